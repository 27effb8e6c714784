/* page_pool.h - pages drawn in several threads, given back in their order. Internal to paint/.
 *
 * A page is copied for its thread, which has a worker of its own (painter, surface) and writes into memory; what it wrote is
 * handed on in the order of the pages, so that the number of threads changes no byte. At most twice as many pages as threads
 * are held. With one thread no thread is made.
 */
#ifndef GAOSHI_PAINT_PAGE_POOL_H
#define GAOSHI_PAINT_PAGE_POOL_H

#include "base/out.h"
#include "page/sink.h"

typedef struct {
    void *(*worker_new)(void *closure);
    void (*worker_free)(void *worker);
    /* Draws the page; false and findings when it cannot. Called in any thread, never twice at once for one worker. */
    bool (*draw)(void *worker, const Page *page, Out *out, Diags *diags);
    /* Takes what the page's drawing gave, in the caller's thread and in the order of the pages. */
    bool (*take)(void *closure, int page, const char *bytes, size_t size);
    void *closure;
} PagePoolOptions;

typedef struct PagePool PagePool;

/* threads: at least 1. */
PagePool *page_pool_new(const PagePoolOptions *options, int threads);
/* False when a page failed; the reasons have been added. */
bool page_pool_add(PagePool *pool, const Page *page, Diags *diags);
/* Waits for all pages. */
bool page_pool_finish(PagePool *pool, Diags *diags);
void page_pool_free(PagePool *pool);

#endif
