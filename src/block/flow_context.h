/* flow_context.h - what the files that make a notice's fragments share: where they write, and what stands open.
 *
 * Nodes are opened before anything is drawn for them (a section, a list) and wait until the next fragment takes them along, so
 * that a page names each node where it first appears, in ascending order. Space asked for below a block waits likewise: the larger
 * of what the upper block wants below and the lower one above counts.
 */
#ifndef GAOSHI_BLOCK_FLOW_CONTEXT_H
#define GAOSHI_BLOCK_FLOW_CONTEXT_H

#include "block/fragment.h"
#include "inline/composer.h"
#include "notice/notice.h"
#include "style/sheet.h"

#include <glib.h>

enum { FLOW_HEADINGS_MOST = 5, FLOW_LISTS_MOST = 8 };

/* A list and the body of its latest item. */
typedef struct { NodeId list, body; uint8_t numbering; } FlowList;

typedef struct {
    const Notice *notice;
    const Sheet *sheet;
    Composer *composer;
    Diags *diags;
    Arena *arena;           /* of the flow: titles, alternatives */
    NodeId next_node;
    NodeId section;         /* parent of what comes: the document or an attachment */
    Part part;
    int32_t serial;         /* of what is being made */
    GQueue queue;           /* Fragment *, ready to be given out */
    GArray *pending;        /* PageNode: opened, not yet taken along */
    int32_t rows_after;
    Len space_after, gap_after;
    Len lead;               /* from the last em box, or the last table's foot, to the pen */
    const Sheet *section_sheet; /* of an attachment with a page of its own; NULL: the notice's */
    bool page_before;       /* the next fragment starts a page */
    bool odd_page;          /* and that a right-hand one */
    bool renumber;          /* and one numbered 1 */
    bool headed;            /* 版头 has been set */
    bool salutation_moved;  /* 主送机关 stands in 版记 */
    LenSum used;            /* about how much of the first page has been filled */
    NodeId captioned;       /* the figure that the next paragraph names; 0: none */
    uint8_t levels[FLOW_HEADINGS_MOST]; /* headings that enclose what comes: their levels in the notice, ascending */
    int32_t depth;
    int32_t base_depth;     /* heading levels above the section's own headings: H1 is the notice's title */
    FlowList lists[FLOW_LISTS_MOST]; /* that are open */
    int32_t list_depth;
} FlowContext;

void flow_context_start(FlowContext *context, const Notice *notice, const Sheet *sheet, Composer *composer, Diags *diags);
/* Releases the fragments that were not given out. */
void flow_context_finish(FlowContext *context);

/* A new node below parent; its strings are borrowed. */
NodeId flow_context_node(FlowContext *context, PageNode node);
/* The language of the notice, BCP 47. */
const char *flow_context_language(const FlowContext *context);
/* Nodes for the text's elements (links, other languages), below the leaf and right behind it: the leaf is the latest node. */
void flow_context_elements(FlowContext *context, const Text *text, NodeId leaf);
/* H1 … H5 for a heading of this level, by what encloses it: no level is skipped in the structure. */
NodeKind flow_context_heading(FlowContext *context, int32_t level);
/* The same words on one line, for the outline. */
const char *flow_context_title(FlowContext *context, const Text *text);

/* An owner of one piece; further pieces add a reference each. */
FragmentOwner *flow_context_owner(void);
/* Hands the fragment on, with the nodes and the space that wait. */
void flow_context_emit(FlowContext *context, Fragment *fragment);

/* y of grid row i below row 0. */
Len flow_context_row(const FlowContext *context, int32_t row);

#endif
