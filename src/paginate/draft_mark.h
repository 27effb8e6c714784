/* draft_mark.h - 征求意见稿, 送审稿, 样稿: a light text across the page, behind what it says, and no part of it. */
#ifndef GAOSHI_PAGINATE_DRAFT_MARK_H
#define GAOSHI_PAGINATE_DRAFT_MARK_H

#include "page/builder.h"
#include "paginate/paginate.h"

/* Before all else on the page. Nothing when the notice is no draft. */
void draft_mark_add(const PaginateJob *job, PageBuilder *builder, LenSize page);

#endif
