/* painter.h - the walk over a page's items, shared by all painters. Internal to paint/. */
#ifndef GAOSHI_PAINT_PAINTER_H
#define GAOSHI_PAINT_PAINTER_H

#include "page/page.h"
#include "paint/paint.h"

#include <cairo.h>

typedef struct Painter Painter;

typedef enum {
    PAINTER_PDF,    /* exact rules, images as they are, links */
    PAINTER_RASTER, /* rules and boxes on whole pixels */
    PAINTER_VECTOR  /* exact, without links: SVG */
} PainterKind;

/* links: a PDF's links are drawn, as Cairo's own. */
Painter *painter_new(PainterKind kind, bool links);
void painter_free(Painter *painter);

/* Faces are drawn by copies with just the glyphs of these pages; for a PDF with stand-ins for outlines where no path is made of
 * them, until painter_restore_faces. */
void painter_cut_faces(Painter *painter, Page *const *pages, int count);
/* To be called before the PDF is finished. */
void painter_restore_faces(Painter *painter);

/* Draws the page on cr, whose user space is points; scale says how many pixels a point has on a raster. False and a
 * finding when a face or an image cannot be used; Cairo's own status is left for the caller. */
bool painter_draw(Painter *painter, cairo_t *cr, const Page *page, double scale, Diags *diags);

/* Cairo's status of both (cr may be NULL); false and a finding with the page's number. */
bool painter_status(cairo_t *cr, cairo_surface_t *surface, int page, Diags *diags);

/* Adds that the output could not be written; false. */
bool painter_write_error(int page, Diags *diags);

#endif
