/* paint_files.c - PNG and SVG: one file for each page. */
#include "base/mem.h"
#include "paint/page_files.h"
#include "paint/paint_rules.h"
#include "paint/painter.h"
#include "paint/png.h"
#include "paint/rule_snap.h"

#include <cairo-svg.h>

typedef bool (*DrawFile)(void *sink, const Page *page, Diags *diags);

typedef struct {
    PageSink base;
    PaintOptions options;
    PageFiles *files;
    Painter *painter;
    DrawFile draw;
    int32_t total;
} FilesSink;

/* {{{ PNG */

static const double DEFAULT_PPI = 144.0;
static const int MOST_PIXELS = 30000; /* a side; Cairo's own limit is 32767 */

static cairo_surface_t *raster_new(const FilesSink *sink, const Page *page, double scale, Diags *diags) {
    double width = (double)page->size.width / LEN_ONE_POINT * scale;
    double height = (double)page->size.height / LEN_ONE_POINT * scale;
    if (width >= 0.5 && height >= 0.5 && width <= MOST_PIXELS && height <= MOST_PIXELS)
        return cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixel_round(width), pixel_round(height));
    Out *text = out_new_memory();
    out_int(text, page->number);
    out_char(text, '\0');
    size_t second = out_size(text);
    out_decimal(text, (int64_t)(sink->options.ppi * 100.0), 2);
    diag_add(diags, &rule_paint_too_large, PLACE_NONE, out_text(text), out_text(text) + second);
    out_free(text);
    return NULL;
}

static bool encode(FilesSink *sink, cairo_surface_t *surface, int page, Diags *diags) {
    PngImage image = {
        .pixels = (const uint32_t *)(const void *)cairo_image_surface_get_data(surface),
        .stride = cairo_image_surface_get_stride(surface) / 4,
        .width = cairo_image_surface_get_width(surface),
        .height = cairo_image_surface_get_height(surface),
        .pixels_per_metre = (int32_t)(sink->options.ppi / 0.0254 + 0.5),
    };
    return png_write(&image, page_files_write, sink->files) || painter_write_error(page, diags);
}

static bool draw_png(void *closure, const Page *page, Diags *diags) {
    FilesSink *sink = closure;
    double scale = sink->options.ppi / 72.0;
    cairo_surface_t *surface = raster_new(sink, page, scale, diags);
    if (!surface)
        return false;
    cairo_t *cr = cairo_create(surface);
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_paint(cr);
    cairo_scale(cr, scale, scale);
    bool good = painter_draw(sink->painter, cr, page, scale, PAINT_MARKS_NONE, diags);
    cairo_surface_flush(surface);
    good = painter_status(cr, surface, page->number, diags) && good;
    cairo_destroy(cr);
    good = good && encode(sink, surface, page->number, diags);
    cairo_surface_destroy(surface);
    return good;
}

/* }}} */
/* {{{ SVG */

static cairo_status_t write_bytes(void *closure, const unsigned char *bytes, unsigned int size) {
    out_bytes(closure, bytes, size);
    return out_failed(closure) ? CAIRO_STATUS_WRITE_ERROR : CAIRO_STATUS_SUCCESS;
}

static bool draw_svg(void *closure, const Page *page, Diags *diags) {
    FilesSink *sink = closure;
    Out *out = out_new(page_files_write, sink->files);
    cairo_surface_t *surface = cairo_svg_surface_create_for_stream(
        write_bytes, out, (double)page->size.width / LEN_ONE_POINT, (double)page->size.height / LEN_ONE_POINT);
    cairo_t *cr = cairo_create(surface);
    bool good = painter_draw(sink->painter, cr, page, 1.0, PAINT_MARKS_NONE, diags);
    cairo_show_page(cr);
    cairo_surface_finish(surface);
    good = painter_status(cr, surface, page->number, diags) && good;
    cairo_destroy(cr);
    cairo_surface_destroy(surface);
    if (!out_free(out) && good)
        good = painter_write_error(page->number, diags);
    return good;
}

/* }}} */

static bool files_page(PageSink *base, const Page *page, Diags *diags) {
    FilesSink *sink = (FilesSink *)base;
    sink->total = page->number;
    if (!page_ranges_hold(sink->options.pages, page->number))
        return true;
    page_files_begin(sink->files, page->number);
    return sink->draw(sink, page, diags);
}

static bool files_finish(PageSink *base, Diags *diags) {
    FilesSink *sink = (FilesSink *)base;
    return page_ranges_check(sink->options.pages, sink->total, diags) && page_files_check(sink->files, diags);
}

static void files_free(PageSink *base) {
    FilesSink *sink = (FilesSink *)base;
    page_files_free(sink->files);
    painter_free(sink->painter);
    mem_free(sink);
}

static PageSink *files_sink_new(const char *pattern, const PaintOptions *options, PainterKind kind, DrawFile draw,
                                Diags *diags) {
    PageFiles *files = page_files_new(pattern, diags);
    if (!files)
        return NULL;
    FilesSink *sink = mem_alloc(sizeof *sink);
    sink->base = (PageSink){files_page, files_finish, files_free};
    sink->options = *options;
    if (!(sink->options.ppi > 0))
        sink->options.ppi = DEFAULT_PPI;
    sink->files = files;
    sink->painter = painter_new(kind);
    sink->draw = draw;
    return &sink->base;
}

PageSink *paint_png_sink_new(const char *pattern, const PaintOptions *options, Diags *diags) {
    return files_sink_new(pattern, options, PAINTER_RASTER, draw_png, diags);
}

PageSink *paint_svg_sink_new(const char *pattern, const PaintOptions *options, Diags *diags) {
    return files_sink_new(pattern, options, PAINTER_VECTOR, draw_svg, diags);
}

bool paint_files_commit(PageSink *base, Diags *diags) {
    FilesSink *sink = (FilesSink *)base;
    return page_files_commit(sink->files, sink->total, diags);
}
