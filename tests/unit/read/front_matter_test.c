/* Front matter: whose keys they are, what is wrong with them and where. */
#include "outline.h"

static Reading *read_with(const char *front) {
    char *text = g_strconcat("---\n", front, "---\n<p>正文。</p>", NULL);
    Reading *reading = reading_new(text);
    g_free(text);
    return reading;
}

/* A web post's date is when it was published, never 成文日期. */
static void test_date_is_published(void) {
    Reading *reading = read_with("title: 某公示\ndate: 2024-12-18 16:18:23 +0800\n");
    g_assert_nonnull(reading->notice);
    g_assert_cmpstr(reading->notice->published, ==, "2024-12-18 16:18:23 +0800");
    g_assert_true(text_is_empty(&reading->notice->date));
    reading_free(reading);
}

static void test_own_keys(void) {
    Reading *reading = read_with("标题: 某某|公示\n发文机关: [甲局, 乙局]\n成文日期: 2024-01-02\n文号: 某〔2024〕1号\n用印: 预留\n"
                                 "联系人: 张某\n联系电话: 010-00000000\n主送: 各单位：\n附注: （公开）\nkind: post\n");
    reading_assert(reading, "title 某某⏎公示\nnumber 某〔2024〕1号\nto 各单位：\np 正文。\ncontact \n  联系人：张某\n"
                            "  联系电话：010-00000000\nissuer 甲局\nissuer 乙局\ndate 2024年1月2日\nnote （公开）\n");
    g_assert_cmpint(reading->notice->sealing, ==, SEALING_RESERVED);
    g_assert_cmpint(reading->notice->kind, ==, NOTICE_GONGSHI); /* a post's own "kind" is another thing */
    g_assert_cmpstr(notice_extra(reading->notice, "-", "kind"), ==, "post");
    reading_free(reading);
}

/* Blanks of all kinds fold as in a paragraph, and a title of nothing else is none. */
static void test_blanks(void) {
    Reading *reading = read_with("title: \"甲\\u00a0\\u00a0公示\\f\\ufeff\"\n");
    reading_assert(reading, "title 甲 公示\np 正文。\n");
    reading_free(reading);
    reading = reading_new("---\ntitle: \"\\f\"\n---\n<h1>某某公示</h1><p>正文。</p>");
    reading_assert(reading, "title 某某公示\np 正文。\n");
    reading_free(reading);
}

static void test_others_are_kept(void) {
    Reading *reading = read_with("title: 某公示\nlayout: post\ntags: ['甲', \"乙\"]\nimage:\n  path: a.png\n  size: {w: 1}\nx: ~\n");
    g_assert_cmpint(diags_count(reading->diags), ==, 0);
    g_assert_cmpstr(notice_extra(reading->notice, "版式", "layout"), ==, "post");
    g_assert_cmpstr(notice_extra(reading->notice, "-", "tags"), ==, "甲|乙");
    g_assert_cmpstr(notice_extra(reading->notice, "-", "image.path"), ==, "a.png");
    g_assert_cmpstr(notice_extra(reading->notice, "-", "image.size.w"), ==, "1");
    g_assert_null(notice_extra(reading->notice, "-", "nonesuch"));
    reading_free(reading);
}

static void refused(const char *text, const char *rule, int line, int column) {
    Reading *reading = reading_new(text);
    g_assert_null(reading->notice);
    reading_assert_finding(reading, rule, line, column);
    reading_free(reading);
}

static void test_faults(void) {
    refused("---\n: [}\n---\n<p>x</p>", "read.front-matter", 2, 4);
    refused("---\ntitle: \"某\nx: 1\n---\n", "read.front-matter", 2, 8);
    refused("---\n- a\n- b\n---\n<p>x</p>", "read.front-matter-map", 1, 1);
    refused("---\ntitle: 某公示\n<p>x</p>", "read.front-matter-open", 1, 1);
    refused("---\ntitle: {a: b}\n---\n", "read.key-list", 2, 9);
    refused("---\ntitle: 某\n成文日期: 2024-02-30\n---\n", "notice.date-none", 3, 7);
    refused("---\ntitle: 某\n用印: 盖\n---\n", "notice.choice", 3, 5);
    refused("\n\n---\ntitle: 某\n成文日期: 下周\n---\n", "notice.date-form", 5, 7);
}

static void test_long(void) {
    GString *text = g_string_new("---\ntitle: 题\n");
    for (int i = 0; i < 2000; i++)
        g_string_append_printf(text, "k%d: v\n", i);
    g_string_append(text, "---\n<p>文</p>");
    refused(text->str, "read.front-matter-long", 1, 1);
    g_string_free(text, TRUE);
}

/* What is no front matter is text, and what is empty says nothing. */
static void test_none(void) {
    assert_reads("<h1>题</h1>\n---\n<p>文</p>", "title 题\np ---\np 文\n");
    assert_reads("---\n---\n<h1>题</h1><p>文</p>", "title 题\np 文\n");
    assert_reads("\xEF\xBB\xBF---\ntitle: 题\n---\n文", "title 题\np 文\n");
    assert_reads("---\r\ntitle: 题\r\n---\r\n<p>文</p>\r\n", "title 题\np 文\n");
    assert_reads("---\ntitle: ''\n---\n<h1>页题</h1><p>文</p>", "title 页题\np 文\n");
}

static void test_place_of_value(void) {
    Reading *reading = read_with("layout: post\ntitle:   某公示\n");
    Place place = text_place_at(&reading->notice->title, 0);
    g_assert_cmpint(place.line, ==, 3);
    g_assert_cmpint(place.column, ==, 10);
    g_assert_true(place.source == &reading->source);
    reading_free(reading);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/front-matter/blanks", test_blanks);
    g_test_add_func("/front-matter/date", test_date_is_published);
    g_test_add_func("/front-matter/own-keys", test_own_keys);
    g_test_add_func("/front-matter/others", test_others_are_kept);
    g_test_add_func("/front-matter/faults", test_faults);
    g_test_add_func("/front-matter/long", test_long);
    g_test_add_func("/front-matter/none", test_none);
    g_test_add_func("/front-matter/place", test_place_of_value);
    return g_test_run();
}
