#include "base/unfinished.h"

#include "base/file.h"
#include "scratch.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

static void end(int signal) {
    (void)signal;
    file_writers_remove_all();
    _exit(130);
}

/* SIGINT in the middle: the old files stay, the temporary ones go, however many. */
static void test_interrupted(void) {
    enum { COUNT = 150 };
    char *folder = scratch_new();
    pid_t child = fork();
    if (child == 0) {
        FileWriter *writers[COUNT];
        Diags *diags = diags_new();
        signal(SIGINT, end);
        for (int i = 0; i < COUNT; i++) {
            char *path = g_strdup_printf("%s/page-%d.png", folder, i);
            writers[i] = file_writer_new(path, diags);
            file_writer_write(writers[i], "half", 4);
        }
        file_writer_commit(writers[3], diags);
        file_writer_abort(writers[4]);
        if (scratch_count(folder) != COUNT - 1)
            _exit(1);
        raise(SIGINT);
        _exit(2);
    }
    int status;
    g_assert_cmpint(waitpid(child, &status, 0), ==, child);
    g_assert_cmpint(WEXITSTATUS(status), ==, 130);
    g_assert_cmpint(scratch_count(folder), ==, 1);
    scratch_free(folder);
}

/* A child that dies must not remove what its parent is writing. */
static void test_not_by_a_child(void) {
    char *folder = scratch_new(), *path = g_build_filename(folder, "x.pdf", NULL);
    Diags *diags = diags_new();
    FileWriter *writer = file_writer_new(path, diags);
    file_writer_write(writer, "new", 3);
    pid_t child = fork();
    if (child == 0) {
        file_writers_remove_all();
        _exit(0);
    }
    g_assert_cmpint(waitpid(child, NULL, 0), ==, child);
    g_assert_true(file_writer_commit(writer, diags));
    scratch_assert(path, "new");
    diags_free(diags);
    g_free(path);
    scratch_free(folder);
}

static gpointer work(gpointer folder) {
    for (int i = 0; i < 500; i++) {
        char *path = g_strdup_printf("%s/%p-%d", (char *)folder, (void *)g_thread_self(), i);
        Unfinished *unfinished = unfinished_add(path);
        unfinished_remove(unfinished);
        g_free(path);
    }
    return NULL;
}

static void test_threads(void) {
    char *folder = scratch_new(), *path = g_build_filename(folder, "present", NULL);
    Unfinished *present = unfinished_add(path);
    scratch_put(path, "x");
    GThread *threads[4];
    for (int i = 0; i < 4; i++)
        threads[i] = g_thread_new("work", work, folder);
    for (int i = 0; i < 4; i++)
        g_thread_join(threads[i]);
    file_writers_remove_all();
    g_assert_false(g_file_test(path, G_FILE_TEST_EXISTS)); /* no other took its node */
    unfinished_remove(present);
    g_free(path);
    scratch_free(folder);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/unfinished/interrupted", test_interrupted);
    g_test_add_func("/unfinished/not-by-a-child", test_not_by_a_child);
    g_test_add_func("/unfinished/threads", test_threads);
    return g_test_run();
}
