/* annotation.h - the pages' links as annotations, each tied to its Link element (ISO 14289-1 7.18). */
#ifndef GAOSHI_FINISH_ANNOTATION_H
#define GAOSHI_FINISH_ANNOTATION_H

#include "finish/page_log.h"
#include "finish/pdf_writer.h"
#include "page/tags.h"

/* Objects from first on, in page order; their keys in the parent tree go on behind the pages'. */
void annotation_write_links(PdfWriter *writer, int32_t first, const PageLog *log, const Tags *tags);

#endif
