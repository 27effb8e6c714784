/* jpeg.h - decodes a JPEG into a Cairo surface. The only header in front of libjpeg. Internal to paint/. */
#ifndef GAOSHI_PAINT_JPEG_H
#define GAOSHI_PAINT_JPEG_H

#include <cairo.h>
#include <stddef.h>
#include <stdint.h>

enum { JPEG_MESSAGE_SIZE = 256 };

/* An RGB24 surface with the JPEG's bytes attached as MIME data where a PDF may take them as they are (grey and YCbCr,
 * not CMYK). NULL and libjpeg's message when it is damaged; a file that is cut off counts as damaged. */
cairo_surface_t *jpeg_decode(const uint8_t *bytes, size_t size, char message[JPEG_MESSAGE_SIZE]);

#endif
