/* Numbers as Excel shows them. The expected words are Excel's own. */
#include "read/number_format.h"

#include <glib.h>

typedef struct { const char *code, *value, *shown; } Shown;

static void assert_shown(const Shown *cases, size_t count, bool date1904) {
    Arena *arena = arena_new();
    for (size_t i = 0; i < count; i++) {
        Decimal value;
        g_assert_true(decimal_read(cases[i].value, &value));
        const char *words = number_format_number(number_format_parse(arena, cases[i].code), arena, &value, date1904);
        if (!g_str_equal(words, cases[i].shown))
            g_error("%s by %s: \"%s\" instead of \"%s\"", cases[i].value, cases[i].code, words, cases[i].shown);
    }
    arena_free(arena);
}

static void test_numbers(void) {
    static const Shown cases[] = {
        {"General", "45", "45"},
        {"General", "-3.5", "-3.5"},
        {"General", "0.30000000000000004", "0.3"},
        {"General", "1E-3", "0.001"},
        {"General", "0.333333333333333", "0.333333333"},
        {"General", "123456.78912345", "123456.7891"},
        {"General", "13800138000", "13800138000"},
        {"General", "123456789012345", "123456789012345"},
        {"General", "1.10101199001011E+17", "1.10101E+17"},
        {"General", "1.5E-10", "1.5E-10"},
        {"G/通用格式\"元\"", "12", "12元"},
        {"0", "2.5", "3"},
        {"0", "-2.5", "-3"},
        {"0", "-0.4", "0"},
        {"00", "7", "07"},
        {"000000", "12", "000012"},
        {"0.00", "1.005", "1.01"},
        {"0.00", "0", "0.00"},
        {"#.##", "0.5", ".5"},
        {"0.##", "3", "3"},
        {"#,##0", "0", "0"},
        {"#,##0", "1234567", "1,234,567"},
        {"#,##0.00", "999.995", "1,000.00"},
        {"#,##0.00_);[Red]\\(#,##0.00\\)", "-1234.5", "(1,234.50)"},
        {"\"¥\"#,##0.00;\"¥\"\\-#,##0.00", "-8", "¥-8.00"},
        {"[$¥-804]#,##0", "1200", "¥1,200"},
        {"0%", "0.125", "13%"},
        {"0.00%", "0.1", "10.00%"},
        {"0,", "12345", "12"},
        {"0.0,\"千\"", "12345", "12.3千"},
        {"0.00E+00", "12345", "1.23E+04"},
        {"0.00E+00", "9.999E-5", "1.00E-04"},
        {"0;;\"零\"", "0", "零"},
        {"0;;", "-5", ""},
        {"[>=60]\"及格\";[<60]\"不及格\"", "59", "不及格"},
        {"[>=60]\"及格\";[<60]\"不及格\"", "60", "及格"},
        {"000\\-0000", "5551234", "555-1234"},
        {"@", "12.50", "12.5"},
        {"[DBNum1]General", "120", "一百二十"},
        {"[DBNum2]General", "1005", "壹仟零伍"},
        {"\"第\"0\"名\"", "3", "第3名"},
        {"0.00 \"公顷\"", "12.3", "12.30 公顷"},
    };
    assert_shown(cases, G_N_ELEMENTS(cases), false);
}

/* 45628 is Monday, 2 December 2024. */
static void test_dates(void) {
    static const Shown cases[] = {
        {"yyyy/m/d", "45628", "2024/12/2"},
        {"yyyy-mm-dd", "45628", "2024-12-02"},
        {"yyyy\"年\"m\"月\"d\"日\";@", "45628", "2024年12月2日"},
        {"yyyy\"年\"m\"月\"", "45628", "2024年12月"},
        {"[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "45628", "二〇二四年十二月二日"},
        {"m/d/yy", "45628", "12/2/24"},
        {"d-mmm-yy", "45628", "2-Dec-24"},
        {"[$-804]aaaa", "45628", "星期一"},
        {"yyyy/m/d aaa", "45628", "2024/12/2 一"},
        {"[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "45628", "星期一, 十二月 02, 2024"},
        {"h:mm", "45628.395833333336", "9:30"},
        {"hh:mm:ss", "0.999988425925926", "23:59:59"},
        {"yyyy/m/d h:mm", "45628.604166666664", "2024/12/2 14:30"},
        {"上午/下午h\"时\"mm\"分\"", "0.604166666666667", "下午2时30分"},
        {"h:mm AM/PM", "0.5", "12:00 PM"},
        {"[h]:mm", "1.5", "36:00"},
        {"mm:ss", "0.0034722222222222", "05:00"},
        {"yyyy-m-d", "60", "1900-2-29"},
        {"yyyy-m-d", "59", "1900-2-28"},
        {"yyyy-m-d", "61", "1900-3-1"},
        {"yyyy-m-d", "1", "1900-1-1"},
        {"yyyy-m-d", "2958465", "9999-12-31"},
        {"yyyy-m-d", "2958466", "2958466"},
        {"yyyy-m-d", "-1", "-1"},
    };
    assert_shown(cases, G_N_ELEMENTS(cases), false);
    static const Shown old_mac[] = {{"yyyy-m-d", "0", "1904-1-1"}, {"yyyy-m-d", "44166", "2024-12-2"}};
    assert_shown(old_mac, G_N_ELEMENTS(old_mac), true);
}

static void test_text(void) {
    Arena *arena = arena_new();
    g_assert_cmpstr(number_format_text(number_format_parse(arena, "General"), arena, "甲"), ==, "甲");
    g_assert_cmpstr(number_format_text(number_format_parse(arena, "@"), arena, "甲"), ==, "甲");
    g_assert_cmpstr(number_format_text(number_format_parse(arena, "0;0;0;@\"同志\""), arena, "甲"), ==, "甲同志");
    g_assert_cmpstr(number_format_text(number_format_parse(arena, "yyyy/m/d;@"), arena, "不详"), ==, "不详");
    arena_free(arena);
}

static void test_builtin(void) {
    g_assert_cmpstr(number_format_builtin(0), ==, "General");
    g_assert_cmpstr(number_format_builtin(14), ==, "yyyy/m/d");
    g_assert_cmpstr(number_format_builtin(31), ==, "yyyy\"年\"m\"月\"d\"日\"");
    g_assert_cmpstr(number_format_builtin(99), ==, "General");
    Arena *arena = arena_new();
    for (int32_t id = 0; id < 60; id++) {
        bool date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
        g_assert_cmpint(number_format_is_date(number_format_parse(arena, number_format_builtin(id))), ==, date);
    }
    arena_free(arena);
}

/* Any bytes are a format. */
static void test_odd_codes(void) {
    static const char *const codes[] = {"", ";", ";;;;;;", "[", "[$", "\"", "\\", "_", "*", "[>", "[>x]0", "E+", "0E+", ",,,", "0,,,,,,,,", "%%%%0", "....", "?",
                                        "[DBNum1", "[DBNum2]0.00%E-", "ssssss", "[hhhhhh]", "yyyyyyyyyy", "#,,,", "@@@@", "aaa", "AM/PM", "\xE5\xB9\xB4"};
    Arena *arena = arena_new();
    static const char *const values[] = {"0", "-1", "1E300", "-1E-300", "99999999999999999999", "0.5"};
    for (size_t i = 0; i < G_N_ELEMENTS(codes); i++)
        for (size_t j = 0; j < G_N_ELEMENTS(values); j++) {
            Decimal value;
            const NumberFormat *format = number_format_parse(arena, codes[i]);
            g_assert_true(decimal_read(values[j], &value));
            g_assert_nonnull(number_format_number(format, arena, &value, j % 2));
            g_assert_nonnull(number_format_text(format, arena, "甲"));
        }
    arena_free(arena);
}

static void test_decimals(void) {
    static const struct { const char *text; int64_t thousandths; } cases[] = {
        {"0", 0}, {"-0", 0}, {"007", 7000}, {"0.0005", 1}, {"0.00049", 0}, {"-1.2345", -1235}, {"9.9996", 10000}, {"1e3", 1000000}, {".5", 500}, {"12E-1", 1200}};
    Decimal value;
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_assert_true(decimal_read(cases[i].text, &value));
        g_assert_cmpint(decimal_scaled(&value, 3), ==, cases[i].thousandths);
    }
    static const char *const wrong[] = {"", "-", ".", "1e", "1e+", "x", "1x", "1 ", "0x10", "NaN", "INF"};
    for (size_t i = 0; i < G_N_ELEMENTS(wrong); i++)
        g_assert_false(decimal_read(wrong[i], &value));
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/number-format/decimals", test_decimals);
    g_test_add_func("/number-format/numbers", test_numbers);
    g_test_add_func("/number-format/dates", test_dates);
    g_test_add_func("/number-format/text", test_text);
    g_test_add_func("/number-format/builtin", test_builtin);
    g_test_add_func("/number-format/odd-codes", test_odd_codes);
    return g_test_run();
}
