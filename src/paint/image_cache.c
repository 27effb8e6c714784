/* image_cache.c - decodes images on first use. */
#include "paint/image_cache.h"

#include "base/mem.h"
#include "paint/jpeg.h"
#include "paint/paint_rules.h"
#include "paint/svg.h"

#include <string.h>

typedef struct {
    const Image *image;
    Picture picture;
} ImageEntry;

struct ImageCache {
    ImageEntry *entries;
    int count, room;
};

ImageCache *image_cache_new(void) {
    return mem_alloc(sizeof(ImageCache));
}

void image_cache_free(ImageCache *cache) {
    if (!cache)
        return;
    for (int i = 0; i < cache->count; i++) {
        cairo_surface_destroy(cache->entries[i].picture.surface);
        cairo_surface_destroy(cache->entries[i].picture.recording);
    }
    mem_free(cache->entries);
    mem_free(cache);
}

typedef struct {
    const uint8_t *at;
    size_t left;
} Bytes;

static cairo_status_t read_bytes(void *closure, unsigned char *to, unsigned int length) {
    Bytes *bytes = closure;
    if (length > bytes->left)
        return CAIRO_STATUS_READ_ERROR;
    memcpy(to, bytes->at, length);
    bytes->at += length;
    bytes->left -= length;
    return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *decode_png(const Image *image, Place place, Diags *diags) {
    Bytes bytes = {image->bytes, image->size};
    cairo_surface_t *surface = cairo_image_surface_create_from_png_stream(read_bytes, &bytes);
    cairo_status_t status = cairo_surface_status(surface);
    if (status == CAIRO_STATUS_SUCCESS)
        return surface;
    cairo_surface_destroy(surface);
    diag_add(diags, &rule_paint_image_damaged, place, image->name, cairo_status_to_string(status));
    return NULL;
}

static cairo_surface_t *decode_jpeg(const Image *image, Place place, Diags *diags) {
    char message[JPEG_MESSAGE_SIZE];
    cairo_surface_t *surface = jpeg_decode(image->bytes, image->size, message);
    if (!surface)
        diag_add(diags, &rule_paint_image_damaged, place, image->name, message);
    return surface;
}

static cairo_surface_t *decode_svg(const Image *image, Picture *picture, Place place, Diags *diags) {
    char message[SVG_MESSAGE_SIZE];
    cairo_surface_t *surface = svg_record(image->bytes, image->size, &picture->width, &picture->height, message);
    if (!surface)
        diag_add(diags, &rule_paint_image_damaged, place, image->name, message);
    return surface;
}

/* Cairo rounds the edges of pixels to whole points when it writes a PDF. A recording whose units are the pixels has nothing to
 * round, and has room around it. FAST: Cairo would write /Interpolate true, which PDF/A forbids. */
static cairo_surface_t *record(const Picture *picture) {
    cairo_rectangle_t extents = {-picture->width / 4, -picture->height / 4, picture->width * 3 / 2, picture->height * 3 / 2};
    cairo_surface_t *recording = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents);
    cairo_t *cr = cairo_create(recording);
    cairo_set_source_surface(cr, picture->surface, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_FAST);
    cairo_rectangle(cr, 0, 0, picture->width, picture->height);
    cairo_fill(cr);
    cairo_destroy(cr);
    return recording;
}

static bool decode(const Image *image, Picture *picture, Place place, Diags *diags) {
    switch (image->kind) {
    case IMAGE_PNG: picture->surface = decode_png(image, place, diags); break;
    case IMAGE_JPEG: picture->surface = decode_jpeg(image, place, diags); break;
    case IMAGE_SVG: picture->surface = decode_svg(image, picture, place, diags); break;
    }
    if (picture->surface && image->kind != IMAGE_SVG) {
        picture->width = cairo_image_surface_get_width(picture->surface);
        picture->height = cairo_image_surface_get_height(picture->surface);
        picture->recording = record(picture);
    }
    return picture->surface != NULL;
}

const Picture *image_cache_get(ImageCache *cache, const Image *image, Place place, Diags *diags) {
    Picture picture = {0};
    for (int i = 0; i < cache->count; i++)
        if (cache->entries[i].image == image)
            return &cache->entries[i].picture;
    if (!decode(image, &picture, place, diags))
        return NULL;
    if (cache->count == cache->room) {
        cache->room = cache->room * 2 + 4;
        cache->entries = mem_resize(cache->entries, (size_t)cache->room, sizeof *cache->entries);
    }
    cache->entries[cache->count] = (ImageEntry){image, picture};
    return &cache->entries[cache->count++].picture;
}
