#include "paint/pdf_stream.h"

#include <glib.h>
#include <string.h>

static bool append(void *closure, const void *bytes, size_t size) {
    g_byte_array_append(closure, bytes, (guint)size);
    return true;
}

/* Days checked with date -u -d @N. */
static void test_dates(void) {
    static const struct {
        int64_t date;
        const char *text;
    } cases[] = {
        {-1, ""},
        {0, "1970-01-01T00:00:00+00:00"},
        {951782400, "2000-02-29T00:00:00+00:00"},
        {1733126400, "2024-12-02T08:00:00+00:00"},
        {4107542399, "2100-02-28T23:59:59+00:00"},
        {4107542400, "2100-03-01T00:00:00+00:00"},
        {253402300799, "9999-12-31T23:59:59+00:00"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        char text[PDF_DATE_SIZE];
        pdf_stream_date(cases[i].date, text);
        g_assert_cmpstr(text, ==, cases[i].text);
    }
}

/* The entry is put right wherever it falls among the buffers, and nothing else moves. */
static void test_entry_at_every_place(void) {
    static const char entry[] = "/CreationDate (20241202080000+00'00)\n>>";
    static const char right[] = "/CreationDate (D:20241202080000Z)   \n>>";
    const size_t buffer = 1 << 18, size = buffer * 2 + 1000;
    for (size_t at = buffer - 120; at < buffer + 10; at += 7) {
        char *bytes = g_malloc(size);
        memset(bytes, 'D', size);
        memcpy(bytes + at, entry, sizeof entry - 1);
        GByteArray *written = g_byte_array_new();
        PdfStream *stream = pdf_stream_new(append, written, 1733126400);
        for (size_t done = 0; done < size; done += 977)
            g_assert_true(pdf_stream_write(stream, bytes + done, MIN(977, size - done)));
        g_assert_true(pdf_stream_flush(stream));
        pdf_stream_free(stream);
        memcpy(bytes + at, right, sizeof right - 1);
        g_assert_cmpuint(written->len, ==, size);
        g_assert_true(memcmp(written->data, bytes, size) == 0);
        g_byte_array_unref(written);
        g_free(bytes);
    }
}

static bool refuse(void *closure, const void *bytes, size_t size) {
    (void)bytes, (void)size;
    ++*(int *)closure;
    return false;
}

static void test_failed_write(void) {
    int calls = 0;
    char bytes[1000] = "";
    PdfStream *stream = pdf_stream_new(refuse, &calls, -1);
    bool good = true;
    for (int i = 0; i < 1000; i++)
        good = pdf_stream_write(stream, bytes, sizeof bytes);
    g_assert_false(good);
    g_assert_false(pdf_stream_flush(stream));
    g_assert_cmpint(calls, ==, 1); /* not asked again */
    pdf_stream_free(stream);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/pdf-stream/dates", test_dates);
    g_test_add_func("/pdf-stream/entry-at-every-place", test_entry_at_every_place);
    g_test_add_func("/pdf-stream/failed-write", test_failed_write);
    return g_test_run();
}
