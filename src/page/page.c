/* page.c - a page's end, its invariants, and a copy of it. */
#include "page/page.h"

#include "page/builder.h"

#include <assert.h>

const char *node_kind_name(NodeKind kind) {
#define NAME(name, text) text,
    static const char *const names[] = {NODE_KIND_LIST(NAME)};
#undef NAME
    return (unsigned)kind < NODE_KIND_COUNT ? names[kind] : "?";
}

void page_free(Page *page) {
    if (page)
        arena_free(page->arena);
}

Page *page_copy(const Page *page) {
    PageBuilder *builder = page_builder_new(page->number, page->size, page->type_area);
    page_builder_set_label(builder, page->label);
    page_builder_add(builder, (LenPoint){0, 0}, page->items, page->item_count, page->lines, page->line_count);
    page_builder_add_nodes(builder, page->nodes, page->node_count);
    return page_builder_finish(builder);
}

static void run_assert(const GlyphRun *run) {
    int64_t bytes = 0, glyphs = 0;
    assert(run->face && run->size > 0);
    assert(run->glyph_count >= 0 && run->text_size >= 0 && run->cluster_count >= 0);
    for (int32_t i = 0; i < run->cluster_count; i++) {
        assert(run->clusters[i].bytes || run->clusters[i].glyphs);
        bytes += run->clusters[i].bytes;
        glyphs += run->clusters[i].glyphs;
    }
    assert(bytes == run->text_size);
    assert(glyphs == run->glyph_count);
    for (int32_t i = 0; i < run->glyph_count; i++)
        assert(run->glyphs[i].id != 0); /* .notdef never reaches a page */
}

static void item_assert(const Item *item, const Page *page) {
    assert(item->part < PART_COUNT && item->role < ROLE_COUNT && item->artifact < ARTIFACT_COUNT);
    assert(item->line >= -1 && item->line < page->line_count);
    assert((item->node == 0) == (item->artifact != ARTIFACT_NONE) || item->kind == ITEM_LINK);
    switch ((ItemKind)item->kind) {
    case ITEM_GLYPHS: run_assert(&item->of.glyphs); break;
    case ITEM_RULE: {
        const PageRule *rule = &item->of.rule;
        assert(rule->width > 0);
        assert(rule->from.x == rule->to.x || rule->from.y == rule->to.y);
        break;
    }
    case ITEM_BOX: assert(item->of.box.rect.width >= 0 && item->of.box.rect.height >= 0); break;
    case ITEM_IMAGE:
        assert(item->of.image.image && item->of.image.rect.width > 0 && item->of.image.rect.height > 0);
        break;
    case ITEM_LINK: assert(item->of.link.uri); break;
    case ITEM_GROUP:
        for (int32_t i = 0; i < item->of.group.item_count; i++)
            item_assert(&item->of.group.items[i], page);
        break;
    }
}

void page_assert(const Page *page) {
    assert(page->number > 0 && page->size.width > 0 && page->size.height > 0);
    for (int32_t i = 0; i < page->item_count; i++)
        item_assert(&page->items[i], page);
    for (int32_t i = 0; i < page->node_count; i++) {
        const PageNode *node = &page->nodes[i];
        assert(node->kind < NODE_KIND_COUNT);
        assert(i == 0 || page->nodes[i - 1].id < node->id);
        assert(node->id == 1 ? node->parent == 0 : node->parent > 0 && node->parent < node->id);
    }
}
