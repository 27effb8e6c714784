/* queue.h - the fragments that wait for a place: those that a page gave back, then the flow's.
 *
 * Holds no more than one page gives back and what is looked ahead: never the document.
 */
#ifndef GAOSHI_PAGINATE_QUEUE_H
#define GAOSHI_PAGINATE_QUEUE_H

#include "block/flow.h"

typedef struct {
    Fragment *fragment;
    bool turned;  /* it stands on a landscape page, as a table that is turned, or as a heading kept with one */
    bool floated; /* an image that has waited for its page once */
} Waiting;

typedef struct {
    Flow *flow;        /* borrowed */
    Waiting *waiting;  /* [start, start + count) */
    int32_t start, count, room;
    bool ended;        /* the flow has no more */
} Queue;

void queue_start(Queue *queue, Flow *flow);
/* Releases what still waits. */
void queue_finish(Queue *queue);

/* The index-th from now, pulled from the flow as needed; NULL at the end. Valid until the next call. */
const Waiting *queue_peek(Queue *queue, int32_t index);
/* The next; the caller owns its fragment. There must be one. */
Waiting queue_take(Queue *queue);
/* Puts these before all others; the queue owns their fragments. */
void queue_return(Queue *queue, const Waiting *entries, int32_t count);

#endif
