/* table_columns.h - how wide a table's columns are.
 *
 * Fixed widths and fractions of the source are kept as ratios of the table's width; automatic columns share what is
 * left between their least and their most width. A table too wide gives way in steps: texts of up to six, then four
 * characters are kept whole; the type is shrunk within the sheet's limit; only names of two characters are kept whole;
 * nothing is.
 */
#ifndef GAOSHI_BLOCK_TABLE_COLUMNS_H
#define GAOSHI_BLOCK_TABLE_COLUMNS_H

#include "block/table_scan.h"

typedef struct {
    Len *edges;     /* column_count + 1 of them: the first is 0, the last the table's width */
    int32_t shrink; /* percent of the type's full size; 100 as a rule */
    Len padding;    /* beside the text of a cell: the sheet's, or less where room is scarce */
    Len missing;    /* > 0: so much wider than the measure even in the last step */
} TableColumns;

TableColumns table_columns_fit(const Table *table, const TableScan *scan, const Sheet *sheet, Arena *arena, Len width);
/* The table's own width: the source's, else that of its fixed columns, else all texts on one line; at most the measure.
 * scan may be NULL: the measure then stands for the texts. */
Len table_columns_natural(const Table *table, const TableScan *scan, const Sheet *sheet);

#endif
