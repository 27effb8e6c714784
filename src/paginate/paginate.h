/* paginate.h - fragments to pages: keeps, widows, orphans, repeated heads, furniture.
 *
 * Holds back a tail window of 3 pages until the end, so that last-page furniture needs no second pass. Pages that were given
 * out never change.
 */
#ifndef GAOSHI_PAGINATE_PAGINATE_H
#define GAOSHI_PAGINATE_PAGINATE_H

#include "block/flow.h"
#include "page/sink.h"

typedef struct { const Artwork *artwork; Len diameter; } PagingSeal;

typedef struct {
    const Sheet *sheet;
    const Notice *notice;       /* whose title and number running lines may tell; NULL: none */
    Composer *composer;         /* for page numbers */
    Diags *diags;
    PageSink *const *sinks;     /* NULL behind the last */
    int32_t page_total;         /* for "page x of y"; 0: not known (then a format with {t} needs a measuring pass) */
    /* What is bound by itself has totals of its own: the text first, then each attachment. Room for one more than there are attachments. */
    const int32_t *bound_totals; /* for "page x of y", in place of page_total; NULL: that */
    int32_t *bound_counts;      /* filled by a measuring pass; NULL: not wanted */
    const Text *draft;          /* 稿别, across every page; NULL: none */
    const PagingSeal *paging_seal; /* 骑缝章; NULL: none; needs page_total */
    /* Give-way (GB/T 9704-2012 7.3.5.5). */
    bool stop_when_stranded;    /* the run ends where the signature block, or 版头, would stand without text; what is still held is dropped */
    int32_t skip_pages;         /* so many pages were given out by a run that stopped: they are laid out, not given out again */
    const Sheet *give;          /* the grid of the pages behind those, up to the attachments; NULL: no step is taken */
} PaginateJob;

typedef struct {
    int32_t pages;
    bool stranded;              /* the signature block stands without body lines */
    int32_t missing_rows;       /* how many rows were missing to keep it with the text */
    bool bare_first;            /* the first page has 版头 but no text (7.3.3: 公文首页必须显示正文) */
    bool stopped;               /* by stop_when_stranded, for either reason */
    int32_t given_pages;        /* that had gone to the sinks by then */
    int32_t next_serial;        /* of the first paragraph, table or block that begins behind them */
} PaginateResult;

/* Draws the whole flow; calls each sink's page(), not its finish(). False when a sink or the flow failed. */
bool paginate_run(const PaginateJob *job, Flow *flow, PaginateResult *result);

#endif
