/* paper_size.h - papers by name, upright. */
#ifndef GAOSHI_PAGE_PAPER_SIZE_H
#define GAOSHI_PAGE_PAPER_SIZE_H

#include "base/len.h"

#include <stdbool.h>

/* A3, A4, A5, B4, B5 (GB/T 148, ISO 216), 16开, 8开; the letter in any case. */
bool paper_size_find(const char *name, LenSize *out);
/* NULL when no paper has this size. */
const char *paper_size_name(LenSize size);
/* The names, for messages: "A3、A4、…". */
const char *paper_size_names(void);

#endif
