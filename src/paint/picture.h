/* picture.h - one page as a PNG or an SVG file, for page_pool.h. Internal to paint/.
 *
 * A worker keeps what pages share: cut faces, decoded images, the raster. closure is a const PaintOptions * that outlives it.
 */
#ifndef GAOSHI_PAINT_PICTURE_H
#define GAOSHI_PAINT_PICTURE_H

#include "paint/paint.h"

void *picture_png_worker_new(void *closure);
void picture_png_worker_free(void *worker);
/* A page with black ink only is drawn as coverage, a byte a pixel; any other in colours. */
bool picture_png_draw(void *worker, const Page *page, Out *out, Diags *diags);

void *picture_svg_worker_new(void *closure);
void picture_svg_worker_free(void *worker);
bool picture_svg_draw(void *worker, const Page *page, Out *out, Diags *diags);

#endif
