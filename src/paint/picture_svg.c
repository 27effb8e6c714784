#include "paint/picture.h"

#include "paint/painter.h"

#include <cairo-svg.h>

void *picture_svg_worker_new(void *closure) {
    (void)closure;
    return painter_new(PAINTER_VECTOR, false);
}

void picture_svg_worker_free(void *worker) {
    painter_free(worker);
}

static cairo_status_t write_bytes(void *closure, const unsigned char *bytes, unsigned int size) {
    out_bytes(closure, bytes, size);
    return CAIRO_STATUS_SUCCESS;
}

bool picture_svg_draw(void *worker, const Page *page, Out *out, Diags *diags) {
    cairo_surface_t *surface = cairo_svg_surface_create_for_stream(
        write_bytes, out, (double)page->size.width / LEN_ONE_POINT, (double)page->size.height / LEN_ONE_POINT);
    cairo_t *cr = cairo_create(surface);
    bool good = painter_draw(worker, cr, page, 1.0, diags);
    cairo_show_page(cr);
    cairo_surface_finish(surface);
    good = painter_status(cr, surface, page->number, diags) && good;
    cairo_destroy(cr);
    cairo_surface_destroy(surface);
    return good;
}
