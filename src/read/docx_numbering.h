/* docx_numbering.h - the numbers that Word puts before paragraphs. Internal to read/.
 *
 * Numbers are not in the text: they are counted as Word counts them (ISO/IEC 29500-1 17.9) and written by their formats.
 */
#ifndef GAOSHI_READ_DOCX_NUMBERING_H
#define GAOSHI_READ_DOCX_NUMBERING_H

#include "read/docx_styles.h"

typedef struct DocxNumbering DocxNumbering;

/* On the arena. part NULL: a document without lists. NULL and a finding when the part is refused or faulty. */
DocxNumbering *docx_numbering_read(OfficePackage *package, const char *part, const DocxStyles *styles, Arena *arena, Diags *diags);
/* Counts the next paragraph of list `number` at `level` and returns its mark with the blank behind it where it needs one, on the
 * arena; "" when the list is not known or shows none. *bullet: it is a sign, not a number. */
const char *docx_numbering_next(DocxNumbering *numbering, int32_t number, int32_t level, bool *bullet);

/* A number by one of Word's formats ("chineseCounting"), into out, at least DOCX_NUMBER_SIZE bytes. Formats that are not known here are
 * written in digits. */
enum { DOCX_NUMBER_SIZE = 256 };
void docx_number_write(const char *format, int32_t number, char *out);

#endif
