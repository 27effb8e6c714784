/* xlsx_strings.h - words with marks of a workbook: those that cells share, and those in a cell. Internal to read/.
 *
 * Shared ones are kept packed in a spool (base/file.h), with eight bytes each in memory.
 */
#ifndef GAOSHI_READ_XLSX_STRINGS_H
#define GAOSHI_READ_XLSX_STRINGS_H

#include "read/cell_text.h"
#include "read/office_package.h"

#include <glib.h>

/* One string as it is read: <si> or <is> with <t>, or <r> with <rPr> and <t>. */
typedef struct {
    GString *bytes;
    GArray *marks;          /* CellMark */
    uint16_t run_marks;
    bool in_words, in_run_look;
    int phonetic;           /* within <rPh>, which tells how to speak the words */
} XlsxText;

void xlsx_text_init(XlsxText *text);
void xlsx_text_finish(XlsxText *text);
void xlsx_text_clear(XlsxText *text);
void xlsx_text_start(XlsxText *text, const XmlTag *tag);
void xlsx_text_end(XlsxText *text, int code);
void xlsx_text_words(XlsxText *text, const char *bytes, size_t size);
/* Undoes _x000D_ and the like; called once, behind the last word. */
void xlsx_text_close(XlsxText *text);
/* SPAN_… of an element of a font: <b/>, <u val="none"/>; *off: what it says is "not". */
uint16_t xlsx_font_mark(const XmlTag *tag, bool *off);

typedef struct XlsxStrings XlsxStrings;
/* NULL and a finding when the part is refused or faulty. part NULL: a workbook without strings. */
XlsxStrings *xlsx_strings_read(OfficePackage *package, const char *part, Diags *diags);
/* NULL is allowed. */
void xlsx_strings_free(XlsxStrings *strings);
/* Bytes and marks of the index-th; marks live on the arena. False when there is none. */
bool xlsx_strings_get(const XlsxStrings *strings, int64_t index, Arena *arena, CellWords *words);

#endif
