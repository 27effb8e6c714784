/* pdf_source.h - Cairo's file, mapped: where each object lies, and what its dictionary says.
 *
 * Reads the classic cross-reference table of Cairo 1.16 and the stream form with object streams of Cairo 1.18. Every offset is
 * checked against the file. Slices borrow from the file (or from the source's arena, for unpacked object streams).
 */
#ifndef GAOSHI_FINISH_PDF_SOURCE_H
#define GAOSHI_FINISH_PDF_SOURCE_H

#include "base/arena.h"
#include "base/diag.h"
#include "finish/pdf_value.h"

typedef struct PdfSource PdfSource;

/* NULL and a finding when the file is damaged or not of a known form. Lives on arena; borrows the bytes. */
PdfSource *pdf_source_open(Arena *arena, const uint8_t *bytes, size_t size, Diags *diags);
int pdf_source_count(const PdfSource *source);    /* object numbers run from 1 to this */
int pdf_source_root(const PdfSource *source);     /* the catalog's number */
int pdf_source_info(const PdfSource *source);     /* 0: none */

/* The object's value: for a stream its dictionary. Empty for a free or broken number. */
Slice pdf_object(const PdfSource *source, int number);
/* True when the object is a stream that ends where its length says; data is as it stands in the file (still encoded). */
bool pdf_stream(const PdfSource *source, int number, Slice *data);

/* Follows a reference once: the value itself. */
Slice pdf_resolve(const PdfSource *source, Slice value);

#endif
