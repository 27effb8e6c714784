/* png.h - writes pixels as a PNG. The only header in front of libpng. Internal to paint/.
 *
 * A page is mostly white, and mostly black on white: grey pages are written with one byte a pixel, coloured ones with
 * three, and the compressor's fastest level already gives small files.
 */
#ifndef GAOSHI_PAINT_PNG_H
#define GAOSHI_PAINT_PNG_H

#include "base/out.h"

typedef struct {
    const uint32_t *pixels; /* 0xxxRRGGBB, rows of stride pixels */
    ptrdiff_t stride;
    int32_t width, height;
    int32_t pixels_per_metre;
} PngImage;

/* False when a write failed. */
bool png_write(const PngImage *image, OutWrite write, void *closure);

#endif
