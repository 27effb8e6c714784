/* sink.h - where pages go: check, paint, json, txt, tags, dump, null.
 *
 * A sink gets every page in order, then finish(). No output is released before every sink's finish() has passed.
 */
#ifndef GAOSHI_PAGE_SINK_H
#define GAOSHI_PAGE_SINK_H

#include "base/diag.h"
#include "base/out.h"
#include "page/page.h"
#include "page/page_range.h"

typedef struct PageSink PageSink;
struct PageSink {
    /* False when the run must stop; the reason has been added. The page is borrowed for the call. */
    bool (*page)(PageSink *sink, const Page *page, Diags *diags);
    bool (*finish)(PageSink *sink, Diags *diags);
    void (*free)(PageSink *sink);
};

/* The text forms below write to out, which they borrow. */
PageSink *page_dump_sink_new(Out *out);  /* --dump pages: one item a line, integer Len: the main golden */
PageSink *page_json_sink_new(Out *out);  /* -f json: boxes in mm (three decimals), text, role, source line */
PageSink *page_text_sink_new(Out *out);  /* -f txt: the text in reading order, artifacts left out */
PageSink *page_tags_sink_new(Out *out);  /* --dump tags: the tag tree, indented */
/* Passes on the pages of the ranges (borrowed) to next, which it takes over. */
PageSink *page_filter_sink_new(PageSink *next, const PageRanges *pages);
/* Passes on to the sinks (NULL behind the last; taken over) in a second thread, so that pages are painted while the next ones are
 * laid out; the first pages, which are all of most notices, in the caller's own. What the sinks have to say comes with finish(),
 * or with the page after which one of them failed. */
PageSink *page_thread_sink_new(PageSink *const *sinks);
PageSink *page_null_sink_new(int *page_count); /* counts */

#endif
