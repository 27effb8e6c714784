#include "base/file.h"

#include <glib.h>
#include <string.h>

/* Pieces of every size, read back in between, within memory and far past it. */
static void test_reads_back(void) {
    static const size_t totals[] = {0, 1, 100000, 5000000, 9000000};
    GRand *random = g_rand_new_with_seed(6);
    for (size_t i = 0; i < G_N_ELEMENTS(totals); i++) {
        Spool *spool = spool_new();
        uint8_t *wanted = g_malloc(totals[i] + 1);
        for (size_t at = 0; at < totals[i];) {
            size_t size = (size_t)g_rand_int_range(random, 0, at % 7 ? 50000 : 900000);
            size = MIN(size, totals[i] - at);
            for (size_t j = 0; j < size; j++)
                wanted[at + j] = (uint8_t)((at + j) * 31 >> 3);
            g_assert_true(spool_write(spool, wanted + at, size));
            at += size;
            g_assert_cmpint(spool_size(spool), ==, at);
            if (g_rand_int_range(random, 0, 20) == 0)
                g_assert_true(memcmp(spool_bytes(spool), wanted, at) == 0);
        }
        g_assert_nonnull(spool_bytes(spool));
        g_assert_true(memcmp(spool_bytes(spool), wanted, totals[i]) == 0);
        g_assert_true(spool_bytes(spool) == spool_bytes(spool)); /* mapped once */
        spool_free(spool);
        g_free(wanted);
    }
    g_rand_free(random);
    spool_free(NULL);
}

static void test_one_giant(void) {
    size_t size = 6000000;
    char *bytes = g_strnfill(size, 'x');
    Spool *spool = spool_new();
    g_assert_true(spool_write(spool, bytes, size));
    g_assert_true(spool_write(spool, "end", 3));
    g_assert_cmpint(spool_size(spool), ==, size + 3);
    g_assert_true(memcmp(spool_bytes(spool) + size, "end", 3) == 0);
    spool_free(spool);
    g_free(bytes);
}

/* The disk is full at the n-th write: said at once or when the bytes are wanted, and ever after. */
static void test_full_disk(void) {
    char *piece = g_strnfill(100000, 'x');
    for (long n = 1; n < 12; n++) {
        Spool *spool = spool_new();
        bool ok = true;
        file_fail_at(n);
        for (int i = 0; i < 70; i++)
            ok = spool_write(spool, piece, 100000) && ok;
        const uint8_t *bytes = spool_bytes(spool);
        file_fail_at(0);
        g_assert_null(bytes);
        if (!ok)
            g_assert_false(spool_write(spool, "x", 1));
        g_assert_null(spool_bytes(spool));
        spool_free(spool);
    }
    g_free(piece);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/spool/reads-back", test_reads_back);
    g_test_add_func("/spool/one-giant", test_one_giant);
    g_test_add_func("/spool/full-disk", test_full_disk);
    return g_test_run();
}
