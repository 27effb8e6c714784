/* The tasks stand in a ring. The caller's thread adds at its end and takes from its start; the threads take whatever has not
 * begun. One lock is enough: a page takes milliseconds. */
#include "paint/page_pool.h"

#include "base/mem.h"

#include <glib.h>

enum { THREADS_MOST = 16 };

typedef enum { TASK_WAITING, TASK_DRAWING, TASK_DONE } TaskState;

typedef struct {
    Page *page;
    Out *out;
    Diags *diags;
    TaskState state;
    bool good;
} Task;

typedef struct {
    PagePool *pool;
    GThread *thread;
    void *worker;
} Drawer;

struct PagePool {
    PagePoolOptions options;
    Drawer drawers[THREADS_MOST];
    int threads;
    GMutex lock;
    GCond added, done;
    Task tasks[2 * THREADS_MOST];
    int64_t first, next, end; /* taken up to first, begun up to next, added up to end */
    bool closing;
};

static Task *task_at(PagePool *pool, int64_t index) {
    return &pool->tasks[index % (2 * pool->threads)];
}

static void draw_task(const PagePool *pool, void *worker, Task *task) {
    task->out = out_new_memory();
    task->good = pool->options.draw(worker, task->page, task->out, task->diags);
}

static void *run_drawer(void *closure) {
    Drawer *drawer = closure;
    PagePool *pool = drawer->pool;
    g_mutex_lock(&pool->lock);
    for (;;) {
        while (pool->next == pool->end && !pool->closing)
            g_cond_wait(&pool->added, &pool->lock);
        if (pool->next == pool->end)
            break;
        Task *task = task_at(pool, pool->next++);
        task->state = TASK_DRAWING;
        g_mutex_unlock(&pool->lock);
        draw_task(pool, drawer->worker, task);
        g_mutex_lock(&pool->lock);
        task->state = TASK_DONE;
        g_cond_signal(&pool->done);
    }
    g_mutex_unlock(&pool->lock);
    return NULL;
}

PagePool *page_pool_new(const PagePoolOptions *options, int threads) {
    PagePool *pool = mem_alloc(sizeof *pool);
    pool->options = *options;
    pool->threads = CLAMP(threads, 1, THREADS_MOST);
    g_mutex_init(&pool->lock);
    g_cond_init(&pool->added);
    g_cond_init(&pool->done);
    for (int i = 0; i < pool->threads; i++)
        pool->drawers[i] = (Drawer){pool, NULL, options->worker_new(options->closure)};
    return pool;
}

/* A thread is made when there is a page for it. */
static void start_drawer(PagePool *pool, int64_t index) {
    if (pool->threads > 1 && index < pool->threads)
        pool->drawers[index].thread = g_thread_new("page", run_drawer, &pool->drawers[index]);
}

static bool take_first(PagePool *pool, Diags *diags) {
    Task *task = task_at(pool, pool->first);
    g_mutex_lock(&pool->lock);
    while (pool->threads > 1 && task->state != TASK_DONE)
        g_cond_wait(&pool->done, &pool->lock);
    g_mutex_unlock(&pool->lock);
    pool->first++;
    bool good = task->good && pool->options.take(pool->options.closure, task->page->number, out_text(task->out), out_size(task->out));
    diags_move(diags, task->diags);
    diags_free(task->diags);
    page_free(task->page);
    out_free(task->out);
    *task = (Task){.page = NULL};
    return good;
}

static bool draw_here(PagePool *pool, const Page *page, Diags *diags) {
    Out *out = out_new_memory();
    bool good = pool->options.draw(pool->drawers[0].worker, page, out, diags) &&
                pool->options.take(pool->options.closure, page->number, out_text(out), out_size(out));
    out_free(out);
    return good;
}

bool page_pool_add(PagePool *pool, const Page *page, Diags *diags) {
    if (pool->threads == 1)
        return draw_here(pool, page, diags);
    bool good = pool->end - pool->first < 2 * pool->threads || take_first(pool, diags);
    *task_at(pool, pool->end) = (Task){.page = page_copy(page), .diags = diags_new()};
    g_mutex_lock(&pool->lock);
    pool->end++;
    g_cond_signal(&pool->added);
    g_mutex_unlock(&pool->lock);
    start_drawer(pool, pool->end - 1);
    return good;
}

bool page_pool_finish(PagePool *pool, Diags *diags) {
    bool good = true;
    while (pool->first < pool->end)
        good = take_first(pool, diags) && good;
    return good;
}

void page_pool_free(PagePool *pool) {
    if (!pool)
        return;
    Diags *unheard = diags_new();
    page_pool_finish(pool, unheard);
    diags_free(unheard);
    g_mutex_lock(&pool->lock);
    pool->closing = true;
    g_cond_broadcast(&pool->added);
    g_mutex_unlock(&pool->lock);
    for (int i = 0; i < pool->threads; i++) {
        if (pool->drawers[i].thread)
            g_thread_join(pool->drawers[i].thread);
        pool->options.worker_free(pool->drawers[i].worker);
    }
    g_mutex_clear(&pool->lock);
    g_cond_clear(&pool->added);
    g_cond_clear(&pool->done);
    mem_free(pool);
}
