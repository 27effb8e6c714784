/* pdf_writer.h - a PDF written as a stream: objects in order, small ones packed into object streams, one cross-reference
 * stream at the end (PDF 1.7). Memory: an entry of 8 bytes for each object, and one open object stream. */
#ifndef GAOSHI_FINISH_PDF_WRITER_H
#define GAOSHI_FINISH_PDF_WRITER_H

#include "base/out.h"
#include "finish/deflate.h"

typedef struct PdfWriter PdfWriter;

/* Objects are numbered from 1 to most. */
PdfWriter *pdf_writer_new(OutWrite write, void *closure, int most);
/* False when a write failed. */
bool pdf_writer_free(PdfWriter *writer);
Deflater *pdf_writer_deflater(PdfWriter *writer);

/* An object that is no stream: what is written into the Out between the two calls. */
Out *pdf_begin_object(PdfWriter *writer, int number);
void pdf_end_object(PdfWriter *writer);
/* A stream: `dictionary` holds the entries but for /Length, without << >>. */
void pdf_write_stream(PdfWriter *writer, int number, const char *dictionary, size_t dictionary_size, const void *data, size_t size);
/* The cross-reference stream takes the number most; the ID is the hash of all that was written. */
void pdf_write_end(PdfWriter *writer, int root, int info);

/* <FEFF…>: text as UTF-16 in hexadecimal. */
void pdf_write_text(Out *out, const char *text);
/* "12 0 R" */
void pdf_write_reference(Out *out, int number);

#endif
