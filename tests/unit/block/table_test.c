/* Rows of a table: heights, places of the text, nodes, heads, awkward sources. */
#include "table_pages.h"

enum { MM_8 = LEN_TENTH_MM(80) };

static Bench bench;

static Fragment *only_row(const char *const *rows) {
    bench_start(&bench, rows);
    return table_next(bench_layout(&bench));
}

static const Item *item_of(const Fragment *row, const char *text) {
    for (int32_t i = 0; i < row->item_count; i++)
        if (row->items[i].kind == ITEM_GLYPHS && row->items[i].of.glyphs.text_size == (int32_t)strlen(text) &&
            memcmp(row->items[i].of.glyphs.text, text, strlen(text)) == 0)
            return &row->items[i];
    return NULL;
}

static void test_one_line_is_8_mm(void) {
    Fragment *row = only_row((const char *const[]){"张三|李四", NULL});
    g_assert_cmpint(row->advance, ==, MM_8);
    g_assert_cmpint(row->extent, ==, MM_8);
    g_assert_cmpint(row->item_count, ==, 2);
    g_assert_cmpint(row->lines[0].box.height, ==, CELL_SIZE);
    g_assert_cmpint(row->lines[0].box.y, ==, (MM_8 - CELL_PITCH) / 2 + (CELL_PITCH - CELL_SIZE) / 2);
    release(row);
    g_assert_null(table_next(bench.layout));
    bench_finish(&bench);
}

static void test_lines_make_the_row(void) {
    Fragment *row = only_row((const char *const[]){"甲/乙/丙/丁|戊", NULL});
    g_assert_cmpint(row->advance, ==, 4 * CELL_PITCH + 2 * PADDING_Y);
    g_assert_cmpint(row->line_items, ==, 5);
    g_assert_cmpint(row->lines[0].box.y, ==, PADDING_Y + (CELL_PITCH - CELL_SIZE) / 2);
    g_assert_cmpint(row->lines[4].box.y, ==, (row->advance - CELL_PITCH) / 2 + (CELL_PITCH - CELL_SIZE) / 2);
    release(row);
    bench_finish(&bench);
}

static void test_span_stretches_its_rows(void) {
    bench_start(&bench, (const char *const[]){"1x2:甲/乙/丙/丁|一", "二", NULL});
    bench_layout(&bench);
    Fragment *first = table_next(bench.layout), *second = table_next(bench.layout);
    g_assert_cmpint(first->advance + second->advance, ==, 4 * CELL_PITCH + 2 * PADDING_Y);
    g_assert_cmpint(first->advance, ==, second->advance);
    g_assert_true(first->keep_with_next);
    g_assert_false(second->keep_with_next);
    release(first);
    release(second);
    bench_finish(&bench);
}

static void test_span_is_centred_over_its_rows(void) {
    bench_start(&bench, (const char *const[]){"1x3:甲|一", "二", "三", NULL});
    bench_layout(&bench);
    Fragment *first = table_next(bench.layout);
    g_assert_cmpint(first->lines[0].box.y, ==, (3 * MM_8 - CELL_PITCH) / 2 + (CELL_PITCH - CELL_SIZE) / 2);
    release(first);
    bench_finish(&bench);
}

static void test_nodes(void) {
    bench_start(&bench, (const char *const[]){"!序号|姓名", "1|张三/李四", NULL});
    bench_layout(&bench);
    Fragment *head = table_next(bench.layout), *body = table_next(bench.layout);
    static const NodeKind head_kinds[] = {NODE_TABLE, NODE_TABLE_HEAD, NODE_ROW, NODE_HEAD_CELL, NODE_HEAD_CELL};
    static const NodeKind body_kinds[] = {NODE_TABLE_BODY, NODE_ROW, NODE_CELL, NODE_CELL, NODE_P, NODE_P};
    g_assert_cmpint(head->node_count, ==, 5);
    for (int i = 0; i < 5; i++)
        g_assert_cmpint(head->nodes[i].kind, ==, head_kinds[i]);
    g_assert_cmpint(head->nodes[3].scope, ==, SCOPE_COLUMN);
    g_assert_cmpint(body->node_count, ==, 6);
    for (int i = 0; i < 6; i++) {
        g_assert_cmpint(body->nodes[i].kind, ==, body_kinds[i]);
        g_assert_cmpint(body->nodes[i].id, ==, 7 + i);
    }
    g_assert_cmpint(body->nodes[0].parent, ==, head->nodes[0].id);
    g_assert_cmpint(item_of(body, "李四")->node, ==, body->nodes[5].id);
    g_assert_cmpint(item_of(body, "1")->node, ==, body->nodes[2].id);
    g_assert_true(head->keep_with_next);
    release(head);
    release(body);
    bench_finish(&bench);
}

/* The first row holds the second, unless either is tall: then the page before would stay half empty. */
static void assert_first_holds_second(const char *first, const char *second, bool held) {
    bench_start(&bench, (const char *const[]){"!序号|依据", first, second, "3|丙", NULL});
    bench.sheet.type_area.height = LEN_POINTS(240);
    bench_layout(&bench);
    Fragment *head = table_next(bench.layout), *one = table_next(bench.layout);
    g_assert_true(head->keep_with_next);
    g_assert_cmpint(one->keep_with_next, ==, held);
    release(head);
    release(one);
    bench_finish(&bench);
}

static void test_tall_rows_are_not_held(void) {
    assert_first_holds_second("1|甲", "2|乙", true);
    assert_first_holds_second("1|甲/甲/甲/甲/甲/甲", "2|乙", false);
    assert_first_holds_second("1|甲", "2|乙/乙/乙/乙/乙/乙", false);
}

static void test_head_is_repeated_as_artifact(void) {
    bench_start(&bench, (const char *const[]){"!序号|姓名", "1|张三", "2|李四", NULL});
    bench.sheet.table.continuation = CONTINUATION_PLAIN;
    bench_layout(&bench);
    Fragment *head = table_next(bench.layout), *one = table_next(bench.layout), *two = table_next(bench.layout);
    int32_t count;
    Fragment **again = table_continue(bench.layout, two, &count);
    g_assert_cmpint(count, ==, 2);
    g_assert_cmpint(again[0]->item_count, ==, 1);
    g_assert_nonnull(item_of(again[0], "续表"));
    g_assert_null(again[0]->row_layout);
    g_assert_cmpint(again[1]->node_count, ==, 0);
    g_assert_cmpint(again[1]->item_count, ==, head->item_count);
    for (int32_t i = 0; i < again[1]->item_count; i++) {
        g_assert_cmpint(again[1]->items[i].artifact, ==, ARTIFACT_PAGINATION);
        g_assert_cmpint(again[1]->items[i].node, ==, 0);
        g_assert_cmpint(again[1]->items[i].origin.x, ==, head->items[i].origin.x);
    }
    for (int32_t i = 0; i < count; i++)
        release(again[i]);
    mem_free(again);
    release(head);
    release(one);
    release(two);
    bench_finish(&bench);
}

static void test_numbered_continuation(void) {
    bench_start(&bench, (const char *const[]){"!序号", "1", "2", NULL});
    bench.sheet.table.continuation = CONTINUATION_NUMBERED;
    bench.table.caption = (Text){.bytes = "表 2-1 名单", .size = (int32_t)strlen("表 2-1 名单")};
    bench_layout(&bench);
    Fragment *caption = table_next(bench.layout);
    g_assert_cmpint(caption->nodes[1].kind, ==, NODE_CAPTION);
    g_assert_cmpint(caption->nodes[1].parent, ==, caption->nodes[0].id);
    g_assert_true(caption->keep_with_next);
    release(caption);
    release(table_next(bench.layout));
    release(table_next(bench.layout));
    Fragment *last = table_next(bench.layout);
    int32_t count;
    Fragment **again = table_continue(bench.layout, last, &count);
    g_assert_cmpint(count, ==, 2);
    g_assert_nonnull(item_of(again[0], "表 2-1（续）"));
    release(again[0]);
    release(again[1]);
    mem_free(again);
    release(last);
    bench_finish(&bench);
}

static void test_fragments_outlive_the_layout(void) {
    bench_start(&bench, (const char *const[]){"!序号|姓名", "1|张三", "2|李四", "3|王五", NULL});
    bench_layout(&bench);
    Fragment *head = table_next(bench.layout), *one = table_next(bench.layout);
    TableLayout *layout = bench.layout;
    table_layout_free(layout);
    int32_t count;
    Fragment **again = table_continue(one->table, one, &count);
    g_assert_cmpint(count, ==, 1);
    release(again[0]);
    mem_free(again);
    release(head);
    release(one);
    diags_free(bench.diags);
}

static void test_total_keeps_with_the_row_before(void) {
    bench_start(&bench, (const char *const[]){"1|张三", "=合计|1", NULL});
    bench_layout(&bench);
    Fragment *one = table_next(bench.layout), *total = table_next(bench.layout);
    g_assert_false(one->keep_with_previous);
    g_assert_true(total->keep_with_previous);
    release(one);
    release(total);
    bench_finish(&bench);
}

static Len top_with(VerticalAlign vertical) {
    bench_start(&bench, (const char *const[]){"甲|一/二/三", NULL});
    bench.rows.vertical = (uint8_t)vertical;
    Fragment *row = table_next(bench_layout(&bench));
    Len top = row->lines[0].box.y - (CELL_PITCH - CELL_SIZE) / 2;
    release(row);
    bench_finish(&bench);
    return top;
}

static void test_vertical_alignment(void) {
    g_assert_cmpint(top_with(VALIGN_AUTO), ==, PADDING_Y + CELL_PITCH);
    g_assert_cmpint(top_with(VALIGN_MIDDLE), ==, PADDING_Y + CELL_PITCH);
    g_assert_cmpint(top_with(VALIGN_TOP), ==, PADDING_Y);
    g_assert_cmpint(top_with(VALIGN_BOTTOM), ==, PADDING_Y + 2 * CELL_PITCH);
}

static void test_alignment(void) {
    const Len width = LEN_TENTH_MM(1560) / 2;
    Fragment *row = only_row((const char *const[]){"一二三四五六|一二三四五六七", NULL});
    bench_finish(&bench);
    release(row);
    bench_start(&bench, (const char *const[]){"一二三四五六|一二三四五六七", NULL});
    bench_columns(&bench, COLUMN_FIXED, (const Len[]){100, 100}, 2);
    row = table_next(bench_layout(&bench));
    Len measure = width - 2 * PADDING_X;
    g_assert_cmpint(row->lines[0].box.x, ==, PADDING_X + (measure - 6 * CELL_SIZE) / 2);
    g_assert_cmpint(row->lines[1].box.x, ==, width + PADDING_X);
    release(row);
    bench_finish(&bench);
}

static void test_decimal_points_stand_in_line(void) {
    bench_start(&bench, (const char *const[]){"1.5", "1000.25", "7", NULL});
    bench_layout(&bench);
    Len point[3];
    static const int before[] = {1, 4, 1};
    for (int i = 0; i < 3; i++) {
        Fragment *row = table_next(bench.layout);
        point[i] = row->lines[0].box.x + before[i] * (CELL_SIZE / 2);
        release(row);
    }
    g_assert_cmpint(point[0], ==, point[1]);
    g_assert_cmpint(point[0], ==, point[2]);
    bench_finish(&bench);
}

static void test_tall_row_splits_between_lines(void) {
    Fragment *row = only_row((const char *const[]){"甲/乙/丙/丁/戊|一", NULL}), *first, *rest;
    g_assert_false(table_split_row(row, CELL_PITCH, &first, &rest));
    g_assert_false(table_split_row(row, row->advance, &first, &rest));
    g_assert_true(table_split_row(row, 3 * CELL_PITCH + 2 * PADDING_Y + 5, &first, &rest));
    g_assert_cmpint(first->advance, ==, 3 * CELL_PITCH + 2 * PADDING_Y);
    g_assert_cmpint(rest->advance, ==, 2 * CELL_PITCH + 2 * PADDING_Y);
    g_assert_nonnull(item_of(first, "丙"));
    g_assert_null(item_of(first, "丁"));
    g_assert_nonnull(item_of(rest, "丁"));
    g_assert_null(item_of(rest, "一"));
    g_assert_cmpint(item_of(rest, "丁")->node, ==, item_of(first, "丙")->node + 1);
    g_assert_cmpint(rest->node_count, ==, 0);
    release(first);
    release(rest);
    bench_finish(&bench);
}

static void test_cut_span_is_repeated(void) {
    bench_start(&bench, (const char *const[]){"1x3:甲组|一", "二", "三", NULL});
    bench_layout(&bench);
    Fragment *one = table_next(bench.layout), *two = table_next(bench.layout), *three = table_next(bench.layout);
    PlacedRow rows[] = {{one, 0}};
    table_settle(bench.layout, rows, 1);
    g_assert_cmpint(item_of(one, "甲组")->origin.y, ==, item_of(one, "一")->origin.y);
    int32_t count;
    g_assert_null(table_continue(bench.layout, two, &count));
    const Item *again = item_of(two, "甲组（续）");
    g_assert_nonnull(again);
    g_assert_cmpint(again->artifact, ==, ARTIFACT_PAGINATION);
    PlacedRow next[] = {{two, 0}, {three, two->advance}};
    table_settle(bench.layout, next, 2);
    Len lower = item_of(two, "甲组（续）")->origin.y - item_of(two, "二")->origin.y;
    g_assert_cmpint(ABS(lower - MM_8 / 2), <=, 1); /* half a unit of rounding on each side */
    release(one);
    release(two);
    release(three);
    bench_finish(&bench);
}

static void test_long_span_flows_over_the_break(void) {
    bench_start(&bench, (const char *const[]){"1x2:甲/乙/丙/丁|一", "二", NULL});
    bench_layout(&bench);
    Fragment *one = table_next(bench.layout), *two = table_next(bench.layout);
    PlacedRow rows[] = {{one, 0}};
    table_settle(bench.layout, rows, 1);
    g_assert_nonnull(item_of(one, "甲")); /* 41 pt less the padding hold one line of 20 */
    g_assert_null(item_of(one, "乙"));
    int32_t count;
    g_assert_null(table_continue(bench.layout, two, &count));
    g_assert_cmpint(item_of(two, "乙")->artifact, ==, ARTIFACT_NONE);
    g_assert_nonnull(item_of(two, "丁"));
    g_assert_cmpint(two->advance, ==, 3 * CELL_PITCH + 2 * PADDING_Y);
    release(one);
    release(two);
    bench_finish(&bench);
}

/* A picture of 96 × 48 pixels is 72 × 36 pt; it stands in the middle of its cell, below the words, as a figure of its
 * own. */
static void test_image_in_a_cell(void) {
    const Image picture = {.name = "图章", .pixel_width = 96, .pixel_height = 48};
    const Image *images[] = {&picture};
    const Text words = {.bytes = "甲", .size = 3};
    bench_start(&bench, (const char *const[]){"甲", NULL});
    bench_layout(&bench);
    TableCell cell = {.column_span = 1,
                      .row_span = 1,
                      .role = ROLE_CELL,
                      .source =
                          &(Cell){.paragraphs = &words, .paragraph_count = 1, .images = images, .image_count = 1}};
    Arena *arena = arena_new();
    CellContent content = table_cell_compose(bench.layout, arena, &cell, NULL);
    g_assert_cmpint(content.count, ==, 2);
    g_assert_cmpint(content.lines[1].image_box.width, ==, LEN_POINTS(72));
    g_assert_cmpint(content.lines[1].image_box.height, ==, LEN_POINTS(36));
    g_assert_cmpint(content.lines[1].image_box.x, ==, (bench.layout->width - 2 * PADDING_X - LEN_POINTS(72)) / 2);
    g_assert_cmpint(content.lines[1].advance, ==, LEN_POINTS(36) + 2 * PADDING_Y);
    LenSize narrow = table_cell_image_size(&bench.sheet, &picture, LEN_POINTS(36));
    g_assert_cmpint(narrow.width, ==, LEN_POINTS(36));
    g_assert_cmpint(narrow.height, ==, LEN_POINTS(18));
    arena_free(arena);
    bench_finish(&bench);
}

static void test_failing_source(void) {
    bench_start(&bench, (const char *const[]){"1", "2", "3", NULL});
    bench.rows.fail_at = 2;
    bench_layout(&bench);
    g_assert_false(table_ok(bench.layout));
    g_assert_null(table_next(bench.layout));
    g_assert_cmpint(bench_count(&bench, "test.source"), ==, 1);
    bench_finish(&bench);
}

static void drain(void) {
    for (Fragment *row; (row = table_next(bench.layout));)
        release(row);
}

static void test_second_reading_fails(void) {
    bench_start(&bench, (const char *const[]){"1", "2", "3", NULL});
    bench_layout(&bench);
    bench.rows.fail_at = 2;
    drain();
    g_assert_false(table_ok(bench.layout));
    g_assert_cmpint(bench_count(&bench, "test.source"), ==, 1);
    bench_finish(&bench);
}

static void test_second_reading_is_shorter(void) {
    const char *rows[] = {"1", "2", "3", NULL};
    bench_start(&bench, rows);
    bench_layout(&bench);
    rows[2] = NULL;
    drain();
    g_assert_false(table_ok(bench.layout));
    g_assert_cmpint(bench_count(&bench, "table.rows-changed"), ==, 1);
    bench_finish(&bench);
}

/* A THead needs a TBody beside it: heads alone are the body. */
static void test_heads_alone_are_the_body(void) {
    Fragment *row = only_row((const char *const[]){"!甲|乙", NULL});
    int32_t heads = 0, bodies = 0;
    for (int32_t i = 0; i < row->node_count; i++) {
        heads += row->nodes[i].kind == NODE_TABLE_HEAD;
        bodies += row->nodes[i].kind == NODE_TABLE_BODY;
    }
    g_assert_cmpint(heads, ==, 0);
    g_assert_cmpint(bodies, ==, 1);
    release(row);
    bench_finish(&bench);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/table/one-line-is-8-mm", test_one_line_is_8_mm);
    g_test_add_func("/table/lines-make-the-row", test_lines_make_the_row);
    g_test_add_func("/table/span-stretches-its-rows", test_span_stretches_its_rows);
    g_test_add_func("/table/span-is-centred", test_span_is_centred_over_its_rows);
    g_test_add_func("/table/tall-rows-are-not-held", test_tall_rows_are_not_held);
    g_test_add_func("/table/nodes", test_nodes);
    g_test_add_func("/table/head-repeated", test_head_is_repeated_as_artifact);
    g_test_add_func("/table/numbered-continuation", test_numbered_continuation);
    g_test_add_func("/table/fragments-outlive-the-layout", test_fragments_outlive_the_layout);
    g_test_add_func("/table/total", test_total_keeps_with_the_row_before);
    g_test_add_func("/table/vertical", test_vertical_alignment);
    g_test_add_func("/table/alignment", test_alignment);
    g_test_add_func("/table/decimal-points", test_decimal_points_stand_in_line);
    g_test_add_func("/table/tall-row-splits", test_tall_row_splits_between_lines);
    g_test_add_func("/table/cut-span-repeated", test_cut_span_is_repeated);
    g_test_add_func("/table/long-span-flows", test_long_span_flows_over_the_break);
    g_test_add_func("/table/image", test_image_in_a_cell);
    g_test_add_func("/table/failing-source", test_failing_source);
    g_test_add_func("/table/second-reading-fails", test_second_reading_fails);
    g_test_add_func("/table/second-reading-shorter", test_second_reading_is_shorter);
    g_test_add_func("/table/heads-alone", test_heads_alone_are_the_body);
    return g_test_run();
}
