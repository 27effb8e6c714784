/* han_number.h - whole numbers in Chinese characters. */
#ifndef GAOSHI_TEXT_HAN_NUMBER_H
#define GAOSHI_TEXT_HAN_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum {
    HAN_COUNTING,       /* 十二, 一百零五, 一千二百三十四 */
    HAN_DIGITS,         /* 一二, 一〇五 */
    HAN_LEGAL,          /* 壹拾贰, 壹佰零伍 */
    HAN_LEGAL_OLD,      /* 壹拾貳, in Traditional characters */
    HAN_STEMS,          /* 甲 乙 丙, again from 甲 behind 癸 */
    HAN_BRANCHES        /* 子 丑 寅 */
} HanStyle;

enum { HAN_NUMBER_SIZE = 200 };

/* Writes number (0 and above) into out, at least HAN_NUMBER_SIZE bytes, with a NUL; returns the bytes before it. */
size_t han_number_write(int64_t number, HanStyle style, char *out);

#endif
