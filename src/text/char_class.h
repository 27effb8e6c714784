/* char_class.h - what a character is for Chinese line composition (clreq's classes; GB/T 15834).
 *
 * The classes stand for the character alone; what “ ” — … · are in their context decides inline/context.c.
 */
#ifndef GAOSHI_TEXT_CHAR_CLASS_H
#define GAOSHI_TEXT_CHAR_CLASS_H

#include "text/char_class_table.h"

#include <stdbool.h>
#include <stdint.h>

typedef enum {
    CHAR_OTHER,         /* other scripts */
    CHAR_HAN,           /* Han, kana, bopomofo, hangul, Yi: one cell */
    CHAR_OPENING,       /* （《「 */
    CHAR_CLOSING,       /* ）》」 */
    CHAR_COMMA,         /* 、，；： */
    CHAR_STOP,          /* 。．？！ */
    CHAR_INTERPUNCT,    /* · */
    CHAR_CONNECTOR,     /* ～ – */
    CHAR_DASH,          /* — ⸺ */
    CHAR_ELLIPSIS,      /* … ⋯ */
    CHAR_SOLIDUS,       /* / */
    CHAR_QUOTE,         /* “ ” ‘ ’: Chinese or Latin by context */
    CHAR_LATIN,         /* letters of alphabets */
    CHAR_DIGIT,
    CHAR_PREFIX,        /* ￥ ± + - № */
    CHAR_SUFFIX,        /* % ℃ ° */
    CHAR_PUNCTUATION,   /* Latin marks */
    CHAR_SYMBOL,        /* ● ① × in a Han face */
    CHAR_EMOJI,
    CHAR_SPACE,
    CHAR_WIDE_SPACE,    /* U+3000 */
    CHAR_COMBINING,
    CHAR_CONTROL,       /* zero width, bidi */
    CHAR_BREAK          /* U+2028 and line ends */
} CharClass;

static inline CharClass char_class(uint32_t character) {
    return (CharClass)(char_value(character) >> 6 & 31);
}
/* East Asian width F, W or H. */
static inline bool char_is_wide(uint32_t character) {
    return char_value(character) >> 11 & 1;
}
/* Of a script that joins, reorders or runs right to left, or a combining mark: needs itemising. */
static inline bool char_is_complex(uint32_t character) {
    return char_value(character) >> 12 & 1;
}
/* ＡＢ１２: a letter or digit with the width of a Han character. */
static inline bool char_is_full_width(uint32_t character) {
    return char_value(character) >> 13 & 1;
}
/* ０-９ and 0-9 (other scripts' digits do not count). */
bool char_is_digit(uint32_t character);
/* A Chinese numeral: 〇一二三…十百千万亿两. */
bool char_is_numeral(uint32_t character);
/* A control that changes the direction of text: neutralised and reported. */
bool char_is_direction(uint32_t character);
const char *char_class_name(CharClass char_class);

#endif
