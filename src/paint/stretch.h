/* stretch.h - neighbouring runs of one face, size and colour, given to Cairo as one. Internal to paint/.
 *
 * Cairo's cost lies in calls as much as in glyphs: each is recorded, measured and played back twice. The order of the glyphs, and so
 * what finish/ counts and a reader reads, stays that of the items.
 */
#ifndef GAOSHI_PAINT_STRETCH_H
#define GAOSHI_PAINT_STRETCH_H

#include "page/ink.h"
#include "paint/face_cache.h"

typedef struct Stretch Stretch;

Stretch *stretch_new(void);
void stretch_free(Stretch *stretch);

/* Adds what of the run leaves ink, with its origin in Cairo's user space. A run that goes backward stands alone. The face is
 * Cairo's form of the run's. */
void stretch_add(Stretch *stretch, const GlyphRun *run, const InkRange *range, const CachedFace *face, LenPoint origin);

/* Draws the stretch, if there is one, with what is set in cr; with_text: the characters go with the glyphs. */
void stretch_show(const Stretch *stretch, cairo_t *cr, bool with_text);
/* Adds the outlines to Cairo's path. */
void stretch_path(const Stretch *stretch, cairo_t *cr);
void stretch_clear(Stretch *stretch);

#endif
