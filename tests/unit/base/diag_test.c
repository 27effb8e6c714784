#include "base/base_rules.h"
#include "base/diag.h"

#include <glib.h>
#include <string.h>

static const Rule no_title = {"read.no-title", DIAG_ERROR, EXIT_CODE_NOTICE, "没有标题", "no title", NULL, NULL, NULL};
static const Rule no_glyph = {
    "font.no-glyph", DIAG_ERROR, EXIT_CODE_RESOURCE, "缺字 {1}", "no glyph {1}", NULL, NULL, NULL};
static const Rule blank = {"text.blank", DIAG_WARNING, EXIT_CODE_DONE, "空格", "blank", NULL, NULL, NULL};

static void test_severities(void) {
    Diags *diags = diags_new();
    g_assert_cmpint(diags_exit(diags), ==, EXIT_CODE_DONE);
    g_assert_true(diag_add(diags, &blank, PLACE_NONE));
    g_assert_false(diags_has_errors(diags));
    g_assert_false(diag_add(diags, &no_glyph, PLACE_NONE, "昇"));
    g_assert_false(diag_add(diags, &no_title, PLACE_NONE));
    g_assert_true(diags_has_errors(diags));
    g_assert_cmpint(diags_exit(diags), ==, EXIT_CODE_RESOURCE); /* the first error's */
    g_assert_cmpint(diags_count(diags), ==, 3);
    g_assert_cmpint(diags_count_severity(diags, DIAG_ERROR), ==, 2);
    g_assert_cmpint(diags_count_severity(diags, DIAG_WARNING), ==, 1);
    g_assert_cmpint(diags_count_severity(diags, DIAG_INFO), ==, 0);
    g_assert_true(diags_get(diags, 0)->rule == &blank);
    g_assert_null(diags_get(diags, 3));
    g_assert_null(diags_get(diags, -1));
    diags_free(diags);
    diags_free(NULL);
}

/* A layout may turn a warning into an error: the run then ends as with any fault of the notice. */
static void test_other_severity(void) {
    Diags *diags = diags_new();
    g_assert_true(diag_add_severity(diags, &no_title, DIAG_INFO, PLACE_NONE, NULL));
    g_assert_false(diag_add_severity(diags, &blank, DIAG_ERROR, PLACE_NONE, NULL));
    g_assert_cmpint(diags_exit(diags), ==, EXIT_CODE_NOTICE);
    diags_free(diags);
}

static void test_copies(void) {
    Diags *diags = diags_new();
    char argument[] = "昇", name[] = "missing.html";
    Source unread = {name, NULL, 0}, read = {"a.html", "text", 4};
    diag_add(diags, &no_glyph, ((Place){&unread, 0, 0}), argument, "2", "3", "4", "5", "6", "7", "8", "9");
    diag_add(diags, &no_glyph, ((Place){&read, 1, 2}), "x");
    memset(argument, 'x', 3);
    memset(name, 'x', 3);
    const Diag *first = diags_get(diags, 0), *second = diags_get(diags, 1);
    g_assert_cmpstr(first->args[0], ==, "昇");
    g_assert_cmpstr(first->args[8], ==, "9");
    g_assert_cmpstr(first->place.source->name, ==, "missing.html"); /* a file that was never read needs no owner */
    g_assert_true(second->place.source == &read);
    g_assert_null(second->args[1]);
    diags_free(diags);
}

static void test_move(void) {
    Diags *to = diags_new(), *from = diags_new();
    diag_add(to, &blank, PLACE_NONE);
    diag_add(from, &no_glyph, PLACE_NONE, "𠀀");
    diag_add(from, &no_title, PLACE_NONE);
    diags_move(to, from);
    g_assert_cmpint(diags_count(from), ==, 0);
    g_assert_false(diags_has_errors(from));
    g_assert_cmpint(diags_exit(from), ==, EXIT_CODE_DONE);
    g_assert_cmpint(diags_count_severity(from, DIAG_ERROR), ==, 0);
    diags_free(from);
    g_assert_cmpint(diags_count(to), ==, 3);
    g_assert_cmpint(diags_exit(to), ==, EXIT_CODE_RESOURCE);
    g_assert_cmpstr(diags_get(to, 1)->args[0], ==, "𠀀");
    diags_free(to);
}

/* A damaged file has one fault in each of its million lines. */
static void test_flood(void) {
    Diags *diags = diags_new(), *all = diags_new();
    for (int i = 0; i < 250000; i++)
        g_assert_false(diag_add(diags, &no_glyph, PLACE_NONE, "昇"));
    diag_add(diags, &no_title, PLACE_NONE);
    g_assert_cmpint(diags_count(diags), ==, 1001);
    g_assert_cmpint(diags_count_severity(diags, DIAG_ERROR), ==, 250001);
    diag_add(all, &no_glyph, PLACE_NONE, "first");
    diags_move(all, diags);
    g_assert_cmpint(diags_count(all), ==, 1001);
    g_assert_cmpint(diags_count_severity(all, DIAG_ERROR), ==, 250002);
    Out *out = out_new_memory();
    diags_write(out, all, DIAG_SHORT, DIAG_LANG_ZH);
    g_assert_nonnull(strstr(out_text(out), "提示[diag.more]: 另有 249001 处同样的问题（font.no-glyph）没有列出\n"));
    g_assert_null(strstr(out_text(out), "（read.no-title）"));
    out_free(out);
    diags_free(diags);
    diags_free(all);
}

/* A reader may quote what it found, and find a million bytes. */
static void test_long_argument(void) {
    Diags *diags = diags_new();
    GString *longer = g_string_new("ab");
    for (int i = 0; i < 200; i++)
        g_string_append(longer, "公");
    diag_add(diags, &no_glyph, PLACE_NONE, longer->str + 2);
    g_assert_cmpstr(diags_get(diags, 0)->args[0], ==, longer->str + 2); /* 600 bytes */
    diag_add(diags, &no_glyph, PLACE_NONE, longer->str);
    const char *cut = diags_get(diags, 1)->args[0];
    g_assert_cmpint(strlen(cut), ==, 2 + 199 * 3 + 3);
    g_assert_true(g_str_has_prefix(cut, "ab公") && g_str_has_suffix(cut, "公…"));
    g_string_free(longer, TRUE);
    diags_free(diags);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/diag/severities", test_severities);
    g_test_add_func("/diag/other-severity", test_other_severity);
    g_test_add_func("/diag/copies", test_copies);
    g_test_add_func("/diag/move", test_move);
    g_test_add_func("/diag/flood", test_flood);
    g_test_add_func("/diag/long-argument", test_long_argument);
    return g_test_run();
}
