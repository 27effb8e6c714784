/* Every rule: what makes it speak, and it alone; and what must leave all of them silent. The cases stand in rules_cases.h. */
#include "check_support.h"
#include "rules_cases.h"

static bool is_of_pages(const Rule *rule) {
    return g_str_has_prefix(rule->id, "page.");
}

static void test_fires(gconstpointer data) {
    const RuleCase *rule = data;
    Diags *diags = find_in_words(rule->fires);
    char *ids = ids_of(diags);
    if (strcmp(ids, rule->id) != 0) {
        Out *out = out_new_memory();
        diags_write(out, diags, DIAG_HUMAN, DIAG_LANG_ZH);
        g_test_message("%s\n%s", rule->fires, out_text(out));
        out_free(out);
    }
    g_assert_cmpstr(ids, ==, rule->id);
    g_free(ids);
    diags_free(diags);
}

static void test_quiet(gconstpointer data) {
    const char *words = data;
    Diags *diags = find_in_words(words);
    if (diags_count(diags)) {
        Out *out = out_new_memory();
        diags_write(out, diags, DIAG_SHORT, DIAG_LANG_ZH);
        g_test_message("%s\n%s", words, out_text(out));
        out_free(out);
    }
    g_assert_cmpint(diags_count(diags), ==, 0);
    diags_free(diags);
}

/* No rule without a case that fires and one that must not. */
static void test_all_have_cases(void) {
    for (int rule = 0; rule < CHECK_RULE_COUNT; rule++) {
        bool found = is_of_pages(&check_rules[rule]);
        for (size_t i = 0; !found && i < G_N_ELEMENTS(rule_cases); i++)
            found = strstr(rule_cases[i].id, check_rules[rule].id) && rule_cases[i].quiet[0];
        if (!found)
            g_test_message("no case for %s", check_rules[rule].id);
        g_assert_true(found);
    }
}

/* The table is whole: an id of a group, words in both languages, a basis; no two ids alike. */
static void test_table(void) {
    g_assert_cmpint(CHECK_RULE_COUNT, >=, 60);
    for (int i = 0; i < CHECK_RULE_COUNT; i++) {
        const Rule *rule = &check_rules[i];
        g_assert_nonnull(rule->id);
        g_assert_nonnull(strchr(rule->id, '.'));
        g_assert_true(rule->zh && *rule->zh && rule->en && *rule->en);
        g_assert_true(rule->zh_hint && *rule->zh_hint && rule->en_hint && *rule->en_hint && rule->basis && *rule->basis);
        g_assert_true((strstr(rule->zh, "{8}") != NULL) == (strstr(rule->en, "{9}") != NULL));
        g_assert_null(strstr(rule->zh, "{9}"));
        for (int other = 0; other < i; other++)
            g_assert_cmpstr(rule->id, !=, check_rules[other].id);
    }
}

/* docs/rules.md is what the table says. */
static void test_page(void) {
    char *path = g_build_filename(g_getenv("GAOSHI_SOURCE_DIR"), "docs", "rules.md", NULL), *page;
    Out *out = out_new_memory();
    checks_write_rules(out);
    g_assert_true(g_file_get_contents(path, &page, NULL, NULL));
    if (strcmp(page, out_text(out)) != 0)
        g_test_message("the table has changed: gaoshi info --rules > docs/rules.md");
    g_assert_cmpint((int)strlen(page), ==, (int)out_size(out));
    g_assert_true(strcmp(page, out_text(out)) == 0);
    for (int i = 0; i < CHECK_RULE_COUNT; i++)
        g_assert_nonnull(strstr(page, check_rules[i].id));
    out_free(out);
    g_free(page);
    g_free(path);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_set_nonfatal_assertions(); /* all cases that fail, in one run */
    g_test_add_func("/rules/table", test_table);
    g_test_add_func("/rules/all-have-cases", test_all_have_cases);
    g_test_add_func("/rules/page", test_page);
    for (size_t i = 0; i < G_N_ELEMENTS(rule_cases); i++) {
        char *name = g_strdup_printf("/rules/fires/%03d-%s", (int)i, rule_cases[i].id);
        g_test_add_data_func(name, &rule_cases[i], test_fires);
        g_free(name);
        for (int q = 0; q < MOST_QUIET && rule_cases[i].quiet[q]; q++) {
            name = g_strdup_printf("/rules/quiet/%03d-%s-%d", (int)i, rule_cases[i].id, q);
            g_test_add_data_func(name, rule_cases[i].quiet[q], test_quiet);
            g_free(name);
        }
    }
    return g_test_run();
}
