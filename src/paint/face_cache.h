/* face_cache.h - our faces as Cairo's, whole or cut down. Internal to paint/. */
#ifndef GAOSHI_PAINT_FACE_CACHE_H
#define GAOSHI_PAINT_FACE_CACHE_H

#include "base/diag.h"
#include "font/face.h"

#include <cairo.h>
#include <stdbool.h>

typedef struct FaceCache FaceCache;

typedef struct {
    cairo_font_face_t *cairo;
    const uint32_t *new_ids; /* old glyph id -> id in the cut-down face; NULL: the ids are the face's own */
    uint32_t id_count;
} CachedFace;

FaceCache *face_cache_new(void);
/* Cairo may keep faces beyond this; they then own what they need, but for the whole faces' bytes, which it no longer
 * reads. */
void face_cache_free(FaceCache *cache);

/* From now on the face is drawn by a copy with only these glyphs. Does nothing when the face cannot be cut. stubs: its outlines are
 * stand-ins (outline_stub.h) until face_cache_restore. */
void face_cache_cut(FaceCache *cache, const Face *face, const uint32_t *glyphs, int count, bool stubs);
/* All outlines are the faces' own again. */
void face_cache_restore(FaceCache *cache);
/* NULL and a finding when FreeType refuses the face. Valid until the cache is freed. */
const CachedFace *face_cache_get(FaceCache *cache, const Face *face, Diags *diags);

#endif
