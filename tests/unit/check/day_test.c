#include "check/calendar.h"
#include "check/day.h"
#include "check_support.h"

static Day of(int year, int month, int day) {
    return (Day){year, month, day};
}

static void test_exists(void) {
    g_assert_true(day_exists(of(2024, 2, 29)));
    g_assert_false(day_exists(of(2023, 2, 29)));
    g_assert_false(day_exists(of(1900, 2, 29)));
    g_assert_true(day_exists(of(2000, 2, 29)));
    g_assert_true(day_exists(of(0, 2, 29))); /* of a year that is not said */
    g_assert_false(day_exists(of(2024, 9, 31)));
    g_assert_false(day_exists(of(2024, 13, 1)));
    g_assert_true(day_exists(of(2024, 12, 0)));
}

/* 1 January 1970 is day 0, a Thursday; a day there and back for 400 years, each weekday after the other. */
static void test_numbers(void) {
    g_assert_cmpint(day_number(of(1970, 1, 1)), ==, 0);
    g_assert_cmpint(day_number(of(2000, 3, 1)), ==, 11017);
    g_assert_cmpint(day_weekday(of(2024, 12, 2)), ==, 0);
    g_assert_cmpint(day_weekday(of(1970, 1, 1)), ==, 3);
    for (int64_t number = 0; number < 146097; number++) {
        Day day = day_of_number(number);
        g_assert_true(day_exists(day));
        g_assert_cmpint(day_number(day), ==, number);
        g_assert_cmpint(day_weekday(day), ==, (int)((number + 3) % 7));
    }
    char text[DAY_TEXT_SIZE];
    g_assert_cmpstr(day_text(of(2024, 12, 2), text), ==, "2024年12月2日");
    g_assert_cmpstr(day_text(of(0, 12, 2), text), ==, "12月2日");
}

/* Each year's file: what is worked at a weekend is a weekend, and no day is both. */
static void test_calendars(void) {
    Arena *arena = arena_new();
    Diags *diags = diags_new();
    char *folder = data_folder();
    Calendar *calendar = calendar_new(arena, folder, diags);
    for (int year = 2019; year <= 2026; year++) {
        int worked = 0, rested = 0;
        g_assert_true(calendar_knows(calendar, year));
        for (int64_t number = day_number(of(year, 1, 1)); number <= day_number(of(year, 12, 31)); number++) {
            Day day = day_of_number(number);
            bool weekend = day_weekday(day) >= 5, working = calendar_is_working(calendar, day);
            worked += weekend && working;
            rested += !weekend && !working;
            g_assert_true(!(working && calendar_holiday(calendar, day)));
        }
        /* Statutory holidays: 11 days until 2024, 13 from 2025; those on weekdays and those moved make the days off. */
        g_assert_cmpint(rested - worked, >=, year == 2022 ? 10 : year >= 2025 ? 11 : 9);
        g_assert_cmpint(rested - worked, <=, 13 + 4);
    }
    g_assert_false(calendar_knows(calendar, 2018));
    g_assert_cmpint(diags_count(diags), ==, 0);
    diags_free(diags);
    arena_free(arena);
    g_free(folder);
}

static void test_working_days(void) {
    Arena *arena = arena_new();
    Diags *diags = diags_new();
    char *folder = data_folder();
    Calendar *calendar = calendar_new(arena, folder, diags), *plain = calendar_new(arena, NULL, diags);
    g_assert_cmpint(calendar_working_days(calendar, of(2024, 12, 2), of(2024, 12, 6)), ==, 5);
    g_assert_cmpint(calendar_working_days(calendar, of(2024, 9, 27), of(2024, 10, 11)), ==, 7);
    g_assert_cmpint(calendar_working_days(plain, of(2024, 9, 27), of(2024, 10, 11)), ==, 11); /* by weekday */
    g_assert_true(calendar_is_working(calendar, of(2024, 10, 12)));
    g_assert_cmpstr(calendar_holiday(calendar, of(2024, 10, 1)), ==, "国庆节");
    g_assert_null(calendar_holiday(calendar, of(2024, 12, 7)));
    diags_free(diags);
    arena_free(arena);
    g_free(folder);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/day/exists", test_exists);
    g_test_add_func("/day/numbers", test_numbers);
    g_test_add_func("/day/calendars", test_calendars);
    g_test_add_func("/day/working-days", test_working_days);
    return g_test_run();
}
