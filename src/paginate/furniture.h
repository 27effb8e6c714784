/* furniture.h - what stands outside the type area: the page number (GB/T 9704-2012 7.5). */
#ifndef GAOSHI_PAGINATE_FURNITURE_H
#define GAOSHI_PAGINATE_FURNITURE_H

#include "page/builder.h"
#include "paginate/paginate.h"

/* Sets the page's number and its label. On a landscape page it stands where it stands on the portrait page that this one is
 * bound as (clause 8), and so is turned against the table. */
void furniture_add_number(const PaginateJob *job, PageBuilder *builder, int32_t number, bool turned);

#endif
