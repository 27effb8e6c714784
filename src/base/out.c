#include "base/out.h"

#include "base/mem.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { PIECE = 64 * 1024, FIRST_MEMORY = 256 };

struct Out {
    OutWrite write; /* NULL: collects in memory */
    void *closure;
    char *buffer; /* always room for a NUL behind size */
    size_t size, capacity;
    size_t passed; /* bytes given to write */
    bool failed;
};

static Out *out_create(OutWrite write, void *closure, size_t capacity) {
    Out *out = mem_alloc(sizeof *out);
    out->write = write;
    out->closure = closure;
    out->capacity = capacity;
    out->buffer = mem_resize(NULL, capacity + 1, 1);
    out->buffer[0] = 0;
    return out;
}

Out *out_new_memory(void) {
    return out_create(NULL, NULL, FIRST_MEMORY);
}

Out *out_new(OutWrite write, void *closure) {
    assert(write);
    return out_create(write, closure, PIECE);
}

/* Passes bytes on, unless an earlier write failed. */
static void pass_on(Out *out, const void *bytes, size_t size) {
    if (out->failed || size == 0)
        return;
    if (out->write(out->closure, bytes, size))
        out->passed += size;
    else
        out->failed = true;
}

bool out_flush(Out *out) {
    if (!out->write)
        return true;
    pass_on(out, out->buffer, out->size);
    out->size = 0;
    return !out->failed;
}

bool out_free(Out *out) {
    if (!out)
        return true;
    bool ok = out_flush(out);
    mem_free(out->buffer);
    mem_free(out);
    return ok;
}

bool out_failed(const Out *out) {
    return out->failed;
}

const char *out_text(const Out *out) {
    assert(!out->write);
    return out->buffer;
}

size_t out_size(const Out *out) {
    return out->passed + out->size;
}

void out_clear(Out *out) {
    assert(!out->write);
    out->size = 0;
    out->buffer[0] = 0;
}

static void grow(Out *out, size_t needed) {
    size_t capacity = out->capacity;
    while (capacity - out->size < needed)
        capacity *= 2;
    out->buffer = mem_resize(out->buffer, capacity + 1, 1);
    out->capacity = capacity;
}

void out_bytes(Out *out, const void *bytes, size_t size) {
    if (out->capacity - out->size < size) {
        if (!out->write) {
            grow(out, size);
        } else {
            out_flush(out);
            if (size >= out->capacity) {
                pass_on(out, bytes, size);
                return;
            }
        }
    }
    if (size)
        memcpy(out->buffer + out->size, bytes, size);
    out->size += size;
    out->buffer[out->size] = 0;
}

void out_str(Out *out, const char *text) {
    out_bytes(out, text, strlen(text));
}

void out_char(Out *out, char c) {
    if (out->size == out->capacity) {
        out_bytes(out, &c, 1);
        return;
    }
    out->buffer[out->size++] = c;
    out->buffer[out->size] = 0;
}

void out_repeat(Out *out, char c, int count) {
    for (int i = 0; i < count; i++)
        out_char(out, c);
}

void out_printf(Out *out, const char *format, ...) {
    char small[256];
    va_list list, again;
    va_start(list, format);
    va_copy(again, list);
    int size = vsnprintf(small, sizeof small, format, list);
    va_end(list);
    assert(size >= 0);
    if ((size_t)size < sizeof small) {
        out_bytes(out, small, (size_t)size);
    } else {
        char *large = mem_alloc((size_t)size + 1);
        vsnprintf(large, (size_t)size + 1, format, again);
        out_bytes(out, large, (size_t)size);
        mem_free(large);
    }
    va_end(again);
}
