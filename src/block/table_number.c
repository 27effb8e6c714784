#include "block/table_number.h"

#include "base/utf8.h"

/* Full-width forms read as their ASCII twins; the true minus as a hyphen. */
static uint32_t half_width(uint32_t character) {
    if (character >= 0xFF01 && character <= 0xFF5E)
        return character - 0xFEE0;
    return character == 0x2212 ? '-' : character;
}

static bool is_digit(uint32_t character) {
    return character >= '0' && character <= '9';
}

bool table_number_read(const Text *text, int32_t *decimals) {
    size_t size = (size_t)text->size, at = 0;
    int32_t digits = 0, behind = 0;
    bool point = false, ended = false;
    while (at < size) {
        bool first = at == 0;
        uint32_t character = half_width(utf8_next(text->bytes, size, &at));
        if (ended)
            return false;
        if (is_digit(character)) {
            digits++;
            behind += point ? 1 : 0;
        } else if (character == '.' && !point)
            point = true;
        else if (character == '%' && digits > 0)
            ended = true;
        else if (!(character == ',' && digits > 0 && !point) && !(first && (character == '-' || character == '+')))
            return false;
    }
    *decimals = behind;
    return digits > 0;
}
