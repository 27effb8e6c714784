/* post.c - see post.h. */
#include "read/post.h"

#include "read/post_words.h"
#include "read/read_rules.h"

#include "base/number.h"

#include <string.h>

enum { ICONS_TOLD = 3 };

void post_start(Post *post, Notice *notice, const Source *text, Diags *diags) {
    *post = (Post){.notice = notice, .diags = diags};
    place_cursor_start(&post->cursor, notice->source, text);
    post->blocks = g_array_new(FALSE, TRUE, sizeof(PostBlock));
    post->containers = g_array_new(FALSE, TRUE, sizeof(PostContainer));
    post->icons = g_array_new(FALSE, TRUE, sizeof(PostIcon));
    PostContainer page = {.parent = -1};
    g_array_append_val(post->containers, page);
}

void post_finish(Post *post) {
    g_array_unref(post->blocks);
    g_array_unref(post->containers);
    g_array_unref(post->icons);
}

void post_tell_icons(const Post *post) {
    char number[NUMBER_TEXT_SIZE];
    if (post->icons->len == 0)
        return;
    GString *places = g_string_new(NULL);
    for (guint i = 0; i < post->icons->len && i < ICONS_TOLD; i++) {
        Place place = g_array_index(post->icons, PostIcon, i).place;
        g_string_append_printf(places, "%s%d:%d", i ? " " : "", (int)place.line, (int)place.column);
    }
    if (post->icons->len > ICONS_TOLD)
        g_string_append(places, " …");
    diag_add(post->diags, &rule_read_icons, g_array_index(post->icons, PostIcon, 0).place, number_text(number, post->icons->len), places->str);
    g_string_free(places, TRUE);
}

Text post_put_mark(Arena *arena, const char *mark, const Text *text, int32_t *label) {
    size_t size = strlen(mark);
    *label = 0;
    if (size == 0)
        return *text;
    char *bytes = arena_alloc(arena, size + (size_t)text->size + 1);
    memcpy(bytes, mark, size);
    memcpy(bytes + size, text->bytes, (size_t)text->size);
    Text out = {.bytes = bytes, .size = text->size + (int32_t)size, .span_count = text->span_count, .place_count = text->place_count};
    Span *spans = arena_memdup(arena, text->spans ? text->spans : (const Span[1]){{0}}, (size_t)text->span_count * sizeof(Span));
    TextPlace *places = arena_memdup(arena, text->places, (size_t)text->place_count * sizeof(TextPlace));
    for (int32_t i = 0; i < text->span_count; i++) {
        spans[i].start += (int32_t)size;
        spans[i].end += (int32_t)size;
    }
    for (int32_t i = 1; i < text->place_count; i++)
        places[i].start += (int32_t)size;
    out.spans = spans;
    out.places = places;
    *label = (int32_t)size;
    return out;
}

Text post_mark_item(Arena *arena, const char *mark, const Text *text, int32_t *label) {
    SectionLabel own;
    return post_put_mark(arena, words_section(text->bytes, (size_t)text->size, &own) ? "" : mark, text, label);
}

const char *post_bullet(int32_t level) {
    static const char *const bullets[] = {"●", "○", "■"};
    return bullets[(level - 1) % 3];
}
