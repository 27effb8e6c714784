/* markdown_attributes.c - see markdown_attributes.h. */
#include "read/markdown_attributes.h"

#include <string.h>

enum { LENGTH_LIMIT = 600, NUMBER_LIMIT = 9999 };

typedef struct { const char *bytes; size_t size; } Word;

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static bool is(Word word, const char *chinese, const char *english) {
    return (word.size == strlen(chinese) && memcmp(word.bytes, chinese, word.size) == 0) ||
           (word.size == strlen(english) && memcmp(word.bytes, english, word.size) == 0);
}

static bool read_number(Word word, int32_t *out) {
    int32_t number = 0;
    if (word.size == 0 || word.size > 4)
        return false;
    for (size_t i = 0; i < word.size; i++) {
        if (word.bytes[i] < '0' || word.bytes[i] > '9')
            return false;
        number = number * 10 + (word.bytes[i] - '0');
    }
    *out = number;
    return number <= NUMBER_LIMIT;
}

/* -- Values. */

/* 33.33%: in hundredths of a percent. */
static bool read_percent(Word word, int32_t *out) {
    int32_t number = 0, decimals = -1;
    for (size_t i = 0; i + 1 < word.size; i++) {
        char byte = word.bytes[i];
        if (byte == '.' && decimals < 0)
            decimals = 0;
        else if (byte < '0' || byte > '9' || number > 99999 || decimals == 2)
            return false;
        else {
            number = number * 10 + (byte - '0');
            decimals += decimals >= 0;
        }
    }
    for (int32_t i = decimals < 0 ? 0 : decimals; i < 2; i++)
        number *= 10;
    *out = number;
    return word.size > 1 && number > 0;
}

bool markdown_width_read(const char *text, size_t size, Column *out) {
    Word word = {text, size};
    if (is(word, "自动", "auto")) {
        out->width_kind = COLUMN_AUTO;
        return true;
    }
    if (size > 0 && text[size - 1] == '%') {
        out->width_kind = COLUMN_FRACTION;
        return read_percent(word, &out->fraction);
    }
    out->width_kind = COLUMN_FIXED;
    return len_parse(text, size, NULL, &out->width) && out->width > 0;
}

static bool is_parting(char byte) {
    return is_blank(byte) || byte == ',';
}

static bool read_widths(Arena *arena, Word value, MarkdownAttributes *out) {
    out->columns = ARENA_ARRAY(arena, Column, value.size + 1);
    for (size_t at = 0; at < value.size;) {
        size_t start = at;
        while (at < value.size && !is_parting(value.bytes[at]))
            at++;
        if (at > start && !markdown_width_read(value.bytes + start, at - start, &out->columns[out->column_count++]))
            return false;
        at += at < value.size;
    }
    return out->column_count > 0;
}

static bool take_pair(Arena *arena, Word key, Word value, MarkdownAttributes *out) {
    if (is(key, "宽", "width"))
        return len_parse(value.bytes, value.size, NULL, &out->size.width) && out->size.width > 0;
    if (is(key, "高", "height"))
        return len_parse(value.bytes, value.size, NULL, &out->size.height) && out->size.height > 0;
    if (is(key, "项", "item"))
        return read_number(value, &out->item) && out->item >= 1 && out->item <= 9;
    if (is(key, "标", "mark"))
        return read_number(value, &out->mark);
    if (is(key, "表头", "head"))
        return read_number(value, &out->head_rows);
    if (is(key, "列宽", "widths"))
        return read_widths(arena, value, out);
    if (!is(key, "表题", "caption"))
        return false;
    out->caption = arena_strndup(arena, value.bytes, value.size);
    return true;
}

static bool take_word(Word word, MarkdownAttributes *out) {
    static const struct { const char *chinese, *english; Align align; } aligns[] = {
        {"左", "left", ALIGN_LEFT},   {"居左", "left", ALIGN_LEFT},     {"居中", "centre", ALIGN_CENTRE},
        {"中", "center", ALIGN_CENTRE}, {"右", "right", ALIGN_RIGHT},    {"居右", "right", ALIGN_RIGHT},
        {"两端", "justify", ALIGN_JUSTIFY}};
    for (size_t i = 0; i < sizeof aligns / sizeof *aligns; i++)
        if (is(word, aligns[i].chinese, aligns[i].english)) {
            out->align = (uint8_t)aligns[i].align;
            return true;
        }
    if (is(word, "段落", "paragraph"))
        return out->plain = true;
    if (is(word, "分页", "page-break"))
        return out->page_break = true;
    if (is(word, "表", "table"))
        return out->table = true;
    return false;
}

/* -- The braces. */

/* The word at *at, up to a blank or "=", or a value in quotes, whose own quotes are doubled. */
static Word next_word(Arena *arena, const char *text, size_t size, size_t *at, bool value) {
    size_t start = *at;
    if (value && start < size && text[start] == '"') {
        char *bytes = arena_alloc(arena, size - start + 1);
        size_t count = 0;
        for ((*at)++; *at < size && (text[*at] != '"' || (*at + 1 < size && text[*at + 1] == '"')); (*at)++) {
            *at += text[*at] == '"';
            bytes[count++] = text[*at];
        }
        (*at)++;
        return (Word){bytes, count};
    }
    while (*at < size && !is_blank(text[*at]) && (value || text[*at] != '='))
        (*at)++;
    return (Word){text + start, *at - start};
}

static bool take_words(Arena *arena, const char *text, size_t size, MarkdownAttributes *out) {
    bool any = false;
    for (size_t at = 0; at < size;) {
        if (is_blank(text[at])) {
            at++;
            continue;
        }
        Word word = next_word(arena, text, size, &at, false);
        bool pair = at < size && text[at] == '=';
        at += pair;
        if (pair ? !take_pair(arena, word, next_word(arena, text, size, &at, true), out) : !take_word(word, out))
            return false;
        any = true;
    }
    return any;
}

/* The brace that opens what closes at the block's end; not one behind a backslash. */
static size_t find_brace(const char *text, size_t from, size_t to) {
    bool quoted = false;
    for (size_t at = to; at-- > from && to - at < LENGTH_LIMIT;) {
        quoted = quoted != (text[at] == '"');
        if (text[at] == '{' && !quoted)
            return at > from && text[at - 1] == '\\' ? to : at;
        if (text[at] == '\n' && !quoted)
            break;
    }
    return to;
}

MarkdownAttributes markdown_attributes_read(Arena *arena, const char *text, size_t from, size_t to) {
    MarkdownAttributes none = {.start = to, .head_rows = -1}, found = none;
    while (to > from && is_blank(text[to - 1]))
        to--;
    if (to == from || text[to - 1] != '}' || (to - from > 1 && text[to - 2] == '\\'))
        return none;
    size_t brace = find_brace(text, from, to - 1);
    if (brace == to - 1 || !take_words(arena, text + brace + 1, to - brace - 2, &found))
        return none;
    found.start = brace;
    while (brace > from && is_blank(text[brace - 1]))
        brace--;
    found.alone = brace == from;
    return found;
}
