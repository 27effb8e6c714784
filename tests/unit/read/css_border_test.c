/* border properties: widths in eighths of a point + 1. A CSS pixel is 3/4 pt. */
#include "read/css_border.h"

#include <glib.h>

typedef struct {
    const char *style;
    uint8_t sides[SIDE_COUNT]; /* top, right, bottom, left */
} Sample;

static void test_samples(void) {
    static const Sample samples[] = {
        {NULL, {0, 0, 0, 0}},
        {"", {0, 0, 0, 0}},
        {"color:red", {0, 0, 0, 0}},
        {"border:1px solid #ccc", {7, 7, 7, 7}},
        {"border:solid windowtext 1.0pt", {9, 9, 9, 9}},
        {"border:none", {1, 1, 1, 1}},
        {"border: solid red", {0, 0, 0, 0}},
        {"border:0", {1, 1, 1, 1}},
        {"BORDER-TOP:2PT DOUBLE", {17, 0, 0, 0}},
        {"border:none;border-bottom:.5pt solid", {1, 1, 1, 1}},
        {"border:none;border-bottom:0.5pt solid", {1, 1, 5, 1}},
        {"border-bottom:0.5pt solid;border:none", {1, 1, 1, 1}},
        {"border-width:1px", {7, 7, 7, 7}},
        {"border-width:1px 2px", {7, 13, 7, 13}},
        {"border-width:1px 2px 3px", {7, 13, 19, 13}},
        {"border-width:1px 2px 3px 4px", {7, 13, 19, 25}},
        {"border-style:none solid", {1, 0, 1, 0}},
        {"border-width:thin medium thick", {7, 19, 31, 19}},
        {"border-left-width:3pt;border-left-style:solid", {0, 0, 0, 25}},
        {"border-right-style:hidden", {0, 1, 0, 0}},
        {"border:999pt solid", {255, 255, 255, 255}},
        {"border:0.01pt solid", {2, 2, 2, 2}},
        {"border:1furlong", {1, 1, 1, 1}},
        {"border:;border-width:;border-top", {0, 0, 0, 0}},
    };
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        uint8_t sides[SIDE_COUNT] = {0};
        css_border_read(samples[i].style, sides);
        for (int side = 0; side < SIDE_COUNT; side++)
            if (sides[side] != samples[i].sides[side])
                g_error("%s: side %d is %d, not %d", samples[i].style, side, sides[side], samples[i].sides[side]);
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/css-border/samples", test_samples);
    return g_test_run();
}
