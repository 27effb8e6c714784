/* post_words.c - see post_words.h. */
#include "read/post_words.h"

#include "base/utf8.h"
#include "text/char_class.h"

#include <string.h>

bool words_start(const char *text, size_t size, const char *word) {
    size_t length = strlen(word);
    return size >= length && memcmp(text, word, length) == 0;
}

bool words_end(const char *text, size_t size, const char *word) {
    size_t length = strlen(word);
    return size >= length && memcmp(text + size - length, word, length) == 0;
}

bool words_have(const char *text, size_t size, const char *word) {
    size_t length = strlen(word);
    for (const char *at = text, *end = text + size; (size_t)(end - at) >= length; at++) {
        at = memchr(at, *word, (size_t)(end - at) - length + 1);
        if (!at)
            return false;
        if (memcmp(at, word, length) == 0)
            return true;
    }
    return false;
}

bool words_have_any(const char *text, size_t size, const char *const *words) {
    for (int i = 0; words[i]; i++)
        if (words_have(text, size, words[i]))
            return true;
    return false;
}

bool words_end_any(const char *text, size_t size, const char *const *words) {
    for (int i = 0; words[i]; i++)
        if (words_end(text, size, words[i]))
            return true;
    return false;
}

/* -- Blanks. */

static size_t blank_size(const char *text, size_t size) {
    if (size > 0 && *text == ' ')
        return 1;
    return words_start(text, size, "　") || words_start(text, size, "\xE2\x80\xA8") ? 3 : 0;
}

size_t words_blank(const char *text, size_t size) {
    size_t at = 0;
    for (size_t blank; (blank = blank_size(text + at, size - at)) > 0;)
        at += blank;
    return at;
}

size_t words_trimmed(const char *text, size_t size) {
    while (size > 0) {
        if (text[size - 1] == ' ')
            size--;
        else if (words_end(text, size, "　") || words_end(text, size, "\xE2\x80\xA8"))
            size -= 3;
        else
            break;
    }
    return size;
}

int32_t words_length(const char *text, size_t size) {
    int32_t count = 0;
    for (size_t at = 0; at < size;) {
        size_t blank = blank_size(text + at, size - at);
        at += blank;
        if (blank)
            continue;
        utf8_next(text, size, &at);
        count++;
    }
    return count;
}

bool words_same(const char *a, size_t a_size, const char *b, size_t b_size) {
    size_t i = 0, j = 0;
    for (;;) {
        i += words_blank(a + i, a_size - i);
        j += words_blank(b + j, b_size - j);
        if (i == a_size || j == b_size)
            return i == a_size && j == b_size;
        if (a[i++] != b[j++])
            return false;
    }
}

bool words_squeezed_is(const char *text, size_t size, const char *const *words) {
    for (int i = 0; words[i]; i++)
        if (words_same(text, size, words[i], strlen(words[i])))
            return true;
    return false;
}

bool words_is_total(const char *text, size_t size) {
    static const char *const words[] = {"合计", "总计", "小计", "共计", "总合计", NULL};
    bool may_be = size >= strlen("合计") && size < 64 && (*text == ' ' || (unsigned char)*text >= 0xE3); /* asked of every row */
    return may_be && words_squeezed_is(text, size, words);
}

size_t words_colon(const char *text, size_t size, size_t *width) {
    for (size_t at = 0; at < size; at++) {
        if (words_start(text + at, size - at, "：")) {
            *width = 3;
            return at;
        }
        if (text[at] != ':')
            continue;
        char before = at > 0 ? text[at - 1] : 0, behind = at + 1 < size ? text[at + 1] : 0;
        bool clock = before >= '0' && before <= '9' && behind >= '0' && behind <= '9';
        if (clock || behind == '/')
            continue;
        *width = 1;
        return at;
    }
    return size;
}

/* -- Numbers of sections. */

static size_t take_numerals(const char *text, size_t size) {
    size_t at = 0;
    while (at < size) {
        size_t next = at;
        uint32_t character = utf8_next(text, size, &next);
        if (character < 0x80 || !char_is_numeral(character))
            break;
        at = next;
    }
    return at <= 12 ? at : 0;
}

static size_t take_digits(const char *text, size_t size) {
    size_t at = 0;
    while (at < size && text[at] >= '0' && text[at] <= '9')
        at++;
    return at <= 3 ? at : 0;
}

static size_t take_any(const char *text, size_t size, const char *const *marks) {
    for (int i = 0; marks[i]; i++)
        if (words_start(text, size, marks[i]))
            return strlen(marks[i]);
    return 0;
}

/* The opening bracket, numerals or digits, the closing one. */
static bool take_bracketed(const char *text, size_t size, SectionLabel *label) {
    static const char *const opening[] = {"（", "(", NULL}, *const closing[] = {"）", ")", NULL};
    size_t at = take_any(text, size, opening), numerals;
    if (at == 0)
        return false;
    numerals = take_numerals(text + at, size - at);
    size_t number = numerals ? numerals : take_digits(text + at, size - at);
    size_t close = number ? take_any(text + at + number, size - at - number, closing) : 0;
    *label = (SectionLabel){numerals ? 2 : 4, (int32_t)(at + number + close)};
    return close > 0;
}

bool words_section(const char *text, size_t size, SectionLabel *label) {
    static const char *const after_numeral[] = {"、", "．", NULL}, *const after_digit[] = {".", "．", "、", NULL};
    size_t number = take_numerals(text, size), mark;
    if (number) {
        mark = take_any(text + number, size - number, after_numeral);
        *label = (SectionLabel){1, (int32_t)(number + mark)};
        return mark > 0;
    }
    number = take_digits(text, size);
    if (!number)
        return take_bracketed(text, size, label);
    mark = take_any(text + number, size - number, after_digit);
    size_t end = number + mark;
    *label = (SectionLabel){3, (int32_t)end};
    /* 3.5 is a number, 1.2 a section of another kind. */
    return mark > 0 && end < size && !(text[end] >= '0' && text[end] <= '9');
}

/* -- What a whole text is. */

static size_t take_year(const char *text, size_t size) {
    static const char *const opening[] = {"〔", "[", "［", "（", "(", "【", "﹝", NULL};
    static const char *const closing[] = {"〕", "]", "］", "）", ")", "】", "﹞", NULL};
    size_t at = take_any(text, size, opening), digits = 0;
    if (at == 0)
        return 0;
    while (at + digits < size && text[at + digits] >= '0' && text[at + digits] <= '9')
        digits++;
    size_t close = digits == 4 ? take_any(text + at + digits, size - at - digits, closing) : 0;
    return close ? at + digits + close : 0;
}

/* 第5号, 5号, 第 12 号. */
static bool is_order(const char *text, size_t size) {
    size_t at = words_start(text, size, "第") ? strlen("第") : 0, digits = 0;
    at += words_blank(text + at, size - at);
    while (at + digits < size && text[at + digits] >= '0' && text[at + digits] <= '9')
        digits++;
    if (digits == 0)
        digits = take_numerals(text + at, size - at);
    at += digits;
    at += words_blank(text + at, size - at);
    return digits > 0 && words_start(text + at, size - at, "号") && at + strlen("号") == size;
}

bool words_is_document_number(const char *text, size_t size) {
    size = words_trimmed(text, size);
    if (words_length(text, size) > 30)
        return false;
    if (words_start(text, size, "第"))
        return is_order(text, size);
    for (size_t at = 0; at < size; at++) {
        size_t year = take_year(text + at, size - at);
        if (year)
            return is_order(text + at + year, size - at - year);
        size_t behind = words_start(text + at, size - at, "年") ? at + strlen("年") : size;
        behind += words_blank(text + behind, size - behind);
        if (words_start(text + behind, size - behind, "第"))
            return is_order(text + behind, size - behind);
    }
    return false;
}

bool words_have_file(const char *text, size_t size) {
    static const char *const signs[] = {"附件", ".doc", ".pdf", ".xls", ".zip", ".rar", ".wps", ".et", ".ofd", "下载", NULL};
    return words_have_any(text, size, signs);
}

bool words_is_reach(const char *text, size_t size) {
    static const char *const counted[] = {"年", "月", "日", "元", "号", "时", "名", "人", "个", "%", NULL}; /* amounts and dates */
    int digits = 0, others = 0;
    size = words_trimmed(text, size);
    if (size == 0 || size > 120 || words_have_any(text, size, counted))
        return false;
    if (words_have(text, size, "@") || words_start(text, size, "http") || words_start(text, size, "www."))
        return !words_have(text, size, "。");
    for (size_t at = 0; at < size;) {
        uint32_t character = utf8_next(text, size, &at);
        if (character >= '0' && character <= '9')
            digits++;
        else
            others += character < 0x80 ? !strchr("-+() /,;", (int)character)
                                       : character != 0x2014 && character != 0x3001 && character != 0xFF08 &&
                                             character != 0xFF09 && character != 0x3000 && character != 0xFF0C;
    }
    return digits >= 5 && others <= 4;
}
