/* number_format_date.c - a serial number of days as date and time. */
#include "read/number_format_parts.h"

#include "text/han_number.h"

#include <string.h>

enum { LAST_SERIAL_DAY = 2958465 /* 9999-12-31 */, LEAP_1900 = 60, DAYS_TO_1904 = 1462 };

typedef struct {
    int32_t year, month, day, weekday /* 0: Sunday */;
    int32_t hour, minute, second;
    int64_t seconds;        /* since the first day, for elapsed times */
} Moment;

/* Days since 0000-03-01 to a date of the Gregorian calendar, by eras of 400 years. */
static void set_date(Moment *moment, int64_t days) {
    int64_t era = days / 146097, of_era = days % 146097;
    int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int64_t of_year = of_era - (365 * year + year / 4 - year / 100), month = (5 * of_year + 2) / 153;
    moment->day = (int32_t)(of_year - (153 * month + 2) / 5 + 1);
    moment->month = (int32_t)(month < 10 ? month + 3 : month - 9);
    moment->year = (int32_t)(year + era * 400) + (moment->month <= 2);
}

/* In the 1900 system day 60 is 29 February 1900, which never was; before it every day counts one less. */
static void set_serial(Moment *moment, int64_t serial) {
    enum { DAY_1899_12_31 = 693900 }; /* since 0000-03-01 */
    moment->weekday = (int32_t)((serial + 6) % 7);
    if (serial == LEAP_1900) {
        moment->year = 1900;
        moment->month = 2;
        moment->day = 29;
        return;
    }
    set_date(moment, DAY_1899_12_31 + serial - (serial > LEAP_1900));
}

static bool make_moment(const Decimal *value, bool date1904, Moment *moment) {
    int64_t billionths = decimal_scaled(value, 9);
    if (value->negative || billionths / 1000000000 > LAST_SERIAL_DAY)
        return false;
    int64_t milliseconds = (billionths * 864 + 5000) / 10000, seconds = (milliseconds + 500) / 1000;
    moment->seconds = seconds;
    set_serial(moment, seconds / 86400 + (date1904 ? DAYS_TO_1904 : 0));
    moment->hour = (int32_t)(seconds / 3600 % 24);
    moment->minute = (int32_t)(seconds / 60 % 60);
    moment->second = (int32_t)(seconds % 60);
    return true;
}

static void write_number(const Section *section, int64_t number, int32_t width, bool by_digit, Out *out) {
    char han[HAN_NUMBER_SIZE];
    int64_t power = 10;
    if (section->numerals != NUMERALS_ARABIC) {
        bool legal = section->numerals == NUMERALS_LEGAL;
        han_number_write(number, legal ? HAN_LEGAL : by_digit ? HAN_DIGITS : HAN_COUNTING, han);
        out_str(out, han);
        return;
    }
    for (int32_t i = 1; i < width; i++, power *= 10)
        if (number < power)
            out_char(out, '0');
    out_int(out, number);
}

static void write_month(const Section *section, const Token *token, const Moment *moment, Out *out) {
    static const char *const names[] = {"January", "February", "March", "April", "May", "June", "July", "August", "September",
                                        "October", "November", "December"};
    char han[HAN_NUMBER_SIZE];
    const char *name = names[moment->month - 1];
    if (token->count <= 2)
        write_number(section, moment->month, token->count, false, out);
    else if (section->chinese && token->count == 4) {
        han_number_write(moment->month, HAN_COUNTING, han);
        out_str(out, han);
        out_str(out, "月");
    } else if (section->chinese) {
        out_int(out, moment->month);
        out_str(out, "月");
    } else {
        out_bytes(out, name, token->count == 3 ? 3 : token->count == 5 ? 1 : strlen(name));
    }
}

/* aaa 三, aaaa 星期三, ddd Wed or 周三, dddd Wednesday or 星期三. */
static void write_weekday(const Section *section, const Token *token, const Moment *moment, Out *out) {
    static const char *const han[] = {"日", "一", "二", "三", "四", "五", "六"};
    static const char *const names[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
    bool chinese = section->chinese || token->digit == 'a';
    if (chinese) {
        out_str(out, token->count >= 4 ? "星期" : token->digit == 'a' ? "" : "周");
        out_str(out, han[moment->weekday]);
    } else {
        out_bytes(out, names[moment->weekday], token->count >= 4 ? strlen(names[moment->weekday]) : 3);
    }
}

static void write_half(const Token *token, const Moment *moment, Out *out) {
    if (token->digit == 'c')
        out_str(out, moment->hour < 12 ? "上午" : "下午");
    else
        out_bytes(out, moment->hour < 12 ? "AM" : "PM", token->count > 1 ? 2 : 1);
}

static bool has_half(const Section *section) {
    for (int32_t i = 0; i < section->token_count; i++)
        if (section->tokens[i].kind == TOKEN_HALF)
            return true;
    return false;
}

static void write_token(const Section *section, const Token *token, const Moment *moment, Out *out) {
    int32_t hour = has_half(section) ? (moment->hour + 11) % 12 + 1 : moment->hour;
    switch ((TokenKind)token->kind) {
    case TOKEN_YEAR:
        write_number(section, token->count > 2 ? moment->year : moment->year % 100, token->count > 2 ? 4 : 2, true, out);
        break;
    case TOKEN_MONTH: write_month(section, token, moment, out); break;
    case TOKEN_DAY: write_number(section, moment->day, token->count, false, out); break;
    case TOKEN_WEEKDAY: write_weekday(section, token, moment, out); break;
    case TOKEN_HOUR: write_number(section, hour, token->count, false, out); break;
    case TOKEN_MINUTE: write_number(section, moment->minute, token->count, false, out); break;
    case TOKEN_SECOND: write_number(section, moment->second, token->count, false, out); break;
    case TOKEN_HALF: write_half(token, moment, out); break;
    case TOKEN_HOURS: write_number(section, moment->seconds / 3600, token->count, false, out); break;
    case TOKEN_MINUTES: write_number(section, moment->seconds / 60, token->count, false, out); break;
    case TOKEN_SECONDS: write_number(section, moment->seconds, token->count, false, out); break;
    case TOKEN_LITERAL: out_str(out, token->text); break;
    case TOKEN_POINT: out_char(out, '.'); break;
    case TOKEN_COMMA: out_char(out, ','); break;
    default: break;
    }
}

bool number_format_write_date(const Section *section, const Decimal *value, bool date1904, Out *out) {
    Moment moment = {0};
    if (!make_moment(value, date1904, &moment))
        return false;
    for (int32_t i = 0; i < section->token_count; i++) {
        const Token *token = &section->tokens[i];
        bool fraction = token->kind == TOKEN_POINT && i + 1 < section->token_count && section->tokens[i + 1].kind == TOKEN_DIGIT;
        if (!fraction && token->kind != TOKEN_DIGIT) /* fractions of a second are not shown */
            write_token(section, token, &moment, out);
    }
    return true;
}
