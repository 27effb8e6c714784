/* line.h - one line while its items are made. */
#ifndef GAOSHI_INLINE_LINE_H
#define GAOSHI_INLINE_LINE_H

#include "inline/setting.h"

typedef struct {
    Setting *setting;
    Arena *arena;         /* of the items */
    int32_t start, count; /* pieces */
    int32_t *order;       /* piece indexes in drawing order */
    Placed *placed;       /* by piece index - start */
    Len x;                /* of the line, from the measure's left edge */
    Place place;
    uint8_t flags;
    Item *items;
    int32_t item_count, item_room;
} LineDraft;

Item *line_add_item(LineDraft *draft, ItemKind kind);
/* Gives the item to the element of its own that the letter belongs to. */
void line_own(const LineDraft *draft, Item *item, int32_t letter);
/* marks.c: underline, strike, emphasis dots and links of the line's pieces. */
void marks_add(LineDraft *draft);

#endif
