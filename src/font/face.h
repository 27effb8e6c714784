/* face.h - one typeface: an outline file and what we measured of it.
 *
 * Faces are opened once by Fonts, live as long as it, and are constant afterwards.
 */
#ifndef GAOSHI_FONT_FACE_H
#define GAOSHI_FONT_FACE_H

#include "base/len.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct Face Face;

/* The roles of faces (design §5). */
#define FACE_ROLE_LIST(X)                                                                                              \
    X(TITLE, "title", "小标宋") X(FANGSONG, "fangsong", "仿宋") X(KAI, "kai", "楷体") X(HEI, "hei", "黑体")              \
    X(SONG, "song", "宋体") X(LATIN, "latin", "西文")
#define FACE_ROLE_ENUM(name, text, chinese) FACE_##name,
typedef enum { FACE_ROLE_LIST(FACE_ROLE_ENUM) FACE_ROLE_COUNT } FaceRole;

int face_id(const Face *face);                 /* small, stable within one run, in order of first use */
const char *face_family(const Face *face);
const char *face_style(const Face *face);
const char *face_file(const Face *face);       /* path */
int face_index(const Face *face);              /* within a collection */
const char *face_version(const Face *face);
const char *face_licence(const Face *face);
int face_character_count(const Face *face);
int face_units_per_em(const Face *face);
bool face_has(const Face *face, uint32_t character);
/* 0 when the face does not have it. */
uint32_t face_glyph(const Face *face, uint32_t character);
/* Advance and ink box in font units; y grows upwards, as in the font. False for a glyph without ink (ink is then zero).
 * The box holds the curves' control points too: in CFF faces it may be some units larger than the ink. */
typedef struct { int32_t advance, left, bottom, right, top; } GlyphInk;
bool face_glyph_ink(const Face *face, uint32_t glyph, GlyphInk *out);

/* The whole font file's bytes (mapped); for painters and for cutting down. */
const uint8_t *face_bytes(const Face *face, size_t *size);

/* The middle of the ink of full-bodied Han characters above the baseline, in 1/1000 em, measured over a fixed list
 * (design §4: the cell does not come from OS/2 or hhea). A Latin face gives half its capital height. */
int face_ink_centre(const Face *face);
/* Mean ink height of those characters, in 1/1000 em. */
int face_ink_height(const Face *face);

#endif
