/* Dates as offices write them (GB/T 9704-2012 7.3.5.4: Arabic numerals, year, month and day whole, no zeros in front). */
#include "notice/notice_date.h"

#include <glib.h>
#include <string.h>

static void assert_read(const char *text, DateResult result, const char *wanted) {
    char day[DATE_TEXT_SIZE];
    DateResult found = notice_date_read(text, strlen(text), day);
    if (found != result)
        g_error("%s: %d", text, (int)found);
    if (wanted)
        g_assert_cmpstr(day, ==, wanted);
}

static void test_read(void) {
    assert_read("2024-12-02", DATE_READ, "2024年12月2日");
    assert_read("2024/1/2", DATE_READ, "2024年1月2日");
    assert_read("2024.01.02", DATE_READ, "2024年1月2日");
    assert_read("2024年01月02日", DATE_READ, "2024年1月2日");
    assert_read("2024 年 1 月 2 日", DATE_READ, "2024年1月2日");
    assert_read("2024-12-02 16:18:23 +0800", DATE_READ, "2024年12月2日");
    assert_read("2024-12-02T16:18:23Z", DATE_READ, "2024年12月2日");
    assert_read("2024-02-29", DATE_READ, "2024年2月29日");
    assert_read("2000-02-29", DATE_READ, "2000年2月29日");
}

static void test_impossible(void) {
    assert_read("2024-13-01", DATE_IMPOSSIBLE, NULL);
    assert_read("2024-00-01", DATE_IMPOSSIBLE, NULL);
    assert_read("2023-02-29", DATE_IMPOSSIBLE, NULL);
    assert_read("1900-02-29", DATE_IMPOSSIBLE, NULL);
    assert_read("2024年4月31日", DATE_IMPOSSIBLE, NULL);
}

static void test_none(void) {
    assert_read("", DATE_NOT_ONE, NULL);
    assert_read("12月2日", DATE_NOT_ONE, NULL);
    assert_read("24-12-02", DATE_NOT_ONE, NULL);
    assert_read("2024-12/02", DATE_NOT_ONE, NULL);
    assert_read("2024-12", DATE_NOT_ONE, NULL);
    assert_read("2024-12-022", DATE_NOT_ONE, NULL);
    assert_read("2024年12月2日起", DATE_NOT_ONE, NULL);
    assert_read("自2024年12月2日", DATE_NOT_ONE, NULL);
}

static void test_is(void) {
    static const char *const dates[] = {"2024年12月2日", "2024 年 12 月 2 日", "二〇二四年十二月二日", "二○二四年十二月二日", "二О二四年十二月二日", "２０２４年１２月２日", "2024年12月2日 "};
    static const char *const others[] = {"", "2024-12-02", "12月2日", "2024年12月", "至2024年12月2日", "2024年12月2日止", "年月日"};
    for (size_t i = 0; i < G_N_ELEMENTS(dates); i++)
        g_assert_true(notice_date_is(dates[i], strlen(dates[i])));
    for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
        g_assert_false(notice_date_is(others[i], strlen(others[i])));
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/date/read", test_read);
    g_test_add_func("/date/impossible", test_impossible);
    g_test_add_func("/date/none", test_none);
    g_test_add_func("/date/is", test_is);
    return g_test_run();
}
