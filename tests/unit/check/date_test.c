/* Dates and spans in running text. */
#include "check/date.h"

#include "check_support.h"

typedef struct { const char *words, *from, *to; bool hyphen; int behind; } SpanCase;

static const SpanCase span_cases[] = {
    {"2024年12月2日至12月6日止", "2024年12月2日", "2024年12月6日", false, 16},
    {"2024年12月2日—6日", "2024年12月2日", "2024年12月6日", false, 13},
    {"12月2日至12月6日", "12月2日", "12月6日", false, 11},
    {"2024 年 12 月 2 日 至 6 日", "2024年12月2日", "2024年12月6日", false, 21},
    {"2024年12月30日至次年1月5日", "2024年12月30日", "2025年1月5日", false, 18},
    {"2024-12-02至2024-12-06", "2024年12月2日", "2024年12月6日", false, 21},
    {"12月2日（星期一）上午9:00至12月6日（星期五）17:00", "12月2日", "12月6日", false, 22},
    {"2024年12月28日至1月3日", "2024年12月28日", "2025年1月3日", false, 16},
    {"2-6日", "2日", "6日", true, 4},
    {"2024-2025年", "2024年", "2025年", true, 10},
    {"1-3月", "1月", "3月", true, 4},
};

static const char *const no_spans[] = {"2024年12月2日", "9:00-11:30", "44272-2024", "1-2号楼", "3-5年级", "138-0000-0000", "12月2日至今", ""};

static void with_passage(const char *words, void (*test)(const Passage *passage, const void *closure), const void *closure) {
    Arena *arena = arena_new();
    Text text = text_from(arena, words, strlen(words), PLACE_NONE);
    PassageReader *reader = passage_reader_new();
    test(passage_read(reader, &text, PASSAGE_PARAGRAPH), closure);
    passage_reader_free(reader);
    arena_free(arena);
}

static void one_span(const Passage *passage, const void *closure) {
    const SpanCase *expected = closure;
    char from[DAY_TEXT_SIZE], to[DAY_TEXT_SIZE];
    DateSpan span;
    g_assert_true(date_read_span(passage, 0, &span));
    g_assert_cmpstr(day_text(span.from.day, from), ==, expected->from);
    g_assert_cmpstr(day_text(span.to.day, to), ==, expected->to);
    g_assert_cmpint(span.hyphen, ==, expected->hyphen);
    g_assert_cmpint(span.end, ==, expected->behind);
}

static void no_span(const Passage *passage, const void *closure) {
    DateSpan span;
    (void)closure;
    for (int32_t i = 0; i < passage->count; i++)
        g_assert_false(date_read_span(passage, i, &span));
}

static void test_spans(void) {
    for (size_t i = 0; i < G_N_ELEMENTS(span_cases); i++) {
        g_test_message("%s", span_cases[i].words);
        with_passage(span_cases[i].words, one_span, &span_cases[i]);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(no_spans); i++) {
        g_test_message("%s", no_spans[i]);
        with_passage(no_spans[i], no_span, NULL);
    }
}

typedef struct { const char *words, *day; int behind; } DateCase; /* day "": none */

static const DateCase date_cases[] = {
    {"2024年12月2日", "2024年12月2日", 10}, {"12月2日", "12月2日", 5},     {"2日起", "2日", 2},       {"2024年", "2024年", 5},
    {"12月份", "12月", 3},                  {"2024/12/2", "2024年12月2日", 9}, {"2024.12.2", "2024年12月2日", 9}, {"2024.13.1", "", 0},
    {"2号楼", "", 0},                       {"3年级", "", 0},               {"20日内", "", 0},         {"5个月", "", 0},
    {"1234567年", "", 0},                   {"3月2号", "3月2日", 4},        {"10:00", "", 0},
};

static void one_date(const Passage *passage, const void *closure) {
    const DateCase *expected = closure;
    char text[DAY_TEXT_SIZE];
    Date date;
    bool found = date_read(passage, 0, &date);
    g_assert_cmpint(found, ==, expected->day[0] != 0);
    if (!found)
        return;
    g_assert_cmpstr(day_text(date.day, text), ==, expected->day);
    g_assert_cmpint(date.end, ==, expected->behind);
}

static void test_dates(void) {
    for (size_t i = 0; i < G_N_ELEMENTS(date_cases); i++) {
        g_test_message("%s", date_cases[i].words);
        with_passage(date_cases[i].words, one_date, &date_cases[i]);
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/date/dates", test_dates);
    g_test_add_func("/date/spans", test_spans);
    return g_test_run();
}
