#include "page/page_range.h"

#include <glib.h>
#include <string.h>

typedef struct {
    const char *text, *pages;
} Case; /* which of pages 1 to 12 */

static void test_ranges(void) {
    static const Case cases[] = {
        {NULL, "111111111111"},          {"1", "100000000000"},         {"1,3-5,8-", "101110011111"},
        {" 2 - 4 , 6 ", "011101000000"}, {"3，5—6、9", "001011001000"}, {"12", "000000000001"},
        {"5-,1-2", "110011111111"},
    };
    Diags *diags = diags_new();
    Arena *arena = arena_new();
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        PageRanges ranges;
        char pages[13] = "";
        g_assert_true(page_ranges_parse(arena, cases[i].text, &ranges, diags));
        for (int page = 1; page <= 12; page++)
            pages[page - 1] = page_ranges_hold(&ranges, page) ? '1' : '0';
        g_assert_cmpstr(pages, ==, cases[i].pages);
    }
    g_assert_cmpint(diags_count(diags), ==, 0);
    arena_free(arena);
    diags_free(diags);
}

static void test_faults(void) {
    static const char *const faults[] = {"",  "0",   "-3", "5-3",      "1,,2", "1;2",
                                         "a", "3-x", "1,", "99999999", "1 2",  "1--2"};
    Arena *arena = arena_new();
    for (size_t i = 0; i < G_N_ELEMENTS(faults); i++) {
        PageRanges ranges;
        Diags *diags = diags_new();
        g_assert_false(page_ranges_parse(arena, faults[i], &ranges, diags));
        g_assert_cmpint(diags_count(diags), ==, 1);
        g_assert_cmpint(diags_exit(diags), ==, EXIT_CODE_USAGE);
        g_assert_cmpstr(diags_get(diags, 0)->rule->id, ==, "page.range-syntax");
        g_assert_cmpstr(diags_get(diags, 0)->args[0], ==, faults[i]);
        diags_free(diags);
    }
    arena_free(arena);
}

static void test_beyond_the_end(void) {
    Diags *diags = diags_new();
    Arena *arena = arena_new();
    PageRanges ranges;
    g_assert_true(page_ranges_parse(arena, "2-9", &ranges, diags));
    g_assert_true(page_ranges_check(&ranges, 9, diags));
    g_assert_cmpint(diags_count(diags), ==, 0);
    g_assert_true(page_ranges_check(&ranges, 5, diags)); /* a warning: drawn up to the last */
    g_assert_cmpint(diags_count_severity(diags, DIAG_WARNING), ==, 1);
    g_assert_false(page_ranges_check(&ranges, 1, diags));
    g_assert_cmpint(diags_exit(diags), ==, EXIT_CODE_USAGE);
    g_assert_true(page_ranges_check(NULL, 1, diags));
    arena_free(arena);
    diags_free(diags);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/page-range/ranges", test_ranges);
    g_test_add_func("/page-range/faults", test_faults);
    g_test_add_func("/page-range/beyond-the-end", test_beyond_the_end);
    return g_test_run();
}
