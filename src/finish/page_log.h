/* page_log.h - what each page draws, in drawing order, in a few bytes: the score by which the marks are set.
 *
 * An event is a number of glyph codes, or one painting operator. Its owner is a leaf node (> 0) or an artifact kind
 * (as minus Artifact, -ARTIFACT_NONE standing for Layout). What draws at all is page/ink.h's to say;
 * which operators an item becomes is paint/painter.c's.
 */
#ifndef GAOSHI_FINISH_PAGE_LOG_H
#define GAOSHI_FINISH_PAGE_LOG_H

#include "page/page.h"

typedef struct { int32_t owner, glyphs; } Event; /* glyphs 0: one painting operator */
typedef struct { LenRect rect; const char *uri; NodeId node; } LoggedLink;
typedef struct { LenRect rect; NodeId node; int32_t page; Place place; } LoggedFigure; /* page: index */
typedef struct { Len top; Place place; } LoggedStart; /* of a node's first line */

typedef struct {
    int64_t first, count;       /* events */
    int32_t first_link, link_count;
    int32_t number;             /* the page's number in the notice */
    NodeId first_node, last_node; /* of those that it gives; 0: none */
    LenSize size;
} LoggedPage;

typedef struct PageLog PageLog;

PageLog *page_log_new(void);
void page_log_free(PageLog *log);
void page_log_add(PageLog *log, const Page *page);

int32_t page_log_count(const PageLog *log);
const LoggedPage *page_log_page(const PageLog *log, int32_t index);
const Event *page_log_events(const PageLog *log, const LoggedPage *page);
const LoggedLink *page_log_links(const PageLog *log, const LoggedPage *page);
int32_t page_log_figure_count(const PageLog *log);
const LoggedFigure *page_log_figure(const PageLog *log, int32_t index);
/* Whether a logged page gave the node. */
bool page_log_gave(const PageLog *log, NodeId node);
/* Where a leaf's text begins, on pages that hold a node with a title; NULL when it has no line there. */
const LoggedStart *page_log_start(const PageLog *log, NodeId leaf);

#endif
