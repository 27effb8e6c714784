#include "read/post_contact_line.h"

#include <glib.h>
#include <string.h>

static void assert_kind(const char *line, ContactLineKind kind) {
    ContactLineKind found = contact_line_kind(line, strlen(line));
    if (found != kind)
        g_error("%s: %d, not %d", line, (int)found, (int)kind);
}

static void test_sure(void) {
    assert_kind("联系人：张某", CONTACT_LINE_SURE);
    assert_kind("联 系 人：张某", CONTACT_LINE_SURE);
    assert_kind("邮　　箱: a@example.com", CONTACT_LINE_SURE);
    assert_kind("异议受理电话：0000-0000000", CONTACT_LINE_SURE);
    assert_kind("联系电话（传真）：0000-0000000", CONTACT_LINE_SURE);
    assert_kind("电话/传真：0000-0000000", CONTACT_LINE_SURE);
    assert_kind("E-mail: a@example.com", CONTACT_LINE_SURE);
    assert_kind("联系电话：0000-0000000。", CONTACT_LINE_SURE);
    assert_kind("联系电话：", CONTACT_LINE_SURE);
}

static void test_others(void) {
    assert_kind("受理单位：某某局某科", CONTACT_LINE_OFFICE);
    assert_kind("监督部门：驻局纪检组", CONTACT_LINE_OFFICE);
    assert_kind("地址：某某市石桥路1号", CONTACT_LINE_OTHER);
    assert_kind("受理时间：工作日9:00—17:00", CONTACT_LINE_OTHER);
    assert_kind("受理单位：", CONTACT_LINE_HEADING);
    assert_kind("联系方式", CONTACT_LINE_HEADING);
    assert_kind("监督举报：", CONTACT_LINE_HEADING);
    assert_kind("0000-0000000", CONTACT_LINE_REACH);
}

/* Sentences and lists that merely have a colon. */
static void test_none(void) {
    assert_kind("现将结果公示如下：", CONTACT_LINE_NONE);
    assert_kind("现将联系方式公布如下：", CONTACT_LINE_NONE);
    assert_kind("一、联系电话：0000-0000000", CONTACT_LINE_NONE);
    assert_kind("1.联系人：张某", CONTACT_LINE_NONE);
    assert_kind("公示时间：2025年1月1日至5日", CONTACT_LINE_NONE);
    assert_kind("附件：名单", CONTACT_LINE_NONE);
    assert_kind("附件：联系人名单", CONTACT_LINE_NONE);
    assert_kind("各有关单位：", CONTACT_LINE_NONE);
    assert_kind("项目名称：石桥", CONTACT_LINE_NONE);
    assert_kind("申报单位：石桥公司", CONTACT_LINE_NONE);
    assert_kind("如有异议，请拨打电话：0000-0000000", CONTACT_LINE_NONE);
    assert_kind("请拨打举报电话：0000-0000000", CONTACT_LINE_NONE);
    assert_kind("（联系人：张某）", CONTACT_LINE_NONE);
    assert_kind("联系人：张某，联系电话：0000-0000000。", CONTACT_LINE_NONE);
    assert_kind("联系人：张某。他负责受理。", CONTACT_LINE_NONE);
    assert_kind("2025年6月20日", CONTACT_LINE_NONE);
    assert_kind("", CONTACT_LINE_NONE);
    assert_kind("：", CONTACT_LINE_NONE);
}

/* label|value;label|value */
static void assert_pairs(const char *line, const char *wanted) {
    GString *found = g_string_new(NULL);
    ContactPair pair;
    for (size_t at = 0; contact_line_pair(line, strlen(line), at, &pair); at = pair.value_end)
        g_string_append_printf(found, "%.*s|%.*s;", (int)(pair.label_end - pair.label), line + pair.label,
                               (int)(pair.value_end - pair.value), line + pair.value);
    g_assert_cmpstr(found->str, ==, wanted);
    g_string_free(found, TRUE);
}

static void test_pairs(void) {
    assert_pairs("联系人：张某 电话：1", "联系人|张某 ;电话|1;");
    assert_pairs("联系人：张　某　联 系 电 话：1", "联系人|张　某　;联 系 电 话|1;");
    assert_pairs("联系人：张某，联系电话：1；邮箱：a@b", "联系人|张某，;联系电话|1；;邮箱|a@b;");
    assert_pairs("联系人：张某电话：1", "联系人|张某;电话|1;");
    assert_pairs("地址：石桥路1号：甲楼", "地址|石桥路1号：甲楼;");
    assert_pairs("网址：https://www.example.com", "网址|https://www.example.com;");
    assert_pairs("工作时间：9:00-17:00 传真：1", "工作时间|9:00-17:00 ;传真|1;");
    assert_pairs("监督电话：1 监督邮箱：a@b", "监督电话|1 ;监督邮箱|a@b;");
    assert_pairs("项目：甲 联系人：乙", "");
}

static void test_is_sure(void) {
    const char *office = "受理单位：某局 电话：1", *only = "受理单位：某局";
    g_assert_true(contact_line_is_sure(office, strlen(office)));
    g_assert_false(contact_line_is_sure(only, strlen(only)));
}

/* A line without an end costs no more than a look. */
static void test_long_line(void) {
    GString *line = g_string_new("联系人：");
    for (int i = 0; i < 200000; i++)
        g_string_append(line, "：a ");
    g_assert_cmpint(contact_line_kind(line->str, line->len), ==, CONTACT_LINE_NONE);
    g_string_free(line, TRUE);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/contact-line/sure", test_sure);
    g_test_add_func("/contact-line/others", test_others);
    g_test_add_func("/contact-line/none", test_none);
    g_test_add_func("/contact-line/pairs", test_pairs);
    g_test_add_func("/contact-line/is-sure", test_is_sure);
    g_test_add_func("/contact-line/long", test_long_line);
    return g_test_run();
}
