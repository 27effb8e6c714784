/* image_cache.h - the notice's images as Cairo surfaces, each decoded once. Internal to paint/. */
#ifndef GAOSHI_PAINT_IMAGE_CACHE_H
#define GAOSHI_PAINT_IMAGE_CACHE_H

#include "base/diag.h"
#include "page/page.h"

#include <cairo.h>

typedef struct ImageCache ImageCache;

/* width × height: of the whole picture, in the surfaces' units; pixels but for an SVG. */
typedef struct {
    cairo_surface_t *surface;   /* pixels, or the recording of an SVG */
    cairo_surface_t *recording; /* for a PDF, whose edges are exact there: the same drawn once */
    double width, height;
} Picture;

ImageCache *image_cache_new(void);
void image_cache_free(ImageCache *cache);

/* NULL and a finding at place when the image is damaged. Valid until the next call. A JPEG also carries its own bytes, which
 * the PDF painter passes through; an SVG is a recording, which stays shapes. */
const Picture *image_cache_get(ImageCache *cache, const Image *image, Place place, Diags *diags);

#endif
