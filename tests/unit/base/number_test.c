#include "base/number.h"

#include <glib.h>

static void test_values(void) {
    static const struct {
        int64_t value;
        const char *text;
    } cases[] = {{0, "0"},
                 {7, "7"},
                 {-7, "-7"},
                 {10, "10"},
                 {1234567890123, "1234567890123"},
                 {INT64_MAX, "9223372036854775807"},
                 {INT64_MIN, "-9223372036854775808"}};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        char text[NUMBER_TEXT_SIZE];
        g_assert_cmpstr(number_text(text, cases[i].value), ==, cases[i].text);
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/number/values", test_values);
    return g_test_run();
}
