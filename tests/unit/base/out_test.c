#include "base/mem.h"
#include "base/out.h"

#include <glib.h>
#include <string.h>

/* A sink that fails at the n-th write. */
typedef struct {
    GString *text;
    int writes, fail_at;
} Sink;

static bool sink_write(void *closure, const void *bytes, size_t size) {
    Sink *sink = closure;
    if (++sink->writes == sink->fail_at)
        return false;
    g_string_append_len(sink->text, bytes, (gssize)size);
    return true;
}

static void test_memory(void) {
    Out *out = out_new_memory();
    g_assert_cmpstr(out_text(out), ==, "");
    for (int i = 0; i < 1000; i++)
        out_str(out, "公示");
    g_assert_cmpint(out_size(out), ==, 6000);
    g_assert_cmpint(strlen(out_text(out)), ==, 6000);
    out_clear(out);
    out_char(out, 'x');
    out_bytes(out, "", 0);
    out_bytes(out, NULL, 0);
    out_repeat(out, '-', 3);
    out_repeat(out, '-', -3);
    g_assert_cmpstr(out_text(out), ==, "x---");
    g_assert_true(out_flush(out));
    g_assert_cmpstr(out_text(out), ==, "x---");
    g_assert_false(out_failed(out));
    g_assert_true(out_free(out));
    g_assert_true(out_free(NULL));
}

static void test_printf(void) {
    Out *out = out_new_memory();
    out_printf(out, "%s %d %ld %zu %c %x %%", "公示", -3, 4L, (size_t)5, 'c', 255u);
    g_assert_cmpstr(out_text(out), ==, "公示 -3 4 5 c ff %");
    char *longer = g_strnfill(5000, 'y');
    out_clear(out);
    out_printf(out, "<%s>", longer);
    g_assert_cmpint(out_size(out), ==, 5002);
    g_assert_cmpint(out_text(out)[5001], ==, '>');
    g_free(longer);
    out_free(out);
}

/* Small pieces are gathered, large ones pass through, the order stays. */
static void test_sink(void) {
    Sink sink = {g_string_new(""), 0, 0};
    GString *wanted = g_string_new("");
    Out *out = out_new(sink_write, &sink);
    for (int i = 0; i < 60; i++) {
        char *piece = g_strnfill((gsize)(i * i * 50), (char)('a' + i % 26));
        out_str(out, piece);
        out_char(out, '.');
        g_string_append_printf(wanted, "%s.", piece);
        g_assert_cmpint(out_size(out), ==, wanted->len);
        g_free(piece);
    }
    g_assert_cmpint(sink.writes, <, 80);
    g_assert_true(out_free(out));
    g_assert_true(g_string_equal(sink.text, wanted));
    g_string_free(sink.text, TRUE);
    g_string_free(wanted, TRUE);
}

static void test_failure_is_kept(void) {
    for (int fail_at = 1; fail_at <= 5; fail_at++) {
        Sink sink = {g_string_new(""), 0, fail_at};
        Out *out = out_new(sink_write, &sink);
        char *piece = g_strnfill(40000, 'z');
        for (int i = 0; i < 10; i++)
            out_str(out, piece);
        g_assert_false(out_flush(out));
        g_assert_true(out_failed(out));
        g_assert_cmpint(sink.writes, ==, fail_at); /* nothing was tried after it */
        g_assert_false(out_free(out));
        g_string_free(sink.text, TRUE);
        g_free(piece);
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/out/memory", test_memory);
    g_test_add_func("/out/printf", test_printf);
    g_test_add_func("/out/sink", test_sink);
    g_test_add_func("/out/failure-is-kept", test_failure_is_kept);
    return g_test_run();
}
