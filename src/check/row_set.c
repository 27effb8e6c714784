#include "check/row_set.h"

#include "base/mem.h"

#include <string.h>

struct RowSet {
    uint64_t *slots; /* 0: free */
    size_t capacity, count;
};

enum { FIRST_CAPACITY = 64 };

RowSet *row_set_new(void) {
    RowSet *set = mem_alloc(sizeof *set);
    set->capacity = FIRST_CAPACITY;
    set->slots = mem_resize(NULL, set->capacity, sizeof *set->slots);
    memset(set->slots, 0, set->capacity * sizeof *set->slots);
    return set;
}

void row_set_free(RowSet *set) {
    if (!set)
        return;
    mem_free(set->slots);
    mem_free(set);
}

void row_set_clear(RowSet *set) {
    memset(set->slots, 0, set->capacity * sizeof *set->slots);
    set->count = 0;
}

static bool put(uint64_t *slots, size_t capacity, uint64_t hash) {
    size_t at = (size_t)(hash ^ hash >> 32) & (capacity - 1);
    while (slots[at] && slots[at] != hash)
        at = (at + 1) & (capacity - 1);
    bool there = slots[at] == hash;
    slots[at] = hash;
    return there;
}

static void grow(RowSet *set) {
    size_t capacity = set->capacity * 2;
    uint64_t *slots = mem_resize(NULL, capacity, sizeof *slots);
    memset(slots, 0, capacity * sizeof *slots);
    for (size_t i = 0; i < set->capacity; i++)
        if (set->slots[i])
            put(slots, capacity, set->slots[i]);
    mem_free(set->slots);
    set->slots = slots;
    set->capacity = capacity;
}

bool row_set_add(RowSet *set, uint64_t hash) {
    if (set->count * 4 >= set->capacity * 3)
        grow(set);
    bool there = put(set->slots, set->capacity, hash ? hash : 1);
    set->count += !there;
    return there;
}

uint64_t row_hash(uint64_t hash, const char *bytes, size_t size) {
    for (size_t i = 0; i < size; i++)
        hash = (hash ^ (unsigned char)bytes[i]) * UINT64_C(1099511628211);
    return hash;
}
