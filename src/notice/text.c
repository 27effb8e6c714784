/* text.c - see text.h. */
#include "notice/text.h"

#include "base/utf8.h"

#include <string.h>

Text text_from(Arena *arena, const char *bytes, size_t size, Place place) {
    TextPlace *first = ARENA_NEW(arena, TextPlace);
    *first = (TextPlace){0, place};
    return (Text){.bytes = arena_strndup(arena, bytes, size), .size = (int32_t)size, .places = first, .place_count = 1};
}

/* -- Spans and places, both ascending. */

/* The last entry that begins at or before at; -1 when there is none. */
static int32_t find_place(const Text *text, int32_t at) {
    int32_t low = 0, high = text->place_count;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        if (text->places[middle].start <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low - 1;
}

/* The first span that ends behind at; span_count when there is none. */
static int32_t find_span(const Text *text, int32_t at) {
    int32_t low = 0, high = text->span_count;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        if (text->spans[middle].end <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

Place text_place_at(const Text *text, int32_t at) {
    TextPlaceCursor cursor = {0};
    return text_place_next(text, &cursor, at);
}

/* cursor->entry counts from 1. */
Place text_place_next(const Text *text, TextPlaceCursor *cursor, int32_t at) {
    int32_t index = find_place(text, at);
    if (index < 0)
        return PLACE_NONE;
    const TextPlace *entry = &text->places[index];
    if (cursor->entry != index + 1 || cursor->at > at)
        *cursor = (TextPlaceCursor){.entry = index + 1, .at = entry->start};
    Place place = entry->place;
    if (place.line == 0)
        return place;
    cursor->characters += (int32_t)utf8_count(text->bytes + cursor->at, (size_t)(at - cursor->at));
    cursor->at = at;
    place.column += cursor->characters;
    return place;
}

uint16_t text_marks_at(const Text *text, int32_t at, const char **uri, const char **language) {
    int32_t index = find_span(text, at);
    const Span *span = index < text->span_count && text->spans[index].start <= at ? &text->spans[index] : NULL;
    if (uri)
        *uri = span ? span->uri : NULL;
    if (language)
        *language = span ? span->language : NULL;
    return span ? span->marks : 0;
}

static void slice_spans(Arena *arena, const Text *text, int32_t start, int32_t end, Text *out) {
    int32_t first = find_span(text, start), last = first;
    while (last < text->span_count && text->spans[last].start < end)
        last++;
    if (last == first)
        return;
    Span *spans = arena_memdup(arena, text->spans + first, (size_t)(last - first) * sizeof *spans);
    for (int32_t i = 0; i < last - first; i++) {
        spans[i].start = (spans[i].start < start ? start : spans[i].start) - start;
        spans[i].end = (spans[i].end > end ? end : spans[i].end) - start;
    }
    out->spans = spans;
    out->span_count = last - first;
}

static void slice_places(Arena *arena, const Text *text, int32_t start, int32_t end, Text *out) {
    int32_t first = find_place(text, start), last = find_place(text, end > start ? end - 1 : start);
    if (first < 0)
        first = 0;
    if (last < first)
        return;
    TextPlace *places = arena_memdup(arena, text->places + first, (size_t)(last - first + 1) * sizeof *places);
    places[0].place = text_place_at(text, start);
    for (int32_t i = 0; i <= last - first; i++)
        places[i].start = places[i].start < start ? 0 : places[i].start - start;
    out->places = places;
    out->place_count = last - first + 1;
}

Text text_slice(Arena *arena, const Text *text, int32_t start, int32_t end) {
    Text out = {.bytes = text->bytes + start, .size = end - start};
    /* The bytes are borrowed where a NUL stands behind them already. */
    if (end < text->size)
        out.bytes = arena_strndup(arena, text->bytes + start, (size_t)(end - start));
    slice_spans(arena, text, start, end, &out);
    slice_places(arena, text, start, end, &out);
    return out;
}

/* -- Elements. */

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

/* The same language, whatever the region or script: zh, zh-CN, zh_Hans. */
static bool same_language(const char *a, const char *b) {
    for (;; a++, b++) {
        bool a_ends = *a == '\0' || *a == '-' || *a == '_', b_ends = *b == '\0' || *b == '-' || *b == '_';
        if (a_ends || b_ends)
            return a_ends && b_ends;
        if (lower(*a) != lower(*b))
            return false;
    }
}

static bool is_element(const Span *span, const char *language) {
    return span->uri || (span->language && *span->language && !same_language(span->language, language));
}

static bool same_string(const char *a, const char *b) {
    return a == b || (a && b && strcmp(a, b) == 0);
}

static bool goes_on(const Span *span, const Span *before) {
    return before->end == span->start && same_string(span->uri, before->uri) && same_string(span->language, before->language);
}

int32_t text_elements(const Text *text, const char *language, int32_t *elements) {
    int32_t count = 0;
    bool before = false; /* the span before is an element */
    for (int32_t i = 0; i < text->span_count; i++) {
        const Span *span = &text->spans[i];
        bool element = is_element(span, language);
        count += element && !(before && goes_on(span, span - 1));
        if (elements)
            elements[i] = element ? count - 1 : -1;
        before = element;
    }
    return count;
}

static bool looks_like(const Span *span, const Span *before) {
    return goes_on(span, before) && span->marks == before->marks;
}

Text text_without(Arena *arena, const Text *text, uint16_t marks) {
    Text plain = *text;
    Span *spans = ARENA_ARRAY(arena, Span, text->span_count);
    plain.span_count = 0;
    for (int32_t i = 0; i < text->span_count; i++) {
        Span span = text->spans[i];
        span.marks &= (uint16_t)~marks;
        if (plain.span_count > 0 && looks_like(&span, &spans[plain.span_count - 1]))
            spans[plain.span_count - 1].end = span.end;
        else if (span.marks || span.uri || span.language)
            spans[plain.span_count++] = span;
    }
    plain.spans = spans;
    return plain;
}

bool text_is_empty(const Text *text) {
    return text->size == 0;
}

static bool is_blank(uint32_t character) {
    return character == ' ' || character == '\t' || character == '\n' || character == 0x3000 || character == 0xA0 ||
           character == 0x2028;
}

bool text_is_all(const Text *text, uint16_t marks) {
    size_t at = 0;
    while (at < (size_t)text->size) {
        int32_t start = (int32_t)at;
        if (!is_blank(utf8_next(text->bytes, (size_t)text->size, &at)) &&
            (text_marks_at(text, start, NULL, NULL) & marks) != marks)
            return false;
    }
    return true;
}

const char *text_on_one_line(Arena *arena, const Text *text) {
    static const char line_break[] = "\xE2\x80\xA8";
    char *words = arena_strndup(arena, text->bytes, (size_t)text->size);
    for (char *at = strstr(words, line_break); at; at = strstr(at, line_break))
        memmove(at, at + 3, strlen(at + 3) + 1);
    return words;
}
