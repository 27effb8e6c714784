/* tail.h - the last pages, held back until what follows them is known; the oldest goes to the sinks. */
#ifndef GAOSHI_PAGINATE_TAIL_H
#define GAOSHI_PAGINATE_TAIL_H

#include "page/builder.h"
#include "paginate/paginate.h"

enum { TAIL_PAGES = 3 };

typedef struct {
    PageBuilder *builder;
    int32_t number;
    int32_t shown;      /* the number that it bears: from 1 in an attachment that is bound by itself */
    int32_t total;      /* the last number of what it is bound with; 0: not known */
    const Sheet *sheet; /* the page's */
    bool turned;
    bool blank;         /* nothing stands on it */
    bool mute;          /* bears no number */
    int32_t last_serial; /* of the last fragment on it */
} HeldPage;

typedef struct {
    const PaginateJob *job;
    HeldPage held[TAIL_PAGES];
    int32_t count;
    int32_t pages;      /* that have come */
    int32_t given, given_serial; /* pages that have gone, the last fragment's serial on them */
} Tail;

void tail_start(Tail *tail, const PaginateJob *job);
/* Takes a filled page. False when a sink refused the page that had to go. */
bool tail_add(Tail *tail, HeldPage page);
/* The document has ended: gives all pages out, with what only last pages bear. */
bool tail_end(Tail *tail);
/* Drops what is still held. */
void tail_finish(Tail *tail);

#endif
