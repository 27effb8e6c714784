/* row_set.h - a set of 64-bit hashes, eight bytes each: has this row been seen? */
#ifndef GAOSHI_CHECK_ROW_SET_H
#define GAOSHI_CHECK_ROW_SET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct RowSet RowSet;

RowSet *row_set_new(void);
/* NULL is allowed. */
void row_set_free(RowSet *set);
void row_set_clear(RowSet *set);
/* True when it was there already. */
bool row_set_add(RowSet *set, uint64_t hash);

/* FNV-1a, to be carried on from ROW_HASH. */
#define ROW_HASH UINT64_C(14695981039346656037)
uint64_t row_hash(uint64_t hash, const char *bytes, size_t size);

#endif
