/* post_download.c - links to the attachments' files that sites add under a notice. */
#include "read/post_parts.h"

#include "read/read_rules.h"

#include "base/number.h"
#include "notice/notice_date.h"

#include <string.h>

static size_t size_of(const PostBlock *block) {
    return (size_t)block->text.size;
}

static bool is_link(const PostBlock *block) {
    return block->kind == POST_PARAGRAPH && block->linked > 0 && block->linked * 10 >= (block->text.size - block->label) * 8 &&
           words_have_file(block->text.bytes, size_of(block));
}

static bool is_head(const PostBlock *block) {
    static const char *const words[] = {"附件下载", "附件下载：", "相关附件", "相关附件：", "附件列表", "附件列表：", "下载附件", "下载附件：",
                                        "相关文件", "相关文件：", "相关下载", "相关下载：", "文件下载", "文件下载：", NULL};
    return block->kind == POST_PARAGRAPH && words_squeezed_is(block->text.bytes, size_of(block), words);
}

static bool is_date(const PostBlock *block) {
    return block->kind == POST_PARAGRAPH && notice_date_is(block->text.bytes, size_of(block));
}

/* The first of the links at the end of [from, to); to when there are none, or nothing says that they are the site's. */
static int32_t find_first(const Parts *parts, int32_t from, int32_t to, int32_t *head) {
    int32_t first = to, above = parts_last(parts, from, to);
    while (above >= 0 && is_link(parts_block(parts, above))) {
        first = above;
        above = parts_last(parts, from, above);
    }
    *head = above >= 0 && is_head(parts_block(parts, above)) ? above : -1;
    bool signed_above = above >= 0 && to == parts->end && is_date(parts_block(parts, above));
    return *head >= 0 || signed_above ? first : to;
}

/* The bytes of the number behind 附件 and of the mark that parts it from the name; 附件2024年… has no number. */
static size_t number_size(const char *text, size_t size) {
    static const char *const partings[] = {".", "．", "、", "：", ":", "-", NULL};
    size_t digits = 0, at;
    while (digits < size && text[digits] >= '0' && text[digits] <= '9')
        digits++;
    at = digits > 2 ? 0 : digits;
    for (int i = 0; partings[i]; i++)
        if (words_start(text + at, size - at, partings[i]))
            return at + strlen(partings[i]);
    return at;
}

/* 附件1.申报表.doc -> 申报表.doc */
static Text name_of(const Parts *parts, const PostBlock *block) {
    SectionLabel label;
    size_t size = size_of(block), start = block->label > 0 ? (size_t)block->label : 0;
    const char *text = block->text.bytes;
    if (words_start(text + start, size - start, "附件")) {
        start += strlen("附件");
        start += words_blank(text + start, size - start);
        start += number_size(text + start, size - start);
    } else if (words_section(text + start, size - start, &label) && label.level == 3) {
        start += (size_t)label.size;
    }
    return parts_slice(parts, block, start, size);
}

static void take_links(Parts *parts, int32_t from, int32_t to) {
    int32_t head, first = find_first(parts, from, to, &head);
    for (int32_t i = parts_next(parts, first, to); i >= 0; i = parts_next(parts, i + 1, to)) {
        PostBlock *block = parts_block(parts, i);
        notice_add_text(parts->notice, &parts->downloads, &parts->download_count, name_of(parts, block));
        block->kind = POST_USED;
    }
    if (head >= 0 && first < to)
        parts_block(parts, head)->kind = POST_USED;
}

void parts_take_downloads(Parts *parts) {
    take_links(parts, 0, parts->end);
    take_links(parts, parts->end, parts_count(parts));
}

void parts_use_downloads(Parts *parts) {
    char number[NUMBER_TEXT_SIZE];
    int32_t characters = 0;
    Notice *notice = parts->notice;
    bool named = notice->attachment_note_count > 0 || parts->end < parts_count(parts);
    for (int32_t i = 0; i < parts->download_count; i++) {
        const Text *name = &parts->downloads[i];
        characters += words_length(name->bytes, (size_t)name->size);
        if (!named)
            notice_add_text(notice, &notice->attachment_notes, &notice->attachment_note_count, *name);
    }
    if (named && characters > 0)
        diag_add(parts->diags, &rule_read_aside, place_of_file(notice->source), number_text(number, characters));
}
