/* png.h - writes pixels as a PNG. The only header in front of libpng. Internal to paint/.
 *
 * A page is mostly white, and mostly black on white: what has no colour is written with one byte a pixel, other pages with
 * three. Rows are stored as differences from the row above, and of those only runs are packed: next to nothing is lost in size.
 */
#ifndef GAOSHI_PAINT_PNG_H
#define GAOSHI_PAINT_PNG_H

#include "base/out.h"

typedef struct {
    const uint32_t *pixels; /* 0xxxRRGGBB; NULL: ink */
    const uint8_t *ink;     /* how much of a pixel is covered with black, 0 to 255 */
    ptrdiff_t stride;       /* pixels from row to row */
    int32_t width, height;
    int32_t pixels_per_metre;
} PngImage;

/* False when libpng could not write it. */
bool png_write(const PngImage *image, Out *out);

#endif
