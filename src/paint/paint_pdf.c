/* paint_pdf.c - pages to a PDF by Cairo, streamed.
 *
 * Pages are held back, as copies, until the window is full or the document ends; then the faces are cut down to the
 * glyphs found in them and the pages are drawn. When the window was full before the end, more glyphs may come, and the
 * whole faces are used instead: a long document pays the few milliseconds gladly, and memory stays bounded by the
 * window.
 */
#include "base/mem.h"
#include "paint/paint_rules.h"
#include "paint/painter.h"
#include "paint/pdf_stream.h"
#include "paint/points.h"

#include <cairo-pdf.h>

enum { WINDOW_PAGES = 64, WINDOW_RUNS = 40000 };

typedef struct {
    PageSink base;
    Arena *arena; /* the options' strings */
    PaintOptions options;
    PdfStream *stream;
    Painter *painter;
    cairo_surface_t *surface; /* NULL until the first page is drawn */
    cairo_t *cr;
    Page **held;
    int held_count, held_runs, window;
    bool streaming; /* the window is past: draw at once */
    int32_t total;  /* pages seen, wanted or not */
} PdfSink;

static cairo_status_t write_bytes(void *closure, const unsigned char *bytes, unsigned int size) {
    return pdf_stream_write(closure, bytes, size) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static void set_metadata(PdfSink *sink, cairo_pdf_metadata_t key, const char *text) {
    if (text && *text)
        cairo_pdf_surface_set_metadata(sink->surface, key, text);
}

static void open_surface(PdfSink *sink, LenSize size) {
    char date[PDF_DATE_SIZE];
    sink->surface = cairo_pdf_surface_create_for_stream(write_bytes, sink->stream, points(size.width),
                                                        points(size.height));
    cairo_pdf_surface_restrict_to_version(sink->surface, CAIRO_PDF_VERSION_1_5);
    set_metadata(sink, CAIRO_PDF_METADATA_TITLE, sink->options.title);
    set_metadata(sink, CAIRO_PDF_METADATA_AUTHOR, sink->options.author);
    set_metadata(sink, CAIRO_PDF_METADATA_SUBJECT, sink->options.subject);
    set_metadata(sink, CAIRO_PDF_METADATA_KEYWORDS, sink->options.keywords);
    pdf_stream_date(sink->options.date, date);
    cairo_pdf_surface_set_metadata(sink->surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
    sink->cr = cairo_create(sink->surface);
}

static bool draw_page(PdfSink *sink, const Page *page, Diags *diags) {
    if (!sink->surface)
        open_surface(sink, page->size);
    cairo_pdf_surface_set_size(sink->surface, points(page->size.width),
                               points(page->size.height));
    if (page->label)
        cairo_pdf_surface_set_page_label(sink->surface, page->label);
    bool good = painter_draw(sink->painter, sink->cr, page, 1.0, diags);
    cairo_show_page(sink->cr);
    return painter_status(sink->cr, sink->surface, page->number, diags) && good;
}

/* Draws and frees what was held back. */
static bool draw_held(PdfSink *sink, Diags *diags) {
    bool good = true;
    for (int i = 0; i < sink->held_count; i++) {
        good = good && draw_page(sink, sink->held[i], diags);
        page_free(sink->held[i]);
    }
    sink->held_count = 0;
    return good;
}

static void hold(PdfSink *sink, const Page *page) {
    for (int32_t i = 0; i < page->item_count; i++)
        sink->held_runs += page->items[i].kind == ITEM_GLYPHS;
    sink->held[sink->held_count++] = page_copy(page);
}

static bool pdf_page(PageSink *base, const Page *page, Diags *diags) {
    PdfSink *sink = (PdfSink *)base;
    sink->total = page->number;
    if (!page_ranges_hold(sink->options.pages, page->number))
        return true;
    if (!sink->streaming && sink->held_count < sink->window && sink->held_runs < WINDOW_RUNS) {
        hold(sink, page);
        return true;
    }
    sink->streaming = true;
    return draw_held(sink, diags) && draw_page(sink, page, diags);
}

static bool pdf_finish(PageSink *base, Diags *diags) {
    PdfSink *sink = (PdfSink *)base;
    if (!page_ranges_check(sink->options.pages, sink->total, diags))
        return false;
    if (!sink->streaming)
        painter_cut_faces(sink->painter, sink->held, sink->held_count);
    if (!draw_held(sink, diags))
        return false;
    if (!sink->surface)
        return diag_add(diags, &rule_paint_no_page, PLACE_NONE, NULL);
    painter_restore_faces(sink->painter);
    cairo_surface_finish(sink->surface); /* fonts and tags are written here, and their errors come here */
    if (!pdf_stream_flush(sink->stream))
        return painter_status(NULL, sink->surface, sink->total, diags) ? painter_write_error(sink->total, diags)
                                                                       : false;
    return painter_status(sink->cr, sink->surface, sink->total, diags);
}

static void pdf_free(PageSink *base) {
    PdfSink *sink = (PdfSink *)base;
    for (int i = 0; i < sink->held_count; i++)
        page_free(sink->held[i]);
    mem_free(sink->held);
    cairo_destroy(sink->cr);
    cairo_surface_destroy(sink->surface);
    painter_free(sink->painter);
    pdf_stream_free(sink->stream);
    arena_free(sink->arena);
    mem_free(sink);
}

static const char *keep(Arena *arena, const char *text) {
    return text ? arena_strdup(arena, text) : NULL;
}

PageSink *paint_pdf_sink_new(OutWrite write, void *closure, const PaintOptions *options) {
    PdfSink *sink = mem_alloc(sizeof *sink);
    sink->base = (PageSink){pdf_page, pdf_finish, pdf_free};
    sink->arena = arena_new();
    sink->options = *options;
    sink->options.title = keep(sink->arena, options->title);
    sink->options.author = keep(sink->arena, options->author);
    sink->options.subject = keep(sink->arena, options->subject);
    sink->options.keywords = keep(sink->arena, options->keywords);
    sink->stream = pdf_stream_new(write, closure, options->date);
    sink->painter = painter_new(PAINTER_PDF, options->links);
    sink->window = options->window > 0 ? options->window : WINDOW_PAGES;
    sink->held = mem_alloc((size_t)sink->window * sizeof(Page *));
    return &sink->base;
}
