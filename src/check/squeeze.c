#include "check/squeeze.h"

#include <string.h>

static size_t blank_at(const char *bytes, size_t size) {
    if (*bytes == ' ' || *bytes == '\t' || *bytes == '\n')
        return 1;
    if (size >= 2 && memcmp(bytes, "\xC2\xA0", 2) == 0)
        return 2;
    return size >= 3 && (memcmp(bytes, "\xE3\x80\x80", 3) == 0 || memcmp(bytes, "\xE2\x80\xA8", 3) == 0) ? 3 : 0;
}

const char *squeeze_words(const char *bytes, size_t length, char *out, size_t size) {
    size_t used = 0;
    for (size_t at = 0; at < length;) {
        size_t blank = blank_at(bytes + at, length - at), step = 1;
        at += blank;
        if (blank)
            continue;
        while (at + step < length && ((unsigned char)bytes[at + step] & 0xC0) == 0x80)
            step++;
        if (used + step >= size)
            break;
        memcpy(out + used, bytes + at, step);
        used += step;
        at += step;
    }
    out[used] = 0;
    return out;
}

const char *squeeze_text(const Text *text, char *out, size_t size) {
    return squeeze_words(text->bytes, (size_t)text->size, out, size);
}
