/* markdown_table.c - see markdown_table.h. */
#include "read/markdown_table.h"

#include "read/row_builder.h"

#include "base/mem.h"

#include <string.h>

struct MarkdownTable {
    Post *post;
    RowBuilder rows;
    int32_t head_rows, column_count;
    Place row_place;
    Table *made;
};

MarkdownTable *markdown_table_new(Post *post, const MarkdownAttributes *attributes, Place place) {
    MarkdownTable *table = mem_alloc(sizeof *table);
    Arena *arena = post->notice->arena;
    *table = (MarkdownTable){.post = post};
    row_builder_start(&table->rows);
    table->head_rows = attributes->head_rows < 0 ? 1 : attributes->head_rows;
    Table *made = ARENA_NEW(arena, Table);
    const char *caption = attributes->caption ? attributes->caption : "";
    *made = (Table){.width = attributes->size.width, .place = place, .caption = text_from(arena, caption, strlen(caption), place),
                    .columns = attributes->columns, .column_count = attributes->column_count};
    table->made = made;
    return table;
}

void markdown_table_caption(MarkdownTable *table, Text caption) {
    table->made->caption = caption;
}

Arena *markdown_table_arena(MarkdownTable *table) {
    return table->rows.arena;
}

void markdown_table_start_row(MarkdownTable *table, Place place) {
    table->row_place = place;
}

void markdown_table_start_cell(MarkdownTable *table, char align, Place place) {
    Cell cell = {.column = (int32_t)table->rows.cells->len, .column_span = 1, .row_span = 1, .place = place};
    cell.align = align == 'l' ? ALIGN_LEFT : align == 'c' ? ALIGN_CENTRE : align == 'r' ? ALIGN_RIGHT : ALIGN_AUTO;
    row_builder_open_cell(&table->rows, cell);
}

void markdown_table_add_image(MarkdownTable *table, const Image *image) {
    if (image)
        row_builder_add_image(&table->rows, image);
}

void markdown_table_end_cell(MarkdownTable *table, Text text) {
    if (!text_is_empty(&text))
        row_builder_add_paragraph(&table->rows, text);
    row_builder_close_cell(&table->rows);
}

int32_t markdown_table_end_row(MarkdownTable *table) {
    Row row = row_builder_row(&table->rows, table->row_place);
    if (row.cell_count > table->column_count)
        table->column_count = row.cell_count;
    row_builder_close_row(&table->rows, &row);
    return row.cell_count;
}

static void give_columns(MarkdownTable *table) {
    Table *made = table->made;
    Column *columns = ARENA_ARRAY(table->post->notice->arena, Column, table->column_count);
    for (int32_t i = 0; i < table->column_count && i < made->column_count; i++)
        columns[i] = made->columns[i];
    made->columns = columns;
    made->column_count = table->column_count;
}

void markdown_table_finish(MarkdownTable *table) {
    Table *made = table->made;
    PostBlock block = {.kind = POST_TABLE, .place = made->place, .table = made};
    block.text = text_from(table->post->notice->arena, "", 0, made->place);
    give_columns(table);
    int32_t rows = row_store_count(table->rows.store);
    row_builder_fill_table(&table->rows, table->post->notice->arena, table->head_rows < rows ? table->head_rows : rows, made);
    g_array_append_val(table->post->blocks, block);
    row_builder_finish(&table->rows);
    mem_free(table);
}
