#include "check/telephone.h"

#include <string.h>

enum { RUNS = 10, FIGURES = 16 };

typedef struct { char figures[FIGURES]; int32_t size; uint32_t before; } Run;
typedef struct { Run runs[RUNS]; int32_t count, start, end; } Group; /* runs of figures that only joints part */

static bool is_joint(uint32_t character) {
    return character == '-' || character == '(' || character == ')' || character == 0xFF08 || character == 0xFF09 ||
           character == 0xFF0D || character == 0x2014 || character == 0x2013 || passage_is_blank(character);
}

static bool is_extension_mark(const Passage *passage, int32_t index, int32_t *end) {
    static const char *const marks[] = {"转分机", "转", "分机", "ext.", "ext", NULL};
    int32_t size = passage_is_any(passage, passage_skip_blanks(passage, index), marks, NULL);
    *end = passage_skip_blanks(passage, passage_skip_blanks(passage, index) + size);
    return size > 0 && char_is_digit(passage->chars[*end]);
}

static int32_t read_run(const Passage *passage, int32_t at, uint32_t before, Group *group) {
    Run *run = &group->runs[group->count < RUNS ? group->count++ : RUNS - 1];
    *run = (Run){.before = before};
    while (at < passage->count && char_is_digit(passage->chars[at])) {
        if (run->size < FIGURES - 1)
            run->figures[run->size++] = (char)('0' + (passage->chars[at] & 15));
        at++;
    }
    return group->end = at;
}

static void read_group(const Passage *passage, int32_t index, Group *group) {
    *group = (Group){.start = index};
    int32_t at = read_run(passage, index, 0, group);
    for (;;) {
        int32_t next = at, end;
        uint32_t before = 0;
        while (next < passage->count && is_joint(passage->chars[next])) {
            if (!before || passage_is_blank(before))
                before = passage->chars[next];
            next++;
        }
        if (is_extension_mark(passage, at, &end)) {
            next = end;
            before = 0x8F6C; /* 转 */
        }
        if (next == at || next >= passage->count || !char_is_digit(passage->chars[next]))
            return;
        at = read_run(passage, next, before, group);
    }
}

/* A whole number: no short one, those stand alone. */
static bool is_number(const char *figures, size_t size) {
    if (figures[0] == '0')
        return size >= 10 && size <= 12;
    if (size == 11)
        return figures[0] == '1' && figures[1] >= '3';
    if (size == 10)
        return strncmp(figures, "400", 3) == 0 || strncmp(figures, "800", 3) == 0;
    return size == 7 || size == 8;
}

/* 0731-12380: a service of the place has five figures behind its area code. */
static bool is_service(const Group *group, int32_t index) {
    static const char *const beginnings[] = {"12", "95", "96"};
    const Run *area = &group->runs[index], *run = area + 1;
    if (index + 1 >= group->count || area->figures[0] != '0' || area->size < 3 || area->size > 4 || run->size != 5)
        return false;
    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++)
        if (strncmp(run->figures, beginnings[i], 2) == 0)
            return true;
    return false;
}

/* The runs from index on are numbers, each with an extension or not. */
static bool fits(const Group *group, int32_t index) {
    char figures[FIGURES * 4] = "";
    if (index == group->count)
        return true;
    if (index > 0 && group->runs[index].size <= 6 && !passage_is_blank(group->runs[index].before) &&
        group->runs[index].before != '(' && group->runs[index].before != 0xFF08 && fits(group, index + 1))
        return true; /* an extension */
    if (is_service(group, index) && fits(group, index + 2))
        return true;
    for (int32_t end = index; end < group->count && end < index + 4; end++) {
        strcat(figures, group->runs[end].figures);
        if (is_number(figures, strlen(figures)) && fits(group, end + 1))
            return true;
    }
    return false;
}

static bool is_right(const Passage *passage, const Group *group, bool first) {
    static const char *const others[] = {"时", "点", "分", "室", "号", "楼", "年", "月", "日", "层", "房", "：", ":", "*", "×", "至", NULL};
    uint32_t before = passage->chars[group->start - 1];
    const Run *run = &group->runs[0];
    bool alone = group->count == 1;
    if (passage_is_any(passage, group->end, others, NULL) || passage_is_latin(before) || before == '*' || before == 0xD7)
        return true;
    if (before == '+' || before == 0xFF0B || strncmp(run->figures, "86", 2) == 0 || strncmp(run->figures, "00", 2) == 0)
        return true;
    if (alone && run->size <= 6)
        return run->size >= 3 || !first;
    return fits(group, 0);
}

bool telephone_find_wrong(const Passage *passage, int32_t index, int32_t *start, int32_t *end) {
    Group group;
    bool first = true;
    for (int32_t i = index; i < passage->count; i++) {
        if (!char_is_digit(passage->chars[i]))
            continue;
        read_group(passage, i, &group);
        if (!is_right(passage, &group, first)) {
            *start = group.start;
            *end = group.end;
            return true;
        }
        first = false;
        i = group.end;
    }
    return false;
}
