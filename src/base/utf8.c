#include "base/utf8.h"

#include <string.h>

enum { REPLACEMENT = 0xFFFD };

/* The bytes of the character at bytes, 0 when it is not well-formed (Unicode 15, table 3-7). */
static size_t decode(const unsigned char *bytes, size_t size, uint32_t *character) {
    unsigned char lead = bytes[0];
    if (lead < 0x80) {
        *character = lead;
        return 1;
    }
    size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (lead < 0xC2 || lead > 0xF4 || size < length)
        return 0;
    /* Overlong forms, surrogates and what lies beyond U+10FFFF all show in the second byte. */
    unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (bytes[1] < low || bytes[1] > high)
        return 0;
    uint32_t value = (uint32_t)lead & (0x7FU >> length);
    value = value << 6 | (bytes[1] & 0x3FU);
    for (size_t i = 2; i < length; i++) {
        if ((bytes[i] & 0xC0) != 0x80)
            return 0;
        value = value << 6 | (bytes[i] & 0x3FU);
    }
    *character = value;
    return length;
}

/* Eight bytes, all ASCII and none of them NUL. */
static bool plain_word(const unsigned char *bytes) {
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    uint64_t below = word - 0x0101010101010101U; /* borrows into the top bit of a zero byte */
    return ((word | below) & 0x8080808080808080U) == 0;
}

size_t utf8_check(const char *text, size_t size) {
    const unsigned char *bytes = (const unsigned char *)text;
    size_t at = 0;
    while (at < size) {
        if (size - at >= 8 && plain_word(bytes + at)) {
            at += 8;
            continue;
        }
        uint32_t character;
        size_t length = decode(bytes + at, size - at, &character);
        if (length == 0 || character == 0)
            return at;
        at += length;
    }
    return size;
}

uint32_t utf8_next(const char *text, size_t size, size_t *at) {
    uint32_t character = REPLACEMENT;
    size_t length = decode((const unsigned char *)text + *at, size - *at, &character);
    *at += length ? length : 1;
    return character;
}

uint32_t utf8_previous(const char *text, size_t *at) {
    size_t end = *at, start = end - 1;
    while (start > 0 && end - start < 4 && ((unsigned char)text[start] & 0xC0) == 0x80)
        start--;
    uint32_t character;
    if (decode((const unsigned char *)text + start, end - start, &character) != end - start) {
        *at = end - 1;
        return REPLACEMENT;
    }
    *at = start;
    return character;
}

int utf8_put(uint32_t character, char out[4]) {
    if (character < 0x80) {
        out[0] = (char)character;
        return 1;
    }
    if (character < 0x800) {
        out[0] = (char)(0xC0 | character >> 6);
        out[1] = (char)(0x80 | (character & 0x3F));
        return 2;
    }
    if (character < 0x10000) {
        if (character >= 0xD800 && character <= 0xDFFF)
            return utf8_put(REPLACEMENT, out);
        out[0] = (char)(0xE0 | character >> 12);
        out[1] = (char)(0x80 | (character >> 6 & 0x3F));
        out[2] = (char)(0x80 | (character & 0x3F));
        return 3;
    }
    if (character > 0x10FFFF)
        return utf8_put(REPLACEMENT, out);
    out[0] = (char)(0xF0 | character >> 18);
    out[1] = (char)(0x80 | (character >> 12 & 0x3F));
    out[2] = (char)(0x80 | (character >> 6 & 0x3F));
    out[3] = (char)(0x80 | (character & 0x3F));
    return 4;
}

size_t utf8_count(const char *text, size_t size) {
    size_t count = 0;
    for (size_t at = 0; at < size; count++)
        utf8_next(text, size, &at);
    return count;
}
