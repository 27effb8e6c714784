/* running.h - 页眉 and 页脚: the lines above and below the type area that a layout may want. */
#ifndef GAOSHI_PAGINATE_RUNNING_H
#define GAOSHI_PAGINATE_RUNNING_H

#include "page/builder.h"
#include "paginate/paginate.h"

/* Adds them, as artifacts, to the page of that number; they stand as it is read. turned: an upright sheet's page that lies. */
void running_add(const PaginateJob *job, const Sheet *sheet, PageBuilder *builder, int32_t number, bool turned);

#endif
