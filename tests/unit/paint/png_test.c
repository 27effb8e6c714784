#include "paint/png.h"

#include <cairo.h>
#include <glib.h>
#include <string.h>

static cairo_status_t take(void *closure, unsigned char *to, unsigned int size) {
    GByteArray *bytes = closure;
    if (size > bytes->len)
        return CAIRO_STATUS_READ_ERROR;
    memcpy(to, bytes->data, size);
    g_byte_array_remove_range(bytes, 0, size);
    return CAIRO_STATUS_SUCCESS;
}

static GByteArray *write_image(const PngImage *image) {
    Out *out = out_new_memory();
    g_assert_true(png_write(image, out));
    GByteArray *bytes = g_byte_array_new();
    g_byte_array_append(bytes, (const guint8 *)out_text(out), (guint)out_size(out));
    out_free(out);
    return bytes;
}

static GByteArray *encode(const uint32_t *pixels, int32_t width, int32_t height) {
    PngImage image = {.pixels = pixels, .stride = width + 3, .width = width, .height = height, .pixels_per_metre = 5669};
    return write_image(&image);
}

/* Cairo's reader gives back the pixels; the head says colour type and density. */
static void test_round_trip(void) {
    enum { WIDTH = 37, HEIGHT = 19 };
    uint32_t pixels[HEIGHT][WIDTH + 3];
    for (int grey = 0; grey < 2; grey++) {
        for (uint32_t y = 0; y < HEIGHT; y++)
            for (uint32_t x = 0; x < WIDTH + 3; x++)
                pixels[y][x] = grey ? (x * y % 256) * 0x010101u : (x * 7919 + y * 104729) & 0xffffff;
        GByteArray *bytes = encode(pixels[0], WIDTH, HEIGHT);
        g_assert_true(memcmp(bytes->data, "\x89PNG\r\n\x1a\n", 8) == 0);
        g_assert_cmpint(bytes->data[24], ==, 8);
        g_assert_cmpint(bytes->data[25], ==, grey ? 0 : 2);
        g_assert_true(memcmp(bytes->data + 37, "pHYs\0\0\x16\x25\0\0\x16\x25\x01", 13) ==
                      0); /* 5669 pixels a metre: 144 an inch */
        cairo_surface_t *surface = cairo_image_surface_create_from_png_stream(take, bytes);
        g_assert_cmpint(cairo_surface_status(surface), ==, CAIRO_STATUS_SUCCESS);
        g_assert_cmpint(cairo_image_surface_get_width(surface), ==, WIDTH);
        for (int y = 0; y < HEIGHT; y++) {
            const uint32_t *row =
                (const void *)(cairo_image_surface_get_data(surface) + y * cairo_image_surface_get_stride(surface));
            for (int x = 0; x < WIDTH; x++)
                g_assert_cmphex(row[x] & 0xffffff, ==, pixels[y][x]);
        }
        cairo_surface_destroy(surface);
        g_byte_array_unref(bytes);
    }
}

/* Full coverage is black, none is white. */
static void test_ink(void) {
    static const uint8_t ink[2][4] = {{0, 255, 51, 9}, {204, 0, 255, 9}};
    static const uint32_t seen[2][3] = {{0xffffff, 0, 0xcccccc}, {0x333333, 0xffffff, 0}};
    PngImage image = {.ink = ink[0], .stride = 4, .width = 3, .height = 2, .pixels_per_metre = 1};
    GByteArray *bytes = write_image(&image);
    g_assert_cmpint(bytes->data[25], ==, 0);
    cairo_surface_t *surface = cairo_image_surface_create_from_png_stream(take, bytes);
    for (int y = 0; y < 2; y++) {
        const uint32_t *row = (const void *)(cairo_image_surface_get_data(surface) + y * cairo_image_surface_get_stride(surface));
        for (int x = 0; x < 3; x++)
            g_assert_cmphex(row[x] & 0xffffff, ==, seen[y][x]);
    }
    cairo_surface_destroy(surface);
    g_byte_array_unref(bytes);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/png/round-trip", test_round_trip);
    g_test_add_func("/png/ink", test_ink);
    return g_test_run();
}
