#include "base/arena.h"

#include "base/mem.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* Blocks form a stack: the newest is the one given out from. Marks name a block and a height in it, so that
 * release pops. One popped block is kept aside: scratch use at a block's edge would otherwise ask the system
 * for the same block again and again.
 *
 * Under AddressSanitizer all that is not given out is poisoned, with a gap behind each piece. */

#if defined(__SANITIZE_ADDRESS__)
#define ARENA_POISON 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARENA_POISON 1
#endif
#endif
#ifdef ARENA_POISON
#include <sanitizer/asan_interface.h>
#define POISON(at, size)   ASAN_POISON_MEMORY_REGION(at, size)
#define UNPOISON(at, size) ASAN_UNPOISON_MEMORY_REGION(at, size)
enum { GAP = 16 };
#else
#define POISON(at, size)   ((void)(at), (void)(size))
#define UNPOISON(at, size) ((void)(at), (void)(size))
enum { GAP = 0 };
#endif

enum { ALIGNMENT = _Alignof(max_align_t), FIRST_BLOCK = 64 * 1024, LARGEST_BLOCK = 1024 * 1024 };

typedef struct Block Block;
struct Block {
    Block *below;
    size_t size, used;
    _Alignas(max_align_t) unsigned char bytes[];
};

typedef struct Cleanup Cleanup;
struct Cleanup {
    Cleanup *earlier;
    void (*run)(void *);
    void *object;
};

struct Arena {
    Block *top, *spare;
    Cleanup *cleanups;
    size_t next_size, held;
};

Arena *arena_new(void) {
    Arena *arena = mem_alloc(sizeof *arena);
    arena->next_size = FIRST_BLOCK;
    return arena;
}

static void block_free(Arena *arena, Block *block) {
    if (!block)
        return;
    arena->held -= sizeof *block + block->size;
    UNPOISON(block->bytes, block->size);
    mem_free(block);
}

static void pop_block(Arena *arena) {
    Block *block = arena->top;
    arena->top = block->below;
    if (block->size > LARGEST_BLOCK || (arena->spare && arena->spare->size >= block->size)) {
        block_free(arena, block);
        return;
    }
    block_free(arena, arena->spare);
    POISON(block->bytes, block->size);
    arena->spare = block;
}

static void run_cleanups(Arena *arena, const Cleanup *last) {
    while (arena->cleanups != last) {
        Cleanup *cleanup = arena->cleanups;
        arena->cleanups = cleanup->earlier;
        cleanup->run(cleanup->object);
    }
}

void arena_reset(Arena *arena) {
    arena_release(arena, (ArenaMark){0});
}

void arena_free(Arena *arena) {
    if (!arena)
        return;
    arena_reset(arena);
    block_free(arena, arena->spare);
    mem_free(arena);
}

static void push_block(Arena *arena, size_t needed) {
    Block *block = arena->spare;
    if (block && block->size >= needed) {
        arena->spare = NULL;
    } else {
        size_t size = needed > arena->next_size ? needed : arena->next_size;
        block = mem_resize(NULL, 1, sizeof *block + size);
        block->size = size;
        arena->held += sizeof *block + size;
        if (arena->next_size < LARGEST_BLOCK)
            arena->next_size *= 2;
        POISON(block->bytes, block->size);
    }
    block->used = 0;
    block->below = arena->top;
    arena->top = block;
}

void *arena_alloc(Arena *arena, size_t size) {
    if (size > SIZE_MAX / 2)
        return mem_resize(NULL, SIZE_MAX, 2); /* no such block: ends in the handler of exhausted memory */
    size_t taken = (size + GAP + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (taken == 0)
        taken = ALIGNMENT;
    if (!arena->top || arena->top->size - arena->top->used < taken)
        push_block(arena, taken);
    unsigned char *piece = arena->top->bytes + arena->top->used;
    arena->top->used += taken;
    UNPOISON(piece, size);
    return memset(piece, 0, size);
}

void *arena_alloc_array(Arena *arena, size_t count, size_t size) {
    if (size && count > SIZE_MAX / size)
        return arena_alloc(arena, SIZE_MAX);
    return arena_alloc(arena, count * size);
}

char *arena_strndup(Arena *arena, const char *text, size_t size) {
    if (size == SIZE_MAX)
        return arena_alloc(arena, size);
    char *copy = arena_alloc(arena, size + 1);
    if (size)
        memcpy(copy, text, size);
    return copy;
}

char *arena_strdup(Arena *arena, const char *text) {
    return arena_strndup(arena, text, strlen(text));
}

void *arena_memdup(Arena *arena, const void *bytes, size_t size) {
    void *copy = arena_alloc(arena, size);
    if (size)
        memcpy(copy, bytes, size);
    return copy;
}

void arena_on_free(Arena *arena, void (*cleanup)(void *), void *object) {
    Cleanup *node = ARENA_NEW(arena, Cleanup);
    *node = (Cleanup){arena->cleanups, cleanup, object};
    arena->cleanups = node;
}

ArenaMark arena_mark(Arena *arena) {
    return (ArenaMark){arena->top, arena->top ? arena->top->used : 0, arena->cleanups};
}

void arena_release(Arena *arena, ArenaMark mark) {
    run_cleanups(arena, mark.cleanup);
    while (arena->top != mark.block)
        pop_block(arena);
    if (!arena->top)
        return;
    POISON(arena->top->bytes + mark.used, arena->top->size - mark.used);
    arena->top->used = mark.used;
}

size_t arena_bytes(const Arena *arena) {
    return sizeof *arena + arena->held;
}
