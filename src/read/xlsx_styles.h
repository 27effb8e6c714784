/* xlsx_styles.h - how a workbook's cells look, as far as a notice cares: number format, marks, alignment. Internal to read/. */
#ifndef GAOSHI_READ_XLSX_STYLES_H
#define GAOSHI_READ_XLSX_STYLES_H

#include "read/number_format.h"
#include "read/office_package.h"

#include "notice/rows.h"

typedef struct {
    const NumberFormat *format;
    uint16_t marks;             /* SPAN_… */
    uint8_t align, vertical;    /* Align, VerticalAlign */
} XlsxStyle;

typedef struct XlsxStyles XlsxStyles;
/* On the arena. part NULL: a workbook without styles. NULL and a finding when the part is refused or faulty. */
const XlsxStyles *xlsx_styles_read(OfficePackage *package, const char *part, Arena *arena, Diags *diags);
/* The plain style for an index that there is not. */
const XlsxStyle *xlsx_styles_get(const XlsxStyles *styles, int64_t index);

#endif
