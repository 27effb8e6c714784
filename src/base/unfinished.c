/* A list that only grows, its nodes used again: file_writers_remove_all may interrupt any line of this file, in any
 * thread, and finds each node whole. */
#include "base/unfinished.h"

#include "base/file.h"
#include "base/mem.h"

#include <limits.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

enum { FREE, CLAIMED, PRESENT };

struct Unfinished {
    Unfinished *next; /* never changes once the node is in the list */
    atomic_int state;
    pid_t owner; /* a forked child must not remove its parent's files */
    char path[PATH_MAX];
};

static _Atomic(Unfinished *) first;

static Unfinished *claim(void) {
    for (Unfinished *node = atomic_load(&first); node; node = node->next) {
        int expected = FREE;
        if (atomic_compare_exchange_strong(&node->state, &expected, CLAIMED))
            return node;
    }
    Unfinished *node = mem_alloc(sizeof *node);
    atomic_init(&node->state, CLAIMED);
    node->next = atomic_load(&first);
    while (!atomic_compare_exchange_weak(&first, &node->next, node))
        ;
    return node;
}

Unfinished *unfinished_add(const char *path) {
    Unfinished *node = claim();
    node->owner = getpid();
    memcpy(node->path, path, strlen(path) + 1);
    atomic_store(&node->state, PRESENT);
    return node;
}

void unfinished_remove(Unfinished *unfinished) {
    atomic_store(&unfinished->state, FREE);
}

void file_writers_remove_all(void) {
    pid_t self = getpid();
    for (Unfinished *node = atomic_load(&first); node; node = node->next)
        if (atomic_load(&node->state) == PRESENT && node->owner == self)
            unlink(node->path);
}
