/* post_contact.c - the contact block: whom to ask, and where.
 *
 * A run of lines "label：value" with at least a person, a telephone or a mailbox. It leaves the body, in whose layout labels are
 * spread and colons aligned, unless it belongs to the text around it: under a heading or a sentence that ends with "：", with
 * more text below.
 */
#include "read/post_parts.h"

#include "read/post_contact_line.h"
#include "read/read_rules.h"

#include "notice/notice_date.h"

#include <string.h>

enum { CONTINUATION_LENGTH = 40, SENTENCE_LENGTH = 30, LABEL_BYTES = 128, RUN_LINES = 40 /* more are a list */ };

static ContactLineKind kind_of(const Parts *parts, int32_t index) {
    return (ContactLineKind)parts_block(parts, index)->contact;
}

static void tell_kinds(const Parts *parts) {
    for (int32_t i = 0; i < parts->end; i++) {
        PostBlock *block = parts_block(parts, i);
        size_t size = (size_t)block->text.size;
        bool line = block->kind == POST_PARAGRAPH && block->list_level == 0 && !words_have(block->text.bytes, size, "\xE2\x80\xA8");
        ContactLineKind kind = line ? contact_line_kind(block->text.bytes, size) : CONTACT_LINE_NONE;
        block->contact = (uint8_t)(block->heading && kind != CONTACT_LINE_HEADING ? CONTACT_LINE_NONE : kind);
    }
}

static bool is_pair(ContactLineKind kind) {
    return kind == CONTACT_LINE_SURE || kind == CONTACT_LINE_OFFICE || kind == CONTACT_LINE_OTHER;
}

/* -- A paragraph that holds several lines becomes one block a line. */

static size_t line_end(const Text *text, size_t start) {
    const char *found = strstr(text->bytes + start, "\xE2\x80\xA8");
    return found ? (size_t)(found - text->bytes) : (size_t)text->size;
}

static bool has_contact_line(const PostBlock *block) {
    const Text *text = &block->text;
    size_t size = (size_t)text->size;
    if (block->kind != POST_PARAGRAPH || block->list_level || line_end(text, 0) == size)
        return false;
    for (size_t start = 0, end; start < size; start = end + 3) {
        end = line_end(text, start);
        if (contact_line_kind(text->bytes + start, end - start) == CONTACT_LINE_SURE)
            return true;
    }
    return false;
}

static void add_part(const Parts *parts, const PostBlock *block, size_t start, size_t end, GArray *out) {
    if (start >= end)
        return;
    PostBlock part = *block;
    part.text = parts_slice(parts, block, start, end);
    part.place = text_place_at(&part.text, 0);
    part.label = part.linked = 0;
    if (!text_is_empty(&part.text))
        g_array_append_val(out, part);
}

/* Lines of contact stand alone, what is between them stays together. */
static void split_block(const Parts *parts, const PostBlock *block, GArray *out) {
    const Text *text = &block->text;
    size_t size = (size_t)text->size, open = 0;
    for (size_t start = 0, end; start < size; start = end + 3) {
        end = line_end(text, start);
        if (contact_line_kind(text->bytes + start, end - start) == CONTACT_LINE_NONE)
            continue;
        add_part(parts, block, open, start, out);
        add_part(parts, block, start, end, out);
        open = end + 3;
    }
    add_part(parts, block, open, size, out);
}

static void split_blocks(Parts *parts) {
    bool any = false;
    for (int32_t i = 0; i < parts->end && !any; i++)
        any = has_contact_line(parts_block(parts, i));
    if (!any)
        return;
    GArray *blocks = g_array_new(FALSE, FALSE, sizeof(PostBlock));
    int32_t end = parts->end;
    for (int32_t i = 0; i < parts_count(parts); i++) {
        if (i == parts->end)
            end = (int32_t)blocks->len;
        if (i < parts->end && has_contact_line(parts_block(parts, i)))
            split_block(parts, parts_block(parts, i), blocks);
        else
            g_array_append_val(blocks, *parts_block(parts, i));
    }
    if (parts->end == parts_count(parts))
        end = (int32_t)blocks->len;
    g_array_unref(parts->post->blocks);
    parts->post->blocks = blocks;
    parts->end = end;
}

/* -- Runs of lines. */

typedef struct { int32_t from, to, lines; /* blocks; used ones among them are no lines */ } Run;

static int32_t next_of(const Parts *parts, int32_t index) {
    return parts_next(parts, index + 1, parts->end);
}

/* The second line of an address or name: short, no sentence, and more pairs below. */
static bool is_continuation(const Parts *parts, int32_t index) {
    static const char *const marks[] = {"。", "：", "；", ":", "？", "！", NULL};
    const PostBlock *block = parts_block(parts, index);
    const char *text = block->text.bytes;
    size_t size = (size_t)block->text.size;
    SectionLabel label;
    int32_t next = next_of(parts, index);
    return block->kind == POST_PARAGRAPH && !block->heading && !block->list_level && block->align != ALIGN_CENTRE &&
           block->align != ALIGN_RIGHT && words_length(text, size) <= CONTINUATION_LENGTH && !words_have_any(text, size, marks) &&
           !words_section(text, size, &label) && !words_start(text, size, "附件") && next >= 0 && is_pair(kind_of(parts, next));
}

static bool continues(const Parts *parts, int32_t index) {
    ContactLineKind kind = kind_of(parts, index);
    int32_t next = next_of(parts, index);
    if (kind == CONTACT_LINE_HEADING)
        return next >= 0 && is_pair(kind_of(parts, next));
    return kind != CONTACT_LINE_NONE || is_continuation(parts, index);
}

/* The first run at or behind `from`; false when there is none. */
static bool find_run(const Parts *parts, int32_t from, Run *run) {
    for (int32_t i = parts_next(parts, from, parts->end); i >= 0; i = next_of(parts, i)) {
        ContactLineKind kind = kind_of(parts, i);
        bool sure = false;
        if (kind == CONTACT_LINE_NONE || kind == CONTACT_LINE_REACH || !continues(parts, i))
            continue;
        *run = (Run){i, i, 0};
        for (; i >= 0 && continues(parts, i); i = next_of(parts, i)) {
            const Text *text = &parts_block(parts, i)->text;
            sure = sure || (is_pair(kind_of(parts, i)) && contact_line_is_sure(text->bytes, (size_t)text->size));
            run->to = i + 1;
            run->lines++;
        }
        if (sure)
            return true;
        i = run->to - 1;
    }
    return false;
}

/* -- Whether a run stays where it is. */

typedef enum { BELOW_NOTHING, BELOW_CLOSING, BELOW_TEXT } Below;

static bool is_section(const PostBlock *block) {
    SectionLabel label;
    return block->heading || words_section(block->text.bytes, (size_t)block->text.size, &label);
}

static bool is_text(const PostBlock *block) {
    static const char *const ends[] = {"。", "；", "！", "：", NULL};
    const char *text = block->text.bytes;
    size_t size = (size_t)block->text.size;
    return block->kind != POST_PARAGRAPH || is_section(block) || words_end_any(text, size, ends) ||
           words_length(text, size) > SENTENCE_LENGTH;
}

/* Signature, date and the note on attachments are no text. */
static Below below(const Parts *parts, int32_t from) {
    Below found = BELOW_NOTHING;
    for (int32_t i = parts_next(parts, from, parts->end); i >= 0; i = next_of(parts, i)) {
        const PostBlock *block = parts_block(parts, i);
        if (block->kind == POST_PARAGRAPH && words_start(block->text.bytes, (size_t)block->text.size, "附件"))
            break;
        if (kind_of(parts, i) != CONTACT_LINE_NONE || block->kind != POST_PARAGRAPH || is_section(block))
            return BELOW_TEXT;
        if (is_text(block))
            found = BELOW_CLOSING;
    }
    return found;
}

/* By a heading or by a sentence that ends with "：". */
static bool is_introduced(const Parts *parts, const Run *run) {
    int32_t above = parts_last(parts, 0, run->from);
    const PostBlock *block = above >= 0 ? parts_block(parts, above) : NULL;
    if (!block || block->kind != POST_PARAGRAPH)
        return false;
    size_t size = (size_t)block->text.size;
    return is_section(block) || words_end(block->text.bytes, size, "：") || words_end(block->text.bytes, size, ":");
}

static bool is_behind_date(const Parts *parts, const Run *run) {
    int32_t above = parts_last(parts, 0, run->from);
    return above >= 0 && notice_date_is(parts_block(parts, above)->text.bytes, (size_t)parts_block(parts, above)->text.size);
}

/* -- Taking a run. */

/* 联 系 人 -> 联系人: the layout spreads labels itself. Blanks between letters stay. */
static Text label_of(const Parts *parts, const PostBlock *block, size_t start, size_t end) {
    const char *text = block->text.bytes;
    char bytes[LABEL_BYTES];
    size_t size = 0;
    end = start + words_trimmed(text + start, end - start);
    for (size_t at = start; at < end && size < sizeof bytes - 1; at++) {
        size_t blank = words_blank(text + at, end - at);
        if (blank && size && (unsigned char)bytes[size - 1] < 0x80 && (unsigned char)text[at + blank] < 0x80)
            bytes[size++] = ' ';
        at += blank;
        bytes[size++] = text[at];
    }
    return text_from(parts->notice->arena, bytes, size, text_place_at(&block->text, (int32_t)start));
}

/* Marks between two pairs of one line part nothing when each has its own line. */
static size_t without_parting(const char *text, size_t start, size_t end) {
    static const char *const marks[] = {"，", "；", "、", ",", ";", "/", NULL};
    size_t size = words_trimmed(text + start, end - start);
    for (int i = 0; marks[i];)
        if (words_end(text + start, size, marks[i])) {
            size = words_trimmed(text + start, size - strlen(marks[i]));
            i = 0;
        } else {
            i++;
        }
    return start + size;
}

static void add_pairs(Parts *parts, const PostBlock *block, Contact *contact) {
    const char *text = block->text.bytes;
    size_t size = (size_t)block->text.size;
    ContactPair pair;
    for (size_t at = 0; contact_line_pair(text, size, at, &pair); at = pair.value_end) {
        size_t end = pair.value_end < size ? without_parting(text, pair.value, pair.value_end) : size;
        ContactLine line = {.label = label_of(parts, block, pair.label, pair.label_end),
                            .value = parts_slice(parts, block, pair.value, end),
                            .place = text_place_at(&block->text, (int32_t)pair.label)};
        notice_add_contact_line(parts->notice, contact, line);
    }
}

/* An office or a heading begins a block of its own once there is one above. */
static bool begins_block(ContactLineKind kind, const Contact *contact) {
    return !contact || kind == CONTACT_LINE_HEADING || (kind == CONTACT_LINE_OFFICE && contact->line_count > 0);
}

static void take_run(Parts *parts, const Run *run) {
    Contact *contact = NULL;
    for (int32_t i = run->from; i >= 0 && i < run->to; i = next_of(parts, i)) {
        PostBlock *block = parts_block(parts, i);
        ContactLineKind kind = kind_of(parts, i);
        if (begins_block(kind, contact))
            contact = notice_add_contact(parts->notice, block->place);
        if (kind == CONTACT_LINE_HEADING) {
            contact->heading = block->text;
        } else if (is_pair(kind)) {
            add_pairs(parts, block, contact);
        } else {
            ContactLine line = {.label = text_from(parts->notice->arena, "", 0, block->place), .value = block->text, .place = block->place};
            notice_add_contact_line(parts->notice, contact, line);
        }
    }
    for (int32_t i = run->from; i < run->to; i++)
        parts_block(parts, i)->kind = POST_USED;
}

void parts_take_contacts(Parts *parts) {
    Run run = {0, 0, 0};
    bool stays = false; /* one run stays in the body: then all do, so that what is alike looks alike */
    split_blocks(parts);
    tell_kinds(parts);
    while (find_run(parts, run.to, &run)) {
        Below text = below(parts, run.to);
        bool behind = is_behind_date(parts, &run);
        stays = stays || text == BELOW_TEXT || (text == BELOW_CLOSING && is_introduced(parts, &run));
        if ((stays && !behind) || run.lines > RUN_LINES)
            continue;
        if (text == BELOW_CLOSING || behind)
            diag_add_list(parts->diags, &rule_read_contact_moved, parts_block(parts, run.from)->place, (const char *const[]){NULL});
        take_run(parts, &run);
    }
}
