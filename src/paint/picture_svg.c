#include "paint/picture.h"

#include "paint/painter.h"
#include "paint/points.h"

#include <cairo-svg.h>
#include <string.h>

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

/* Cairo names a page's group after the surface, which it counts over all threads: surface6 says in which order they began. */
static void copy_without_count(Out *from, Out *to) {
    static const char name[] = "<g id=\"surface";
    const char *text = out_text(from), *found = strstr(text, name);
    const char *count = found ? found + sizeof name - 1 : text;
    out_bytes(to, text, (size_t)(count - text));
    count += found ? strspn(count, "0123456789") : 0;
    out_bytes(to, count, out_size(from) - (size_t)(count - text));
}

bool picture_svg_draw(void *worker, const Page *page, Out *out, Diags *diags) {
    Out *drawn = out_new_memory();
    cairo_surface_t *surface = cairo_svg_surface_create_for_stream(
        write_bytes, drawn, points(page->size.width), points(page->size.height));
    cairo_t *cr = cairo_create(surface);
    bool good = painter_draw(worker, cr, page, 1.0, diags);
    cairo_show_page(cr);
    cairo_surface_finish(surface);
    good = painter_status(cr, surface, page->number, diags) && good;
    cairo_destroy(cr);
    cairo_surface_destroy(surface);
    copy_without_count(drawn, out);
    out_free(drawn);
    return good;
}
