/* One finding a rule, its count and three places; severities, switches, order. */
#include "check/finder.h"

#include "check_support.h"

static Place at(int32_t line, int32_t column) {
    return (Place){NULL, line, column};
}

static char *told(Finder *finder, DiagLang lang) {
    Diags *diags = diags_new();
    Out *out = out_new_memory();
    finder_give(finder, diags);
    diags_write(out, diags, DIAG_SHORT, lang);
    char *text = g_strdup(out_text(out));
    out_free(out);
    diags_free(diags);
    return text;
}

static void test_places(void) {
    Finder *finder = finder_new();
    for (int32_t i = 1; i <= 5; i++)
        finder_add(finder, CHECK_MARK_DOUBLED, at(i, 10 * i), "，，", "一，，二");
    char *text = told(finder, DIAG_LANG_ZH);
    g_assert_cmpstr(text, ==, "警告[mark.doubled]: 标点重复“，，”：一，，二（共 5 处：1:10、2:20、3:30）\n");
    g_free(text);
    finder_add(finder, CHECK_MARK_DOUBLED, at(7, 1), "。，", "a");
    finder_add(finder, CHECK_MARK_DOUBLED, at(8, 2), "，，", "b");
    text = told(finder, DIAG_LANG_EN); /* empty after it was given */
    g_assert_cmpstr(text, ==, "warning[mark.doubled]: marks follow one another, \"。，\": a (2 places: 7:1, 8:2)\n");
    g_free(text);
    finder_free(finder);
}

/* A count alone would not say which other words are wrong. */
static void test_others(void) {
    static const char *const pairs[][2] = {{"布署", "部署"}, {"帐号", "账号"}, {"布署", "部署"}, {"选拨", "选拔"}, {"帐号", "账号"}};
    for (int language = DIAG_LANG_ZH; language <= DIAG_LANG_EN; language++) {
        Finder *finder = finder_new();
        for (int32_t i = 0; i < 5; i++)
            finder_add(finder, CHECK_WORD_CONFUSED, at(i + 1, 1), pairs[i][0], pairs[i][1]);
        char *text = told(finder, (DiagLang)language);
        g_assert_cmpstr(text, ==, language == DIAG_LANG_ZH
            ? "警告[word.confused]: “布署”应写作“部署”；还有“帐号”（账号）、“选拨”（选拔）（共 5 处：1:1、2:1、3:1）\n"
            : "warning[word.confused]: \"布署\" should be \"部署\"; also \"帐号\" (账号), \"选拨\" (选拔) (5 places: 1:1, 2:1, 3:1)\n");
        g_free(text);
        finder_free(finder);
    }
}

static void test_order(void) {
    Finder *finder = finder_new();
    finder_add(finder, CHECK_MARK_TILDE, at(1, 1), "1~2");
    finder_add(finder, CHECK_DATE_IMPOSSIBLE, at(9, 1), "9月31日");
    finder_add(finder, CHECK_MARK_DOUBLED, at(3, 4), "，，", "x");
    finder_add(finder, CHECK_TITLE_STOP, at(3, 2), "。");
    finder_add_as(finder, CHECK_CHARACTER_TRADITIONAL, DIAG_INFO, at(5, 1), "開", "开");
    finder_add(finder, CHECK_CHARACTER_TRADITIONAL, at(6, 1), "開", "开");
    Diags *diags = diags_new();
    finder_give(finder, diags);
    char *ids = ids_of(diags);
    g_assert_cmpstr(ids, ==, "date.impossible title.stop mark.doubled character.traditional mark.tilde character.traditional");
    g_free(ids);
    diags_free(diags);
    finder_free(finder);
}

static void test_switches(void) {
    Finder *finder = finder_new();
    Diags *diags = diags_new();
    g_assert_true(finder_switch(finder, "mark", "off", PLACE_NONE, diags));
    g_assert_true(finder_switch(finder, "mark.tilde", "错误", PLACE_NONE, diags)); /* a later one wins */
    g_assert_true(finder_switch(finder, "date.impossible", "info", PLACE_NONE, diags));
    g_assert_false(finder_is_on(finder, CHECK_MARK_DASH));
    g_assert_true(finder_is_on(finder, CHECK_WORD_CONFUSED));
    finder_add(finder, CHECK_MARK_DASH, at(1, 1), "--");
    finder_add(finder, CHECK_MARK_TILDE, at(2, 1), "1~2");
    finder_add(finder, CHECK_DATE_IMPOSSIBLE, at(3, 1), "9月31日");
    char *text = told(finder, DIAG_LANG_EN);
    g_assert_cmpstr(text, ==, "error[mark.tilde]: in \"1~2\" the ~ is half-width\ninfo[date.impossible]: there is no such day as 9月31日\n");
    g_free(text);
    g_assert_false(finder_switch(finder, "mark.tild", "off", PLACE_NONE, diags));
    g_assert_false(finder_switch(finder, "mark.tilde", "loud", PLACE_NONE, diags));
    g_assert_false(finder_switch(finder, "mar", "off", PLACE_NONE, diags)); /* no part of a group's name */
    g_assert_cmpstr(diags_get(diags, 0)->args[1], ==, "mark.tilde");
    g_assert_cmpint(diags_exit(diags), ==, EXIT_CODE_USAGE);
    diags_free(diags);
    finder_free(finder);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/finder/places", test_places);
    g_test_add_func("/finder/others", test_others);
    g_test_add_func("/finder/order", test_order);
    g_test_add_func("/finder/switches", test_switches);
    return g_test_run();
}
