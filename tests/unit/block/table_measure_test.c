/* Texts of one pattern are measured once, and never taken for texts of another width. */
#include "block/table_measure.h"

#include "table_support.h"

static Composer composer;
static const RoleStyle style = {.size = CELL_SIZE, .cell = CELL_SIZE, .pitch = CELL_PITCH};
static const Composition rules;

static Len most(TableMeasure *measure, const char *words) {
    Text text = {.bytes = words, .size = (int32_t)strlen(words)};
    TextExtent by_itself = composer_measure(&composer, &text, &style, &rules, 0);
    TextExtent extent = table_measure_text(measure, &text);
    g_assert_cmpint(extent.most, ==, by_itself.most);
    g_assert_cmpint(extent.least, ==, by_itself.least);
    g_assert_cmpint(extent.characters, ==, by_itself.characters);
    g_assert_cmpint(extent.before_point, ==, by_itself.before_point);
    return extent.most;
}

static void test_patterns(void) {
    TableMeasure *measure = table_measure_new(&composer, &style, &rules);
    most(measure, "张三");
    most(measure, "李四");
    g_assert_cmpint(table_measure_asked(measure), ==, 1);
    most(measure, "欧阳修");
    g_assert_cmpint(table_measure_asked(measure), ==, 2);
    most(measure, "13800001234");
    most(measure, "13988887777");
    g_assert_cmpint(table_measure_asked(measure), ==, 3);
    most(measure, "12.50");
    most(measure, "99.99");
    most(measure, "9.999");
    g_assert_cmpint(table_measure_asked(measure), ==, 5);
    most(measure, "某街12号");
    most(measure, "某街98号");
    most(measure, "某路98号");
    g_assert_cmpint(table_measure_asked(measure), ==, 7);
    g_assert_cmpint(most(measure, "HHHHHH"), ==, 6 * CELL_SIZE / 2);
    table_measure_free(measure);
}

static void test_long_and_marked_texts_stand_alone(void) {
    TableMeasure *measure = table_measure_new(&composer, &style, &rules);
    char *words = g_strnfill(200, '1');
    most(measure, words);
    most(measure, words);
    g_assert_cmpint(table_measure_asked(measure), ==, 2);
    const Span span = {.start = 0, .end = 3, .marks = SPAN_STRONG};
    Text marked = {.bytes = "张三", .size = 6, .spans = &span, .span_count = 1};
    table_measure_text(measure, &marked);
    table_measure_text(measure, &marked);
    g_assert_cmpint(table_measure_asked(measure), ==, 4);
    g_free(words);
    table_measure_free(measure);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/table-measure/patterns", test_patterns);
    g_test_add_func("/table-measure/alone", test_long_and_marked_texts_stand_alone);
    return g_test_run();
}
