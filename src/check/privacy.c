#include "check/privacy.h"

#include <string.h>

enum { IDENTITY = 18, OLD_IDENTITY = 15, MOBILE = 11, CARD_LEAST = 16, CARD_MOST = 19 };

/* Figures from index on, an X at the end of eighteen counted; how many. */
static int32_t read_figures(const Passage *passage, int32_t index, char out[24]) {
    int32_t size = 0;
    while (size < 23 && char_is_digit(passage->chars[index + size])) {
        out[size] = (char)('0' + (passage->chars[index + size] & 15));
        size++;
    }
    if (size == IDENTITY - 1 && (passage->chars[index + size] | 32) == 'x')
        out[size++] = 'X';
    out[size] = 0;
    return size;
}

static int number_at(const char *figures, int from, int count) {
    int value = 0;
    for (int i = from; i < from + count; i++)
        value = value * 10 + (figures[i] - '0');
    return value;
}

/* GB 11643: province, date of birth, ISO 7064 MOD 11-2. */
static bool is_identity(const char *figures, bool check_digit) {
    static const int8_t weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    Day day = {number_at(figures, 6, 4), number_at(figures, 10, 2), number_at(figures, 12, 2)};
    int sum = 0, province = number_at(figures, 0, 2);
    for (int i = 0; i < IDENTITY - 1; i++)
        sum += (figures[i] - '0') * weights[i];
    bool born = day.year >= 1900 && day.year <= 2099 && day.month && day.day && day_exists(day);
    bool place = (province >= 11 && province <= 65) || (province >= 71 && province <= 83);
    return born && place && (!check_digit || figures[IDENTITY - 1] == "10X98765432"[sum % 11]);
}

static bool is_old_identity(const char *figures) {
    Day day = {1900 + number_at(figures, 6, 2), number_at(figures, 8, 2), number_at(figures, 10, 2)};
    return number_at(figures, 0, 2) >= 11 && day.month && day.day && day_exists(day);
}

static bool is_luhn(const char *figures, int32_t size) {
    int sum = 0;
    for (int32_t i = 0; i < size; i++) {
        int digit = figures[size - 1 - i] - '0';
        digit *= i % 2 ? 2 : 1;
        sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0;
}

/* What is told of it is masked. */
static void add(Checks *checks, CheckRule rule, const Passage *passage, int32_t index, const char *figures, int32_t head, int32_t tail) {
    char masked[40];
    size_t size = strlen(figures);
    memset(masked, '*', size);
    memcpy(masked, figures, (size_t)head);
    memcpy(masked + size - (size_t)tail, figures + size - (size_t)tail, (size_t)tail);
    masked[size] = 0;
    finder_add(checks->finder, rule, passage_place(passage, index), masked);
}

/* Figures that stand for themselves: no letter, point or mask beside them. */
static bool starts_alone(const Passage *passage, int32_t index) {
    uint32_t before = passage->chars[index - 1];
    return char_is_digit(passage->chars[index]) && !char_is_digit(before) && !passage_is_latin(before) && before != '.' && before != '*' &&
           before != '-' && before != '/' && before != '_';
}

static bool ends_alone(const Passage *passage, int32_t end) {
    uint32_t behind = passage->chars[end];
    return !char_is_digit(behind) && !passage_is_latin(behind) && behind != '*' && behind != '@' && behind != '.' && behind != '-';
}

/* 统一社会信用代码：91… with figures only. */
static bool follows_code_word(const Passage *passage, int32_t index) {
    static const char *const words[] = {"代码", "编号", "编码", "证号", "单号", "凭证号", "文号", NULL};
    for (int32_t back = 0; back <= 2; back++)
        for (int i = 0; words[i]; i++)
            if (passage_ends(passage, index - back, words[i]))
                return true;
    return false;
}

void privacy_passage(Checks *checks, const Passage *passage) {
    char figures[24];
    bool text = passage->kind == PASSAGE_PARAGRAPH || passage->kind == PASSAGE_LIST_ITEM || passage->kind == PASSAGE_HEADING;
    if (!text || passage->count < IDENTITY || !passage_has(passage, CHAR_DIGIT))
        return;
    for (int32_t i = 0; i < passage->count; i++) {
        if (!starts_alone(passage, i))
            continue;
        int32_t size = read_figures(passage, i, figures);
        if (size == IDENTITY && ends_alone(passage, i + size) && is_identity(figures, true) && !follows_code_word(passage, i))
            add(checks, CHECK_PRIVACY_IDENTITY, passage, i, figures, 6, 4);
        i += size;
    }
}

static void check_figures(Checks *checks, const Passage *passage, int32_t index, const char *figures, int32_t size, const ListColumn *column) {
    uint8_t meaning = column ? column->meaning : COLUMN_IS_WORDS;
    bool named = meaning == COLUMN_IS_IDENTITY, code = meaning == COLUMN_IS_CODE || meaning == COLUMN_IS_ACCOUNT;
    if (meaning == COLUMN_IS_ACCOUNT && size >= CARD_LEAST && size <= CARD_MOST && is_luhn(figures, size))
        add(checks, CHECK_PRIVACY_ACCOUNT, passage, index, figures, 0, 4);
    else if (size == IDENTITY && !code && is_identity(figures, !named))
        add(checks, CHECK_PRIVACY_IDENTITY, passage, index, figures, 6, 4);
    else if (size == OLD_IDENTITY && named && is_old_identity(figures))
        add(checks, CHECK_PRIVACY_IDENTITY, passage, index, figures, 6, 3);
    else if (size == MOBILE && !code && figures[0] == '1' && figures[1] >= '3' && !checks->lists.contact_list)
        add(checks, CHECK_PRIVACY_MOBILE, passage, index, figures, 3, 4);
}

void privacy_cell(Checks *checks, const Passage *passage, const ListColumn *column) {
    char figures[24];
    if (passage->count < MOBILE || !passage_has(passage, CHAR_DIGIT) || (column && column->masked))
        return;
    for (int32_t i = 0; i < passage->count; i++) {
        if (!starts_alone(passage, i))
            continue;
        int32_t size = read_figures(passage, i, figures);
        if (ends_alone(passage, i + size) && !follows_code_word(passage, i))
            check_figures(checks, passage, i, figures, size, column);
        i += size;
    }
}
