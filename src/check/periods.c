#include "check/periods.h"

#include "check/check_state.h"

#include "base/number.h"

#include <string.h>

/* -- Finding it. */

/* 公示期间, 公示期满 speak of a period that is told elsewhere. */
static int32_t named_at(const Passage *passage, int32_t index) {
    static const char *const names[] = {"公示期限", "公示时间", "公示日期", "公示时限", "公示起止", "公示周期", "公示期", NULL};
    static const char *const elsewhere[] = {"间", "内", "满", "结束", "届满", "过后", "未满", "之内", "后", NULL};
    int32_t count = passage_is_any(passage, index, names, NULL);
    return count && !passage_is_any(passage, index + count, elsewhere, NULL) ? count : 0;
}

/* 5个工作日, 七天, 10日 (no date), 20个自然日: the number and whether working days are meant; the index behind, or index. */
static int32_t read_days(const Passage *passage, int32_t index, int32_t *days, bool *working) {
    static const char *const units[] = {"个工作日", "工作日", "个自然日", "自然日", "个日历日", "日历天", "天", "日", "个日历天", NULL};
    static const char *const date_joints[] = {"至", "—", "-", "～", "到", "起", "（星期", "（周", NULL};
    int64_t value;
    int32_t count = passage_digits(passage, index, &value);
    if (!count)
        count = passage_numerals(passage, index, &value);
    if (!count || value <= 0 || value > 400 || char_is_digit(passage->chars[index - 1]))
        return index;
    const char *unit = "";
    int32_t at = passage_skip_blanks(passage, index + count), size = passage_is_any(passage, at, units, &unit);
    if (!size || passage_is(passage, index - 1, "第"))
        return index;
    bool bare_day = strcmp(unit, "日") == 0;
    if (bare_day && (passage_is_any(passage, at + size, date_joints, NULL) || passage_ends(passage, index, "月") ||
                     passage_ends(passage, index, "至") || passage_ends(passage, index, "—")))
        return index;
    *days = (int32_t)value;
    *working = strstr(unit, "工作日") != NULL;
    return at + size;
}

typedef struct { DateSpan span; Date start; bool spanned, started; int32_t days; bool working; int32_t from, to; } Clause;

/* What the words from..to say. */
static void read_clause(const Passage *passage, int32_t from, int32_t to, Clause *clause) {
    *clause = (Clause){.from = from, .to = from};
    for (int32_t i = from; i < to; i++) {
        Date date;
        int32_t days = 0, end;
        bool working = false;
        if (!clause->spanned && !clause->started && date_read_span(passage, i, &clause->span) && clause->span.from.day.day &&
            clause->span.to.day.day) {
            clause->spanned = true;
            clause->from = clause->span.start;
            i = (clause->to = clause->span.end) - 1;
        } else if ((end = read_days(passage, i, &days, &working)) > i && !clause->days) {
            clause->days = days;
            clause->working = working;
            if (!clause->spanned) {
                clause->from = i;
                clause->to = end;
            }
            i = end - 1;
        } else if (date_read(passage, i, &date) && date.day.day && date.day.month) {
            if (!clause->started && !clause->spanned)
                clause->start = date;
            clause->started = true;
            i = date.end - 1;
        }
    }
}

/* What is named 公示期 beats what merely stands in a sentence about 公示; then dates beat a number of days. */
static void take(Periods *periods, const Passage *passage, const Clause *clause, bool named) {
    PeriodState state = clause->spanned ? PERIOD_DATED : clause->days || clause->started ? PERIOD_RELATIVE : PERIOD_NAMED;
    int32_t rank = (int32_t)state + (named ? PERIOD_DATED : 0);
    if (rank <= periods->rank)
        return;
    periods->rank = rank;
    periods->state = (uint8_t)state;
    periods->days = clause->days;
    periods->working = clause->working;
    periods->place = passage_place(passage, clause->from);
    passage_words(passage, clause->from, clause->to, periods->words);
    if (!clause->spanned)
        return;
    periods->from = clause->span.from.day;
    periods->to = clause->span.to.day;
    periods->own_year = periods->from.year || periods->to.year;
    if (!periods->from.year && periods->to.year)
        periods->from.year = periods->to.year - (periods->from.month > periods->to.month);
}

/* 现予以公示5个工作日; 12月2日至12月6日进行公示; not 现将1月1日至6月30日受理的申请予以公示. */
static bool is_said_of(const Passage *passage, int32_t announced, const Clause *clause) {
    static const char *const doing[] = {"公示", "进行公示", "予以公示", "，进行公示", "，予以公示", "在", NULL};
    return clause->from > announced || passage_is_any(passage, date_skip_time(passage, clause->to), doing, NULL);
}

/* 对名单有异议的，请于5月12日前反映: a last day is a period too. */
static bool has_deadline(const Passage *passage, int32_t from, int32_t to, Clause *clause) {
    static const char *const about[] = {"异议", "意见", "反映", "申诉", "复核", NULL}, *const before[] = {"前", "之前", "以前", "内", NULL};
    bool asked = false;
    *clause = (Clause){.from = from, .to = to, .started = true};
    for (int i = 0; about[i] && !asked; i++) {
        int32_t at = passage_find(passage, from, about[i]);
        asked = at >= 0 && at < to;
    }
    for (int32_t i = from; asked && i < to; i++) {
        int32_t days = 0, end;
        bool working = false;
        Date date;
        if ((date_read(passage, i, &date) && passage_is_any(passage, date_skip_time(passage, date.end), before, NULL)) ||
            ((end = read_days(passage, i, &days, &working)) > i && passage_is_any(passage, end, before, NULL)))
            return true;
    }
    return false;
}

/* A sentence of a notice's own body. */
static void look_at(Checks *checks, const Passage *passage, int32_t from, int32_t to, bool pending) {
    Clause clause;
    int32_t named = -1, announced = passage_find(passage, from, "公示");
    for (int32_t i = from; i < to && named < 0; i++) {
        int32_t count = passage->chars[i] == 0x516C ? named_at(passage, i) : 0;
        named = count ? i + count : -1;
    }
    bool announces = announced >= 0 && announced < to;
    if (named < 0 && has_deadline(passage, from, to, &clause))
        take(&checks->periods, passage, &clause, false);
    if (named < 0 && !pending && !announces)
        return;
    read_clause(passage, named >= 0 ? named : from, to, &clause);
    bool told = clause.spanned || clause.days || (clause.started && pending);
    if (named >= 0 || (pending && told) || (announces && told && is_said_of(passage, announced, &clause)))
        take(&checks->periods, passage, &clause, named >= 0 || pending);
}

void periods_passage(Checks *checks, const Passage *passage) {
    bool body = passage->kind == PASSAGE_PARAGRAPH || passage->kind == PASSAGE_HEADING || passage->kind == PASSAGE_LIST_ITEM ||
                passage->kind == PASSAGE_CONTACT_VALUE;
    if (!body || passage->attached || checks->notice->kind != NOTICE_GONGSHI)
        return;
    bool pending = checks->periods.pending;
    for (int32_t from = 0, to; from < passage->count; from = to + 1) {
        to = passage_sentence_end(passage, from);
        look_at(checks, passage, from, to, pending);
    }
    static const char *const alone[] = {"公示期限", "公示时间", "公示日期", "公示期", "公示起止时间", "公示起止日期", NULL};
    checks->periods.pending = false;
    int32_t end = passage->count;
    while (end > 0 && (passage->chars[end - 1] == 0xFF1A || passage->chars[end - 1] == ':'))
        end--;
    for (int i = 0; alone[i]; i++)
        checks->periods.pending |= passage_ends(passage, end, alone[i]) > 0;
}

/* -- Judging it. */

static void check_year(Checks *checks, Periods *periods) {
    char whole[DAY_TEXT_SIZE], year[NUMBER_TEXT_SIZE];
    if (periods->own_year)
        return;
    if (checks->signed_on.year) {
        Day *from = &periods->from, *to = &periods->to;
        from->year = checks->signed_on.year + (from->month < checks->signed_on.month && checks->signed_on.month == 12);
        to->year = from->year + (to->month < from->month);
        finder_add(checks->finder, CHECK_PERIOD_YEAR_TAKEN, periods->place, periods->words, number_text(year, from->year));
        return;
    }
    Day example = periods->from;
    example.year = checks_year(checks) ? checks_year(checks) : 2024;
    finder_add(checks->finder, CHECK_PERIOD_NO_YEAR, periods->place, periods->words, day_text(example, whole));
}

static int32_t working_days(Checks *checks, const Periods *periods) {
    return calendar_working_days(checks->calendar, periods->from, periods->to);
}

/* What a hint says where the holidays of the year are not known. */
static const char *by_weekday(Checks *checks, const Periods *periods, bool chinese) {
    if (calendar_knows(checks->calendar, periods->from.year) && calendar_knows(checks->calendar, periods->to.year))
        return "";
    return chinese ? "（没有这一年的放假安排，只按周一至周五计算）" : " (the holidays of that year are not known: weekdays were counted)";
}

/* The first day counts or not. */
static void check_days(Checks *checks, const Periods *periods) {
    char stated[NUMBER_TEXT_SIZE], counted[NUMBER_TEXT_SIZE], words[64];
    int64_t whole = day_number(periods->to) - day_number(periods->from) + 1;
    int64_t count = periods->working ? working_days(checks, periods) : whole;
    bool first = !periods->working || calendar_is_working(checks->calendar, periods->from);
    if (!periods->days || periods->days == count || periods->days == count - first ||
        (!periods->working && periods->days == working_days(checks, periods)))
        return;
    number_text(stated, periods->days);
    strcat(strcpy(words, stated), periods->working ? "个工作日" : "天");
    finder_add(checks->finder, CHECK_PERIOD_DAYS, periods->place, words, periods->words, number_text(counted, count),
               periods->working ? "工作日" : "自然日", periods->working ? "working days" : "days",
               periods->working ? by_weekday(checks, periods, true) : "",
               periods->working ? by_weekday(checks, periods, false) : "");
}

typedef struct { const char *word, *subject, *least; int32_t days; bool working; } Minimum;

/* By what the notice is about, never by its kind alone. */
static const Minimum *minimum_of(const Notice *notice) {
    static const Minimum minima[] = {
        {"任前公示", "任前公示", "5个工作日", 5, true},     {"任职前公示", "任前公示", "5个工作日", 5, true},
        {"拟任职", "任前公示", "5个工作日", 5, true},       {"拟提拔", "任前公示", "5个工作日", 5, true},
        {"中标候选人", "中标候选人公示", "3日", 3, false},
    };
    for (size_t i = 0; i < sizeof minima / sizeof *minima; i++)
        if (strstr(notice->title.bytes, minima[i].word))
            return &minima[i];
    return NULL;
}

static void check_minimum(Checks *checks, const Periods *periods) {
    const Minimum *minimum = minimum_of(checks->notice);
    char number[NUMBER_TEXT_SIZE];
    if (!minimum)
        return;
    int64_t count = minimum->working ? working_days(checks, periods) : day_number(periods->to) - day_number(periods->from) + 1;
    if (count >= minimum->days)
        return;
    finder_add(checks->finder, CHECK_PERIOD_SHORT, periods->place, minimum->subject, minimum->least, periods->words,
               number_text(number, count), minimum->working ? "个工作日" : "日",
               minimum->working ? by_weekday(checks, periods, true) : "",
               minimum->working ? by_weekday(checks, periods, false) : "");
}

static void check_rest_day(Checks *checks, const Periods *periods) {
    char text[DAY_TEXT_SIZE];
    if (calendar_is_working(checks->calendar, periods->to))
        return;
    const char *holiday = calendar_holiday(checks->calendar, periods->to);
    finder_add(checks->finder, CHECK_PERIOD_REST_DAY, periods->place, day_text(periods->to, text),
               holiday ? holiday : day_weekday_chinese(day_weekday(periods->to)));
}

/* The day a web page says it was published on: "2024-12-18 16:18:23". */
static Day published_on(Checks *checks) {
    Date date;
    const char *published = checks->notice->published;
    if (!published)
        return (Day){0};
    Text text = text_from(checks->arena, published, strlen(published), PLACE_NONE);
    const Passage *passage = passage_read(checks->reader, &text, PASSAGE_DATE);
    return date_read(passage, 0, &date) && day_is_whole(date.day) && day_exists(date.day) ? date.day : (Day){0};
}

static void check_published(Checks *checks, const Periods *periods) {
    char published[DAY_TEXT_SIZE], end[DAY_TEXT_SIZE];
    Day day = published_on(checks), to = periods->to;
    if (!to.year && day.year) /* a period without a year belongs to the page's own, or to the one before */
        to.year = day.year - (day.month < to.month && to.month - day.month > 6);
    if (!day_is_whole(day) || !day_is_whole(to) || day_number(day) <= day_number(to))
        return;
    finder_add(checks->finder, CHECK_PERIOD_PUBLISHED_LATE, periods->place, day_text(day, published), day_text(to, end));
}

static void check_signed(Checks *checks, const Periods *periods) {
    char signed_on[DAY_TEXT_SIZE], from[DAY_TEXT_SIZE];
    if (!day_is_whole(checks->signed_on) || day_number(checks->signed_on) <= day_number(periods->from))
        return;
    finder_add(checks->finder, CHECK_PERIOD_SIGNED_LATE, text_place_at(&checks->notice->date, 0),
               day_text(checks->signed_on, signed_on), day_text(periods->from, from));
}

/* 公示期 of the front matter or --set. */
static void read_key(Checks *checks) {
    const Text *text = &checks->notice->period.text;
    Clause clause;
    if (text->size == 0 || checks->periods.state == PERIOD_DATED)
        return;
    const Passage *passage = passage_read(checks->reader, text, PASSAGE_PARAGRAPH);
    read_clause(passage, 0, passage->count, &clause);
    take(&checks->periods, passage, &clause, true);
}

void periods_finish(Checks *checks) {
    Periods *periods = &checks->periods;
    if (checks->notice->kind != NOTICE_GONGSHI)
        return;
    read_key(checks);
    if (periods->state == PERIOD_NONE && checks_ask_for_objections(checks))
        finder_add(checks->finder, CHECK_PERIOD_MISSING, place_of_file(checks->notice->source), "");
    if (periods->state != PERIOD_DATED || !periods->from.month || !day_exists(periods->from) || !day_exists(periods->to))
        return;
    check_published(checks, periods);
    check_year(checks, periods);
    if (!day_is_whole(periods->from) || !day_is_whole(periods->to) || day_number(periods->to) < day_number(periods->from))
        return;
    check_days(checks, periods);
    check_minimum(checks, periods);
    check_rest_day(checks, periods);
    check_signed(checks, periods);
}
