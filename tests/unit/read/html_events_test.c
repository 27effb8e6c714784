/* Tags and words with their offsets, checked against the bytes of the text itself. */
#include "read/html_events.h"

#include <glib.h>
#include <string.h>

typedef struct { const Source *text; GString *log; int depth; } Log;

static void on_start(void *closure, const HtmlTag *tag) {
    Log *log = closure;
    log->depth++;
    g_string_append_printf(log->log, "<%s@%d", tag->name, (int)tag->offset);
    for (const char *const *at = tag->attributes; at[0]; at += 2)
        g_string_append_printf(log->log, " %s=%s", at[0], at[1] ? at[1] : "-");
    g_string_append_c(log->log, '>');
}

static void on_end(void *closure, const char *name, size_t offset, bool implied) {
    Log *log = closure;
    log->depth--;
    g_string_append_printf(log->log, "</%s%s@%d>", name, implied ? "~" : "", (int)offset);
}

static void on_text(void *closure, const char *bytes, size_t size, size_t offset, bool verbatim) {
    Log *log = closure;
    if (verbatim)
        g_assert_true(memcmp(log->text->text + offset, bytes, size) == 0);
    else
        g_assert_cmpint(log->text->text[offset], ==, '&');
    g_string_append_printf(log->log, "[%.*s@%d%s]", (int)size, bytes, (int)offset, verbatim ? "" : "&");
}

static Log read_events(const Source *text, size_t from, bool *cut) {
    static const HtmlHandler handler = {on_start, on_end, on_text};
    Log log = {text, g_string_new(NULL), 0};
    *cut = html_events_read(text, from, &handler, &log);
    if (log.depth != 0 && !(*cut && log.depth == 1)) /* the tag that the text breaks off in has no end */
        g_error("%s: %s", text->text, log.log->str);
    return log;
}

static void assert_events(const char *html, const char *wanted, bool is_cut) {
    Source text = {"t", html, strlen(html)};
    bool cut;
    Log log = read_events(&text, 0, &cut);
    /* html and body are implied, and told where the first thing within them stands. */
    char *inner = g_strdup(log.log->str);
    if (!strstr(inner, wanted))
        g_error("%s: %s", html, inner);
    g_assert_true(cut == is_cut);
    g_free(inner);
    g_string_free(log.log, TRUE);
}

static void test_places(void) {
    assert_events("<p class=\"a\" x>公示</p>", "<p@0 class=a x=->[公示@15]</p@25>", false);
    assert_events("<P>a<br/>b</P>", "<p@0>[a@3]<br@4></br~@9>[b@9]</p@14>", false);
    assert_events("<div><a title='1 < 2'>x</a></div>", "<a@5 title=1 < 2>[x@22]</a@27>", false);
}

static void test_references(void) {
    assert_events("<p>a&nbsp;b</p>", "[a@3][\xC2\xA0@4&][b@10]", false);
    assert_events("<p>&#x4E2D;&#25991;</p>", "[中@3&][文@11&]", false);
    assert_events("<p>&lt;p&gt;&amp;</p>", "[<@3&][p@7][>@8&][&@12&]", false);
    assert_events("<p>5 & 6</p>", "[5 @3][&@5][ 6@6]", false);
    assert_events("<p>&nbsp; 5 < 6</p>", "[ 5 @9][<@12][ 6@13]", false);
    assert_events("<p>a&b;c&amp</p>", "[a@3][&@4&][b@5][;c@6][&@8&]", false);
}

static void test_implied_ends(void) {
    assert_events("<p>a<p>b", "[a@3]</p~@", false);
    assert_events("<ul><li>a<li>b</ul>", "<li@4>[a@8]</li~@9><li@9>[b@13]", false);
    assert_events("<table><tr><td>a<td>b<tr><td>c</table>", "[b@20]</td~@", false);
}

static void test_cut(void) {
    assert_events("<p>公示<b", "公示", true);
    assert_events("<p>公示</", "公示", true);
    assert_events("<p>公示<!-- x", "公示", true);
    assert_events("<p>公示<", "公示", true);
    assert_events("<p>a < b", "a ", false);
    assert_events("<p>公示</p>", "公示", false);
}

static void test_from(void) {
    const char *html = "---\nx\n---\n<p>公</p>";
    Source text = {"t", html, strlen(html)};
    bool cut;
    Log log = read_events(&text, 10, &cut);
    g_assert_nonnull(strstr(log.log->str, "<p@10>[公@13]</p@20>"));
    g_assert_null(strstr(log.log->str, "---"));
    g_string_free(log.log, TRUE);
}

/* Words longer than the parser's pieces stay in order, each piece at its place. */
static void test_long_text(void) {
    GString *html = g_string_new("<p>");
    for (int i = 0; i < 50000; i++)
        g_string_append(html, i % 7 ? "公" : "a");
    g_string_append(html, "</p>");
    Source text = {"t", html->str, html->len};
    bool cut;
    Log log = read_events(&text, 0, &cut);
    GString *words = g_string_new(NULL);
    for (const char *at = log.log->str; (at = strchr(at, '[')) != NULL; at++)
        g_string_append_len(words, at + 1, strchr(at, '@') - at - 1);
    g_assert_cmpint((int)words->len, ==, (int)html->len - 7);
    g_assert_true(memcmp(words->str, html->str + 3, words->len) == 0);
    g_string_free(words, TRUE);
    g_string_free(log.log, TRUE);
    g_string_free(html, TRUE);
}

static void test_attribute(void) {
    static const char *const attributes[] = {"class", "x", "hidden", NULL, NULL};
    HtmlTag tag = {"p", attributes, 0};
    g_assert_cmpstr(html_attribute(&tag, "class"), ==, "x");
    g_assert_cmpstr(html_attribute(&tag, "hidden"), ==, "");
    g_assert_null(html_attribute(&tag, "id"));
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/html/places", test_places);
    g_test_add_func("/html/references", test_references);
    g_test_add_func("/html/implied", test_implied_ends);
    g_test_add_func("/html/cut", test_cut);
    g_test_add_func("/html/from", test_from);
    g_test_add_func("/html/long", test_long_text);
    g_test_add_func("/html/attribute", test_attribute);
    return g_test_run();
}
