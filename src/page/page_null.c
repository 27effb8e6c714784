/* page_null.c - the sink that only counts, for measuring passes. */
#include "base/mem.h"
#include "page/sink.h"

typedef struct {
    PageSink base;
    int *page_count;
} NullSink;

static bool null_page(PageSink *sink, const Page *page, Diags *diags) {
    (void)page, (void)diags;
    if (((NullSink *)sink)->page_count)
        ++*((NullSink *)sink)->page_count;
    return true;
}

static bool null_finish(PageSink *sink, Diags *diags) {
    (void)sink, (void)diags;
    return true;
}

static void null_free(PageSink *sink) {
    mem_free(sink);
}

PageSink *page_null_sink_new(int *page_count) {
    NullSink *sink = mem_alloc(sizeof *sink);
    sink->base = (PageSink){null_page, null_finish, null_free};
    sink->page_count = page_count;
    if (page_count)
        *page_count = 0;
    return &sink->base;
}
