/* face_open.h - how a Face is made and what it holds. Internal to font/. */
#ifndef GAOSHI_FONT_FACE_OPEN_H
#define GAOSHI_FONT_FACE_OPEN_H

#include "base/arena.h"
#include "font/face.h"
#include "font/shaping.h"

enum { FACE_PAGE_SIZE = 256, FACE_PAGE_COUNT = 0x110000 / FACE_PAGE_SIZE };

typedef struct FaceShaper FaceShaper;
struct FaceShaper { FaceShaper *next; Len size; hb_font_t *font; };

/* What is found out on the first question; a const Face leads to it. */
typedef struct {
    uint32_t *glyphs[FACE_PAGE_COUNT]; /* glyph + 1 of each character asked so far; 0: not asked yet */
    int character_count;               /* -1: not counted yet */
    int ink_centre, ink_height;
    bool measured;
    FaceShaper *shapers;
} FaceMemory;

struct Face {
    Arena *arena;
    int id, index;
    const char *family, *style, *file, *version, *licence;
    hb_blob_t *blob;
    hb_face_t *face;
    hb_font_t *font;        /* one unit of a position is one font unit */
    FaceMemory *memory;
};

typedef struct { const char *file, *family, *style, *licence; int index; } FaceSource;

/* NULL when the file is no font or has no glyphs. licence NULL: as the file says. The face lives on the arena. */
Face *face_open(Arena *arena, const FaceSource *source, int id);

#endif
