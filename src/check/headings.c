#include "check/headings.h"

#include <string.h>

typedef struct {
    int level;          /* 1 一、 2 （一） 3 1. 4 （1）; 0: no number */
    int64_t number;
    int32_t size;       /* characters, the mark behind it counted */
    uint32_t mark;      /* 、 . ． ）; what stands behind the figures */
} Label;

static bool is_opening(uint32_t character) {
    return character == 0xFF08 || character == '(';
}

static bool is_closing(uint32_t character) {
    return character == 0xFF09 || character == ')';
}

/* Figures or numerals at index. */
static int32_t read_number(const Passage *passage, int32_t index, bool *figures, int64_t *value) {
    int32_t size = passage_digits(passage, index, value);
    *figures = size > 0;
    return size ? size : passage_numerals(passage, index, value);
}

static Label read_label(const Passage *passage) {
    Label label = {0};
    bool figures, bracket = is_opening(passage->chars[0]);
    int32_t size = read_number(passage, bracket, &figures, &label.number), end = size + bracket;
    uint32_t mark = passage->chars[end];
    if (size == 0 || size > 4 || label.number > 99)
        return label;
    bool whole = bracket ? is_closing(mark) : mark == 0x3001 || mark == 0xFF0E || (mark == '.' && figures);
    uint32_t behind = passage->chars[end + 1];
    bool counts = char_is_digit(behind) && (mark == '.' || mark == 0x3001); /* 1.5倍; 3、4月份 */
    if (!whole || counts)
        return label;
    label.level = (figures ? 3 : 1) + bracket;
    label.size = end + 1;
    label.mark = mark;
    return label;
}

static void check_blank(Checks *checks, const Passage *passage, const Label *label) {
    char words[PASSAGE_EXCERPT_SIZE];
    int32_t behind = passage_skip_blanks(passage, label->size);
    if (behind == label->size || behind == passage->count || label->mark == '.' || label->level == 3)
        return; /* 1. 总则: a half-width point may have a blank */
    finder_add(checks->finder, CHECK_HEADING_BLANK, passage_place(passage, label->size), passage_words(passage, 0, label->size, words));
}

static void check_mark(Checks *checks, const Passage *passage, const Label *label) {
    char words[PASSAGE_EXCERPT_SIZE], better[PASSAGE_EXCERPT_SIZE];
    uint32_t behind = passage->chars[label->size];
    bool bracket = label->level == 2 || label->level == 4;
    if (bracket && (behind == 0x3001 || behind == '.' || behind == 0xFF0E))
        finder_add(checks->finder, CHECK_HEADING_BRACKET_COMMA, passage_place(passage, label->size),
                   passage_words(passage, 0, label->size + 1, words), passage_words(passage, label->size, label->size + 1, better));
    if (label->level != 3 || label->mark != 0x3001)
        return;
    passage_words(passage, 0, label->size - 1, better);
    strcat(better, ".");
    finder_add(checks->finder, CHECK_HEADING_DIGIT_COMMA, passage_place(passage, 0), passage_words(passage, 0, label->size, words), better);
}

/* 1 begins anew; a level starts again below each heading above it. */
static void check_sequence(Checks *checks, const Passage *passage, const Label *label) {
    char words[PASSAGE_EXCERPT_SIZE];
    int32_t *last = &checks->heading_numbers[label->level];
    if (*last && label->number != 1 && label->number != *last + 1)
        finder_add(checks->finder, CHECK_HEADING_SEQUENCE, passage_place(passage, 0), passage_words(passage, 0, label->size, words),
                   checks->heading_labels[label->level]);
    *last = (int32_t)label->number;
    passage_words(passage, 0, label->size, words);
    if (strlen(words) < sizeof checks->heading_labels[0])
        strcpy(checks->heading_labels[label->level], words);
    for (int level = label->level + 1; level <= 4; level++)
        checks->heading_numbers[level] = 0;
}

/* （一）甲；（二）乙： those that stand within the paragraph count too. */
static void skip_inner(Checks *checks, const Passage *passage, const Label *label) {
    int32_t *last = &checks->heading_numbers[label->level];
    for (int32_t i = label->size; label->level == 2 && i < passage->count; i++) {
        int64_t number;
        int32_t size = is_opening(passage->chars[i]) ? passage_numerals(passage, i + 1, &number) : 0;
        if (size > 0 && is_closing(passage->chars[i + 1 + size]) && number == *last + 1)
            *last = (int32_t)number;
    }
}

/* Headings with their text behind them, as most are: 一、总体要求。各单位…. Within attachments rules count in ways of their own. */
static bool runs_on(const Passage *passage, const Label *label) {
    return passage->kind == PASSAGE_PARAGRAPH && label->level <= 2 && !passage->attached;
}

void headings_passage(Checks *checks, const Passage *passage) {
    if (passage->kind != PASSAGE_HEADING && passage->kind != PASSAGE_PARAGRAPH)
        return;
    Label label = read_label(passage);
    if (label.level == 0)
        return;
    check_blank(checks, passage, &label);
    check_mark(checks, passage, &label);
    if (passage->kind != PASSAGE_HEADING && !runs_on(passage, &label))
        return;
    check_sequence(checks, passage, &label);
    skip_inner(checks, passage, &label);
}

void headings_restart(Checks *checks) {
    memset(checks->heading_numbers, 0, sizeof checks->heading_numbers);
}
