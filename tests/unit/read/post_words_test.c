#include "read/post_words.h"

#include <glib.h>
#include <string.h>

#define TEXT(text) text, strlen(text)

static void test_blanks(void) {
    g_assert_cmpint((int)words_blank(TEXT("　 \xE2\x80\xA8甲")), ==, 7);
    g_assert_cmpint((int)words_blank(TEXT("甲")), ==, 0);
    g_assert_cmpint((int)words_trimmed(TEXT("甲　 ")), ==, 3);
    g_assert_cmpint((int)words_trimmed(TEXT(" 　")), ==, 0);
    g_assert_cmpint(words_length(TEXT("联 系　人a")), ==, 4);
    g_assert_true(words_same(TEXT("关于 甲的公示"), TEXT("关于甲的　公示 ")));
    g_assert_false(words_same(TEXT("关于甲"), TEXT("关于甲乙")));
    g_assert_true(words_same(TEXT(""), TEXT(" ")));
}

static size_t colon(const char *text, size_t *width) {
    return words_colon(text, strlen(text), width);
}

static void test_colon(void) {
    size_t width;
    g_assert_cmpint((int)colon("电话：1", &width), ==, 6);
    g_assert_cmpint((int)width, ==, 3);
    g_assert_cmpint((int)colon("Tel: 1", &width), ==, 3);
    g_assert_cmpint((int)width, ==, 1);
    g_assert_cmpint((int)colon("9:30-17:00", &width), ==, 10);
    g_assert_cmpint((int)colon("http://a", &width), ==, 8);
    g_assert_cmpint((int)colon("9:30：x", &width), ==, 4);
}

static void assert_section(const char *text, int level, const char *label) {
    SectionLabel found = {0, 0};
    bool is = words_section(text, strlen(text), &found);
    g_assert_true(is == (level > 0));
    if (!is)
        return;
    g_assert_cmpint(found.level, ==, level);
    g_assert_cmpint(found.size, ==, (int)strlen(label));
}

/* GB/T 9704-2012 7.3.3: 一、 （一） 1. （1）. */
static void test_section(void) {
    assert_section("一、时间", 1, "一、");
    assert_section("二十一、时间", 1, "二十一、");
    assert_section("（一）时间", 2, "（一）");
    assert_section("(十二)时间", 2, "(十二)");
    assert_section("1.时间", 3, "1.");
    assert_section("1．时间", 3, "1．");
    assert_section("12、时间", 3, "12、");
    assert_section("（1）时间", 4, "（1）");
    assert_section("(3)时间", 4, "(3)");
    assert_section("3.5万元", 0, NULL);
    assert_section("1.2.1 时间", 0, NULL);
    assert_section("2024.时间", 0, NULL);
    assert_section("一定要", 0, NULL);
    assert_section("（某）时间", 0, NULL);
    assert_section("（一", 0, NULL);
    assert_section("（", 0, NULL);
    assert_section("", 0, NULL);
    assert_section("1.", 0, NULL);
}

static void assert_number(const char *text, bool wanted) {
    if (words_is_document_number(text, strlen(text)) != wanted)
        g_error("%s", text);
}

static void test_document_number(void) {
    assert_number("某发〔2024〕5号", true);
    assert_number("某政办发[2024] 12 号", true);
    assert_number("某府（2024）3号", true);
    assert_number("2024年第5号", true);
    assert_number("第5号", true);
    assert_number("第十二号", true);
    assert_number("石桥路5号", false);
    assert_number("某发〔2024〕5号文件", false);
    assert_number("根据某发〔2024〕5号文件", false);
    assert_number("某发〔24〕5号", false);
    assert_number("号", false);
    assert_number("", false);
}

static void assert_reach(const char *text, bool wanted) {
    if (words_is_reach(text, strlen(text)) != wanted)
        g_error("%s", text);
}

static void test_reach(void) {
    assert_reach("010-00000000", true);
    assert_reach("0000-0000000、0000001", true);
    assert_reach("00000000000（张某）", true);
    assert_reach("a@example.com", true);
    assert_reach("www.example.com", true);
    assert_reach("https://www.example.com/a", true);
    assert_reach("2025年6月20日", false);
    assert_reach("12345.00元", false);
    assert_reach("共计10000户", true); /* no better known */
    assert_reach("甲乙丙丁戊己", false);
    assert_reach("1", false);
    assert_reach("", false);
}

static void test_file(void) {
    g_assert_true(words_have_file(TEXT("名单.docx")));
    g_assert_true(words_have_file(TEXT("附件")));
    g_assert_false(words_have_file(TEXT("首页")));
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/words/blanks", test_blanks);
    g_test_add_func("/words/colon", test_colon);
    g_test_add_func("/words/section", test_section);
    g_test_add_func("/words/document-number", test_document_number);
    g_test_add_func("/words/reach", test_reach);
    g_test_add_func("/words/file", test_file);
    return g_test_run();
}
