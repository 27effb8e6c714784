#include "check/hanzi.h"

#include <glib.h>

static void test_table(void) {
    int count = 0;
    for (uint32_t character = 0x3400; character < 0x30000; character++)
        count += hanzi_is(character) && hanzi_is_standard(character);
    g_assert_cmpint(count, ==, 8105); /* 〇 and 々 lie below */
    g_assert_true(hanzi_is_standard(0x5347) && hanzi_is_standard(0x6607)); /* 升昇 */
    g_assert_true(hanzi_is_standard(0x3007));
    g_assert_true(hanzi_is_standard(0x9FCF)); /* 鿏 */
    g_assert_false(hanzi_is_standard(0x958B)); /* 開 */
    g_assert_false(hanzi_is_standard(0x20BB7)); /* 𠮷 */
    g_assert_false(hanzi_is('A') || hanzi_is(0x3042));
}

static void test_simplified(void) {
    g_assert_cmpuint(hanzi_simplified(0x958B), ==, 0x5F00); /* 開 开 */
    g_assert_cmpuint(hanzi_simplified(0x9AD4), ==, 0x4F53); /* 體 体 */
    g_assert_cmpuint(hanzi_simplified(0x5F00), ==, 0);
    g_assert_cmpuint(hanzi_simplified(0x4E7E), ==, 0); /* 乾 stands in the table */
}

static void test_order(void) {
    g_assert_cmpint(hanzi_strokes(0x4E00), ==, 1);  /* 一 */
    g_assert_cmpint(hanzi_strokes(0x4E01), ==, 2);  /* 丁 */
    g_assert_cmpint(hanzi_strokes(0x738B), ==, 4);  /* 王 */
    g_assert_cmpint(hanzi_strokes(0x9EC4), ==, 11); /* 黄 */
    g_assert_cmpint(hanzi_initial(0x738B), ==, 'W');
    g_assert_cmpint(hanzi_initial(0x5F20), ==, 'Z'); /* 张 */
    g_assert_cmpint(hanzi_initial(0x5355), ==, 0);   /* 单: Shan, dan */
    g_assert_cmpint(hanzi_initial(0x66FE), ==, 0);   /* 曾: Zeng, ceng */
    g_assert_cmpint(hanzi_strokes('A'), ==, 0);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/hanzi/table", test_table);
    g_test_add_func("/hanzi/simplified", test_simplified);
    g_test_add_func("/hanzi/order", test_order);
    return g_test_run();
}
