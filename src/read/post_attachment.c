/* post_attachment.c - attachments, and the notes before the signature that name them.
 *
 * A bare 附件, 附件1 or 附： before a title or a table opens an attachment; 附件：NAME and numbered names are the note.
 */
#include "read/post_parts.h"

#include "read/read_rules.h"

#include <string.h>

enum { TITLE_LENGTH = 50, NAME_LENGTH = 120, NAME_LIMIT = 200, TWIN_LIMIT = 200 };

/* 附件 1：名单 -> the mark without blanks and colon, the number, where the name begins. */
typedef struct {
    int32_t number;     /* 0: none */
    size_t mark_end;    /* behind 附件 and number */
    size_t name;        /* behind the colon */
    bool colon, numbered, brief /* 附 without 件 */;
} Mark;

static int32_t numeral_value(const char *text, size_t size) {
    static const char *const numerals[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    for (int i = 0; i < 10; i++)
        if (words_start(text, size, numerals[i]))
            return i + 1;
    return 0;
}

static size_t read_number(const char *text, size_t size, Mark *mark) {
    size_t at = words_blank(text, size), digits = at;
    while (digits < size && digits - at < 3 && text[digits] >= '0' && text[digits] <= '9')
        mark->number = mark->number * 10 + (text[digits++] - '0');
    if (digits == at && (mark->number = numeral_value(text + at, size - at)) > 0)
        digits += strlen("一");
    mark->numbered = digits > at;
    return mark->numbered ? digits : 0;
}

static bool read_mark(const PostBlock *block, Mark *mark) {
    const char *text = block->text.bytes;
    size_t size = (size_t)block->text.size, at = 0;
    *mark = (Mark){0};
    if (block->kind != POST_PARAGRAPH || !words_start(text, size, "附"))
        return false;
    at = strlen("附");
    size_t blank = words_blank(text + at, size - at);
    mark->brief = !words_start(text + at + blank, size - at - blank, "件");
    at += mark->brief ? 0 : blank + strlen("件");
    if (!mark->brief)
        at += read_number(text + at, size - at, mark);
    mark->mark_end = at;
    at += words_blank(text + at, size - at);
    size_t colon = words_start(text + at, size - at, "：") ? 3 : at < size && text[at] == ':';
    mark->colon = colon > 0;
    at += colon;
    mark->name = at + words_blank(text + at, size - at);
    return mark->colon || (mark->name == size && !mark->brief);
}

static bool is_bare(const PostBlock *block, const Mark *mark) {
    return mark->name >= (size_t)block->text.size;
}

/* -- Names in a note. */

/* One numbered name: 1. 名单, or an item of a list, or a link to a file. */
static bool is_name(const PostBlock *block) {
    SectionLabel label;
    const char *text = block->text.bytes;
    size_t size = (size_t)block->text.size;
    if (block->kind != POST_PARAGRAPH || block->align == ALIGN_CENTRE || words_end(text, size, "。") ||
        words_length(text, size) > NAME_LENGTH)
        return false;
    if (block->list_level && block->label)
        return true;
    if (words_section(text, size, &label) && label.level == 3)
        return true;
    return block->linked > 0 && block->linked * 10 >= block->text.size * 9;
}

/* Behind the names, down to `to`, there is no more than the signature: no table, no heading, no long text. */
static bool only_signature(const Parts *parts, int32_t from, int32_t to) {
    for (int32_t i = from; i < to; i++) {
        const PostBlock *block = parts_block(parts, i);
        if (block->kind == POST_TABLE || (block->kind == POST_PARAGRAPH && block->align == ALIGN_CENTRE))
            return false;
    }
    return true;
}

static int32_t names_end(const Parts *parts, int32_t from) {
    int32_t at = from;
    while (at < parts_count(parts) && (parts_block(parts, at)->kind == POST_USED || is_name(parts_block(parts, at))))
        at++;
    return at;
}

/* The next mark that stands alone; the end when there is none. */
static int32_t next_bare(const Parts *parts, int32_t from) {
    Mark mark;
    for (int32_t i = from; i < parts_count(parts); i++)
        if (read_mark(parts_block(parts, i), &mark) && is_bare(parts_block(parts, i), &mark))
            return i;
    return parts_count(parts);
}

/* 附件： alone, and then 1. … 2. … : still a note. */
static bool is_note_head(const Parts *parts, int32_t index, const Mark *mark) {
    int32_t end = names_end(parts, index + 1);
    return mark->colon && !mark->numbered && end > index + 1 && parts_next(parts, index + 1, end) >= 0 &&
           only_signature(parts, end, next_bare(parts, end));
}

/* -- What opens an attachment. */

static bool opens(const Parts *parts, int32_t index, Mark *mark) {
    const PostBlock *block = parts_block(parts, index);
    if (!read_mark(block, mark))
        return false;
    int32_t next = parts_next(parts, index + 1, parts_count(parts));
    if (next < 0)
        return false;
    if (is_bare(block, mark))
        return !is_note_head(parts, index, mark);
    /* 附件1：名单 and its table right under it. */
    return parts_block(parts, next)->kind == POST_TABLE && words_length(block->text.bytes, (size_t)block->text.size) <= TITLE_LENGTH;
}

void parts_find_attachments(Parts *parts) {
    Mark mark;
    for (int32_t i = 0; i < parts_count(parts); i++) {
        if (!opens(parts, i, &mark))
            continue;
        parts->end = i;
        return;
    }
    int32_t last = parts_last(parts, 0, parts_count(parts));
    if (last >= 0 && read_mark(parts_block(parts, last), &mark) && is_bare(parts_block(parts, last), &mark))
        diag_add(parts->diags, &rule_read_attachment_empty, parts_block(parts, last)->place, parts_block(parts, last)->text.bytes);
}

/* -- The note. */

static void add_note(Parts *parts, const PostBlock *block, size_t start, size_t end) {
    SectionLabel label;
    Notice *notice = parts->notice;
    const char *text = block->text.bytes;
    start += words_blank(text + start, end - start);
    if (start == 0 && block->label > 0)
        start = (size_t)block->label;
    else if (words_section(text + start, end - start, &label) && label.level == 3)
        start += (size_t)label.size;
    Text name = parts_slice(parts, block, start, end);
    if (!text_is_empty(&name))
        notice_add_text(notice, &notice->attachment_notes, &notice->attachment_note_count, name);
}

/* Where the next of several names on one line begins: at a line break, or at "2." behind a blank. */
static size_t name_end(const PostBlock *block, size_t start) {
    const char *text = block->text.bytes;
    size_t size = (size_t)block->text.size;
    SectionLabel label;
    for (size_t at = start + 1; at < size; at++) {
        if (words_start(text + at, size - at, "\xE2\x80\xA8"))
            return at;
        size_t blank = words_blank(text + at, size - at);
        if (blank && words_section(text + at + blank, size - at - blank, &label) && label.level == 3)
            return at;
    }
    return size;
}

static void take_names(Parts *parts, PostBlock *block, size_t start) {
    size_t size = (size_t)block->text.size;
    int32_t names = 0;
    for (size_t end; start < size; start = end, names++) {
        end = names < NAME_LIMIT ? name_end(block, start) : size;
        add_note(parts, block, start, end);
    }
    block->kind = POST_USED;
}

/* 附件1：名单 and 附件2：… on lines of their own, or 附件：1. … and more numbered names below. */
static void take_note(Parts *parts, int32_t index, const Mark *mark) {
    SectionLabel label;
    PostBlock *block = parts_block(parts, index);
    size_t size = (size_t)block->text.size;
    bool listed = is_bare(block, mark) || (words_section(block->text.bytes + mark->name, size - mark->name, &label) && label.level == 3);
    take_names(parts, block, mark->name);
    if (!listed || mark->numbered)
        return;
    for (int32_t i = index + 1, end = names_end(parts, index + 1); i < end && i < parts->end; i++)
        if (parts_block(parts, i)->kind != POST_USED)
            take_names(parts, parts_block(parts, i), 0);
}

void parts_take_attachment_notes(Parts *parts) {
    Mark mark;
    if (parts->notice->attachment_note_count > 0)
        return;
    for (int32_t i = 0; i < parts->end; i++) {
        const PostBlock *block = parts_block(parts, i);
        if (!read_mark(block, &mark) || words_end(block->text.bytes, (size_t)block->text.size, "。"))
            continue;
        if (!is_bare(block, &mark) || is_note_head(parts, i, &mark))
            take_note(parts, i, &mark);
    }
}

/* -- The attachments. */

/* The mark as it is drawn, 附件 and its number; told when the source has another. */
static Text draw_mark(Parts *parts, const PostBlock *block, const Mark *mark) {
    char drawn[64];
    size_t size = 0;
    Arena *arena = parts->notice->arena;
    Place place = text_place_at(&block->text, 0);
    const char *from = mark->brief ? "附件" : block->text.bytes;
    size_t from_size = mark->brief ? strlen("附件") : mark->mark_end;
    for (size_t at = 0; at < from_size && size < sizeof drawn - 1;) {
        size_t blank = words_blank(from + at, from_size - at);
        at += blank;
        if (at < from_size)
            drawn[size++] = from[at++];
    }
    Text text = text_from(arena, drawn, size, place);
    Text written = parts_slice(parts, block, 0, mark->name);
    if (!words_same(text.bytes, size, written.bytes, (size_t)written.size))
        diag_add(parts->diags, &rule_read_attachment_mark, place, written.bytes, text.bytes);
    return text;
}

static bool may_be_title(const PostBlock *block) {
    static const char *const ends[] = {"。", "；", "：", ":", "，", NULL};
    SectionLabel label;
    const char *text = block->text.bytes;
    size_t size = (size_t)block->text.size;
    if (block->kind != POST_PARAGRAPH || block->list_level || words_end_any(text, size, ends) ||
        words_length(text, size) > TITLE_LENGTH)
        return false;
    return block->align == ALIGN_CENTRE || block->heading || !words_section(text, size, &label);
}

static void take_title(Parts *parts, int32_t index, const Mark *mark, int32_t to, Attachment *attachment) {
    PostBlock *block = parts_block(parts, index);
    if (!is_bare(block, mark)) {
        attachment->title = parts_slice(parts, block, mark->name, (size_t)block->text.size);
        return;
    }
    int32_t next = parts_next(parts, index + 1, to);
    if (next < 0 || !may_be_title(parts_block(parts, next)))
        return;
    attachment->title = parts_block(parts, next)->text;
    parts_block(parts, next)->kind = POST_USED;
}

static void look_for_twin(const Parts *parts, const Attachment *attachment) {
    const Attachment *first = parts->notice->attachments;
    for (const Attachment *other = first; other < attachment && other - first < TWIN_LIMIT; other++)
        if (other->number == attachment->number) {
            diag_add(parts->diags, &rule_read_attachment_twice, attachment->place, attachment->mark.bytes);
            return;
        }
}

static void take_attachment(Parts *parts, int32_t index, const Mark *mark, int32_t to) {
    PostBlock *block = parts_block(parts, index);
    Attachment *attachment = notice_add_attachment(parts->notice, block->place);
    attachment->mark = draw_mark(parts, block, mark);
    attachment->number = mark->number;
    take_title(parts, index, mark, to, attachment);
    block->kind = POST_USED;
    attachment->blocks = parts_make_blocks(parts, index + 1, to);
    look_for_twin(parts, attachment);
    if (!attachment->blocks && text_is_empty(&attachment->title))
        diag_add(parts->diags, &rule_read_attachment_empty, attachment->place, attachment->mark.bytes);
}

void parts_take_attachments(Parts *parts) {
    int32_t count = parts_count(parts);
    for (int32_t start = parts->end, next; start < count; start = next) {
        Mark mark, other;
        for (next = start + 1; next < count && !opens(parts, next, &other); next++)
            ;
        read_mark(parts_block(parts, start), &mark);
        take_attachment(parts, start, &mark, next);
    }
}
