#include "block/draft.h"

#include "block/table_layout.h"

#include <string.h>

static void *grow(Arena *arena, void *old, int32_t count, int32_t *room, size_t size) {
    if (count < *room)
        return old;
    *room = *room * 2 + 8;
    void *grown = arena_alloc_array(arena, (size_t)*room, size);
    if (count > 0)
        memcpy(grown, old, (size_t)count * size);
    return grown;
}

Item *draft_item(Draft *draft) {
    draft->items = grow(draft->owner->arena, draft->items, draft->item_count, &draft->item_room, sizeof *draft->items);
    Item *item = &draft->items[draft->item_count++];
    *item = (Item){.part = draft->part, .role = draft->role, .line = -1};
    return item;
}

static void add_items(Draft *draft, const Line *line, LenPoint origin) {
    for (int32_t i = 0; i < line->item_count; i++) {
        Item *item = draft_item(draft);
        *item = line->items[i];
        item->line = draft->line_count - 1;
        table_row_shift(item, origin);
    }
}

static void add_page_line(Draft *draft, const Line *line, LenRect box, Len baseline) {
    draft->lines = grow(draft->owner->arena, draft->lines, draft->line_count, &draft->line_room, sizeof *draft->lines);
    const Item *first = line->item_count > 0 ? &line->items[0] : NULL;
    draft->lines[draft->line_count++] = (PageLine){
        .box = box,
        .baseline = baseline,
        .role = first ? first->role : draft->role,
        .part = first ? first->part : draft->part,
        .flags = line->flags,
        .artifact = first ? first->artifact : ARTIFACT_NONE,
        .node = first ? first->node : 0,
        .overfull = line->overfull,
        .place = line->place,
    };
}

void draft_line(Draft *draft, const Line *line, LenPoint origin, Len below_top, Len size) {
    add_page_line(draft, line, (LenRect){origin.x + line->x, origin.y - below_top, line->width, size}, origin.y);
    add_items(draft, line, origin);
}

void draft_scaled_line(Draft *draft, const Line *line, LenPoint origin, Len below_top, Len size, int32_t across) {
    LenRect box = {origin.x + len_scale(line->x, across, 1 << 16), origin.y - below_top, len_scale(line->width, across, 1 << 16), size};
    add_page_line(draft, line, box, origin.y);
    Item *items = ARENA_ARRAY(draft->owner->arena, Item, line->item_count + 1);
    for (int32_t i = 0; i < line->item_count; i++) {
        items[i] = line->items[i];
        items[i].line = draft->line_count - 1;
    }
    Item *group = draft_item(draft);
    group->kind = ITEM_GROUP;
    group->node = draft->lines[draft->line_count - 1].node;
    group->artifact = draft->lines[draft->line_count - 1].artifact;
    group->place = line->place;
    group->of.group = (PageGroup){.xx = across, .yy = 1 << 16, .offset = origin, .opacity = 255, .items = items, .item_count = line->item_count};
}

void draft_join(Draft *draft, const Line *line, LenPoint origin) {
    PageLine *joined = &draft->lines[draft->line_count - 1];
    Len left = origin.x + line->x, right = left + line->width;
    Len old_right = joined->box.x + joined->box.width;
    joined->box.x = left < joined->box.x ? left : joined->box.x;
    joined->box.width = (right > old_right ? right : old_right) - joined->box.x;
    joined->flags |= line->flags & (LINE_OVERFULL | LINE_SUBSTITUTED | LINE_LONE);
    joined->overfull = line->overfull > joined->overfull ? line->overfull : joined->overfull;
    add_items(draft, line, origin);
}

Fragment *draft_finish(const Draft *draft, FragmentKind kind) {
    Fragment *fragment = ARENA_NEW(draft->owner->arena, Fragment);
    *fragment = (Fragment){
        .owner = draft->owner,
        .kind = (uint8_t)kind,
        .part = draft->part,
        .items = draft->items,
        .item_count = draft->item_count,
        .lines = draft->lines,
        .line_items = draft->line_count,
        .line_count = 1,
    };
    return fragment;
}
