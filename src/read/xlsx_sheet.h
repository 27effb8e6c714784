/* xlsx_sheet.h - the cells of a sheet, as rows in a store. Internal to read/.
 *
 * Only rows and cells with words are kept; columns of cells are the sheet's, row->place.line the sheet's row. Merged cells stand at the
 * end of the XML: what they cover is known only when all rows have been read, so that rows are kept without spans (xlsx_rows.h).
 */
#ifndef GAOSHI_READ_XLSX_SHEET_H
#define GAOSHI_READ_XLSX_SHEET_H

#include "read/xlsx_book.h"

enum { XLSX_ROWS_MOST = 1048576, XLSX_COLUMNS_MOST = 16384, XLSX_MERGES_MOST = 500000 };

/* Rows and columns from 0, both ends within. */
typedef struct { int32_t first_row, last_row, first_column, last_column; } XlsxMerge;

/* What is known of a row that is kept. */
typedef struct {
    int32_t row;                /* from 0 */
    int32_t shown;              /* how many rows down to this one are not hidden */
    int32_t first;              /* the first column that is not hidden and has words */
    int16_t filled;             /* how many such columns */
    bool hidden;                /* or has no words but in hidden columns */
    bool line;                  /* words in one cell that are neither number nor 合计 */
} XlsxRowInfo;

typedef struct {
    RowStore *store;
    GArray *rows;               /* XlsxRowInfo, one for each row in the store */
    GArray *merges;             /* XlsxMerge */
    int64_t *widths;            /* XLSX_COLUMNS_MOST of them, in thousandths; 0: not told */
    bool *hidden_columns;       /* XLSX_COLUMNS_MOST */
    bool *used_columns;         /* XLSX_COLUMNS_MOST: words in a row that is no line */
    int32_t hidden_rows;        /* with words */
    int64_t usual_width;
    bool pictures;              /* drawings, which are not read */
} XlsxSheet;

/* Findings name the cell. False when the sheet cannot be read; it is finished then. */
bool xlsx_sheet_read(XlsxSheet *sheet, const XlsxBook *book, const char *part, Diags *diags);
void xlsx_sheet_finish(XlsxSheet *sheet);
/* Whether any cell has words; false also when that cannot be told. */
bool xlsx_sheet_has_words(const XlsxBook *book, const char *part);

#endif
