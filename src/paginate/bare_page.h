/* bare_page.h - （此页无正文） above a signature block that no step of give-way has brought back to its text.
 *
 * Only where the layout has words for it (signature.bare-page): 9704-1999 forbade them, 2012 is silent. An artifact, no content.
 */
#ifndef GAOSHI_PAGINATE_BARE_PAGE_H
#define GAOSHI_PAGINATE_BARE_PAGE_H

#include "paginate/paginate.h"

/* Whether the layout wants the words on a page that begins with this fragment and holds no text above the signature. */
bool bare_page_wants(const PaginateJob *job, const Fragment *first);
/* The line, a fragment that stays with the next; the caller owns it. Its serial is the next one's. */
Fragment *bare_page_line(const PaginateJob *job, const Fragment *next);

#endif
