/* Pages come back in their order, whatever thread drew them and however long that took. */
#include "paint/page_pool.h"

#include "page/builder.h"

#include <stdlib.h>
#include <string.h>

#include <glib.h>

enum { PAGES = 200 };

static const Rule rule_test = {.id = "test.page", .severity = DIAG_ERROR, .exit = EXIT_CODE_IO, .zh = "{1}", .en = "{1}"};

typedef struct {
    GString *taken;
    int workers;
} Job;

static void *worker_new(void *closure) {
    Job *job = closure;
    job->workers++;
    return g_new0(int, 1);
}

static void worker_free(void *worker) {
    g_free(worker);
}

/* Some pages take longer; page 77 fails when the pool is told so by its label. */
static bool draw(void *worker, const Page *page, Out *out, Diags *diags) {
    volatile int work = 0;
    for (int i = 0; i < page->number * 7919 % 100 * 200; i++)
        work = work + i;
    (void)work;
    ++*(int *)worker;
    out_int(out, page->number);
    out_char(out, ' ');
    return !(page->number == 77 && page->label) || diag_add(diags, &rule_test, PLACE_NONE, "77");
}

static bool take(void *closure, int page, const char *bytes, size_t size) {
    Job *job = closure;
    g_assert_cmpint(strtol(bytes, NULL, 10), ==, page);
    g_string_append_len(job->taken, bytes, (gssize)size);
    return true;
}

static bool run_pool(int threads, bool fail, Job *job, Diags *diags) {
    PagePoolOptions options = {worker_new, worker_free, draw, take, job};
    PagePool *pool = page_pool_new(&options, threads);
    bool good = true;
    for (int i = 1; i <= PAGES && good; i++) {
        PageBuilder *builder = page_builder_new(i, (LenSize){1024, 1024}, (LenRect){0, 0, 1024, 1024});
        page_builder_set_label(builder, fail ? "x" : NULL);
        Page *page = page_builder_finish(builder);
        good = page_pool_add(pool, page, diags);
        page_free(page);
    }
    good = page_pool_finish(pool, diags) && good;
    page_pool_free(pool);
    return good;
}

static void test_order(void) {
    GString *expected = g_string_new(NULL);
    for (int i = 1; i <= PAGES; i++)
        g_string_append_printf(expected, "%d ", i);
    for (int threads = 1; threads <= 5; threads += 2) {
        Job job = {.taken = g_string_new(NULL)};
        Diags *diags = diags_new();
        g_assert_true(run_pool(threads, false, &job, diags));
        g_assert_cmpstr(job.taken->str, ==, expected->str);
        g_assert_cmpint(job.workers, ==, threads);
        g_string_free(job.taken, TRUE);
        diags_free(diags);
    }
    g_string_free(expected, TRUE);
}

static void test_failure(void) {
    for (int threads = 1; threads <= 4; threads += 3) {
        Job job = {.taken = g_string_new(NULL)};
        Diags *diags = diags_new();
        g_assert_false(run_pool(threads, true, &job, diags));
        g_assert_cmpint(diags_count(diags), ==, 1);
        g_assert_true(g_str_has_suffix(job.taken->str, " 76 ") || strstr(job.taken->str, " 76 78 "));
        g_string_free(job.taken, TRUE);
        diags_free(diags);
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/page-pool/order", test_order);
    g_test_add_func("/page-pool/failure", test_failure);
    return g_test_run();
}
