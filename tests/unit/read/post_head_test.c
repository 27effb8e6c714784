/* Above the body: title, number, what the site says, salutation. */
#include "outline.h"

static void test_title_by_its_sign(void) {
    assert_reads("<h1>关于甲的公示</h1><p>文</p>", "title 关于甲的公示\np 文\n");
    assert_reads("<p align=center><b>关于甲的公示</b></p><p>文。</p>", "title 关于甲的公示\np 文。\n");
    assert_reads("<h2 align=center>通知</h2><p>文。</p>", "title 通知\np 文。\n");
    assert_reads("<h1>关于<b>甲</b>的<br>公示</h1><p>文</p>", "title 关于甲的⏎公示\np 文\n");
}

/* The front matter's title stands; the page's own is the same words again. */
static void test_front_matter_first(void) {
    assert_reads("---\ntitle: 关于甲的公示\n---\n<h1>\n 关于 甲的公示 </h1><p>文</p>", "title 关于甲的公示\np 文\n");
    assert_reads("---\ntitle: 关于甲的公示\n---\n<p>关于甲的公示</p><p>文</p>", "title 关于甲的公示\np 文\n");
    assert_reads("---\ntitle: 关于甲的公示\n---\n<h1>名单</h1><p>文</p>", "title 关于甲的公示\nh1 名单\np 文\n");
}

static void test_guessed(void) {
    assert_reads("<p>关于甲的公示</p><p>文。</p>", "title 关于甲的公示\np 文。\n! read.title-guessed 1:4\n");
    assert_reads("<h3>某事</h3><p>文。</p>", "title 某事\np 文。\n! read.title-guessed 1:5\n");
}

static void test_page_title(void) {
    static const struct { const char *given, *title; } cases[] = {
        {"关于甲的公示_某某市人民政府", "关于甲的公示"},
        {"关于甲的公示 - 某某局", "关于甲的公示"},
        {"关于甲的公示-某某网", "关于甲的公示"},
        {"关于2024—2025年甲的公示—某某网", "关于2024—2025年甲的公示"},
        {"关于“一二三”——甲乙的公示", "关于“一二三”——甲乙的公示"},
        {"某事|某网", "某事"},
        {"某-事", "某-事"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        char *text = g_strdup_printf("<title>\n %s\n</title><p>文。</p>", cases[i].given);
        char *wanted = g_strdup_printf("title %s\np 文。\n! read.title-guessed 2:2\n", cases[i].title);
        assert_reads(text, wanted);
        g_free(text);
        g_free(wanted);
    }
}

static void test_no_title(void) {
    Reading *reading = reading_new("\n<p>只有正文，没有标题的一段话。</p>");
    g_assert_null(reading->notice);
    reading_assert_finding(reading, "read.no-title", 2, 4);
    reading_free(reading);
    reading = reading_new("<title> </title><div></div>");
    g_assert_null(reading->notice);
    reading_assert_finding(reading, "read.no-title", 0, 0);
    reading_free(reading);
}

static void test_two_lines(void) {
    assert_reads("<p align=center><b>某某局</b></p><p align=center><b>关于甲的公示</b></p><p>文。</p>",
                 "title 某某局⏎关于甲的公示\np 文。\n");
    assert_reads("<p align=center><b>关于甲的公示</b></p><p align=center><b>名单</b></p><p>文。</p>",
                 "title 关于甲的公示\np {s:名单}\np 文。\n");
}

static void test_number(void) {
    assert_reads("<p align=center>某发〔2025〕1号</p><h1>关于甲的公示</h1><p>文。</p>", "title 关于甲的公示\nnumber 某发〔2025〕1号\np 文。\n");
    assert_reads("<h1>公告</h1><p>2025年 第3号</p><p>文。</p>", "title 公告\nnumber 2025年 第3号\np 文。\n");
    assert_reads("<h1>公告</h1><p>甲。</p><p>乙。</p><p>丙。</p><p>第3号</p>", "title 公告\np 甲。\np 乙。\np 丙。\np 第3号\n");
}

static void test_red_head(void) {
    Reading *reading = reading_new("<p align=center>某某局文件</p><p align=center>某发〔2025〕1号</p><h1>关于甲的通知</h1><p>文。</p>");
    reading_assert(reading, "title 关于甲的通知\nnumber 某发〔2025〕1号\np 文。\n");
    g_assert_cmpint(reading->notice->issuer_mark_count, ==, 1);
    g_assert_cmpstr(reading->notice->issuer_marks[0].bytes, ==, "某某局文件");
    reading_free(reading);
    assert_reads("<p align=center><b>关于下发某文件</b></p><p>文。</p>", "title 关于下发某文件\np 文。\n");
}

static void test_site_lines(void) {
    assert_reads("<h1>公告</h1><p>发布时间：2025-01-02 来源：某网</p><p>文。</p><p>责任编辑：某</p>",
                 "title 公告\npublished 2025-01-02\np 文。\n");
    assert_reads("<h1>公告</h1><p>来源：某网　日期：2025年1月2日　浏览次数：3</p><p>文。</p>",
                 "title 公告\npublished 2025年1月2日\np 文。\n");
    /* A body line that has such a word is the body's. */
    assert_reads("<h1>公告</h1><p>时间：9时</p><p>来源不明的包裹已送失物招领处。</p>", "title 公告\np 时间：9时\np 来源不明的包裹已送失物招领处。\n");
    assert_reads("<h1>公示</h1><p>公示时间：1月1日至5日</p>", "title 公示\np 公示时间：1月1日至5日\n");
}

static void test_index_table(void) {
    Reading *reading = reading_new("<table border=1><tr><td>索引号</td><td>0001</td><td>发布日期：</td><td>2025-01-02</td></tr>"
                                   "<tr><td>文号</td><td>某发〔2025〕1号</td></tr></table><h1>公告</h1><p>文。</p>");
    reading_assert(reading, "title 公告\nnumber 某发〔2025〕1号\npublished 2025-01-02\np 文。\n");
    g_assert_cmpstr(notice_extra(reading->notice, "索引号", "-"), ==, "0001");
    reading_free(reading);
}

static void test_salutation(void) {
    assert_reads("<h1>通知</h1><p>各有关单位：</p><p>文。</p>", "title 通知\nto 各有关单位：\np 文。\n");
    assert_reads("<h1>公示</h1><p>现将结果公示如下：</p><p>文。</p>", "title 公示\np 现将结果公示如下：\np 文。\n");
    assert_reads("<h1>公示</h1><p>各单位：</p>", "title 公示\np 各单位：\n");
    assert_reads("<h1>公示</h1><p>各单位：请注意：</p><p>文。</p>", "title 公示\np 各单位：请注意：\np 文。\n");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/head/title", test_title_by_its_sign);
    g_test_add_func("/head/front-matter", test_front_matter_first);
    g_test_add_func("/head/guessed", test_guessed);
    g_test_add_func("/head/page-title", test_page_title);
    g_test_add_func("/head/no-title", test_no_title);
    g_test_add_func("/head/two-lines", test_two_lines);
    g_test_add_func("/head/number", test_number);
    g_test_add_func("/head/red-head", test_red_head);
    g_test_add_func("/head/site-lines", test_site_lines);
    g_test_add_func("/head/index-table", test_index_table);
    g_test_add_func("/head/salutation", test_salutation);
    return g_test_run();
}
