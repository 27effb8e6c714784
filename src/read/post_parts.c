/* post_parts.c - see post_parts.h; the steps in their order. */
#include "read/post_parts.h"

#include "read/read_rules.h"

#include <string.h>

int32_t parts_next(const Parts *parts, int32_t from, int32_t to) {
    for (int32_t i = from; i < to; i++)
        if (parts_block(parts, i)->kind != POST_USED)
            return i;
    return -1;
}

int32_t parts_last(const Parts *parts, int32_t from, int32_t to) {
    for (int32_t i = to - 1; i >= from; i--)
        if (parts_block(parts, i)->kind != POST_USED)
            return i;
    return -1;
}

Text parts_slice(const Parts *parts, const PostBlock *block, size_t start, size_t end) {
    start += words_blank(block->text.bytes + start, end - start);
    end = start + words_trimmed(block->text.bytes + start, end - start);
    return text_slice(parts->notice->arena, &block->text, (int32_t)start, (int32_t)end);
}

Text parts_join_lines(const Parts *parts, const Text *first, const Text *second) {
    Arena *arena = parts->notice->arena;
    int32_t start = first->size + 3, size = start + second->size;
    char *bytes = arena_alloc(arena, (size_t)size + 1);
    Span *spans = ARENA_ARRAY(arena, Span, (size_t)(first->span_count + second->span_count));
    TextPlace *places = ARENA_ARRAY(arena, TextPlace, (size_t)(first->place_count + second->place_count));
    memcpy(bytes, first->bytes, (size_t)first->size);
    memcpy(bytes + first->size, "\xE2\x80\xA8", 3);
    memcpy(bytes + start, second->bytes, (size_t)second->size);
    for (int32_t i = 0; i < first->span_count; i++)
        spans[i] = first->spans[i];
    for (int32_t i = 0; i < second->span_count; i++) {
        Span span = second->spans[i];
        span.start += start;
        span.end += start;
        spans[first->span_count + i] = span;
    }
    for (int32_t i = 0; i < first->place_count; i++)
        places[i] = first->places[i];
    for (int32_t i = 0; i < second->place_count; i++)
        places[first->place_count + i] = (TextPlace){second->places[i].start + start, second->places[i].place};
    return (Text){bytes, size, spans, first->span_count + second->span_count, places, first->place_count + second->place_count};
}

void parts_take_body(Parts *parts) {
    parts->notice->body = parts_make_blocks(parts, 0, parts->end);
}

bool post_make_parts(Post *post) {
    Parts parts = {.post = post, .notice = post->notice, .diags = post->diags, .end = (int32_t)post->blocks->len};
    parts_take_site(&parts);
    if (!parts_take_title(&parts))
        return false;
    parts_take_head(&parts);
    parts_find_attachments(&parts);
    parts_take_imprint(&parts);
    parts_take_contacts(&parts);
    parts_take_downloads(&parts);
    parts_take_attachment_notes(&parts); /* may stand below the signature */
    parts_use_downloads(&parts);
    parts_take_signature(&parts);
    parts_take_body(&parts);
    parts_take_attachments(&parts);
    const Notice *notice = post->notice;
    if (!notice->body && !notice->attachment_count && !notice->contact_count)
        diag_add_list(post->diags, &rule_read_no_text, text_place_at(&notice->title, 0), (const char *const[]){NULL});
    return true;
}
