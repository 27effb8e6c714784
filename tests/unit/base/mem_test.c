#include "base/mem.h"

#include <glib.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* What a child does that runs out of memory; returns its exit code and its words on standard error. */
static int run_child(void (*work)(void), char *words, size_t size) {
    int pipes[2];
    g_assert_cmpint(pipe(pipes), ==, 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(pipes[1], STDERR_FILENO);
        work();
        _exit(0);
    }
    close(pipes[1]);
    size_t length = 0;
    ssize_t count;
    while ((count = read(pipes[0], words + length, size - 1 - length)) > 0)
        length += (size_t)count;
    words[length] = 0;
    close(pipes[0]);
    int status;
    g_assert_cmpint(waitpid(child, &status, 0), ==, child);
    g_assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static void test_zeroed(void) {
    unsigned char *block = mem_alloc(1000);
    for (int i = 0; i < 1000; i++)
        g_assert_cmpint(block[i], ==, 0);
    mem_free(block);
    void *none = mem_alloc(0);
    g_assert_nonnull(none);
    mem_free(none);
    mem_free(NULL);
}

static void test_resize_keeps(void) {
    int *list = mem_resize(NULL, 3, sizeof *list);
    list[0] = 7, list[1] = 8, list[2] = 9;
    list = mem_resize(list, 30000, sizeof *list);
    g_assert_cmpint(list[0], ==, 7);
    g_assert_cmpint(list[2], ==, 9);
    list = mem_resize(list, 0, sizeof *list);
    g_assert_nonnull(list);
    mem_free(list);
}

static void third_request(void) {
    mem_fail_at(3);
    mem_free(mem_alloc(1));
    mem_free(mem_resize(NULL, 1, 1));
    mem_alloc(1);
    _exit(77);
}

static void test_default_handler(void) {
    char words[200];
    g_assert_cmpint(run_child(third_request, words, sizeof words), ==, 5);
    g_assert_cmpstr(words, ==, "gaoshi: 内存不足 (out of memory)\n");
}

static void switched_off(void) {
    mem_fail_at(1);
    mem_fail_at(0);
    mem_free(mem_alloc(1));
    _exit(33);
}

static void test_switched_off(void) {
    char words[200];
    g_assert_cmpint(run_child(switched_off, words, sizeof words), ==, 33);
}

static void own_handler(void *closure) {
    _exit(*(int *)closure);
}

static void overflow(void) {
    static int code = 42;
    mem_on_exhausted(own_handler, &code);
    mem_resize(NULL, SIZE_MAX / 2, 3);
}

static void returning_handler(void *closure) {
    (void)closure;
}

static void returned(void) {
    mem_on_exhausted(returning_handler, NULL);
    mem_fail_at(1);
    mem_alloc(1);
    _exit(0);
}

static void test_own_handler(void) {
    char words[200];
    g_assert_cmpint(run_child(overflow, words, sizeof words), ==, 42);
    g_assert_cmpint(run_child(returned, words, sizeof words), ==, 5);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/mem/zeroed", test_zeroed);
    g_test_add_func("/mem/resize-keeps", test_resize_keeps);
    g_test_add_func("/mem/default-handler", test_default_handler);
    g_test_add_func("/mem/switched-off", test_switched_off);
    g_test_add_func("/mem/own-handler", test_own_handler);
    return g_test_run();
}
