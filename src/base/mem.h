/* mem.h - the only door to malloc.
 *
 * When memory is exhausted the handler is called (it must not return); the program installs one that removes
 * its unfinished output, says so and ends with exit code 5. Test builds make the n-th request fail.
 */
#ifndef GAOSHI_BASE_MEM_H
#define GAOSHI_BASE_MEM_H

#include <stddef.h>

typedef void (*MemExhausted)(void *closure);

/* Never NULL; zeroed. size 0 gives a valid pointer. */
void *mem_alloc(size_t size);
/* count * size, checked for overflow; old may be NULL; new bytes are not zeroed. */
void *mem_resize(void *old, size_t count, size_t size);
void mem_free(void *block);

/* Process-wide by nature, like malloc itself; called once by the program. */
void mem_on_exhausted(MemExhausted handler, void *closure);

/* The count-th request from now (1 = the next) fails; 0 switches it off. For tests. */
void mem_fail_at(long count);
/* before is called at the head of each request; NULL switches it off. For tests, in one thread. */
void mem_on_request(void (*before)(void *closure), void *closure);

#endif
