/* jpeg_turn.c - see jpeg_turn.h. */
#include "read/jpeg_turn.h"

#include <stdbool.h>
#include <string.h>

enum { ORIENTATION = 0x0112, UPRIGHT = 1, TURNS = 8, ENTRY = 12 };

typedef struct { const uint8_t *bytes; size_t size; bool little; } Tiff;

/* 0 beyond the end. */
static uint32_t number_at(const Tiff *tiff, size_t at, int count) {
    uint32_t number = 0;
    if (at > tiff->size || tiff->size - at < (size_t)count)
        return 0;
    for (int i = 0; i < count; i++)
        number = number << 8 | tiff->bytes[at + (size_t)(tiff->little ? count - 1 - i : i)];
    return number;
}

static int first_directory(const Tiff *tiff) {
    size_t at = number_at(tiff, 4, 4);
    uint32_t entries = number_at(tiff, at, 2);
    for (uint32_t i = 0; i < entries && at + 2 + (i + 1) * ENTRY <= tiff->size; i++)
        if (number_at(tiff, at + 2 + i * ENTRY, 2) == ORIENTATION) {
            uint32_t turn = number_at(tiff, at + 2 + i * ENTRY + 8, 2);
            return turn >= UPRIGHT && turn <= TURNS ? (int)turn : UPRIGHT;
        }
    return UPRIGHT;
}

/* The segments before the picture; Exif is the first APP1 that says so. */
int jpeg_turn_read(const uint8_t *bytes, size_t size) {
    for (size_t at = 2; at + 4 < size && bytes[at] == 0xFF && bytes[at + 1] != 0xDA;) {
        size_t length = (size_t)bytes[at + 2] << 8 | bytes[at + 3];
        const uint8_t *body = bytes + at + 4;
        if (length < 2 || length > size - at - 2)
            return UPRIGHT;
        if (bytes[at + 1] == 0xE1 && length >= 16 && memcmp(body, "Exif\0\0", 6) == 0) {
            Tiff tiff = {body + 6, length - 8, body[6] == 'I'};
            return first_directory(&tiff);
        }
        at += 2 + length;
    }
    return UPRIGHT;
}
