/* svg_size.h - how large an SVG says that it is. Internal to read/. */
#ifndef GAOSHI_READ_SVG_SIZE_H
#define GAOSHI_READ_SVG_SIZE_H

#include <stddef.h>
#include <stdint.h>

/* In pixels, from width and height of its first element, or from viewBox where they are missing or relative (SVG 2, 8.2);
 * a viewBox alone gives the shape, and at least SVG_LEAST pixels of its longer side. 0 × 0 where it says neither. */
enum { SVG_LEAST = 300 };
void svg_size_read(const uint8_t *bytes, size_t size, int32_t *width, int32_t *height);

#endif
