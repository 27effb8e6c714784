/* composer_state.h - what a Composer keeps between calls: glyphs of characters and words, missing characters,
 * substitutions. */
#ifndef GAOSHI_INLINE_COMPOSER_STATE_H
#define GAOSHI_INLINE_COMPOSER_STATE_H

#include "inline/composer.h"

#include <glib.h>

/* The glyph of one character in one face, in font units. */
typedef struct {
    uint32_t glyph; /* 0: none */
    int32_t advance;
    int32_t left, bottom, right, top;
    bool known, ink;
} CharGlyph;

/* A word as HarfBuzz shapes it, in font units. */
typedef struct {
    uint32_t glyph;
    int32_t cluster, x, y, advance;
} WordGlyph;
typedef struct {
    const Face *face;
    const char *bytes;
    int32_t size;
} WordKey;
typedef struct {
    WordKey key;
    int32_t count;
    WordGlyph glyphs[];
} Word;

enum { GLYPH_PAGE_BITS = 8, GLYPH_PAGE_COUNT = 0x110000 >> GLYPH_PAGE_BITS, WORDS_KEPT = 4096 };
typedef struct {
    const Face *face;
    Arena *arena;
    CharGlyph *pages[GLYPH_PAGE_COUNT];
} FaceGlyphs;

/* A character that no face had, or that came from another face than the role's; the first places of it. */
typedef struct {
    uint32_t character;
    const Face *face;
    uint8_t role;
    bool prose;             /* stands outside tables and the contact block too: it is no name's rare character */
    int32_t count;
    Place places[3];
} Report;
/* In the order in which they were met; slots finds one by its character (index + 1, 0: free). */
typedef struct {
    Report *reports;
    int32_t count, room;
    int32_t *slots;
    uint32_t slot_mask;
} Reports;

struct Composer {
    Fonts *fonts;
    Diags *diags;
    Arena *scratch;
    Arena *lasting;
    FaceGlyphs **faces;
    int32_t face_room;
    const FaceGlyphs *latest;
    GHashTable *words; /* WordKey -> Word; emptied when WORDS_KEPT stand in it */
    Arena *word_arena;
    void *buffer; /* hb_buffer_t */
    Reports missing, substituted;
};

const CharGlyph *glyphs_char(Composer *composer, const Face *face, uint32_t character);
const Word *glyphs_word(Composer *composer, const Face *face, const char *bytes, int32_t size);
/* Font units to Len at a size. */
Len glyphs_scale(const Face *face, Len size, int64_t units);

/* report.c */
void report_missing(Composer *composer, uint32_t character, uint8_t role, Place place);
/* prose: not in a cell or a line of names. */
void report_substituted(Composer *composer, uint32_t character, uint8_t role, const Face *face, bool prose, Place place);
void report_overfull(Composer *composer, Place place, Len overfull);
void report_divided(Composer *composer, Place place);

#endif
