/* words.h - where words begin, by ICU's dictionary; ICU is loaded when first asked (a cold process does not pay for
 * it). */
#ifndef GAOSHI_INLINE_WORDS_H
#define GAOSHI_INLINE_WORDS_H

#include <stdbool.h>
#include <stdint.h>

/* starts[i] = 1 where a word begins at characters[i]. False when ICU is not there: starts is then all 1. */
bool words_find(const uint32_t *characters, int32_t count, uint8_t *starts);

#endif
