/* sample.h - pages made by hand, for the tests of page/ and paint/. */
#ifndef GAOSHI_TESTS_PAGE_SAMPLE_H
#define GAOSHI_TESTS_PAGE_SAMPLE_H

#include "base/utf8.h"
#include "page/builder.h"

#include <glib.h>
#include <string.h>

/* One glyph for each character, a full em apart; ids from glyph_of, or the character's low bits when that is NULL. */
static inline Item sample_run(Arena *arena, const Face *face, uint32_t (*glyph_of)(const Face *, uint32_t),
                              const char *text, LenPoint origin, NodeId node, int32_t line) {
    int32_t size = (int32_t)strlen(text), count = (int32_t)utf8_count(text, (size_t)size);
    Glyph *glyphs = ARENA_ARRAY(arena, Glyph, count + 1);
    Cluster *clusters = ARENA_ARRAY(arena, Cluster, count + 1);
    size_t at = 0;
    for (int32_t i = 0; i < count; i++) {
        size_t start = at;
        uint32_t character = utf8_next(text, (size_t)size, &at);
        glyphs[i] = (Glyph){glyph_of ? glyph_of(face, character) : (character & 0xfff) + 1, i * LEN_POINTS(16), 0};
        clusters[i] = (Cluster){(uint16_t)(at - start), 1};
    }
    Item item = {
        .kind = ITEM_GLYPHS, .part = PART_BODY, .role = ROLE_BODY, .node = node, .line = line, .origin = origin};
    item.of.glyphs = (GlyphRun){.face = face,
                                .size = LEN_POINTS(16),
                                .glyphs = glyphs,
                                .glyph_count = count,
                                .text = text,
                                .text_size = size,
                                .clusters = clusters,
                                .cluster_count = count,
                                .advance = count * LEN_POINTS(16)};
    if (node == 0)
        item.artifact = ARTIFACT_PAGINATION;
    return item;
}

static inline Item sample_rule(Len x0, Len y0, Len x1, Len y1, Len width) {
    Item item = {.kind = ITEM_RULE, .artifact = ARTIFACT_LAYOUT, .line = -1};
    item.of.rule = (PageRule){{x0, y0}, {x1, y1}, width, COLOUR_BLACK};
    return item;
}

static inline Item sample_box(Len x, Len y, Len width, Len height, Colour colour) {
    Item item = {.kind = ITEM_BOX, .artifact = ARTIFACT_BACKGROUND, .line = -1};
    item.of.box = (PageBox){{x, y, width, height}, colour};
    return item;
}

static inline PageNode sample_node(NodeId id, NodeId parent, NodeKind kind) {
    return (PageNode){.id = id, .parent = parent, .kind = (uint8_t)kind, .column_span = 1, .row_span = 1};
}

static inline PageBuilder *sample_builder(int number) {
    LenSize a4 = {LEN_TENTH_MM(2100), LEN_TENTH_MM(2970)};
    LenRect area = {LEN_TENTH_MM(280), LEN_TENTH_MM(370), LEN_TENTH_MM(1560), LEN_TENTH_MM(2250)};
    return page_builder_new(number, a4, area);
}

static inline void sample_add(PageBuilder *builder, Item item) {
    page_builder_add(builder, (LenPoint){0, 0}, &item, 1, NULL, 0);
}

static inline void sample_add_node(PageBuilder *builder, PageNode node) {
    page_builder_add_nodes(builder, &node, 1);
}

#endif
