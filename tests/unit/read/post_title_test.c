/* Which words are the title. */
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

/* 某某局 above 关于…, with no more sign than that. */
static void test_organ_above(void) {
    assert_reads("<p>某某镇人民政府</p><p>关于甲的公示</p><p>文。</p>", "title 某某镇人民政府⏎关于甲的公示\np 文。\n! read.title-guessed 1:4\n");
    assert_reads("<p align=center>某某县水务局</p><p align=center><b>关于甲的公示</b></p><p>文。</p>", "title 某某县水务局⏎关于甲的公示\np 文。\n");
    assert_reads("<p>某某局公告栏</p><p>关于甲的公示</p><p>文。</p>", "title 关于甲的公示\np 某某局公告栏\np 文。\n! read.title-guessed 1:17\n");
}

static void test_red_head(void) {
    Reading *reading = reading_new("<p align=center>某某局文件</p><p align=center>某发〔2025〕1号</p><h1>关于甲的通知</h1><p>文。</p>");
    reading_assert(reading, "title 关于甲的通知\nnumber 某发〔2025〕1号\np 文。\n");
    g_assert_cmpint(reading->notice->issuer_mark_count, ==, 1);
    g_assert_cmpstr(reading->notice->issuer_marks[0].bytes, ==, "某某局文件");
    reading_free(reading);
    assert_reads("<p align=center><b>关于下发某文件</b></p><p>文。</p>", "title 关于下发某文件\np 文。\n");
}

/* A heading that names the site: all of it a link, or the words behind the title in <title>. */
static void test_site_name(void) {
    assert_reads("<h1><a href='/'>某某局</a></h1><h2 align=center>关于甲的公示</h2><p>文。</p>", "title 关于甲的公示\np 文。\n! read.aside\n");
    assert_reads("<title>关于甲的公示_某某局</title><h1>某某局</h1><h3>关于甲的公示</h3><p>文。</p>", "title 关于甲的公示\np 文。\n! read.aside\n");
    assert_reads("<title>关于甲的公示_某某局</title><h1>某某局</h1><p>文。</p>", "title 关于甲的公示\np 文。\n! read.aside\n! read.title-guessed 1:8\n");
}

/* The block that says what <title> says, whatever it looks like. */
static void test_named_by_the_page(void) {
    assert_reads("<title>石桥动态 - 某网</title><div>石桥动态</div><p>文。</p>", "title 石桥动态\np 文。\n");
    assert_reads("<title>关于甲的...</title><p>关于甲的公示</p><p>文。</p>", "title 关于甲的公示\np 文。\n! read.title-guessed 1:26\n");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/title/title", test_title_by_its_sign);
    g_test_add_func("/title/front-matter", test_front_matter_first);
    g_test_add_func("/title/guessed", test_guessed);
    g_test_add_func("/title/page-title", test_page_title);
    g_test_add_func("/title/no-title", test_no_title);
    g_test_add_func("/title/two-lines", test_two_lines);
    g_test_add_func("/title/organ-above", test_organ_above);
    g_test_add_func("/title/red-head", test_red_head);
    g_test_add_func("/title/site-name", test_site_name);
    g_test_add_func("/title/named", test_named_by_the_page);
    return g_test_run();
}
