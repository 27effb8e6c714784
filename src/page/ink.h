/* ink.h - what of a page leaves ink on it: the one rule by which paint/ draws and finish/ counts.
 *
 * Cairo silently leaves out what lies off the page, has no ink or is thinner than its grid of 1/256 pt. Whoever counts what was
 * drawn would then miscount, so such things never reach Cairo: the rules here are a little stricter than its own.
 */
#ifndef GAOSHI_PAGE_INK_H
#define GAOSHI_PAGE_INK_H

#include "page/page.h"

/* Whole clusters of a run: what of it is drawn. glyph_count 0: nothing. */
typedef struct {
    int32_t cluster, cluster_count;
    int32_t glyph, glyph_count;
    int32_t text, text_size;
} InkRange;

/* The clusters from the first to the last whose glyphs begin on the page or within an em of it; none when none of them leaves
 * ink on the page. origin is the run's in page space. */
InkRange ink_range(const GlyphRun *run, LenPoint origin, LenSize page);

/* Whether a rule, a box, an image or a group draws anything; offset: of the groups around it. A group that is drawn as one must
 * show some point in the middle of its ink; one that only moves is answered for by what is in it. */
bool ink_draws(const Item *item, LenPoint offset, LenSize page);

/* A group with a transform, a clip, an opacity or a blend is put together first and drawn as one thing; else it only moves
 * what is in it. */
bool ink_is_one(const PageGroup *group);

/* The box in page space of an image, or of the first image within a group; width 0: none. For a Figure's BBox. */
LenRect ink_image_box(const Item *item, LenPoint offset);

#endif
