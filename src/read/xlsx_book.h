/* xlsx_book.h - a workbook: its sheets and what they have in common. Internal to read/. */
#ifndef GAOSHI_READ_XLSX_BOOK_H
#define GAOSHI_READ_XLSX_BOOK_H

#include "read/xlsx_strings.h"
#include "read/xlsx_styles.h"

typedef struct {
    const char *name, *part;
    bool hidden;
    int32_t title_first, title_last;    /* rows from 1 that are printed on each page; 0: none */
} XlsxSheetInfo;

typedef struct {
    OfficePackage *package;
    Arena *arena;           /* borrowed: the notice's */
    const Source *named;    /* what places of cells name: rows and columns from 1 */
    Place told;             /* where findings about the file are placed */
    XlsxStrings *strings;
    const XlsxStyles *styles;
    XlsxSheetInfo *sheets;
    int32_t sheet_count;
    bool date1904;
} XlsxBook;

/* The source's bytes must live as long as the book. False and a finding when it is no workbook, or refused; it is finished then. */
bool xlsx_book_open(XlsxBook *book, Arena *arena, const Source *source, Place told, Diags *diags);
void xlsx_book_finish(XlsxBook *book);

#endif
