#include "base/out.h"

#include <glib.h>
#include <locale.h>

#define IS(wanted, call)                                                                                               \
    do {                                                                                                               \
        Out *out = out_new_memory();                                                                                   \
        call;                                                                                                          \
        g_assert_cmpstr(out_text(out), ==, wanted);                                                                    \
        out_free(out);                                                                                                 \
    } while (0)

static void test_int(void) {
    IS("0", out_int(out, 0));
    IS("-9223372036854775808", out_int(out, INT64_MIN));
}

static void test_decimal(void) {
    IS("0", out_decimal(out, 0, 3));
    IS("12.5", out_decimal(out, 12500, 3));
    IS("12", out_decimal(out, 12000, 3));
    IS("12000", out_decimal(out, 12000, 0));
    IS("-12000", out_decimal(out, -12000, 0));
    IS("0.5", out_decimal(out, 500, 3));
    IS("-0.5", out_decimal(out, -500, 3));
    IS("-0.001", out_decimal(out, -1, 3));
    IS("0.001", out_decimal(out, 1, 3));
    IS("10.01", out_decimal(out, 10010, 3));
    IS("-9223372036854775.808", out_decimal(out, INT64_MIN, 3));
    IS("9.223372036854775807", out_decimal(out, INT64_MAX, 18));
    IS("-9.223372036854775808", out_decimal(out, INT64_MIN, 18));
    IS("0.000000000000000001", out_decimal(out, 1, 18));
}

static void test_lengths(void) {
    IS("156", out_mm(out, LEN_TENTH_MM(1560)));
    IS("269", out_mm(out, LEN_TENTH_MM(2690)));
    IS("0.176", out_mm(out, 512));
    IS("-0.176", out_mm(out, -512));
    IS("0", out_mm(out, 0));
    IS("16", out_points(out, 16 * 1024));
    IS("0.5", out_points(out, 512));
    IS("-0.5", out_points(out, -512));
    IS("0.00098", out_points(out, 1));
    IS("-1.00098", out_points(out, -1025));
    IS("2097151.99902", out_points(out, LEN_MAX));
}

/* Points are exact enough to read back. */
static void test_points_read_back(void) {
    for (Len value = -5000; value < 5000; value++) {
        Out *out = out_new_memory();
        out_points(out, value);
        out_str(out, "pt");
        Len again = 0;
        g_assert_true(len_parse(out_text(out), out_size(out), NULL, &again));
        g_assert_cmpint(again, ==, value);
        out_free(out);
    }
}

static void test_hex(void) {
    IS("0", out_hex(out, 0, 0));
    IS("0000", out_hex(out, 0, 4));
    IS("00ff", out_hex(out, 255, 4));
    IS("20000", out_hex(out, 0x20000, 4));
    IS("ffffffffffffffff", out_hex(out, UINT64_MAX, 1));
}

int main(int argc, char **argv) {
    setlocale(LC_ALL, ""); /* whatever it is, it must not matter */
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/out-number/int", test_int);
    g_test_add_func("/out-number/decimal", test_decimal);
    g_test_add_func("/out-number/lengths", test_lengths);
    g_test_add_func("/out-number/points-read-back", test_points_read_back);
    g_test_add_func("/out-number/hex", test_hex);
    return g_test_run();
}
