/* artwork.h - what a seal's or a stamp's picture holds, before it is given a size on paper.
 *
 * Official sizes are those of the ring, not of the file: scans and drawings come with margins of any width.
 */
#ifndef GAOSHI_PAINT_ARTWORK_H
#define GAOSHI_PAINT_ARTWORK_H

#include "base/diag.h"
#include "page/page.h"

/* The box of the ink within the picture, in 1/65536 of its width and height, goes into *ink; the ink's height in 1/1000 of its
 * width into *shape. Ink is what shows on white paper; single specks do not count. False and a finding when the picture is damaged,
 * too large, or holds no ink. */
bool artwork_measure(const Image *image, Place place, LenRect *ink, int32_t *shape, Diags *diags);

#endif
