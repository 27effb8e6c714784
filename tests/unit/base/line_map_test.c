#include "base/diag.h"

#include <glib.h>
#include <string.h>

/* Both ways give this place, for an offset in text. */
static void is(const char *text, size_t size, size_t offset, int32_t line, int32_t column) {
    char *exact = g_memdup2(text, size);
    Source source = {"x", size ? exact : "", size};
    Arena *arena = arena_new();
    Place one = place_at(&source, offset), other = line_map_place(line_map_new(arena, &source), offset);
    g_assert_true(one.source == &source && other.source == &source);
    g_assert_cmpint(one.line, ==, line);
    g_assert_cmpint(one.column, ==, column);
    g_assert_cmpint(other.line, ==, line);
    g_assert_cmpint(other.column, ==, column);
    arena_free(arena);
    g_free(exact);
}

static void test_places(void) {
    static const char text[] = "ab\n公示x\n\n\r\nz";
    size_t size = sizeof text - 1;
    is(text, size, 0, 1, 1);
    is(text, size, 2, 1, 3); /* the line feed belongs to its line */
    is(text, size, 3, 2, 1);
    is(text, size, 6, 2, 2);
    is(text, size, 7, 2, 2); /* within a character */
    is(text, size, 8, 2, 2);
    is(text, size, 9, 2, 3);
    is(text, size, 11, 3, 1);
    is(text, size, 12, 4, 1);
    is(text, size, 14, 5, 1);
    is(text, size, 15, 5, 2);
    is(text, size, 999, 5, 2); /* beyond: the end */
    is("", 0, 0, 1, 1);
    is("a\n", 2, 2, 2, 1);
}

static void test_byte_order_mark(void) {
    static const char text[] = "\xEF\xBB\xBF公x\ny";
    is(text, sizeof text - 1, 0, 1, 1);
    is(text, sizeof text - 1, 3, 1, 1);
    is(text, sizeof text - 1, 6, 1, 2);
    is(text, sizeof text - 1, 8, 2, 1);
}

static void test_bad_bytes(void) {
    is("\xFF\xFE"
       "a\xE5\x85\nb",
       7, 2, 1, 3);
    is("\xFF\xFE"
       "a\xE5\x85\nb",
       7, 4, 1, 5);
    is("\xFF\xFE"
       "a\xE5\x85\nb",
       7, 6, 2, 1);
}

static void test_no_text(void) {
    Source source = {"x", NULL, 0};
    Arena *arena = arena_new();
    g_assert_cmpint(place_at(&source, 5).line, ==, 0);
    g_assert_cmpint(line_map_place(line_map_new(arena, &source), 5).line, ==, 0);
    arena_free(arena);
}

/* Random text, with lines of many thousand bytes: the index agrees with the search from the start. */
static void test_index_agrees(void) {
    static const char *const pieces[] = {"a", "公", "é", "𠀀", "\n", "\xFF", "\r\n", "<td>", " "};
    GRand *random = g_rand_new_with_seed(5);
    for (int round = 0; round < 20; round++) {
        GString *text = g_string_new("");
        for (int i = 0; i < 15000; i++) {
            int which = g_rand_int_range(random, 0, G_N_ELEMENTS(pieces));
            if (round % 2 && (which == 4 || which == 6) && i % 5000)
                continue;
            g_string_append(text, pieces[which]);
        }
        Source source = {"x", text->str, text->len};
        Arena *arena = arena_new();
        const LineMap *map = line_map_new(arena, &source);
        for (int i = 0; i < 200; i++) {
            size_t offset = (size_t)g_rand_int_range(random, 0, (int)text->len + 1);
            Place one = place_at(&source, offset), other = line_map_place(map, offset);
            g_assert_cmpint(one.line, ==, other.line);
            g_assert_cmpint(one.column, ==, other.column);
        }
        arena_free(arena);
        g_string_free(text, TRUE);
    }
    g_rand_free(random);
}

/* A hundred thousand places in one line of ten megabytes: quadratic time would not end. */
static void test_one_long_line(void) {
    size_t size = 10000000;
    char *text = g_strnfill(size, 'a');
    Source source = {"x", text, size};
    Arena *arena = arena_new();
    const LineMap *map = line_map_new(arena, &source);
    for (size_t offset = 0; offset < size; offset += 100)
        g_assert_cmpint(line_map_place(map, offset).column, ==, offset + 1);
    arena_free(arena);
    g_free(text);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/line-map/places", test_places);
    g_test_add_func("/line-map/byte-order-mark", test_byte_order_mark);
    g_test_add_func("/line-map/bad-bytes", test_bad_bytes);
    g_test_add_func("/line-map/no-text", test_no_text);
    g_test_add_func("/line-map/index-agrees", test_index_agrees);
    g_test_add_func("/line-map/one-long-line", test_one_long_line);
    return g_test_run();
}
