/* docx_table.c - see docx_table.h.
 *
 * A table of one column with more paragraphs than rows is a frame around them. Its paragraphs are kept beside the rows (the "loose"
 * blocks) until it is plain which of the two it is.
 */
#include "read/docx_table.h"

#include "read/image_file.h"
#include "read/post_words.h"
#include "read/read_rules.h"
#include "read/row_look.h"
#include "read/span_rows.h"

#include "base/mem.h"
#include "base/number.h"

#include <string.h>

enum { LOOSE_BLOCKS = 400, LOOSE_WORDS = 240, HEAD_REACH = 8, TWIPS_TO_LEN_5 = 256 /* 1024 / 20 × 5 */, GRID_MOST = 1000 };

struct DocxTable {
    Post *post;
    Arena *row_arena;
    RowStore *store;
    GArray *widths;     /* Len, of the grid */
    GArray *spans;      /* RowSpan */
    GArray *cells;      /* Cell, of the open row */
    GArray *paragraphs; /* Text, of the open cell */
    GArray *images;     /* const Image *, of the open cell */
    GArray *loose;      /* PostBlock */
    int32_t *open;      /* of each column: the span that a merged cell there has, index + 1; 0: none */
    Place place, row_place;
    Cell cell;
    DocxRowLook row;
    bool in_row, in_cell, goes_on, joins /* the cell before, across */, aligned;
    bool heading;       /* every row so far was a head row */
    bool told;          /* that there are too many columns */
    bool wide;          /* more than one column */
    int32_t head_rows, column_next, column_count;
};

static GArray *new_array(size_t size) {
    return g_array_new(FALSE, TRUE, (guint)size);
}

DocxTable *docx_table_new(Post *post, Place place) {
    DocxTable *table = mem_alloc(sizeof *table);
    *table = (DocxTable){.post = post, .place = place, .heading = true};
    table->row_arena = arena_new();
    table->store = row_store_new();
    table->widths = new_array(sizeof(Len));
    table->spans = new_array(sizeof(RowSpan));
    table->cells = new_array(sizeof(Cell));
    table->paragraphs = new_array(sizeof(Text));
    table->images = new_array(sizeof(const Image *));
    table->loose = new_array(sizeof(PostBlock));
    table->open = mem_alloc(LIST_COLUMNS_MOST * sizeof *table->open);
    return table;
}

static void free_table(DocxTable *table) {
    arena_free(table->row_arena);
    row_store_free(table->store);
    g_array_unref(table->widths);
    if (table->spans)
        g_array_unref(table->spans);
    g_array_unref(table->cells);
    g_array_unref(table->paragraphs);
    g_array_unref(table->images);
    g_array_unref(table->loose);
    mem_free(table->open);
    mem_free(table);
}

Arena *docx_table_arena(DocxTable *table) {
    return table->row_arena;
}

bool docx_table_in_cell(const DocxTable *table) {
    return table->in_cell;
}

void docx_table_column(DocxTable *table, int32_t width) {
    Len length = (Len)(width > 0 && width < 40000 ? ((int64_t)width * TWIPS_TO_LEN_5 + 2) / 5 : 0);
    if (table->widths->len < GRID_MOST)
        g_array_append_val(table->widths, length);
}

/* -- Rows. */

void docx_table_start_row(DocxTable *table, Place place) {
    docx_table_end_row(table);
    table->in_row = true;
    table->row_place = place;
    table->row = (DocxRowLook){0};
    table->column_next = 0;
}

void docx_table_set_row(DocxTable *table, const DocxRowLook *look) {
    table->row = *look;
    table->column_next = look->before > 0 && look->before < LIST_COLUMNS_MOST ? look->before : 0;
}

/* Word's own mark, or the look of the row. */
static void note_head(DocxTable *table, const Row *row) {
    int32_t index = row_store_count(table->store);
    table->heading = table->heading && (table->row.head || row_look_is_head(row, index == 0));
    table->head_rows = table->heading ? index + 1 : table->head_rows;
}

static void store_row(DocxTable *table) {
    Row row = {.cells = (const Cell *)(void *)table->cells->data, .cell_count = (int32_t)table->cells->len, .place = table->row_place};
    const Cell *first = table->cells->len ? &row.cells[0] : NULL;
    row.total = first && first->paragraph_count == 1 && words_is_total(first->paragraphs[0].bytes, (size_t)first->paragraphs[0].size);
    if (first)
        note_head(table, &row);
    row_store_add(table->store, &row);
}

void docx_table_end_row(DocxTable *table) {
    docx_table_end_cell(table);
    if (table->in_row && !table->row.dropped && (table->cells->len > 0 || row_store_count(table->store) > 0))
        store_row(table);
    table->in_row = false;
    g_array_set_size(table->cells, 0);
    arena_reset(table->row_arena);
}

/* -- Cells. */

void docx_table_start_cell(DocxTable *table, Place place) {
    docx_table_end_cell(table);
    if (!table->in_row)
        docx_table_start_row(table, place);
    table->in_cell = true;
    table->goes_on = table->joins = false;
    table->aligned = true;
    table->cell = (Cell){.column = table->column_next, .column_span = 1, .row_span = 1, .place = place};
}

void docx_table_set_cell(DocxTable *table, const DocxCellLook *look) {
    Cell *cell = &table->cell;
    cell->column_span = look->span > 1 ? look->span : 1;
    cell->vertical = look->vertical;
    table->goes_on = look->down == DOCX_MERGE_GO_ON;
    table->joins = look->across == DOCX_MERGE_GO_ON && table->cells->len > 0;
    if (cell->column + cell->column_span > LIST_COLUMNS_MOST)
        cell->column_span = cell->column < LIST_COLUMNS_MOST ? LIST_COLUMNS_MOST - cell->column : 1;
    if (look->down == DOCX_MERGE_NONE || cell->column >= LIST_COLUMNS_MOST)
        return;
    RowSpan span = {row_store_count(table->store), cell->column, 1};
    bool held = table->goes_on && table->open[cell->column] > 0;
    if (held) {
        g_array_index(table->spans, RowSpan, table->open[cell->column] - 1).rows += !table->row.dropped;
        return;
    }
    table->goes_on = false; /* nothing above that it could go on with */
    if (table->row.dropped)
        return;
    g_array_append_val(table->spans, span);
    table->open[cell->column] = (int32_t)table->spans->len;
}

static Text copy_text(Arena *arena, const Text *text) {
    return text_slice(arena, text, 0, text->size);
}

static void add_loose(DocxTable *table, const PostBlock *block) {
    if (table->wide || table->loose->len >= LOOSE_BLOCKS || table->row.dropped)
        return;
    PostBlock kept = *block;
    kept.text = copy_text(table->post->notice->arena, &block->text);
    if (kept.text.bytes == block->text.bytes)
        kept.text.bytes = arena_strndup(table->post->notice->arena, block->text.bytes, (size_t)block->text.size);
    g_array_append_val(table->loose, kept);
}

void docx_table_add(DocxTable *table, const PostBlock *block) {
    table->wide = table->wide || table->cell.column > 0;
    add_loose(table, block);
    if (block->kind == POST_IMAGE && block->image) {
        const Image *image = image_described(table->post->notice->arena, block->image, block->alternative);
        g_array_append_val(table->images, image);
    }
    if (block->kind != POST_PARAGRAPH)
        return;
    /* Where all paragraphs of a cell agree, the cell has their alignment. */
    if (table->paragraphs->len == 0)
        table->cell.align = block->align;
    else if (table->cell.align != block->align)
        table->aligned = false;
    g_array_append_val(table->paragraphs, block->text);
}

/* What belongs to the cell before: merged across, or past the last column. */
static void join_last_cell(DocxTable *table, bool spans) {
    Cell *last = &g_array_index(table->cells, Cell, table->cells->len - 1);
    last->column_span += spans ? table->cell.column_span : 0;
    if (table->paragraphs->len == 0)
        return;
    g_array_prepend_vals(table->paragraphs, last->paragraphs, (guint)last->paragraph_count);
    last->paragraphs = arena_memdup(table->row_arena, table->paragraphs->data, table->paragraphs->len * sizeof(Text));
    last->paragraph_count = (int32_t)table->paragraphs->len;
}

static void fill_cell(DocxTable *table) {
    Cell *cell = &table->cell;
    if (table->paragraphs->len == 0) {
        Text none = text_from(table->row_arena, "", 0, cell->place);
        g_array_append_val(table->paragraphs, none);
    }
    cell->paragraphs = arena_memdup(table->row_arena, table->paragraphs->data, table->paragraphs->len * sizeof(Text));
    cell->paragraph_count = (int32_t)table->paragraphs->len;
    cell->image_count = (int32_t)table->images->len;
    if (cell->image_count)
        cell->images = arena_memdup(table->row_arena, table->images->data, table->images->len * sizeof(const Image *));
    if (!table->aligned)
        cell->align = ALIGN_AUTO;
    g_array_append_val(table->cells, *cell);
}

static void tell_columns(DocxTable *table) {
    char most[NUMBER_TEXT_SIZE];
    if (!table->told)
        diag_add(table->post->diags, &rule_read_columns, table->cell.place, number_text(most, LIST_COLUMNS_MOST));
    table->told = true;
}

/* A column is held no longer than the rows that say so. */
static void release_columns(DocxTable *table) {
    const Cell *cell = &table->cell;
    if (table->row.dropped)
        return;
    for (int32_t i = cell->column; i < cell->column + cell->column_span && i < LIST_COLUMNS_MOST; i++) {
        const RowSpan *span = table->open[i] ? &g_array_index(table->spans, RowSpan, table->open[i] - 1) : NULL;
        if (span && (i != cell->column || span->row + span->rows <= row_store_count(table->store)))
            table->open[i] = 0;
    }
}

void docx_table_end_cell(DocxTable *table) {
    Cell *cell = &table->cell;
    if (!table->in_cell)
        return;
    table->in_cell = false;
    bool beyond = cell->column >= LIST_COLUMNS_MOST;
    if (beyond)
        tell_columns(table);
    if ((beyond || table->joins) && table->cells->len > 0)
        join_last_cell(table, !beyond);
    else if (!beyond && !table->goes_on)
        fill_cell(table);
    if (!beyond) {
        release_columns(table);
        table->column_next = cell->column + cell->column_span;
        table->column_count = table->column_next > table->column_count ? table->column_next : table->column_count;
    }
    g_array_set_size(table->paragraphs, 0);
    g_array_set_size(table->images, 0);
}

/* -- The end. */

/* One cell around everything, or a single column of long paragraphs. */
static bool is_frame(const DocxTable *table) {
    int32_t rows = row_store_count(table->store), words = 0;
    if (table->wide || table->column_count > 1 || table->loose->len == 0 || table->loose->len >= LOOSE_BLOCKS)
        return false;
    for (guint i = 0; i < table->loose->len; i++)
        words += g_array_index(table->loose, PostBlock, i).text.size;
    return rows == 1 || (rows * 3 <= (int32_t)table->loose->len && words > LOOSE_WORDS);
}

/* Rows under a head cell that reaches down to them are head rows with it; a list whose rows are all heads has none. */
static int32_t head_rows(const DocxTable *table) {
    int32_t reach = table->head_rows;
    for (guint i = 0; i < table->spans->len; i++) {
        const RowSpan *span = &g_array_index(table->spans, RowSpan, i);
        int32_t end = span->row + span->rows;
        if (span->row < reach && end > reach && end <= table->head_rows + HEAD_REACH)
            reach = end;
    }
    return reach >= row_store_count(table->store) ? 0 : reach;
}

static Column *make_columns(const DocxTable *table, Len *total) {
    Column *columns = ARENA_ARRAY(table->post->notice->arena, Column, table->column_count);
    *total = 0;
    for (int32_t i = 0; i < table->column_count && (int32_t)table->widths->len == table->column_count; i++) {
        Len width = g_array_index(table->widths, Len, i);
        columns[i].width_kind = width > 0 ? COLUMN_FIXED : COLUMN_AUTO;
        columns[i].width = width;
        *total += width;
    }
    return columns;
}

static Table *make_table(DocxTable *table) {
    Arena *arena = table->post->notice->arena;
    Table *made = ARENA_NEW(arena, Table);
    made->column_count = table->column_count;
    made->columns = make_columns(table, &made->width);
    made->head_rows = head_rows(table);
    made->row_count = row_store_count(table->store);
    row_store_set_head(table->store, made->head_rows);
    made->rows = span_rows_new(row_store_source(table->store), table->spans);
    table->store = NULL;
    table->spans = NULL;
    arena_on_free(arena, row_source_free, made->rows);
    made->caption = text_from(arena, "", 0, table->place);
    made->place = table->place;
    return made;
}

void docx_table_finish(DocxTable *table) {
    docx_table_end_row(table);
    if (table->column_count == 0 || row_store_count(table->store) == 0) {
        diag_add_list(table->post->diags, &rule_read_table_empty, table->place, NULL);
    } else if (is_frame(table)) {
        g_array_append_vals(table->post->blocks, table->loose->data, table->loose->len);
    } else {
        PostBlock block = {.kind = POST_TABLE, .place = table->place};
        block.text = text_from(table->post->notice->arena, "", 0, table->place);
        block.table = make_table(table);
        g_array_append_val(table->post->blocks, block);
    }
    free_table(table);
}
