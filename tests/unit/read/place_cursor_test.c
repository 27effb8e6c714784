#include "read/place_cursor.h"

#include <glib.h>
#include <string.h>

static void test_lines_and_columns(void) {
    const char *text = "\xEF\xBB\xBF公示\n\na名\r\nb";
    Source source = {"s", text, strlen(text)};
    PlaceCursor cursor;
    place_cursor_start(&cursor, &source, &source);
    for (size_t offset = 3; offset <= source.size; offset++) {
        if (((unsigned char)text[offset] & 0xC0) == 0x80)
            continue;
        Place cursored = place_cursor_at(&cursor, offset), known = place_at(&source, offset);
        g_assert_cmpint(cursored.line, ==, known.line);
        g_assert_cmpint(cursored.column, ==, known.column);
    }
    Place place = place_cursor_at(&cursor, 3); /* back, past the byte order mark */
    g_assert_cmpint(place.line, ==, 1);
    g_assert_cmpint(place.column, ==, 1);
    place = place_cursor_at(&cursor, strlen("\xEF\xBB\xBF公示\n\na"));
    g_assert_cmpint(place.line, ==, 3);
    g_assert_cmpint(place.column, ==, 2);
    place = place_cursor_at(&cursor, 1000);
    g_assert_cmpint(place.line, ==, 4);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/place-cursor/lines", test_lines_and_columns);
    return g_test_run();
}
