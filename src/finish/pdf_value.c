#include "finish/pdf_value.h"

#include <string.h>

/* ISO 32000-1 7.2.2: white space and delimiters; all others are regular. */
enum { REGULAR, BLANK, DELIMITER };
static const uint8_t classes[256] = {
    [0] = BLANK, ['\t'] = BLANK, ['\n'] = BLANK, ['\f'] = BLANK, ['\r'] = BLANK, [' '] = BLANK,
    ['('] = DELIMITER, [')'] = DELIMITER, ['<'] = DELIMITER, ['>'] = DELIMITER, ['['] = DELIMITER,
    [']'] = DELIMITER, ['{'] = DELIMITER, ['}'] = DELIMITER, ['/'] = DELIMITER, ['%'] = DELIMITER};

static int class_of(char c)
{
    return classes[(unsigned char)c];
}

size_t pdf_skip_blanks(Slice text, size_t at)
{
    while (at < text.size && (class_of(text.at[at]) == BLANK || text.at[at] == '%')) {
        if (text.at[at] == '%')
            while (at < text.size && text.at[at] != '\n' && text.at[at] != '\r')
                at++;
        else
            at++;
    }
    return at;
}

size_t pdf_skip_word(Slice text, size_t at)
{
    while (at < text.size && class_of(text.at[at]) == REGULAR)
        at++;
    return at;
}

static size_t skip_string(Slice text, size_t at)
{
    int depth = 0;
    for (; at < text.size; at++) {
        if (text.at[at] == '\\')
            at++;
        else if (text.at[at] == '(')
            depth++;
        else if (text.at[at] == ')' && --depth == 0)
            return at + 1;
    }
    return text.size;
}

static size_t skip_hex(Slice text, size_t at)
{
    const char *end = memchr(text.at + at, '>', text.size - at);
    return end ? (size_t)(end - text.at) + 1 : text.size;
}

static size_t skip_comment(Slice text, size_t at)
{
    while (at < text.size && text.at[at] != '\n' && text.at[at] != '\r')
        at++;
    return at;
}

/* [ … ] and << … >>, whatever is within. */
static size_t skip_bracketed(Slice text, size_t at)
{
    int depth = 0;
    while (at < text.size) {
        char c = text.at[at];
        bool pair = at + 1 < text.size && text.at[at + 1] == c;
        if (c == '(') {
            at = skip_string(text, at);
        } else if (c == '%') {
            at = skip_comment(text, at);
        } else if (c == '<' && !pair) {
            at = skip_hex(text, at);
        } else {
            depth += (c == '[' || c == '<') - (c == ']' || c == '>');
            at += (c == '<' || c == '>') && pair ? 2 : 1;
        }
        if (depth == 0)
            return at;
    }
    return text.size;
}

/* "12 0 R" is one value. */
static size_t skip_reference(Slice text, size_t number_end)
{
    size_t at = pdf_skip_blanks(text, number_end), end = pdf_skip_word(text, at);
    if (end != at + 1 || text.at[at] != '0') /* a new file has first generations alone */
        return number_end;
    at = pdf_skip_blanks(text, end);
    return at < text.size && text.at[at] == 'R' && pdf_skip_word(text, at) == at + 1 ? at + 1 : number_end;
}

static size_t skip_token(Slice text, size_t at)
{
    char c = text.at[at];
    if (c == '(')
        return skip_string(text, at);
    bool paired = at + 1 < text.size && text.at[at + 1] == '<';
    if (c == '[' || (c == '<' && paired))
        return skip_bracketed(text, at);
    if (c == '<')
        return skip_hex(text, at);
    if (c == '/')
        return pdf_skip_word(text, at + 1);
    size_t end = pdf_skip_word(text, at);
    return end == at ? at + 1 : end;
}

static size_t skip_value(Slice text, size_t at)
{
    size_t end = skip_token(text, at);
    return text.at[at] >= '0' && text.at[at] <= '9' ? skip_reference(text, end) : end;
}

static Slice next(Slice body, size_t *at, size_t (*skip)(Slice, size_t))
{
    size_t start = pdf_skip_blanks(body, *at);
    if (start >= body.size)
        return (Slice){0};
    *at = skip(body, start);
    return (Slice){body.at + start, *at - start};
}

Slice pdf_next(Slice body, size_t *at)
{
    return next(body, at, skip_value);
}

Slice pdf_next_token(Slice body, size_t *at)
{
    return next(body, at, skip_token);
}

bool slice_is(Slice slice, const char *text)
{
    return slice.size == strlen(text) && memcmp(slice.at, text, slice.size) == 0;
}

Slice pdf_inside(Slice value)
{
    size_t cut = value.size > 1 && value.at[0] == '<' && value.at[1] == '<' ? 2 : 1;
    if (value.size < 2 * cut || (value.at[0] != '<' && value.at[0] != '['))
        return value;
    return (Slice){value.at + cut, value.size - 2 * cut};
}

Slice pdf_key(Slice dictionary, const char *key)
{
    Slice body = pdf_inside(dictionary);
    size_t at = 0;
    for (;;) {
        Slice name = pdf_next(body, &at);
        if (name.size == 0)
            return name;
        Slice value = pdf_next(body, &at);
        if (slice_is(name, key))
            return value;
    }
}

bool pdf_integer(Slice value, int64_t *out)
{
    int64_t number = 0;
    if (value.size == 0 || value.size > 15)
        return false;
    for (size_t i = 0; i < value.size; i++) {
        if (value.at[i] < '0' || value.at[i] > '9')
            return false;
        number = number * 10 + (value.at[i] - '0');
    }
    *out = number;
    return true;
}

int pdf_reference(Slice value)
{
    int64_t number;
    if (value.size < 5 || value.at[value.size - 1] != 'R')
        return 0;
    size_t end = pdf_skip_word(value, 0);
    if (!pdf_integer((Slice){value.at, end}, &number) || number > PDF_MOST_OBJECTS)
        return 0;
    return (int)number;
}

int pdf_next_reference(Slice value, size_t *at)
{
    while ((*at = pdf_skip_blanks(value, *at)) < value.size) {
        char c = value.at[*at];
        bool pair = *at + 1 < value.size && value.at[*at + 1] == c;
        size_t start = *at;
        if (c == '[' || c == ']' || ((c == '<' || c == '>') && pair))
            *at += c == '[' || c == ']' ? 1 : 2;
        else
            *at = skip_value(value, start);
        int number = pdf_reference((Slice){value.at + start, *at - start});
        if (number)
            return number;
    }
    return 0;
}

bool pdf_is_dictionary(Slice value)
{
    return value.size >= 4 && value.at[0] == '<' && value.at[1] == '<' && value.at[value.size - 1] == '>' &&
           value.at[value.size - 2] == '>';
}

/* {{{ the grammar */

enum { DEEPEST = 32 };

static bool is_sound(Slice value, int depth);

static bool all_of(Slice value, const char *allowed)
{
    for (size_t i = 0; i < value.size; i++)
        if (value.at[i] == '\0' || !strchr(allowed, value.at[i]))
            return false;
    return true;
}

/* [+-] digits [. digits], at least one digit. */
static bool is_number(Slice value)
{
    size_t at = value.size && (value.at[0] == '+' || value.at[0] == '-'), digits = 0, points = 0;
    for (; at < value.size; at++) {
        bool digit = value.at[at] >= '0' && value.at[at] <= '9';
        digits += digit;
        points += value.at[at] == '.';
        if (!digit && value.at[at] != '.')
            return false;
    }
    return digits > 0 && points <= 1;
}

/* Elements of an array, or a dictionary's keys and values in turn. */
static bool are_sound(Slice body, bool keyed, int depth)
{
    size_t at = 0;
    for (Slice first; (first = pdf_next(body, &at)).size;) {
        if (!is_sound(first, depth))
            return false;
        if (keyed && (first.at[0] != '/' || !is_sound(pdf_next(body, &at), depth)))
            return false;
    }
    return true;
}

/* Characters that are seen; "#" begins two hexadecimal digits (ISO 32000-1 7.3.5). */
static bool is_name(Slice value)
{
    for (size_t i = 1; i < value.size; i++)
        if (value.at[i] < '!' || value.at[i] > '~')
            return false;
        else if (value.at[i] == '#' && (i + 2 >= value.size || !all_of((Slice){value.at + i + 1, 2}, "0123456789abcdefABCDEF")))
            return false;
    return true;
}

static bool is_sound(Slice value, int depth)
{
    if (value.size == 0 || depth > DEEPEST)
        return false;
    char last = value.at[value.size - 1];
    switch (value.at[0]) {
    case '(': return value.size >= 2 && last == ')';
    case '[': return value.size >= 2 && last == ']' && are_sound(pdf_inside(value), false, depth + 1);
    case '/': return is_name(value);
    case '<':
        if (pdf_is_dictionary(value))
            return are_sound(pdf_inside(value), true, depth + 1);
        return value.size >= 2 && last == '>' && all_of((Slice){value.at + 1, value.size - 2}, "0123456789abcdefABCDEF \r\n");
    default: return is_number(value) || pdf_reference(value) || slice_is(value, "true") || slice_is(value, "false") || slice_is(value, "null");
    }
}

bool pdf_is_sound(Slice value)
{
    return is_sound(value, 0);
}

/* }}} */
