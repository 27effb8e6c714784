#include "base/diag.h"
#include "base/utf8.h"

#include <glib.h>
#include <string.h>

static const Rule title = {"read.no-title",      DIAG_ERROR,        EXIT_CODE_NOTICE,          "没有找到“{1}”（{2}）",
                           "no {1} found ({2})", "在第一行写上{1}", "write the {1} on line 1", "GB/T 9704 7.3.1"};
static const Rule bare = {"text.blank",       DIAG_WARNING, EXIT_CODE_DONE, "多余的空格",
                          "a blank too many", NULL,         NULL,           NULL};

static const char text[] = "---\ntitle: x\n---\n<p>公示</p>\n";
static const Source source = {"notice.html", text, sizeof text - 1};

static void is(const Rule *rule, Place place, DiagForm form, DiagLang lang, const char *wanted) {
    Diag diag = {.rule = rule, .severity = rule->severity, .place = place, .args = {"标题", "h1"}};
    Out *out = out_new_memory();
    diag_write(out, &diag, form, lang);
    g_assert_cmpstr(out_text(out), ==, wanted);
    out_free(out);
}

static void test_human(void) {
    is(&title, (Place){&source, 4, 5}, DIAG_HUMAN, DIAG_LANG_ZH,
       "错误 [read.no-title] 没有找到“标题”（h1）\n"
       "  --> notice.html:4:5\n"
       "   |\n"
       " 4 | <p>公示</p>\n"
       "   |      ^\n"
       "   = 提示：在第一行写上标题\n"
       "   = 依据：GB/T 9704 7.3.1\n");
    is(&bare, (Place){&source, 2, 8}, DIAG_HUMAN, DIAG_LANG_EN,
       "warning [text.blank] a blank too many\n"
       "  --> notice.html:2:8\n"
       "   |\n"
       " 2 | title: x\n"
       "   |        ^\n");
}

/* A file, but no line of it; no file at all; a file that could not be read; standard input. */
static void test_human_without_a_line(void) {
    Source unread = {"x.html", NULL, 0}, input = {"-", "a", 1};
    is(&bare, (Place){&source, 0, 0}, DIAG_HUMAN, DIAG_LANG_ZH, "警告 [text.blank] 多余的空格\n  --> notice.html\n");
    is(&title, PLACE_NONE, DIAG_HUMAN, DIAG_LANG_EN,
       "error [read.no-title] no 标题 found (h1)\n  = hint: write the 标题 on line 1\n  = basis: GB/T 9704 7.3.1\n");
    is(&bare, (Place){&unread, 0, 0}, DIAG_HUMAN, DIAG_LANG_ZH, "警告 [text.blank] 多余的空格\n");
    is(&bare, (Place){&unread, 3, 1}, DIAG_HUMAN, DIAG_LANG_ZH, "警告 [text.blank] 多余的空格\n  --> x.html:3:1\n");
    is(&bare, (Place){&source, 99, 1}, DIAG_HUMAN, DIAG_LANG_ZH,
       "警告 [text.blank] 多余的空格\n  --> notice.html:99:1\n");
    is(&bare, (Place){&input, 1, 0}, DIAG_HUMAN, DIAG_LANG_ZH,
       "警告 [text.blank] 多余的空格\n  --> 标准输入:1\n   |\n 1 | a\n");
}

static void test_short(void) {
    is(&title, (Place){&source, 4, 5}, DIAG_SHORT, DIAG_LANG_ZH,
       "notice.html:4:5: 错误[read.no-title]: 没有找到“标题”（h1）\n");
    is(&bare, (Place){&source, 4, 0}, DIAG_SHORT, DIAG_LANG_EN,
       "notice.html:4: warning[text.blank]: a blank too many\n");
    is(&bare, (Place){&source, 0, 0}, DIAG_SHORT, DIAG_LANG_EN, "notice.html: warning[text.blank]: a blank too many\n");
    is(&bare, PLACE_NONE, DIAG_SHORT, DIAG_LANG_ZH, "警告[text.blank]: 多余的空格\n");
}

static void test_json(void) {
    is(&title, (Place){&source, 4, 5}, DIAG_JSON, DIAG_LANG_ZH,
       "{\"rule\":\"read.no-title\",\"severity\":\"error\",\"file\":\"notice.html\",\"line\":4,\"column\":5,"
       "\"message\":\"没有找到“标题”（h1）\",\"hint\":\"在第一行写上标题\",\"basis\":\"GB/T 9704 7.3.1\"}\n");
    is(&bare, PLACE_NONE, DIAG_JSON, DIAG_LANG_ZH,
       "{\"rule\":\"text.blank\",\"severity\":\"warning\",\"file\":null,\"line\":null,\"column\":null,"
       "\"message\":\"多余的空格\",\"hint\":null,\"basis\":null}\n");
}

static void test_places_of_arguments(void) {
    Rule rule = {"x", DIAG_INFO, EXIT_CODE_DONE, "{2}{1}{9}{0}{10}{a}{", "{1} {", "{3}", NULL, NULL};
    Diag diag = {.rule = &rule, .severity = DIAG_INFO, .args = {"A", "{1}", "C"}};
    Out *out = out_new_memory();
    diag_write_message(out, &diag, DIAG_LANG_ZH);
    g_assert_cmpstr(out_text(out), ==, "{1}A{0}{10}{a}{"); /* an argument is not looked into */
    out_clear(out);
    diag_write_hint(out, &diag, DIAG_LANG_ZH);
    g_assert_cmpstr(out_text(out), ==, "C");
    out_clear(out);
    diag_write_hint(out, &diag, DIAG_LANG_EN);
    g_assert_cmpstr(out_text(out), ==, "");
    out_free(out);
}

/* Escape sequences in names, arguments and lines stay harmless in every form. */
static void test_no_control_bytes(void) {
    GRand *random = g_rand_new_with_seed(3);
    for (int round = 0; round < 3000; round++) {
        char line[40], name[9] = {0}, argument[9] = {0};
        for (size_t i = 0; i < sizeof line; i++)
            line[i] = (char)g_rand_int_range(random, 0, round % 2 ? 256 : 0x20);
        memcpy(name, line, 8);
        memcpy(argument, line + 8, 8);
        Source damaged = {name, line, sizeof line};
        Diag diag = {.rule = &title,
                     .severity = DIAG_ERROR,
                     .args = {argument},
                     .place = {&damaged, g_rand_int_range(random, 0, 3), g_rand_int_range(random, 0, 60)}};
        for (int form = DIAG_HUMAN; form <= DIAG_JSON; form++) {
            Out *out = out_new_memory();
            diag_write(out, &diag, (DiagForm)form, DIAG_LANG_ZH);
            g_assert_cmpint(utf8_check(out_text(out), out_size(out)), ==, out_size(out));
            for (size_t i = 0; i < out_size(out); i++)
                g_assert_true(out_text(out)[i] == '\n' || !g_ascii_iscntrl(out_text(out)[i]));
            out_free(out);
        }
    }
    g_rand_free(random);
}

/* Findings need not come in the order of the file. */
static void test_many(void) {
    Diags *diags = diags_new();
    static const int lines[] = {4, 2, 2, 3, 1};
    for (int i = 0; i < 5; i++)
        diag_add(diags, &bare, ((Place){&source, lines[i], 1}));
    Out *together = out_new_memory(), *alone = out_new_memory();
    diags_write(together, diags, DIAG_HUMAN, DIAG_LANG_ZH);
    for (int i = 0; i < 5; i++)
        diag_write(alone, diags_get(diags, i), DIAG_HUMAN, DIAG_LANG_ZH);
    g_assert_cmpstr(out_text(together), ==, out_text(alone));
    out_free(together);
    out_free(alone);
    diags_free(diags);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/diag-write/human", test_human);
    g_test_add_func("/diag-write/human-without-a-line", test_human_without_a_line);
    g_test_add_func("/diag-write/short", test_short);
    g_test_add_func("/diag-write/json", test_json);
    g_test_add_func("/diag-write/places-of-arguments", test_places_of_arguments);
    g_test_add_func("/diag-write/no-control-bytes", test_no_control_bytes);
    g_test_add_func("/diag-write/many", test_many);
    return g_test_run();
}
