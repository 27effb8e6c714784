/* paging_seal.h - 骑缝章: one seal cut into as many strips as there are sheets, each on its sheet's outer edge.
 *
 * Fanned out, the sheets show the whole seal. Printed on both sides only the fronts bear strips. Many sheets are sealed in groups, so
 * that no strip is too narrow to be seen.
 */
#ifndef GAOSHI_PAGINATE_PAGING_SEAL_H
#define GAOSHI_PAGINATE_PAGING_SEAL_H

#include "page/builder.h"
#include "paginate/paginate.h"

/* The strip of a page, if it bears one. job->page_total must be known. */
void paging_seal_add(const PaginateJob *job, PageBuilder *builder, int32_t number, bool turned);

/* Which strip a page bears. count 0: none. */
typedef struct { int32_t index, count; } SealStrip;
SealStrip paging_seal_strip(int32_t number, int32_t pages, int32_t group, bool fronts_only);

#endif
