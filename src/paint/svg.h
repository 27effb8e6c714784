/* svg.h - an SVG picture as a Cairo surface. The only header in front of librsvg. Internal to paint/.
 *
 * librsvg is large and most notices have no SVG: it is loaded when the first one comes. Nothing outside the picture is read: it has
 * no address, and librsvg then refuses every reference to a file or the network.
 */
#ifndef GAOSHI_PAINT_SVG_H
#define GAOSHI_PAINT_SVG_H

#include <cairo.h>
#include <stddef.h>
#include <stdint.h>

enum { SVG_MESSAGE_SIZE = 256 };

/* A recording surface: shapes stay shapes in a PDF. Its size in units goes into *width and *height. NULL and a message when it is
 * damaged or librsvg is not there. */
cairo_surface_t *svg_record(const uint8_t *bytes, size_t size, double *width, double *height, char message[SVG_MESSAGE_SIZE]);

#endif
