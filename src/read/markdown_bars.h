/* markdown_bars.h - tables that would cost far more than their text. Internal to read/.
 *
 * cmark-gfm 0.29 fills a short row with empty cells up to its head's, and goes past all cells of a row to add one more: a source of
 * a hundred KB could take all memory.
 */
#ifndef GAOSHI_READ_MARKDOWN_BARS_H
#define GAOSHI_READ_MARKDOWN_BARS_H

#include "base/diag.h"

enum { MARKDOWN_CELLS_MOST = 1000, MARKDOWN_EMPTY_MOST = 200000 };

/* Whether no row from the offset on has more than MARKDOWN_CELLS_MOST cells and all together leave out no more than
 * MARKDOWN_EMPTY_MOST. Else false, and *at is where the line begins with which they do. */
bool markdown_bars_are_few(const Source *text, size_t from, size_t *at);

#endif
