/* What is wrong with YAML is told in Chinese. */
#include "base/yaml.h"
#include "base/yaml_reason.h"

#include <glib.h>
#include <string.h>

static const Rule rule = {.id = "test.yaml", .severity = DIAG_ERROR, .exit = EXIT_CODE_NOTICE, .zh = "{1}", .en = "{2}"};

/* Both languages of each fault that hands make, whatever words a version of the parser has for it. */
static void test_both_languages(void) {
    static const char *const texts[] = {
        "a: 1\na: 2\n", "a: 1\n---\nb: 2\n", "a: &x 1\n", "a: *x\n", "a: !!str x\n", "? [a]\n: 1\n", "a: \"\\0\"\n", "a:\n\t- 1\n", "a:\n\tb: 1\n",
        "a: b: c\n", "a: 1\nb\nc: 2\n", "a: 1\n b: 2\n", "a: @x\n", "a: %x\n", "a: `x\n", "a: [1, 2\n", "a: {b: 1\nc: 2\n", "a: 1]\nb: ]\n", "a: \"\\q\"\n",
        "a: \"\\uD83D\"\n", "a: \"x\" y\n", "a: \"x\n", "a: 'x\n", "a: - 1\n", "a:\n  - 1\n - 2\n", "a:\n    b: 1\n  c: 2\n", "a: \"x\"#y\n"};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        Arena *arena = arena_new();
        Diags *diags = diags_new();
        Source source = {"test.yaml", texts[i], strlen(texts[i])};
        g_assert_null(yaml_parse(arena, &source, 0, source.size, &rule, diags));
        const Diag *diag = diags_get(diags, 0);
        g_assert_cmpstr(diag->args[0], ==, yaml_reason_chinese(diag->args[1]));
        g_assert_true(g_str_is_ascii(diag->args[1]));
        diags_free(diags);
        arena_free(arena);
    }
}

static void test_words(void) {
    static const struct { const char *english, *chinese; } cases[] = {
        {"duplicate key", "写了两次"},
        {"a second document begins here; only one is read", "又开始了一份"},
        {"anchors, aliases and tags are not read here; write the value itself", "不读 & 锚点"},
        {"invalid alias", "不读 & 锚点"},
        {"invalid tag terminator", "不读 & 锚点"},
        {"tab character may not be used as indentation", "制表符"},
        {"invalid tab used as indentation", "制表符"},
        {"invalid nested block mapping on the same line", "两个“: ”"},
        {"could not find expected ':'", "少了“: ”"},
        {"invalid multiline plain key", "少了“: ”"},
        {"plain scalar cannot start with '@'", "不能以这个字符开头"},
        {"flow sequence without a closing bracket", "少了一个结束的括号"},
        {"flow sequence with invalid extra closing bracket", "多了一个"},
        {"missing comma in flow mapping", "逗号"},
        {"invalid escape 'q' in double-quoted string", "反斜杠"},
        {"double-quoted scalar has invalid UTF8 escape", "不是一个字符"},
        {"invalid trailing content after double-quoted scalar", "结束的引号后面"},
        {"single-quoted scalar without closing quote", "结束的引号"},
        {"block sequence on the same line as a mapping key", "另起一行"},
        {"wrong indendation in sequence while in mapping", "缩进不对"},
        {"invalid indentation in mapping", "缩进不对"},
        {"invalid comment without whitespace after double-quoted scalar", "#"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        if (!strstr(yaml_reason_chinese(cases[i].english), cases[i].chinese))
            g_error("%s: %s", cases[i].english, yaml_reason_chinese(cases[i].english));
}

static void test_unknown(void) {
    g_assert_cmpstr(yaml_reason_chinese("something new"), ==, "格式不对，看看这一行和上一行的缩进、冒号和引号");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/yaml-reason/both-languages", test_both_languages);
    g_test_add_func("/yaml-reason/words", test_words);
    g_test_add_func("/yaml-reason/unknown", test_unknown);
    return g_test_run();
}
