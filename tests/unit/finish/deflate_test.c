#include "finish/deflate.h"

#include "base/mem.h"

#include <glib.h>
#include <string.h>

static void round_trip(Deflater *deflater, const uint8_t *bytes, size_t size)
{
    size_t packed_size, plain_size;
    const uint8_t *packed = deflate_all(deflater, bytes, size, &packed_size);
    uint8_t *plain = inflate_all(packed, packed_size, &plain_size);
    g_assert_nonnull(plain);
    g_assert_cmpuint(plain_size, ==, size);
    g_assert_true(memcmp(plain, bytes, size) == 0);
    mem_free(plain);
}

static void test_round_trip(void)
{
    Deflater *deflater = deflater_new(false);
    uint8_t *bytes = g_malloc(300000);
    for (size_t i = 0; i < 300000; i++)
        bytes[i] = (uint8_t)(i * i >> 7);
    static const size_t sizes[] = {0, 1, 2, 100, 4096, 300000};
    for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++)
        round_trip(deflater, bytes, sizes[i]);
    memset(bytes, 'a', 300000); /* unpacks to many times its size */
    round_trip(deflater, bytes, 300000);
    g_free(bytes);
    deflater_free(deflater);
}

/* zlib's check sum finds a flipped bit wherever it changes the text (the last byte before the sum has idle bits), and a cut. */
static void test_damage(void)
{
    static const char text[] = "公示期间，如有异议，请以书面形式提出。公示期间，如有异议，请以书面形式提出。";
    Deflater *deflater = deflater_new(false);
    size_t size, ignored;
    const uint8_t *packed = deflate_all(deflater, text, sizeof text, &size);
    uint8_t *copy = g_memdup2(packed, size);
    for (size_t i = 2; i < size; i++)
        for (int bit = 0; bit < 8; bit++) {
            copy[i] ^= (uint8_t)(1 << bit);
            uint8_t *plain = inflate_all(copy, size, &ignored);
            g_assert_true(!plain || memcmp(plain, text, sizeof text) == 0);
            mem_free(plain);
            copy[i] ^= (uint8_t)(1 << bit);
        }
    for (size_t cut = 0; cut < size; cut++)
        g_assert_null(inflate_all(copy, cut, &ignored));
    g_free(copy);
    deflater_free(deflater);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/deflate/round-trip", test_round_trip);
    g_test_add_func("/deflate/damage", test_damage);
    return g_test_run();
}
