#include "check/date.h"

#include <string.h>

/* -- One date. */

static bool is_word(const Passage *passage, int32_t index, const char *const *words, int32_t *end) {
    int32_t count = passage_is_any(passage, index, words, NULL);
    if (count)
        *end = index + count;
    return count > 0;
}

/* Figures, at most limit, and one of the units behind them. */
static bool read_part(const Passage *passage, int32_t *index, int limit, const char *const *units, Date *date, int32_t *out) {
    int64_t value;
    int32_t at = passage_skip_blanks(passage, *index), digits = passage_digits(passage, at, &value), end;
    if (digits == 0 || digits > limit || !is_word(passage, passage_skip_blanks(passage, at + digits), units, &end))
        return false;
    *out = (int32_t)value;
    date->padded |= limit == 2 && digits == 2 && passage->chars[at] == '0';
    *index = date->end = end;
    return true;
}

/* 2024-12-02 and its like: three numbers, the same mark between them. */
static bool read_joined(const Passage *passage, int32_t index, Date *date) {
    int64_t year, month, day;
    int32_t digits = passage_digits(passage, index, &year), at = index + digits;
    uint32_t mark = passage->chars[at];
    if (digits != 4 || year < 1900 || year > 2199 || !(mark == '-' || mark == '/' || mark == '.'))
        return false;
    digits = passage_digits(passage, ++at, &month);
    if (digits < 1 || digits > 2 || passage->chars[at + digits] != mark)
        return false;
    at += digits + 1;
    digits = passage_digits(passage, at, &day);
    uint32_t behind = passage->chars[at + digits];
    if (digits < 1 || digits > 2 || behind == mark || passage_is_latin(behind))
        return false;
    date->day = (Day){(int32_t)year, (int32_t)month, (int32_t)day};
    date->joined = true;
    date->end = at + digits;
    return mark == '-' || (day_exists(date->day) && month && day); /* 2024.13.1 is a version */
}

/* 个月, 月份, 日内, 日前 are no dates; 12月份 is one without a day. */
static bool is_duration(const Passage *passage, const Date *date) {
    static const char *const behind_day[] = {"内", "以内", "之内", "前", "后", "以上", "以下", "游", "均", "常", NULL};
    return !date->day.month && !date->day.year && date->day.day && passage_is_any(passage, date->end, behind_day, NULL);
}

bool date_read(const Passage *passage, int32_t index, Date *date) {
    static const char *const years[] = {"年", NULL}, *const months[] = {"月", NULL}, *const days[] = {"日", "号", NULL};
    static const char *const bare_days[] = {"日", NULL}; /* 2号 alone may be a house */
    uint32_t before = passage->chars[index - 1];
    *date = (Date){.start = index, .end = index};
    if (!char_is_digit(passage->chars[index]) || char_is_digit(before) || before == '.' || passage_is_latin(before))
        return false;
    if (read_joined(passage, index, date))
        return true;
    *date = (Date){.start = index, .end = index};
    int32_t at = index;
    read_part(passage, &at, 4, years, date, &date->day.year);
    bool month = read_part(passage, &at, 2, months, date, &date->day.month);
    if (month || date->day.year == 0)
        read_part(passage, &at, 2, month ? days : bare_days, date, &date->day.day);
    if (!month && date->day.year && !date->day.day)
        return date->day.year >= 1900 && date->day.year <= 2199;
    return date->end > index && !is_duration(passage, date);
}

/* -- What belongs to it. */

int date_weekday(const Passage *passage, int32_t index, int32_t *end) {
    static const char *const words[] = {"星期", "周", "礼拜", NULL}, *const opening[] = {"（", "(", NULL};
    static const char *const closing[] = {"）", ")", NULL};
    static const uint32_t names[] = {0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x65E5, 0x5929};
    int32_t at = passage_skip_blanks(passage, index), behind;
    bool bracket = is_word(passage, at, opening, &at);
    if (!is_word(passage, at, words, &at))
        return -1;
    for (int day = 0; day < 8; day++)
        if (passage->chars[at] == names[day]) {
            behind = at + 1;
            if (bracket && !is_word(passage, behind, closing, &behind))
                return -1; /* （星期一至星期五） says more than a day */
            *end = behind;
            return day == 7 ? 6 : day;
        }
    return -1;
}

static int32_t skip_clock(const Passage *passage, int32_t index) {
    static const char *const units[] = {"时", "点", "分", "：", ":", "秒", "整", "许", NULL};
    int32_t at = index;
    for (;;) {
        int64_t value;
        int32_t digits = passage_digits(passage, at, &value), next = at + digits;
        if (digits == 0 || digits > 2)
            return at;
        if (!is_word(passage, next, units, &next))
            return at > index && (passage->chars[at - 1] == ':' || passage->chars[at - 1] == 0xFF1A) ? next : at;
        at = next;
    }
}

int32_t date_skip_time(const Passage *passage, int32_t index) {
    static const char *const words[] = {"上午", "下午", "晚上", "中午", "凌晨", "起", "止", "开始", NULL};
    int32_t at = index, next;
    if (date_weekday(passage, at, &next) >= 0)
        at = next;
    for (;;) {
        int32_t from = passage_skip_blanks(passage, at);
        if (is_word(passage, from, words, &next)) {
            at = next;
            continue;
        }
        next = skip_clock(passage, from);
        if (next == from)
            return at;
        at = next;
    }
}

/* -- Two of them. */

static bool is_joint(const Passage *passage, int32_t *index, bool *hyphen) {
    static const char *const joints[] = {"至", "到", "——", "—", "－", "–", "～", "~", "-", NULL};
    static const char *const until[] = {"，至", "，到", "、至", NULL};
    int32_t at = passage_skip_blanks(passage, *index);
    const char *found = "";
    int32_t count = passage_is_any(passage, at, joints, &found);
    if (!count)
        count = passage_is_any(passage, at, until, &found);
    if (!count)
        return false;
    *hyphen = strcmp(found, "-") == 0;
    *index = passage_skip_blanks(passage, at + count);
    return true;
}

/* 2-6日, 2024-2025年: the first has no unit of its own. */
static bool read_bare(const Passage *passage, int32_t index, Date *date, int64_t *value) {
    int32_t digits = passage_digits(passage, index, value);
    uint32_t before = passage->chars[index - 1];
    if (digits == 0 || digits > 4 || char_is_digit(before) || passage_is_latin(before) || before == '-' || before == '.' ||
        before == '/')
        return false;
    *date = (Date){.start = index, .end = index + digits};
    return true;
}

/* The bare number is what the second date begins with. */
static bool fill_bare(Date *from, int64_t value, const Date *to) {
    if (to->day.year && !to->day.month && value >= 1900)
        from->day.year = (int32_t)value;
    else if (!to->day.year && to->day.month && !to->day.day)
        from->day.month = (int32_t)value;
    else if (!to->day.year && !to->day.month && to->day.day)
        from->day.day = (int32_t)value;
    else
        return false;
    return value > 0;
}

/* 12月 before 2-6日. */
static void take_month(const Passage *passage, DateSpan *span) {
    Date before;
    for (int32_t at = span->start - 1; at >= 0 && at >= span->start - 12; at--)
        if (date_read(passage, at, &before) && passage_skip_blanks(passage, before.end) == span->start && !before.day.day) {
            span->from.day.year = before.day.year;
            span->from.day.month = before.day.month;
            span->start = at;
        }
}

static void complete(DateSpan *span) {
    Day *from = &span->from.day, *to = &span->to.day;
    bool taken = !to->year && !span->next_year;
    if (taken)
        to->year = from->year;
    if (!to->year && span->next_year && from->year)
        to->year = from->year + 1;
    if (!to->month)
        to->month = from->month;
    if (taken && to->year && to->month + 6 <= from->month)
        to->year++; /* 2024年12月28日至1月3日 */
}

bool date_read_span(const Passage *passage, int32_t index, DateSpan *span) {
    static const char *const next[] = {"次年", "翌年", "第二年", NULL}, *const last[] = {"当年", "同年", NULL};
    int64_t value = 0;
    *span = (DateSpan){.start = index};
    bool whole = date_read(passage, index, &span->from);
    if (!whole && !read_bare(passage, index, &span->from, &value))
        return false;
    int32_t at = whole ? date_skip_time(passage, span->from.end) : span->from.end;
    if (!is_joint(passage, &at, &span->hyphen))
        return false;
    span->next_year = is_word(passage, at, next, &at);
    is_word(passage, at, last, &at);
    if (!date_read(passage, at, &span->to) || (!whole && !fill_bare(&span->from, value, &span->to)))
        return false;
    span->end = span->to.end;
    if (!whole && span->from.day.day)
        take_month(passage, span);
    if (whole && span->from.day.day && !span->to.day.day)
        return false; /* 12月2日至2025年 */
    complete(span);
    return true;
}
