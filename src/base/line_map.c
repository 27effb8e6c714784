/* Offsets to lines and columns. A line ends at a line feed; a byte order mark before the first is no column. */
#include "base/diag.h"
#include "base/mem.h"
#include "base/utf8.h"

#include <string.h>

/* A known place: the first character at offset has this column of this line. Each line has one, a long line one
 * every so many bytes, since some posts are a single line. */
typedef struct {
    size_t offset;
    int32_t line, column;
} Known;

enum { KNOWN_EVERY = 512 };

struct LineMap {
    const Source *source;
    const Known *known;
    size_t count;
};

static size_t text_start(const Source *source) {
    return source->size >= 3 && memcmp(source->text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

static Place place_from(const Source *source, Known from, size_t offset) {
    Place place = {source, from.line, from.column};
    for (size_t at = from.offset; at < offset && at < source->size;) {
        utf8_next(source->text, source->size, &at);
        if (at > offset)
            break; /* within a character: its own column */
        place.column++;
    }
    return place;
}

Place place_at(const Source *source, size_t offset) {
    if (!source->text)
        return (Place){source, 0, 0};
    if (offset > source->size)
        offset = source->size;
    Known known = {text_start(source), 1, 1};
    while (known.offset < offset) {
        const char *end = memchr(source->text + known.offset, '\n', offset - known.offset);
        if (!end)
            break;
        known.offset = (size_t)(end - source->text) + 1;
        known.line++;
    }
    return place_from(source, known, offset);
}

typedef struct {
    Known *list;
    size_t count, capacity;
} KnownList;

static void add_known(KnownList *known, Known one) {
    if (known->count == known->capacity) {
        known->capacity = known->capacity ? known->capacity * 2 : 256;
        known->list = mem_resize(known->list, known->capacity, sizeof *known->list);
    }
    known->list[known->count++] = one;
}

static void add_line(KnownList *known, const Source *source, Known one, size_t end) {
    add_known(known, one);
    if (end - one.offset <= KNOWN_EVERY)
        return;
    size_t next = one.offset + KNOWN_EVERY;
    while (one.offset < end) {
        utf8_next(source->text, source->size, &one.offset);
        one.column++;
        if (one.offset < next)
            continue;
        add_known(known, one);
        next = one.offset + KNOWN_EVERY;
    }
}

LineMap *line_map_new(Arena *arena, const Source *source) {
    KnownList known = {0};
    Known line = {source->text ? text_start(source) : 0, 1, 1};
    for (;;) {
        size_t left = source->size - line.offset;
        const char *end = source->text && left ? memchr(source->text + line.offset, '\n', left) : NULL;
        add_line(&known, source, line, end ? (size_t)(end - source->text) : source->text ? source->size : line.offset);
        if (!end)
            break;
        line.offset = (size_t)(end - source->text) + 1;
        line.line++;
    }
    LineMap *map = ARENA_NEW(arena, LineMap);
    map->source = source;
    map->count = known.count;
    map->known = arena_memdup(arena, known.list, known.count * sizeof *known.list);
    mem_free(known.list);
    return map;
}

Place line_map_place(const LineMap *map, size_t offset) {
    if (!map->source->text)
        return (Place){map->source, 0, 0};
    size_t low = 0, high = map->count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (map->known[middle].offset <= offset)
            low = middle;
        else
            high = middle;
    }
    return place_from(map->source, map->known[low], offset);
}
