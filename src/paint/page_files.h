/* page_files.h - one file for each page: names by a pattern, bytes in a spool until all pages are there. Internal to
 * paint/.
 *
 * The total is known only at the end and stands in the names, and nothing may be released before every sink has
 * finished: so the files are written by page_files_commit.
 */
#ifndef GAOSHI_PAINT_PAGE_FILES_H
#define GAOSHI_PAINT_PAGE_FILES_H

#include "base/diag.h"

typedef struct PageFiles PageFiles;

/* NULL and a finding when the pattern cannot be read. */
PageFiles *page_files_new(const char *pattern, Diags *diags);
void page_files_free(PageFiles *files);

/* Begins the next file; what is written from now on is its content. */
void page_files_begin(PageFiles *files, int page);
bool page_files_write(void *files, const void *bytes, size_t size); /* an OutWrite */
int page_files_count(const PageFiles *files);
/* With the total known: false and a finding when the pattern gives several pages one name. */
bool page_files_check(const PageFiles *files, Diags *diags);
/* Writes each file beside its target and renames it. total is the document's number of pages. */
bool page_files_commit(PageFiles *files, int total, Diags *diags);

#endif
