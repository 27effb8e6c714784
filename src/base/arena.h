/* arena.h - a bump allocator: many small things, freed together.
 *
 * The arena owns what it gives out; everybody else borrows. Memory is aligned for any type and zeroed.
 * Foreign objects (a PangoFont, a surface) are released by a clean-up that runs when the arena is reset or
 * finished, last registered first.
 */
#ifndef GAOSHI_BASE_ARENA_H
#define GAOSHI_BASE_ARENA_H

#include <stddef.h>

typedef struct Arena Arena;
typedef struct { void *block; size_t used; void *cleanup; } ArenaMark;

Arena *arena_new(void);
/* NULL is allowed. */
void arena_free(Arena *arena);
/* Runs the clean-ups and makes the memory ready for use again; keeps one block. */
void arena_reset(Arena *arena);

void *arena_alloc(Arena *arena, size_t size);
/* count * size, checked for overflow. */
void *arena_alloc_array(Arena *arena, size_t count, size_t size);
#define ARENA_NEW(arena, Type) ((Type *)arena_alloc((arena), sizeof(Type)))
#define ARENA_ARRAY(arena, Type, count) ((Type *)arena_alloc_array((arena), (size_t)(count), sizeof(Type)))

/* A copy with a NUL behind it. */
char *arena_strndup(Arena *arena, const char *text, size_t size);
char *arena_strdup(Arena *arena, const char *text);
void *arena_memdup(Arena *arena, const void *bytes, size_t size);

void arena_on_free(Arena *arena, void (*cleanup)(void *), void *object);

/* Scratch use: release gives back all that was taken since the mark. */
ArenaMark arena_mark(Arena *arena);
void arena_release(Arena *arena, ArenaMark mark);

/* Bytes held from the system, for tests of bounded memory. */
size_t arena_bytes(const Arena *arena);

#endif
