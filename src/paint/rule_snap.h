/* rule_snap.h - a page's rules as whole device pixels. Internal to paint/.
 *
 * On a raster a rule that covers pixels by halves looks grey or twice as wide as its neighbour. Here every rule gets a
 * whole number of pixels across (at least one), the same for the same width, and ends that lie on a crossing rule meet
 * that rule's pixels exactly, so that corners show neither gap nor overhang.
 */
#ifndef GAOSHI_PAINT_RULE_SNAP_H
#define GAOSHI_PAINT_RULE_SNAP_H

#include "page/page.h"

typedef struct {
    int32_t x, y, width, height;
} PixelRect;

/* The nearest whole number; halves go up. */
int32_t pixel_round(double value);

/* rects[i] belongs to rules[i]; scale is device pixels for one point. */
void rule_snap(const PageRule *rules, int32_t count, double scale, PixelRect *rects);

#endif
