/* list_select.c - see list_select.h. */
#include "read/list_select.h"

#include "base/mem.h"

#include <string.h>

typedef struct {
    RowSource rows;
    RowSource *inner;
    ListSelection selection;
} Selected;

static const Cell *find_cell(const Row *row, int32_t column) {
    for (int32_t i = 0; i < row->cell_count; i++)
        if (row->cells[i].column <= column && column < row->cells[i].column + row->cells[i].column_span)
            return &row->cells[i];
    return NULL;
}

/* The lowest head cell over a single column bears its title. */
static void set_title(const Selected *selected, Arena *arena, int32_t index, Cell *cell) {
    const char *title = selected->selection.titles[cell->column];
    if (!title || cell->column_span > 1 || index + cell->row_span != selected->selection.head_rows)
        return;
    Text *text = ARENA_NEW(arena, Text);
    *text = text_from(arena, title, strlen(title), cell->place);
    cell->paragraphs = text;
    cell->paragraph_count = 1;
}

static bool next_row(RowSource *source, Arena *arena, Row *row, Diags *diags) {
    Selected *selected = (Selected *)source;
    const Cell *last = NULL;
    if (!selected->inner->next(selected->inner, arena, row, diags))
        return false;
    Cell *cells = ARENA_ARRAY(arena, Cell, selected->selection.column_count);
    int32_t count = 0;
    for (int32_t i = 0; i < selected->selection.column_count; i++) {
        const Cell *cell = find_cell(row, selected->selection.columns[i]);
        if (cell && cell == last) {
            cells[count - 1].column_span++;
        } else if (cell) {
            cells[count] = *cell;
            cells[count].column = i;
            cells[count++].column_span = 1;
        }
        last = cell;
    }
    for (int32_t i = 0; i < count; i++)
        set_title(selected, arena, row->index, &cells[i]);
    row->cells = cells;
    row->cell_count = count;
    return true;
}

static void rewind_rows(RowSource *source) {
    RowSource *inner = ((Selected *)source)->inner;
    inner->rewind(inner);
}

static void free_rows(RowSource *source) {
    mem_free(source);
}

RowSource *list_select_columns(RowSource *rows, const ListSelection *selection) {
    Selected *selected = mem_alloc(sizeof *selected);
    *selected = (Selected){.rows = {next_row, rewind_rows, free_rows}, .inner = rows, .selection = *selection};
    return &selected->rows;
}
