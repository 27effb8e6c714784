/* xlsx_element.h - the elements of a workbook's parts that matter. Internal to read/. */
#ifndef GAOSHI_READ_XLSX_ELEMENT_H
#define GAOSHI_READ_XLSX_ELEMENT_H

#include <stddef.h>

#define XLSX_ELEMENT_LIST(X)                                                                                           \
    X(CELL, "s:c") X(VALUE, "s:v") X(ROW, "s:row") X(FORMULA, "s:f") X(INLINE, "s:is") X(STRING, "s:si") X(WORDS, "s:t") X(RUN, "s:r")   \
    X(RUN_LOOK, "s:rPr") X(PHONETIC, "s:rPh") X(BOLD, "s:b") X(ITALIC, "s:i") X(UNDERLINE, "s:u") X(STRIKE, "s:strike") \
    X(RAISED, "s:vertAlign") X(COLUMN, "s:col") X(MERGE, "s:mergeCell") X(USUAL, "s:sheetFormatPr") X(DRAWING, "s:drawing") \
    X(SHEET, "s:sheet") X(BOOK, "s:workbookPr") X(DEFINED_NAME, "s:definedName") X(FORMAT, "s:numFmt") X(FONTS, "s:fonts") \
    X(FONT, "s:font") X(STYLES, "s:cellXfs") X(STYLE, "s:xf") X(ALIGNMENT, "s:alignment")

#define XLSX_ELEMENT_ENUM(name, text) XLSX_##name,
typedef enum { XLSX_ELEMENT_LIST(XLSX_ELEMENT_ENUM) XLSX_ELEMENT_COUNT } XlsxElement;

/* For XmlHandler.names. */
#define XLSX_ELEMENT_NAME(name, text) text,
static const char *const xlsx_elements[] = {XLSX_ELEMENT_LIST(XLSX_ELEMENT_NAME) NULL};

#endif
