/* structure.h - the structure tree: which nodes are kept, their kids in reading order, and the parent tree.
 *
 * A node is kept when it or a descendant has a mark or a link; of a kept row every cell, empty or not, and every row that was
 * given on a drawn page, so that tables stay regular (ISO 14289-1 7.5).
 */
#ifndef GAOSHI_FINISH_STRUCTURE_H
#define GAOSHI_FINISH_STRUCTURE_H

#include "finish/page_log.h"
#include "finish/pdf_writer.h"
#include "page/tags.h"

typedef struct {
    const Tags *tags;
    const PageLog *log;
    const NodeId *owners;       /* NodeId of each mark, page after page; MCIDs count from 0 on each page */
    const int32_t *page_marks;  /* index of each page's first mark, and one more behind the last page */
    const int32_t *page_objects; /* object number of each page */
    int32_t page_count;
    int32_t link_object;        /* object number of the first link annotation; they follow in page order */
    bool is_second;             /* PDF 2.0: elements of its namespace */
    bool is_part;               /* some of the notice's pages: levels of headings count from the first that is there */
} StructureJob;

typedef struct Structure Structure;

Structure *structure_new(const StructureJob *job);
void structure_free(Structure *structure);
/* Writes root, parent tree and elements; gives the object of StructTreeRoot. The parent tree's keys: a page's index; behind the
 * pages those of the links, in page order. */
int32_t structure_write(Structure *structure, PdfWriter *writer);

/* A heading's level, from 1; 0 for other nodes. */
int structure_level(const Structure *structure, NodeId node);
bool structure_keeps(const Structure *structure, NodeId node);
/* The object of a kept node; behind structure_write. */
int32_t structure_object(const Structure *structure, NodeId node);
/* Where a kept node's first mark stands, its descendants' included. page: index, -1 without a mark; place: in the source. */
typedef struct { int32_t page; Len top; Place place; } StructureStart;
StructureStart structure_start(const Structure *structure, NodeId node);

#endif
