/* From tags to paragraphs: what begins one, what marks it, what is left out. */
#include "outline.h"

#include "base/mem.h"

static void test_paragraphs(void) {
    assert_body("甲<p>乙</p>丙<div>丁<p>戊</p>己</div>", "p 甲\np 乙\np 丙\np 丁\np 戊\np 己\n");
    assert_body("<p></p><p> &nbsp; </p><div><br></div><p>甲</p>", "p 甲\n");
    assert_body("<p>甲<p>乙<p>丙", "p 甲\np 乙\np 丙\n");
    assert_body("<span>甲</span><span>乙</span>", "p 甲乙\n");
    assert_body("<dl><dt>甲</dt><dd>乙</dd></dl>", "p 甲\np 乙\n");
    assert_body("甲<hr>乙", "p 甲\np 乙\n");
}

/* Old editors begin a paragraph with two breaks, or with one and an indent. */
static void test_breaks(void) {
    assert_body("甲<br>乙", "p 甲⏎乙\n");
    assert_body("甲<br><br>乙", "p 甲\np 乙\n");
    assert_body("甲<br>　　乙", "p 甲\np 乙\n");
    assert_body("甲<br>&nbsp;&nbsp;&nbsp;&nbsp;乙", "p 甲\np 乙\n");
    assert_body("<pre>甲\n乙</pre>", "p 甲⏎乙\n");
}

static void test_marks(void) {
    assert_body("<p>甲<strong><strong>乙</strong></strong><b>丙</b></p>", "p 甲{s:乙丙}\n");
    assert_body("<p><span style='font-weight:bold'>甲</span><b style='font-weight:normal'>乙</b></p>", "p {s:甲}乙\n");
    assert_body("<p>C<sup>2</sup>Net<sub>i</sub></p>", "p C{^:2}Net{_:i}\n");
    assert_body("<p style='vertical-align:super'>甲<span style='vertical-align:sub'>1</span></p>", "p 甲{_:1}\n");
    assert_body("<p><u>甲</u><del>乙</del><i>丙</i><code>丁</code></p>", "p {u:甲}{x:乙}{e:丙}{c:丁}\n");
}

static void test_left_out(void) {
    assert_body("<script>var a='<p>x</p>';</script><style>p{}</style><!-- x --><p>甲</p><noscript>y</noscript>", "p 甲\n");
    assert_body("<p style='display:none'>x</p><p hidden>y</p><p>甲</p>", "p 甲\n");
    assert_body("<p>甲<button>提交</button></p><select><option>x</select>", "p 甲\n");
}

static void test_links(void) {
    Reading *reading = reading_new("<h1>题</h1><p>见<a href='https://www.example.com/'>网页</a>和<a href='#x'>页内</a><a href='javascript:x'>脚本</a></p>");
    const Text *text = &reading->notice->body->text;
    g_assert_cmpint(text->span_count, ==, 1);
    g_assert_cmpstr(text->spans[0].uri, ==, "https://www.example.com/");
    g_assert_cmpint(text->spans[0].start, ==, 3);
    g_assert_cmpint(text->spans[0].end, ==, 9);
    reading_free(reading);
}

static void test_alignment(void) {
    Reading *reading = reading_new("<h1>题</h1><p align=center>甲</p><div style='text-align:right'><p>乙</p></div><center>丙</center><p>丁</p>");
    const Block *block = reading->notice->body;
    static const Align wanted[] = {ALIGN_CENTRE, ALIGN_RIGHT, ALIGN_CENTRE, ALIGN_AUTO};
    for (size_t i = 0; i < G_N_ELEMENTS(wanted); i++, block = block->next)
        g_assert_cmpint(block->align, ==, wanted[i]);
    reading_free(reading);
}

static void test_lists(void) {
    assert_body("<ol start=3><li>甲<li>乙</ol><ul><li>丙</ul>", "li 3.甲\nli 4.乙\nli ●丙\n");
    assert_body("<ol><li value=-2147483648>甲</li><li>乙</li></ol>", "li -2147483648.甲\nli -2147483647.乙\n");
    assert_body("<ol><li>（一）甲</li><li></li><li>乙</li></ol>", "h2 （一）甲\nli 3.乙\n");
    assert_body("<ul><li>甲<ul><li>乙<ul><li>丙</ul></ul></ul>", "li ●甲\nli ○乙\nli ■丙\n");
    assert_body("<li>无列表</li>", "p 无列表\n");
}

static void test_places(void) {
    Reading *reading = reading_new("<h1>题</h1>\n<p>\n   甲乙<b>丙</b>\n   丁</p>\n<p>戊&nbsp;己</p>");
    const Text *text = &reading->notice->body->text, *second = &reading->notice->body->next->text;
    g_assert_cmpstr(text->bytes, ==, "甲乙丙丁");
    static const int lines[] = {3, 3, 3, 4}, columns[] = {4, 5, 9, 4};
    for (int i = 0; i < 4; i++) {
        g_assert_cmpint(text_place_at(text, 3 * i).line, ==, lines[i]);
        g_assert_cmpint(text_place_at(text, 3 * i).column, ==, columns[i]);
    }
    g_assert_cmpint(text_place_at(second, 0).column, ==, 4);
    g_assert_cmpint(text_place_at(second, 4).column, ==, 11);
    reading_free(reading);
}

/* 100,000 nested tags: one warning, every word kept, little memory, in a moment. */
static void test_deep(void) {
    GString *html = g_string_new("<h1>题</h1>");
    for (int i = 0; i < 100000; i++)
        g_string_append(html, "<div>");
    g_string_append(html, "<b>甲</b>");
    for (int i = 0; i < 100000; i++)
        g_string_append(html, i % 1000 ? "</div>" : "乙</div>");
    Reading *reading = reading_new(html->str);
    g_assert_nonnull(reading->notice);
    reading_assert_finding(reading, "read.deep", 1, 11 + 5 * 509);
    GString *words = g_string_new(NULL);
    for (const Block *block = reading->notice->body; block; block = block->next)
        g_string_append(words, block->text.bytes);
    g_assert_true(g_str_has_prefix(words->str, "甲乙乙"));
    g_assert_cmpint((int)words->len, ==, 3 * 101);
    g_string_free(words, TRUE);
    g_string_free(html, TRUE);
    reading_free(reading);
}

static void test_deep_tables_and_lists(void) {
    static const char *const tags[] = {"<table><tr><td>", "<ul><li>", "<b>", "<a href=x>", "<font>", "<section>"};
    for (size_t t = 0; t < G_N_ELEMENTS(tags); t++) {
        GString *html = g_string_new("<h1>题</h1>");
        for (int i = 0; i < 20000; i++)
            g_string_append(html, tags[t]);
        g_string_append(html, "甲");
        Reading *reading = reading_new(html->str);
        g_assert_nonnull(reading->notice);
        reading_free(reading);
        g_string_free(html, TRUE);
    }
}

static void test_cut_off(void) {
    assert_reads("<h1>题</h1>\n<p>甲</p><table border=1>\n<tr><td>一</td><td>二",
                 "title 题\np 甲\ntable * *\n- 一 | 二\n! read.cut-off 3:20\n");
    assert_reads("<h1>题</h1>\n<p>甲</p><div cla", "title 题\np 甲\n! read.cut-off 2:17\n");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/builder/paragraphs", test_paragraphs);
    g_test_add_func("/builder/breaks", test_breaks);
    g_test_add_func("/builder/marks", test_marks);
    g_test_add_func("/builder/left-out", test_left_out);
    g_test_add_func("/builder/links", test_links);
    g_test_add_func("/builder/alignment", test_alignment);
    g_test_add_func("/builder/lists", test_lists);
    g_test_add_func("/builder/places", test_places);
    g_test_add_func("/builder/deep", test_deep);
    g_test_add_func("/builder/deep-others", test_deep_tables_and_lists);
    g_test_add_func("/builder/cut", test_cut_off);
    return g_test_run();
}
