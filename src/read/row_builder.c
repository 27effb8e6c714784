/* row_builder.c - see row_builder.h. */
#include "read/row_builder.h"

#include "read/image_file.h"
#include "read/post_words.h"

static GArray *new_array(size_t size) {
    return g_array_new(FALSE, TRUE, (guint)size);
}

void row_builder_start(RowBuilder *builder) {
    *builder = (RowBuilder){.arena = arena_new(), .store = row_store_new()};
    builder->cells = new_array(sizeof(Cell));
    builder->paragraphs = new_array(sizeof(Text));
    builder->images = new_array(sizeof(const Image *));
    builder->joined = new_array(sizeof(Text));
    builder->covered = new_array(sizeof(int32_t));
    builder->loose = new_array(sizeof(PostBlock));
}

void row_builder_finish(RowBuilder *builder) {
    arena_free(builder->arena);
    row_store_free(builder->store);
    g_array_unref(builder->cells);
    g_array_unref(builder->paragraphs);
    g_array_unref(builder->images);
    g_array_unref(builder->joined);
    g_array_unref(builder->covered);
    g_array_unref(builder->loose);
}

/* -- Columns. */

static int32_t *covered_at(const RowBuilder *builder, int32_t column) {
    return &g_array_index(builder->covered, int32_t, column);
}

int32_t row_builder_free_column(const RowBuilder *builder, int32_t from) {
    while (from < (int32_t)builder->covered->len && *covered_at(builder, from) > 0)
        from++;
    return from;
}

bool row_builder_is_covered(const RowBuilder *builder) {
    for (guint i = 0; i < builder->covered->len; i++)
        if (*covered_at(builder, (int32_t)i) > 0)
            return true;
    return false;
}

void row_builder_reserve(RowBuilder *builder, int32_t columns) {
    if ((int32_t)builder->covered->len < columns)
        g_array_set_size(builder->covered, (guint)columns);
}

static void cover(RowBuilder *builder) {
    for (guint i = 0; i < builder->covered->len; i++)
        *covered_at(builder, (int32_t)i) -= *covered_at(builder, (int32_t)i) > 0;
    for (guint i = 0; i < builder->cells->len; i++) {
        const Cell *cell = &g_array_index(builder->cells, Cell, i);
        int32_t end = cell->column + cell->column_span, below = cell->row_span - 1;
        for (int32_t column = cell->column; column < end && column < (int32_t)builder->covered->len; column++)
            if (below > *covered_at(builder, column))
                *covered_at(builder, column) = below;
    }
}

/* -- Cells. */

void row_builder_open_cell(RowBuilder *builder, Cell cell) {
    builder->cell = cell;
    builder->align = cell.align;
    builder->differ = false;
    builder->in_cell = true;
}

void row_builder_add_paragraph(RowBuilder *builder, Text text) {
    g_array_append_val(builder->paragraphs, text);
}

void row_builder_add_image(RowBuilder *builder, const Image *image) {
    g_array_append_val(builder->images, image);
}

void row_builder_add_block(RowBuilder *builder, const PostBlock *block, Arena *kept) {
    if (block->kind == POST_IMAGE && block->image)
        row_builder_add_image(builder, image_described(kept, block->image, block->alternative));
    if (block->kind != POST_PARAGRAPH)
        return;
    if (builder->paragraphs->len == 0)
        builder->cell.align = block->align;
    else
        builder->differ = builder->differ || builder->cell.align != block->align;
    row_builder_add_paragraph(builder, block->text);
}

static void give_paragraphs(const RowBuilder *builder, const GArray *paragraphs, Cell *cell) {
    cell->paragraphs = arena_memdup(builder->arena, paragraphs->data, paragraphs->len * sizeof(Text));
    cell->paragraph_count = (int32_t)paragraphs->len;
}

/* What was joined to the last cell, all at once: a row of many such cells costs no more than its words. */
static void end_joining(RowBuilder *builder) {
    if (builder->joined->len == 0)
        return;
    Cell *last = &g_array_index(builder->cells, Cell, builder->cells->len - 1);
    g_array_prepend_vals(builder->joined, last->paragraphs, (guint)last->paragraph_count);
    give_paragraphs(builder, builder->joined, last);
    g_array_set_size(builder->joined, 0);
}

void row_builder_drop_cell(RowBuilder *builder) {
    builder->in_cell = false;
    g_array_set_size(builder->paragraphs, 0);
    g_array_set_size(builder->images, 0);
}

void row_builder_close_cell(RowBuilder *builder) {
    Cell *cell = &builder->cell;
    end_joining(builder);
    if (builder->paragraphs->len == 0)
        row_builder_add_paragraph(builder, text_from(builder->arena, "", 0, cell->place));
    give_paragraphs(builder, builder->paragraphs, cell);
    cell->image_count = (int32_t)builder->images->len;
    if (cell->image_count)
        cell->images = arena_memdup(builder->arena, builder->images->data, builder->images->len * sizeof(const Image *));
    if (builder->differ)
        cell->align = builder->align;
    g_array_append_val(builder->cells, *cell);
    row_builder_drop_cell(builder);
}

void row_builder_join_cell(RowBuilder *builder, int32_t columns) {
    g_array_index(builder->cells, Cell, builder->cells->len - 1).column_span += columns;
    g_array_append_vals(builder->joined, builder->paragraphs->data, builder->paragraphs->len);
    row_builder_drop_cell(builder);
}

/* -- Rows. */

Row row_builder_row(RowBuilder *builder, Place place) {
    end_joining(builder);
    Row row = {.cells = (const Cell *)(void *)builder->cells->data, .cell_count = (int32_t)builder->cells->len, .place = place};
    const Text *first = row.cell_count > 0 && row.cells[0].paragraph_count == 1 ? &row.cells[0].paragraphs[0] : NULL;
    row.total = first && words_is_total(first->bytes, (size_t)first->size);
    return row;
}

void row_builder_close_row(RowBuilder *builder, const Row *row) {
    row_store_add(builder->store, row);
    cover(builder);
    row_builder_drop_row(builder);
}

void row_builder_drop_row(RowBuilder *builder) {
    g_array_set_size(builder->cells, 0);
    g_array_set_size(builder->joined, 0);
    arena_reset(builder->arena);
}

/* -- Loose blocks. */

void row_builder_keep_loose(RowBuilder *builder, const PostBlock *block, Arena *kept) {
    PostBlock loose = *block;
    loose.text = text_slice(kept, &block->text, 0, block->text.size);
    loose.text.bytes = arena_strndup(kept, block->text.bytes, (size_t)block->text.size);
    g_array_append_val(builder->loose, loose);
}

int32_t row_builder_loose_words(const RowBuilder *builder) {
    int32_t words = 0;
    for (guint i = 0; i < builder->loose->len; i++)
        words += g_array_index(builder->loose, PostBlock, i).text.size;
    return words;
}

/* -- The table. */

RowSource *row_builder_take_rows(RowBuilder *builder, int32_t head_rows) {
    RowStore *store = builder->store;
    builder->store = NULL;
    row_store_set_head(store, head_rows);
    return row_store_source(store);
}

void row_builder_fill_table(RowBuilder *builder, Arena *arena, int32_t head_rows, Table *table) {
    table->head_rows = head_rows;
    table->row_count = row_store_count(builder->store);
    table->rows = row_builder_take_rows(builder, head_rows);
    arena_on_free(arena, row_source_free, table->rows);
}
