#include "read/post_element.h"

#include "notice/text.h"

#include <glib.h>

static HtmlTag tag_of(const char *name, const char *const *attributes) {
    return (HtmlTag){name, attributes, 0};
}

static void test_kinds(void) {
    g_assert_cmpint(post_element("p")->kind, ==, ELEMENT_BLOCK);
    g_assert_cmpint(post_element("div")->kind, ==, ELEMENT_CONTAINER);
    g_assert_cmpint(post_element("h3")->level, ==, 3);
    g_assert_cmpint(post_element("strong")->marks, ==, SPAN_STRONG);
    g_assert_cmpint(post_element("sup")->marks, ==, SPAN_SUPERSCRIPT);
    g_assert_cmpint(post_element("a")->kind, ==, ELEMENT_LINK);
    g_assert_cmpint(post_element("video")->kind, ==, ELEMENT_SKIP);
    g_assert_cmpint(post_element("o:p")->kind, ==, ELEMENT_INLINE);
    g_assert_cmpint(post_element("")->kind, ==, ELEMENT_INLINE);
    /* The table is searched by halves: every name must be found. */
    static const char *const names[] = {"a", "article", "body", "br", "caption", "col", "h1", "h6", "hr", "img", "li", "nav",
                                        "ol", "pre", "script", "style", "table", "tbody", "td", "th", "thead", "title", "tr", "ul"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
        g_assert_cmpstr(post_element(names[i])->name, ==, names[i]);
}

static void assert_named(const char *attribute, const char *value, uint8_t grade, bool aside) {
    const char *const attributes[] = {attribute, value, NULL};
    HtmlTag tag = tag_of("div", attributes);
    g_assert_cmpint(post_element_grade(&tag), ==, grade);
    g_assert_true(post_element_is_aside(&tag) == aside);
}

static void test_names(void) {
    assert_named("class", "TRS_Editor", 1, false);
    assert_named("class", "clearfix article_content", 1, false);
    assert_named("id", "zoom", 1, false);
    assert_named("role", "main", 2, false);
    assert_named("itemprop", "articleBody", 2, false);
    assert_named("class", "left-menu", 0, true);
    assert_named("id", "leftMenu", 0, true);
    assert_named("class", "menuetto", 0, false);
    assert_named("class", "footer_nav", 0, true);
    assert_named("class", "", 0, false);
    assert_named("class", "---", 0, false);
}

static void test_body_is_no_aside(void) {
    static const char *const attributes[] = {"class", "nav content", NULL};
    HtmlTag tag = tag_of("body", attributes);
    g_assert_false(post_element_is_aside(&tag));
    g_assert_cmpint(post_element_grade(&tag), ==, 0);
}

static void test_hidden(void) {
    static const char *const shown[] = {"style", "display:block", NULL}, *const styled[] = {"style", "display : none", NULL},
                             *const bare[] = {"hidden", NULL, NULL};
    HtmlTag tag = tag_of("p", shown);
    g_assert_false(post_element_is_hidden(&tag));
    tag = tag_of("p", styled);
    g_assert_true(post_element_is_hidden(&tag));
    tag = tag_of("p", bare);
    g_assert_true(post_element_is_hidden(&tag));
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/element/kinds", test_kinds);
    g_test_add_func("/element/names", test_names);
    g_test_add_func("/element/body", test_body_is_no_aside);
    g_test_add_func("/element/hidden", test_hidden);
    return g_test_run();
}
