/* table_grid.h - where the cells of a row stand once the spans from above are counted.
 *
 * Both passes over a table place every row through here, so that they mend a faulty table in the same way. The mended
 * cells of a row and the cells open from above cover each of its columns exactly once.
 */
#ifndef GAOSHI_BLOCK_TABLE_GRID_H
#define GAOSHI_BLOCK_TABLE_GRID_H

#include "notice/rows.h"

enum { TABLE_COLUMNS_MOST = 1024 };

typedef struct {
    const Cell *cell; /* NULL: a box that the source lacks */
    int32_t column, column_span, row_span;
} GridCell;

typedef struct {
    int32_t columns;                  /* how many are known; grows while limit allows */
    int32_t limit;                    /* no cell reaches beyond */
    int32_t open[TABLE_COLUMNS_MOST]; /* how many further rows a cell from above covers this column */
} TableGrid;

/* What was mended in one row. */
typedef struct {
    const Cell *overlap; /* the first cell that had to give way; NULL: none */
    const Cell *beyond;  /* the first cell that reached over the limit */
    int32_t covered;     /* columns that have a cell, this row's or one from above */
    int32_t last_start;  /* the rightmost column in which a cell begins, -1: none */
} GridMending;

void table_grid_start(TableGrid *grid, int32_t columns, int32_t limit);
/* Places a row; cells on arena. rows_left: how many rows its part of the table (head, body) has from this row on:
 * longer spans are cut to it. The columns the row lacks get empty cells when fill is set. The spans stay open for the
 * next row. */
int32_t table_grid_place(TableGrid *grid, Arena *arena, const Row *row, int32_t rows_left, bool fill, GridCell **cells,
                         GridMending *mending);
/* True while a cell covers the row below. */
bool table_grid_is_open(const TableGrid *grid);
/* Ends all open spans (the head's end). */
void table_grid_close(TableGrid *grid);

#endif
