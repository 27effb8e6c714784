/* Which strip of 骑缝章 a page bears. */
#include "paginate/paging_seal.h"

#include <glib.h>

static void assert_strip(SealStrip strip, int index, int count) {
    g_assert_cmpint(strip.index, ==, index);
    g_assert_cmpint(strip.count, ==, count);
}

static void test_all_pages(void) {
    for (int page = 1; page <= 5; page++)
        assert_strip(paging_seal_strip(page, 5, 0, false), page - 1, 5);
    assert_strip(paging_seal_strip(1, 1, 0, false), 0, 0);
}

/* Printed on both sides: five pages are three sheets. */
static void test_fronts(void) {
    assert_strip(paging_seal_strip(1, 5, 0, true), 0, 3);
    assert_strip(paging_seal_strip(2, 5, 0, true), 0, 0);
    assert_strip(paging_seal_strip(3, 5, 0, true), 1, 3);
    assert_strip(paging_seal_strip(5, 5, 0, true), 2, 3);
    assert_strip(paging_seal_strip(1, 2, 0, true), 0, 0);
}

/* Every sheet has one strip, every group all of its strips once, and no group is larger than asked for. */
static void test_groups(void) {
    for (int pages = 2; pages <= 200; pages++)
        for (int group = 2; group <= 20; group++) {
            int expected = 0, count = 0;
            for (int page = 1; page <= pages; page++) {
                SealStrip strip = paging_seal_strip(page, pages, group, false);
                if (strip.index == 0) {
                    g_assert_cmpint(expected, ==, count);
                    count = strip.count;
                    expected = 0;
                }
                assert_strip(strip, expected++, count);
                g_assert_cmpint(strip.count, <=, MAX(group, 3));
                g_assert_cmpint(strip.count, >=, 2);
            }
            g_assert_cmpint(expected, ==, count);
        }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/paging_seal/all", test_all_pages);
    g_test_add_func("/paging_seal/fronts", test_fronts);
    g_test_add_func("/paging_seal/groups", test_groups);
    return g_test_run();
}
