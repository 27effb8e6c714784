#include "base/base_rules.h"
#include "base/file.h"
#include "privileges.h"
#include "scratch.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

static void fails(const char *path, const Rule *rule) {
    Arena *arena = arena_new();
    Diags *diags = diags_new();
    Source source;
    g_assert_false(file_read(arena, path, &source, diags));
    g_assert_cmpint(diags_count(diags), ==, 1);
    g_assert_cmpstr(diags_get(diags, 0)->rule->id, ==, rule->id);
    g_assert_cmpstr(diags_get(diags, 0)->place.source->name, ==, path);
    g_assert_cmpint(diags_exit(diags), ==, EXIT_CODE_IO);
    g_assert_cmpstr(source.name, ==, path);
    g_assert_null(source.text);
    arena_free(arena);
    diags_free(diags);
}

/* Read or mapped, around the size where that changes and around whole pages of memory. */
static void test_sizes(void) {
    static const size_t sizes[] = {0, 1, 4095, 4096, 65535, 65536, 65537, 131072, 3000001};
    char *folder = scratch_new(), *path = g_build_filename(folder, "公示 1.html", NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++) {
        char *bytes = g_malloc(sizes[i] + 1);
        for (size_t j = 0; j < sizes[i]; j++)
            bytes[j] = (char)(j * 7 % 256);
        g_assert_true(g_file_set_contents(path, bytes, (gssize)sizes[i], NULL));
        Arena *arena = arena_new();
        Diags *diags = diags_new();
        Source source;
        g_assert_true(file_read(arena, path, &source, diags));
        g_assert_cmpint(source.size, ==, sizes[i]);
        g_assert_nonnull(source.text);
        g_assert_true(memcmp(source.text, bytes, sizes[i]) == 0);
        g_assert_cmpstr(source.name, ==, path);
        g_assert_true(source.name != path);
        g_assert_cmpint(diags_count(diags), ==, 0);
        diags_free(diags);
        arena_free(arena);
        g_free(bytes);
    }
    g_free(path);
    scratch_free(folder);
}

static void test_failures(void) {
    char *folder = scratch_new(), *path = g_build_filename(folder, "x.html", NULL);
    fails("", &rule_file_missing);
    fails(path, &rule_file_missing);
    fails(folder, &rule_file_folder);
    scratch_put(path, "x");
    char *below = g_build_filename(path, "y.html", NULL);
    fails(below, &rule_file_missing);
    fails("/proc/self/mem", &rule_file_unreadable);
    g_free(below);
    g_free(path);
    scratch_free(folder);
}

static void test_denied(void) {
    char *folder = scratch_new(), *path = g_build_filename(folder, "x.html", NULL);
    scratch_put(path, "x");
    g_chmod(path, 0);
    pid_t child = fork();
    if (child == 0) {
        privileges_drop();
        Arena *arena = arena_new();
        Diags *diags = diags_new();
        Source source;
        bool ok = file_read(arena, path, &source, diags);
        _exit(!ok && diags_get(diags, 0)->rule == &rule_file_denied ? 0 : 1);
    }
    int status;
    g_assert_cmpint(waitpid(child, &status, 0), ==, child);
    g_assert_cmpint(WEXITSTATUS(status), ==, 0);
    g_free(path);
    scratch_free(folder);
}

/* A pipe hands out its bytes in pieces and has no size; standard input may be one, or a file. */
static void test_pipes(void) {
    for (int size = 0; size < 300000; size = size * 5 + 1) {
        int pipes[2];
        g_assert_cmpint(pipe(pipes), ==, 0);
        pid_t child = fork();
        if (child == 0) {
            close(pipes[0]);
            for (int i = 0; i < size; i++)
                if (write(pipes[1], &(char){(char)(i % 100)}, 1) != 1)
                    _exit(1);
            _exit(0);
        }
        close(pipes[1]);
        int before = dup(STDIN_FILENO);
        dup2(pipes[0], STDIN_FILENO);
        Arena *arena = arena_new();
        Diags *diags = diags_new();
        Source source;
        g_assert_true(file_read(arena, "-", &source, diags));
        g_assert_cmpint(source.size, ==, size);
        for (int i = 0; i < size; i++)
            if (source.text[i] != i % 100)
                g_error("byte %d is wrong", i);
        dup2(before, STDIN_FILENO);
        close(before);
        close(pipes[0]);
        g_assert_cmpint(waitpid(child, NULL, 0), ==, child);
        diags_free(diags);
        arena_free(arena);
    }
}

static void test_closed_input(void) {
    pid_t child = fork();
    if (child == 0) {
        close(STDIN_FILENO);
        fails("-", &rule_file_unreadable);
        _exit(0);
    }
    int status;
    g_assert_cmpint(waitpid(child, &status, 0), ==, child);
    g_assert_cmpint(status, ==, 0);
}

/* Files of /proc say that they are empty. */
static void test_no_size(void) {
    Arena *arena = arena_new();
    Diags *diags = diags_new();
    Source source;
    g_assert_true(file_read(arena, "/proc/self/status", &source, diags));
    g_assert_cmpint(source.size, >, 100);
    g_assert_true(g_str_has_prefix(source.text, "Name:"));
    diags_free(diags);
    arena_free(arena);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/file/sizes", test_sizes);
    g_test_add_func("/file/failures", test_failures);
    g_test_add_func("/file/denied", test_denied);
    g_test_add_func("/file/pipes", test_pipes);
    g_test_add_func("/file/closed-input", test_closed_input);
    g_test_add_func("/file/no-size", test_no_size);
    return g_test_run();
}
