/* paint_files.c - PNG and SVG: one file for each page, drawn in as many threads as asked for. */
#include "base/mem.h"
#include "paint/page_files.h"
#include "paint/page_pool.h"
#include "paint/picture.h"

typedef struct {
    PageSink base;
    PaintOptions options;
    PageFiles *files;
    PagePool *pool;
    int32_t total;
} FilesSink;

static bool take_file(void *closure, int page, const char *bytes, size_t size) {
    FilesSink *sink = closure;
    page_files_begin(sink->files, page);
    page_files_write(sink->files, bytes, size); /* commit tells of a failure */
    return true;
}

static bool files_page(PageSink *base, const Page *page, Diags *diags) {
    FilesSink *sink = (FilesSink *)base;
    sink->total = page->number;
    return !page_ranges_hold(sink->options.pages, page->number) || page_pool_add(sink->pool, page, diags);
}

static bool files_finish(PageSink *base, Diags *diags) {
    FilesSink *sink = (FilesSink *)base;
    return page_pool_finish(sink->pool, diags) && page_ranges_check(sink->options.pages, sink->total, diags) &&
           page_files_check(sink->files, diags);
}

static void files_free(PageSink *base) {
    FilesSink *sink = (FilesSink *)base;
    page_pool_free(sink->pool);
    page_files_free(sink->files);
    mem_free(sink);
}

static PageSink *files_sink_new(const char *pattern, const PaintOptions *options, PagePoolOptions pool, Diags *diags) {
    PageFiles *files = page_files_new(pattern, diags);
    if (!files)
        return NULL;
    FilesSink *sink = mem_alloc(sizeof *sink);
    sink->base = (PageSink){files_page, files_finish, files_free};
    sink->options = *options;
    sink->files = files;
    pool.take = take_file;
    pool.closure = sink;
    sink->pool = page_pool_new(&pool, options->threads);
    return &sink->base;
}

static void *png_worker_new(void *closure) {
    return picture_png_worker_new(&((FilesSink *)closure)->options);
}

static void *svg_worker_new(void *closure) {
    return picture_svg_worker_new(&((FilesSink *)closure)->options);
}

PageSink *paint_png_sink_new(const char *pattern, const PaintOptions *options, Diags *diags) {
    PagePoolOptions pool = {.worker_new = png_worker_new, .worker_free = picture_png_worker_free, .draw = picture_png_draw};
    return files_sink_new(pattern, options, pool, diags);
}

PageSink *paint_svg_sink_new(const char *pattern, const PaintOptions *options, Diags *diags) {
    PagePoolOptions pool = {.worker_new = svg_worker_new, .worker_free = picture_svg_worker_free, .draw = picture_svg_draw};
    return files_sink_new(pattern, options, pool, diags);
}

bool paint_files_commit(PageSink *base, Diags *diags) {
    FilesSink *sink = (FilesSink *)base;
    return page_files_commit(sink->files, sink->total, diags);
}
