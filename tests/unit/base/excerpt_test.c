#include "base/excerpt.h"
#include "base/utf8.h"

#include <glib.h>
#include <string.h>

static char *excerpt(const char *text, size_t size, int32_t line, int32_t column) {
    Out *out = out_new_memory();
    char *exact = g_memdup2(text, size);
    excerpt_write(out, line, column, size ? exact : "", size);
    char *copy = g_strdup(out_text(out));
    g_free(exact);
    out_free(out);
    return copy;
}

static void is(const char *text, int32_t line, int32_t column, const char *wanted) {
    char *found = excerpt(text, strlen(text), line, column);
    g_assert_cmpstr(found, ==, wanted);
    g_free(found);
}

static void test_caret(void) {
    is("abc", 7, 1, "   |\n 7 | abc\n   | ^\n");
    is("abc", 7, 3, "   |\n 7 | abc\n   |   ^\n");
    is("abc", 7, 4, "   |\n 7 | abc\n   |    ^\n");  /* behind the last */
    is("abc", 7, 99, "   |\n 7 | abc\n   |    ^\n"); /* far behind it */
    is("abc", 7, 0, "   |\n 7 | abc\n");
    is("", 1234, 1, "      |\n 1234 | \n      | ^\n");
}

/* Han characters and full-width marks take two columns, a combining mark none, “ one. */
static void test_widths(void) {
    is("公示：甲", 1, 4, "   |\n 1 | 公示：甲\n   |       ^\n");
    is("“公”示", 1, 4, "   |\n 1 | “公”示\n   |     ^\n");
    is("e\u0301x", 1, 3, "   |\n 1 | e\u0301x\n   |  ^\n");
    is("𠀀x", 1, 2, "   |\n 1 | 𠀀x\n   |   ^\n");
}

static void test_harmless(void) {
    is("a\tb\x1B[31mc", 1, 9, "   |\n 1 | a b␛[31mc\n   |         ^\n");
    is("\xFF\xFEx", 1, 3, "   |\n 1 | \uFFFD\uFFFDx\n   |   ^\n");
    is("\u202Eabc\xC2\x85\x7F", 1, 2, "   |\n 1 | \uFFFDabc\uFFFD␡\n   |  ^\n");
}

/* A post saved as one line: the place and what stands around it. */
static void test_long_lines(void) {
    GString *line = g_string_new("");
    for (int i = 0; i < 500; i++)
        g_string_append(line, "公示");
    g_string_append(line, "X");
    for (int i = 0; i < 500; i++)
        g_string_append(line, "公告");
    is(line->str, 1, 1001,
       "   |\n"
       " 1 | …示公示公示公示公示公示公示公示公示公示X公告公告公告公告公告公告公告公告公告…\n"
       "   |                                        ^\n");
    is(line->str, 1, 3,
       "   |\n"
       " 1 | 公示公示公示公示公示公示公示公示公示公示公示公示公示公示公示公示公示公示公示…\n"
       "   |     ^\n");
    is(line->str, 1, 2002,
       "   |\n"
       " 1 | …告公告公告公告公告公告公告公告公告公告\n"
       "   |                                        ^\n");
    g_string_free(line, TRUE);
}

/* The caret's column is that of the character it names, for every column of mixed lines of every length. */
static void test_caret_always_fits(void) {
    GRand *random = g_rand_new_with_seed(4);
    for (int round = 0; round < 2000; round++) {
        GString *line = g_string_new("");
        int length = g_rand_int_range(random, 1, 120), column = g_rand_int_range(random, 1, length + 1);
        for (int i = 1; i <= length; i++)
            g_string_append(line, i == column ? "^" : g_rand_boolean(random) ? "公" : "a");
        char *found = excerpt(line->str, line->len, 5, column);
        char **rows = g_strsplit(found, "\n", -1);
        const char *mark = strchr(rows[1], '^');
        g_assert_nonnull(mark);
        long width = 0;
        for (const char *at = rows[1]; at < mark; at = g_utf8_next_char(at))
            width += g_unichar_iswide(g_utf8_get_char(at)) ? 2 : 1;
        g_assert_cmpint(width, ==, strchr(rows[2], '^') - rows[2]);
        g_strfreev(rows);
        g_free(found);
        g_string_free(line, TRUE);
    }
    g_rand_free(random);
}

static void test_find_line(void) {
    static const char text[] = "\xEF\xBB\xBF"
                               "one\r\n\ntwo\nlast";
    Source source = {"x", text, sizeof text - 1};
    static const char *const lines[] = {"one", "", "two", "last"};
    static const int order[] = {1, 2, 3, 4, 4, 2, 1, 3};
    LineCursor cursor = {0};
    const char *line;
    size_t size;
    for (size_t i = 0; i < G_N_ELEMENTS(order); i++) {
        g_assert_true(excerpt_find_line(&cursor, &source, order[i], &line, &size));
        const char *wanted = lines[order[i] - 1];
        g_assert_true(size == strlen(wanted) && memcmp(line, wanted, size) == 0);
    }
    g_assert_false(excerpt_find_line(&cursor, &source, 5, &line, &size));
    g_assert_true(excerpt_find_line(&cursor, &source, 1, &line, &size));
    Source empty = {"x", "", 0};
    g_assert_true(excerpt_find_line(&cursor, &empty, 1, &line, &size));
    g_assert_cmpint(size, ==, 0);
    g_assert_false(excerpt_find_line(&cursor, &empty, 2, &line, &size));
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/excerpt/caret", test_caret);
    g_test_add_func("/excerpt/widths", test_widths);
    g_test_add_func("/excerpt/harmless", test_harmless);
    g_test_add_func("/excerpt/long-lines", test_long_lines);
    g_test_add_func("/excerpt/caret-always-fits", test_caret_always_fits);
    g_test_add_func("/excerpt/find-line", test_find_line);
    return g_test_run();
}
