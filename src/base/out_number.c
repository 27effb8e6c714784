/* The numbers of out.h: integers all the way, so that neither locale nor rounding mode can change a byte. */
#include "base/number.h"
#include "base/out.h"

#include <assert.h>

void out_int(Out *out, int64_t value) {
    char text[NUMBER_TEXT_SIZE];
    out_str(out, number_text(text, value));
}

/* The fraction's digits below 1, trailing zeros cut; nothing for 0. */
static void out_fraction(Out *out, uint64_t fraction, int decimals) {
    char digits[20];
    if (fraction == 0)
        return;
    for (; fraction % 10 == 0; decimals--)
        fraction /= 10;
    for (int i = decimals; i > 0; i--, fraction /= 10)
        digits[i] = (char)('0' + fraction % 10);
    digits[0] = '.';
    out_bytes(out, digits, (size_t)decimals + 1);
}

void out_decimal(Out *out, int64_t value, int decimals) {
    assert(decimals >= 0 && decimals <= 18);
    if (decimals == 0) {
        out_int(out, value);
        return;
    }
    uint64_t scale = 1;
    for (int i = 0; i < decimals; i++)
        scale *= 10;
    uint64_t magnitude = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    if (value < 0)
        out_char(out, '-');
    out_int(out, (int64_t)(magnitude / scale));
    out_fraction(out, magnitude % scale, decimals);
}

void out_mm(Out *out, LenSum value) {
    out_decimal(out, len_to_micrometres(value), 3);
}

void out_points(Out *out, LenSum value) {
    LenSum rest = value % LEN_ONE_POINT * 100000;
    LenSum half = rest < 0 ? -LEN_ONE_POINT / 2 : LEN_ONE_POINT / 2;
    out_decimal(out, value / LEN_ONE_POINT * 100000 + (rest + half) / LEN_ONE_POINT, 5);
}

void out_hex(Out *out, uint64_t value, int width) {
    char digits[16];
    int count = 0;
    for (; value; value >>= 4)
        digits[count++] = "0123456789abcdef"[value & 15];
    out_repeat(out, '0', (width > count ? width : count ? count : 1) - count);
    while (count > 0)
        out_char(out, digits[--count]);
}
