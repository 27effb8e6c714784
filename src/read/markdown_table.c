/* markdown_table.c - see markdown_table.h. */
#include "read/markdown_table.h"

#include "read/post_words.h"

#include "base/mem.h"

#include <string.h>

struct MarkdownTable {
    Post *post;
    Arena *row_arena;
    RowStore *store;
    GArray *cells;          /* Cell, of the open row */
    GPtrArray *images;      /* const Image *, of the open cell */
    int32_t head_rows, column_count;
    Place row_place;
    Table *made;
};

MarkdownTable *markdown_table_new(Post *post, const MarkdownAttributes *attributes, Place place) {
    MarkdownTable *table = mem_alloc(sizeof *table);
    Arena *arena = post->notice->arena;
    *table = (MarkdownTable){.post = post, .row_arena = arena_new(), .store = row_store_new()};
    table->cells = g_array_new(FALSE, TRUE, sizeof(Cell));
    table->images = g_ptr_array_new();
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
    return table->row_arena;
}

void markdown_table_start_row(MarkdownTable *table, bool head, Place place) {
    (void)head;
    table->row_place = place;
}

void markdown_table_start_cell(MarkdownTable *table, char align, Place place) {
    Cell cell = {.column = (int32_t)table->cells->len, .column_span = 1, .row_span = 1, .place = place};
    cell.align = align == 'l' ? ALIGN_LEFT : align == 'c' ? ALIGN_CENTRE : align == 'r' ? ALIGN_RIGHT : ALIGN_AUTO;
    cell.head = row_store_count(table->store) < table->head_rows;
    g_array_append_val(table->cells, cell);
}

void markdown_table_add_image(MarkdownTable *table, const Image *image) {
    if (image)
        g_ptr_array_add(table->images, (void *)image);
}

void markdown_table_end_cell(MarkdownTable *table, Text text) {
    Cell *cell = &g_array_index(table->cells, Cell, table->cells->len - 1);
    if (text_is_empty(&text))
        text = text_from(table->row_arena, "", 0, cell->place);
    cell->paragraphs = arena_memdup(table->row_arena, &text, sizeof text);
    cell->paragraph_count = 1;
    cell->image_count = (int32_t)table->images->len;
    if (cell->image_count)
        cell->images = arena_memdup(table->row_arena, table->images->pdata, table->images->len * sizeof(void *));
    g_ptr_array_set_size(table->images, 0);
}

static bool is_total(const MarkdownTable *table) {
    const Text *first = table->cells->len ? &g_array_index(table->cells, Cell, 0).paragraphs[0] : NULL;
    return first && words_is_total(first->bytes, (size_t)first->size);
}

void markdown_table_end_row(MarkdownTable *table) {
    Row row = {.cells = (const Cell *)(void *)table->cells->data, .cell_count = (int32_t)table->cells->len, .total = is_total(table),
               .place = table->row_place};
    if (row.cell_count > table->column_count)
        table->column_count = row.cell_count;
    row_store_add(table->store, &row);
    g_array_set_size(table->cells, 0);
    arena_reset(table->row_arena);
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
    made->row_count = row_store_count(table->store);
    made->head_rows = table->head_rows < made->row_count ? table->head_rows : made->row_count;
    row_store_set_head(table->store, made->head_rows);
    made->rows = row_store_source(table->store);
    arena_on_free(table->post->notice->arena, row_source_free, made->rows);
    g_array_append_val(table->post->blocks, block);
    arena_free(table->row_arena);
    g_array_unref(table->cells);
    g_ptr_array_unref(table->images);
    mem_free(table);
}
