/* The first bytes stay in memory, which suffices for most; then all of them move into an unnamed file, that is
 * written in large pieces and mapped to be read. */
#include "base/file.h"

#include "base/descriptor.h"
#include "base/mem.h"

#include <string.h>
#include <sys/mman.h>

enum { MEMORY_LIMIT = 4 * 1024 * 1024, FIRST_MEMORY = 16 * 1024, PIECE = 256 * 1024 };

struct Spool {
    uint8_t *buffer; /* all bytes, or those not yet in the file */
    size_t used, capacity;
    int descriptor; /* -1: all in memory */
    uint64_t stored;
    void *map;
    size_t map_size;
    bool failed;
};

Spool *spool_new(void) {
    Spool *spool = mem_alloc(sizeof *spool);
    spool->descriptor = -1;
    return spool;
}

static void drop_map(Spool *spool) {
    if (spool->map)
        munmap(spool->map, spool->map_size);
    spool->map = NULL;
}

void spool_free(Spool *spool) {
    if (!spool)
        return;
    drop_map(spool);
    descriptor_close(spool->descriptor);
    mem_free(spool->buffer);
    mem_free(spool);
}

static bool store(Spool *spool, const void *bytes, size_t size) {
    if (size == 0 || spool->failed)
        return !spool->failed;
    if (spool->descriptor < 0)
        spool->descriptor = descriptor_open_unnamed();
    if (spool->descriptor < 0 || !descriptor_write(spool->descriptor, bytes, size)) {
        spool->failed = true;
        return false;
    }
    spool->stored += size;
    return true;
}

static bool store_buffer(Spool *spool) {
    bool ok = store(spool, spool->buffer, spool->used);
    spool->used = 0;
    return ok;
}

static void reserve(Spool *spool, size_t needed) {
    size_t capacity = spool->capacity ? spool->capacity : FIRST_MEMORY;
    while (capacity < needed)
        capacity *= 2;
    if (capacity == spool->capacity)
        return;
    spool->buffer = mem_resize(spool->buffer, capacity, 1);
    spool->capacity = capacity;
}

bool spool_write(Spool *spool, const void *bytes, size_t size) {
    drop_map(spool);
    size_t limit = spool->descriptor < 0 ? MEMORY_LIMIT : PIECE;
    if (spool->failed)
        return false;
    if (size > limit - spool->used) {
        if (!store_buffer(spool))
            return false;
        if (size > PIECE)
            return store(spool, bytes, size);
    }
    reserve(spool, spool->used + size);
    if (size)
        memcpy(spool->buffer + spool->used, bytes, size);
    spool->used += size;
    return true;
}

uint64_t spool_size(const Spool *spool) {
    return spool->stored + spool->used;
}

const uint8_t *spool_bytes(Spool *spool) {
    if (spool->failed)
        return NULL;
    if (spool->descriptor < 0) {
        reserve(spool, 1); /* none written is no failure */
        return spool->buffer;
    }
    if (spool->map && spool->used == 0)
        return spool->map;
    drop_map(spool);
    if (!store_buffer(spool))
        return NULL;
    spool->map_size = (size_t)spool->stored;
    void *map = mmap(NULL, spool->map_size, PROT_READ, MAP_PRIVATE, spool->descriptor, 0);
    spool->map = map == MAP_FAILED ? NULL : map;
    return spool->map;
}
