/* The way to the charstrings (Adobe Technical Note 5176): the font's table CFF, its header, the name INDEX, the Top DICT INDEX,
 * and there operator 17. Every offset is checked; what does not fit leaves the font as it is. */
#include "paint/outline_stub.h"

#include "base/mem.h"

#include <stdbool.h>
#include <string.h>

/* 0 0 rmoveto 100 hlineto 100 vlineto -100 hlineto endchar (Technical Note 5177). */
static const uint8_t STUB[] = {139, 139, 21, 239, 6, 239, 7, 39, 6, 14};
enum { STUB_SIZE = sizeof STUB, OPERATOR_CHARSTRINGS = 17 };

struct OutlineStubs {
    uint8_t *font;
    uint32_t *places; /* of the charstrings that begin with a stub */
    uint8_t *saved;   /* STUB_SIZE bytes each */
    int32_t count;
};

typedef struct {
    const uint8_t *bytes;
    size_t size;
} Table;

typedef struct {
    size_t offsets, data, end; /* data: one byte before the first object */
    uint32_t count;
    int offset_size;
} Index;

static uint32_t number_at(const uint8_t *at, int size) {
    uint32_t value = 0;
    for (int i = 0; i < size; i++)
        value = value << 8 | at[i];
    return value;
}

static bool find_table(const uint8_t *font, size_t size, const char *tag, Table *out) {
    if (size < 12)
        return false;
    uint32_t count = number_at(font + 4, 2);
    for (uint32_t i = 0; i < count && 12 + 16 * (size_t)(i + 1) <= size; i++) {
        const uint8_t *record = font + 12 + 16 * (size_t)i;
        size_t offset = number_at(record + 8, 4), length = number_at(record + 12, 4);
        if (memcmp(record, tag, 4) != 0)
            continue;
        *out = (Table){font + offset, length};
        return offset <= size && length <= size - offset;
    }
    return false;
}

static uint32_t offset_at(const Table *table, const Index *index, uint32_t object) {
    return number_at(table->bytes + index->offsets + (size_t)object * (size_t)index->offset_size, index->offset_size);
}

static bool read_index(const Table *table, size_t at, Index *out) {
    if (at > table->size || table->size - at < 2)
        return false;
    *out = (Index){.count = number_at(table->bytes + at, 2), .end = at + 2};
    if (out->count == 0)
        return true;
    if (table->size - at < 3)
        return false;
    out->offset_size = table->bytes[at + 2];
    out->offsets = at + 3;
    size_t list = (size_t)(out->count + 1) * (size_t)out->offset_size;
    if (out->offset_size < 1 || out->offset_size > 4 || list > table->size - out->offsets)
        return false;
    out->data = out->offsets + list - 1;
    out->end = out->data + offset_at(table, out, out->count);
    return out->end <= table->size && out->end > out->data;
}

/* Bytes of the operand or operator at at (Technical Note 5176, 4); 0 beyond the end. */
static size_t token_size(const Table *table, size_t at, size_t end) {
    uint8_t b = table->bytes[at];
    size_t size = 1;
    if (b == 30) /* a real number: nibbles up to 15 */
        for (bool last = false; !last && at + size < end; size++)
            last = (table->bytes[at + size] & 15) == 15 || table->bytes[at + size] >> 4 == 15;
    else
        size = b == 29 ? 5 : b == 28 ? 3 : b == 12 || (b >= 247 && b <= 254) ? 2 : 1;
    return at + size <= end ? size : 0;
}

/* The operand before operator 17 of the Top DICT in [at, end); offsets are written in five bytes or three. */
static bool find_charstrings(const Table *table, size_t at, size_t end, size_t *out) {
    size_t operand = 0;
    for (size_t size; at < end; at += size) {
        uint8_t b = table->bytes[at];
        size = token_size(table, at, end);
        if (size == 0)
            return false;
        if (b == OPERATOR_CHARSTRINGS) {
            *out = operand;
            return operand > 0;
        }
        operand = b == 29 || b == 28 ? number_at(table->bytes + at + 1, (int)size - 1) : 0;
    }
    return false;
}

static bool find_glyphs(const Table *table, Index *out) {
    Index names, tops;
    size_t charstrings;
    return table->size > 4 && read_index(table, table->bytes[2], &names) && read_index(table, names.end, &tops) && tops.count == 1 &&
           find_charstrings(table, tops.data + 1, tops.end, &charstrings) && read_index(table, charstrings, out) && out->count > 0;
}

OutlineStubs *outline_stubs_set(uint8_t *font, size_t size) {
    Table table;
    Index glyphs;
    if (!find_table(font, size, "CFF ", &table) || !find_glyphs(&table, &glyphs))
        return NULL;
    OutlineStubs *stubs = mem_alloc(sizeof *stubs);
    stubs->font = font;
    stubs->places = mem_alloc((size_t)glyphs.count * sizeof *stubs->places);
    stubs->saved = mem_alloc((size_t)glyphs.count * STUB_SIZE);
    for (uint32_t i = 0; i < glyphs.count; i++) {
        size_t from = glyphs.data + offset_at(&table, &glyphs, i), to = glyphs.data + offset_at(&table, &glyphs, i + 1);
        if (from > to || to > table.size || to - from < STUB_SIZE)
            continue; /* too short to be more than a blank */
        uint8_t *at = font + (table.bytes - font) + from;
        memcpy(stubs->saved + (size_t)stubs->count * STUB_SIZE, at, STUB_SIZE);
        memcpy(at, STUB, STUB_SIZE);
        stubs->places[stubs->count++] = (uint32_t)(at - font);
    }
    return stubs;
}

void outline_stubs_restore(OutlineStubs *stubs) {
    if (!stubs)
        return;
    for (int32_t i = stubs->count - 1; i >= 0; i--) /* in a damaged font they may overlap */
        memcpy(stubs->font + stubs->places[i], stubs->saved + (size_t)i * STUB_SIZE, STUB_SIZE);
    mem_free(stubs->places);
    mem_free(stubs->saved);
    mem_free(stubs);
}
