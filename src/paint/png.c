/* png.c - libpng behind our header.
 *
 * Rows are filtered by "up": for text on white, rows are either blank or much like the one above. libpng reports errors
 * by a call that must not return; nothing but its own objects and the row buffer (volatile) live across the setjmp.
 */
#include "paint/png.h"

#include "base/mem.h"

#include <png.h>
#include <setjmp.h>

/* Runs only (zlib.h's Z_RLE): of what the filter leaves that packs as well as the full search, in a third of the time. */
enum { LEVEL = 1, RUNS_ONLY = 3, PIECE = 256 * 1024 };

static void write_bytes(png_structp png, png_bytep bytes, png_size_t size) {
    out_bytes(png_get_io_ptr(png), bytes, size);
}

static void flush_nothing(png_structp png) {
    (void)png;
}

static _Noreturn void on_error(png_structp png, png_const_charp message) {
    (void)message;
    longjmp(*png_set_longjmp_fn(png, longjmp, sizeof(jmp_buf)), 1);
}

static void on_warning(png_structp png, png_const_charp message) {
    (void)png, (void)message;
}

static bool is_grey(const PngImage *image) {
    for (int32_t y = 0; y < image->height; y++) {
        const uint32_t *row = image->pixels + y * image->stride;
        uint32_t coloured = 0;
        for (int32_t x = 0; x < image->width; x++)
            coloured |= (row[x] ^ row[x] >> 8) & 0xffffu; /* red = green and green = blue */
        if (coloured)
            return false;
    }
    return true;
}

static void convert_grey(const uint32_t *row, int32_t width, uint8_t *to) {
    for (int32_t x = 0; x < width; x++)
        to[x] = (uint8_t)row[x];
}

static void convert_ink(const uint8_t *row, int32_t width, uint8_t *to) {
    for (int32_t x = 0; x < width; x++)
        to[x] = (uint8_t)(255 - row[x]);
}

static void convert_colours(const uint32_t *row, int32_t width, uint8_t *to) {
    for (int32_t x = 0; x < width; x++, to += 3) {
        to[0] = (uint8_t)(row[x] >> 16);
        to[1] = (uint8_t)(row[x] >> 8);
        to[2] = (uint8_t)row[x];
    }
}

static void convert_row(const PngImage *image, int32_t y, bool grey, uint8_t *to) {
    if (image->ink)
        convert_ink(image->ink + y * image->stride, image->width, to);
    else if (grey)
        convert_grey(image->pixels + y * image->stride, image->width, to);
    else
        convert_colours(image->pixels + y * image->stride, image->width, to);
}

static void put_image(png_structp png, png_infop info, const PngImage *image, uint8_t *row) {
    bool grey = image->ink || is_grey(image);
    png_uint_32 density = (png_uint_32)image->pixels_per_metre;
    png_set_compression_level(png, LEVEL);
    png_set_compression_strategy(png, RUNS_ONLY);
    png_set_compression_buffer_size(png, PIECE);
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_UP);
    png_set_IHDR(png, info, (png_uint_32)image->width, (png_uint_32)image->height, 8,
                 grey ? PNG_COLOR_TYPE_GRAY : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_BASE,
                 PNG_FILTER_TYPE_BASE);
    png_set_pHYs(png, info, density, density, PNG_RESOLUTION_METER);
    png_write_info(png, info);
    for (int32_t y = 0; y < image->height; y++) {
        convert_row(image, y, grey, row);
        png_write_row(png, row);
    }
    png_write_end(png, info);
}

bool png_write(const PngImage *image, Out *out) {
    volatile bool good = false;
    uint8_t *row = mem_alloc((size_t)image->width * 3);
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, on_error, on_warning);
    png_infop info = png ? png_create_info_struct(png) : NULL;
    if (info && !setjmp(png_jmpbuf(png))) {
        png_set_write_fn(png, out, write_bytes, flush_nothing);
        put_image(png, info, image, row);
        good = true;
    }
    png_destroy_write_struct(&png, &info);
    mem_free(row);
    return good;
}
