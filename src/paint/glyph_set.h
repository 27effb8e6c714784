/* glyph_set.h - which glyphs of which faces some pages use. Internal to paint/. */
#ifndef GAOSHI_PAINT_GLYPH_SET_H
#define GAOSHI_PAINT_GLYPH_SET_H

#include "page/page.h"

typedef struct GlyphSet GlyphSet;

GlyphSet *glyph_set_new(void);
void glyph_set_free(GlyphSet *set);
void glyph_set_add_page(GlyphSet *set, const Page *page);

/* Faces in order of first use; a face's glyphs ascend. Valid until the next add. */
int glyph_set_face_count(const GlyphSet *set);
const Face *glyph_set_face(const GlyphSet *set, int index);
const uint32_t *glyph_set_glyphs(GlyphSet *set, int index, int *count);

#endif
