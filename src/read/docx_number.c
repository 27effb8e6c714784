/* docx_number.c - the number formats of Word (ISO/IEC 29500-1 17.18.59) that Chinese documents use. */
#include "read/docx_numbering.h"

#include "base/number.h"
#include "base/utf8.h"
#include "text/han_number.h"

#include <glib.h>
#include <string.h>

typedef enum { BY_HAN, BY_ROMAN, BY_LETTER, BY_SIGN, BY_DIGITS } FormatKind;

typedef struct {
    const char *name;
    FormatKind kind;
    int32_t detail;         /* HanStyle; 'A' or 'a'; the sign for 1 */
    int32_t most;           /* the last number that has a sign; beyond it digits */
} Format;

static const Format formats[] = {
    {"chineseCounting", BY_HAN, HAN_COUNTING, 99},
    {"chineseCountingThousand", BY_HAN, HAN_COUNTING, 0},
    {"taiwaneseCounting", BY_HAN, HAN_COUNTING, 0},
    {"taiwaneseCountingThousand", BY_HAN, HAN_COUNTING, 0},
    {"japaneseCounting", BY_HAN, HAN_COUNTING, 0},
    {"japaneseDigitalTenThousand", BY_HAN, HAN_DIGITS, 0},
    {"ideographDigital", BY_HAN, HAN_DIGITS, 0},
    {"taiwaneseDigital", BY_HAN, HAN_DIGITS, 0},
    {"chineseLegalSimplified", BY_HAN, HAN_LEGAL, 0},
    {"ideographLegalTraditional", BY_HAN, HAN_LEGAL_OLD, 0},
    {"ideographTraditional", BY_HAN, HAN_STEMS, 10},
    {"ideographZodiac", BY_HAN, HAN_BRANCHES, 12},
    {"upperRoman", BY_ROMAN, 'A', 3999},
    {"lowerRoman", BY_ROMAN, 'a', 3999},
    {"upperLetter", BY_LETTER, 'A', 780},
    {"lowerLetter", BY_LETTER, 'a', 780},
    {"decimalEnclosedCircle", BY_SIGN, 0x2460, 20},
    {"decimalEnclosedCircleChinese", BY_SIGN, 0x2460, 20},
    {"decimalEnclosedParen", BY_SIGN, 0x2474, 20},
    {"decimalEnclosedFullstop", BY_SIGN, 0x2488, 20},
    {"ideographEnclosedCircle", BY_SIGN, 0x3280, 10},
    {"decimalFullWidth", BY_DIGITS, 0xFF10, 0},
    {"decimalFullWidth2", BY_DIGITS, 0xFF10, 0},
};

static void write_roman(int32_t number, char one, char *out) {
    static const struct { int32_t value; const char *letters; } parts[] = {
        {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
        {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
    *out = 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        for (; number >= parts[i].value; number -= parts[i].value)
            g_strlcat(out, parts[i].letters, DOCX_NUMBER_SIZE);
    for (char *at = out; one == 'A' && *at; at++)
        *at = g_ascii_toupper(*at);
}

/* a … z, aa, bb, … */
static void write_letters(int32_t number, char one, char *out) {
    int32_t count = (number - 1) / 26 + 1;
    memset(out, one + (char)((number - 1) % 26), (size_t)count);
    out[count] = 0;
}

static void write_wide_digits(int32_t number, uint32_t zero, char *out) {
    char digits[NUMBER_TEXT_SIZE];
    for (const char *at = number_text(digits, number); *at; at++)
        out += utf8_put(zero + (uint32_t)(*at - '0'), out);
    *out = 0;
}

static const Format *find_format(const char *name) {
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (strcmp(formats[i].name, name) == 0)
            return &formats[i];
    return NULL;
}

static void write_by(const Format *format, int32_t number, char *out) {
    switch (format->kind) {
    case BY_HAN: han_number_write(number, (HanStyle)format->detail, out); break;
    case BY_ROMAN: write_roman(number, (char)format->detail, out); break;
    case BY_LETTER: write_letters(number, (char)format->detail, out); break;
    case BY_SIGN: out[utf8_put((uint32_t)(format->detail + number - 1), out)] = 0; break;
    case BY_DIGITS: write_wide_digits(number, (uint32_t)format->detail, out); break;
    }
}

void docx_number_write(const char *format, int32_t number, char *out) {
    const Format *found = find_format(format);
    char digits[NUMBER_TEXT_SIZE];
    if (found && number >= 1 && (found->most == 0 || number <= found->most))
        write_by(found, number, out);
    else if (found && strcmp(format, "chineseCounting") == 0 && number > 0)
        han_number_write(number, HAN_DIGITS, out); /* beyond 99 one sign a digit */
    else
        g_snprintf(out, DOCX_NUMBER_SIZE, "%s%s", strcmp(format, "decimalZero") == 0 && number >= 0 && number < 10 ? "0" : "",
                   number_text(digits, number));
}
