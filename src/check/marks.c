/* marks.c - one step over the characters; each mark is handed to the rule that knows it.
 *
 * A half-width mark is wrong where Chinese stands before it: in n=5,c=2, 10:00, COSCon'24, an address or a file name none does.
 */
#include "check/marks.h"

#include <string.h>

static void add(Checks *checks, CheckRule rule, const Passage *passage, int32_t from, int32_t to) {
    char words[PASSAGE_EXCERPT_SIZE], around[PASSAGE_EXCERPT_SIZE];
    finder_add(checks->finder, rule, passage_place(passage, from), passage_words(passage, from, to, words),
               passage_around(passage, from, to, around));
}

/* Of Chinese text: a Han character, or a full-width mark. */
static bool is_chinese(uint32_t character) {
    if (character < 0x80)
        return false;
    CharClass class = char_class(character);
    return class == CHAR_HAN || class == CHAR_OPENING || class == CHAR_CLOSING || class == CHAR_COMMA || class == CHAR_STOP;
}

static bool is_word(uint32_t character) {
    return passage_is_latin(character) || passage_is_ascii_digit(character);
}

/* -- Half-width marks. */

static const char *full_width(uint32_t character) {
    switch (character) {
    case ',': return "，";
    case ';': return "；";
    case ':': return "：";
    case '?': return "？";
    case '!': return "！";
    case '.': return "。";
    case '(': return "（";
    case ')': return "）";
    default: return NULL;
    }
}

static void add_half_width(Checks *checks, const Passage *passage, int32_t index) {
    char words[PASSAGE_EXCERPT_SIZE], around[PASSAGE_EXCERPT_SIZE];
    bool bracket = passage->chars[index] == '(' || passage->chars[index] == ')';
    finder_add(checks->finder, CHECK_MARK_HALF_WIDTH, passage_place(passage, index),
               bracket ? "()" : passage_words(passage, index, index + 1, words),
               bracket ? "（）" : full_width(passage->chars[index]), passage_around(passage, index, index + 1, around));
}

/* A stop at the end of a sentence: 三. at the start is a number, 名单.xlsx a file. */
static bool is_half_stop(const Passage *passage, int32_t index) {
    uint32_t next = passage->chars[index + 1];
    int32_t start = index;
    while (start > 0 && char_is_numeral(passage->chars[start - 1]))
        start--;
    bool numbered = start == 0 && start < index;
    bool ends = index + 1 == passage->count || (passage_is_blank(next) && passage_is_han(passage->chars[index + 2]));
    return !numbered && ends && passage->chars[index - 1] != '.';
}

static void check_half_width(Checks *checks, const Passage *passage, int32_t index) {
    uint32_t character = passage->chars[index], before = passage->chars[index - 1], next = passage->chars[index + 1];
    if (index == 0 || !passage_is_han(before))
        return;
    bool wrong = false;
    if (character == ',' || character == ';' || character == '!')
        wrong = true;
    else if (character == '?')
        wrong = !is_word(next); /* 查询?id=1 */
    else if (character == ':')
        wrong = next != '/';
    else if (character == '.')
        wrong = is_half_stop(passage, index);
    if (wrong)
        add_half_width(checks, passage, index);
}

/* ( … ) around Chinese; (ABC) and (2024) may stand. */
static void check_half_brackets(Checks *checks, const Passage *passage, int32_t index) {
    bool chinese = false;
    int32_t end = index + 1, limit = passage->count;
    while (end < limit && passage->chars[end] != ')' && passage->chars[end] != 0xFF09 && passage->chars[end] != '(') {
        chinese |= passage_is_han(passage->chars[end]);
        end++;
    }
    if (end == limit || passage->chars[end] == '(')
        return;
    if (chinese || passage->chars[end] == 0xFF09)
        add_half_width(checks, passage, index);
}

/* （ABC): the other half is full-width. */
static void check_half_closing(Checks *checks, const Passage *passage, int32_t index) {
    int32_t start = index - 1;
    while (start >= 0 && passage->chars[start] != '(' && passage->chars[start] != 0xFF08 && passage->chars[start] != 0xFF09)
        start--;
    if (start >= 0 && passage->chars[start] == 0xFF08)
        add_half_width(checks, passage, index);
}

/* -- Marks one behind the other. */

static bool is_stop(uint32_t character) {
    static const uint32_t stops[] = {0x3002, 0xFF0C, 0x3001, 0xFF1B, 0xFF1A, 0xFF1F, 0xFF01};
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
        if (stops[i] == character)
            return true;
    return false;
}

static bool is_call(uint32_t character) {
    return character == 0xFF1F || character == 0xFF01;
}

/* ！！, ？！ may stand; 。。。 is an ellipsis. */
static void check_doubled(Checks *checks, const Passage *passage, int32_t index) {
    int32_t end = index;
    bool calls = true, points = true;
    if (!is_stop(passage->chars[index]) || is_stop(passage->chars[index - 1]))
        return;
    for (; is_stop(passage->chars[end]); end++) {
        calls &= is_call(passage->chars[end]);
        points &= passage->chars[end] == 0x3002;
    }
    if (end - index < 2 || (calls && end - index <= 3))
        return;
    if (points && end - index >= 3)
        add(checks, CHECK_MARK_ELLIPSIS, passage, index, end);
    else
        add(checks, CHECK_MARK_DOUBLED, passage, index, end);
}

static int32_t run_of(const Passage *passage, int32_t index) {
    int32_t end = index;
    while (end < passage->count && passage->chars[end] == passage->chars[index])
        end++;
    return end - index;
}

/* -- …… and ——. */

static void check_ellipsis(Checks *checks, const Passage *passage, int32_t index) {
    uint32_t character = passage->chars[index], before = passage->chars[index - 1];
    int32_t run = run_of(passage, index);
    uint32_t behind = passage->chars[index + run];
    if (before == character)
        return;
    if (character == 0x2026) {
        bool chinese = is_chinese(before) || is_chinese(behind);
        if (chinese && run != 2 && run != 4)
            add(checks, CHECK_MARK_ELLIPSIS, passage, index, index + run);
        char around[PASSAGE_EXCERPT_SIZE];
        if (chinese && (passage_is(passage, index + run, "等") || passage_is(passage, index - 1, "等")))
            finder_add(checks->finder, CHECK_MARK_ELLIPSIS_AND_SO_ON, passage_place(passage, index),
                       passage_around(passage, index, index + run, around));
    } else if (run >= 3 && (passage_is_han(before) || passage_is_han(behind)) && !is_word(before) && !is_word(behind))
        add(checks, CHECK_MARK_ELLIPSIS, passage, index, index + run);
}

/* -- between Chinese, ——— of three or more, ――. */
static void check_dash(Checks *checks, const Passage *passage, int32_t index) {
    uint32_t character = passage->chars[index], before = passage->chars[index - 1];
    int32_t run = run_of(passage, index);
    uint32_t behind = passage->chars[index + run];
    bool chinese = is_chinese(before) || is_chinese(behind);
    if (before == character || !chinese)
        return;
    bool wrong = character == 0x2014 ? run > 2 : run >= 2;
    if (wrong)
        add(checks, CHECK_MARK_DASH, passage, index, index + run);
}

/* -- Quotation marks that are not Chinese ones: 24"显示器 and COSCon'24 are none. */
static void check_straight_quote(Checks *checks, const Passage *passage, int32_t index) {
    uint32_t character = passage->chars[index], before = passage->chars[index - 1], next = passage->chars[index + 1];
    bool chinese = is_chinese(before) || is_chinese(next);
    if (!chinese || passage_is_ascii_digit(before))
        return;
    if (character == '\'' && (is_word(before) || is_word(next)))
        return;
    add(checks, CHECK_MARK_STRAIGHT_QUOTE, passage, index, index + 1);
}

/* -- 《》、《》. */

static void check_enumeration(Checks *checks, const Passage *passage, int32_t index) {
    uint32_t before = passage->chars[index - 1], next = passage->chars[index + 1];
    bool titles = before == 0x300B && next == 0x300A, quotes = before == 0x201D && next == 0x201C;
    char around[PASSAGE_EXCERPT_SIZE];
    if (titles || quotes)
        finder_add(checks->finder, CHECK_MARK_ENUMERATION, passage_place(passage, index), titles ? "书名号" : "引号",
                   passage_around(passage, index, index + 1, around), titles ? "titles" : "quotations");
}

/* -- Blanks beside full-width marks. */

/* A number's own blank (一、 总则) is heading.blank's. */
static bool is_behind_number(const Passage *passage, int32_t index) {
    int32_t start = index;
    while (start > 0 && char_is_numeral(passage->chars[start - 1]))
        start--;
    return start == 0 && start < index;
}

static void check_blank(Checks *checks, const Passage *passage, int32_t index) {
    int32_t end = passage_skip_blanks(passage, index);
    uint32_t before = passage->chars[index - 1], behind = passage->chars[end];
    char around[PASSAGE_EXCERPT_SIZE];
    if (passage_is_blank(before) || end == passage->count || index == 0)
        return;
    bool after = is_stop(before) && before != 0xFF1A && passage_is_han(behind) && !is_behind_number(passage, index - 1);
    bool ahead = is_stop(behind) && passage_is_han(before);
    if (after || ahead)
        finder_add(checks->finder, CHECK_MARK_BLANK, passage_place(passage, index), passage_around(passage, index, end, around));
}

/* -- 5~10名; 李•白. */

static void check_tilde(Checks *checks, const Passage *passage, int32_t index) {
    int32_t start = index, end = index + 1;
    while (start > 0 && (char_is_digit(passage->chars[start - 1]) || passage->chars[start - 1] == '%'))
        start--;
    while (char_is_digit(passage->chars[end]) || passage->chars[end] == '%')
        end++;
    if (start < index && end > index + 1 && (passage_is_han(passage->chars[end]) || passage_is_han(passage->chars[start - 1])))
        add(checks, CHECK_MARK_TILDE, passage, start, end);
}

static void check_interpunct(Checks *checks, const Passage *passage, int32_t index) {
    if (passage_is_han(passage->chars[index - 1]) && passage_is_han(passage->chars[index + 1]))
        add(checks, CHECK_MARK_INTERPUNCT, passage, index, index + 1);
}

static void check_one(Checks *checks, const Passage *passage, int32_t index) {
    switch (passage->chars[index]) {
    case ',':
    case ';':
    case ':':
    case '?':
    case '!': check_half_width(checks, passage, index); break;
    case '.':
        check_half_width(checks, passage, index);
        check_ellipsis(checks, passage, index);
        break;
    case '(': check_half_brackets(checks, passage, index); break;
    case ')': check_half_closing(checks, passage, index); break;
    case 0x2026: check_ellipsis(checks, passage, index); break;
    case '-':
    case 0xFF0D:
    case 0x2014:
    case 0x2015: check_dash(checks, passage, index); break;
    case '"':
    case '\'': check_straight_quote(checks, passage, index); break;
    case 0x3001: check_enumeration(checks, passage, index); check_doubled(checks, passage, index); break;
    case ' ':
    case 0x3000:
    case 0xA0: check_blank(checks, passage, index); break;
    case '~': check_tilde(checks, passage, index); break;
    case 0x2022:
    case 0x30FB:
    case 0x2027: check_interpunct(checks, passage, index); break;
    default:
        if (passage->chars[index] > 0x3000)
            check_doubled(checks, passage, index);
    }
}

void marks_passage(Checks *checks, const Passage *passage) {
    if (passage_is_plain(passage))
        return;
    for (int32_t i = 0; i < passage->count; i++)
        check_one(checks, passage, i);
}
