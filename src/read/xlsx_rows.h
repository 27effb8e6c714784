/* xlsx_rows.h - the rows of a list in a sheet: hidden rows and columns left out, merged cells as spans. Internal to read/. */
#ifndef GAOSHI_READ_XLSX_ROWS_H
#define GAOSHI_READ_XLSX_ROWS_H

#include "read/xlsx_sheet.h"

typedef struct {
    int32_t first, last;    /* indexes into the sheet's rows */
    const int32_t *columns; /* of the sheet, that the list shows, ascending */
    int32_t column_count;
    int32_t head_rows;
} XlsxRange;

/* Takes inner over, a stream of all rows of the sheet's store, and shares the sheet's lists; merges must ascend by their first row. The
 * range's columns must outlive the rows. */
RowSource *xlsx_rows_new(RowSource *inner, const XlsxSheet *sheet, const XlsxRange *range);

#endif
