/* draft.h - gathers composed lines, rules and images into one fragment.
 *
 * Origins are relative to the fragment's top left corner: x from the type area's left edge, a line's y at its baseline.
 */
#ifndef GAOSHI_BLOCK_DRAFT_H
#define GAOSHI_BLOCK_DRAFT_H

#include "block/fragment.h"
#include "inline/composer.h"

typedef struct {
    FragmentOwner *owner;   /* the fragment's memory; borrowed */
    uint8_t part, role;
    Item *items;
    int32_t item_count, item_room;
    PageLine *lines;
    int32_t line_count, line_room;
} Draft;

/* A line of the page on its own; below_top: its baseline below the top of its em box, size high. */
void draft_line(Draft *draft, const Line *line, LenPoint origin, Len below_top, Len size);
/* A stretch of the line added last: label, colon and value make one line of the page. */
void draft_join(Draft *draft, const Line *line, LenPoint origin);
/* The same drawn narrower or wider: across is 16.16 fixed point, size the height of its em box. */
void draft_scaled_line(Draft *draft, const Line *line, LenPoint origin, Len below_top, Len size, int32_t across);
/* Any other item; its coordinates are already the fragment's. */
Item *draft_item(Draft *draft);
/* The fragment, with the draft's items and lines; takes one of the owner's references, which the caller has counted. */
Fragment *draft_finish(const Draft *draft, FragmentKind kind);

#endif
