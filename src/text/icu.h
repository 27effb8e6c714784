/* icu.h - what ICU knows of Chinese: where words begin, and the order of names by strokes or by Pinyin.
 *
 * ICU is loaded when first asked: a cold process does not pay for it.
 */
#ifndef GAOSHI_TEXT_ICU_H
#define GAOSHI_TEXT_ICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* starts[i] = 1 where a word begins at characters[i], by ICU's dictionary. False when ICU is not there: starts is then all 1. */
bool icu_find_words(const uint32_t *characters, int32_t count, uint8_t *starts);

/* By strokes: their number, then the radical. */
typedef enum { ICU_STROKES, ICU_PINYIN } IcuOrder;
typedef struct IcuCollator IcuCollator;
/* NULL when ICU or its data for the order is not there. */
IcuCollator *icu_collator_new(IcuOrder order);
/* NULL is allowed. */
void icu_collator_free(IcuCollator *collator);
/* Writes the key of a UTF-8 text, whose bytes compare as the texts do; at most room of them. Returns how many the whole key has. */
size_t icu_collator_key(IcuCollator *collator, const char *text, size_t size, uint8_t *key, size_t room);

#endif
