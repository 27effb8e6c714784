#include "base/file.h"

#include "base/base_rules.h"
#include "base/descriptor.h"
#include "base/mem.h"
#include "base/reason.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* Below MAPPED_FROM a read is cheaper than the page faults of a map. */
enum { MAPPED_FROM = 64 * 1024, FIRST_READ = 64 * 1024, LARGEST = 1024 * 1024 * 1024 };

static bool refuse(const Source *source, int reason, Diags *diags) {
    const Rule *rule = reason == ENOENT || reason == ENOTDIR ? &rule_file_missing
                       : reason == EISDIR                    ? &rule_file_folder
                       : reason == EACCES || reason == EPERM ? &rule_file_denied
                       : reason == EFBIG                     ? &rule_file_too_large
                                                             : &rule_file_unreadable;
    static const char *const standard[2] = {"标准输入", "the standard input"};
    return reason_add(diags, rule, source->name, standard, NULL, reason);
}

typedef struct {
    void *start;
    size_t size;
} Map;

static void unmap(void *map) {
    munmap(((Map *)map)->start, ((Map *)map)->size);
}

static bool map_whole(Arena *arena, int descriptor, size_t size, Source *out) {
    void *start = mmap(NULL, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (start == MAP_FAILED)
        return false;
    Map *map = ARENA_NEW(arena, Map);
    *map = (Map){start, size};
    arena_on_free(arena, unmap, map);
    out->text = start;
    out->size = size;
    return true;
}

/* Reads to the end into memory that the arena frees; 0 or the reason of failure. */
static int read_whole(Arena *arena, int descriptor, size_t expected, Source *out) {
    size_t capacity = expected ? expected + 1 : FIRST_READ, size = 0;
    char *text = mem_resize(NULL, capacity + 1, 1);
    for (;;) {
        ssize_t count = descriptor_read(descriptor, text + size, capacity - size);
        int reason = count < 0 ? errno : size + (size_t)count > LARGEST ? EFBIG : 0;
        if (reason) {
            mem_free(text);
            return reason;
        }
        if (count == 0)
            break;
        size += (size_t)count;
        if (size == capacity)
            text = mem_resize(text, (capacity *= 2) + 1, 1);
    }
    text[size] = 0;
    arena_on_free(arena, mem_free, text);
    out->text = text;
    out->size = size;
    return 0;
}

static int read_descriptor(Arena *arena, int descriptor, Source *out) {
    struct stat facts;
    if (fstat(descriptor, &facts) != 0)
        return errno;
    if (S_ISDIR(facts.st_mode))
        return EISDIR;
    if (!S_ISREG(facts.st_mode))
        return read_whole(arena, descriptor, 0, out);
    if (facts.st_size > LARGEST)
        return EFBIG;
    if (facts.st_size >= MAPPED_FROM && map_whole(arena, descriptor, (size_t)facts.st_size, out))
        return 0;
    return read_whole(arena, descriptor, (size_t)facts.st_size, out);
}

bool file_read(Arena *arena, const char *path, Source *out, Diags *diags) {
    *out = (Source){.name = arena_strdup(arena, path)};
    if (strcmp(path, "-") == 0) {
        int reason = read_whole(arena, STDIN_FILENO, 0, out);
        return reason == 0 || refuse(out, reason, diags);
    }
    int descriptor = descriptor_open(path, O_RDONLY | O_NOCTTY, 0);
    int reason = descriptor < 0 ? errno : read_descriptor(arena, descriptor, out);
    descriptor_close(descriptor);
    return reason == 0 || refuse(out, reason, diags);
}
