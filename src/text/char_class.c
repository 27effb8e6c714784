#include "text/char_class.h"

#include <stddef.h>

bool char_is_digit(uint32_t character) {
    return (character >= '0' && character <= '9') || (character >= 0xFF10 && character <= 0xFF19);
}

bool char_is_numeral(uint32_t character) {
    static const uint16_t numerals[] = {0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B,
                                        0x4E5D, 0x5341, 0x767E, 0x5343, 0x4E07, 0x4EBF, 0x4E24, 0x96F6};
    for (size_t i = 0; i < sizeof numerals / sizeof *numerals; i++)
        if (numerals[i] == character)
            return true;
    return false;
}

bool char_is_direction(uint32_t character) {
    return character == 0x200E || character == 0x200F || character == 0x061C ||
           (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
}

const char *char_class_name(CharClass char_class) {
    static const char *const names[] = {"other",      "han",       "opening",    "closing",   "comma",       "stop",
                                        "interpunct", "connector", "dash",       "ellipsis",  "solidus",     "quote",
                                        "latin",      "digit",     "prefix",     "suffix",    "punctuation", "symbol",
                                        "emoji",      "space",     "wide-space", "combining", "control",     "break"};
    return names[char_class];
}
