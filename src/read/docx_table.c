/* docx_table.c - see docx_table.h.
 *
 * A table of one column with more paragraphs than rows is a frame around them. Its paragraphs are kept beside the rows (the "loose"
 * blocks) until it is plain which of the two it is.
 */
#include "read/docx_table.h"

#include "read/read_rules.h"
#include "read/row_builder.h"
#include "read/row_look.h"
#include "read/span_rows.h"

#include "base/mem.h"
#include "base/number.h"

#include <string.h>

enum { LOOSE_BLOCKS = 400, LOOSE_WORDS = 240, HEAD_REACH = 8, TWIPS_TO_LEN_5 = 256 /* 1024 / 20 × 5 */, GRID_MOST = 1000 };

struct DocxTable {
    Post *post;
    RowBuilder rows;
    GArray *widths;     /* Len, of the grid */
    GArray *spans;      /* RowSpan; NULL once the table has them */
    int32_t *open;      /* of each column: the span that a merged cell there has, index + 1; 0: none */
    Place place, row_place;
    DocxRowLook row;
    bool in_row, goes_on, joins /* the cell before, across */;
    bool heading;       /* every row so far was a head row */
    bool told;          /* that there are too many columns */
    bool wide;          /* more than one column */
    int32_t head_rows, column_next, column_count;
};

DocxTable *docx_table_new(Post *post, Place place) {
    DocxTable *table = mem_alloc(sizeof *table);
    *table = (DocxTable){.post = post, .place = place, .heading = true};
    row_builder_start(&table->rows);
    table->widths = g_array_new(FALSE, TRUE, sizeof(Len));
    table->spans = g_array_new(FALSE, TRUE, sizeof(RowSpan));
    table->open = mem_alloc(LIST_COLUMNS_MOST * sizeof *table->open);
    return table;
}

static void free_table(DocxTable *table) {
    row_builder_finish(&table->rows);
    g_array_unref(table->widths);
    if (table->spans)
        g_array_unref(table->spans);
    mem_free(table->open);
    mem_free(table);
}

Arena *docx_table_arena(DocxTable *table) {
    return table->rows.arena;
}

bool docx_table_in_cell(const DocxTable *table) {
    return table->rows.in_cell;
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
    int32_t index = row_store_count(table->rows.store);
    table->heading = table->heading && (table->row.head || row_look_is_head(row, index == 0));
    table->head_rows = table->heading ? index + 1 : table->head_rows;
}

static void store_row(DocxTable *table) {
    Row row = row_builder_row(&table->rows, table->row_place);
    if (row.cell_count > 0)
        note_head(table, &row);
    row_builder_close_row(&table->rows, &row);
}

void docx_table_end_row(DocxTable *table) {
    docx_table_end_cell(table);
    if (table->in_row && !table->row.dropped && (table->rows.cells->len > 0 || row_store_count(table->rows.store) > 0))
        store_row(table);
    table->in_row = false;
    row_builder_drop_row(&table->rows);
}

/* -- Cells. */

void docx_table_start_cell(DocxTable *table, Place place) {
    docx_table_end_cell(table);
    if (!table->in_row)
        docx_table_start_row(table, place);
    table->goes_on = table->joins = false;
    row_builder_open_cell(&table->rows, (Cell){.column = table->column_next, .column_span = 1, .row_span = 1, .place = place});
}

void docx_table_set_cell(DocxTable *table, const DocxCellLook *look) {
    Cell *cell = &table->rows.cell;
    cell->column_span = look->span > 1 ? look->span : 1;
    cell->vertical = look->vertical;
    table->goes_on = look->down == DOCX_MERGE_GO_ON;
    table->joins = look->across == DOCX_MERGE_GO_ON && table->rows.cells->len > 0;
    if (cell->column + cell->column_span > LIST_COLUMNS_MOST)
        cell->column_span = cell->column < LIST_COLUMNS_MOST ? LIST_COLUMNS_MOST - cell->column : 1;
    if (look->down == DOCX_MERGE_NONE || cell->column >= LIST_COLUMNS_MOST)
        return;
    RowSpan span = {row_store_count(table->rows.store), cell->column, 1};
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

void docx_table_add(DocxTable *table, const PostBlock *block) {
    Arena *kept = table->post->notice->arena;
    table->wide = table->wide || table->rows.cell.column > 0;
    if (!table->wide && table->rows.loose->len < LOOSE_BLOCKS && !table->row.dropped)
        row_builder_keep_loose(&table->rows, block, kept);
    row_builder_add_block(&table->rows, block, kept);
}

static void tell_columns(DocxTable *table) {
    char most[NUMBER_TEXT_SIZE];
    if (!table->told)
        diag_add(table->post->diags, &rule_read_columns, table->rows.cell.place, number_text(most, LIST_COLUMNS_MOST));
    table->told = true;
}

/* A column is held no longer than the rows that say so. */
static void release_columns(DocxTable *table) {
    const Cell *cell = &table->rows.cell;
    if (table->row.dropped)
        return;
    for (int32_t i = cell->column; i < cell->column + cell->column_span && i < LIST_COLUMNS_MOST; i++) {
        const RowSpan *span = table->open[i] ? &g_array_index(table->spans, RowSpan, table->open[i] - 1) : NULL;
        if (span && (i != cell->column || span->row + span->rows <= row_store_count(table->rows.store)))
            table->open[i] = 0;
    }
}

/* What belongs to the cell before goes there: merged across, or past the last column. */
void docx_table_end_cell(DocxTable *table) {
    Cell cell = table->rows.cell;
    bool beyond = cell.column >= LIST_COLUMNS_MOST;
    if (!table->rows.in_cell)
        return;
    if (beyond)
        tell_columns(table);
    if ((beyond || table->joins) && table->rows.cells->len > 0)
        row_builder_join_cell(&table->rows, beyond ? 0 : cell.column_span);
    else if (!beyond && !table->goes_on)
        row_builder_close_cell(&table->rows);
    else
        row_builder_drop_cell(&table->rows);
    if (beyond)
        return;
    release_columns(table);
    table->column_next = cell.column + cell.column_span;
    table->column_count = table->column_next > table->column_count ? table->column_next : table->column_count;
}

/* -- The end. */

/* One cell around everything, or a single column of long paragraphs. */
static bool is_frame(const DocxTable *table) {
    int32_t rows = row_store_count(table->rows.store), blocks = (int32_t)table->rows.loose->len;
    if (table->wide || table->column_count > 1 || blocks == 0 || blocks >= LOOSE_BLOCKS)
        return false;
    return rows == 1 || (rows * 3 <= blocks && row_builder_loose_words(&table->rows) > LOOSE_WORDS);
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
    return reach >= row_store_count(table->rows.store) ? 0 : reach;
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
    made->row_count = row_store_count(table->rows.store);
    made->rows = span_rows_new(row_builder_take_rows(&table->rows, made->head_rows), table->spans);
    table->spans = NULL;
    arena_on_free(arena, row_source_free, made->rows);
    made->caption = text_from(arena, "", 0, table->place);
    made->place = table->place;
    return made;
}

void docx_table_finish(DocxTable *table) {
    docx_table_end_row(table);
    if (table->column_count == 0 || row_store_count(table->rows.store) == 0) {
        diag_add_list(table->post->diags, &rule_read_table_empty, table->place, NULL);
    } else if (is_frame(table)) {
        g_array_append_vals(table->post->blocks, table->rows.loose->data, table->rows.loose->len);
    } else {
        PostBlock block = {.kind = POST_TABLE, .place = table->place};
        block.text = text_from(table->post->notice->arena, "", 0, table->place);
        block.table = make_table(table);
        g_array_append_val(table->post->blocks, block);
    }
    free_table(table);
}
