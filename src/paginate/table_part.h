/* table_part.h - a table's part of one page: its repeated head, a row too tall, its rules.
 *
 * The order of calls is the one of block/table.h.
 */
#ifndef GAOSHI_PAGINATE_TABLE_PART_H
#define GAOSHI_PAGINATE_TABLE_PART_H

#include "page/builder.h"
#include "paginate/open_page.h"

/* The page has begun and this fragment comes first: a row in its table's middle has the head repeated above it, and may grow. */
void table_part_begin(OpenPage *page, const Waiting *first);
/* When the queue's first is a row that no page can hold below its head, it is cut into what fits here and the rest, both in the
 * queue. False, and nothing changed, when it is none or when it had better begin on the next page. */
bool table_part_split(OpenPage *page, Queue *queue);
/* The page is closed: the pieces [from, to) of one table are settled and drawn with their rules. */
void table_part_draw(const OpenPage *page, int32_t from, int32_t to, PageBuilder *builder);

#endif
