/* page_end.h - where a full page ends: keeps, widows, orphans, the signature block's text. */
#ifndef GAOSHI_PAGINATE_PAGE_END_H
#define GAOSHI_PAGINATE_PAGE_END_H

#include "paginate/open_page.h"

/* The next fragment does not fit: the index of the first one that moves to the next page with it; the page's count when
 * none does. The last place that breaks no rule; where every place breaks one, the last of the least bad ones. Something
 * always stays. */
int32_t page_end_find(const OpenPage *page, Queue *queue);
/* The same when the next fragment stands on the other orientation: the beginning of what is kept with it, which may be the
 * page's first. */
int32_t page_end_find_chain(const OpenPage *page, Queue *queue);
/* It ends with a colon: "名单如下：" wants what it introduces at once. */
bool page_end_introduces(const Fragment *fragment);

#endif
