#include "paint/png.h"

#include <cairo.h>
#include <glib.h>
#include <string.h>

static bool append(void *closure, const void *bytes, size_t size) {
    g_byte_array_append(closure, bytes, (guint)size);
    return true;
}

static cairo_status_t take(void *closure, unsigned char *to, unsigned int size) {
    GByteArray *bytes = closure;
    if (size > bytes->len)
        return CAIRO_STATUS_READ_ERROR;
    memcpy(to, bytes->data, size);
    g_byte_array_remove_range(bytes, 0, size);
    return CAIRO_STATUS_SUCCESS;
}

static GByteArray *encode(const uint32_t *pixels, int32_t width, int32_t height) {
    GByteArray *bytes = g_byte_array_new();
    PngImage image = {pixels, width + 3, width, height, 5669};
    g_assert_true(png_write(&image, append, bytes));
    return bytes;
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

static bool refuse(void *closure, const void *bytes, size_t size) {
    (void)closure, (void)bytes, (void)size;
    return false;
}

static void test_failed_write(void) {
    const uint32_t pixel[4] = {0};
    PngImage image = {pixel, 1, 1, 1, 1};
    g_assert_false(png_write(&image, refuse, NULL));
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/png/round-trip", test_round_trip);
    g_test_add_func("/png/failed-write", test_failed_write);
    return g_test_run();
}
