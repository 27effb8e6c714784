#include "check/day.h"

#include "base/number.h"

#include <string.h>

bool day_is_whole(Day day) {
    return day.year > 0 && day.month > 0 && day.day > 0;
}

static bool is_leap(int32_t year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int32_t month_days(int32_t year, int32_t month) {
    static const int8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && (year == 0 || is_leap(year)));
}

bool day_exists(Day day) {
    if (day.month < 0 || day.month > 12 || day.day < 0 || day.day > 31)
        return false;
    return day.month == 0 || day.day <= month_days(day.year, day.month);
}

/* Years from March on, so that the leap day comes last: Howard Hinnant's days_from_civil. */
int64_t day_number(Day day) {
    int64_t year = day.month <= 2 ? day.year - 1 : day.year;
    int64_t era = year / 400, of_era = year - era * 400;
    int64_t of_year = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

Day day_of_number(int64_t number) {
    number += 719468;
    int64_t era = number / 146097, of_era = number - era * 146097;
    int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
    int64_t month = (5 * of_year + 2) / 153;
    Day day = {0, (int32_t)(month < 10 ? month + 3 : month - 9), (int32_t)(of_year - (153 * month + 2) / 5 + 1)};
    day.year = (int32_t)(year + era * 400 + (day.month <= 2));
    return day;
}

int day_weekday(Day day) {
    return (int)((day_number(day) + 3) % 7); /* 1 January 1970 was a Thursday */
}

const char *day_weekday_chinese(int weekday) {
    static const char *const names[] = {"星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"};
    return names[weekday];
}

const char *day_weekday_english(int weekday) {
    static const char *const names[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    return names[weekday];
}

static void append(char *out, int32_t value, const char *unit) {
    char number[NUMBER_TEXT_SIZE];
    if (value == 0)
        return;
    strcat(out, number_text(number, value));
    strcat(out, unit);
}

const char *day_text(Day day, char out[DAY_TEXT_SIZE]) {
    out[0] = 0;
    append(out, day.year, "年");
    append(out, day.month, "月");
    append(out, day.day, "日");
    return out;
}
