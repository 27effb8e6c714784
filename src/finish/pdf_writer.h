/* pdf_writer.h - a PDF written as a stream: objects in order, small ones packed into object streams, one cross-reference
 * stream at the end. Memory: an entry of 8 bytes for each object, and one open object stream. */
#ifndef GAOSHI_FINISH_PDF_WRITER_H
#define GAOSHI_FINISH_PDF_WRITER_H

#include "base/out.h"
#include "finish/deflate.h"

typedef struct PdfWriter PdfWriter;

typedef enum { PDF_1_7, PDF_2_0 } PdfVersion;

/* fast: packed in less time, a sixth larger. */
PdfWriter *pdf_writer_new(OutWrite write, void *closure, PdfVersion version, bool fast);
/* Takes the next numbers for objects that will be written, in any order; gives the first. Numbers begin at 1. One that is
 * never written is free in the file. */
int pdf_reserve(PdfWriter *writer, int count);
/* False when a write failed. */
bool pdf_writer_free(PdfWriter *writer);
Deflater *pdf_writer_deflater(PdfWriter *writer);

/* An object that is no stream: what is written into the Out between the two calls. */
Out *pdf_begin_object(PdfWriter *writer, int number);
void pdf_end_object(PdfWriter *writer);
/* A stream: `dictionary` holds the entries but for /Length, without << >>. */
void pdf_write_stream(PdfWriter *writer, int number, const char *dictionary, size_t dictionary_size, const void *data, size_t size);
/* The ID is the hash of all that was written. info 0: none. */
void pdf_write_end(PdfWriter *writer, int root, int info);

/* <FEFF…>: text as UTF-16 in hexadecimal. */
void pdf_write_text(Out *out, const char *text);
/* "12 0 R" */
void pdf_write_reference(Out *out, int number);

/* [left bottom right top]: PDF counts upwards from the page's foot. */
void pdf_write_box(Out *out, LenRect rect, Len page_height);

#endif
