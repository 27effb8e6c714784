/* utf8.h - the door check and the steps through checked text.
 *
 * Text inside the program is always valid UTF-8 without NUL; utf8_check is asked at every door. The steps
 * are for checked text; in any other a bad byte counts as one U+FFFD.
 */
#ifndef GAOSHI_BASE_UTF8_H
#define GAOSHI_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The offset of the first byte that is not valid UTF-8 (overlong forms, surrogates, > U+10FFFF, NUL), or size. */
size_t utf8_check(const char *text, size_t size);

/* The character at *at (< size); moves *at behind it. */
uint32_t utf8_next(const char *text, size_t size, size_t *at);
/* The character before *at (> 0); moves *at onto it. */
uint32_t utf8_previous(const char *text, size_t *at);
/* Writes 1-4 bytes; returns how many. */
int utf8_put(uint32_t character, char out[4]);
/* Number of characters. */
size_t utf8_count(const char *text, size_t size);

#endif
