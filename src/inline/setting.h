/* setting.h - a paragraph on its way to lines, between the stages of inline/.
 *
 *   letters   characters with their class in context                     letters.c context.c keep.c
 *   strands   stretches of one face, size and mark                       faces.c
 *   pieces    what a line may not divide: glyphs, width at rest, blanks  shape.c complex.c widths.c
 *   breaks    where a line may end, with its price                       breaks.c
 *   chosen    the breaks taken                                           fill.c title.c
 *
 * All of it lives on the composer's scratch arena for the time of one call. Lengths are Len, sums LenSum.
 */
#ifndef GAOSHI_INLINE_SETTING_H
#define GAOSHI_INLINE_SETTING_H

#include "inline/composer.h"
#include "text/char_class.h"

#include <string.h>

enum { SHRINK_LEVELS = 6, STRETCH_LEVELS = 2 };
/* The levels of clreq's ladders (standards.md §2.3); the last stretch level, all gaps, is counted apart. */
enum { SHRINK_SPACE, SHRINK_INTERPUNCT, SHRINK_BRACKET, SHRINK_COMMA, SHRINK_GAP, SHRINK_STOP };
enum { STRETCH_SPACE, STRETCH_GAP };

typedef struct {
    uint32_t character;
    int32_t start; /* byte in the text */
    int16_t span;  /* index of its Span, -1 */
    uint16_t marks;
    uint8_t size;   /* bytes */
    uint8_t kind;   /* CharClass; in context: QUOTE is gone, — … · / by their neighbours */
    uint8_t before; /* LineBreak in front of it */
    uint8_t price;  /* of a break in front of it: BREAK_PRICE_… */
    bool chinese;   /* takes the Han face */
    bool complex;
    bool pair; /* the second half of —— or ……: one piece with the letter before */
    bool lead; /* drawn in lead_style */
} Letter;

typedef struct {
    const Face *face; /* NULL: no glyphs */
    const RoleStyle *style;
    Len size, cell, stroke, rise;
    uint16_t marks;
    int16_t span;
    bool substituted;
    bool backward;
} Strand;

typedef struct {
    int32_t letter, letters;
    int32_t glyph, glyphs;
    int32_t strand;
    Len width;               /* at rest, squeezed by its neighbours */
    Len shift;               /* of the glyphs from its left edge, at rest */
    Len gap;                 /* Han-Latin gap behind it */
    Len cut_left, cut_right; /* blank that may still go */
    uint8_t cut_level;       /* SHRINK_… of that blank */
    uint8_t kind;            /* CharClass */
    uint8_t direction;       /* bidi level */
    bool blank;              /* a word space: goes at a line's end */
    bool spread;             /* the place behind it may stretch without limit */
} Piece;

/* PRICE_WORD: within a word that no line holds. */
enum { PRICE_NONE, PRICE_TITLE, PRICE_URL, PRICE_HYPHEN, PRICE_WORD };

typedef struct {
    int32_t start; /* piece that begins the next line */
    int32_t end;   /* behind the last piece drawn before it: blanks are dropped */
    uint8_t price;
    bool must;      /* the author's own break, or the end */
    Len hyphen;     /* width of a hyphen drawn at the end */
    Len end_trim;   /* blank of the last piece that goes at a line's end */
    Len start_trim; /* blank of the first piece that goes at a line's start */
} Break;

/* One line's arithmetic: how far it is from the measure and what each level gives. */
typedef struct {
    LenSum slack; /* > 0: to be stretched */
    LenSum shrink[SHRINK_LEVELS], stretch[STRETCH_LEVELS];
    int32_t gaps;
} Fit;

typedef struct {
    Composer *composer;
    Arena *arena; /* scratch */
    const Paragraph *paragraph;
    const Text *text;
    const int32_t *elements; /* of each span of the text (text_elements); NULL: none has a node of its own */
    const Composition *rules;
    Len em; /* a Han cell of the paragraph at rest */
    Letter *letters;
    int32_t letter_count;
    bool any_complex, any_han;
    TextPlaceCursor *place_cursor; /* places are asked for in the order of the text */
    bool right_to_left;  /* the text as a whole */
    uint8_t *levels; /* bidi, by letter; NULL without complex letters */
    Strand *strands;
    int32_t strand_count, strand_room;
    Glyph *glyphs;
    int32_t glyph_count, glyph_room;
    Piece *pieces;
    int32_t piece_count, piece_room;
    Break *breaks; /* breaks[0] is the start of the text */
    int32_t break_count;
    LenSum *width; /* sums over the pieces in front of index i */
    LenSum *shrink[SHRINK_LEVELS], *stretch[STRETCH_LEVELS];
    int32_t *gaps;
    int32_t *chosen; /* indexes of breaks, ascending, the last is the end */
    int32_t chosen_count;
} Setting;

static inline const Span *setting_span(const Setting *setting, int16_t span) {
    return span < 0 ? NULL : &setting->text->spans[span];
}

/* The element of its own that a letter belongs to, from 0; -1: none. */
static inline int32_t setting_element(const Setting *setting, int32_t letter) {
    int16_t span = setting->elements ? setting->letters[letter].span : (int16_t)-1;
    return span < 0 ? -1 : setting->elements[span];
}

/* letters.c: decodes the text and reads its marks. */
void letters_read(Setting *setting);
/* context.c: which face “ ” — … · / belong to. */
void context_resolve(Setting *setting);
/* breaks.c: fills Letter.before; then, with pieces measured, breaks. */
void breaks_mark(Setting *setting);
void breaks_collect(Setting *setting);
/* keep.c: forbids breaks within numbers, units, codes, short titles; opens URLs. */
void keep_together(Setting *setting);
/* hyphen.c: soft hyphens, and English words when asked. */
void hyphen_mark(Setting *setting);
/* shape.c: strands, glyphs and pieces. */
void shape_letters(Setting *setting);
Strand shape_strand_of(Setting *setting, const Letter *letter);
int32_t shape_strand(Setting *setting, const Strand *strand);
Piece *shape_piece(Setting *setting, const Piece *piece);
void shape_glyph(Setting *setting, Glyph glyph);
/* complex.c: bidi levels of the whole text; the letters [from, to) by Pango's items. */
void complex_levels(Setting *setting);
void complex_shape(Setting *setting, int32_t from, int32_t to);
/* The bidi levels of all pieces. */
void complex_direct(Setting *setting);
/* The base direction and the levels of a line's pieces in visual order; order holds to - from indexes. */
void complex_order(const Setting *setting, int32_t from, int32_t to, int32_t *order);
/* widths.c: squeezes, gaps, what each level may give; then the sums. */
void widths_settle(Setting *setting);
void widths_sum(Setting *setting);
/* ladder.c */
Fit ladder_fit(const Setting *setting, const Break *from, const Break *to, LenSum measure);
bool ladder_fits(const Fit *fit, int32_t pieces);
int64_t ladder_badness(const Fit *fit, Len em); /* in 1/256 */
/* The places of the pieces between two breaks; justify: stretched to the measure as well. The pen behind the last. */
typedef struct {
    Len x, shift, width, after;
} Placed;
Len ladder_place(const Setting *setting, const Break *from, const Break *to, const Fit *fit, bool justify,
                 Placed *placed);
/* fill.c: chooses among the breaks. */
void fill_lines(Setting *setting);
Len fill_measure(const Setting *setting, int32_t from);
int64_t fill_demerits(const Setting *setting, int32_t from, int32_t to, bool *fits);
bool fill_is_lone(const Setting *setting, const Break *from, const Break *to);
/* title.c */
void title_lines(Setting *setting);
/* line.c: the line between two breaks, its items on arena. */
Line line_make(Setting *setting, Arena *arena, int32_t from, int32_t to, bool first, bool last);
/* composer.c */
Setting *setting_prepare(Composer *composer, const Paragraph *paragraph);

#endif
