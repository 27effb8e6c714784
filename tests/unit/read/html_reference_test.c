#include "read/html_reference.h"

#include "outline.h"

static uint32_t unclosed(const char *text, size_t *size) {
    return html_reference_unclosed(text, strlen(text), size);
}

static void test_unclosed(void) {
    size_t size = 0;
    g_assert_cmphex(unclosed("nbsp x", &size), ==, 0xA0);
    g_assert_cmpint((int)size, ==, 4);
    g_assert_cmphex(unclosed("ltx", &size), ==, '<');
    g_assert_cmphex(unclosed("nbsp;", &size), ==, 0);
    g_assert_cmphex(unclosed("hellip ", &size), ==, 0); /* has no form without ";" */
    g_assert_cmphex(unclosed("nbs", &size), ==, 0);
    g_assert_cmphex(unclosed("", &size), ==, 0);
}

/* The table of the HTML standard, at its ends and around the ones that Word writes. */
static void test_numeric(void) {
    g_assert_cmphex(html_reference_numeric(0x80), ==, 0x20AC);
    g_assert_cmphex(html_reference_numeric(0x93), ==, 0x201C);
    g_assert_cmphex(html_reference_numeric(0x94), ==, 0x201D);
    g_assert_cmphex(html_reference_numeric(0x96), ==, 0x2013);
    g_assert_cmphex(html_reference_numeric(0x97), ==, 0x2014);
    g_assert_cmphex(html_reference_numeric(0x9F), ==, 0x0178);
    g_assert_cmphex(html_reference_numeric(0x7F), ==, 0x7F);
    g_assert_cmphex(html_reference_numeric(0xA0), ==, 0xA0);
    g_assert_cmphex(html_reference_numeric(0x4E2D), ==, 0x4E2D);
}

static void test_in_page(void) {
    assert_body("<p>甲&nbsp乙&middot丙&amp丁&ltx&gt</p>", "p 甲 乙·丙&丁<x>\n");
    assert_body("<p>&#147;甲&#148;2024&#150;2025&#8212;&#160乙</p>", "p “甲”2024–2025— 乙\n");
    assert_body("<p>甲&nosuch;乙&nosuch 丙&;</p>", "p 甲&nosuch;乙&nosuch 丙&;\n");
    assert_body("<p>?a=1&b=2&amp;c=3</p>", "p ?a=1&b=2&c=3\n");
    assert_body("<p>&nbsp&nbsp&nbsp&nbsp甲</p>", "p 甲\n");
}

/* What follows a mended reference still has its place. */
static void test_place(void) {
    Reading *reading = reading_new("<h1>题</h1>\n<p>甲&nbsp乙</p>");
    const Text *text = &reading->notice->body->text;
    g_assert_cmpint(text_place_at(text, 3).column, ==, 5);
    g_assert_cmpint(text_place_at(text, 4).column, ==, 10);
    reading_free(reading);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/html-reference/unclosed", test_unclosed);
    g_test_add_func("/html-reference/numeric", test_numeric);
    g_test_add_func("/html-reference/page", test_in_page);
    g_test_add_func("/html-reference/place", test_place);
    return g_test_run();
}
