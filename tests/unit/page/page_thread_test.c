/* Pages reach the sinks in order, in this thread and in the second; a failure comes back. */
#include "page/builder.h"
#include "page/sink.h"

#include <glib.h>

static const Rule rule_test = {.id = "test.page", .severity = DIAG_ERROR, .exit = EXIT_CODE_IO, .zh = "{1}", .en = "{1}"};

typedef struct {
    PageSink base;
    int seen, fail_at, finished, freed;
    GThread *threads[2]; /* of the first and the last page */
} Watch;

static bool watch_page(PageSink *sink, const Page *page, Diags *diags) {
    Watch *watch = (Watch *)sink;
    g_assert_cmpint(page->number, ==, ++watch->seen);
    watch->threads[page->number == 1 ? 0 : 1] = g_thread_self();
    return page->number != watch->fail_at || diag_add(diags, &rule_test, PLACE_NONE, "page");
}

static bool watch_finish(PageSink *sink, Diags *diags) {
    (void)diags;
    ((Watch *)sink)->finished++;
    return true;
}

static void watch_free(PageSink *sink) {
    ((Watch *)sink)->freed++;
}

static Watch watch_new(int fail_at) {
    return (Watch){.base = {watch_page, watch_finish, watch_free}, .fail_at = fail_at};
}

static bool feed(PageSink *sink, int pages, Diags *diags) {
    bool good = true;
    for (int i = 1; i <= pages && good; i++) {
        Page *page = page_builder_finish(page_builder_new(i, (LenSize){1024, 1024}, (LenRect){0, 0, 1024, 1024}));
        good = sink->page(sink, page, diags);
        page_free(page);
    }
    return good && sink->finish(sink, diags);
}

static void test_order(void) {
    Watch first = watch_new(0), second = watch_new(0);
    PageSink *const sinks[] = {&first.base, &second.base, NULL};
    PageSink *sink = page_thread_sink_new(sinks);
    Diags *diags = diags_new();
    g_assert_true(feed(sink, 1000, diags));
    sink->free(sink);
    g_assert_cmpint(first.seen + second.seen, ==, 2000);
    g_assert_cmpint(first.finished + second.finished, ==, 2);
    g_assert_cmpint(first.freed + second.freed, ==, 2);
    g_assert_true(first.threads[0] == g_thread_self());
    g_assert_true(first.threads[1] != g_thread_self());
    diags_free(diags);
}

static void test_few_pages_need_no_thread(void) {
    Watch watch = watch_new(0);
    PageSink *const sinks[] = {&watch.base, NULL};
    PageSink *sink = page_thread_sink_new(sinks);
    Diags *diags = diags_new();
    g_assert_true(feed(sink, 5, diags));
    g_assert_true(watch.threads[1] == g_thread_self());
    sink->free(sink);
    diags_free(diags);
}

static void test_failure(void) {
    static const int places[] = {3, 100, 1000};
    for (size_t i = 0; i < G_N_ELEMENTS(places); i++) {
        Watch watch = watch_new(places[i]), other = watch_new(0);
        PageSink *const sinks[] = {&watch.base, &other.base, NULL};
        PageSink *sink = page_thread_sink_new(sinks);
        Diags *diags = diags_new();
        g_assert_false(feed(sink, 1000, diags));
        g_assert_cmpint(diags_count(diags), ==, 1);
        sink->free(sink);
        g_assert_cmpint(watch.seen, ==, places[i]);
        g_assert_cmpint(other.seen, ==, places[i] - 1);
        g_assert_cmpint(watch.finished, ==, 0);
        diags_free(diags);
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/page-thread/order", test_order);
    g_test_add_func("/page-thread/few-pages", test_few_pages_need_no_thread);
    g_test_add_func("/page-thread/failure", test_failure);
    return g_test_run();
}
