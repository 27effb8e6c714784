/* page_range.h - "1,3-5,8-": which pages are wanted.
 *
 * Pages count from 1. Commas and dashes may be the Chinese ones, since that is what a clerk's keyboard gives.
 */
#ifndef GAOSHI_PAGE_PAGE_RANGE_H
#define GAOSHI_PAGE_PAGE_RANGE_H

#include "base/arena.h"
#include "base/diag.h"

typedef struct {
    int32_t first, last;
} PageRange; /* both inside; last INT32_MAX: to the end */
typedef struct {
    const PageRange *ranges;
    int32_t count;
} PageRanges; /* count 0: all pages */

/* The ranges live on arena. False and a finding (usage) when the text is none; NULL gives all pages. */
bool page_ranges_parse(Arena *arena, const char *text, PageRanges *out, Diags *diags);
bool page_ranges_hold(const PageRanges *ranges, int32_t page);
/* Once the number of pages is known: an error for a range that begins behind the end, a warning for one that ends
 * there. */
bool page_ranges_check(const PageRanges *ranges, int32_t total, Diags *diags);

#endif
