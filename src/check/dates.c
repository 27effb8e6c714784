/* dates.c - a date is looked at where it stands; its year, where it has none, is that of the date before it in the same text,
 * else that of 成文日期, else that of the title. */
#include "check/dates.h"

#include "check/date.h"

#include <string.h>

static void add(Checks *checks, CheckRule rule, const Passage *passage, int32_t from, int32_t to, const char *second) {
    char words[PASSAGE_EXCERPT_SIZE];
    finder_add(checks->finder, rule, passage_place(passage, from), passage_words(passage, from, to, words), second);
}

/* -- One date. */

static void check_existence(Checks *checks, const Passage *passage, const Date *date, Day day) {
    if (date->day.month && !day_exists(day)) /* 历时57日 is no date */
        add(checks, CHECK_DATE_IMPOSSIBLE, passage, date->start, date->end, "");
}

/* A date without a year near New Year may belong to the next one. */
static bool weekday_fits(const Checks *checks, Day day, int weekday, bool own_year) {
    if (day_weekday(day) == weekday)
        return true;
    Day next = {day.year + 1, day.month, day.day};
    return !own_year && day.month < checks->signed_on.month && day_exists(next) && day_weekday(next) == weekday;
}

static void check_weekday(Checks *checks, const Passage *passage, const Date *date, Day day, bool own_year) {
    int32_t end;
    char text[DAY_TEXT_SIZE];
    int weekday = date_weekday(passage, date->end, &end);
    if (weekday < 0 || !day_is_whole(day) || !day_exists(day) || weekday_fits(checks, day, weekday, own_year))
        return;
    int actual = day_weekday(day);
    finder_add(checks->finder, CHECK_DATE_WEEKDAY, passage_place(passage, date->start), day_text(day, text),
               day_weekday_chinese(actual), day_weekday_chinese(weekday), day_weekday_english(actual),
               day_weekday_english(weekday));
}

/* 24年12月2日, '24年12月: two figures before 年, and a month behind it. */
static void check_short_year(Checks *checks, const Passage *passage, const Date *date) {
    if (date->day.year > 0 && date->day.year < 100 && date->day.month && date->day.day)
        add(checks, CHECK_DATE_SHORT_YEAR, passage, date->start, date->end, "");
}

static void check_padding(Checks *checks, const Passage *passage, const Date *date) {
    char text[DAY_TEXT_SIZE];
    bool prose = passage->kind == PASSAGE_PARAGRAPH || passage->kind == PASSAGE_DATE || passage->kind == PASSAGE_LIST_ITEM;
    if (!date->padded || date->joined || !prose || !date->day.month)
        return;
    char words[PASSAGE_EXCERPT_SIZE];
    DiagSeverity severity = passage->kind == PASSAGE_DATE ? DIAG_WARNING : DIAG_INFO; /* the standard speaks of 成文日期 */
    finder_add_as(checks->finder, CHECK_DATE_PADDED, severity, passage_place(passage, date->start),
                  passage_words(passage, date->start, date->end, words), day_text(date->day, text));
}

/* -- Spans. */

static const char *spelt(const Passage *passage, const DateSpan *span, char out[PASSAGE_EXCERPT_SIZE]) {
    passage_words(passage, span->start, span->end, out);
    char *hyphen = strrchr(out, '-');
    size_t size = strlen(out);
    if (!hyphen || size + 3 > PASSAGE_EXCERPT_SIZE)
        return out;
    memmove(hyphen + 3, hyphen + 1, strlen(hyphen + 1) + 1);
    memcpy(hyphen, "—", 3);
    return out;
}

/* Backwards for certain: both years known, or both days in the same month of no year. */
static bool is_backwards(const DateSpan *span) {
    const Day *from = &span->from.day, *to = &span->to.day;
    if (!from->day || !to->day || !from->month || !to->month || !day_exists(*from) || !day_exists(*to))
        return false;
    if (from->month == to->month && from->year == to->year)
        return to->day < from->day;
    if (!from->year || !to->year || span->next_year)
        return false;
    bool own_year = from->year != to->year; /* else the second took it from the first: 2024年11月15日至3月15日 */
    return to->year < from->year || (!own_year && to->month < from->month && from->month - to->month < 6);
}

static void check_span(Checks *checks, const Passage *passage, const DateSpan *span) {
    char words[PASSAGE_EXCERPT_SIZE];
    if (is_backwards(span))
        add(checks, CHECK_DATE_BACKWARDS, passage, span->start, span->end, "");
    if (span->hyphen && !span->from.joined)
        add(checks, CHECK_DATE_HYPHEN, passage, span->start, span->end, spelt(passage, span, words));
}

/* -- 二○二四年: a circle or a letter among Chinese numerals. */

static void check_zero(Checks *checks, const Passage *passage, int32_t index) {
    char mark[PASSAGE_EXCERPT_SIZE];
    uint32_t character = passage->chars[index];
    if (character != 0x25CB && character != 'O' && character != 'o' && character != 0xFF2F && character != 0x25EF)
        return;
    int32_t start = index, end = index + 1;
    while (char_is_numeral(passage->chars[start - 1]) || passage->chars[start - 1] == character)
        start--;
    while (char_is_numeral(passage->chars[end]) || passage->chars[end] == character)
        end++;
    for (int32_t i = start; i < index; i++)
        if (passage->chars[i] == character)
            return; /* told at the first one */
    bool year = passage_is(passage, end, "年") && end - start == 4, numeral = char_is_numeral(passage->chars[start]);
    if (year && numeral)
        add(checks, CHECK_DATE_ZERO, passage, start, end + 1, passage_words(passage, index, index + 1, mark));
}

void dates_passage(Checks *checks, const Passage *passage) {
    Day last = {0};
    int32_t span_end = 0;
    bool zeros = passage_has(passage, CHAR_SYMBOL) || passage_has(passage, CHAR_LATIN);
    if (!passage_has(passage, CHAR_DIGIT) && !zeros)
        return;
    for (int32_t i = 0; i < passage->count; i++) {
        Date date;
        DateSpan span;
        if (zeros)
            check_zero(checks, passage, i);
        if (!char_is_digit(passage->chars[i]) || char_is_digit(passage->chars[i - 1]))
            continue;
        if (i >= span_end && date_read_span(passage, i, &span)) {
            check_span(checks, passage, &span);
            span_end = span.end;
        }
        if (!date_read(passage, i, &date))
            continue;
        Day day = date.day;
        if (!day.year && day.month)
            day.year = last.year ? last.year : checks_year(checks);
        check_existence(checks, passage, &date, (Day){date.day.year ? date.day.year : last.year, day.month, day.day});
        check_weekday(checks, passage, &date, day, date.day.year > 0);
        check_short_year(checks, passage, &date);
        check_padding(checks, passage, &date);
        if (date.day.year >= 1900)
            last = date.day;
        i = date.end - 1;
    }
}

void dates_finish(Checks *checks) {
    Date date;
    const Text *text = &checks->notice->date;
    const Passage *passage = passage_read(checks->reader, text, PASSAGE_DATE);
    if (text->size == 0 || (date_read(passage, 0, &date) && day_is_whole(date.day) && !date.joined))
        return;
    finder_add(checks->finder, CHECK_DATE_SIGNED_FORM, text_place_at(text, 0), text->bytes, "2024年12月2日");
}
