/* builder.h - collects the items, lines and nodes of one page, and gives the finished Page. */
#ifndef GAOSHI_PAGE_BUILDER_H
#define GAOSHI_PAGE_BUILDER_H

#include "page/page.h"

typedef struct PageBuilder PageBuilder;

PageBuilder *page_builder_new(int number, LenSize size, LenRect type_area);
/* Everything that items point to and that must live as long as the page goes on this arena. */
Arena *page_builder_arena(PageBuilder *builder);
/* Copies items and lines, shifted by offset; line indexes of the items are moved to follow. Glyph, cluster and text
 * arrays are copied too, so that their owner may be freed. Groups are copied with their children. */
void page_builder_add(PageBuilder *builder, LenPoint offset, const Item *items, int item_count, const PageLine *lines, int line_count);
void page_builder_add_nodes(PageBuilder *builder, const PageNode *nodes, int count);
void page_builder_set_label(PageBuilder *builder, const char *label);
/* The builder is gone; the caller owns the page. */
Page *page_builder_finish(PageBuilder *builder);
void page_builder_abort(PageBuilder *builder);

#endif
