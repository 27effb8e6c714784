/* Keys: every one has a Chinese and an English name of its own; values reach the model; 公示期 in the forms that offices write. */
#include "notice/notice_keys.h"

#include <glib.h>
#include <string.h>

static Notice *notice_of(const char *const *settings, Diags *diags) {
    static const Source source = {.name = "x.md"};
    Notice *notice = notice_new(&source);
    for (int i = 0; settings[i]; i += 2)
        notice_set(notice, settings[i], settings[i + 1], PLACE_NONE, diags);
    return notice;
}

static void test_names(void) {
    for (int i = 0; i < notice_key_count(); i++) {
        const NoticeKey *key = notice_key(i);
        g_assert_cmpint((unsigned char)key->names[0][0], >=, 0x80);
        g_assert_cmpint((unsigned char)notice_key_english(key)[0], <, 0x80);
        for (int n = 0; n < KEY_NAME_LIMIT && key->names[n]; n++)
            g_assert_true(notice_key_find(key->names[n]) == key);
    }
}

static void test_parts(void) {
    static const char *const settings[] = {"份号", "000001", "密级", "机密★1年", "urgency", "特急", "发文机关标志", "某某局|某某厅|文件",
                                           "签发人", "甲某|乙某", "红头", "某某市公告", "出席", "甲、乙", "会议名称", "第3次会议",
                                           "职务", "市长", "签署人", "某某某", "印章", "甲.svg|乙.svg", "版式", "gbt9704",
                                           "附件说明", "自动", "topics", "一|二", NULL};
    Diags *diags = diags_new();
    Notice *notice = notice_of(settings, diags);
    g_assert_cmpint(diags_count(diags), ==, 0);
    g_assert_cmpstr(notice->copy_number.bytes, ==, "000001");
    g_assert_cmpstr(notice->secrecy.bytes, ==, "机密");
    g_assert_cmpstr(notice->secrecy_period.bytes, ==, "1年");
    g_assert_cmpstr(notice->urgency.bytes, ==, "特急");
    g_assert_cmpint(notice->issuer_mark_count, ==, 3);
    g_assert_cmpstr(notice->issuer_marks[2].bytes, ==, "文件");
    g_assert_cmpint(notice->signatory_count, ==, 2);
    g_assert_cmpstr(notice->red_head.bytes, ==, "某某市公告");
    g_assert_cmpstr(notice->meeting.present.bytes, ==, "甲、乙");
    g_assert_cmpstr(notice->meeting.name.bytes, ==, "第3次会议");
    g_assert_cmpint(notice->meeting.topic_count, ==, 2);
    g_assert_cmpstr(notice->signer_posts[0].bytes, ==, "市长");
    g_assert_cmpstr(notice->signers[0].bytes, ==, "某某某");
    g_assert_cmpint(notice->seal_count, ==, 2);
    g_assert_cmpstr(notice->seals[1].file, ==, "乙.svg");
    g_assert_cmpstr(notice->layout, ==, "gbt9704");
    g_assert_true(notice->attachment_notes_auto);
    notice_free(notice);
    diags_free(diags);
}

static void test_unknown(void) {
    static const char *const settings[] = {"标提", "x", "zzzzzzzz", "x", NULL};
    Diags *diags = diags_new();
    notice_free(notice_of(settings, diags));
    g_assert_cmpint(diags_count(diags), ==, 2);
    g_assert_cmpstr(diags_get(diags, 0)->args[1], ==, "标题");
    g_assert_null(diags_get(diags, 1)->args[1]);
    g_assert_cmpint(diags_get(diags, 1)->severity, ==, DIAG_ERROR);
    diags_free(diags);
}

typedef struct { const char *text; int32_t start, end, days; bool working; } PeriodCase; /* days as yyyymmdd */

static int32_t number_of(NoticeDay day) {
    return day.year * 10000 + day.month * 100 + day.day;
}

static void test_period(void) {
    static const PeriodCase cases[] = {
        {"2024-12-02 至 2024-12-06，5个工作日", 20241202, 20241206, 5, true},
        {"2024年12月2日至2024年12月6日", 20241202, 20241206, 0, false},
        {"2024年12月2日至12月6日", 20241202, 20241206, 0, false},
        {"2024年12月2日—6日", 20241202, 20241206, 0, false},
        {"12月2日至12月6日", 1202, 1206, 0, false},
        {"2024-12-02/2024-12-06", 20241202, 20241206, 0, false},
        {"2024.12.2-12.6", 20241202, 20241206, 0, false},
        {"2024年12月30日 ～ 2025年1月6日（5个工作日）", 20241230, 20250106, 5, true},
        {"自公布之日起20日内", 0, 0, 20, false},
        {"2024年12月2日起7天", 20241202, 0, 7, false},
        {"2024-12-02 to 2024-12-06, 5 working days", 20241202, 20241206, 5, true},
        {"另行通知", 0, 0, 0, false},
    };
    Arena *arena = arena_new();
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        Period period;
        Text text = text_from(arena, cases[i].text, strlen(cases[i].text), PLACE_NONE);
        g_test_message("%s", cases[i].text);
        g_assert_cmpint(notice_period_read(text, &period), ==, DATE_READ);
        g_assert_cmpint(number_of(period.start), ==, cases[i].start);
        g_assert_cmpint(number_of(period.end), ==, cases[i].end);
        g_assert_cmpint(period.days, ==, cases[i].days);
        g_assert_cmpint(period.working_days, ==, cases[i].working);
    }
    Period period;
    Text none = text_from(arena, "2024-09-31 至 2024-10-02", strlen("2024-09-31 至 2024-10-02"), PLACE_NONE);
    g_assert_cmpint(notice_period_read(none, &period), ==, DATE_IMPOSSIBLE);
    arena_free(arena);
}

/* "|" and the separators of Unicode part lines; none stands at an end, and empty lines between stay. */
static void test_lines(void) {
    static const struct { const char *value, *wanted; } cases[] = {
        {"甲|乙", "甲\xE2\x80\xA8乙"}, {" 甲 ||　乙 | ", "甲\xE2\x80\xA8\xE2\x80\xA8乙"}, {"\xE2\x80\xA8|甲\xE2\x80\xA9\xE2\x80\xA8", "甲"}, {"甲", "甲"}};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        const char *const settings[] = {"标题", cases[i].value, NULL};
        Diags *diags = diags_new();
        Notice *notice = notice_of(settings, diags);
        g_assert_cmpstr(notice->title.bytes, ==, cases[i].wanted);
        notice_free(notice);
        diags_free(diags);
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/notice_keys/names", test_names);
    g_test_add_func("/notice_keys/parts", test_parts);
    g_test_add_func("/notice_keys/unknown", test_unknown);
    g_test_add_func("/notice_keys/period", test_period);
    g_test_add_func("/notice_keys/lines", test_lines);
    return g_test_run();
}
