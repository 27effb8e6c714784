#include "base/arena.h"
#include "base/mem.h"

#include <glib.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void test_aligned_and_zeroed(void) {
    Arena *arena = arena_new();
    for (int round = 0; round < 2; round++) {
        for (size_t size = 0; size < 300; size++) {
            unsigned char *piece = arena_alloc(arena, size);
            g_assert_cmpint((uintptr_t)piece % _Alignof(max_align_t), ==, 0);
            for (size_t i = 0; i < size; i++)
                g_assert_cmpint(piece[i], ==, 0);
            memset(piece, 0xAA, size);
        }
        arena_reset(arena);
    }
    arena_free(arena);
    arena_free(NULL);
}

static void test_pieces_do_not_overlap(void) {
    enum { COUNT = 5000 };
    Arena *arena = arena_new();
    unsigned char *pieces[COUNT];
    for (int i = 0; i < COUNT; i++) {
        pieces[i] = arena_alloc(arena, (size_t)(i % 97));
        memset(pieces[i], i & 0xFF, (size_t)(i % 97));
    }
    for (int i = 0; i < COUNT; i++)
        for (int j = 0; j < i % 97; j++)
            g_assert_cmpint(pieces[i][j], ==, i & 0xFF);
    arena_free(arena);
}

static void test_larger_than_a_block(void) {
    Arena *arena = arena_new();
    char *large = arena_alloc(arena, 5 * 1024 * 1024);
    large[5 * 1024 * 1024 - 1] = 'x';
    g_assert_cmpint(arena_bytes(arena), >=, 5 * 1024 * 1024);
    arena_reset(arena);
    g_assert_cmpint(arena_bytes(arena), <, 64 * 1024); /* a giant is not kept */
    arena_free(arena);
}

static void test_copies(void) {
    Arena *arena = arena_new();
    char text[] = "公示公告";
    char *copy = arena_strdup(arena, text), *part = arena_strndup(arena, text, 6);
    int numbers[] = {1, 2, 3}, *same = arena_memdup(arena, numbers, sizeof numbers);
    memset(text, 'x', sizeof text - 1);
    g_assert_cmpstr(copy, ==, "公示公告");
    g_assert_cmpstr(part, ==, "公示");
    g_assert_cmpint(same[2], ==, 3);
    g_assert_cmpstr(arena_strndup(arena, NULL, 0), ==, "");
    arena_free(arena);
}

static GString *order;

static void note(void *object) {
    g_string_append(order, object);
}

static void test_cleanups_run_last_first(void) {
    order = g_string_new("");
    Arena *arena = arena_new();
    arena_on_free(arena, note, (char[]){"a"});
    ArenaMark mark = arena_mark(arena);
    arena_on_free(arena, note, (char[]){"b"});
    arena_on_free(arena, note, (char[]){"c"});
    arena_release(arena, mark);
    g_assert_cmpstr(order->str, ==, "cb");
    arena_on_free(arena, note, (char[]){"d"});
    arena_reset(arena);
    g_assert_cmpstr(order->str, ==, "cbda");
    arena_on_free(arena, note, (char[]){"e"});
    arena_free(arena);
    g_assert_cmpstr(order->str, ==, "cbdae");
    g_string_free(order, TRUE);
}

/* What was taken before the mark stays, whether or not the scratch part needed more blocks. */
static void test_marks(void) {
    Arena *arena = arena_new();
    ArenaMark empty = arena_mark(arena);
    for (size_t scratch = 1; scratch < 3000000; scratch *= 7) {
        char *before = arena_strdup(arena, "before");
        ArenaMark mark = arena_mark(arena);
        memset(arena_alloc(arena, scratch), 0xEE, scratch);
        arena_strdup(arena, "scratch");
        arena_release(arena, mark);
        char *after = arena_alloc(arena, 100);
        for (int i = 0; i < 100; i++)
            g_assert_cmpint(after[i], ==, 0);
        g_assert_cmpstr(before, ==, "before");
    }
    arena_release(arena, empty);
    g_assert_cmpstr(arena_strdup(arena, "again"), ==, "again");
    arena_free(arena);
}

static void test_nested_marks(void) {
    Arena *arena = arena_new();
    ArenaMark marks[50];
    char *texts[50];
    for (int i = 0; i < 50; i++) {
        texts[i] = arena_strdup(arena, "kept");
        marks[i] = arena_mark(arena);
        arena_alloc(arena, 10000);
    }
    for (int i = 49; i >= 0; i--) {
        arena_release(arena, marks[i]);
        g_assert_cmpstr(texts[i], ==, "kept");
    }
    arena_free(arena);
}

/* Scratch use that crosses the edge of a block each time must not grow, nor ask the system each time. */
static void test_bounded(void) {
    Arena *arena = arena_new();
    arena_alloc(arena, 60000);
    size_t most = 0;
    for (int i = 0; i < 10000; i++) {
        ArenaMark mark = arena_mark(arena);
        arena_alloc(arena, 30000);
        arena_release(arena, mark);
        if (i == 10)
            most = arena_bytes(arena);
    }
    g_assert_cmpint(arena_bytes(arena), ==, most);
    for (int i = 0; i < 1000; i++) {
        for (int j = 0; j < 20; j++)
            arena_alloc(arena, 20000);
        arena_reset(arena);
    }
    g_assert_cmpint(arena_bytes(arena), <=, 1100000);
    arena_free(arena);
}

static void test_count_overflow(void) {
    pid_t child = fork();
    if (child == 0) {
        close(STDERR_FILENO);
        arena_alloc_array(arena_new(), SIZE_MAX / 4, 8);
        _exit(0);
    }
    int status;
    g_assert_cmpint(waitpid(child, &status, 0), ==, child);
    g_assert_cmpint(WEXITSTATUS(status), ==, 5);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/arena/aligned-and-zeroed", test_aligned_and_zeroed);
    g_test_add_func("/arena/pieces-do-not-overlap", test_pieces_do_not_overlap);
    g_test_add_func("/arena/larger-than-a-block", test_larger_than_a_block);
    g_test_add_func("/arena/copies", test_copies);
    g_test_add_func("/arena/cleanups-run-last-first", test_cleanups_run_last_first);
    g_test_add_func("/arena/marks", test_marks);
    g_test_add_func("/arena/nested-marks", test_nested_marks);
    g_test_add_func("/arena/bounded", test_bounded);
    g_test_add_func("/arena/count-overflow", test_count_overflow);
    return g_test_run();
}
