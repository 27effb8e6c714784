/* post_blocks.c - what is left for the body or an attachment, as blocks: headings told from paragraphs by number and length. */
#include "read/post_parts.h"

#include "read/post_contact_line.h"

#include <string.h>

enum { HEADING_LENGTH = 40, LEAD_LENGTH = 40 };

/* -- Headings by their number. */

static bool ends_open(const char *text, size_t size) {
    static const char *const ends[] = {"。", "；", "，", "：", "、", ".", ";", ",", ":", "！", "？", NULL};
    return words_end_any(text, size, ends);
}

/* Short, and no sentence. */
static bool is_short_line(const PostBlock *block) {
    static const char *const inner[] = {"。", "；", NULL};
    const char *text = block->text.bytes;
    size_t size = (size_t)block->text.size;
    return words_length(text, size) <= HEADING_LENGTH && !ends_open(text, size) && !words_have_any(text, size, inner);
}

static int level_of(const PostBlock *block) {
    SectionLabel label;
    return block->kind == POST_PARAGRAPH && words_section(block->text.bytes, (size_t)block->text.size, &label) ? label.level : 0;
}

static bool is_taken_contact(const PostBlock *block) {
    return block->kind == POST_USED && block->contact != CONTACT_LINE_NONE;
}

/* 1. and （1） also number plain lists: a heading has something under it that is not the next of its kind. */
static bool has_text_under(const Parts *parts, int32_t index, int32_t to, int level) {
    int32_t next = parts_next(parts, index + 1, to);
    if (index + 1 < to && is_taken_contact(parts_block(parts, index + 1)))
        return true;
    if (next < 0)
        return false;
    int under = level_of(parts_block(parts, next));
    return under == 0 || under > level;
}

/* 一、公示时间：… says what it is and what it holds in one: no heading. */
static bool has_value(const PostBlock *block) {
    size_t width;
    return words_colon(block->text.bytes, (size_t)block->text.size, &width) < (size_t)block->text.size;
}

bool parts_may_be_heading(const PostBlock *block) {
    return level_of(block) > 0 && is_short_line(block) && !has_value(block);
}

static bool is_heading(const Parts *parts, int32_t index, int32_t to, int level) {
    if (!parts_may_be_heading(parts_block(parts, index)))
        return false;
    return level <= 2 || has_text_under(parts, index, to, level);
}

/* The first sentence of a numbered paragraph, with its stop: set as a heading that runs into the text. */
static int32_t lead_of(const PostBlock *block, int level) {
    const char *text = block->text.bytes;
    size_t size = (size_t)block->text.size;
    if (level < 1 || level > 2)
        return 0;
    const char *stop = strstr(text, "。");
    size_t end = stop ? (size_t)(stop - text) + strlen("。") : size;
    if (end >= size || words_length(text, end) > LEAD_LENGTH || words_have(text, end, "\xE2\x80\xA8"))
        return 0;
    return (int32_t)end;
}

/* -- Blocks. */

static int tagged_level(const PostBlock *block) {
    int level = block->heading - 1; /* h1 is the title's */
    return level < 1 ? 1 : level > 4 ? 4 : level;
}

static void fill_paragraph(Parts *parts, int32_t index, int32_t to, Block *block) {
    const PostBlock *from = parts_block(parts, index);
    SectionLabel label = {0, 0};
    block->text = from->text;
    block->align = from->align;
    if (from->list_level && from->label) {
        block->kind = BLOCK_LIST_ITEM;
        block->level = from->list_level;
        block->label = from->label;
        return;
    }
    words_section(from->text.bytes, (size_t)from->text.size, &label);
    int level = level_of(from);
    block->label = level ? label.size : 0;
    if (from->heading || (level && !from->plain && is_heading(parts, index, to, level))) {
        block->kind = BLOCK_HEADING;
        block->level = (uint8_t)(level ? level : tagged_level(from));
        return;
    }
    block->level = (uint8_t)level;
    block->lead = lead_of(from, level);
}

static BlockKind kind_of(const PostBlock *block) {
    return block->kind == POST_TABLE        ? BLOCK_TABLE
           : block->kind == POST_IMAGE      ? BLOCK_IMAGE
           : block->kind == POST_PAGE_BREAK ? BLOCK_PAGE_BREAK
                                            : BLOCK_PARAGRAPH;
}

static Block *make_block(Parts *parts, int32_t index, int32_t to, Block **end) {
    PostBlock *from = parts_block(parts, index);
    Block *block = notice_add_block(parts->notice, end, kind_of(from), from->place);
    if (from->kind == POST_TABLE) {
        block->table = from->table;
    } else if (from->kind == POST_IMAGE) {
        block->image = from->image;
        block->image_size = from->image_size;
        block->alternative = from->alternative;
        block->align = from->align;
    } else if (from->kind == POST_PARAGRAPH) {
        fill_paragraph(parts, index, to, block);
    }
    return block;
}

/* "表1　名单", "表 2-1 名单", "表1：名单": the number and a blank or colon behind it. */
static bool is_numbered_caption(const PostBlock *block) {
    const char *text = block->text.bytes;
    size_t size = (size_t)block->text.size, at = strlen("表"), digits = 0;
    if (block->kind != POST_PARAGRAPH || block->heading || block->plain || block->list_level || !words_start(text, size, "表"))
        return false;
    for (at += words_blank(text + at, size - at); at < size && strchr("0123456789-.", text[at]); at++)
        digits += text[at] >= '0' && text[at] <= '9';
    bool parted = words_blank(text + at, size - at) > 0 || words_start(text + at, size - at, "：") || words_start(text + at, size - at, ":");
    return digits > 0 && (at == size || parted) && is_short_line(block);
}

/* A line that names a table and stands right above it is its caption. */
static bool give_caption(Parts *parts, int32_t index, int32_t to) {
    int32_t next = parts_next(parts, index + 1, to);
    const PostBlock *block = parts_block(parts, index);
    if (next < 0 || parts_block(parts, next)->kind != POST_TABLE || !is_numbered_caption(block))
        return false;
    Table *table = parts_block(parts, next)->table;
    if (table->caption.size > 0)
        return false;
    table->caption = block->text;
    return true;
}

Block *parts_make_blocks(Parts *parts, int32_t from, int32_t to) {
    Block *first = NULL, **end = &first;
    for (int32_t i = parts_next(parts, from, to); i >= 0; i = parts_next(parts, i + 1, to))
        if (!give_caption(parts, i, to))
            end = &make_block(parts, i, to, end)->next;
    for (int32_t i = from; i < to; i++)
        parts_block(parts, i)->kind = POST_USED;
    return first;
}
