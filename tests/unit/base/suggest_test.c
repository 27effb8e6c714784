/* "Did you mean": the distance counts characters, not bytes; a far word is no suggestion. */
#include "base/suggest.h"

#include <glib.h>

static void test_distance(void) {
    g_assert_cmpint(suggest_distance("size", "size"), ==, 0);
    g_assert_cmpint(suggest_distance("sise", "size"), ==, 1);
    g_assert_cmpint(suggest_distance("hieght", "height"), ==, 1);
    g_assert_cmpint(suggest_distance("heigt", "height"), ==, 1);
    g_assert_cmpint(suggest_distance("页马", "页码"), ==, 1);
    g_assert_cmpint(suggest_distance("", "abc"), ==, 3);
    g_assert_cmpint(suggest_distance("kitten", "sitting"), ==, 3);
}

static void test_nearest(void) {
    Suggestion near = {.word = "colums"};
    suggest_offer(&near, "column");
    suggest_offer(&near, "columns");
    g_assert_cmpstr(near.best, ==, "column"); /* both differ by one: the first offered */
    near = (Suggestion){.word = "zebra"};
    suggest_offer(&near, "table");
    g_assert_null(near.best);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/suggest/distance", test_distance);
    g_test_add_func("/suggest/nearest", test_nearest);
    return g_test_run();
}
