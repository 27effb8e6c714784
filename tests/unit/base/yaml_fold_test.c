/* Line ends within scalars: nothing in Chinese, a blank elsewhere; typed blanks stay. */
#include "base/yaml_fold.h"

#include <glib.h>
#include <string.h>

static const Rule rule = {.id = "test.yaml", .severity = DIAG_ERROR, .exit = EXIT_CODE_NOTICE, .zh = "{1}", .en = "{1}"};

/* As a reader of Chinese would have it: no blank beside a Han character. */
static bool joins(uint32_t before, uint32_t after) {
    return (before >= 0x3000 && before < 0xA000) || (after >= 0x3000 && after < 0xA000) || before >= 0x20000 || after >= 0x20000;
}

static void assert_text(const char *yaml, const char *expected) {
    Arena *arena = arena_new();
    Diags *diags = diags_new();
    char *whole = g_strconcat("前: x\n---\na: ", yaml, NULL);
    Source source = {"test.yaml", whole, strlen(whole)};
    size_t from = strlen("前: x\n---\n");
    const YamlNode *root = yaml_parse_text(arena, &source, from, source.size, joins, &rule, diags);
    g_assert_cmpint(diags_count(diags), ==, 0);
    const YamlNode *node = yaml_get(root, "a");
    g_assert_cmpstr(node->text, ==, expected);
    g_assert_cmpuint(node->size, ==, strlen(expected));
    root = yaml_parse(arena, &source, from, source.size, &rule, diags);
    g_assert_cmpuint(strlen(yaml_get(root, "a")->text), >=, strlen(expected));
    g_free(whole);
    diags_free(diags);
    arena_free(arena);
}

static void test_plain(void) {
    assert_text("关于\n  名单\n  的公示\n", "关于名单的公示");
    assert_text("关于\r\n  名单\r\n", "关于名单");
    assert_text("关于 名单\n  的 公示\n", "关于 名单的 公示");
    assert_text("one\n  two three\n", "one two three");
    assert_text("甲\n  two\n  乙  丙   \n  丁\n", "甲two乙  丙丁");
    assert_text("甲\n\n  乙\n", "甲\n乙");
    assert_text("甲\n\n\n  乙\n  丙\n", "甲\n\n乙丙");
    assert_text("\n  甲\n  乙\n", "甲乙");
    assert_text("甲 # 注\n", "甲");
    assert_text("\xF0\xA0\x80\x80\n  x\n", "\xF0\xA0\x80\x80x");
}

static void test_quoted(void) {
    assert_text("\"甲\n  乙 丙\n  d\n  e\"\n", "甲乙 丙d e");
    assert_text("\"甲\\\n  乙 \\\n  丙\"\n", "甲乙 丙");
    assert_text("\"\\u4e00\n  \\u4E8C\\x41\\U00020000\\n\n  \\\"丙\\\\\n  丁\"\n", "一二A\xF0\xA0\x80\x80\n \"丙\\丁");
    assert_text("\"甲\n\n  乙\"\n", "甲\n乙");
    assert_text("\" 甲\n  乙 \"\n", " 甲乙 ");
    assert_text("'甲''\n  乙''''\n  丙'\n", "甲'乙''丙");
    assert_text("'甲''''乙'\n", "甲''乙");
    assert_text("'''''''x'''''\n", "'''x''");
    assert_text("''\n", "");
    assert_text("'甲\n\n\n  乙 '\n", "甲\n\n乙 ");
    assert_text("'甲\n\n  it''s\n  x'\n", "甲\nit's x");
}

static void test_blocks(void) {
    assert_text(">\n  甲\n  乙\n\n  丙\n  d\n  e\n", "甲乙\n丙d e\n");
    assert_text(">-\n  甲\n  乙 丙\n", "甲乙 丙");
    assert_text(">-\n  a\n   b\n  甲\n", "a\n b\n甲");
    assert_text("|\n  甲\n  乙\n", "甲\n乙\n");
    assert_text(">2\n   甲\n  乙\n  丙\n", " 甲\n乙丙\n");
}

static void test_flow(void) {
    assert_text("甲\n", "甲");
    Arena *arena = arena_new();
    Diags *diags = diags_new();
    const char *text = "a: [甲\n  乙, {b: 丙\n  丁}]\n";
    Source source = {"test.yaml", text, strlen(text)};
    const YamlNode *list = yaml_get(yaml_parse_text(arena, &source, 0, source.size, joins, &rule, diags), "a");
    g_assert_cmpstr(list->first->text, ==, "甲乙");
    g_assert_cmpstr(yaml_get(list->first->next, "b")->text, ==, "丙丁");
    diags_free(diags);
    arena_free(arena);
}

/* A run of blanks is looked at once, however long. */
static void test_many_blanks(void) {
    enum { BLANKS = 1000000 };
    static const char *const quotes[] = {"\"", "'"};
    char *blanks = g_strnfill(BLANKS, ' ');
    for (size_t i = 0; i < G_N_ELEMENTS(quotes); i++) {
        char *yaml = g_strconcat(quotes[i], "甲", blanks, "乙\n  丙", quotes[i], "\n", NULL), *expected = g_strconcat("甲", blanks, "乙丙", NULL);
        assert_text(yaml, expected);
        g_free(yaml);
        g_free(expected);
    }
    g_free(blanks);
}

/* What does not belong together is left alone. */
static void test_strangers(void) {
    char text[] = "甲 乙";
    g_assert_cmpuint(yaml_fold_join(text, strlen(text), "丙\n丁", strlen("丙\n丁"), YAML_UNQUOTED, joins), ==, strlen("甲 乙"));
    g_assert_cmpstr(text, ==, "甲 乙");
    g_assert_cmpuint(yaml_fold_join(text, strlen(text), "甲\n乙丙", strlen("甲\n乙丙"), YAML_UNQUOTED, joins), ==, strlen("甲 乙"));
    g_assert_cmpuint(yaml_fold_join(text, strlen(text), "甲\\", strlen("甲\\"), YAML_DOUBLE_QUOTED, joins), ==, strlen("甲 乙"));
    g_assert_cmpuint(yaml_fold_join(text, strlen(text), "甲\n\\u4", strlen("甲\n\\u4"), YAML_DOUBLE_QUOTED, joins), <=, strlen("甲 乙"));
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/yaml-fold/plain", test_plain);
    g_test_add_func("/yaml-fold/quoted", test_quoted);
    g_test_add_func("/yaml-fold/blocks", test_blocks);
    g_test_add_func("/yaml-fold/flow", test_flow);
    g_test_add_func("/yaml-fold/many-blanks", test_many_blanks);
    g_test_add_func("/yaml-fold/strangers", test_strangers);
    return g_test_run();
}
