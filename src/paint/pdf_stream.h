/* pdf_stream.h - the way of Cairo's PDF bytes to an OutWrite: gathered into large pieces, with the date put right.
 * Internal to paint/.
 *
 * Cairo 1.16 writes /CreationDate without the "D:" that ISO 32000-1 7.9.4 asks for. It is told the date with an offset
 * from UTC, which takes room enough, and this filter overwrites that by the same number of bytes in the right form: no
 * offset in the file changes.
 */
#ifndef GAOSHI_PAINT_PDF_STREAM_H
#define GAOSHI_PAINT_PDF_STREAM_H

#include "base/out.h"

typedef struct PdfStream PdfStream;

enum { PDF_DATE_SIZE = 40 };

/* What to tell Cairo as CAIRO_PDF_METADATA_CREATE_DATE; "" for date -1, which keeps it from writing the clock's. */
void pdf_stream_date(int64_t date, char text[PDF_DATE_SIZE]);

/* date: seconds since 1970, -1 for none. */
PdfStream *pdf_stream_new(OutWrite write, void *closure, int64_t date);
bool pdf_stream_write(PdfStream *stream, const void *bytes, size_t size);
/* Passes on what is left; false when any write failed. */
bool pdf_stream_flush(PdfStream *stream);
void pdf_stream_free(PdfStream *stream);

#endif
