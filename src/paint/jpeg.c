/* jpeg.c - libjpeg behind our header.
 *
 * libjpeg reports errors by a call that must not return; nothing but libjpeg's
 * own objects and the surface (volatile) live across it.
 */
#include "paint/jpeg.h"

#include <setjmp.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include <jerror.h>
#include <jpeglib.h>

typedef struct {
    struct jpeg_error_mgr base;
    jmp_buf back;
    char *message;
} JpegErrors;

static void on_error(j_common_ptr jpeg) {
    JpegErrors *errors = (JpegErrors *)jpeg->err;
    char text[JMSG_LENGTH_MAX];
    errors->base.format_message(jpeg, text);
    snprintf(errors->message, JPEG_MESSAGE_SIZE, "%s", text);
    longjmp(errors->back, 1);
}

/* Warnings are damage too (a premature end is only a warning to libjpeg), but for harmless rubbish between markers. */
static void on_message(j_common_ptr jpeg, int level) {
    if (level < 0 && jpeg->err->msg_code != JWRN_EXTRANEOUS_DATA)
        on_error(jpeg);
}

static void convert_row(const JSAMPLE *from, uint32_t *to, int width, int components) {
    for (int x = 0; x < width; x++, from += components) {
        unsigned red = from[0], green = from[components == 1 ? 0 : 1], blue = from[components == 1 ? 0 : 2];
        to[x] = 0xff000000u | red << 16 | green << 8 | blue;
    }
}

/* Adobe's CMYK is stored inverted. */
static void convert_cmyk_row(const JSAMPLE *from, uint32_t *to, int width) {
    for (int x = 0; x < width; x++, from += 4) {
        unsigned red = from[0] * from[3] / 255u, green = from[1] * from[3] / 255u, blue = from[2] * from[3] / 255u;
        to[x] = 0xff000000u | red << 16 | green << 8 | blue;
    }
}

static void read_rows(struct jpeg_decompress_struct *jpeg, cairo_surface_t *surface) {
    unsigned char *pixels = cairo_image_surface_get_data(surface);
    int stride = cairo_image_surface_get_stride(surface);
    int width = (int)jpeg->output_width;
    JSAMPARRAY row = jpeg->mem->alloc_sarray((j_common_ptr)jpeg, JPOOL_IMAGE,
                                             jpeg->output_width * (JDIMENSION)jpeg->output_components, 1);
    while (jpeg->output_scanline < jpeg->output_height) {
        uint32_t *to = (uint32_t *)(void *)(pixels + (ptrdiff_t)jpeg->output_scanline * stride);
        jpeg_read_scanlines(jpeg, row, 1);
        if (jpeg->output_components == 4)
            convert_cmyk_row(row[0], to, width);
        else
            convert_row(row[0], to, width, jpeg->output_components);
    }
    cairo_surface_mark_dirty(surface);
}

cairo_surface_t *jpeg_decode(const uint8_t *bytes, size_t size, char message[JPEG_MESSAGE_SIZE]) {
    struct jpeg_decompress_struct jpeg = {0};
    JpegErrors errors = {.message = message};
    cairo_surface_t *volatile surface = NULL;
    snprintf(message, JPEG_MESSAGE_SIZE, "%s", "out of memory");
    jpeg.err = jpeg_std_error(&errors.base);
    errors.base.error_exit = on_error;
    errors.base.emit_message = on_message;
    if (setjmp(errors.back)) {
        jpeg_destroy_decompress(&jpeg);
        if (surface)
            cairo_surface_destroy(surface);
        return NULL;
    }
    jpeg_create_decompress(&jpeg);
    jpeg_mem_src(&jpeg, bytes, (unsigned long)size);
    jpeg_read_header(&jpeg, TRUE);
    bool inks = jpeg.jpeg_color_space == JCS_CMYK || jpeg.jpeg_color_space == JCS_YCCK;
    if (inks)
        jpeg.out_color_space = JCS_CMYK;
    else if (jpeg.jpeg_color_space != JCS_GRAYSCALE)
        jpeg.out_color_space = JCS_RGB;
    jpeg_start_decompress(&jpeg);
    surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)jpeg.output_width, (int)jpeg.output_height);
    if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS)
        ERREXIT1(&jpeg, JERR_OUT_OF_MEMORY, 0);
    read_rows(&jpeg, surface);
    jpeg_finish_decompress(&jpeg);
    jpeg_destroy_decompress(&jpeg);
    if (!inks)
        cairo_surface_set_mime_data(surface, CAIRO_MIME_TYPE_JPEG, bytes, size, NULL, NULL);
    return surface;
}
