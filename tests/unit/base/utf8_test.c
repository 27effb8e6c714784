#include "base/utf8.h"

#include <glib.h>
#include <string.h>

/* What the Unicode standard calls ill-formed (table 3-7), and NUL: the place of the first bad byte. */
static const struct {
    const char *bytes;
    size_t size, bad;
} cases[] = {
    {"", 0, 0},
    {"abc", 3, 3},
    {"公示\x7F", 7, 7},
    {"\xC2\x80", 2, 2},         /* U+0080, the first of two bytes */
    {"\xDF\xBF", 2, 2},         /* U+07FF, the last */
    {"\xE0\xA0\x80", 3, 3},     /* U+0800 */
    {"\xED\x9F\xBF", 3, 3},     /* U+D7FF, before the surrogates */
    {"\xEE\x80\x80", 3, 3},     /* U+E000, behind them */
    {"\xEF\xBF\xBF", 3, 3},     /* U+FFFF */
    {"\xF0\x90\x80\x80", 4, 4}, /* U+10000 */
    {"\xF4\x8F\xBF\xBF", 4, 4}, /* U+10FFFF, the last */
    {"\xF4\x90\x80\x80", 4, 0}, /* U+110000 */
    {"\xF5\x80\x80\x80", 4, 0}, /* never a lead */
    {"\xFE", 1, 0},             /* never a byte */
    {"\xFF\xFE", 2, 0},         /* UTF-16 */
    {"ab\x80", 3, 2},           /* a continuation alone */
    {"ab\xBF\xBF", 4, 2},
    {"\xC0\x80", 2, 0},                 /* NUL in two bytes */
    {"\xC1\xBF", 2, 0},                 /* overlong */
    {"\xE0\x80\x80", 3, 0},             /* NUL in three */
    {"\xE0\x9F\xBF", 3, 0},             /* overlong U+07FF */
    {"\xF0\x80\x80\x80", 4, 0},         /* NUL in four */
    {"\xF0\x8F\xBF\xBF", 4, 0},         /* overlong U+FFFF */
    {"\xED\xA0\x80", 3, 0},             /* U+D800 */
    {"\xED\xBF\xBF", 3, 0},             /* U+DFFF */
    {"\xED\xA0\x81\xED\xB0\x80", 6, 0}, /* a pair, CESU-8 */
    {"x\xE5\x85", 3, 1},                /* cut off */
    {"x\xE5", 2, 1},
    {"x\xF0\x9F\x98", 4, 1},
    {"x\xE5\x41\x41", 4, 1}, /* the second byte is a letter */
    {"x\xE5\x85\x41", 4, 1}, /* the third */
    {"\xF0\x9F\x98\x41", 4, 0},
    {"\xB9\xAB\xCA\xBE", 4, 0}, /* 公示 in GB 18030 */
    {"a\0b", 3, 1},
    {"12345678\0", 9, 8},
    {"1234567\0"
     "9abcdefgh",
     17, 7},
    {"123456789abcdef\xFF", 16, 15},
    {"\x01\x01\x01\x01\x01\x01\x01\x01", 8, 8},
};

static void test_check(void) {
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        char *copy = g_memdup2(cases[i].bytes, cases[i].size); /* no byte behind it: a read past the end shows */
        g_test_message("case %zu", i);
        g_assert_cmpint(utf8_check(cases[i].size ? copy : "", cases[i].size), ==, cases[i].bad);
        g_free(copy);
    }
}

/* Every scalar value, against GLib's writer; all others are refused. */
static void test_every_character(void) {
    for (uint32_t character = 1; character < 0x110000; character++) {
        char mine[4], glib[6];
        if (character >= 0xD800 && character < 0xE000)
            continue;
        int size = utf8_put(character, mine);
        if (size != g_unichar_to_utf8(character, glib) || memcmp(mine, glib, (size_t)size) != 0)
            g_error("U+%04X is written wrongly", character);
        size_t at = 0;
        if (utf8_check(mine, (size_t)size) != (size_t)size || utf8_next(mine, (size_t)size, &at) != character)
            g_error("U+%04X is read wrongly", character);
        if (at != (size_t)size || utf8_previous(mine, &at) != character || at != 0)
            g_error("U+%04X is stepped over wrongly", character);
    }
}

static void test_put_refuses(void) {
    char bytes[4];
    g_assert_cmpint(utf8_put(0xD800, bytes), ==, 3);
    g_assert_cmpmem(bytes, 3, "\xEF\xBF\xBD", 3);
    g_assert_cmpint(utf8_put(0x110000, bytes), ==, 3);
    g_assert_cmpmem(bytes, 3, "\xEF\xBF\xBD", 3);
}

static void test_all_pairs_agree_with_glib(void) {
    for (int first = 1; first < 256; first++)
        for (int second = 1; second < 256; second++)
            for (int third = 0x60; third < 0x100; third += 0x10) {
                const char bytes[] = {(char)first, (char)second, (char)third, 'z'};
                const char *end;
                g_utf8_validate(bytes, sizeof bytes, &end);
                if (utf8_check(bytes, sizeof bytes) != (size_t)(end - bytes))
                    g_error("%02x %02x %02x", first, second, third);
            }
}

static void test_steps(void) {
    const char *text = "a公𠀀é";
    size_t size = strlen(text), at = 0;
    static const uint32_t wanted[] = {'a', 0x516C, 0x20000, 0xE9};
    for (int i = 0; i < 4; i++)
        g_assert_cmphex(utf8_next(text, size, &at), ==, wanted[i]);
    g_assert_cmpint(at, ==, size);
    for (int i = 3; i >= 0; i--)
        g_assert_cmphex(utf8_previous(text, &at), ==, wanted[i]);
    g_assert_cmpint(at, ==, 0);
    g_assert_cmpint(utf8_count(text, size), ==, 4);
    g_assert_cmpint(utf8_count("", 0), ==, 0);
}

/* Unchecked bytes are stepped over one by one, forwards and backwards, never past an end. */
static void test_steps_through_anything(void) {
    GRand *random = g_rand_new_with_seed(9704);
    for (int round = 0; round < 20000; round++) {
        size_t size = (size_t)g_rand_int_range(random, 1, 12), at = 0, count = 0;
        char *bytes = g_malloc(size);
        for (size_t i = 0; i < size; i++)
            bytes[i] = (char)g_rand_int_range(random, round % 2 ? 0x80 : 0, 256);
        while (at < size) {
            size_t before = at;
            utf8_next(bytes, size, &at);
            g_assert_cmpint(at, >, before);
            count++;
        }
        g_assert_cmpint(at, ==, size);
        g_assert_cmpint(utf8_count(bytes, size), ==, count);
        while (at > 0) {
            size_t before = at;
            utf8_previous(bytes, &at);
            g_assert_cmpint(at, <, before);
        }
        g_free(bytes);
    }
    g_rand_free(random);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/utf8/check", test_check);
    g_test_add_func("/utf8/every-character", test_every_character);
    g_test_add_func("/utf8/put-refuses", test_put_refuses);
    g_test_add_func("/utf8/agrees-with-glib", test_all_pairs_agree_with_glib);
    g_test_add_func("/utf8/steps", test_steps);
    g_test_add_func("/utf8/steps-through-anything", test_steps_through_anything);
    return g_test_run();
}
