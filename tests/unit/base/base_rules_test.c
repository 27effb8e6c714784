#include "base/base_rules.h"

#include <glib.h>

static const Rule *const rules[] = {
    &rule_file_missing,     &rule_file_folder,   &rule_file_denied,      &rule_file_unreadable,  &rule_file_too_large,
    &rule_output_no_folder, &rule_output_failed, &rule_output_is_folder, &rule_output_protected, &rule_output_denied,
    &rule_output_full,      &rule_output_spool,  &rule_diag_more,
};

/* Each rule speaks both languages, and ends an error with exit code 5. */
static void test_complete(void) {
    for (size_t i = 0; i < G_N_ELEMENTS(rules); i++) {
        const Rule *rule = rules[i];
        g_assert_cmpint(rule->exit, ==, rule->severity == DIAG_ERROR ? EXIT_CODE_IO : EXIT_CODE_DONE);
        g_assert_true(rule->zh && rule->en);
        g_assert_true((rule->zh_hint == NULL) == (rule->en_hint == NULL));
        for (size_t j = 0; j < i; j++)
            g_assert_cmpstr(rule->id, !=, rules[j]->id);
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/base-rules/complete", test_complete);
    return g_test_run();
}
