/* page_range.c - reads page ranges and answers which pages they hold. */
#include "page/page_range.h"

#include "page/page_rules.h"

#include <stdio.h>
#include <string.h>

static const char *skip_any(const char *at, const char *const *signs) {
    for (;;) {
        const char *const *sign = signs;
        while (*sign && strncmp(at, *sign, strlen(*sign)) != 0)
            sign++;
        if (!*sign)
            return at;
        at += strlen(*sign);
    }
}

static const char *skip_blanks(const char *at) {
    return skip_any(at, (const char *const[]){" ", "　", NULL});
}

static const char *skip_one(const char *at, const char *const *signs) {
    for (; *signs; signs++)
        if (strncmp(at, *signs, strlen(*signs)) == 0)
            return at + strlen(*signs);
    return at;
}

/* At most seven digits, so that nothing overflows; 0 when there is no number. */
static const char *read_number(const char *at, int32_t *number) {
    int digits = 0;
    for (*number = 0; *at >= '0' && *at <= '9' && digits < 7; at++, digits++)
        *number = *number * 10 + (*at - '0');
    return at;
}

static bool read_range(const char **at, PageRange *range) {
    static const char *const dashes[] = {"-", "–", "—", "～", "~", NULL};
    const char *next = read_number(skip_blanks(*at), &range->first);
    if (next == skip_blanks(*at))
        return false;
    range->last = range->first;
    const char *dash = skip_blanks(next);
    next = skip_one(dash, dashes);
    if (next != dash) {
        const char *number = skip_blanks(next);
        next = read_number(number, &range->last);
        if (next == number)
            range->last = INT32_MAX;
    }
    if (range->first < 1 || range->last < range->first)
        return false;
    *at = skip_blanks(next);
    return true;
}

bool page_ranges_parse(Arena *arena, const char *text, PageRanges *out, Diags *diags) {
    static const char *const commas[] = {",", "，", "、", NULL};
    *out = (PageRanges){0};
    if (!text)
        return true;
    PageRange *ranges = ARENA_ARRAY(arena, PageRange, strlen(text) + 1);
    int32_t count = 0;
    const char *at = text;
    for (;;) {
        if (!read_range(&at, &ranges[count]))
            return diag_add(diags, &rule_page_range_syntax, PLACE_NONE, text, *at ? at : text);
        count++;
        if (!*at)
            break;
        const char *next = skip_one(at, commas);
        if (next == at)
            return diag_add(diags, &rule_page_range_syntax, PLACE_NONE, text, at);
        at = next;
    }
    *out = (PageRanges){ranges, count};
    return true;
}

bool page_ranges_hold(const PageRanges *ranges, int32_t page) {
    if (!ranges || ranges->count == 0)
        return true;
    for (int32_t i = 0; i < ranges->count; i++)
        if (page >= ranges->ranges[i].first && page <= ranges->ranges[i].last)
            return true;
    return false;
}

static const char *number_text(char text[12], int32_t number) {
    snprintf(text, 12, "%d", number);
    return text;
}

bool page_ranges_check(const PageRanges *ranges, int32_t total, Diags *diags) {
    char wanted[12], there[12];
    bool good = true;
    for (int32_t i = 0; ranges && i < ranges->count; i++) {
        const PageRange *range = &ranges->ranges[i];
        if (range->first > total)
            good = diag_add(diags, &rule_page_range_beyond, PLACE_NONE, number_text(wanted, range->first),
                            number_text(there, total));
        else if (range->last > total && range->last != INT32_MAX)
            diag_add(diags, &rule_page_range_short, PLACE_NONE, number_text(wanted, range->last),
                     number_text(there, total));
    }
    return good;
}
