/* style attributes: values, widths, what is bold. A point is 1024, a CSS pixel 3/4 pt. */
#include "read/css.h"

#include <glib.h>
#include <string.h>

static void assert_value(const char *style, const char *property, const char *wanted) {
    const char *value;
    size_t size;
    bool found = css_find(style, property, &value, &size);
    g_assert_true(found == (wanted != NULL));
    if (!wanted)
        return;
    g_assert_cmpint((int)size, ==, (int)strlen(wanted));
    g_assert_true(memcmp(value, wanted, size) == 0);
}

static void test_find(void) {
    assert_value("width: 10pt ;Text-Align:center", "text-align", "center");
    assert_value("width: 10pt ;Text-Align:center", "width", "10pt");
    assert_value("max-width:1pt", "width", NULL);
    assert_value("width:1pt;width:2pt", "width", "2pt");
    assert_value("background:url(data:a;width:3pt);width:4pt", "width", "4pt");
    assert_value("font-family:\"a;width:3pt\"", "width", NULL);
    assert_value("mso-yfti:x;;color", "color", NULL);
    assert_value("width:", "width", "");
    assert_value("", "width", NULL);
    assert_value(NULL, "width", NULL);
    assert_value("a:url((((", "a", "url((((");
}

static void test_words(void) {
    g_assert_true(css_has("display : NONE", "display", "none"));
    g_assert_false(css_has("display:block", "display", "none"));
    g_assert_cmpint(css_align("center", 6), ==, ALIGN_CENTRE);
    g_assert_cmpint(css_align("-webkit-center", 14), ==, ALIGN_CENTRE);
    g_assert_cmpint(css_align("RIGHT", 5), ==, ALIGN_RIGHT);
    g_assert_cmpint(css_align("end", 3), ==, ALIGN_RIGHT);
    g_assert_cmpint(css_align("justify", 7), ==, ALIGN_JUSTIFY);
    g_assert_cmpint(css_align("start", 5), ==, ALIGN_LEFT);
    g_assert_cmpint(css_align("inherit", 7), ==, ALIGN_AUTO);
    g_assert_cmpint(css_align("", 0), ==, ALIGN_AUTO);
    g_assert_cmpint(css_vertical("top", 3), ==, VALIGN_TOP);
    g_assert_cmpint(css_vertical("middle", 6), ==, VALIGN_MIDDLE);
    g_assert_cmpint(css_vertical("bottom", 6), ==, VALIGN_BOTTOM);
    g_assert_cmpint(css_vertical("baseline", 8), ==, VALIGN_AUTO);
}

static void assert_bold(const char *style, bool said, bool bold) {
    bool told;
    g_assert_true(css_is_bold(style, &told) == bold);
    g_assert_true(told == said);
}

static void test_bold(void) {
    assert_bold("font-weight:bold", true, true);
    assert_bold("font-weight: bolder", true, true);
    assert_bold("font-weight:600", true, true);
    assert_bold("font-weight:400", true, false);
    assert_bold("font-weight:normal", true, false);
    assert_bold("mso-bidi-font-weight:normal", false, false);
    assert_bold(NULL, false, false);
}

static void assert_width(const char *value, ColumnWidthKind kind, Len width, int32_t fraction) {
    CssWidth read = css_width(value, strlen(value));
    g_assert_cmpint(read.kind, ==, kind);
    g_assert_cmpint(read.width, ==, width);
    g_assert_cmpint(read.fraction, ==, fraction);
}

static void test_width(void) {
    assert_width("300.75pt", COLUMN_FIXED, 300 * 1024 + 768, 0);
    assert_width("100", COLUMN_FIXED, 75 * 1024, 0);
    assert_width(" 100px ", COLUMN_FIXED, 75 * 1024, 0);
    assert_width("25.4mm", COLUMN_FIXED, 72 * 1024, 0);
    assert_width("2.54cm", COLUMN_FIXED, 72 * 1024, 0);
    assert_width("50%", COLUMN_FRACTION, 0, 5000);
    assert_width("33.333%", COLUMN_FRACTION, 0, 3333);
    assert_width("12.5%", COLUMN_FRACTION, 0, 1250);
    assert_width("0%", COLUMN_AUTO, 0, 0);
    assert_width("0", COLUMN_AUTO, 0, 0);
    assert_width("-5pt", COLUMN_AUTO, 0, 0);
    assert_width("auto", COLUMN_AUTO, 0, 0);
    assert_width("", COLUMN_AUTO, 0, 0);
    assert_width("1.2.3%", COLUMN_AUTO, 0, 0);
    assert_width("99999999999999pt", COLUMN_AUTO, 0, 0);
    assert_width("%", COLUMN_AUTO, 0, 0);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/css/find", test_find);
    g_test_add_func("/css/words", test_words);
    g_test_add_func("/css/bold", test_bold);
    g_test_add_func("/css/width", test_width);
    return g_test_run();
}
