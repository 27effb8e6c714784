/* passes.h - the notice through composition and pagination, once, or again with a step of give-way. For lib/render.c. */
#ifndef GAOSHI_LIB_PASSES_H
#define GAOSHI_LIB_PASSES_H

#include "inline/composer.h"
#include "notice/notice.h"
#include "page/sink.h"
#include "paginate/paginate.h"

typedef struct {
    const Notice *notice;
    const Sheet *sheet;
    Composer *composer;
    Arena *arena;
    PageSink *const *sinks;     /* NULL behind the last; their finish() is not called */
    int32_t page_total;         /* 0: not known */
    const int32_t *bound_totals; /* as in PaginateJob; NULL: not known */
    int32_t *bound_counts;      /* likewise; NULL: not wanted */
    const PagingSeal *paging_seal; /* NULL: none */
    Diags *diags;
} Passes;

/* When the signature block would stand without text above it, what follows the pages already given out is composed again with the next
 * step of the layout's `give`, until one keeps them together; a finding names it. Without any that helps the pages are as they were,
 * and result says that the block is stranded. */
bool passes_run(const Passes *passes, PaginateResult *result);

#endif
