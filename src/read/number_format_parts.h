/* number_format_parts.h - what number_format.c and number_format_date.c share. */
#ifndef GAOSHI_READ_NUMBER_FORMAT_PARTS_H
#define GAOSHI_READ_NUMBER_FORMAT_PARTS_H

#include "read/number_format.h"

#include "base/out.h"

typedef enum {
    TOKEN_LITERAL, TOKEN_DIGIT /* 0 # ? */, TOKEN_POINT, TOKEN_COMMA, TOKEN_PERCENT, TOKEN_EXPONENT, TOKEN_GENERAL, TOKEN_TEXT,
    TOKEN_YEAR, TOKEN_MONTH, TOKEN_DAY, TOKEN_WEEKDAY, TOKEN_HOUR, TOKEN_MINUTE, TOKEN_SECOND, TOKEN_HALF /* 上午/下午 */,
    TOKEN_HOURS, TOKEN_MINUTES, TOKEN_SECONDS /* elapsed: [h] [m] [s] */
} TokenKind;

typedef struct {
    uint8_t kind;           /* TokenKind */
    char digit;             /* TOKEN_DIGIT: 0 # ?; TOKEN_EXPONENT: + or -; TOKEN_HALF: c for Chinese */
    int32_t count;          /* letters of a date's part, digits of an exponent */
    const char *text;       /* TOKEN_LITERAL */
} Token;

typedef enum { NUMERALS_ARABIC, NUMERALS_HAN, NUMERALS_LEGAL } Numerals;

typedef struct {
    const Token *tokens;
    int32_t token_count;
    uint8_t numerals;       /* Numerals: [DBNum1], [DBNum2] */
    bool date, chinese /* names of days and months */;
    bool conditional;
    uint8_t compare;        /* '<' 'l' (<=) '=' '>' 'g' (>=) 'n' (<>) */
    Decimal limit;
} Section;

struct NumberFormat {
    const Section *sections;
    int32_t section_count;
};

/* Writes a date section; false when the number is no date (negative, past the year 9999). */
bool number_format_write_date(const Section *section, const Decimal *value, bool date1904, Out *out);

#endif
