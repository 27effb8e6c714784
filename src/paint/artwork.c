/* artwork.c - the picture is drawn on white, at most SHOWN pixels long, and its rows and columns are looked through. */
#include "paint/artwork.h"

#include "base/mem.h"
#include "base/number.h"
#include "paint/image_cache.h"
#include "paint/paint_rules.h"

/* LARGEST: a seal of 60 mm at 3,000 pixels an inch. PALE: a channel below this is ink. */
enum { SHOWN = 2048, LARGEST = 8192, PALE = 205, SPECK = SHOWN / 256 };

typedef struct {
    int32_t width, height;
    int32_t *rows, *columns;  /* how many pixels of ink each has */
} InkCount;

static cairo_surface_t *draw_on_white(const Picture *picture, int32_t width, int32_t height) {
    cairo_surface_t *paper = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
    cairo_t *cr = cairo_create(paper);
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_paint(cr);
    cairo_scale(cr, width / picture->width, height / picture->height);
    cairo_set_source_surface(cr, picture->surface, 0, 0);
    cairo_paint(cr);
    cairo_destroy(cr);
    return paper;
}

static void count_row(InkCount *count, const uint32_t *pixels, int32_t y) {
    for (int32_t x = 0; x < count->width; x++) {
        uint32_t pixel = pixels[x];
        if ((pixel >> 16 & 255) >= PALE && (pixel >> 8 & 255) >= PALE && (pixel & 255) >= PALE)
            continue;
        count->rows[y]++;
        count->columns[x]++;
    }
}

/* The first and behind the last that is more than a speck; false when there is none. */
static bool find_extent(const int32_t *counts, int32_t size, int32_t *from, int32_t *to) {
    *from = 0;
    *to = size;
    while (*from < size && counts[*from] < SPECK)
        (*from)++;
    while (*to > *from && counts[*to - 1] < SPECK)
        (*to)--;
    return *from < *to;
}

static bool find_ink(const InkCount *count, LenRect *ink, int32_t *shape) {
    int32_t left, right, top, bottom;
    if (!find_extent(count->rows, count->height, &top, &bottom) || !find_extent(count->columns, count->width, &left, &right))
        return false;
    ink->x = (Len)((LenSum)left * 65536 / count->width);
    ink->width = (Len)((LenSum)(right - left) * 65536 / count->width);
    ink->y = (Len)((LenSum)top * 65536 / count->height);
    ink->height = (Len)((LenSum)(bottom - top) * 65536 / count->height);
    *shape = (int32_t)((LenSum)(bottom - top) * 1000 / (right - left));
    return true;
}

static bool measure(const Picture *picture, LenRect *ink, int32_t *shape) {
    double longest = picture->width > picture->height ? picture->width : picture->height;
    InkCount count = {.width = (int32_t)(picture->width * SHOWN / longest), .height = (int32_t)(picture->height * SHOWN / longest)};
    if (count.width < SPECK || count.height < SPECK)
        return false;
    cairo_surface_t *paper = draw_on_white(picture, count.width, count.height);
    count.rows = mem_alloc((size_t)count.height * sizeof *count.rows);
    count.columns = mem_alloc((size_t)count.width * sizeof *count.columns);
    cairo_surface_flush(paper);
    const unsigned char *pixels = cairo_image_surface_get_data(paper);
    for (int32_t y = 0; pixels && y < count.height; y++)
        count_row(&count, (const uint32_t *)(const void *)(pixels + (ptrdiff_t)y * cairo_image_surface_get_stride(paper)), y);
    bool found = find_ink(&count, ink, shape);
    mem_free(count.rows);
    mem_free(count.columns);
    cairo_surface_destroy(paper);
    return found;
}

static bool refuse_large(const Image *image, Place place, Diags *diags) {
    char width[NUMBER_TEXT_SIZE], height[NUMBER_TEXT_SIZE], largest[NUMBER_TEXT_SIZE];
    return diag_add(diags, &rule_paint_artwork_large, place, image->name, number_text(width, image->pixel_width),
                    number_text(height, image->pixel_height), number_text(largest, LARGEST));
}

bool artwork_measure(const Image *image, Place place, LenRect *ink, int32_t *shape, Diags *diags) {
    if (image->pixel_width > LARGEST || image->pixel_height > LARGEST)
        return refuse_large(image, place, diags);
    ImageCache *cache = image_cache_new();
    const Picture *picture = image_cache_get(cache, image, place, diags);
    bool found = picture && measure(picture, ink, shape);
    if (picture && !found)
        diag_add(diags, &rule_paint_artwork_blank, place, image->name);
    image_cache_free(cache);
    return found;
}
