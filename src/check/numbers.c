#include "check/numbers.h"

#include "base/number.h"

#include <string.h>

typedef struct { int32_t start, year, end; bool right; char better[PASSAGE_EXCERPT_SIZE * 2]; } Number;

static bool opens(uint32_t character) {
    return character == 0x3014 || character == '[' || character == 0xFF3B || character == 0xFF08 || character == '(' || character == 0x3010 ||
           character == 0xFE5D;
}

static bool closes(uint32_t character) {
    return character == 0x3015 || character == ']' || character == 0xFF3D || character == 0xFF09 || character == ')' || character == 0x3011 ||
           character == 0xFE5E;
}

/* The organ's sign before the year: Han characters and letters, back to a mark. */
static int32_t sign_start(const Passage *passage, int32_t index) {
    while (index > 0 && (passage_is_han(passage->chars[index - 1]) || passage_is_latin(passage->chars[index - 1])))
        index--;
    return index;
}

/* ABC〔2024〕5号 with its year's bracket at index. False when it is no such number at all. */
static bool read_number(const Passage *passage, int32_t index, Number *number) {
    int64_t year, order;
    char sign[PASSAGE_EXCERPT_SIZE], text[NUMBER_TEXT_SIZE];
    int32_t at = passage_skip_blanks(passage, index + 1), year_digits = passage_digits(passage, at, &year);
    at = passage_skip_blanks(passage, at + year_digits);
    if (!(year_digits == 4 || year_digits == 2) || !closes(passage->chars[at]) || (year_digits == 4 && (year < 1949 || year > 2199)))
        return false;
    at = passage_skip_blanks(passage, at + 1);
    int32_t ordinal = passage_is(passage, at, "第"), first = at + ordinal, digits = passage_digits(passage, first, &order);
    at = passage_skip_blanks(passage, first + digits);
    number->start = sign_start(passage, index);
    bool ends = passage_is(passage, at, "号") > 0, cut = passage->kind == PASSAGE_DOCUMENT_NUMBER && at == passage->count;
    if (!digits || !(ends || cut) || number->start == index)
        return false;
    number->year = index;
    number->end = at + ends;
    bool padded = passage->chars[first] == '0';
    number->right = passage->chars[index] == 0x3014 && year_digits == 4 && !ordinal && !padded && ends;
    strcpy(number->better, passage_words(passage, number->start, index, sign));
    strcat(strcat(number->better, "〔"), number_text(text, year_digits == 2 ? 2000 + year : year));
    strcat(strcat(strcat(number->better, "〕"), number_text(text, order)), "号");
    return true;
}

void numbers_passage(Checks *checks, const Passage *passage) {
    bool own = passage->kind == PASSAGE_DOCUMENT_NUMBER;
    CheckRule rule = own ? CHECK_NUMBER_FORM : CHECK_NUMBER_CITED;
    if (!passage_has(passage, CHAR_DIGIT) || passage_is_plain(passage))
        return;
    for (int32_t i = 1; i < passage->count; i++) {
        Number number;
        char words[PASSAGE_EXCERPT_SIZE];
        if (!opens(passage->chars[i]) || !read_number(passage, i, &number))
            continue;
        /* Of one that is cited nobody knows where the organ's sign begins: it is told from the year on. */
        int32_t from = own ? number.start : number.year;
        if (!number.right)
            finder_add(checks->finder, rule, passage_place(passage, from), passage_words(passage, from, number.end, words),
                       own ? number.better : strstr(number.better, "〔"));
        i = number.end - 1;
    }
}
