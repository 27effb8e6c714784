/* hanzi.h - what 通用规范汉字表 (2013, 8105 characters) says about a character. */
#ifndef GAOSHI_CHECK_HANZI_H
#define GAOSHI_CHECK_HANZI_H

#include <stdbool.h>
#include <stdint.h>

/* A Han character: unified or compatibility ideograph, 〇, 々. */
bool hanzi_is(uint32_t character);
/* Stands in the table (〇 and 々 count as if they did). */
bool hanzi_is_standard(uint32_t character);
/* The standard form of a Traditional one or a variant outside the table; 0: it is none. */
uint32_t hanzi_simplified(uint32_t character);
/* 0: not in the table. */
int hanzi_strokes(uint32_t character);
/* The first letter of its reading, A-Z; 0: not in the table, or readings differ in it. */
char hanzi_initial(uint32_t character);
/* A radical of the blocks 2E80-2FDF, which looks like a character and is none: text copied from a PDF. */
bool hanzi_is_radical(uint32_t character);

#endif
