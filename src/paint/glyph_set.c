/* glyph_set.c - a bit for each glyph id, a set of bits for each face. */
#include "paint/glyph_set.h"

#include "base/mem.h"

#include <string.h>

typedef struct {
    const Face *face;
    uint64_t *bits;
    uint32_t words;
    uint32_t *glyphs; /* the list made from the bits when it was asked for */
} FaceGlyphs;

struct GlyphSet {
    FaceGlyphs *faces;
    int count, room;
};

GlyphSet *glyph_set_new(void) {
    return mem_alloc(sizeof(GlyphSet));
}

void glyph_set_free(GlyphSet *set) {
    if (!set)
        return;
    for (int i = 0; i < set->count; i++) {
        mem_free(set->faces[i].bits);
        mem_free(set->faces[i].glyphs);
    }
    mem_free(set->faces);
    mem_free(set);
}

static FaceGlyphs *face_glyphs(GlyphSet *set, const Face *face) {
    for (int i = 0; i < set->count; i++)
        if (set->faces[i].face == face)
            return &set->faces[i];
    if (set->count == set->room) {
        set->room = set->room * 2 + 8;
        set->faces = mem_resize(set->faces, (size_t)set->room, sizeof *set->faces);
    }
    set->faces[set->count] = (FaceGlyphs){.face = face};
    return &set->faces[set->count++];
}

static void add_glyph(FaceGlyphs *face, uint32_t id) {
    uint32_t word = id / 64;
    if (word >= face->words) {
        uint32_t words = word + 64;
        face->bits = mem_resize(face->bits, words, sizeof *face->bits);
        memset(face->bits + face->words, 0, (words - face->words) * sizeof *face->bits);
        face->words = words;
    }
    face->bits[word] |= (uint64_t)1 << id % 64;
}

static void add_items(GlyphSet *set, const Item *items, int32_t count) {
    for (int32_t i = 0; i < count; i++) {
        if (items[i].kind == ITEM_GROUP)
            add_items(set, items[i].of.group.items, items[i].of.group.item_count);
        if (items[i].kind != ITEM_GLYPHS)
            continue;
        const GlyphRun *run = &items[i].of.glyphs;
        FaceGlyphs *face = face_glyphs(set, run->face);
        for (int32_t glyph = 0; glyph < run->glyph_count; glyph++)
            add_glyph(face, run->glyphs[glyph].id);
    }
}

void glyph_set_add_page(GlyphSet *set, const Page *page) {
    add_items(set, page->items, page->item_count);
}

int glyph_set_face_count(const GlyphSet *set) {
    return set->count;
}

const Face *glyph_set_face(const GlyphSet *set, int index) {
    return set->faces[index].face;
}

const uint32_t *glyph_set_glyphs(GlyphSet *set, int index, int *count) {
    FaceGlyphs *face = &set->faces[index];
    int found = 0;
    mem_free(face->glyphs);
    face->glyphs = mem_alloc((size_t)face->words * 64 * sizeof *face->glyphs);
    for (uint32_t id = 0; id < face->words * 64; id++)
        if (face->bits[id / 64] >> id % 64 & 1)
            face->glyphs[found++] = id;
    *count = found;
    return face->glyphs;
}
