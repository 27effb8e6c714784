/* embedded.h - files that go with the document (ISO 19005-3 6.8): the notice's source and its data. */
#ifndef GAOSHI_FINISH_EMBEDDED_H
#define GAOSHI_FINISH_EMBEDDED_H

#include "finish/finish.h"
#include "finish/pdf_writer.h"

/* Writes streams and file specifications; gives the object of the first specification, the others follow. */
int32_t embedded_write(PdfWriter *writer, const EmbeddedFile *files, int count);
/* The catalog's entries that lead to them; nothing for no files. */
void embedded_write_entries(Out *out, int count, int32_t first);

#endif
