#include "check/hanzi.h"
#include "check/hanzi_table.h"

#include <stddef.h>

enum { CODE_MASK = 0x3FFFF, ZERO = 0x3007, REPEAT = 0x3005 };

bool hanzi_is(uint32_t character) {
    return (character >= 0x4E00 && character <= 0x9FFF) || (character >= 0x3400 && character <= 0x4DBF) ||
           (character >= 0xF900 && character <= 0xFAFF) || (character >= 0x20000 && character <= 0x3FFFF) ||
           character == ZERO || character == REPEAT;
}

/* The entry of a character; 0 when it has none. */
static uint32_t find_entry(uint32_t character) {
    size_t low = 0, high = HANZI_COUNT;
    while (low < high) {
        size_t middle = (low + high) / 2;
        uint32_t found = hanzi_packed[middle] & CODE_MASK;
        if (found == character)
            return hanzi_packed[middle];
        if (found < character)
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}

bool hanzi_is_standard(uint32_t character) {
    if (character >= HANZI_BITS_FIRST && character <= HANZI_BITS_LAST) {
        uint32_t index = character - HANZI_BITS_FIRST;
        return hanzi_bits[index / 32] >> (index % 32) & 1;
    }
    return character == ZERO || character == REPEAT || find_entry(character) != 0;
}

uint32_t hanzi_simplified(uint32_t character) {
    int32_t low = 0, high = hanzi_traditional_count;
    while (low < high) {
        int32_t middle = (low + high) / 2;
        uint32_t found = hanzi_traditional[middle] >> 16;
        if (found == character)
            return hanzi_traditional[middle] & 0xFFFF;
        if (found < character)
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}

int hanzi_strokes(uint32_t character) {
    return (int)(find_entry(character) >> 18 & 63);
}

char hanzi_initial(uint32_t character) {
    int letter = (int)(find_entry(character) >> 24 & 31);
    return letter ? (char)('A' + letter - 1) : 0;
}

bool hanzi_is_radical(uint32_t character) {
    return character >= 0x2E80 && character <= 0x2FDF;
}
