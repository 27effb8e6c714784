/* notice.c - see notice.h. */
#include "notice/notice.h"

#include "notice/notice_keys.h"

#include <string.h>

static const char *const kind_names[] = {
#define KIND_NAME(name, text, chinese) text,
    NOTICE_KIND_LIST(KIND_NAME)};
static const char *const kind_words[] = {
#define KIND_WORD(name, text, chinese) chinese,
    NOTICE_KIND_LIST(KIND_WORD)};

const char *notice_kind_name(NoticeKind kind) {
    return kind_names[kind];
}

const char *notice_kind_chinese(NoticeKind kind) {
    return kind_words[kind];
}

/* -- The kind by the title's last word. */

static bool ends_with(const char *text, size_t size, const char *word) {
    size_t length = strlen(word);
    return length > 0 && size >= length && memcmp(text + size - length, word, length) == 0;
}

static size_t cut_blanks(const char *text, size_t size) {
    while (size > 0 && (text[size - 1] == ' ' || ends_with(text, size, "　")))
        size -= text[size - 1] == ' ' ? 1 : strlen("　");
    return size;
}

/* "关于…的公示（第二批）", "…的通知（征求意见稿）": the kind stands before the bracket. */
static size_t cut_bracket(const char *text, size_t size) {
    size = cut_blanks(text, size);
    bool narrow = size > 0 && text[size - 1] == ')';
    if (!narrow && !ends_with(text, size, "）"))
        return size;
    const char *opening = narrow ? "(" : "（";
    size_t length = strlen(opening);
    for (size_t at = size; at >= length; at--)
        if (memcmp(text + at - length, opening, length) == 0)
            return cut_blanks(text, at - length);
    return size;
}

/* The word at the end of the text, blanks within it (公　示) not counted. */
static bool ends_with_word(const char *text, size_t size, const char *word) {
    size_t left = strlen(word);
    while (left > 0 && (size = cut_blanks(text, size)) > 0 && text[size - 1] == word[left - 1]) {
        size--;
        left--;
    }
    return left == 0;
}

NoticeKind notice_kind_of_title(const char *title, size_t size) {
    size = cut_bracket(title, size);
    for (int kind = NOTICE_UNKNOWN + 1; kind < NOTICE_KIND_COUNT; kind++)
        if (ends_with_word(title, size, kind_words[kind]))
            return (NoticeKind)kind;
    return NOTICE_UNKNOWN;
}

/* -- The notice. */

Notice *notice_new(const Source *source) {
    Arena *arena = arena_new();
    Notice *notice = ARENA_NEW(arena, Notice);
    notice->arena = arena;
    notice->source = source;
    notice->language = "zh-CN";
    notice_clear_texts(notice);
    return notice;
}

void notice_free(Notice *notice) {
    if (notice)
        arena_free(notice->arena);
}

Block *notice_add_block(Notice *notice, Block **list_end, BlockKind kind, Place place) {
    Block *block = ARENA_NEW(notice->arena, Block);
    block->kind = (uint8_t)kind;
    block->place = place;
    block->text = text_from(notice->arena, "", 0, place);
    *list_end = block;
    return block;
}

/* With room for one more: a list has room for the power of two at or above its count, and doubles there. */
static void *lengthen(Notice *notice, const void *list, int32_t count, size_t size) {
    if (count > 0 && (count & (count - 1)) != 0)
        return (void *)list;
    char *longer = arena_alloc_array(notice->arena, count ? (size_t)count * 2 : 1, size);
    if (count)
        memcpy(longer, list, (size_t)count * size);
    return longer;
}

void notice_add_extra(Notice *notice, const char *key, const char *value, Place place) {
    for (int32_t i = 0; i < notice->extra_count; i++)
        if (strcmp(notice->extras[i].key, key) == 0) {
            notice->extras[i] = (Extra){notice->extras[i].key, arena_strdup(notice->arena, value), place};
            return;
        }
    notice->extras = lengthen(notice, notice->extras, notice->extra_count, sizeof *notice->extras);
    notice->extras[notice->extra_count++] =
        (Extra){arena_strdup(notice->arena, key), arena_strdup(notice->arena, value), place};
}

const char *notice_extra(const Notice *notice, const char *chinese, const char *english) {
    for (int32_t i = 0; i < notice->extra_count; i++)
        if (strcmp(notice->extras[i].key, chinese) == 0 || strcmp(notice->extras[i].key, english) == 0)
            return notice->extras[i].value;
    return NULL;
}

void notice_add_text(Notice *notice, Text **list, int32_t *count, Text text) {
    *list = lengthen(notice, *list, *count, sizeof **list);
    (*list)[(*count)++] = text;
}

void notice_add_list(Notice *notice, const Source *file) {
    notice->lists = lengthen(notice, notice->lists, notice->list_count, sizeof *notice->lists);
    notice->lists[notice->list_count++] = *file;
}

Contact *notice_add_contact(Notice *notice, Place place) {
    notice->contacts = lengthen(notice, notice->contacts, notice->contact_count, sizeof *notice->contacts);
    Contact *contact = &notice->contacts[notice->contact_count++];
    *contact = (Contact){.heading = text_from(notice->arena, "", 0, place), .place = place};
    return contact;
}

void notice_add_contact_line(Notice *notice, Contact *contact, ContactLine line) {
    contact->lines = lengthen(notice, contact->lines, contact->line_count, sizeof *contact->lines);
    contact->lines[contact->line_count++] = line;
}

Attachment *notice_add_attachment(Notice *notice, Place place) {
    notice->attachments =
        lengthen(notice, notice->attachments, notice->attachment_count, sizeof *notice->attachments);
    Attachment *attachment = &notice->attachments[notice->attachment_count++];
    Text none = text_from(notice->arena, "", 0, place);
    *attachment = (Attachment){.mark = none, .title = none, .place = place};
    return attachment;
}

void notice_add_artwork(Notice *notice, Artwork **list, int32_t *count, Artwork artwork) {
    *list = lengthen(notice, *list, *count, sizeof **list);
    (*list)[(*count)++] = artwork;
}
