/* table_scan.h - the first pass over a table's rows: validates, counts, measures.
 *
 * Widths are those of the texts, without padding, in the sheet's cell styles at their full size.
 */
#ifndef GAOSHI_BLOCK_TABLE_SCAN_H
#define GAOSHI_BLOCK_TABLE_SCAN_H

#include "block/table.h"
#include "block/table_grid.h"

/* A text of at most so many characters is not broken, at each level; a later level is taken where the earlier ones are
 * too wide. */
enum { KEEP_SIX, KEEP_FOUR, KEEP_TWO, KEEP_NONE, KEEP_LEVELS };

typedef struct {
    Len least[KEEP_LEVELS]; /* the widest piece that may not be broken */
    Len most;               /* the widest paragraph on one line */
} WidthExtent;

typedef struct {
    WidthExtent width;                     /* of cells in this column alone */
    Len body_most;                         /* the widest body cell */
    Len before_point, after_point;         /* over its numbers */
    int32_t decimals_least, decimals_most; /* digits behind the point; -1: no number yet */
    int32_t numbers, others;               /* body cells that hold a number; any other text */
} ColumnExtent;

/* Cells over several columns, one entry for each pair of edges. */
typedef struct {
    int32_t column, span;
    WidthExtent width;
} SpanExtent;

typedef struct {
    int32_t columns, head_rows, rows;
    ColumnExtent *column; /* on the layout's arena */
    SpanExtent *spans;
    int32_t span_count;
    bool ok;
} TableScan;

/* Reads all rows, then rewinds. Findings go to the context's diags. */
TableScan table_scan(const Table *table, const TableContext *context, Arena *arena);

#endif
