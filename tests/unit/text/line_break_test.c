/* Unicode's own test of UAX #14, all rows. tests/unicode has the file and where it comes from. */
#include "text/line_break.h"
#include "text/char_class.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 256 };

static char *read_rows(void) {
    char *path = g_build_filename(g_getenv("GAOSHI_SOURCE_DIR"), "tests", "unicode", "LineBreakTest.txt", NULL);
    char *rows = NULL;
    g_assert_true(g_file_get_contents(path, &rows, NULL, NULL));
    g_free(path);
    return rows;
}

/* One row "0061 ÷ 0062 ÷": characters and whether a break stands before each. */
static int parse_row(const char *row, uint32_t *characters, bool *breaks) {
    int count = 0;
    bool allowed = false;
    while (*row && *row != '#') {
        if (g_str_has_prefix(row, "÷")) {
            allowed = true;
            row += strlen("÷");
        } else if (g_ascii_isxdigit(*row)) {
            char *end;
            breaks[count] = allowed;
            characters[count++] = (uint32_t)strtoul(row, &end, 16);
            allowed = false;
            row = end;
        } else
            row++;
        g_assert_cmpint(count, <, MOST);
    }
    return count;
}

static int row_fails(const char *row) {
    uint32_t characters[MOST] = {0};
    bool wanted[MOST] = {false};
    uint8_t found[MOST];
    int count = parse_row(row, characters, wanted);
    line_break_find(characters, count, found);
    for (int i = 1; i < count; i++)
        if ((found[i] != LINE_BREAK_NEVER) != wanted[i]) {
            g_test_message("at %d: %s", i, row);
            return 1;
        }
    return 0;
}

static void all_rows(void) {
    char *text = read_rows();
    char **rows = g_strsplit(text, "\n", -1);
    int failed = 0, count = 0;
    for (int i = 0; rows[i]; i++)
        if (rows[i][0] && rows[i][0] != '#') {
            failed += row_fails(rows[i]);
            count++;
        }
    g_assert_cmpint(failed, ==, 0);
    g_assert_cmpint(count, ==, 19338);
    g_strfreev(rows);
    g_free(text);
}

static void known_classes(void) {
    g_assert_cmpint(char_class(0x4E2D), ==, CHAR_HAN);
    g_assert_cmpint(char_class(0x300A), ==, CHAR_OPENING);
    g_assert_cmpint(char_class(0x3011), ==, CHAR_CLOSING);
    g_assert_cmpint(char_class(0x3001), ==, CHAR_COMMA);
    g_assert_cmpint(char_class(0x3002), ==, CHAR_STOP);
    g_assert_cmpint(char_class(0x00B7), ==, CHAR_INTERPUNCT);
    g_assert_cmpint(char_class(0xFF5E), ==, CHAR_CONNECTOR);
    g_assert_cmpint(char_class(0x2014), ==, CHAR_DASH);
    g_assert_cmpint(char_class('/'), ==, CHAR_SOLIDUS);
    g_assert_cmpint(char_class(0x201C), ==, CHAR_QUOTE);
    g_assert_cmpint(char_class('A'), ==, CHAR_LATIN);
    g_assert_cmpint(char_class(0xFF21), ==, CHAR_LATIN);
    g_assert_true(char_is_full_width(0xFF21));
    g_assert_cmpint(char_class('7'), ==, CHAR_DIGIT);
    g_assert_cmpint(char_class(0x2103), ==, CHAR_SUFFIX);
    g_assert_cmpint(char_class(0x20000), ==, CHAR_HAN);
    g_assert_cmpint(char_class(0x1F600), ==, CHAR_EMOJI);
    g_assert_cmpint(char_class(0x200B), ==, CHAR_CONTROL);
    g_assert_cmpint(char_class(0xFEFF), ==, CHAR_CONTROL);
    g_assert_true(char_is_complex(0x0F40));
    g_assert_true(char_is_complex(0x0627));
    g_assert_true(char_is_complex(0x0301));
    g_assert_false(char_is_complex(0x4E2D));
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/line_break/unicode", all_rows);
    g_test_add_func("/char_class/known", known_classes);
    return g_test_run();
}
