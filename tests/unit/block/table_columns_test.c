/* Column widths: ratios of the source exactly, automatic ones by content, what gives way when a table is too wide. */
#include "table_pages.h"

enum { WIDTH = LEN_TENTH_MM(1560) };

static Bench bench;

static const Len *edges_of(const char *const *rows, uint8_t kind, const Len *widths, int32_t count) {
    bench_start(&bench, rows);
    if (count > 0)
        bench_columns(&bench, kind, widths, count);
    return bench_layout(&bench)->edges;
}

static Len ratio(int64_t part, int64_t whole) {
    return (Len)((part * WIDTH * 2 + whole) / (2 * whole));
}

static void test_fixed_widths_are_ratios(void) {
    const Len source[] = {LEN_POINTS(141) + 461, LEN_POINTS(271) + 512}; /* the posts' 141.45 and 271.5 pt */
    const Len *edges = edges_of((const char *const[]){"甲|乙", NULL}, COLUMN_FIXED, source, 2);
    g_assert_cmpint(edges[0], ==, 0);
    g_assert_cmpint(edges[1], ==, ratio(source[0], (int64_t)source[0] + source[1]));
    g_assert_cmpint(edges[1], >, LEN_TENTH_MM(530));
    g_assert_cmpint(edges[1], <, LEN_TENTH_MM(540));
    g_assert_cmpint(edges[2], ==, WIDTH);
    bench_finish(&bench);
}

static void test_fractions(void) {
    const Len *edges =
        edges_of((const char *const[]){"甲|乙|丙", NULL}, COLUMN_FRACTION, (const Len[]){2500, 2500, 5000}, 3);
    g_assert_cmpint(edges[1], ==, ratio(1, 4));
    g_assert_cmpint(edges[2], ==, ratio(1, 2));
    g_assert_cmpint(edges[3], ==, WIDTH);
    bench_finish(&bench);
}

static void test_fractions_over_100_percent(void) {
    const Len *edges = edges_of((const char *const[]){"甲|乙", NULL}, COLUMN_FRACTION, (const Len[]){10000, 10000}, 2);
    g_assert_cmpint(edges[1], ==, ratio(1, 2));
    bench_finish(&bench);
}

static void test_thirds_never_drift(void) {
    const Len widths[] = {1, 1, 1, 1, 1, 1, 1};
    const Len *edges = edges_of((const char *const[]){"一|二|三|四|五|六|七", NULL}, COLUMN_FIXED, widths, 7);
    for (int i = 0; i <= 7; i++)
        g_assert_cmpint(edges[i], ==, ratio(i, 7));
    bench_finish(&bench);
}

/* 3 and 6 ems with their paddings share what is left in proportion. */
static void test_auto_by_content(void) {
    const Len *edges = edges_of((const char *const[]){"一二三|一二三四五六", NULL}, 0, NULL, 0);
    int64_t first = 3 * CELL_SIZE + 2 * PADDING_X, second = 6 * CELL_SIZE + 2 * PADDING_X;
    g_assert_cmpint(ABS(edges[1] - ratio(first, first + second)), <=, 1);
    bench_finish(&bench);
}

/* A long column takes what the names leave; names are not broken. */
static void test_names_never_break(void) {
    GString *row = g_string_new("欧阳|");
    for (int i = 0; i < 400; i++)
        g_string_append(row, "长");
    const Len *edges = edges_of((const char *const[]){row->str, NULL}, 0, NULL, 0);
    g_assert_cmpint(edges[1], >=, 2 * CELL_SIZE + 2 * PADDING_X);
    g_assert_cmpint(edges[1], <, 4 * CELL_SIZE + 2 * PADDING_X);
    bench_finish(&bench);
    g_string_free(row, TRUE);
}

/* 单位|__|姓名 is a form: what is to be written in has more room than what says so. */
static void test_blank_columns(void) {
    const Len *edges = edges_of((const char *const[]){"单位||姓名", "电话||甲", NULL}, 0, NULL, 0);
    g_assert_cmpint(edges[2] - edges[1], >, 2 * (edges[1] - edges[0]));
    bench_finish(&bench);
    GString *row = g_string_new("|");
    for (int i = 0; i < 400; i++)
        g_string_append(row, "长");
    edges = edges_of((const char *const[]){row->str, NULL}, 0, NULL, 0);
    g_assert_cmpint(edges[1], <, 2 * CELL_SIZE); /* no room is left for it */
    bench_finish(&bench);
    g_string_free(row, TRUE);
}

/* 2024年11月22日 on one line beside texts that have lines enough. */
static void test_dates_never_break(void) {
    GString *row = g_string_new("2024年11月22日|");
    for (int i = 0; i < 400; i++)
        g_string_append(row, "长");
    const Len *edges = edges_of((const char *const[]){row->str, NULL}, 0, NULL, 0);
    g_assert_cmpint(edges[1], >=, 7 * CELL_SIZE + 2 * PADDING_X); /* 8 digits of half a cell, 3 units */
    bench_finish(&bench);
    g_string_free(row, TRUE);
}

/* Word's equal columns break an identity number or a code of 18 characters. */
static void test_ratio_gives_way_to_a_code(void) {
    const Len *edges = edges_of((const char *const[]){"甲|乙|51220300MJ00000001|丁|戊", NULL}, COLUMN_FIXED, (const Len[]){1, 1, 1, 1, 1}, 5);
    g_assert_cmpint(edges[3] - edges[2], >=, 9 * CELL_SIZE);
    g_assert_cmpint(ABS((edges[2] - edges[1]) - (edges[1] - edges[0])), <=, 2);
    bench_finish(&bench);
}

/* A source ratio that would break a name gives way; the others keep their ratio to one another. */
static void test_ratio_gives_way_to_a_name(void) {
    const Len *edges = edges_of((const char *const[]){"欧阳修|甲|乙", NULL}, COLUMN_FIXED, (const Len[]){1, 50, 50}, 3);
    g_assert_cmpint(ABS(edges[1] - (3 * CELL_SIZE + 2 * PADDING_X)), <=, 1);
    g_assert_cmpint(ABS((edges[2] - edges[1]) - (WIDTH - edges[2])), <=, 2);
    bench_finish(&bench);
}

static void test_fixed_beside_auto(void) {
    bench_start(&bench, (const char *const[]){"甲|乙", NULL});
    bench_columns(&bench, COLUMN_FIXED, (const Len[]){LEN_POINTS(100), 0}, 2);
    bench.columns[1].width_kind = COLUMN_AUTO;
    const Len *edges = bench_layout(&bench)->edges;
    g_assert_cmpint(edges[1], ==, LEN_POINTS(100));
    g_assert_cmpint(edges[2], ==, WIDTH);
    bench_finish(&bench);
}

static void test_source_width(void) {
    bench_start(&bench, (const char *const[]){"甲|乙", NULL});
    bench_columns(&bench, COLUMN_FIXED, (const Len[]){LEN_POINTS(100), LEN_POINTS(50)}, 2);
    bench.sheet.table.width = TABLE_WIDTH_SOURCE;
    g_assert_cmpint(table_natural_width(&bench.table, &bench.context), ==, LEN_POINTS(150));
    bench_layout(&bench);
    g_assert_cmpint(bench.layout->edges[1], ==, LEN_POINTS(100));
    g_assert_cmpint(bench.layout->edges[2], ==, LEN_POINTS(150));
    g_assert_cmpint(bench.layout->x, ==, (WIDTH - LEN_POINTS(150)) / 2);
    bench_finish(&bench);
}

static void test_common_width(void) {
    bench_start(&bench, (const char *const[]){"甲|乙", NULL});
    bench.sheet.table.width = TABLE_WIDTH_SOURCE;
    g_assert_cmpint(table_natural_width(&bench.table, &bench.context), ==, 2 * (CELL_SIZE + 2 * PADDING_X));
    bench.context.width = LEN_POINTS(300);
    bench_layout(&bench);
    g_assert_cmpint(bench.layout->edges[2], ==, LEN_POINTS(300));
    bench_finish(&bench);
}

static void test_shrinks_within_the_limit(void) {
    /* 9 columns of words 8 half ems wide with half the padding: 9 * (48 + 4) pt = 468 pt of 442.2; 45.13 pt are left of
     * 48 */
    const char *row = "abcdefgh|abcdefgh|abcdefgh|abcdefgh|abcdefgh|abcdefgh|abcdefgh|abcdefgh|abcdefgh";
    bench_start(&bench, (const char *const[]){row, NULL});
    bench_layout(&bench);
    g_assert_cmpint(bench_count(&bench, "table.shrunk"), ==, 1);
    g_assert_cmpint(bench.layout->cell_style.size, ==, (CELL_SIZE * 94 + 50) / 100);
    g_assert_true(table_ok(bench.layout));
    bench_finish(&bench);
}

static void test_padding_gives_way_first(void) {
    /* 9 * (42 + 8) pt = 450 pt of 442.2; with half the padding 414 */
    const char *row = "abcdefg|abcdefg|abcdefg|abcdefg|abcdefg|abcdefg|abcdefg|abcdefg|abcdefg";
    bench_start(&bench, (const char *const[]){row, NULL});
    bench_layout(&bench);
    g_assert_cmpint(diags_count(bench.diags), ==, 0);
    g_assert_cmpint(bench.layout->cell_style.size, ==, CELL_SIZE);
    g_assert_cmpint(bench.layout->padding, ==, PADDING_X / 2);
    bench_finish(&bench);
}

static void test_too_wide_is_reported(void) {
    GString *row = g_string_new("词");
    for (int i = 1; i < 60; i++)
        g_string_append(row, "|词");
    bench_start(&bench, (const char *const[]){row->str, NULL});
    bench_layout(&bench);
    g_assert_cmpint(bench_count(&bench, "table.too-wide"), ==, 1);
    g_assert_false(table_ok(bench.layout));
    bench_finish(&bench);
    g_string_free(row, TRUE);
}

/* 60 ems and their least paddings are 60 * (9.6 + 2) pt = 696 pt: too wide for 225 mm too; 50 columns are not. */
static void test_turned_where_it_may(void) {
    GString *row = g_string_new("词");
    for (int i = 1; i < 50; i++)
        g_string_append(row, "|词");
    bench_start(&bench, (const char *const[]){row->str, NULL});
    bench.context.turned_measure = LEN_TENTH_MM(2250);
    bench_layout(&bench);
    g_assert_true(table_is_turned(bench.layout));
    g_assert_true(table_ok(bench.layout));
    g_assert_cmpint(bench.layout->edges[50], ==, LEN_TENTH_MM(2250));
    g_assert_cmpint(bench_count(&bench, "table.too-wide"), ==, 0);
    bench_finish(&bench);
    bench_start(&bench, (const char *const[]){"词", NULL});
    bench.context.turned_measure = LEN_TENTH_MM(2250);
    bench_layout(&bench);
    g_assert_false(table_is_turned(bench.layout));
    bench_finish(&bench);
    g_string_free(row, TRUE);
}

static void test_span_widens_its_columns(void) {
    bench_start(&bench,
                (const char *const[]){"2x1:abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz|长", "甲|乙|丙", NULL});
    bench_layout(&bench);
    g_assert_cmpint(bench.layout->edges[2], >=, 52 * CELL_SIZE / 2 + 2 * PADDING_X);
    g_assert_cmpint(bench.layout->edges[3], ==, WIDTH);
    bench_finish(&bench);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/table-columns/fixed-are-ratios", test_fixed_widths_are_ratios);
    g_test_add_func("/table-columns/fractions", test_fractions);
    g_test_add_func("/table-columns/fractions-over-100", test_fractions_over_100_percent);
    g_test_add_func("/table-columns/thirds-never-drift", test_thirds_never_drift);
    g_test_add_func("/table-columns/auto", test_auto_by_content);
    g_test_add_func("/table-columns/names", test_names_never_break);
    g_test_add_func("/table-columns/blank", test_blank_columns);
    g_test_add_func("/table-columns/dates", test_dates_never_break);
    g_test_add_func("/table-columns/ratio-gives-way-to-a-code", test_ratio_gives_way_to_a_code);
    g_test_add_func("/table-columns/ratio-gives-way", test_ratio_gives_way_to_a_name);
    g_test_add_func("/table-columns/fixed-beside-auto", test_fixed_beside_auto);
    g_test_add_func("/table-columns/source-width", test_source_width);
    g_test_add_func("/table-columns/common-width", test_common_width);
    g_test_add_func("/table-columns/shrinks", test_shrinks_within_the_limit);
    g_test_add_func("/table-columns/padding-first", test_padding_gives_way_first);
    g_test_add_func("/table-columns/too-wide", test_too_wide_is_reported);
    g_test_add_func("/table-columns/turned", test_turned_where_it_may);
    g_test_add_func("/table-columns/span", test_span_widens_its_columns);
    return g_test_run();
}
