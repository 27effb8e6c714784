/* post_title.c - which words are the title: those the page marks as its heading, names in <title>, or sets in the middle. */
#include "read/post_parts.h"

#include "read/read_rules.h"

#include "base/number.h"

#include <string.h>

enum { TITLE_LENGTH = 80, HEAD_BLOCKS = 8, NAMED_BLOCKS = 12 };

static size_t size_of(const PostBlock *block) {
    return (size_t)block->text.size;
}

static bool is_titled(const Parts *parts, const PostBlock *block) {
    const Text *title = &parts->notice->title;
    return block->kind == POST_PARAGRAPH && words_same(block->text.bytes, size_of(block), title->bytes, (size_t)title->size);
}

/* The same words again: as the page's heading, or at the article's start. */
static void drop_repeated(Parts *parts) {
    int32_t seen = 0;
    for (int32_t i = 0; i < parts_count(parts); i++) {
        PostBlock *block = parts_block(parts, i);
        if (block->kind == POST_USED)
            continue;
        if ((block->heading == 1 || seen < 3) && is_titled(parts, block))
            block->kind = POST_USED;
        seen++;
    }
}

static bool may_be_title(const PostBlock *block) {
    static const char *const ends[] = {"。", "；", "：", ":", "，", NULL};
    int32_t length = words_length(block->text.bytes, size_of(block));
    return block->kind == POST_PARAGRAPH && block->list_level == 0 && length >= 2 && length <= TITLE_LENGTH &&
           !words_end_any(block->text.bytes, size_of(block), ends) &&
           !words_is_document_number(block->text.bytes, size_of(block));
}

static bool is_centred_bold(const PostBlock *block) {
    return may_be_title(block) && block->align == ALIGN_CENTRE && (block->heading || text_is_all(&block->text, SPAN_STRONG));
}

static int32_t find_centred(const Parts *parts) {
    for (int32_t i = 0; i < parts_count(parts) && i < HEAD_BLOCKS; i++)
        if (is_centred_bold(parts_block(parts, i)))
            return i;
    return -1;
}

static bool has_kind(const PostBlock *block) {
    return notice_kind_of_title(block->text.bytes, size_of(block)) != NOTICE_UNKNOWN;
}

/* No sign but its words: 关于…的公示 above everything else, or a heading of any level. */
static int32_t find_likely(const Parts *parts) {
    for (int32_t i = 0; i < parts_count(parts) && i < HEAD_BLOCKS; i++) {
        const PostBlock *block = parts_block(parts, i);
        bool about = words_have(block->text.bytes, size_of(block), "关于") || block->align == ALIGN_CENTRE;
        if (may_be_title(block) && (block->heading || (has_kind(block) && about)))
            return i;
        if (block->kind == POST_PARAGRAPH && words_length(block->text.bytes, size_of(block)) > TITLE_LENGTH)
            return -1;
    }
    return -1;
}

Text parts_without_bold(const Parts *parts, const Text *text) {
    return text_without(parts->notice->arena, text, SPAN_STRONG);
}

/* The organ on a line of its own above 关于…. */
static bool is_organ_above(const PostBlock *block, const PostBlock *title) {
    static const char *const ends[] = {"政府", "局", "厅", "委员会", "办公室", "委", "部", "院", "公司", "大学", "学校", "中心", "协会", "会", NULL};
    return may_be_title(block) && !block->heading && words_start(title->text.bytes, size_of(title), "关于") &&
           words_end_any(block->text.bytes, size_of(block), ends) && !words_have(block->text.bytes, size_of(block), "关于");
}

static void use_title(Parts *parts, int32_t index) {
    PostBlock *block = parts_block(parts, index), *next = block + 1;
    parts->notice->title = parts_without_bold(parts, &block->text);
    block->kind = POST_USED;
    if (index > 0 && is_organ_above(block - 1, block)) {
        Text first = parts_without_bold(parts, &block[-1].text);
        parts->notice->title = parts_join_lines(parts, &first, &parts->notice->title);
        block[-1].kind = POST_USED;
    }
    /* Two centred lines, the kind on the second: 某某局 / 关于…的公示. */
    if (block->heading || index + 1 >= parts_count(parts) || has_kind(block) || !is_centred_bold(next) || !has_kind(next))
        return;
    Text second = parts_without_bold(parts, &next->text);
    parts->notice->title = parts_join_lines(parts, &parts->notice->title, &second);
    next->kind = POST_USED;
}

/* Where the site's name begins in "关于…的公示 - 某某局网站". A dash may also stand within a title (2024—2025年): it parts only what is
 * a title without the rest. */
static size_t site_name_start(const char *title, size_t size) {
    static const char *const sure[] = {"_", "|", " - ", " — ", " – ", "--", NULL}, *const dashes[] = {"—", "－", "–", "-", NULL};
    for (size_t at = 1; at < size; at++) {
        bool dash = false;
        for (int i = 0; sure[i]; i++)
            if (words_start(title + at, size - at, sure[i]))
                return at;
        for (int i = 0; dashes[i]; i++)
            dash = dash || words_start(title + at, size - at, dashes[i]);
        if (dash && notice_kind_of_title(title, words_trimmed(title, at)) != NOTICE_UNKNOWN)
            return at;
    }
    return size;
}

/* What the page calls itself, without the site's name; empty when it says nothing, or less than all. */
static Text page_title(const Parts *parts) {
    const char *title = parts->post->page_title ? parts->post->page_title : "";
    size_t size = site_name_start(title, strlen(title));
    while (size > 0 && strchr("\t\r\n ", title[size - 1]))
        size--;
    if (words_end(title, size, "...") || words_end(title, size, "…"))
        size = 0;
    return text_from(parts->notice->arena, title, size, parts->post->page_title_place);
}

/* 某某局文件, the red head above number and title: the layouts draw it, those that have one. */
static void take_issuer_mark(Parts *parts) {
    int32_t first = parts_next(parts, 0, parts_count(parts)), next = parts_next(parts, first + 1, parts_count(parts));
    if (first < 0 || next < 0)
        return;
    PostBlock *block = parts_block(parts, first), *below = parts_block(parts, next);
    bool centred = block->align == ALIGN_CENTRE || block->heading;
    bool above_title = below->align == ALIGN_CENTRE || below->heading ||
                       words_is_document_number(below->text.bytes, size_of(below));
    if (!may_be_title(block) || !centred || !above_title || !words_end(block->text.bytes, size_of(block), "文件") ||
        words_have(block->text.bytes, size_of(block), "关于"))
        return;
    if (parts->notice->issuer_mark_count == 0)
        notice_add_text(parts->notice, &parts->notice->issuer_marks, &parts->notice->issuer_mark_count, parts_without_bold(parts, &block->text));
    block->kind = POST_USED;
}

/* -- The choice. */

/* The block that says what <title> says. */
static int32_t find_named(const Parts *parts, const Text *page) {
    for (int32_t i = 0; i < parts_count(parts) && i < NAMED_BLOCKS && !text_is_empty(page); i++) {
        const PostBlock *block = parts_block(parts, i);
        if (block->kind == POST_PARAGRAPH && block->linked * 2 < block->text.size &&
            words_same(block->text.bytes, size_of(block), page->bytes, (size_t)page->size))
            return i;
    }
    return -1;
}

/* A heading that is all link, or that names the site as <title> does behind the title, is the site's. */
static bool is_site_name(const Parts *parts, const PostBlock *block, const Text *page) {
    const char *title = parts->post->page_title;
    return block->linked * 10 >= block->text.size * 9 ||
           (title && !text_is_empty(page) && strstr(title + page->size, block->text.bytes));
}

static int32_t find_first_heading(const Parts *parts, const Text *page) {
    for (int32_t i = 0; i < parts_count(parts); i++)
        if (parts_is_paragraph(parts, i) && parts_block(parts, i)->heading == 1 && !is_site_name(parts, parts_block(parts, i), page))
            return i;
    return -1;
}

/* Site's names at the article's head. */
static void drop_site_names(Parts *parts, const Text *page) {
    char number[NUMBER_TEXT_SIZE];
    int32_t characters = 0;
    for (int32_t i = 0; i < parts_count(parts) && i < HEAD_BLOCKS; i++) {
        PostBlock *block = parts_block(parts, i);
        if (block->kind == POST_PARAGRAPH && block->heading == 1 && is_site_name(parts, block, page)) {
            block->kind = POST_USED;
            characters += words_length(block->text.bytes, size_of(block));
        }
    }
    if (characters > 0)
        diag_add(parts->diags, &rule_read_aside, place_of_file(parts->notice->source), number_text(number, characters));
}

/* From the surest sign to the weakest; *sure: nobody need be told. */
static int32_t find_block(const Parts *parts, const Text *page, bool *sure) {
    int32_t index = find_named(parts, page);
    if (index < 0)
        index = find_first_heading(parts, page);
    if (index < 0)
        index = find_centred(parts);
    *sure = index >= 0;
    if (*sure || notice_kind_of_title(page->bytes, (size_t)page->size) != NOTICE_UNKNOWN)
        return index;
    return find_likely(parts);
}

static bool find_title(Parts *parts) {
    bool sure;
    Text page = page_title(parts);
    int32_t index = find_block(parts, &page, &sure);
    drop_site_names(parts, &page);
    if (index >= 0)
        use_title(parts, index);
    else if (!text_is_empty(&page))
        parts->notice->title = page;
    else
        return diag_add_list(parts->diags, &rule_read_no_title,
                             parts_count(parts) ? parts_block(parts, 0)->place : place_of_file(parts->notice->source),
                             (const char *const[]){NULL});
    if (!sure)
        diag_add(parts->diags, &rule_read_title_guessed, text_place_at(&parts->notice->title, 0), parts->notice->title.bytes);
    return true;
}

bool parts_take_title(Parts *parts) {
    take_issuer_mark(parts);
    if (text_is_empty(&parts->notice->title) && !find_title(parts))
        return false;
    drop_repeated(parts);
    return true;
}
