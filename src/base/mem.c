#include "base/mem.h"

#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

/* Without any allocation: there is no memory left for stdio. */
static void end_process(void *closure) {
    static const char words[] = "gaoshi: 内存不足 (out of memory)\n";
    (void)closure;
    ssize_t ignored = write(STDERR_FILENO, words, sizeof words - 1);
    (void)ignored;
    _exit(5);
}

static MemExhausted exhausted_handler = end_process;
static void *exhausted_closure;
static atomic_long requests_left;
static void (*before_request)(void *closure);
static void *before_closure;

void mem_on_exhausted(MemExhausted handler, void *closure) {
    exhausted_handler = handler ? handler : end_process;
    exhausted_closure = closure;
}

void mem_fail_at(long count) {
    atomic_store(&requests_left, count > 0 ? count : 0);
}

void mem_on_request(void (*before)(void *closure), void *closure) {
    before_request = before;
    before_closure = closure;
}

static _Noreturn void exhausted(void) {
    exhausted_handler(exhausted_closure);
    end_process(NULL); /* the handler must not return */
    abort();
}

static void count_request(void) {
    if (before_request)
        before_request(before_closure);
    if (atomic_load_explicit(&requests_left, memory_order_relaxed) == 0)
        return;
    if (atomic_fetch_sub(&requests_left, 1) == 1)
        exhausted();
}

void *mem_alloc(size_t size) {
    count_request();
    void *block = calloc(1, size ? size : 1);
    if (!block)
        exhausted();
    return block;
}

void *mem_resize(void *old, size_t count, size_t size) {
    count_request();
    if (size && count > SIZE_MAX / size)
        exhausted();
    size_t bytes = count * size;
    void *block = realloc(old, bytes ? bytes : 1);
    if (!block)
        exhausted();
    return block;
}

void mem_free(void *block) {
    free(block);
}
