/* Passes on only the pages that were asked for, to a sink that it owns. */
#include "base/mem.h"
#include "page/sink.h"

typedef struct { PageSink sink; PageSink *next; const PageRanges *pages; int32_t count; } FilterSink;

static bool filter_page(PageSink *sink, const Page *page, Diags *diags)
{
    FilterSink *filter = (FilterSink *)sink;
    filter->count = page->number;
    return !page_ranges_hold(filter->pages, page->number) || filter->next->page(filter->next, page, diags);
}

static bool filter_finish(PageSink *sink, Diags *diags)
{
    FilterSink *filter = (FilterSink *)sink;
    return page_ranges_check(filter->pages, filter->count, diags) && filter->next->finish(filter->next, diags);
}

static void filter_free(PageSink *sink)
{
    FilterSink *filter = (FilterSink *)sink;
    filter->next->free(filter->next);
    mem_free(filter);
}

PageSink *page_filter_sink_new(PageSink *next, const PageRanges *pages)
{
    FilterSink *filter = mem_alloc(sizeof *filter);
    *filter = (FilterSink){.sink = {filter_page, filter_finish, filter_free}, .next = next, .pages = pages};
    return &filter->sink;
}
