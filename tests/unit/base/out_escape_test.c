#include "base/out.h"
#include "base/utf8.h"

#include <glib.h>
#include <string.h>

static void is(void (*quote)(Out *, const char *, size_t), const char *bytes, size_t size, const char *wanted) {
    Out *out = out_new_memory();
    char *exact = g_memdup2(bytes, size);
    quote(out, size ? exact : "", size);
    g_assert_cmpstr(out_text(out), ==, wanted);
    g_free(exact);
    out_free(out);
}

static void test_json(void) {
    is(out_json_string, "", 0, "\"\"");
    is(out_json_string, "公示“a”", strlen("公示“a”"), "\"公示“a”\"");
    is(out_json_string, "a\"b\\c/d", 7, "\"a\\\"b\\\\c/d\"");
    is(out_json_string, "\n\r\t\x01\x1F\x7F\0", 7, "\"\\n\\r\\t\\u0001\\u001f\\u007f\\u0000\"");
    is(out_json_string,
       "a\xFF"
       "b\xE5\x85",
       5, "\"a\uFFFDb\uFFFD\uFFFD\"");
    is(out_json_string, "\uFFFD𠀀", 7, "\"\uFFFD𠀀\"");
}

static void test_xml(void) {
    is(out_xml, "", 0, "");
    is(out_xml, "<a b=\"c\">&'公", strlen("<a b=\"c\">&'公"), "&lt;a b=&quot;c&quot;&gt;&amp;'公");
    is(out_xml, "\t\n\r", 3, "&#9;&#10;&#13;");
    is(out_xml, "\x01\0\x1B", 3, "\uFFFD\uFFFD\uFFFD");
    is(out_xml, "\xC0\x80", 2, "\uFFFD\uFFFD");
}

/* Whatever the bytes, the result is text. */
static void test_always_text(void) {
    GRand *random = g_rand_new_with_seed(2);
    for (int round = 0; round < 20000; round++) {
        char bytes[16];
        size_t size = (size_t)g_rand_int_range(random, 0, 17);
        for (size_t i = 0; i < size; i++)
            bytes[i] = (char)g_rand_int_range(random, 0, 256);
        Out *out = out_new_memory();
        out_json_string(out, bytes, size);
        out_xml(out, bytes, size);
        g_assert_cmpint(utf8_check(out_text(out), out_size(out)), ==, out_size(out));
        out_free(out);
    }
    g_rand_free(random);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/out-escape/json", test_json);
    g_test_add_func("/out-escape/xml", test_xml);
    g_test_add_func("/out-escape/always-text", test_always_text);
    return g_test_run();
}
