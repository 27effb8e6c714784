#include "paint/picture.h"

#include "base/mem.h"
#include "paint/paint_rules.h"
#include "paint/painter.h"
#include "paint/points.h"
#include "paint/png.h"
#include "paint/rule_snap.h"

static const double DEFAULT_PPI = 144.0;
static const int MOST_PIXELS = 30000; /* a side; Cairo's own limit is 32767 */

typedef struct {
    Painter *painter;
    double ppi;
    cairo_surface_t *surface; /* of the last page, used again by one of the same size and kind */
} PngWorker;

void *picture_png_worker_new(void *closure) {
    const PaintOptions *options = closure;
    PngWorker *worker = mem_alloc(sizeof *worker);
    worker->painter = painter_new(PAINTER_RASTER, false);
    worker->ppi = options->ppi > 0 ? options->ppi : DEFAULT_PPI;
    return worker;
}

void picture_png_worker_free(void *closure) {
    PngWorker *worker = closure;
    if (worker->surface)
        cairo_surface_destroy(worker->surface);
    painter_free(worker->painter);
    mem_free(worker);
}

static bool is_black(const Item *items, int32_t count) {
    for (int32_t i = 0; i < count; i++) {
        switch ((ItemKind)items[i].kind) {
        case ITEM_GLYPHS:
            if (items[i].of.glyphs.colour != COLOUR_BLACK)
                return false;
            break;
        case ITEM_RULE:
            if (items[i].of.rule.colour != COLOUR_BLACK)
                return false;
            break;
        case ITEM_BOX:
            if (items[i].of.box.colour != COLOUR_BLACK)
                return false;
            break;
        case ITEM_LINK: break;
        case ITEM_IMAGE: return false;
        case ITEM_GROUP:
            if (items[i].of.group.opacity < 255 || !is_black(items[i].of.group.items, items[i].of.group.item_count))
                return false;
            break;
        }
    }
    return true;
}

static bool too_large(const PngWorker *worker, const Page *page, Diags *diags) {
    Out *text = out_new_memory();
    out_int(text, page->number);
    out_char(text, '\0');
    size_t second = out_size(text);
    out_decimal(text, (int64_t)(worker->ppi * 100.0), 2);
    diag_add(diags, &rule_paint_too_large, PLACE_NONE, out_text(text), out_text(text) + second);
    out_free(text);
    return false;
}

/* The worker's surface is as the page wants it; its memory is taken once for pages of one size. */
static bool prepare(PngWorker *worker, const Page *page, Diags *diags) {
    double scale = worker->ppi / 72.0;
    double width = points(page->size.width) * scale, height = points(page->size.height) * scale;
    if (!(width >= 0.5 && height >= 0.5 && width <= MOST_PIXELS && height <= MOST_PIXELS))
        return too_large(worker, page, diags);
    cairo_format_t format = is_black(page->items, page->item_count) ? CAIRO_FORMAT_A8 : CAIRO_FORMAT_RGB24;
    cairo_surface_t *old = worker->surface;
    if (old && cairo_image_surface_get_format(old) == format && cairo_image_surface_get_width(old) == pixel_round(width) &&
        cairo_image_surface_get_height(old) == pixel_round(height))
        return true;
    if (old)
        cairo_surface_destroy(old);
    worker->surface = cairo_image_surface_create(format, pixel_round(width), pixel_round(height));
    return true;
}

static bool encode(const PngWorker *worker, Out *out, int page, Diags *diags) {
    cairo_surface_t *surface = worker->surface;
    const uint8_t *bytes = cairo_image_surface_get_data(surface);
    bool ink = cairo_image_surface_get_format(surface) == CAIRO_FORMAT_A8;
    PngImage image = {
        .ink = ink ? bytes : NULL,
        .pixels = ink ? NULL : (const uint32_t *)(const void *)bytes,
        .stride = cairo_image_surface_get_stride(surface) / (ink ? 1 : 4),
        .width = cairo_image_surface_get_width(surface),
        .height = cairo_image_surface_get_height(surface),
        .pixels_per_metre = (int32_t)(worker->ppi / 0.0254 + 0.5),
    };
    return png_write(&image, out) || painter_write_error(page, diags);
}

static void clear(cairo_t *cr, cairo_surface_t *surface) {
    if (cairo_image_surface_get_format(surface) == CAIRO_FORMAT_A8)
        cairo_set_operator(cr, CAIRO_OPERATOR_CLEAR);
    else
        cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_paint(cr);
    cairo_set_operator(cr, CAIRO_OPERATOR_OVER);
}

bool picture_png_draw(void *closure, const Page *page, Out *out, Diags *diags) {
    PngWorker *worker = closure;
    if (!prepare(worker, page, diags))
        return false;
    double scale = worker->ppi / 72.0;
    cairo_t *cr = cairo_create(worker->surface);
    clear(cr, worker->surface);
    cairo_scale(cr, scale, scale);
    bool good = painter_draw(worker->painter, cr, page, scale, diags);
    cairo_surface_flush(worker->surface);
    good = painter_status(cr, worker->surface, page->number, diags) && good;
    cairo_destroy(cr);
    return good && encode(worker, out, page->number, diags);
}
