/* xlsx_cell.h - what a cell's XML says, as the words that the workbook shows. Internal to read/. */
#ifndef GAOSHI_READ_XLSX_CELL_H
#define GAOSHI_READ_XLSX_CELL_H

#include "read/xlsx_book.h"

typedef struct {
    int32_t row, column;        /* from 0 */
    char type[12];              /* "s" shared, "inlineStr", "str", "b", "e", "d", "n" or "" */
    int64_t style;
    GString *value;             /* <v> */
    XlsxText words;             /* <is> */
    bool formula;
} XlsxCell;

/* C5 */
enum { XLSX_NAME_SIZE = 16 };
const char *xlsx_cell_name(char *out, int32_t row, int32_t column);
/* "C5" to row and column from 0; false when it is none of a sheet. */
bool xlsx_cell_read_name(const char *name, int32_t *row, int32_t *column);

/* Fills the cell's place, words and alignment, on the arena. False when it shows nothing. */
bool xlsx_cell_fill(const XlsxBook *book, const XlsxCell *from, Arena *arena, Cell *cell, Diags *diags);

#endif
