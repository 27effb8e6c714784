/* Pages as they are found, all words invented: pages/NAME.html, and in NAME.txt what a secretariat would make of it (outline.h).
 * The expected parts were written by hand from the page, not taken from the reader. */
#include "outline.h"

static char *folder(void) {
    return g_build_filename(g_getenv("GAOSHI_SOURCE_DIR"), "tests", "unit", "read", "pages", NULL);
}

static void test_page(const void *closure) {
    char *text, *wanted, *pages = folder(), *name = g_strdup_printf("%s/%s", pages, (const char *)closure), *path;
    gsize size;
    g_assert_true(g_file_get_contents(name, &text, &size, NULL));
    path = g_strdup_printf("%.*s.txt", (int)(strlen(name) - strlen(".html")), name);
    g_assert_true(g_file_get_contents(path, &wanted, NULL, NULL));
    Reading *reading = reading_new_bytes(name, text, size, NULL);
    reading_assert(reading, wanted);
    reading_free(reading);
    g_free(text);
    g_free(wanted);
    g_free(pages);
    g_free(name);
    g_free(path);
}

static void add_pages(void) {
    char *pages = folder();
    const char *name;
    GDir *dir = g_dir_open(pages, 0, NULL);
    g_assert_nonnull(dir);
    while ((name = g_dir_read_name(dir))) {
        char *path = g_strconcat("/read/pages/", name, NULL);
        if (g_str_has_suffix(name, ".html"))
            g_test_add_data_func_full(path, g_strdup(name), test_page, g_free);
        g_free(path);
    }
    g_dir_close(dir);
    g_free(pages);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    add_pages();
    return g_test_run();
}
