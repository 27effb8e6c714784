/* notice_date.c - see notice_date.h. */
#include "notice/notice_date.h"

#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

typedef struct {
    const char *text;
    size_t size, at;
} Scan;

static bool take(Scan *scan, const char *word) {
    size_t length = strlen(word);
    if (scan->size - scan->at < length || memcmp(scan->text + scan->at, word, length) != 0)
        return false;
    scan->at += length;
    return true;
}

static void skip_blanks(Scan *scan) {
    while (take(scan, " ") || take(scan, "　") || take(scan, "\xC2\xA0"))
        ;
}

static bool take_number(Scan *scan, int digits, int32_t *out) {
    int count = 0;
    *out = 0;
    skip_blanks(scan);
    while (scan->at < scan->size && count < digits && scan->text[scan->at] >= '0' && scan->text[scan->at] <= '9') {
        *out = *out * 10 + (scan->text[scan->at++] - '0');
        count++;
    }
    skip_blanks(scan);
    return count > 0 && (digits < 4 || count == 4);
}

static bool take_chinese(Scan *scan, NoticeDay *day) {
    return take_number(scan, 4, &day->year) && take(scan, "年") && take_number(scan, 2, &day->month) &&
           take(scan, "月") && take_number(scan, 2, &day->day) && (take(scan, "日") || take(scan, "号"));
}

static bool take_numeric(Scan *scan, NoticeDay *day) {
    if (!take_number(scan, 4, &day->year) || scan->at == scan->size || !strchr("-/.", scan->text[scan->at]))
        return false;
    char parting[2] = {scan->text[scan->at], 0};
    return take(scan, parting) && take_number(scan, 2, &day->month) && take(scan, parting) &&
           take_number(scan, 2, &day->day);
}

/* Of a year that is not known, 29 February may be. */
static bool is_day(NoticeDay day) {
    static const int8_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (day.month < 1 || day.month > 12)
        return false;
    bool leap = (day.year % 4 == 0 && day.year % 100 != 0) || day.year % 400 == 0;
    return day.day >= 1 && day.day <= lengths[day.month - 1] + (leap && day.month == 2);
}

/* What may stand behind the day: a time, which is no part of a date. */
static bool ends(Scan *scan, bool numeric) {
    bool blank = scan->at > 0 && scan->text[scan->at - 1] == ' ';
    skip_blanks(scan);
    if (scan->at == scan->size)
        return true;
    char next = scan->text[scan->at];
    return numeric && ((next == 'T') || (blank && next >= '0' && next <= '9'));
}

DateResult notice_day_read(const char *text, size_t size, NoticeDay *out) {
    Scan scan = {text, size, 0}, again = {text, size, 0};
    NoticeDay day;
    bool chinese = take_chinese(&scan, &day) && ends(&scan, false);
    if (!chinese && (!take_numeric(&again, &day) || !ends(&again, true)))
        return DATE_NOT_ONE;
    if (day.year < 1 || !is_day(day))
        return DATE_IMPOSSIBLE;
    *out = day;
    return DATE_READ;
}

DateResult notice_date_read(const char *text, size_t size, char out[DATE_TEXT_SIZE]) {
    NoticeDay day;
    DateResult result = notice_day_read(text, size, &day);
    if (result == DATE_READ)
        snprintf(out, DATE_TEXT_SIZE, "%d年%d月%d日", day.year, day.month, day.day);
    return result;
}

/* 12月6日, 6日. */
static bool take_short_chinese(Scan *scan, const NoticeDay *like, NoticeDay *day) {
    Scan start = *scan;
    *day = *like;
    if (take_number(scan, 2, &day->month) && take(scan, "月") && take_number(scan, 2, &day->day) && take(scan, "日"))
        return true;
    *scan = start;
    day->month = like->month;
    return like->month && take_number(scan, 2, &day->day) && take(scan, "日");
}

/* 12-06, 12.6, 12/6. */
static bool take_short_numeric(Scan *scan, const NoticeDay *like, NoticeDay *day) {
    *day = *like;
    if (!like->month || !take_number(scan, 2, &day->month) || scan->at == scan->size || !strchr("-/.", scan->text[scan->at]))
        return false;
    scan->at++;
    return take_number(scan, 2, &day->day);
}

DateResult notice_day_scan(const char *text, size_t size, const NoticeDay *like, NoticeDay *out, size_t *used) {
    const Scan start = {text, size, 0};
    for (int form = 0; form < 4; form++) {
        Scan scan = start;
        NoticeDay day;
        bool taken = form == 0   ? take_chinese(&scan, &day)
                     : form == 1 ? take_numeric(&scan, &day)
                     : form == 2 ? like && take_short_chinese(&scan, like, &day)
                                 : like && take_short_numeric(&scan, like, &day);
        if (!taken)
            continue;
        *used = scan.at;
        *out = day;
        return is_day(day) ? DATE_READ : DATE_IMPOSSIBLE;
    }
    return DATE_NOT_ONE;
}

/* 〇零○Ｏ一二三四五六七八九十 or digits. */
static bool take_numeral(Scan *scan) {
    static const char *const numerals[] = {"〇", "零", "○", "O", "Ｏ", "О", "◯", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "廿",
                                           "０", "１", "２", "３", "４", "５", "６", "７", "８", "９", NULL};
    for (int i = 0; numerals[i]; i++)
        if (take(scan, numerals[i]))
            return true;
    size_t from = scan->at;
    while (scan->at < scan->size && scan->text[scan->at] >= '0' && scan->text[scan->at] <= '9')
        scan->at++;
    return scan->at > from;
}

static bool take_numerals(Scan *scan) {
    skip_blanks(scan);
    if (!take_numeral(scan))
        return false;
    do
        skip_blanks(scan);
    while (take_numeral(scan));
    return true;
}

bool notice_date_is(const char *text, size_t size) {
    Scan scan = {text, size, 0};
    bool all = take_numerals(&scan) && take(&scan, "年") && take_numerals(&scan) && take(&scan, "月") &&
               take_numerals(&scan) && take(&scan, "日");
    skip_blanks(&scan);
    return all && scan.at == scan.size;
}
