#include "block/elements.h"

#include <string.h>

static bool is_foreign(const Text *text, int32_t span, const char *language) {
    Span only = {.language = text->spans[span].language};
    return text_elements(&(Text){.spans = &only, .span_count = 1}, language, NULL) > 0;
}

/* The words from the span's start to the end of the last one of its element, on one line. */
static const char *words_of(Arena *arena, const Text *text, const int32_t *elements, int32_t span) {
    int32_t last = span;
    while (last + 1 < text->span_count && elements[last + 1] == elements[span])
        last++;
    int32_t start = text->spans[span].start;
    return arena_strndup(arena, text->bytes + start, (size_t)(text->spans[last].end - start));
}

int32_t elements_nodes(Arena *arena, const Text *text, const char *language, NodeId leaf, PageNode **nodes) {
    if (text->span_count == 0)
        return 0;
    int32_t *elements = ARENA_ARRAY(arena, int32_t, text->span_count);
    int32_t count = text_elements(text, language, elements), made = 0;
    *nodes = ARENA_ARRAY(arena, PageNode, count + 1);
    for (int32_t i = 0; i < text->span_count; i++) {
        const Span *span = &text->spans[i];
        if (elements[i] != made)
            continue;
        (*nodes)[made++] = (PageNode){
            .parent = leaf,
            .kind = span->uri ? NODE_LINK : NODE_SPAN,
            .language = is_foreign(text, i, language) ? span->language : NULL,
            .alternative = span->uri ? words_of(arena, text, elements, i) : NULL,
            .uri = span->uri,
        };
    }
    return count;
}
