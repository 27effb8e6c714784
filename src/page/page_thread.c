/* page_thread.c - sinks in a second thread, fed with copies of the pages through a short queue.
 *
 * Faces and images are shared: sinks only read what does not change after opening (page.h). */
#include "base/mem.h"
#include "page/sink.h"

#include <glib.h>

enum { OWN_PAGES = 24, QUEUE_PAGES = 64, SINKS_MOST = 4 };

typedef struct {
    PageSink base;
    PageSink *sinks[SINKS_MOST + 1];
    int32_t pages;
    GThread *thread; /* NULL: not begun */
    GMutex lock;
    GCond changed;
    GQueue queue;    /* Page * */
    bool closing, failed;
    Diags *findings; /* of the second thread */
} ThreadSink;

static bool pass_on(const ThreadSink *thread, const Page *page, Diags *diags) {
    bool good = true;
    for (int i = 0; good && thread->sinks[i]; i++)
        good = thread->sinks[i]->page(thread->sinks[i], page, diags);
    return good;
}

/* The next page; NULL when there is none and there will be none. */
static Page *take_page(ThreadSink *thread) {
    g_mutex_lock(&thread->lock);
    while (g_queue_is_empty(&thread->queue) && !thread->closing)
        g_cond_wait(&thread->changed, &thread->lock);
    Page *page = g_queue_pop_head(&thread->queue);
    g_cond_broadcast(&thread->changed);
    g_mutex_unlock(&thread->lock);
    return page;
}

static void *run_thread(void *closure) {
    ThreadSink *thread = closure;
    Page *page;
    bool good = true;
    while ((page = take_page(thread))) {
        good = good && pass_on(thread, page, thread->findings);
        page_free(page);
        if (good)
            continue;
        g_mutex_lock(&thread->lock);
        thread->failed = true;
        g_cond_broadcast(&thread->changed);
        g_mutex_unlock(&thread->lock);
    }
    return NULL;
}

/* False when a page before it failed. */
static bool queue_page(ThreadSink *thread, Page *page) {
    g_mutex_lock(&thread->lock);
    while (g_queue_get_length(&thread->queue) >= QUEUE_PAGES && !thread->failed)
        g_cond_wait(&thread->changed, &thread->lock);
    bool good = !thread->failed;
    g_queue_push_tail(&thread->queue, page);
    g_cond_broadcast(&thread->changed);
    g_mutex_unlock(&thread->lock);
    return good;
}

static void join(ThreadSink *thread) {
    if (!thread->thread)
        return;
    g_mutex_lock(&thread->lock);
    thread->closing = true;
    g_cond_broadcast(&thread->changed);
    g_mutex_unlock(&thread->lock);
    g_thread_join(thread->thread);
    thread->thread = NULL;
}

static bool thread_page(PageSink *base, const Page *page, Diags *diags) {
    ThreadSink *thread = (ThreadSink *)base;
    if (thread->pages++ < OWN_PAGES)
        return pass_on(thread, page, diags);
    if (!thread->thread)
        thread->thread = g_thread_new("pages", run_thread, thread);
    if (queue_page(thread, page_copy(page)))
        return true;
    join(thread);
    diags_move(diags, thread->findings);
    return false;
}

static bool thread_finish(PageSink *base, Diags *diags) {
    ThreadSink *thread = (ThreadSink *)base;
    join(thread);
    diags_move(diags, thread->findings);
    bool good = !thread->failed;
    for (int i = 0; good && thread->sinks[i]; i++)
        good = thread->sinks[i]->finish(thread->sinks[i], diags);
    return good;
}

static void thread_free(PageSink *base) {
    ThreadSink *thread = (ThreadSink *)base;
    join(thread);
    for (int i = 0; thread->sinks[i]; i++)
        thread->sinks[i]->free(thread->sinks[i]);
    diags_free(thread->findings);
    g_mutex_clear(&thread->lock);
    g_cond_clear(&thread->changed);
    mem_free(thread);
}

PageSink *page_thread_sink_new(PageSink *const *sinks) {
    ThreadSink *thread = mem_alloc(sizeof *thread);
    thread->base = (PageSink){thread_page, thread_finish, thread_free};
    for (int i = 0; sinks[i] && i < SINKS_MOST; i++)
        thread->sinks[i] = sinks[i];
    thread->findings = diags_new();
    g_mutex_init(&thread->lock);
    g_cond_init(&thread->changed);
    g_queue_init(&thread->queue);
    return &thread->base;
}
