#include "block/table_grid.h"

#include <string.h>

/* One row while it is placed: taken[] says which columns have an owner. */
typedef struct {
    TableGrid *grid;
    GridCell *cells;
    int32_t count;
    GridMending *mending;
    bool taken[TABLE_COLUMNS_MOST];
} Placing;

void table_grid_start(TableGrid *grid, int32_t columns, int32_t limit) {
    memset(grid, 0, sizeof *grid);
    grid->limit = limit < TABLE_COLUMNS_MOST ? limit : TABLE_COLUMNS_MOST;
    grid->columns = columns < grid->limit ? columns : grid->limit;
}

bool table_grid_is_open(const TableGrid *grid) {
    for (int32_t column = 0; column < grid->columns; column++)
        if (grid->open[column] > 0)
            return true;
    return false;
}

void table_grid_close(TableGrid *grid) {
    memset(grid->open, 0, sizeof grid->open);
}

static int32_t free_column(const Placing *placing, int32_t column) {
    while (column < placing->grid->limit && placing->taken[column])
        column++;
    return column;
}

/* How far a cell at column may reach: to the next taken column, or to where the next cell wants to begin. */
static int32_t free_span(const Placing *placing, int32_t column, int32_t wanted, int32_t next_start) {
    int32_t end = column + 1;
    while (end < column + wanted && end < placing->grid->limit && !placing->taken[end] &&
           (end < next_start || next_start <= column))
        end++;
    return end - column;
}

static void take(Placing *placing, const Cell *cell, int32_t column, int32_t column_span, int32_t row_span) {
    placing->cells[placing->count++] = (GridCell){cell, column, column_span, row_span};
    for (int32_t covered = column; covered < column + column_span; covered++) {
        placing->taken[covered] = true;
        placing->grid->open[covered] = row_span;
    }
    if (column + column_span > placing->grid->columns)
        placing->grid->columns = column + column_span;
    if (cell && column > placing->mending->last_start)
        placing->mending->last_start = column;
}

static void place_cell(Placing *placing, const Cell *cell, const Cell *next, int32_t rows_left) {
    int32_t limit = placing->grid->limit;
    int32_t wanted_column = cell->column < 0 ? 0 : cell->column;
    int32_t column = free_column(placing, wanted_column < limit ? wanted_column : limit);
    if (column >= limit) { /* nothing free on the right: any gap will do, so that no word is lost */
        column = free_column(placing, 0);
        if (!placing->mending->beyond)
            placing->mending->beyond = cell;
        if (column >= limit)
            return;
    }
    int32_t wanted = cell->column_span < 1 ? 1 : cell->column_span;
    int32_t next_start = next ? next->column : limit;
    int32_t span = free_span(placing, column, wanted, next_start);
    bool cut_by_limit = column + span == limit && column + wanted > limit;
    if (cut_by_limit && !placing->mending->beyond)
        placing->mending->beyond = cell;
    if ((column != wanted_column || (span < wanted && !cut_by_limit)) && !placing->mending->overlap)
        placing->mending->overlap = cell;
    int32_t rows = cell->row_span < 1 ? 1 : cell->row_span;
    take(placing, cell, column, span, rows < rows_left ? rows : rows_left);
}

static void fill_gaps(Placing *placing, bool fill) {
    for (int32_t column = 0; column < placing->grid->columns; column++) {
        if (placing->taken[column])
            placing->mending->covered++;
        else if (fill)
            take(placing, NULL, column, 1, 1);
    }
}

static void sort_by_column(GridCell *cells, int32_t count) {
    for (int32_t i = 1; i < count; i++)
        for (int32_t at = i; at > 0 && cells[at - 1].column > cells[at].column; at--) {
            GridCell held = cells[at];
            cells[at] = cells[at - 1];
            cells[at - 1] = held;
        }
}

int32_t table_grid_place(TableGrid *grid, Arena *arena, const Row *row, int32_t rows_left, bool fill, GridCell **cells,
                         GridMending *mending) {
    Placing placing = {.grid = grid, .mending = mending};
    *mending = (GridMending){.last_start = -1};
    for (int32_t column = 0; column < grid->columns; column++)
        placing.taken[column] = grid->open[column] > 0;
    placing.cells = ARENA_ARRAY(arena, GridCell, row->cell_count + (fill ? grid->limit : 0) + 1);
    for (int32_t i = 0; i < row->cell_count; i++)
        place_cell(&placing, &row->cells[i], i + 1 < row->cell_count ? &row->cells[i + 1] : NULL, rows_left);
    fill_gaps(&placing, fill);
    sort_by_column(placing.cells, placing.count);
    for (int32_t column = 0; column < grid->columns; column++)
        if (grid->open[column] > 0)
            grid->open[column]--;
    *cells = placing.cells;
    return placing.count;
}
