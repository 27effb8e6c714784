/* The profile's numbers are those of IEC 61966-2-1, read back by the rules of ICC.1:2010. */
#include "finish/icc.h"

#include <glib.h>
#include <math.h>
#include <string.h>

static uint8_t profile[ICC_MOST];
static size_t size;

static uint32_t big(size_t at)
{
    g_assert_cmpuint(at + 4, <=, size);
    return (uint32_t)profile[at] << 24 | (uint32_t)profile[at + 1] << 16 | (uint32_t)profile[at + 2] << 8 | profile[at + 3];
}

static double fixed(size_t at)
{
    return (int32_t)big(at) / 65536.0;
}

/* Where a tag's data lies; its type must be as named. */
static size_t tag(const char *name, const char *type)
{
    for (uint32_t i = 0; i < big(128); i++) {
        size_t entry = 132 + 12 * (size_t)i, at = big(entry + 4);
        g_assert_cmpuint(at % 4, ==, 0);
        g_assert_cmpuint(at + big(entry + 8), <=, size);
        if (memcmp(profile + entry, name, 4) != 0)
            continue;
        g_assert_cmpmem(profile + at, 4, type, 4);
        return at;
    }
    g_error("no tag %s", name);
}

static void test_header(void)
{
    g_assert_cmpuint(big(0), ==, size); /* 7.2.2 */
    g_assert_cmpuint(size, <=, 600);
    g_assert_cmpuint(profile[8], ==, 4); /* version */
    g_assert_cmpmem(profile + 12, 4, "mntr", 4);
    g_assert_cmpmem(profile + 16, 4, "RGB ", 4);
    g_assert_cmpmem(profile + 20, 4, "XYZ ", 4);
    g_assert_cmpmem(profile + 36, 4, "acsp", 4);
    static const char *const required[][2] = {{"desc", "mluc"}, {"cprt", "mluc"}, {"wtpt", "XYZ "}, {"chad", "sf32"}, {"rXYZ", "XYZ "},
                                              {"gXYZ", "XYZ "}, {"bXYZ", "XYZ "}, {"rTRC", "para"}, {"gTRC", "para"}, {"bTRC", "para"}};
    for (size_t i = 0; i < G_N_ELEMENTS(required); i++)
        tag(required[i][0], required[i][1]);
}

/* White is the sum of the primaries: D50 (0.9642, 1, 0.8249). */
static void test_white(void)
{
    static const double d50[3] = {0.964203, 1.0, 0.824905};
    size_t red = tag("rXYZ", "XYZ "), green = tag("gXYZ", "XYZ "), blue = tag("bXYZ", "XYZ ");
    for (size_t i = 0; i < 3; i++) {
        double sum = fixed(red + 8 + 4 * i) + fixed(green + 8 + 4 * i) + fixed(blue + 8 + 4 * i);
        g_assert_cmpfloat_with_epsilon(sum, d50[i], 0.00001);
        g_assert_cmpfloat_with_epsilon(fixed(tag("wtpt", "XYZ ") + 8 + 4 * i), d50[i], 0.00001);
    }
}

/* Y = (aX + b)^g from d on, cX below (10.18, function 3), against the standard's own curve. */
static void test_curve(void)
{
    size_t at = tag("rTRC", "para");
    g_assert_cmpuint(profile[at + 9], ==, 3);
    double g = fixed(at + 12), a = fixed(at + 16), b = fixed(at + 20), c = fixed(at + 24), d = fixed(at + 28);
    for (int i = 0; i <= 255; i++) {
        double x = i / 255.0, standard = x <= 0.04045 ? x / 12.92 : pow((x + 0.055) / 1.055, 2.4);
        double ours = x < d ? c * x : pow(a * x + b, g);
        g_assert_cmpfloat_with_epsilon(ours, standard, 0.0001);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    size = icc_srgb(profile);
    g_test_add_func("/icc/header", test_header);
    g_test_add_func("/icc/white", test_white);
    g_test_add_func("/icc/curve", test_curve);
    return g_test_run();
}
