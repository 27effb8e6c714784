#include "base/number.h"

const char *number_text(char *out, int64_t value) {
    char digits[NUMBER_TEXT_SIZE];
    int count = 0, at = 0;
    uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    do
        digits[count++] = (char)('0' + rest % 10);
    while (rest /= 10);
    if (value < 0)
        out[at++] = '-';
    while (count > 0)
        out[at++] = digits[--count];
    out[at] = 0;
    return out;
}
