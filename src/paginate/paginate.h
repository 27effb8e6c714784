/* paginate.h - fragments to pages: keeps, widows, orphans, repeated heads, furniture.
 *
 * Holds back a tail window of 3 pages until the end, so that last-page furniture needs no second pass. Pages that were given
 * out never change.
 */
#ifndef GAOSHI_PAGINATE_PAGINATE_H
#define GAOSHI_PAGINATE_PAGINATE_H

#include "block/flow.h"
#include "page/sink.h"

typedef struct {
    const Sheet *sheet;
    Composer *composer;         /* for page numbers */
    Diags *diags;
    PageSink *const *sinks;     /* NULL behind the last */
    int32_t page_total;         /* for "page x of y"; 0: not known (then a format with {t} needs a measuring pass) */
    NodeId *next_node;
} PaginateJob;

typedef struct {
    int32_t pages;
    bool stranded;              /* the signature block stands without body lines */
    int32_t missing_rows;       /* how many rows were missing to keep it with the text */
} PaginateResult;

/* Draws the whole flow; calls each sink's page(), not its finish(). False when a sink or the flow failed. */
bool paginate_run(const PaginateJob *job, Flow *flow, PaginateResult *result);

#endif
