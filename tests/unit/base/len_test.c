#include "base/len.h"

#include <glib.h>
#include <string.h>

static const LenUnits grid = {LEN_POINTS(16), LEN_POINTS(29)};

static void is(const char *text, Len wanted) {
    Len length = -12345;
    g_test_message("%s", text);
    char *copy = g_memdup2(text, strlen(text)); /* no NUL behind it */
    g_assert_true(len_parse(copy, strlen(text), &grid, &length));
    g_assert_cmpint(length, ==, wanted);
    g_free(copy);
}

static void is_none(const char *text) {
    Len length = -12345;
    g_test_message("%s", text);
    g_assert_false(len_parse(text, strlen(text), &grid, &length));
    g_assert_cmpint(length, ==, -12345);
}

/* 1 mm is 1024 * 72 / 25.4 = 2902.677… steps. */
static void test_units(void) {
    is("156mm", 452818); /* 452817.6 */
    is("225mm", 653102); /* 653102.4 */
    is("297mm", 862095); /* 862095.1 */
    is("15.6cm", 452818);
    is("28pt", 28672);
    is("0.5pt", 512);
    is("1in", 73728);
    is("12px", 9216);
    is("1pc", 12288);
    is("3字", 49152);
    is("2行", 59392);
    is("-1.5字", -24576);
    is("+2mm", 5805);
    is("-2mm", -5805);
    is("0mm", 0);
    is(".5pt", 512);
    is("007pt", 7168);
    is("37 mm", 107399);
    is("  37mm\n", 107399);
    is("28PT", 28672);
    is("2磅", 2048);
    is("10毫米", 29027);
    is("1 厘米", 29027);
    is("３７ｍｍ", 107399);
    is("１．５字", 24576);
}

/* reference: the points that Word and WPS give to the sizes. */
static void test_sizes(void) {
    static const struct {
        const char *name;
        int tenths;
    } sizes[] = {{"初号", 420}, {"小初", 360},   {"一号", 260},  {"小一", 240}, {"二号", 220},
                 {"小二", 180}, {"三号", 160},   {"小三", 150},  {"四号", 140}, {"小四", 120},
                 {"五号", 105}, {"小五", 90},    {"六号", 75},   {"小六", 65},  {"七号", 55},
                 {"八号", 50},  {"1号", 260},    {"小1", 240},   {"2号", 220},  {"3号", 160},
                 {"小4", 120},  {"小四号", 120}, {"小4号", 120}, {"８号", 50},  {" 三号 ", 160}};
    for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++)
        is(sizes[i].name, sizes[i].tenths * 1024 / 10);
}

static void test_refused(void) {
    static const char *const texts[] = {"",          " ",          "mm",
                                        "12",        "12 ",        "-",
                                        "+-3mm",     "--3mm",      "1e3pt",
                                        "1.2.3pt",   "5.mm",       "1,5mm",
                                        "3m",        "3mmm",       "3 m m",
                                        "12%",       "3em",        "号",
                                        "小",        "九号",       "小七",
                                        "小八",      "三",         "-三号",
                                        "3.5号",     "12号",       "0号",
                                        "三号x",     "三字",       "0x10pt",
                                        "nanpt",     "infpt",      "999999999999999999999999pt",
                                        "2097153pt", "-2097153pt", "740000mm",
                                        "1mm\xFF",   "\xE4\xB8",   "1\xE5\xAD"};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        is_none(texts[i]);
    Len length = 5;
    g_assert_false(len_parse("1mm\0", 4, &grid, &length));
    g_assert_false(len_parse("3字", strlen("3字"), NULL, &length));
    g_assert_false(len_parse("3字", strlen("3字"), &(LenUnits){0, 5}, &length));
    g_assert_false(len_parse("3行", strlen("3行"), &(LenUnits){5, 0}, &length));
    g_assert_cmpint(length, ==, 5);
    g_assert_true(len_parse("3pt", 3, NULL, &length));
}

static void test_range(void) {
    is("2097151pt", 2097151 * 1024);
    is("2097151.999pt", 2147483647); /* .999 * 1024 = 1022.976 */
    is("-2097151.999pt", -2147483647);
    is("0.0000000000000000000000000001pt", 0);
    is("0.00048828125pt", 1); /* half a step goes away from zero */
    is("-0.00048828125pt", -1);
    is("0.00048828pt", 0);
    is("0000000000000000000000000000001pt", 1024);
}

/* Tenths of a millimetre: the parsed length is the nearest there is, and reads back. */
static void test_millimetres_round_once(void) {
    for (int tenths = 0; tenths < 12000; tenths++) {
        char text[32];
        g_snprintf(text, sizeof text, "%d.%dmm", tenths / 10, tenths % 10);
        Len length;
        g_assert_true(len_parse(text, strlen(text), NULL, &length));
        int64_t twice = (int64_t)length * 2 * 254, exact = (int64_t)tenths * 720 * 1024 * 2 / 10; /* 2 * 254 steps */
        g_assert_cmpint(ABS(twice - exact), <=, 254);
        g_assert_cmpint(length, ==, LEN_TENTH_MM(tenths));
        g_assert_cmpint((len_to_micrometres(length) + 50) / 100, ==, tenths);
    }
}

static void test_share(void) {
    static const Len totals[] = {0, 1, 27, 28, 29, 452818, 653102, 1000003, LEN_MAX, -452818, -1};
    for (size_t i = 0; i < G_N_ELEMENTS(totals); i++)
        for (int count = 1; count < 400; count = count * 3 / 2 + 1) {
            Len total = totals[i];
            g_assert_cmpint(len_share(total, 0, count), ==, 0);
            g_assert_cmpint(len_share(total, count, count), ==, total);
            for (int index = 1; index <= count; index++) {
                Len here = len_share(total, index, count), before = len_share(total, index - 1, count);
                int64_t twice_error = 2 * ((int64_t)here * count - (int64_t)total * index);
                g_assert_cmpint(ABS(twice_error), <=, count);
                g_assert_cmpint(ABS((int64_t)here - before - total / count), <=, 1);
                g_assert_cmpint(len_share(-total, index, count), ==, -here);
            }
        }
}

static void test_scale(void) {
    g_assert_cmpint(len_scale(1000, 1, 3), ==, 333);
    g_assert_cmpint(len_scale(1001, 1, 2), ==, 501);
    g_assert_cmpint(len_scale(-1001, 1, 2), ==, -501);
    g_assert_cmpint(len_scale(LEN_MAX, 5000000000000, 5000000000000), ==, LEN_MAX);
    g_assert_cmpint(len_scale(LEN_MAX, INT64_MAX, INT64_MAX), ==, LEN_MAX);
    g_assert_cmpint(len_scale(LEN_MAX, 2, 1), ==, LEN_MAX);
    g_assert_cmpint(len_scale(-LEN_MAX, 2, 1), ==, INT32_MIN);
}

static void test_micrometres(void) {
    g_assert_cmpint(len_to_micrometres(73728), ==, 25400);
    g_assert_cmpint(len_to_micrometres(1), ==, 0);
    g_assert_cmpint(len_to_micrometres(2), ==, 1);
    g_assert_cmpint(len_to_micrometres(-73728), ==, -25400);
    g_assert_cmpint(len_to_micrometres(452818), ==, 156000);
    g_assert_cmpint(len_to_micrometres(73728LL * 1000000000000), ==, 25400000000000000);
}

/* Any bytes: an answer, never a read outside them. */
static void test_random_bytes(void) {
    static const char alphabet[] = "0123456789.+- mptcinx\xE5\xE8\xAD\x97\xA1\x8C\xB0\x8F\xE4\xB8\x89\xEF\xBC\x93\0";
    GRand *random = g_rand_new_with_seed(1);
    for (int round = 0; round < 200000; round++) {
        size_t size = (size_t)g_rand_int_range(random, 0, 12);
        char *bytes = g_malloc(size + 1);
        for (size_t i = 0; i < size; i++)
            bytes[i] = round % 3 ? alphabet[g_rand_int_range(random, 0, sizeof alphabet)]
                                 : (char)g_rand_int_range(random, 0, 256);
        char *exact = g_memdup2(bytes, size);
        Len length = 77;
        if (!len_parse(exact, size, &grid, &length))
            g_assert_cmpint(length, ==, 77);
        g_free(exact);
        g_free(bytes);
    }
    g_rand_free(random);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/len/units", test_units);
    g_test_add_func("/len/sizes", test_sizes);
    g_test_add_func("/len/refused", test_refused);
    g_test_add_func("/len/range", test_range);
    g_test_add_func("/len/millimetres-round-once", test_millimetres_round_once);
    g_test_add_func("/len/share", test_share);
    g_test_add_func("/len/scale", test_scale);
    g_test_add_func("/len/micrometres", test_micrometres);
    g_test_add_func("/len/random-bytes", test_random_bytes);
    return g_test_run();
}
