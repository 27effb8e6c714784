/* number_format.h - a number as a workbook's number format shows it: 1,234.50, 12%, 2024年12月2日. Internal to read/.
 *
 * The codes of ISO/IEC 29500-1 18.8.31, with the forms that Excel gives them in Chinese: the built-in codes 14-22, 27-36 and 50-58 are
 * dates of zh-CN, [DBNum1] writes 二〇二四. What has no meaning on paper (colours, filling, blanks as wide as a letter) is left out.
 * Fractions (# ?/?) are shown as decimals.
 */
#ifndef GAOSHI_READ_NUMBER_FORMAT_H
#define GAOSHI_READ_NUMBER_FORMAT_H

#include "read/decimal.h"

#include "base/arena.h"

typedef struct NumberFormat NumberFormat;

/* Never fails: what cannot be read stands as it is. */
const NumberFormat *number_format_parse(Arena *arena, const char *code);
/* The code behind a built-in number; "General" for those that are not defined. */
const char *number_format_builtin(int32_t id);
bool number_format_is_date(const NumberFormat *format);
/* Words on the arena. date1904: days are counted from 1904-01-01, not from 1899-12-31. */
const char *number_format_number(const NumberFormat *format, Arena *arena, const Decimal *value, bool date1904);
/* Whether the format does anything to words; they are mostly shown as they are. */
bool number_format_changes_text(const NumberFormat *format);
/* Of a cell that holds words. */
const char *number_format_text(const NumberFormat *format, Arena *arena, const char *text);

#endif
