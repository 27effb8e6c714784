#include "paint/stretch.h"

#include "base/mem.h"
#include "paint/points.h"

#include <string.h>

struct Stretch {
    char *text;
    cairo_glyph_t *glyphs;
    cairo_text_cluster_t *clusters;
    int32_t text_size, glyph_count, cluster_count;
    bool backward;
    int32_t text_room, glyph_room, cluster_room;
};

Stretch *stretch_new(void) {
    return mem_alloc(sizeof(Stretch));
}

void stretch_free(Stretch *stretch) {
    if (!stretch)
        return;
    mem_free(stretch->text);
    mem_free(stretch->glyphs);
    mem_free(stretch->clusters);
    mem_free(stretch);
}

static void *room_for(void *array, int32_t *room, int32_t count, size_t size) {
    if (count <= *room)
        return array;
    *room = count * 2;
    return mem_resize(array, (size_t)*room, size);
}

static void make_room(Stretch *stretch, const InkRange *range) {
    stretch->text = room_for(stretch->text, &stretch->text_room, stretch->text_size + range->text_size, 1);
    stretch->glyphs = room_for(stretch->glyphs, &stretch->glyph_room, stretch->glyph_count + range->glyph_count, sizeof *stretch->glyphs);
    stretch->clusters =
        room_for(stretch->clusters, &stretch->cluster_room, stretch->cluster_count + range->cluster_count, sizeof *stretch->clusters);
}

static uint32_t drawn_id(const CachedFace *face, uint32_t id) {
    if (!face->new_ids)
        return id;
    return id < face->id_count ? face->new_ids[id] : 0;
}

void stretch_add(Stretch *stretch, const GlyphRun *run, const InkRange *range, const CachedFace *face, LenPoint origin) {
    make_room(stretch, range);
    for (int32_t i = 0; i < range->glyph_count; i++) {
        const Glyph *glyph = &run->glyphs[range->glyph + i];
        stretch->glyphs[stretch->glyph_count++] = (cairo_glyph_t){drawn_id(face, glyph->id), points((LenSum)origin.x + glyph->x),
                                                                  points((LenSum)origin.y + glyph->y)};
    }
    for (int32_t i = 0; i < range->cluster_count; i++) {
        const Cluster *cluster = &run->clusters[range->cluster + i];
        stretch->clusters[stretch->cluster_count++] = (cairo_text_cluster_t){cluster->bytes, cluster->glyphs};
    }
    if (range->text_size > 0)
        memcpy(stretch->text + stretch->text_size, run->text + range->text, (size_t)range->text_size);
    stretch->text_size += range->text_size;
    stretch->backward = run->backward;
}

void stretch_path(const Stretch *stretch, cairo_t *cr) {
    cairo_glyph_path(cr, stretch->glyphs, stretch->glyph_count);
}

void stretch_show(const Stretch *stretch, cairo_t *cr, bool with_text) {
    if (stretch->glyph_count == 0)
        return;
    if (with_text)
        cairo_show_text_glyphs(cr, stretch->text, stretch->text_size, stretch->glyphs, stretch->glyph_count, stretch->clusters,
                               stretch->cluster_count, stretch->backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
    else
        cairo_show_glyphs(cr, stretch->glyphs, stretch->glyph_count);
}

void stretch_clear(Stretch *stretch) {
    stretch->text_size = stretch->glyph_count = stretch->cluster_count = 0;
}
