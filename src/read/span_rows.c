/* span_rows.c - see span_rows.h. */
#include "read/span_rows.h"

#include "base/mem.h"

typedef struct {
    RowSource rows;
    RowSource *inner;
    GArray *spans;
    guint next;
} SpanRows;

static bool next_row(RowSource *source, Arena *arena, Row *row, Diags *diags) {
    SpanRows *rows = (SpanRows *)source;
    if (!rows->inner->next(rows->inner, arena, row, diags))
        return false;
    Cell *cells = (Cell *)row->cells; /* of the arena, made for this call */
    for (int32_t i = 0; i < row->cell_count && rows->next < rows->spans->len; i++) {
        const RowSpan *span = &g_array_index(rows->spans, RowSpan, rows->next);
        if (span->row != row->index || span->column > cells[i].column)
            continue;
        if (span->column == cells[i].column)
            cells[i].row_span = span->rows;
        rows->next++;
    }
    return true;
}

static void rewind_rows(RowSource *source) {
    SpanRows *rows = (SpanRows *)source;
    rows->inner->rewind(rows->inner);
    rows->next = 0;
}

static void free_rows(RowSource *source) {
    SpanRows *rows = (SpanRows *)source;
    row_source_free(rows->inner);
    g_array_unref(rows->spans);
    mem_free(rows);
}

RowSource *span_rows_new(RowSource *inner, GArray *spans) {
    SpanRows *rows = mem_alloc(sizeof *rows);
    *rows = (SpanRows){.rows = {next_row, rewind_rows, free_rows}, .inner = inner, .spans = spans};
    return &rows->rows;
}
