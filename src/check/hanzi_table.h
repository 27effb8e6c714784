/* hanzi_table.h - the generated tables behind hanzi.h. */
#ifndef GAOSHI_CHECK_HANZI_TABLE_H
#define GAOSHI_CHECK_HANZI_TABLE_H

#include <stdint.h>

enum { HANZI_COUNT = 8105, HANZI_BITS_FIRST = 0x4E00, HANZI_BITS_LAST = 0x9FFF };

/* Ascending: bits 0-17 the character, 18-23 its strokes, 24-28 the letter its reading begins with (1: A; 0: more than one). */
extern const uint32_t hanzi_packed[HANZI_COUNT];
/* One bit for each character from 4E00 to 9FFF: stands in 通用规范汉字表. */
extern const uint32_t hanzi_bits[];
/* Ascending: bits 16-31 a Traditional form or variant outside the table, 0-15 the form of the table. */
extern const int32_t hanzi_traditional_count;
extern const uint32_t hanzi_traditional[];

#endif
