/* char_class_table.h - the generated table behind char_class.h and line_break.h: two stages, 128 characters a block. */
#ifndef GAOSHI_TEXT_CHAR_CLASS_TABLE_H
#define GAOSHI_TEXT_CHAR_CLASS_TABLE_H

#include <stdint.h>

enum { CHAR_BLOCK_BITS = 7, CHAR_BLOCK_MASK = 127, CHAR_LAST = 0x10FFFF };

extern const char char_class_unicode[]; /* version of the data: "17.0.0" */
/* Bits 0-5 line breaking class, 6-10 CharClass, 11 East Asian width F W H, 12 complex, 13 full-width form, 14 unassigned picture. */
extern const uint16_t char_class_values[];
extern const uint16_t char_class_blocks[];

static inline uint16_t char_value(uint32_t character) {
    if (character > CHAR_LAST)
        character = 0xFFFD;
    return char_class_values[((uint32_t)char_class_blocks[character >> CHAR_BLOCK_BITS] << CHAR_BLOCK_BITS) +
                             (character & CHAR_BLOCK_MASK)];
}

#endif
