/* decimal.c - see decimal.h. */
#include "read/decimal.h"

enum { SIGNIFICANT = 15, EXPONENT_MOST = 400 };

static void trim(Decimal *value) {
    int32_t zeros = 0;
    while (value->count > 0 && value->digits[value->count - 1] == 0)
        value->count--;
    while (zeros < value->count && value->digits[zeros] == 0)
        zeros++;
    for (int32_t i = zeros; i < value->count; i++)
        value->digits[i - zeros] = value->digits[i];
    value->count -= zeros;
    value->point -= zeros;
    if (value->count == 0)
        *value = (Decimal){.negative = false};
}

/* Digits that do not fit any more round nothing here: they lie far behind the fifteenth. */
static const char *read_digits(const char *text, Decimal *out, bool *any) {
    bool fraction = false;
    int32_t zeros = 0;
    *any = false;
    for (;; text++) {
        if (*text == '.' && !fraction) {
            fraction = true;
            continue;
        }
        if (*text < '0' || *text > '9')
            return text;
        *any = true;
        if (out->count == 0 && *text == '0') { /* zeros at the start */
            zeros += fraction;
            out->point = -zeros;
            continue;
        }
        if (out->count < DECIMAL_DIGITS)
            out->digits[out->count++] = (uint8_t)(*text - '0');
        if (!fraction && out->point < EXPONENT_MOST)
            out->point++;
    }
}

bool decimal_read(const char *text, Decimal *out) {
    bool any, down;
    int32_t exponent = 0;
    *out = (Decimal){.negative = *text == '-'};
    text = read_digits(text + (*text == '-' || *text == '+'), out, &any);
    if (!any)
        return false;
    if (*text == 'E' || *text == 'e') {
        text++;
        down = *text == '-';
        text += *text == '-' || *text == '+';
        if (*text < '0' || *text > '9')
            return false;
        for (; *text >= '0' && *text <= '9'; text++)
            exponent = exponent < EXPONENT_MOST ? exponent * 10 + (*text - '0') : exponent;
        out->point += down ? -exponent : exponent;
    }
    trim(out);
    decimal_limit(out, SIGNIFICANT);
    return *text == 0;
}

void decimal_limit(Decimal *value, int32_t digits) {
    if (digits >= value->count)
        return;
    if (digits < 0) {
        *value = (Decimal){.negative = false};
        return;
    }
    bool up = value->digits[digits] >= 5;
    int32_t at = digits;
    value->count = digits;
    while (up && at > 0) {
        up = value->digits[--at] == 9;
        value->digits[at] = up ? 0 : (uint8_t)(value->digits[at] + 1);
    }
    if (up) { /* 9.99 becomes 10.0 */
        value->digits[0] = 1;
        value->count = 1;
        value->point++;
    }
    trim(value);
}

void decimal_round(Decimal *value, int32_t places) {
    decimal_limit(value, value->point + places);
}

int decimal_digit(const Decimal *value, int32_t power) {
    int32_t index = value->point - 1 - power;
    return index >= 0 && index < value->count ? value->digits[index] : 0;
}

int64_t decimal_scaled(const Decimal *value, int32_t places) {
    Decimal rounded = *value;
    decimal_round(&rounded, places);
    int64_t result = 0;
    if (rounded.point + places > 18)
        return value->negative ? -INT64_MAX : INT64_MAX;
    for (int32_t power = rounded.point - 1; power >= -places; power--)
        result = result * 10 + decimal_digit(&rounded, power);
    return value->negative ? -result : result;
}

int decimal_compare(const Decimal *a, const Decimal *b) {
    int sign = a->negative ? -1 : 1;
    if (a->negative != b->negative)
        return sign;
    if (a->count == 0 || b->count == 0)
        return sign * ((a->count > 0) - (b->count > 0));
    if (a->point != b->point)
        return a->point > b->point ? sign : -sign;
    for (int32_t i = 0; i < DECIMAL_DIGITS; i++) {
        int left = i < a->count ? a->digits[i] : 0, right = i < b->count ? b->digits[i] : 0;
        if (left != right)
            return left > right ? sign : -sign;
    }
    return 0;
}
