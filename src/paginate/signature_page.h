/* signature_page.h - the signature block never stands without text above it (GB/T 9704-2012 7.3.5.5). */
#ifndef GAOSHI_PAGINATE_SIGNATURE_PAGE_H
#define GAOSHI_PAGINATE_SIGNATURE_PAGE_H

#include "paginate/open_page.h"

/* The fragment at this place counted over the page and the queue behind it; NULL behind the end. */
const Fragment *signature_page_fragment(const OpenPage *page, Queue *queue, int32_t index);
/* Where the signature block begins, on the page or near in the queue; -1: not in sight. */
int32_t signature_page_find(const OpenPage *page, Queue *queue);
/* Would a page that begins with the fragment at start show the block at signature with too little text above it? Also true
 * between the pieces of the block. */
bool signature_page_strands(const OpenPage *page, Queue *queue, int32_t start, int32_t signature);
/* By how many rows the block, at signature behind all that is on the page, misses it. */
int32_t signature_page_missing(const OpenPage *page, Queue *queue, int32_t signature);
/* The piece is the first of the block on this page and has too little text above it. */
bool signature_page_is_stranded(const OpenPage *page, const Fragment *piece);

#endif
