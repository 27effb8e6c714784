/* xlsx_rows.c - see xlsx_rows.h.
 *
 * The sheet's rows run through; each merge is met at its first row and holds its columns until its last one. Its words stand in its top
 * left cell, which may lie in a hidden row or column: they are then kept until the first row that is shown.
 */
#include "read/xlsx_rows.h"

#include "base/mem.h"

#include <string.h>

/* A merge that has begun; column: of the list. */
typedef struct {
    const XlsxMerge *merge;
    Cell anchor;            /* without words: paragraphs NULL */
    bool shown;             /* its cell has been given out */
} Open;

typedef struct {
    RowSource rows;
    RowSource *inner;
    GArray *infos, *merges;
    XlsxRange range;
    GPtrArray *open;        /* Open, those whose last row is still to come */
    Open **holder;          /* of each column of the list: the merge that holds it; NULL: none */
    Arena *kept;            /* anchors' words, and Open */
    guint next_merge;
    int32_t at;             /* index of the inner row that comes next */
    int32_t index;          /* of the row that is given out next */
} XlsxRows;

static const XlsxRowInfo *info_at(const XlsxRows *rows, int32_t index) {
    return &g_array_index(rows->infos, XlsxRowInfo, index);
}

/* -- Merges. */

static bool is_past(const Open *open, int32_t row) {
    return open->merge->last_row < row;
}

static void close_merges(XlsxRows *rows, int32_t row) {
    if (rows->open->len == 0)
        return;
    for (int32_t i = 0; i < rows->range.column_count; i++)
        if (rows->holder[i] && is_past(rows->holder[i], row))
            rows->holder[i] = NULL;
    for (guint i = rows->open->len; i > 0; i--)
        if (is_past(rows->open->pdata[i - 1], row))
            g_ptr_array_remove_index_fast(rows->open, i - 1);
    if (rows->open->len == 0)
        arena_reset(rows->kept);
}

/* The first column of the list at or behind a column of the sheet. */
static int32_t column_from(const XlsxRows *rows, int32_t column) {
    int32_t low = 0, high = rows->range.column_count;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        if (rows->range.columns[middle] < column)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void open_merge(XlsxRows *rows, const XlsxMerge *merge) {
    int32_t first = column_from(rows, merge->first_column), end = column_from(rows, merge->last_column + 1);
    Open *open = NULL;
    for (int32_t i = first; i < end; i++) {
        if (rows->holder[i])
            continue; /* overlapping merges are no workbook's; the first one stands */
        if (!open) {
            open = ARENA_NEW(rows->kept, Open);
            open->merge = merge;
            g_ptr_array_add(rows->open, open);
        }
        rows->holder[i] = open;
    }
}

static void open_merges(XlsxRows *rows, int32_t row) {
    while (rows->next_merge < rows->merges->len) {
        const XlsxMerge *merge = &g_array_index(rows->merges, XlsxMerge, rows->next_merge);
        if (merge->first_row > row)
            return;
        rows->next_merge++;
        if (merge->last_row >= row)
            open_merge(rows, merge);
    }
}

static const Cell *find_cell(const Row *row, int32_t column) {
    int32_t low = 0, high = row->cell_count;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        if (row->cells[middle].column < column)
            low = middle + 1;
        else
            high = middle;
    }
    return low < row->cell_count && row->cells[low].column == column ? &row->cells[low] : NULL;
}

/* Words stay in the store; what points to them is the row's and must be kept. */
static void keep_anchor(XlsxRows *rows, Open *open, const Cell *cell) {
    Text *paragraphs = arena_memdup(rows->kept, cell->paragraphs, (size_t)cell->paragraph_count * sizeof(Text));
    for (int32_t i = 0; i < cell->paragraph_count; i++) {
        const Text *text = &cell->paragraphs[i];
        if (text->span_count)
            paragraphs[i].spans = arena_memdup(rows->kept, text->spans, (size_t)text->span_count * sizeof(Span));
        if (text->place_count)
            paragraphs[i].places = arena_memdup(rows->kept, text->places, (size_t)text->place_count * sizeof(TextPlace));
    }
    open->anchor = *cell;
    open->anchor.paragraphs = paragraphs;
}

/* Of the merges that have just been opened. */
static void take_anchors(XlsxRows *rows, guint from, int32_t number, const Row *row) {
    for (guint i = from; i < rows->open->len; i++) {
        Open *open = rows->open->pdata[i];
        const Cell *cell = open->merge->first_row == number ? find_cell(row, open->merge->first_column) : NULL;
        if (cell && !open->anchor.paragraphs)
            keep_anchor(rows, open, cell);
    }
}

/* -- Rows. */

/* The index of the first row behind a row of the sheet. */
static int32_t index_behind(const GArray *infos, int32_t row) {
    int32_t low = 0, high = (int32_t)infos->len;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        if (g_array_index(infos, XlsxRowInfo, middle).row <= row)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* How many rows of the list lie within the merge, from this one on. */
static int32_t rows_within(const XlsxRows *rows, const XlsxMerge *merge, int32_t from) {
    int32_t end = index_behind(rows->infos, merge->last_row);
    end = end <= rows->range.last ? end : rows->range.last + 1;
    return info_at(rows, end - 1)->shown - info_at(rows, from)->shown + 1;
}

static Cell empty_cell(Arena *arena, Place place) {
    Text *none = ARENA_NEW(arena, Text);
    *none = text_from(arena, "", 0, place);
    return (Cell){.paragraphs = none, .paragraph_count = 1, .place = place};
}

static Place place_in(const Row *row, int32_t column) {
    return (Place){row->place.source, row->place.line, column + 1};
}

/* The columns from column on that a merge holds. */
static int32_t columns_within(const XlsxRows *rows, int32_t column) {
    int32_t end = column;
    while (end < rows->range.column_count && rows->holder[end] == rows->holder[column])
        end++;
    return end - column;
}

static bool fill_cell(XlsxRows *rows, const Row *row, int32_t column, Arena *arena, Cell *out) {
    Open *open = rows->holder[column];
    int32_t sheet_column = rows->range.columns[column];
    const Cell *cell = open ? &open->anchor : find_cell(row, sheet_column);
    if (open && open->shown)
        return false;
    *out = cell && cell->paragraphs ? *cell : empty_cell(arena, place_in(row, sheet_column));
    out->column = column;
    out->column_span = out->row_span = 1;
    if (open) {
        open->shown = true;
        out->column_span = columns_within(rows, column);
        out->row_span = rows_within(rows, open->merge, rows->at - 1);
    }
    return true;
}

static void fill_row(XlsxRows *rows, Arena *arena, Row *row) {
    Cell *cells = ARENA_ARRAY(arena, Cell, rows->range.column_count);
    int32_t count = 0;
    for (int32_t column = 0; column < rows->range.column_count; column++)
        count += fill_cell(rows, row, column, arena, &cells[count]);
    row->cells = cells;
    row->cell_count = count;
    row->index = rows->index++;
    row->head = row->index < rows->range.head_rows;
    row->total = row->total && !row->head;
}

static bool next_row(RowSource *source, Arena *arena, Row *row, Diags *diags) {
    XlsxRows *rows = (XlsxRows *)source;
    while (rows->at <= rows->range.last && rows->inner->next(rows->inner, arena, row, diags)) {
        const XlsxRowInfo *info = info_at(rows, rows->at++);
        close_merges(rows, info->row);
        guint before = rows->open->len;
        open_merges(rows, info->row);
        take_anchors(rows, before, info->row, row);
        if (info->hidden || rows->at - 1 < rows->range.first)
            continue;
        fill_row(rows, arena, row);
        return true;
    }
    return false;
}

static void rewind_rows(RowSource *source) {
    XlsxRows *rows = (XlsxRows *)source;
    rows->inner->rewind(rows->inner);
    g_ptr_array_set_size(rows->open, 0);
    memset(rows->holder, 0, (size_t)rows->range.column_count * sizeof(Open *));
    arena_reset(rows->kept);
    rows->next_merge = 0;
    rows->at = rows->index = 0;
}

static void free_rows(RowSource *source) {
    XlsxRows *rows = (XlsxRows *)source;
    row_source_free(rows->inner);
    g_array_unref(rows->infos);
    g_array_unref(rows->merges);
    g_ptr_array_unref(rows->open);
    arena_free(rows->kept);
    mem_free(rows->holder);
    mem_free(rows);
}

RowSource *xlsx_rows_new(RowSource *inner, const XlsxSheet *sheet, const XlsxRange *range) {
    XlsxRows *rows = mem_alloc(sizeof *rows);
    *rows = (XlsxRows){.rows = {next_row, rewind_rows, free_rows}, .inner = inner, .range = *range};
    rows->infos = g_array_ref(sheet->rows);
    rows->merges = g_array_ref(sheet->merges);
    rows->open = g_ptr_array_new();
    rows->holder = mem_alloc((size_t)range->column_count * sizeof(Open *));
    rows->kept = arena_new();
    return &rows->rows;
}
