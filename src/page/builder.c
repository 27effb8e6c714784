/* builder.c - collects the items, lines and nodes of one page.
 *
 * Everything is copied onto the page's arena, so that a paragraph's arena may go as soon as its last line is placed.
 * The lists grow outside the arena and are moved onto it once, at their final length.
 */
#include "page/builder.h"

#include "base/mem.h"

#include <string.h>

struct PageBuilder {
    Page *page; /* on its own arena */
    Item *items;
    PageLine *lines;
    PageNode *nodes;
    int32_t item_count, item_room;
    int32_t line_count, line_room;
    int32_t node_count, node_room;
};

PageBuilder *page_builder_new(int number, LenSize size, LenRect type_area) {
    PageBuilder *builder = mem_alloc(sizeof *builder);
    Arena *arena = arena_new();
    builder->page = ARENA_NEW(arena, Page);
    builder->page->arena = arena;
    builder->page->number = number;
    builder->page->size = size;
    builder->page->type_area = type_area;
    return builder;
}

Arena *page_builder_arena(PageBuilder *builder) {
    return builder->page->arena;
}

/* {{{ copies */

static void *copy_array(Arena *arena, const void *from, int32_t count, size_t size) {
    return count > 0 ? arena_memdup(arena, from, (size_t)count * size) : NULL;
}

static const char *copy_string(Arena *arena, const char *text) {
    return text ? arena_strdup(arena, text) : NULL;
}

static void copy_run(Arena *arena, GlyphRun *run) {
    run->glyphs = copy_array(arena, run->glyphs, run->glyph_count, sizeof *run->glyphs);
    run->clusters = copy_array(arena, run->clusters, run->cluster_count, sizeof *run->clusters);
    run->text = arena_strndup(arena, run->text_size ? run->text : "", (size_t)run->text_size);
}

/* Gives *item its own copies of what it points to; line indexes, in groups too, move by line_base. */
static void item_own(Arena *arena, Item *item, int32_t line_base) {
    if (item->line >= 0)
        item->line += line_base;
    if (item->kind == ITEM_GLYPHS)
        copy_run(arena, &item->of.glyphs);
    if (item->kind == ITEM_LINK)
        item->of.link.uri = copy_string(arena, item->of.link.uri);
    if (item->kind != ITEM_GROUP)
        return;
    PageGroup *group = &item->of.group;
    Item *children = copy_array(arena, group->items, group->item_count, sizeof *children);
    for (int32_t i = 0; i < group->item_count; i++)
        item_own(arena, &children[i], line_base);
    group->items = children;
}

static LenPoint moved(LenPoint point, LenPoint offset) {
    return (LenPoint){point.x + offset.x, point.y + offset.y};
}

static void rect_move(LenRect *rect, LenPoint offset) {
    rect->x += offset.x;
    rect->y += offset.y;
}

static void item_move(Item *item, LenPoint offset) {
    switch ((ItemKind)item->kind) {
    case ITEM_GLYPHS: item->origin = moved(item->origin, offset); break;
    case ITEM_RULE:
        item->of.rule.from = moved(item->of.rule.from, offset);
        item->of.rule.to = moved(item->of.rule.to, offset);
        break;
    case ITEM_BOX: rect_move(&item->of.box.rect, offset); break;
    case ITEM_IMAGE: rect_move(&item->of.image.rect, offset); break;
    case ITEM_LINK: rect_move(&item->of.link.rect, offset); break;
    case ITEM_GROUP: item->of.group.offset = moved(item->of.group.offset, offset); break;
    }
}

/* }}} */

static void *room_for(void *array, int32_t *room, int32_t count, size_t size) {
    if (count <= *room)
        return array;
    *room = count < 32 ? 32 : count + count / 2;
    return mem_resize(array, (size_t)*room, size);
}

void page_builder_add(PageBuilder *builder, LenPoint offset, const Item *items, int item_count, const PageLine *lines,
                      int line_count) {
    int32_t line_base = builder->line_count;
    builder->items = room_for(builder->items, &builder->item_room, builder->item_count + item_count, sizeof(Item));
    builder->lines = room_for(builder->lines, &builder->line_room, builder->line_count + line_count, sizeof(PageLine));
    for (int i = 0; i < item_count; i++) {
        Item *item = &builder->items[builder->item_count++];
        *item = items[i];
        item_own(builder->page->arena, item, line_base);
        item_move(item, offset);
    }
    for (int i = 0; i < line_count; i++) {
        PageLine *line = &builder->lines[builder->line_count++];
        *line = lines[i];
        rect_move(&line->box, offset);
        line->baseline += offset.y;
    }
}

void page_builder_add_nodes(PageBuilder *builder, const PageNode *nodes, int count) {
    Arena *arena = builder->page->arena;
    builder->nodes = room_for(builder->nodes, &builder->node_room, builder->node_count + count, sizeof(PageNode));
    for (int i = 0; i < count; i++) {
        PageNode *node = &builder->nodes[builder->node_count++];
        *node = nodes[i];
        node->alternative = copy_string(arena, node->alternative);
        node->actual = copy_string(arena, node->actual);
        node->language = copy_string(arena, node->language);
        node->title = copy_string(arena, node->title);
        node->uri = copy_string(arena, node->uri);
    }
}

void page_builder_set_label(PageBuilder *builder, const char *label) {
    builder->page->label = copy_string(builder->page->arena, label);
}

static void builder_free(PageBuilder *builder) {
    mem_free(builder->items);
    mem_free(builder->lines);
    mem_free(builder->nodes);
    mem_free(builder);
}

/* Insertion sort: the nodes come in order but for the odd block that is placed before its forerunner. */
static void sort_nodes(PageNode *nodes, int32_t count) {
    for (int32_t i = 1; i < count; i++) {
        PageNode node = nodes[i];
        int32_t at = i;
        for (; at > 0 && nodes[at - 1].id > node.id; at--)
            nodes[at] = nodes[at - 1];
        nodes[at] = node;
    }
}

Page *page_builder_finish(PageBuilder *builder) {
    Page *page = builder->page;
    sort_nodes(builder->nodes, builder->node_count);
    page->items = copy_array(page->arena, builder->items, builder->item_count, sizeof(Item));
    page->lines = copy_array(page->arena, builder->lines, builder->line_count, sizeof(PageLine));
    page->nodes = copy_array(page->arena, builder->nodes, builder->node_count, sizeof(PageNode));
    page->item_count = builder->item_count;
    page->line_count = builder->line_count;
    page->node_count = builder->node_count;
    builder_free(builder);
    return page;
}

void page_builder_abort(PageBuilder *builder) {
    if (!builder)
        return;
    page_free(builder->page);
    builder_free(builder);
}
