/* number.h - an integer as text for a finding's argument, without the locale's help. */
#ifndef GAOSHI_BASE_NUMBER_H
#define GAOSHI_BASE_NUMBER_H

#include <stdint.h>

enum { NUMBER_TEXT_SIZE = 24 };

/* Writes into out, at least NUMBER_TEXT_SIZE bytes, and returns it. */
const char *number_text(char *out, int64_t value);

#endif
