/* The door: forms, settings, files that are no notice. */
#include "outline.h"

static void assert_form(const char *name, const char *text, SourceForm form) {
    Source source = {name, text, strlen(text)};
    g_assert_cmpint(read_form(&source), ==, form);
}

static void test_forms(void) {
    assert_form("a.html", "", FORM_POST);
    assert_form("a.HTM", "", FORM_POST);
    assert_form("a.md", "", FORM_MARKDOWN);
    assert_form("a.docx", "", FORM_DOCX);
    assert_form("a.csv", "", FORM_CSV);
    assert_form("a.txt", "---\ntitle: x\n---\n<div>\n<p>y</p>", FORM_POST);
    assert_form("-", "<!DOCTYPE html><html>", FORM_POST);
    assert_form("-", "PK\3\4xxxx", FORM_DOCX);
    assert_form("a.txt", "只是文字，a < b", FORM_TEXT);
    assert_form("a", "<party>", FORM_TEXT);
    assert_form("-", "# 公示\n标题: 关于甲的公示\n正文:\n  - 文。\n", FORM_YAML);
    assert_form("-", "title: 关于甲的公示\nbody: 文。\n", FORM_YAML);
    assert_form("-", "标题: 关于甲的公示\n\n各单位：\n", FORM_TEXT);
    assert_form("-", "\n## 关于甲的公示\n\n文。\n", FORM_MARKDOWN);
    assert_form("-", "#1 号楼停水\n", FORM_TEXT);
    assert_form("a.txt", "# 关于甲的公示\n\n文。\n", FORM_TEXT);
}

static void refused(const char *name, const void *bytes, size_t size, const char *rule) {
    Reading *reading = reading_new_bytes(name, bytes, size, NULL);
    g_assert_null(reading->notice);
    g_assert_nonnull(reading_finding(reading, rule));
    g_assert_cmpint(diags_exit(reading->diags), ==, EXIT_CODE_NOTICE);
    reading_free(reading);
}

static void test_refused(void) {
    unsigned char bytes[256];
    for (int i = 0; i < 256; i++)
        bytes[i] = (unsigned char)i;
    refused("a.html", "", 0, "read.empty");
    refused("a.html", bytes, sizeof bytes, "read.binary");
    refused("a.html", "<p>公示公示\xFF公示公示</p>", strlen("<p>公示公示\xFF公示公示</p>"), "read.utf8");
    refused("a.html", "<p></p>", 7, "read.no-title");
    refused("a.html", " ", 1, "read.no-title");
}

static void test_settings(void) {
    static const char *const settings[] = {"title=新|题", "issuer=甲局|乙局", "date=2025-01-02", "联系电话=0000001", NULL};
    const char *text = "<h1>旧题</h1><p>文。</p><p>联系电话：0000000</p>";
    Reading *reading = reading_new_bytes("a.html", text, strlen(text), settings);
    reading_assert(reading, "title 新⏎题\nh1 旧题\np 文。\ncontact \n  联系电话：0000001\nissuer 甲局\nissuer 乙局\ndate 2025年1月2日\n");
    reading_free(reading);
}

static void test_bad_settings(void) {
    static const struct { const char *setting, *rule; } cases[] = {
        {"titel=x", "notice.unknown-key"}, {"日期", "read.setting"}, {"date=2025-13-01", "notice.date-none"},
        {"date=soon", "notice.date-form"}, {"=x", "notice.unknown-key"}};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        const char *const settings[] = {cases[i].setting, NULL};
        Reading *reading = reading_new_bytes("a.html", "<h1>题</h1>", strlen("<h1>题</h1>"), settings);
        g_assert_null(reading->notice);
        g_assert_nonnull(reading_finding(reading, cases[i].rule));
        reading_free(reading);
    }
}

/* A title without anything is still a notice, and said so. */
static void test_title_alone(void) {
    assert_reads("<h1>公示</h1>", "title 公示\n! read.no-text 1:5\n");
}

static void test_kind(void) {
    static const struct { const char *title; NoticeKind kind; } cases[] = {
        {"关于甲的公示", NOTICE_GONGSHI}, {"公告", NOTICE_GONGGAO}, {"关于甲的通知（征求意见稿）", NOTICE_TONGZHI}, {"某事", NOTICE_UNKNOWN}};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        char *text = g_strdup_printf("<h1>%s</h1><p>文。</p>", cases[i].title);
        Reading *reading = reading_new(text);
        g_assert_cmpint(reading->notice->kind, ==, cases[i].kind);
        reading_free(reading);
        g_free(text);
    }
}

/* The same bytes give the same notice, and every prefix of a page is read or refused, without a crash. */
static void test_every_prefix(void) {
    const char *text = "---\ntitle: \"题\"\ndate: 2025-01-02\n---\n<div class=\"content\"><p style='text-align:center;'>甲<b>乙</b>&nbsp;</p>"
                       "<p>联系人：丙<br>电话：0000000</p><table><tr><td colspan=2>丁</td></tr></table><p>附：</p><p>戊</p></div>";
    for (size_t size = 0; size <= strlen(text); size++) {
        Reading *reading = reading_new_bytes("a.html", text, size, NULL);
        g_assert_true(reading->notice || diags_has_errors(reading->diags));
        reading_free(reading);
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/read/forms", test_forms);
    g_test_add_func("/read/refused", test_refused);
    g_test_add_func("/read/settings", test_settings);
    g_test_add_func("/read/bad-settings", test_bad_settings);
    g_test_add_func("/read/title-alone", test_title_alone);
    g_test_add_func("/read/kind", test_kind);
    g_test_add_func("/read/prefixes", test_every_prefix);
    return g_test_run();
}
