/* scratch.h - a folder of its own for a test, removed with all that is in it. */
#ifndef GAOSHI_TEST_SCRATCH_H
#define GAOSHI_TEST_SCRATCH_H

#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

static inline char *scratch_new(void) {
    char *folder = g_dir_make_tmp("gaoshi-test-XXXXXX", NULL);
    g_assert_nonnull(folder);
    return folder;
}

static inline int scratch_count(const char *folder) {
    int count = 0;
    GDir *dir = g_dir_open(folder, 0, NULL);
    while (g_dir_read_name(dir))
        count++;
    g_dir_close(dir);
    return count;
}

static inline void scratch_free(char *folder) {
    const char *name;
    GDir *dir = g_dir_open(folder, 0, NULL);
    while ((name = g_dir_read_name(dir))) {
        char *path = g_build_filename(folder, name, NULL);
        g_chmod(path, 0700);
        g_assert_cmpint(g_remove(path), ==, 0);
        g_free(path);
    }
    g_dir_close(dir);
    g_assert_cmpint(g_rmdir(folder), ==, 0);
    g_free(folder);
}

static inline void scratch_put(const char *path, const char *text) {
    g_assert_true(g_file_set_contents(path, text, -1, NULL));
}

static inline void scratch_assert(const char *path, const char *wanted) {
    char *text = NULL;
    g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
    g_assert_cmpstr(text, ==, wanted);
    g_free(text);
}

#endif
