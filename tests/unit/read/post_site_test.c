/* What a site says about its page. */
#include "outline.h"

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

/* A stamp of date and time alone under the title; a date that begins a body is none. */
static void test_stamp(void) {
    assert_reads("<h1>公告</h1><p>2025-01-02 10:00</p><p>文。</p>", "title 公告\npublished 2025-01-02 10:00\np 文。\n");
    assert_reads("<h1>公告</h1><p>2025-01-02　字号：大 中 小</p><p>文。</p>", "title 公告\npublished 2025-01-02\np 文。\n");
    assert_reads("<h1>公告</h1><p>2025年1月2日</p><p>文。</p>", "title 公告\np 2025年1月2日\np 文。\n");
}

/* Body lines that begin as a site's lines do. */
static void test_body_lines(void) {
    assert_body("<p>时间：5月1日 分享嘉宾：某某</p><p>文。</p>", "p 时间：5月1日 分享嘉宾：某某\np 文。\n");
    assert_body("<p>来源于生活</p><p>文。</p>", "p 来源于生活\np 文。\n");
}

/* Between the site's heading and the article. */
static void test_outside(void) {
    assert_reads("<h1>公告</h1><div>发布时间：2025-01-02 09:00</div><article><p>一段足够长的正文，好让它成为这一页的正文部分。</p></article>",
                 "title 公告\npublished 2025-01-02 09:00\np 一段足够长的正文，好让它成为这一页的正文部分。\n! read.aside\n");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/site/lines", test_site_lines);
    g_test_add_func("/site/index-table", test_index_table);
    g_test_add_func("/site/stamp", test_stamp);
    g_test_add_func("/site/body", test_body_lines);
    g_test_add_func("/site/outside", test_outside);
    return g_test_run();
}
