/* Markdown as a notice's own form: the marks of CommonMark and GFM, its own braces, headings by number, tables, what is told. */
#include "outline.h"

#define KEYS "---\n标题: 某某公示\n---\n"
#define TITLE "title 某某公示\n"

/* The text behind three lines of keys, and what it becomes behind the title. */
static void assert_becomes(const char *text, const char *wanted) {
    char *whole = g_strconcat(KEYS, text, NULL), *outline = g_strconcat(TITLE, wanted, NULL);
    Reading *reading = reading_new_bytes("notice.md", whole, strlen(whole), NULL);
    reading_assert(reading, outline);
    reading_free(reading);
    g_free(whole);
    g_free(outline);
}

static void assert_whole(const char *text, const char *wanted) {
    Reading *reading = reading_new_bytes("notice.md", text, strlen(text), NULL);
    reading_assert(reading, wanted);
    reading_free(reading);
}

/* A line end of the source is no blank beside a Han character or a mark of Chinese; typed blanks stay. */
static void test_line_ends(void) {
    assert_becomes("甲\n乙 丙\n", "p 甲乙 丙\n");
    assert_becomes("甲\nabc\ndef\n（一）乙\n“引”\n", "p 甲abc def（一）乙“引”\n");
    assert_becomes("**甲**\n*乙*\n", "p {s:甲}{e:乙}\n");
    assert_becomes("甲  \n乙\\\n丙<br>丁\n", "p 甲⏎乙⏎丙⏎丁\n");
    assert_becomes("甲\r\n乙\r\n\r\n丙\r\n", "p 甲乙\np 丙\n");
    assert_whole("---\r标题: 某某公示\r---\r甲\r\r乙\r", TITLE "p 甲\np 乙\n");
    assert_becomes("- 甲\n  乙\n- 丙\n丁\n", "li ●甲乙\nli ●丙丁\n");
}

static void test_marks(void) {
    assert_becomes("这是**“加粗”**的，*斜*，~~删~~，`c`\n", "p 这是{s:“加粗”}的，{e:斜}，{x:删}，{c:c}\n");
    assert_becomes("**注：**甲。**乙**丙\n", "p {s:注：}甲。{s:乙}丙\n");
    assert_becomes("<u>下</u>H<sub>2</sub>O<sup>+</sup>\n", "p {u:下}H{_:2}O{^:+}\n");
    assert_becomes("\\*不是\\* \\# a_b_c 2*3*4\n", "p *不是* # a_b_c 2{e:3}4\n");
    assert_becomes("&amp; &lt; &#65; &copy;\n", "p & < A ©\n");
    assert_becomes("[甲][1] 和 <https://e.example/a_b>\n\n[1]: http://e.example\n", "p 甲 和 https://e.example/a_b\n");
    assert_becomes("看<https://e.example/a?\\=1&amp\\;>处\n", "p 看https://e.example/a?\\=1&amp\\;处\n"); /* no escape there */
}

static void test_headings(void) {
    assert_becomes("## 一级\n### 二级 ###\n#### 三级\n##### 四级\n", "h1 一级\nh2 二级\nh3 三级\nh4 四级\n");
    assert_becomes("# 一级\n## 二级\n", "h1 一级\nh2 二级\n");
    assert_becomes("#### 一、按号\n\n（一）按号\n\n一、不是 {段落}\n", "h1 一、按号\nh2 （一）按号\np 一、不是\n");
    assert_becomes("甲\n---\n", "h1 甲\n");
    assert_becomes("#不是\n", "p #不是\n");
    assert_whole("---\n主送: 某局\n---\n# 关于某事的通知\n\n甲\n", "title 关于某事的通知\nto 某局：\np 甲\n");
    assert_whole(KEYS "# 某某公示\n\n甲\n", TITLE "p 甲\n");
}

static void test_lists(void) {
    assert_becomes("- 甲\n- 乙\n  - 丙\n", "li ●甲\nli ●乙\nli ○丙\n");
    assert_becomes("3. 甲\n4. 乙\n", "li 3.甲\nli 4.乙\n");
    assert_becomes("1. 甲\n\n乙\n", "h3 1.甲\np 乙\n");
    assert_becomes("- 甲\n\n  乙\n- 丙\n", "li ●甲\np 乙\nli ●丙\n");
    assert_becomes("①甲 {项=1 标=1}\n", "li ①甲\n");
    assert_becomes("+ 甲\n\n<!-- -->\n\n* 乙\n", "li ●甲\nli ●乙\n");
}

static void test_braces(void) {
    assert_becomes("甲 {居中}\n\n乙 {右}\n\n{分页}\n\n丙 {没有}\n", "p 甲\np 乙\np \np 丙 {没有}\n");
    char *text = g_strdup(KEYS "甲 {居中}\n\n乙 {右}\n\n丙 {两端}\n\n{分页}\n");
    Reading *reading = reading_new_bytes("notice.md", text, strlen(text), NULL);
    static const uint8_t aligns[] = {ALIGN_CENTRE, ALIGN_RIGHT, ALIGN_JUSTIFY};
    const Block *block = reading->notice->body;
    for (size_t i = 0; i < G_N_ELEMENTS(aligns); i++, block = block->next)
        g_assert_cmpint(block->align, ==, aligns[i]);
    g_assert_cmpint(block->kind, ==, BLOCK_PAGE_BREAK);
    reading_free(reading);
    g_free(text);
}

static void test_tables(void) {
    assert_becomes("表题：名单\n\n| a | b |\n|:--|--:|\n| 1 \\| 2 | **3** |\n| 4 |\n| 合计 | |\n",
                "table * *\ncaption 名单\n= a | b\n- 1 | 2 | {s:3}\n- 4 | \n+ 合计 | \n");
    assert_becomes("{表 表头=0 列宽=\"30% 20mm\"}\n\na | b\n-|-\n1 | 2\n", "table 30% 57pt\n- a | b\n- 1 | 2\n");
    assert_becomes("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n|4|5|\n| `6|7` |\n", "table * *\n= a | b\n- 1 | 2\n- 4 | 5\n- `6 | 7`\n! markdown.row-cells 6:1\n");
    assert_becomes("| a |\n|---|\n\n甲\n", "table *\n= a\np 甲\n");
}

/* Nor is a table read that would cost far more than its text (markdown_bars_test.c). */
static void test_huge_tables(void) {
    char *bars = g_strnfill(2000, '|'), *text = g_strconcat(KEYS "甲\n\n| a | b |\n|---|---|\n", bars, "\n", NULL);
    Reading *reading = reading_new_bytes("notice.md", text, strlen(text), NULL);
    int line = 1;
    for (const char *at = text; at < strstr(text, "|||"); at++)
        line += *at == '\n';
    g_assert_null(reading->notice);
    reading_assert_finding(reading, "markdown.table-size", line, 1);
    reading_free(reading);
    g_free(text);
    g_free(bars);
}

static void test_table_fences(void) {
    assert_becomes("```table\n列: [a, {名称: b, 宽: 30%}]\n行:\n  - [1, 2]\n  - {b: 4, a: 3}\n  - [合计]\n```\n",
                "table * 30%\n= a | b\n- 1 | 2\n- 3 | 4\n+ 合计\n");
    assert_becomes("```table\n表头: 1\n行:\n  - [{文: 甲, 占列: 2}, {文: 乙, 占行: 2}]\n  - [丙, 丁]\n```\n", "table * * *\n= 甲<2,1> | 乙<1,2>\n- 丙 | 丁\n");
    Reading *reading = reading_new_bytes("notice.md", KEYS "```table\n列: [a, b]\n行: [[1, 2, 3], [{占行: 0}], [x], 4]\n表: x\n```\n",
                                         strlen(KEYS "```table\n列: [a, b]\n行: [[1, 2, 3], [{占行: 0}], [x], 4]\n表: x\n```\n"), NULL);
    g_assert_null(reading->notice);
    reading_assert_finding(reading, "native.unknown-key", 7, 1);
    reading_free(reading);
    static const char wide[] = KEYS "```table\n列: [a, b]\n行: [[1, 2, 3], [x]]\n```\n";
    reading = reading_new_bytes("notice.md", wide, strlen(wide), NULL);
    g_assert_null(reading->notice);
    reading_assert_finding(reading, "native.row-cells", 6, 6);
    g_assert_cmpstr(reading_finding(reading, "native.row-cells")->args[0], ==, "3");
    reading_free(reading);
}

static void test_attachments(void) {
    assert_becomes("见附件。\n\n# 附件1 名单\n\n甲\n\n# 附件2：说明\n\n## 一、乙\n",
                "p 见附件。\nnotes 名单\nnotes 说明\nattachment 附件1 名单\np 甲\nattachment 附件2 说明\nh1 一、乙\n");
    assert_becomes("正文。\n\n# 附件\n\n甲\n", "p 正文。\nattachment 附件 \np 甲\n");
    assert_becomes("附件是名单。\n\n## 附件的要求\n\n甲\n", "p 附件是名单。\nh1 附件的要求\np 甲\n");
}

static void test_html(void) {
    assert_becomes("<div>甲</div>\n\n<p>乙<br>丙</p>\n\n<!-- 注 -->\n\n丁\n", "p 甲\np 乙⏎丙\np 丁\n");
    assert_becomes("<table><tr><th>a</th></tr>\n<tr><td>1</td></tr></table>\n", "table *\n= a\n- 1\n");
    assert_becomes("<script>x</script>\n\n甲\n", "p 甲\n");
    assert_becomes("甲<script>var a=1;</script>乙<style>p{}</style>丙<!-- 注 -->丁\n", "p 甲乙丙丁\n");
    assert_becomes("甲<video>没有 **结束**\n\n乙\n", "p 甲\np 乙\n");
    assert_becomes("1 < 2 且 a<b\n", "p 1 < 2 且 a<b\n");
}

/* In Markdown's way and in HTML's, among words, in cells and in headings. */
static void test_images(void) {
    assert_becomes("甲![图 一](none.png)乙\n", "p 甲\nimage - \"图 一\"\np 乙\n! read.image-missing 4:2\n");
    assert_becomes("甲<img src=\"none.png\" alt=\"图 一\" width=90>乙\n", "p 甲\nimage - \"图 一\"\np 乙\n! read.image-missing 4:2\n");
    static const struct { const char *text; LenSize size; } sizes[] = {
        {KEYS "甲<img src=none.png alt=图 width=\"100\" height=40>乙\n", {LEN_POINTS(75), LEN_POINTS(30)}},
        {KEYS "甲<img src=none.png alt=图 width=\"100\" height=40>乙 {宽=90pt}\n", {LEN_POINTS(90), 0}},
        {KEYS "甲![图](none.png)乙 {宽=90pt 高=40pt}\n", {LEN_POINTS(90), LEN_POINTS(40)}},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++) {
        Reading *reading = reading_new_bytes("notice.md", sizes[i].text, strlen(sizes[i].text), NULL);
        const Block *image = reading->notice->body->next;
        g_assert_cmpint(image->image_size.width, ==, sizes[i].size.width);
        g_assert_cmpint(image->image_size.height, ==, sizes[i].size.height);
        reading_free(reading);
    }
    assert_becomes("甲<img src='none.png'/>乙\n", "p 甲乙\n! read.image-missing 4:2\n");
    assert_becomes("甲<img>乙<imgx>丙\n", "p 甲乙丙\n");
    assert_becomes("| a |\n|---|\n| ![图](none.png) |\n", "table *\n= a\n- \n! read.image-missing 6:3\n");
    assert_becomes("## 甲 ![图](none.png)\n", "h1 甲\n! read.image-missing 4:6\n! markdown.image-place 4:6\n");
}

static void test_told(void) {
    assert_becomes("甲\n\n***\n\n___\n\n乙\n", "p 甲\np 乙\n! markdown.rule 6:1\n");
    assert_becomes("![图](none.png)\n", "image - \"图\"\n! read.image-missing 4:1\n");
    assert_whole("---\n标题: 某某公示\n标提: x\n---\n甲\n", TITLE "p 甲\n! notice.unknown-key 3:1\n");
    assert_whole("---\n标题: 某某公示\n标题: 又\n---\n甲\n", "! read.front-matter 3:1\n");
    assert_whole("---\n标题: 某某公示\n甲\n", "! read.front-matter-open 1:1\n");
    assert_whole(KEYS, TITLE "! read.no-text 2:5\n");
    assert_whole("---\n主送: 某局\n---\n甲\n", "! read.no-title 4:1\n");
}

/* A site's post: its keys are the site's, its parts are found by their look. */
static void test_site_posts(void) {
    assert_whole("---\nlayout: post\ntitle: 关于某事的\n  公示\ncategories: x\ndate: 2024-12-02\n---\n\n各有关单位：\n\n甲。\n\n联系人：某某\n\n某某局\n\n2024年12月3日\n",
                 "title 关于某事的公示\npublished 2024-12-02\nto 各有关单位：\np 甲。\ncontact \n  联系人：某某\nissuer 某某局\ndate 2024年12月3日\n");
    assert_whole("# 关于某事的公示\n\n甲。\n", "title 关于某事的公示\np 甲。\n");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/read-markdown/line-ends", test_line_ends);
    g_test_add_func("/read-markdown/marks", test_marks);
    g_test_add_func("/read-markdown/headings", test_headings);
    g_test_add_func("/read-markdown/lists", test_lists);
    g_test_add_func("/read-markdown/braces", test_braces);
    g_test_add_func("/read-markdown/tables", test_tables);
    g_test_add_func("/read-markdown/table-fences", test_table_fences);
    g_test_add_func("/read-markdown/huge-tables", test_huge_tables);
    g_test_add_func("/read-markdown/attachments", test_attachments);
    g_test_add_func("/read-markdown/html", test_html);
    g_test_add_func("/read-markdown/images", test_images);
    g_test_add_func("/read-markdown/told", test_told);
    g_test_add_func("/read-markdown/site-posts", test_site_posts);
    return g_test_run();
}
