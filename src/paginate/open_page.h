/* open_page.h - the page being filled: its fragments with their places, and the pen below them.
 *
 * Lengths are in the page's type area, y from its top. Lines that snap stand on the grid's rows; all else stands at the pen. A
 * landscape page (GB/T 9704-2012 clause 8) is the portrait page turned clockwise by a quarter for reading: its left edge, which is
 * the binding edge of odd pages and the fore edge of even ones, has become the head. Its type area is the portrait one turned
 * with it, 225 mm wide and 156 mm high.
 */
#ifndef GAOSHI_PAGINATE_OPEN_PAGE_H
#define GAOSHI_PAGINATE_OPEN_PAGE_H

#include "page/builder.h"
#include "paginate/queue.h"

typedef struct {
    Waiting piece;
    Len y;              /* of the fragment's top */
} Standing;

typedef struct {
    const Sheet *sheet; /* whose grid the page has */
    Len pitch;          /* of the sheet that the flow began with, or the section's own: its lines move the pen by this page's pitch */
    bool open;          /* has begun: its orientation is settled and its heads are placed */
    bool turned;
    bool first;
    Standing *standing; /* in order; owned, with their fragments */
    int32_t count, room;
    int32_t heads;      /* the first so many repeat a table's head: they never move */
    Len pen;            /* where what does not snap goes */
} OpenPage;

void open_page_start(OpenPage *page, const Sheet *sheet);
/* Releases its fragments. */
void open_page_finish(OpenPage *page);
/* first: the document's first page, whose text may reach further down (Sheet.first_foot). */
void open_page_begin(OpenPage *page, const Sheet *sheet, bool turned, bool first);
/* Releases its fragments and waits for the next beginning. */
void open_page_clear(OpenPage *page);

LenSize open_page_size(const Sheet *sheet, bool turned);
LenRect open_page_area(const OpenPage *page);
/* Nothing stands on it but repeated heads. */
bool open_page_at_head(const OpenPage *page);

/* Where the fragment would stand if it came next, whether it fits there or not. */
Len open_page_top(const OpenPage *page, const Fragment *fragment);
bool open_page_fits(const OpenPage *page, const Fragment *fragment);
/* How far the fragment would reach below the type area; not above 0 when it fits. */
Len open_page_excess(const OpenPage *page, const Fragment *fragment);
/* Places it next, whether it fits or not; the page owns its fragment. */
void open_page_put(OpenPage *page, Waiting piece);
/* Gives the fragments from index on back to the queue. */
void open_page_give_back(OpenPage *page, int32_t index, Queue *queue);
/* Copies the index-th fragment's items, lines and nodes to its place. */
void open_page_draw(const OpenPage *page, int32_t index, PageBuilder *builder);

#endif
