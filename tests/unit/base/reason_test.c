#include "base/base_rules.h"
#include "base/reason.h"

#include <errno.h>
#include <glib.h>

static void test_words(void) {
    char words[REASON_SIZE];
    g_assert_cmpstr(reason_zh(EIO, words), ==, "磁盘读写出错");
    g_assert_cmpstr(reason_en(EIO, words), ==, "Input/output error");
    g_assert_cmpstr(reason_zh(EXDEV, words), ==, "Invalid cross-device link");
    g_assert_true(*reason_en(99999, words));
}

static void says(const char *name, DiagLang lang, const char *wanted) {
    static const char *const standard[2] = {"标准输入", "the standard input"};
    Diags *diags = diags_new();
    Out *out = out_new_memory();
    g_assert_false(reason_add(diags, &rule_file_unreadable, name, standard, NULL, EIO));
    diag_write_message(out, diags_get(diags, 0), lang);
    g_assert_cmpstr(out_text(out), ==, wanted);
    out_free(out);
    diags_free(diags);
}

/* Each language has its own words for the stream and for the reason. */
static void test_languages(void) {
    says("公示.html", DIAG_LANG_ZH, "读取 公示.html 时出错：磁盘读写出错");
    says("公示.html", DIAG_LANG_EN, "cannot read 公示.html: Input/output error");
    says("-", DIAG_LANG_ZH, "读取 标准输入 时出错：磁盘读写出错");
    says("-", DIAG_LANG_EN, "cannot read the standard input: Input/output error");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/reason/words", test_words);
    g_test_add_func("/reason/languages", test_languages);
    return g_test_run();
}
