#include "paint/rule_snap.h"

#include <glib.h>

static const double scales[] = {48 / 72.0,  72 / 72.0,  96 / 72.0,  144 / 72.0,
                                150 / 72.0, 203 / 72.0, 300 / 72.0, 600 / 72.0};

static PageRule across(Len x0, Len x1, Len y, Len width) {
    return (PageRule){{x0, y}, {x1, y}, width, COLOUR_BLACK};
}

static PageRule upright(Len x, Len y0, Len y1, Len width) {
    return (PageRule){{x, y0}, {x, y1}, width, COLOUR_BLACK};
}

/* Half-point rules at every odd place are all of one width, and never nothing. */
static void test_same_width_everywhere(void) {
    enum { COUNT = 400 };
    PageRule rules[COUNT];
    PixelRect rects[COUNT];
    for (int i = 0; i < COUNT; i++)
        rules[i] = i % 2 ? across(0, LEN_POINTS(100), 1000 + i * 2083, 512)
                         : upright(1000 + i * 1511, 0, LEN_POINTS(100), 512);
    for (size_t s = 0; s < G_N_ELEMENTS(scales); s++) {
        rule_snap(rules, COUNT, scales[s], rects);
        int thick = rects[0].width;
        g_assert_cmpint(thick, ==, MAX(1, (int)(scales[s] * 0.5 + 0.5)));
        for (int i = 0; i < COUNT; i++)
            g_assert_cmpint(i % 2 ? rects[i].height : rects[i].width, ==, thick);
    }
}

/* The centre of the pixels lies within half a pixel of the rule's. */
static void test_stays_in_place(void) {
    for (size_t s = 0; s < G_N_ELEMENTS(scales); s++) {
        for (int i = 0; i < 300; i++) {
            PageRule rule = upright(777 + i * 1237, 0, LEN_POINTS(100), 300 + i * 10);
            PixelRect rect;
            rule_snap(&rule, 1, scales[s], &rect);
            double centre = rule.from.x / 1024.0 * scales[s];
            g_assert_cmpfloat(rect.x + rect.width / 2.0, >=, centre - 0.5001);
            g_assert_cmpfloat(rect.x + rect.width / 2.0, <=, centre + 0.5001);
        }
    }
}

/* A frame's four corners: flush, whether ends reach the centre line or the outer edge of the crossing rule. */
static void test_corners_meet(void) {
    for (size_t s = 0; s < G_N_ELEMENTS(scales); s++) {
        for (int i = 0; i < 200; i++) {
            Len left = 20000 + i * 67, top = 30000 + i * 91, right = left + 90001, bottom = top + 70003;
            for (Len reach = 0; reach <= 256; reach += 256) {
                PageRule rules[4] = {
                    across(left - reach, right + reach, top, 512), across(left - reach, right + reach, bottom, 512),
                    upright(left, top - reach, bottom + reach, 512), upright(right, top - reach, bottom + reach, 512)};
                PixelRect rects[4];
                rule_snap(rules, 4, scales[s], rects);
                g_assert_cmpint(rects[0].x, ==, rects[2].x);
                g_assert_cmpint(rects[0].x + rects[0].width, ==, rects[3].x + rects[3].width);
                g_assert_cmpint(rects[1].x, ==, rects[0].x);
                g_assert_cmpint(rects[2].y, ==, rects[0].y);
                g_assert_cmpint(rects[2].y + rects[2].height, ==, rects[1].y + rects[1].height);
                g_assert_cmpint(rects[3].height, ==, rects[2].height);
            }
        }
    }
}

/* Two pieces of one line that follow each other leave no gap. */
static void test_pieces_join(void) {
    for (size_t s = 0; s < G_N_ELEMENTS(scales); s++) {
        for (int i = 0; i < 200; i++) {
            Len joint = 20000 + i * 71;
            PageRule rules[2] = {across(1000, joint, 5000, 512), across(joint, 90000, 5000, 512)};
            PixelRect rects[2];
            rule_snap(rules, 2, scales[s], rects);
            g_assert_cmpint(rects[0].x + rects[0].width, ==, rects[1].x);
            g_assert_cmpint(rects[0].y, ==, rects[1].y);
        }
    }
}

static void test_reversed_and_dot(void) {
    PageRule rules[2] = {across(LEN_POINTS(20), LEN_POINTS(10), LEN_POINTS(5), LEN_POINTS(2)), across(5, 5, 5, 5)};
    PixelRect rects[2];
    rule_snap(rules, 2, 1.0, rects);
    g_assert_cmpint(rects[0].x, ==, 10);
    g_assert_cmpint(rects[0].width, ==, 10);
    g_assert_cmpint(rects[0].y, ==, 4);
    g_assert_cmpint(rects[0].height, ==, 2);
    g_assert_cmpint(rects[1].width, >=, 1);
    rule_snap(NULL, 0, 1.0, NULL);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/rule-snap/same-width-everywhere", test_same_width_everywhere);
    g_test_add_func("/rule-snap/stays-in-place", test_stays_in_place);
    g_test_add_func("/rule-snap/corners-meet", test_corners_meet);
    g_test_add_func("/rule-snap/pieces-join", test_pieces_join);
    g_test_add_func("/rule-snap/reversed-and-dot", test_reversed_and_dot);
    return g_test_run();
}
