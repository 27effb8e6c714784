/* table_number.h - does a cell hold a number, and how many decimals has it? */
#ifndef GAOSHI_BLOCK_TABLE_NUMBER_H
#define GAOSHI_BLOCK_TABLE_NUMBER_H

#include "notice/text.h"

/* Digits with a sign, thousands' commas, a decimal point, a percent sign; half width or full width. False for anything
 * else. decimals: digits behind the point. */
bool table_number_read(const Text *text, int32_t *decimals);

#endif
