/* decimal.h - numbers as a workbook's XML has them, in decimal digits. Internal to read/.
 *
 * 0.1 + 0.2 is saved as 0.30000000000000004 and shown as 0.3: fifteen digits count. No double: what is printed follows from the
 * file's digits alone.
 */
#ifndef GAOSHI_READ_DECIMAL_H
#define GAOSHI_READ_DECIMAL_H

#include <stdbool.h>
#include <stdint.h>

enum { DECIMAL_DIGITS = 24 };

/* 0.d1 d2 d3 … × 10^point; no zeros at either end, count 0 for zero. */
typedef struct {
    bool negative;
    int32_t point, count;
    uint8_t digits[DECIMAL_DIGITS];
} Decimal;

/* "45629", "-0.5", "1.1E-3", rounded to 15 digits; false when it is no number. */
bool decimal_read(const char *text, Decimal *out);
/* Half away from zero, to so many digits behind the point. */
void decimal_round(Decimal *value, int32_t places);
/* To so many digits in all. */
void decimal_limit(Decimal *value, int32_t digits);
/* The digit that counts 10^power; 0 where there is none. */
int decimal_digit(const Decimal *value, int32_t power);
/* value × 10^places as an integer, rounded; held within ±INT64_MAX. */
int64_t decimal_scaled(const Decimal *value, int32_t places);
int decimal_compare(const Decimal *a, const Decimal *b);

#endif
