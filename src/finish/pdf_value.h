/* pdf_value.h - the values of a PDF as they are written: slices of bytes that are never copied.
 *
 * All functions take any bytes: damaged ones give empty slices, never a read beyond the slice.
 */
#ifndef GAOSHI_FINISH_PDF_VALUE_H
#define GAOSHI_FINISH_PDF_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { PDF_MOST_OBJECTS = 8388607 }; /* ISO 19005-2 6.1.13 */

typedef struct { const char *at; size_t size; } Slice;

bool slice_is(Slice slice, const char *text);

/* The next value of an array's or dictionary's body, from *at on; empty at the end. "12 0 R" is one value. */
Slice pdf_next(Slice body, size_t *at);
/* The same where references cannot be: in a page's content. */
Slice pdf_next_token(Slice body, size_t *at);
/* A dictionary or array without its brackets. */
Slice pdf_inside(Slice value);
bool pdf_is_dictionary(Slice value);
/* Whether it is one whole value by the grammar of ISO 32000-1 7.3, and so are all within it. */
bool pdf_is_sound(Slice value);
/* The value behind a key of a dictionary ("/Kids"); empty when it has none. */
Slice pdf_key(Slice dictionary, const char *key);
/* "12 0 R" is 12; anything else is 0. */
int pdf_reference(Slice value);
/* The next reference anywhere within the value, however deep, from *at on; 0 at the end. */
int pdf_next_reference(Slice value, size_t *at);
/* Up to 15 digits without a sign. */
bool pdf_integer(Slice value, int64_t *out);

/* For readers of whole files: the place behind blanks and comments, and behind a word. */
size_t pdf_skip_blanks(Slice text, size_t at);
size_t pdf_skip_word(Slice text, size_t at);

#endif
