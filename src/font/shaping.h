/* shaping.h - a face as HarfBuzz shapes with it, and the face cut down to what a document uses.
 *
 * The only header that shows HarfBuzz; included by inline/ (shape.c) and paint/.
 */
#ifndef GAOSHI_FONT_SHAPING_H
#define GAOSHI_FONT_SHAPING_H

#include "font/face.h"

#include <hb.h>

/* Scaled so that one unit of a position is 1/1024 pt at this size; no hinting, no rounding. Cached per face and size; owned
 * by the face. Not for use in two threads at once. */
hb_font_t *face_shaper(const Face *face, Len size);

/* A cut-down copy of the face with only these glyphs (old ids; 0 is always kept) and no layout tables, renumbered; bytes are malloc'ed
 * through mem.h. new_ids[i] is the new id of glyphs[i]. False when the face cannot be cut: use the whole file then. */
typedef struct { uint8_t *bytes; size_t size; } FaceSubset;
bool face_subset(const Face *face, const uint32_t *glyphs, int count, FaceSubset *out, uint32_t *new_ids);

#endif
