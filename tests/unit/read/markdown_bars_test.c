/* Tables that would take hours are refused at the line with which they do; those that people write are not. */
#include "read/markdown_bars.h"

#include <glib.h>
#include <string.h>

static char *repeated(const char *words, int times) {
    GString *text = g_string_new(NULL);
    for (int i = 0; i < times; i++)
        g_string_append(text, words);
    return g_string_free(text, FALSE);
}

/* line: of the first row that is too much, from 1; 0: none. */
static void assert_line(const char *text, size_t from, int line) {
    Source source = {"bars.md", text, strlen(text)};
    size_t at = 0;
    g_assert_true(markdown_bars_are_few(&source, from, &at) == (line == 0));
    int found = line > 0;
    for (size_t i = 0; i < at; i++)
        found += text[i] == '\n';
    g_assert_cmpint(found, ==, line);
}

static void test_wide_rows(void) {
    char *bars = repeated("|", MARKDOWN_CELLS_MOST - 1), *more = g_strconcat("甲\n", bars, "|\n|a|\n", NULL);
    assert_line(bars, 0, 0);
    assert_line(more, 0, 2);
    assert_line(more, strlen(more) - 3, 0);
    assert_line("", 0, 0);
    g_free(more);
    g_free(bars);
}

/* A head of 100 columns: 101 cells at the most, for bars may stand at both ends. */
static void test_short_rows(void) {
    char *head = repeated("|a", 100), *under = repeated("|-", 100);
    int rows = MARKDOWN_EMPTY_MOST / (101 - 3);
    char *few = repeated("|b|\n", rows), *whole = repeated("|b|\n\n", 3 * rows);
    char *bearable = g_strconcat(head, "\n", under, "\n", few, NULL), *apart = g_strconcat(head, "\n", under, "\n\n", few, few, few, NULL);
    char *many = g_strconcat(head, "\n", under, "\n", few, "|-|\n|b|\n|b|\n", NULL), *quoted = g_strconcat("> ", head, "\n> ", under, "\n", few, "|b|\n|b|\n", NULL);
    assert_line(bearable, 0, 0);
    assert_line(apart, 0, 0);
    assert_line(whole, 0, 0);
    assert_line(many, 0, 2 + rows + 2); /* a row that looks like the one under a head ends no table */
    assert_line(quoted, 0, 2 + rows + 1);
    g_free(quoted);
    g_free(many);
    g_free(apart);
    g_free(bearable);
    g_free(whole);
    g_free(few);
    g_free(under);
    g_free(head);
}

static void test_long_lists(void) {
    char *rows = repeated("| 1 | 甲 | 乙 | 丙 | 丁 |\n", 50000), *list = g_strconcat("| 序号 | 姓名 | a | b | c |\n|--|--|:-:|--:|---|\n", rows, NULL);
    assert_line(list, 0, 0);
    g_free(list);
    g_free(rows);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/markdown-bars/wide-rows", test_wide_rows);
    g_test_add_func("/markdown-bars/short-rows", test_short_rows);
    g_test_add_func("/markdown-bars/long-lists", test_long_lists);
    return g_test_run();
}
