/* elements.h - the nodes of a text's own elements (notice/text.h): Link, or Span with a language, below the text's leaf.
 *
 * They are numbered right behind the leaf, by which inline/ knows them without asking.
 */
#ifndef GAOSHI_BLOCK_ELEMENTS_H
#define GAOSHI_BLOCK_ELEMENTS_H

#include "notice/text.h"
#include "page/page.h"

/* Nodes on arena, without ids; their strings are borrowed from the text, but a link's words, which are copied. */
int32_t elements_nodes(Arena *arena, const Text *text, const char *language, NodeId leaf, PageNode **nodes);

#endif
