/* element_attributes.h - what a structure element says besides its kind and its kids: a cell's Scope, spans and heads, a list's kind of
 * numbering, a figure's box, its ID, and the words of Alt, ActualText and Lang. Internal to finish/.
 *
 * Notes have an ID (ISO 14289-1 7.9), and the heads that cells list (cell_heads.h).
 */
#ifndef GAOSHI_FINISH_ELEMENT_ATTRIBUTES_H
#define GAOSHI_FINISH_ELEMENT_ATTRIBUTES_H

#include "base/out.h"
#include "finish/page_log.h"
#include "page/tags.h"

typedef struct ElementAttributes ElementAttributes;
/* Whether a node is in the tree. */
typedef bool (*ElementKeeps)(const void *closure, NodeId node);
typedef int32_t (*ElementObject)(const void *closure, NodeId node);

/* Finds out which kept nodes have an ID. is_second: PDF 2.0. Borrows all. */
ElementAttributes *element_attributes_new(const Tags *tags, bool is_second, ElementKeeps keeps, const void *closure);
/* NULL is allowed. */
void element_attributes_free(ElementAttributes *attributes);

/* For every kept node in ascending order. figure: its box, NULL for none, on a page so high. */
void element_attributes_write(ElementAttributes *attributes, Out *out, NodeId node, const LoggedFigure *figure, Len page_height);

bool element_attributes_have_names(const ElementAttributes *attributes);
/* The /Names of the tree of IDs; object gives a node's own. */
void element_attributes_write_names(const ElementAttributes *attributes, Out *out, ElementObject object, const void *closure);

#endif
