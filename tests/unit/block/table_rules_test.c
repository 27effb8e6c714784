/* The rules of one page: how many, and where exactly. */
#include "table_pages.h"

enum { WIDTH = LEN_TENTH_MM(1560), MM_8 = LEN_TENTH_MM(80) };

static Bench bench;
static Arena *arena;
static PlacedRow placed[64];
static const Item *rules;
static int32_t rule_count;

static void rule_all(void) {
    Len y = 0;
    int32_t count = 0;
    for (Fragment *row; (row = table_next(bench.layout)); y += row->advance)
        placed[count++] = (PlacedRow){row, y};
    rules = table_rules(bench.layout, arena, placed, count, &rule_count);
    for (int32_t i = 0; i < count; i++)
        release(placed[i].row);
}

static void start(const char *const *rows) {
    arena = arena_new();
    bench_start(&bench, rows);
}

static void end(void) {
    bench_finish(&bench);
    arena_free(arena);
}

static void assert_rule(int32_t index, Len x0, Len y0, Len x1, Len y1, Len width) {
    g_assert_cmpint(index, <, rule_count);
    const PageRule *rule = &rules[index].of.rule;
    g_assert_cmpint(rules[index].artifact, ==, ARTIFACT_LAYOUT);
    g_assert_cmpint(rules[index].node, ==, 0);
    g_assert_cmpint(rule->from.x, ==, x0);
    g_assert_cmpint(rule->from.y, ==, y0);
    g_assert_cmpint(rule->to.x, ==, x1);
    g_assert_cmpint(rule->to.y, ==, y1);
    g_assert_cmpint(rule->width, ==, width);
}

static void test_plain_grid(void) {
    start((const char *const[]){"一|二", "三|四", NULL});
    bench_columns(&bench, COLUMN_FIXED, (const Len[]){1, 1}, 2);
    bench_layout(&bench);
    rule_all();
    g_assert_cmpint(rule_count, ==, 6);
    for (int32_t i = 0; i < 3; i++)
        assert_rule(i, -256, i * MM_8, WIDTH + 256, i * MM_8, 512);
    static const Len x[] = {0, WIDTH / 2, WIDTH};
    for (int32_t i = 0; i < 3; i++)
        assert_rule(3 + i, x[i], -256, x[i], 2 * MM_8 + 256, 512);
    end();
}

static void test_no_rule_through_a_span(void) {
    start((const char *const[]){"1x2:一|二", "三", "2x1:四", NULL});
    bench_columns(&bench, COLUMN_FIXED, (const Len[]){1, 1}, 2);
    bench_layout(&bench);
    rule_all();
    g_assert_cmpint(rule_count, ==, 7);
    assert_rule(0, -256, 0, WIDTH + 256, 0, 512);
    assert_rule(1, WIDTH / 2 - 256, MM_8, WIDTH + 256, MM_8, 512);
    assert_rule(2, -256, 2 * MM_8, WIDTH + 256, 2 * MM_8, 512);
    assert_rule(3, -256, 3 * MM_8, WIDTH + 256, 3 * MM_8, 512);
    assert_rule(5, WIDTH / 2, -256, WIDTH / 2, 2 * MM_8 + 256, 512);
    end();
}

static void test_widths_by_place(void) {
    start((const char *const[]){"!一|二", "三|四", "五|六", NULL});
    bench_columns(&bench, COLUMN_FIXED, (const Len[]){1, 1}, 2);
    bench.sheet.table.outer_rule = 1536;
    bench.sheet.table.head_rule = 1024;
    bench_layout(&bench);
    rule_all();
    g_assert_cmpint(rule_count, ==, 7);
    assert_rule(0, -768, 0, WIDTH + 768, 0, 1536);
    assert_rule(1, -768, MM_8, WIDTH + 768, MM_8, 1024);
    assert_rule(2, -768, 2 * MM_8, WIDTH + 768, 2 * MM_8, 512);
    assert_rule(3, -768, 3 * MM_8, WIDTH + 768, 3 * MM_8, 1536);
    assert_rule(5, WIDTH / 2, -768, WIDTH / 2, 3 * MM_8 + 768, 512);
    end();
}

static void test_rule_above_a_total(void) {
    start((const char *const[]){"一|二", "=合计|3", "=总计|4", NULL});
    bench.sheet.table.total_rule = 2048;
    bench_layout(&bench);
    rule_all();
    assert_rule(1, -256, MM_8, WIDTH + 256, MM_8, 2048);
    assert_rule(2, -256, 2 * MM_8, WIDTH + 256, 2 * MM_8, 512);
    end();
}

/* A rule of two widths is two rules, and a crossing is as wide as the widest of its other direction. */
static void test_widths_of_the_source(void) {
    start((const char *const[]){"一|二", "三|四", NULL});
    bench_columns(&bench, COLUMN_FIXED, (const Len[]){1, 1}, 2);
    bench.sheet.table.rules = TABLE_RULES_SOURCE;
    bench_layout(&bench);
    Fragment *one = table_next(bench.layout), *two = table_next(bench.layout);
    ((Cell *)one->row_layout->slots[0]->source)->sides[SIDE_BOTTOM] = 1 + 16; /* 2 pt */
    ((Cell *)two->row_layout->slots[0]->source)->sides[SIDE_TOP] = 1;         /* none: the wider counts */
    ((Cell *)two->row_layout->slots[1]->source)->sides[SIDE_LEFT] = 1;
    rules = table_rules(bench.layout, arena, (PlacedRow[]){{one, 0}, {two, MM_8}}, 2, &rule_count);
    g_assert_cmpint(rule_count, ==, 7);
    assert_rule(1, -256, MM_8, WIDTH / 2 + 256, MM_8, 2048);
    assert_rule(2, WIDTH / 2 - 256, MM_8, WIDTH + 256, MM_8, 512);
    assert_rule(5, WIDTH / 2, -256, WIDTH / 2, MM_8 + 1024, 512);
    release(one);
    release(two);
    end();
}

static void test_three_line_table_with_a_head_of_two_rows(void) {
    start((const char *const[]){"!1x2:一|2x1:二", "!三|四", "五|六|七", NULL});
    bench_columns(&bench, COLUMN_FIXED, (const Len[]){1, 1, 1}, 3);
    bench.sheet.table.three_line = true;
    bench_layout(&bench);
    rule_all();
    g_assert_cmpint(rule_count, ==, 4);
    assert_rule(1, len_share(WIDTH, 1, 3), MM_8, WIDTH, MM_8, 512);
    assert_rule(2, 0, 2 * MM_8, WIDTH, 2 * MM_8, 512);
    end();
}

static void test_three_line_table(void) {
    start((const char *const[]){"!一|二", "三|四", "五|六", NULL});
    bench.sheet.table.three_line = true;
    bench.sheet.table.outer_rule = 1536;
    bench_layout(&bench);
    rule_all();
    g_assert_cmpint(rule_count, ==, 3);
    assert_rule(0, 0, 0, WIDTH, 0, 1536);
    assert_rule(1, 0, MM_8, WIDTH, MM_8, 512);
    assert_rule(2, 0, 3 * MM_8, WIDTH, 3 * MM_8, 1536);
    end();
}

static void test_box_closed_where_a_page_cuts_a_span(void) {
    start((const char *const[]){"1x3:一|二", "三", "四", NULL});
    bench_columns(&bench, COLUMN_FIXED, (const Len[]){1, 1}, 2);
    bench_layout(&bench);
    Fragment *one = table_next(bench.layout), *two = table_next(bench.layout), *three = table_next(bench.layout);
    PlacedRow first[] = {{one, 0}}, second[] = {{two, 100}, {three, 100 + two->advance}};
    rules = table_rules(bench.layout, arena, first, 1, &rule_count);
    g_assert_cmpint(rule_count, ==, 5);
    assert_rule(1, -256, MM_8, WIDTH + 256, MM_8, 512);
    rules = table_rules(bench.layout, arena, second, 2, &rule_count);
    g_assert_cmpint(rule_count, ==, 6);
    assert_rule(0, -256, 100, WIDTH + 256, 100, 512);
    assert_rule(1, WIDTH / 2 - 256, 100 + MM_8, WIDTH + 256, 100 + MM_8, 512);
    release(one);
    release(two);
    release(three);
    end();
}

static void test_gap_between_rows_closes_the_box(void) {
    start((const char *const[]){"一", "二", NULL});
    bench_layout(&bench);
    Fragment *one = table_next(bench.layout), *two = table_next(bench.layout);
    PlacedRow rows[] = {{one, 0}, {two, one->advance + 1000}};
    rules = table_rules(bench.layout, arena, rows, 2, &rule_count);
    g_assert_cmpint(rule_count, ==, 8);
    release(one);
    release(two);
    end();
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/table-rules/plain-grid", test_plain_grid);
    g_test_add_func("/table-rules/no-rule-through-a-span", test_no_rule_through_a_span);
    g_test_add_func("/table-rules/widths", test_widths_by_place);
    g_test_add_func("/table-rules/total", test_rule_above_a_total);
    g_test_add_func("/table-rules/widths-of-the-source", test_widths_of_the_source);
    g_test_add_func("/table-rules/three-line", test_three_line_table);
    g_test_add_func("/table-rules/three-line-two-heads", test_three_line_table_with_a_head_of_two_rows);
    g_test_add_func("/table-rules/box-closed-at-a-cut", test_box_closed_where_a_page_cuts_a_span);
    g_test_add_func("/table-rules/gap", test_gap_between_rows_closes_the_box);
    return g_test_run();
}
