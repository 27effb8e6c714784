#include "block/table_measure.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <glib.h>
#include <string.h>

/* Longer texts are seldom alike; a table of nothing but different patterns stops being remembered. */
enum { PATTERN_SIZE = 96, PATTERNS_MOST = 8192 };
/* A byte that no UTF-8 holds. */
enum { NOT_IN_TEXT = 0xFF };

struct TableMeasure {
    Composer *composer;
    const RoleStyle *style;
    const Composition *rules;
    Arena *arena;
    GHashTable *extents; /* pattern -> TextExtent, both on the arena */
    bool even_digits;
    int32_t asked;
};

static TextExtent ask(TableMeasure *measure, const Text *text) {
    measure->asked++;
    return composer_measure(measure->composer, text, measure->style, measure->rules, 0);
}

static Len width_of(TableMeasure *measure, const char *words) {
    Text text = {.bytes = words, .size = (int32_t)strlen(words)};
    return composer_measure(measure->composer, &text, measure->style, measure->rules, 0).most;
}

/* All digits are equally wide, and no pair of them is drawn together. */
static bool has_even_digits(TableMeasure *measure) {
    static const char *const samples[] = {"1111111111", "2222222222", "3333333333", "4444444444",
                                          "5555555555", "6666666666", "7777777777", "8888888888",
                                          "9999999999", "0123456789", "1741714711", "9170641725"};
    Len zeros = width_of(measure, "0000000000");
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
        if (width_of(measure, samples[i]) != zeros)
            return false;
    return true;
}

TableMeasure *table_measure_new(Composer *composer, const RoleStyle *style, const Composition *rules) {
    TableMeasure *measure = mem_alloc(sizeof *measure);
    measure->composer = composer;
    measure->style = style;
    measure->rules = rules;
    measure->arena = arena_new();
    measure->extents = g_hash_table_new(g_str_hash, g_str_equal);
    measure->even_digits = has_even_digits(measure);
    return measure;
}

void table_measure_free(TableMeasure *measure) {
    g_hash_table_destroy(measure->extents);
    arena_free(measure->arena);
    mem_free(measure);
}

int32_t table_measure_asked(const TableMeasure *measure) {
    return measure->asked;
}

static bool is_all_han(const Text *text) {
    for (size_t at = 0; at < (size_t)text->size;) {
        uint32_t character = utf8_next(text->bytes, (size_t)text->size, &at);
        if (character < 0x4E00 || character > 0x9FFF)
            return false;
    }
    return true;
}

/* What texts of the same width have in common; false when the text is to be measured by itself. Marks may change faces.
 */
static bool make_pattern(const TableMeasure *measure, const Text *text, char pattern[PATTERN_SIZE]) {
    if (text->size >= PATTERN_SIZE || text->span_count > 0)
        return false;
    memcpy(pattern, text->bytes, (size_t)text->size);
    pattern[text->size] = 0;
    if (is_all_han(text)) {
        memset(pattern, NOT_IN_TEXT, (size_t)text->size);
        return true;
    }
    for (char *at = pattern; measure->even_digits && *at; at++)
        if (*at >= '0' && *at <= '9')
            *at = '0';
    return true;
}

TextExtent table_measure_text(TableMeasure *measure, const Text *text) {
    char pattern[PATTERN_SIZE];
    if (!make_pattern(measure, text, pattern))
        return ask(measure, text);
    TextExtent *known = g_hash_table_lookup(measure->extents, pattern);
    if (known)
        return *known;
    TextExtent extent = ask(measure, text);
    if (g_hash_table_size(measure->extents) < PATTERNS_MOST)
        g_hash_table_insert(measure->extents, arena_strdup(measure->arena, pattern),
                            arena_memdup(measure->arena, &extent, sizeof extent));
    return extent;
}
