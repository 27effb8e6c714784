/* structure.h - the structure tree: which nodes are kept, their kids in reading order, and the parent tree. */
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
    int32_t link_count;
} StructureJob;

typedef struct Structure Structure;

Structure *structure_new(const StructureJob *job);
void structure_free(Structure *structure);
/* Objects it will write: root, parent tree, elements, outline. */
int32_t structure_object_count(const Structure *structure);
/* Writes them with numbers from first on. Gives the object of StructTreeRoot and, unless 0, of Outlines. */
void structure_write(Structure *structure, PdfWriter *writer, int32_t first, int32_t *root, int32_t *outlines);
/* A figure without Alt or ActualText: its page's number in the notice; 0 when there is none. */
int32_t structure_mute_figure(const Structure *structure);
/* The page and the node of the i-th link, for its annotation. */
const char *structure_tag_name(const Tags *tags, NodeId node);

#endif
