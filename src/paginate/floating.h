/* floating.h - an image that does not fit waits for the next page, while the text behind it fills this one.
 *
 * Only with its caption, only past lines of plain text, and no further than the next page: it is the first that stands there.
 */
#ifndef GAOSHI_PAGINATE_FLOATING_H
#define GAOSHI_PAGINATE_FLOATING_H

#include "paginate/open_page.h"

enum { FLOATING_MOST = 6 };

typedef struct {
    Waiting pieces[FLOATING_MOST]; /* owned: the image and the lines of its caption */
    int32_t count;                 /* 0: nothing floats */
    int32_t at;                    /* where on the page it would have stood: an index */
} Floating;

void floating_finish(Floating *floating);
/* The queue's first does not fit: takes it out when it is an image that may float. */
bool floating_begin(Floating *floating, const OpenPage *page, Queue *queue);
/* Text that may stand before the image though it comes behind it. */
bool floating_is_passed_by(const Fragment *fragment);
/* The page ends before its index-th: gives back what stands there, the image among it or first. */
void floating_end(Floating *floating, OpenPage *page, int32_t index, Queue *queue);

#endif
