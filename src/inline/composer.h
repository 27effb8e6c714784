/* composer.h - text to lines: items, glyphs, spacing, breaks, justified lines.
 *
 * Takes a paragraph's Text and how it looks, gives Lines whose items stand relative to the line's own origin: x from the measure's
 * left edge, y from the baseline. Pure but for the glyph caches inside the Composer: same input, same lines.
 * Never fails: an overfull line is broken at the least bad place and noted (LINE_OVERFULL, and a finding).
 * Missing characters are gathered in the Composer, all of them in one run: see composer_report.
 */
#ifndef GAOSHI_INLINE_COMPOSER_H
#define GAOSHI_INLINE_COMPOSER_H

#include "font/fonts.h"
#include "notice/text.h"
#include "page/page.h"
#include "style/sheet.h"

typedef struct Composer Composer;

/* Borrows fonts; one Composer a thread. */
Composer *composer_new(Fonts *fonts, Diags *diags);
void composer_free(Composer *composer);

typedef struct {
    const Text *text;
    const RoleStyle *style;
    const Composition *rules;
    Len measure;                /* full width between the region's edges, before indents */
    Len indent;                 /* of the first line, beyond left */
    Len left, right;            /* of every line */
    uint8_t align;              /* Align */
    uint8_t role, part, artifact;
    NodeId node;                /* the leaf that the runs belong to */
    const char *language;       /* the notice's: elements of the text (text_elements) then own the nodes node + 1, node + 2 …; NULL: they
                                 * have none, and there are no links */
    int32_t lead;               /* the first so many bytes are drawn in lead_style's face (run-in heading, label) */
    const RoleStyle *lead_style;
    int32_t label;              /* the first so many bytes belong to label_node, unless an element has them */
    NodeId label_node;
    int32_t limit;              /* > 0: no more than so many lines; the rest is overfull */
} Paragraph;

typedef struct {
    const Item *items;          /* glyph runs, rules (underline), links; line index 0 */
    int32_t item_count;
    Len x, width;               /* the drawn extent: from the first pen position to the last */
    int32_t start, end;         /* bytes of the text */
    uint8_t flags;              /* LINE_… of page.h */
    Len overfull;
    Place place;
} Line;

typedef struct { const Line *lines; int32_t count; } Lines;

/* Lines and all they hold live on arena. An empty text gives no line. */
Lines composer_compose(Composer *composer, Arena *arena, const Paragraph *paragraph);

/* Widths for the scan pass: most is the text on one line, least the widest piece that may not be broken (in Chinese terms: a
 * text of up to keep_whole Han characters is not broken at all). before_point: the part left of the decimal point. date: it
 * is nothing but 2024年12月2日. */
typedef struct { Len most, least, before_point, after_point; int32_t characters; bool date; } TextExtent;
TextExtent composer_measure(Composer *composer, const Text *text, const RoleStyle *style, const Composition *rules, int32_t keep_whole);

/* 均排: one line with its characters spread evenly over exactly width (blanks of the author are dropped). */
Line composer_spread(Composer *composer, Arena *arena, const Paragraph *paragraph, Len width);

/* The baseline below the top of the line's cell: the cell (pitch-independent, style->size high) is centred on the face's mean Han ink
 * (design §4). Only the role's face sets it. */
Len composer_baseline(Composer *composer, const RoleStyle *style);

/* Adds one finding for each character that no face had (all places up to three), and a warning for each substituted face. False when a
 * character is missing. */
bool composer_report(Composer *composer, Diags *diags);

#endif
