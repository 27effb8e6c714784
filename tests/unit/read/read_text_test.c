/* Plain text: paragraphs by the line, lines that an editor broke, tables by tabs, parts by their look. */
#include "outline.h"

static void assert_text(const char *text, const char *wanted) {
    Reading *reading = reading_new_bytes("notice.txt", text, strlen(text), NULL);
    reading_assert(reading, wanted);
    reading_free(reading);
}

#define TITLE "关于名单的公示\n"
#define TITLED "title 关于名单的公示\n"

static void test_lines(void) {
    assert_text(TITLE "　　甲。\n乙。\n\n\n  丙  丁。　\n", TITLED "p 甲。\np 乙。\np 丙 丁。\n");
    assert_text("\xEF\xBB\xBF" TITLE "甲。", TITLED "p 甲。\n");
    assert_text("关于名单的公示\r\n甲。\r\n", TITLED "p 甲。\n");
    assert_text("关于名单的公示\r甲。\r\r乙。\r", TITLED "p 甲。\np 乙。\n");
    assert_text("\n　\n\t\n" TITLE "\n甲。\n\n", TITLED "p 甲。\n");
    assert_text(TITLE, TITLED "! read.no-text 1:1\n");
    assert_text(TITLE "----------\n甲。\n==========\n乙。\n", TITLED "p 甲。\np 乙。\n");
}

/* Nothing is a mark here. */
static void test_marks(void) {
    assert_text(TITLE "甲|乙 *丙* _丁_ \\n &amp; 1 < 2 # {居中}\n", TITLED "p 甲|乙 *丙* _丁_ \\n &amp; 1 < 2 # {居中}\n");
}

static void test_encodings(void) {
    static const char gb[] = "\xB9\xD8\xD3\xDA\xC3\xFB\xB5\xA5\xB5\xC4\xB9\xAB\xCA\xBE\n\xBC\xD7\xA1\xA3\xD2\xD2\xA1\xA3\xCF\xD6\xBD\xAB\xC3\xFB\xB5\xA5\xD3\xE8\xD2\xD4\xB9\xAB\xCA\xBE\xA1\xA3\n";
    assert_text(gb, TITLED "p 甲。乙。现将名单予以公示。\n");
    static const char wide[] = "\xFF\xFE\x73\x51\x8E\x4E\x0D\x54\x55\x53\x84\x76\x6C\x51\x3A\x79\x0A\x00\x32\x75\x02\x30\x0A\x00";
    Reading *reading = reading_new_bytes("notice.txt", wide, sizeof wide - 1, NULL);
    reading_assert(reading, TITLED "p 甲。\n");
    reading_free(reading);
}

/* A full line without a stop goes on; one with an indent below it, or a short one, does not. */
static void test_broken_lines(void) {
    assert_text(TITLE "　　根据《某某市事业单位公开招聘办法》的规定，经资格审查、笔试、面试，\n现将拟录用人员名单予以公示。\n　　第二段。\n",
                TITLED "p 根据《某某市事业单位公开招聘办法》的规定，经资格审查、笔试、面试，现将拟录用人员名单予以公示。\np 第二段。\n");
    assert_text(TITLE "　　根据 the regulations on open recruitment of the public institutions\nof the city.\n",
                TITLED "p 根据 the regulations on open recruitment of the public institutions of the city.\n");
    assert_text(TITLE "一句短的，\n又一句。\n", TITLED "p 一句短的，\np 又一句。\n");
}

static void test_tables(void) {
    assert_text(TITLE "名单如下。\n序号\t姓名\n1\t甲\n2\t\n合计\t2\n\t完。\n", TITLED "p 名单如下。\ntable * *\n= 序号 | 姓名\n- 1 | 甲\n- 2 | \n+ 合计 | 2\np 完。\n");
    assert_text(TITLE "\t甲\n\t乙\n", TITLED "p 甲\np 乙\n");
    assert_text(TITLE "\t甲\t乙\n\t丙\t丁\n", TITLED "table * *\n- 甲 | 乙\n- 丙 | 丁\n");
    assert_text(TITLE "类别\t姓名\t单位\n甲类\t甲\t\n\t乙\t丙\n\t丁\t\n", TITLED "table * * *\n- 类别 | 姓名 | 单位\n- 甲类 | 甲 | \n-  | 乙 | 丙\np 丁\n");
    assert_text(TITLE "甲\t乙\n\n丙\t丁\n", TITLED "p 甲 乙\np 丙 丁\n");
}

static void test_parts(void) {
    assert_text("某某市某某局\n" TITLE "\n各有关单位：\n　　甲。\n一、乙\n（一）丙\n1.丁\n　　戊。\n　　联 系 人：某某\n　　联系电话：000-0\n\n　　附件：名单\n\n"
                "　　　　　　　　　　　　　　　　某某市某某局\n　　　　　　　　　　　　　　　　2024年12月2日\n\n附件\n名单\n己\n",
                "title 某某市某某局⏎关于名单的公示\nto 各有关单位：\np 甲。\nh1 一、乙\nh2 （一）丙\nh3 1.丁\np 戊。\ncontact \n  联系人：某某\n  联系电话：000-0\n"
                "notes 名单\nissuer 某某市某某局\ndate 2024年12月2日\nattachment 附件 名单\np 己\n");
    assert_text("　　　　　　　关于名单的公示\n　　　　　　　某公示〔2024〕1号\n　　甲。\n", TITLED "number 某公示〔2024〕1号\np 甲。\n");
    assert_text(TITLE "甲。\n\f附件\n名单\n乙\n", TITLED "p 甲。\np \nattachment 附件 名单\np 乙\n");
}

static void test_alignment(void) {
    const char *text = TITLE "　　　　　　　居中的一行\n　　　　　　　　　　　　　　　　　　　　居右的一行\n　　甲。\n";
    Reading *reading = reading_new_bytes("notice.txt", text, strlen(text), NULL);
    const Block *block = reading->notice->body;
    g_assert_cmpint(block->align, ==, ALIGN_CENTRE);
    g_assert_cmpint(block->next->align, ==, ALIGN_RIGHT);
    g_assert_cmpint(block->next->next->align, ==, ALIGN_AUTO);
    reading_free(reading);
}

/* Linear in the text. */
static void test_time(void) {
    GString *text = g_string_new(TITLE);
    for (int i = 0; i < 40000; i++)
        g_string_append(text, i % 3 ? "一行没有句号的文字\n" : "　　序号\t甲\n");
    gint64 started = g_get_monotonic_time();
    Reading *reading = reading_new_bytes("notice.txt", text->str, text->len, NULL);
    g_assert_nonnull(reading->notice);
    g_assert_cmpint(g_get_monotonic_time() - started, <, 10 * G_USEC_PER_SEC);
    reading_free(reading);
    g_string_free(text, TRUE);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/read-text/lines", test_lines);
    g_test_add_func("/read-text/marks", test_marks);
    g_test_add_func("/read-text/encodings", test_encodings);
    g_test_add_func("/read-text/broken-lines", test_broken_lines);
    g_test_add_func("/read-text/tables", test_tables);
    g_test_add_func("/read-text/parts", test_parts);
    g_test_add_func("/read-text/alignment", test_alignment);
    g_test_add_func("/read-text/time", test_time);
    return g_test_run();
}
