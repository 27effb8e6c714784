/* post_signature.c - who signs and when: the last lines of the body. */
#include "read/post_parts.h"

#include "notice/notice_date.h"

#include <string.h>

enum { ISSUER_LENGTH = 30, ISSUER_LINES = 6, NOTE_LENGTH = 60, NOTE_LINES = 4, DATE_SIZE = 96, ORGAN_LENGTH = 4 };

/* The name without "（盖章）", "（代章）" and the like behind it. */
static size_t name_size(const char *text, size_t size) {
    static const char *const opening[] = {"（", "(", NULL}, *const closing[] = {"）", ")", NULL};
    if (!words_end_any(text, size, closing))
        return size;
    for (size_t at = size - 1; at > 0; at--)
        for (int i = 0; opening[i]; i++)
            if (words_start(text + at, size - at, opening[i]))
                return words_trimmed(text, at);
    return size;
}

static bool ends_as_organ(const char *text, size_t size) {
    static const char *const ends[] = {"局", "厅", "部", "委", "会", "院", "校", "学", "中心", "办公室", "政府", "公司", "处", "室", "所",
                                       "组", "队", "站", "馆", "社", "集团", "行", "联盟", "署", "司", "厂", "办", "科", "中学", "小学",
                                       "幼儿园", "村", "街道", "园区", "基地", "联合体", "台", "报", "库", "社区", "专班",
                                       NULL};
    return words_end_any(text, name_size(text, size), ends);
}

/* A name: short, without a stop. */
static bool may_be_issuer(const char *text, size_t size) {
    static const char *const marks[] = {"。", "，", "；", "：", "？", "！", ":", "《", NULL};
    SectionLabel label;
    int32_t length = words_length(text, size);
    return length >= 2 && length <= ISSUER_LENGTH && !words_have_any(text, size, marks) && !words_section(text, size, &label);
}

static bool is_issuer_block(const PostBlock *block, bool dated) {
    const char *text = block->text.bytes;
    size_t size = (size_t)block->text.size;
    if (block->kind != POST_PARAGRAPH || block->heading || block->list_level || !may_be_issuer(text, size))
        return false;
    if (block->align == ALIGN_RIGHT)
        return dated || ends_as_organ(text, size);
    return dated && ends_as_organ(text, size);
}

/* 2024-12-2, on a line set to the right: a date all the same, kept as it is written. */
static bool is_numeric_date(const PostBlock *block, size_t at) {
    char day[DATE_TEXT_SIZE];
    size_t size = (size_t)block->text.size - at;
    return block->align == ALIGN_RIGHT && size <= strlen("2024-12-02") &&
           notice_date_read(block->text.bytes + at, size, day) == DATE_READ;
}

/* Where the date begins in "某某局 2024年12月2日"; the text's size when it does not end with a date. */
static size_t date_start(const PostBlock *block) {
    const char *text = block->text.bytes;
    size_t size = (size_t)block->text.size;
    for (size_t at = size > DATE_SIZE ? size - DATE_SIZE : 0; at < size; at++)
        if (((unsigned char)text[at] & 0xC0) != 0x80 && (notice_date_is(text + at, size - at) || is_numeric_date(block, at)))
            return at;
    return size;
}

/* Each line is an office of its own, and so is what stands beside another on one line. A name's own blanks (某 某 局) part none. */
static size_t organ_end(const char *text, size_t size, size_t start) {
    for (size_t at = start; at < size; at++) {
        size_t blank = words_blank(text + at, size - at);
        bool line = words_start(text + at, size - at, "\xE2\x80\xA8");
        bool two = blank > 0 && words_length(text + start, at - start) >= ORGAN_LENGTH && ends_as_organ(text + start, at - start) &&
                   words_length(text + at, size - at) >= ORGAN_LENGTH && ends_as_organ(text, size);
        if (line || two)
            return at;
    }
    return size;
}

static void add_issuers(Parts *parts, int32_t from, int32_t to) {
    Notice *notice = parts->notice;
    for (int32_t i = from; i < to; i++) {
        PostBlock *block = parts_block(parts, i);
        if (block->kind == POST_USED)
            continue;
        size_t size = (size_t)block->text.size;
        for (size_t start = 0, end; start < size; start = end) {
            end = organ_end(block->text.bytes, size, start);
            notice_add_text(notice, &notice->issuers, &notice->issuer_count, parts_slice(parts, block, start, end));
            end += words_blank(block->text.bytes + end, size - end);
        }
        block->kind = POST_USED;
    }
}

/* The lines above the date that are names; the index of the first. */
static int32_t first_issuer(const Parts *parts, int32_t below, bool dated) {
    int32_t first = below, lines = 0;
    for (int32_t i = parts_last(parts, 0, below); i >= 0 && lines < ISSUER_LINES; i = parts_last(parts, 0, i), lines++) {
        if (!is_issuer_block(parts_block(parts, i), dated))
            break;
        first = i;
    }
    return first;
}

static bool is_note(const PostBlock *block) {
    const char *text = block->text.bytes;
    size_t size = (size_t)block->text.size;
    return block->kind == POST_PARAGRAPH && (words_start(text, size, "（") || words_start(text, size, "(")) &&
           (words_end(text, size, "）") || words_end(text, size, ")")) && words_length(text, size) <= NOTE_LENGTH;
}

static bool ends_with_date(const PostBlock *block) {
    return block->kind == POST_PARAGRAPH && date_start(block) < (size_t)block->text.size;
}

/* "（此件公开发布）" under the date, and another one under it; the last block above them. */
static int32_t take_notes(Parts *parts, int32_t last) {
    int32_t above = last, first = last;
    for (int32_t lines = 0; above >= 0 && lines < NOTE_LINES && is_note(parts_block(parts, above)); lines++) {
        first = above;
        above = parts_last(parts, 0, above);
    }
    if (above < 0 || above == last || !ends_with_date(parts_block(parts, above)))
        return last;
    bool given = !text_is_empty(&parts->notice->note);
    for (int32_t i = parts_next(parts, first, last + 1); i >= 0; i = parts_next(parts, i + 1, last + 1)) {
        PostBlock *block = parts_block(parts, i);
        Text *note = &parts->notice->note;
        if (!given)
            *note = text_is_empty(note) ? block->text : parts_join_lines(parts, note, &block->text);
        block->kind = POST_USED;
    }
    return above;
}

/* A date at the end of a sentence is none: what stands before it must be a name. */
static bool take_date(Parts *parts, int32_t last) {
    PostBlock *block = parts_block(parts, last);
    size_t size = (size_t)block->text.size, start = date_start(block);
    size_t name = words_trimmed(block->text.bytes, start);
    if (block->kind != POST_PARAGRAPH || start == size || (name > 0 && !may_be_issuer(block->text.bytes, name)))
        return false;
    if (name > 0 && block->align != ALIGN_RIGHT && !ends_as_organ(block->text.bytes, name))
        return false;
    if (text_is_empty(&parts->notice->date))
        parts->notice->date = parts_slice(parts, block, start, size);
    block->kind = name > 0 ? POST_PARAGRAPH : POST_USED;
    if (name > 0)
        block->text = parts_slice(parts, block, 0, name);
    return true;
}

void parts_take_signature(Parts *parts) {
    int32_t last = parts_last(parts, 0, parts->end);
    if (last < 0)
        return;
    last = take_notes(parts, last);
    bool dated = take_date(parts, last);
    bool named = dated && parts_block(parts, last)->kind != POST_USED; /* on the date's own line */
    int32_t first = named ? first_issuer(parts, last, true) : first_issuer(parts, dated ? last : last + 1, dated);
    if (parts->notice->issuer_count == 0)
        add_issuers(parts, first, last + 1);
}
