/* notice_period.c - 公示期 as a notice writes it: two days, the second perhaps without its year, and how many days that is. */
#include "notice/notice_keys.h"

#include <string.h>

/* The first day at or behind *at. */
static DateResult find_day(const Text *text, size_t *at, const NoticeDay *like, NoticeDay *out) {
    for (size_t used; *at < (size_t)text->size; (*at)++) {
        char before = *at > 0 ? text->bytes[*at - 1] : 0;
        bool within = before >= '0' && before <= '9';
        if (within || text->bytes[*at] < '0' || text->bytes[*at] > '9')
            continue;
        DateResult result = notice_day_scan(text->bytes + *at, (size_t)text->size - *at, like, out, &used);
        if (result == DATE_NOT_ONE)
            continue;
        *at += used;
        return result;
    }
    return DATE_NOT_ONE;
}

/* What parts the two days is no more than a mark or a word: 至 到 — － ～ - / to. */
static bool is_parting(const char *text, size_t size) {
    static const char *const words[] = {"至", "到", "—", "–", "－", "～", "~", "-", "/", "to", "——"};
    while (size > 0 && *text == ' ') {
        text++;
        size--;
    }
    while (size > 0 && text[size - 1] == ' ')
        size--;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == size && memcmp(text, words[i], size) == 0)
            return true;
    return false;
}

/* "5个工作日", "20日内", "7 天": the number, and whether they are working days. */
static void find_days(const Text *text, size_t from, Period *out) {
    for (const char *at = text->bytes + from; *at; at++) {
        if (*at < '0' || *at > '9')
            continue;
        int32_t days = 0, digits = 0;
        for (; *at >= '0' && *at <= '9' && digits < 4; at++, digits++)
            days = days * 10 + (*at - '0');
        while (*at == ' ')
            at++;
        if (strncmp(at, "个", strlen("个")) == 0)
            at += strlen("个");
        out->working_days = strncmp(at, "工作日", strlen("工作日")) == 0 || strncmp(at, "working", strlen("working")) == 0;
        if (out->working_days || strncmp(at, "日", strlen("日")) == 0 || strncmp(at, "天", strlen("天")) == 0 ||
            strncmp(at, "day", strlen("day")) == 0) {
            out->days = days;
            return;
        }
        if (*at == 0)
            return;
    }
}

DateResult notice_period_read(Text text, Period *out) {
    const NoticeDay none = {0};
    NoticeDay start = none, end = none;
    size_t at = 0;
    DateResult result = find_day(&text, &at, &none, &start);
    *out = (Period){.text = text};
    if (result == DATE_IMPOSSIBLE)
        return result;
    size_t behind = result == DATE_READ ? at : 0;
    if (result == DATE_READ) {
        out->start = start;
        result = find_day(&text, &at, &start, &end);
        size_t first = behind + strcspn(text.bytes + behind, "0123456789");
        if (result != DATE_NOT_ONE && is_parting(text.bytes + behind, first - behind)) {
            if (result == DATE_IMPOSSIBLE)
                return result;
            out->end = end;
            behind = at;
        }
    }
    find_days(&text, behind, out);
    return DATE_READ;
}
