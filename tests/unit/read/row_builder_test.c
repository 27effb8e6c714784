/* Cells, rows and what spans cover, whoever reads them. */
#include "read/row_builder.h"

#include <string.h>

static Text words(const RowBuilder *builder, const char *text) {
    return text_from(builder->arena, arena_strdup(builder->arena, text), strlen(text), PLACE_NONE);
}

static void put(RowBuilder *builder, int32_t column, int32_t columns, int32_t rows, const char *text) {
    row_builder_reserve(builder, column + columns);
    row_builder_open_cell(builder, (Cell){.column = column, .column_span = columns, .row_span = rows});
    if (text)
        row_builder_add_paragraph(builder, words(builder, text));
    row_builder_close_cell(builder);
}

static void close_row(RowBuilder *builder) {
    Row row = row_builder_row(builder, PLACE_NONE);
    row_builder_close_row(builder, &row);
}

/* Rows parted by "/", cells by "|", paragraphs by "+"; = before a head row, ! before 合计. */
static void assert_rows(RowBuilder *builder, int32_t heads, const char *expected) {
    Arena *arena = arena_new();
    Diags *diags = diags_new();
    Table table = {.row_count = 0};
    GString *found = g_string_new(NULL);
    Row row;
    row_builder_fill_table(builder, arena, heads, &table);
    g_assert_null(builder->store);
    g_assert_cmpint(table.head_rows, ==, heads);
    for (int32_t count = 0; table.rows->next(table.rows, arena, &row, diags); count++) {
        g_string_append_printf(found, "%s%s%s", count ? "/" : "", row.head ? "=" : "", row.total ? "!" : "");
        g_assert_cmpint(count, <, table.row_count);
        for (int32_t i = 0; i < row.cell_count; i++)
            for (int32_t p = 0; p < row.cells[i].paragraph_count; p++)
                g_string_append_printf(found, "%s%s", p ? "+" : i ? "|" : "", row.cells[i].paragraphs[p].bytes);
    }
    g_assert_cmpstr(found->str, ==, expected);
    g_string_free(found, TRUE);
    diags_free(diags);
    arena_free(arena);
    row_builder_finish(builder);
}

static void test_rows(void) {
    RowBuilder builder;
    row_builder_start(&builder);
    put(&builder, 0, 1, 1, "序号");
    put(&builder, 1, 1, 1, "姓名");
    close_row(&builder);
    put(&builder, 0, 1, 1, "1");
    put(&builder, 1, 1, 1, NULL);
    close_row(&builder);
    put(&builder, 0, 2, 1, "合　计");
    close_row(&builder);
    assert_rows(&builder, 1, "=序号|姓名/1|/!合　计");
}

static void test_covered(void) {
    RowBuilder builder;
    row_builder_start(&builder);
    g_assert_cmpint(row_builder_free_column(&builder, 3), ==, 3);
    put(&builder, 0, 2, 3, "甲");
    put(&builder, 3, 1, 2, "乙");
    g_assert_false(row_builder_is_covered(&builder));
    close_row(&builder);
    g_assert_cmpint(row_builder_free_column(&builder, 0), ==, 2);
    g_assert_cmpint(row_builder_free_column(&builder, 3), ==, 4);
    put(&builder, 2, 1, 1, "丙");
    close_row(&builder);
    g_assert_cmpint(row_builder_free_column(&builder, 3), ==, 3);
    g_assert_true(row_builder_is_covered(&builder));
    close_row(&builder); /* nothing but what stands above */
    g_assert_false(row_builder_is_covered(&builder));
    assert_rows(&builder, 0, "甲|乙/丙/");
}

static void test_joined_and_dropped(void) {
    RowBuilder builder;
    row_builder_start(&builder);
    put(&builder, 0, 1, 1, "甲");
    for (int i = 0; i < 20000; i++) { /* as quick as it is long */
        row_builder_open_cell(&builder, (Cell){.column = 1, .column_span = 1, .row_span = 1});
        if (i % 10000 == 0)
            row_builder_add_paragraph(&builder, words(&builder, "乙"));
        row_builder_join_cell(&builder, i == 0);
    }
    g_assert_cmpint(g_array_index(builder.cells, Cell, 0).column_span, ==, 2);
    put(&builder, 2, 1, 1, "丙");
    row_builder_open_cell(&builder, (Cell){.column = 3, .column_span = 1, .row_span = 1});
    row_builder_add_paragraph(&builder, words(&builder, "没有"));
    row_builder_drop_cell(&builder);
    close_row(&builder);
    put(&builder, 0, 1, 1, "没有");
    row_builder_drop_row(&builder);
    assert_rows(&builder, 0, "甲+乙+乙|丙");
}

static uint8_t align_of(uint8_t own, uint8_t first, uint8_t second) {
    RowBuilder builder;
    Arena *kept = arena_new();
    row_builder_start(&builder);
    row_builder_open_cell(&builder, (Cell){.column_span = 1, .row_span = 1, .align = own});
    row_builder_add_block(&builder, &(PostBlock){.kind = POST_PARAGRAPH, .align = first, .text = words(&builder, "一")}, kept);
    row_builder_add_block(&builder, &(PostBlock){.kind = POST_IMAGE}, kept);
    row_builder_add_block(&builder, &(PostBlock){.kind = POST_PARAGRAPH, .align = second, .text = words(&builder, "二")}, kept);
    row_builder_close_cell(&builder);
    uint8_t align = g_array_index(builder.cells, Cell, 0).align;
    row_builder_finish(&builder);
    arena_free(kept);
    return align;
}

static void test_alignment(void) {
    g_assert_cmpint(align_of(ALIGN_AUTO, ALIGN_CENTRE, ALIGN_CENTRE), ==, ALIGN_CENTRE);
    g_assert_cmpint(align_of(ALIGN_RIGHT, ALIGN_CENTRE, ALIGN_CENTRE), ==, ALIGN_CENTRE);
    g_assert_cmpint(align_of(ALIGN_RIGHT, ALIGN_CENTRE, ALIGN_LEFT), ==, ALIGN_RIGHT);
    g_assert_cmpint(align_of(ALIGN_AUTO, ALIGN_LEFT, ALIGN_CENTRE), ==, ALIGN_AUTO);
}

static void test_images_and_loose(void) {
    static const Image image = {.name = "a.png"};
    RowBuilder builder;
    Arena *kept = arena_new();
    row_builder_start(&builder);
    row_builder_open_cell(&builder, (Cell){.column_span = 1, .row_span = 1});
    row_builder_add_block(&builder, &(PostBlock){.kind = POST_IMAGE, .image = &image, .alternative = "某图"}, kept);
    row_builder_add_image(&builder, &image);
    PostBlock block = {.kind = POST_PARAGRAPH, .text = words(&builder, "十个字节")};
    row_builder_keep_loose(&builder, &block, kept);
    row_builder_close_cell(&builder);
    const Cell *cell = &g_array_index(builder.cells, Cell, 0);
    g_assert_cmpint(cell->image_count, ==, 2);
    g_assert_cmpstr(cell->images[0]->alternative, ==, "某图");
    g_assert_null(cell->images[1]->alternative);
    g_assert_cmpint(cell->paragraph_count, ==, 1);
    close_row(&builder);
    g_assert_cmpint(row_builder_loose_words(&builder), ==, 12);
    g_assert_cmpstr(g_array_index(builder.loose, PostBlock, 0).text.bytes, ==, "十个字节");
    row_builder_finish(&builder);
    arena_free(kept);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/row-builder/rows", test_rows);
    g_test_add_func("/row-builder/covered", test_covered);
    g_test_add_func("/row-builder/joined", test_joined_and_dropped);
    g_test_add_func("/row-builder/alignment", test_alignment);
    g_test_add_func("/row-builder/images", test_images_and_loose);
    return g_test_run();
}
