/* embedding.h - what goes into a PDF/A-3 beside the pages: the notice as it was written, and the lists that its tables were read from. */
#ifndef GAOSHI_LIB_EMBEDDING_H
#define GAOSHI_LIB_EMBEDDING_H

#include "finish/finish.h"
#include "notice/notice.h"

/* On arena; the bytes are borrowed. Never empty: the source comes first. */
const EmbeddedFile *embedding_files(Arena *arena, const Source *source, const Notice *notice, int *count);

#endif
