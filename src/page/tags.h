/* tags.h - folds pages into one flat tag tree, for -f txt, --dump tags and finish/.
 *
 * A leaf takes at most 24 bytes, so that 100,000 rows of 5 cells stay below 20 MB. A mark is a run of consecutive items of
 * one page with the same leaf node (or the same artifact kind): the n-th mark of a page, counted from 0 over leaves and
 * artifacts alike, is what paint/ encloses in the n-th BDC … EMC.
 */
#ifndef GAOSHI_PAGE_TAGS_H
#define GAOSHI_PAGE_TAGS_H

#include "page/page.h"

typedef struct Tags Tags;

typedef struct {
    NodeId parent;
    uint8_t kind, scope, numbering;
    uint16_t column_span, row_span;
} TagNode;

/* One stretch of content of a leaf: on which page (from 1), which mark of that page (from 0). */
typedef struct { NodeId node; int32_t page; int32_t mark; } TagMark;

Tags *tags_new(void);
void tags_free(Tags *tags);
void tags_add_page(Tags *tags, const Page *page);
/* The nodes without the marks: for pages that are not painted, and for those who need the tree alone. */
void tags_add_nodes(Tags *tags, const Page *page);

NodeId tags_last_node(const Tags *tags);             /* ids run from 1 to this */
/* NULL for an id that no page has given (yet). */
const TagNode *tags_node(const Tags *tags, NodeId node);
/* The strings of a node (alternative, actual, language, title, uri); NULL when it has none. */
const PageNode *tags_strings(const Tags *tags, NodeId node);
int64_t tags_mark_count(const Tags *tags);
/* In page order; marks of one page ascend. Artifacts are not among them. */
const TagMark *tags_mark(const Tags *tags, int64_t index);
int tags_page_count(const Tags *tags);

/* Walks the marks of one page as paint/ must set them: item i opens a new mark when this says so. */
bool tags_opens_mark(const Page *page, int32_t item);

#endif
