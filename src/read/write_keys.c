/* write_keys.c - the keys of a notice, in the order of their table, each as its reader takes it back. */
#include "read/write_parts.h"

#include "page/paper_size.h"

#include "read/post_words.h"

#include "notice/notice_keys.h"

#include <string.h>

static const char line_break[] = "\xE2\x80\xA8";

static void begin(Writing *writing, const char *name) {
    out_str(writing->out, name);
    out_str(writing->out, ": ");
}

static void end(Writing *writing) {
    out_char(writing->out, '\n');
}

static void write_string(Writing *writing, const char *name, const char *value) {
    begin(writing, name);
    write_word(writing->out, value, strlen(value), false);
    end(writing);
}

/* -- Texts. "|" parts lines; where the words hold one, runs keep it. */

static bool has_bar(const Text *text) {
    return memchr(text->bytes, '|', (size_t)text->size) != NULL;
}

/* [{文: …}]: exactly these words. */
static void write_exactly(Out *out, const Text *text) {
    if (text->span_count > 0) {
        write_text(out, text, true);
        return;
    }
    out_str(out, "[{文: ");
    write_text(out, text, true);
    out_str(out, "}]");
}

static void write_lines(Out *out, const Text *text) {
    Out *words = out_new_memory();
    for (int32_t at = 0; at < text->size;) {
        bool here = text->size - at >= 3 && memcmp(text->bytes + at, line_break, 3) == 0;
        if (here)
            out_str(words, " | ");
        else
            out_char(words, text->bytes[at]);
        at += here ? 3 : 1;
    }
    write_word(out, out_text(words), out_size(words), false);
    out_free(words);
}

static void write_key_text(Writing *writing, const char *name, const Text *text, bool lines) {
    if (text_is_empty(text))
        return;
    begin(writing, name);
    if (text->span_count > 0 || has_bar(text) || (!lines && strstr(text->bytes, line_break)))
        write_exactly(writing->out, text);
    else
        write_lines(writing->out, text);
    end(writing);
}

static void write_list(Writing *writing, const char *name, const Text *list, int32_t count) {
    if (count == 0)
        return;
    out_str(writing->out, name);
    out_str(writing->out, ":\n");
    for (int32_t i = 0; i < count; i++) {
        out_str(writing->out, "  - ");
        write_text(writing->out, &list[i], false);
        end(writing);
    }
}

static bool is_simple(const Text *text) {
    return text->span_count == 0 && !has_bar(text) && !strstr(text->bytes, line_break);
}

static void write_key_list(Writing *writing, const char *name, const Text *list, int32_t count) {
    if (count == 1 && is_simple(&list[0]))
        write_key_text(writing, name, &list[0], false);
    else
        write_list(writing, name, list, count);
}

/* A date that its reader would write in another way is kept exactly. */
static void write_date(Writing *writing, const char *name, const Text *date) {
    char read[DATE_TEXT_SIZE];
    if (text_is_empty(date))
        return;
    DateResult result = notice_date_read(date->bytes, (size_t)date->size, read);
    bool same = result == DATE_READ ? strcmp(read, date->bytes) == 0 : result == DATE_NOT_ONE && notice_date_is(date->bytes, (size_t)date->size);
    same = same && date->span_count == 0;
    begin(writing, name);
    if (same)
        write_word(writing->out, date->bytes, (size_t)date->size, false);
    else
        write_exactly(writing->out, date);
    end(writing);
}

/* -- 附件说明: by default the attachments' titles. */

static bool same_words(const Text *note, const Text *title) {
    Out *words = out_new_memory();
    for (int32_t at = 0; at < title->size; at++) {
        if (title->size - at >= 3 && memcmp(title->bytes + at, line_break, 3) == 0)
            at += 2;
        else
            out_char(words, title->bytes[at]);
    }
    bool whole = strstr(title->bytes, line_break) == NULL;
    bool same = out_size(words) == (size_t)note->size && memcmp(out_text(words), note->bytes, out_size(words)) == 0 &&
                note->span_count == (whole ? title->span_count : 0);
    for (int32_t i = 0; same && i < note->span_count; i++)
        same = note->spans[i].start == title->spans[i].start && note->spans[i].end == title->spans[i].end &&
               note->spans[i].marks == title->spans[i].marks && !note->spans[i].uri == !title->spans[i].uri &&
               !note->spans[i].language && !title->spans[i].language &&
               (!note->spans[i].uri || strcmp(note->spans[i].uri, title->spans[i].uri) == 0);
    out_free(words);
    return same;
}

static bool are_notes_automatic(const Notice *notice) {
    int32_t note = 0;
    for (int32_t i = 0; i < notice->attachment_count; i++) {
        if (text_is_empty(&notice->attachments[i].title))
            continue;
        if (note == notice->attachment_note_count || !same_words(&notice->attachment_notes[note], &notice->attachments[i].title))
            return false;
        note++;
    }
    return note == notice->attachment_note_count;
}

static void write_notes(Writing *writing, const char *name) {
    const Notice *notice = writing->notice;
    if (are_notes_automatic(notice))
        return;
    if (notice->attachment_note_count == 0)
        write_string(writing, name, "无");
    else
        write_list(writing, name, notice->attachment_notes, notice->attachment_note_count);
}

/* -- The others. */

static void write_artworks(Writing *writing, const char *name, const Artwork *list, int32_t count) {
    if (count == 0)
        return;
    out_str(writing->out, name);
    out_str(writing->out, ":\n");
    for (int32_t i = 0; i < count; i++) {
        const char *file = writing->options->address(writing->options->closure, NULL, list[i].file);
        out_str(writing->out, "  - ");
        write_word(writing->out, file, strlen(file), false);
        end(writing);
    }
}

static void write_kind(Writing *writing, const char *name) {
    const Notice *notice = writing->notice;
    if (notice->kind != NOTICE_UNKNOWN && notice->kind != notice_kind_of_title(notice->title.bytes, (size_t)notice->title.size))
        write_string(writing, name, notice_kind_chinese(notice->kind));
}

static void write_key_string(Writing *writing, const NoticeKey *key) {
    const char *value = *(const char *const *)(const void *)((const char *)writing->notice + key->field);
    bool usual = value && strcmp(notice_key_english(key), "language") == 0 && strcmp(value, "zh-CN") == 0;
    if (value && !usual)
        write_string(writing, key->names[0], value);
}

static void write_own_extra(Writing *writing, const char *name) {
    for (int32_t i = 0; i < writing->notice->extra_count; i++)
        if (strcmp(writing->notice->extras[i].key, name) == 0)
            write_string(writing, name, writing->notice->extras[i].value);
}

/* -- 联系方式. */

static bool is_own_label(const Text *label) {
    const NoticeKey *key = is_simple(label) ? notice_key_find(label->bytes) : NULL;
    return key && key->kind == KEY_CONTACT && (unsigned char)label->bytes[0] >= 0x80;
}

/* One block, each line of it with a label that is a key of its own. */
static bool are_contacts_keys(const Notice *notice) {
    const Contact *contact = notice->contacts;
    if (notice->contact_count != 1 || !text_is_empty(&contact->heading) || contact->line_count == 0)
        return false;
    for (int32_t i = 0; i < contact->line_count; i++) {
        const Text *value = &contact->lines[i].value;
        if (!is_own_label(&contact->lines[i].label) || text_is_empty(value) || strstr(value->bytes, line_break))
            return false;
        for (int32_t j = 0; j < i; j++)
            if (notice_key_find(contact->lines[j].label.bytes) == notice_key_find(contact->lines[i].label.bytes))
                return false;
    }
    return true;
}

static void write_contact_keys(Writing *writing) {
    const Contact *contact = writing->notice->contacts;
    for (int32_t i = 0; i < contact->line_count; i++) {
        out_str(writing->out, contact->lines[i].label.bytes);
        out_str(writing->out, ": ");
        write_text(writing->out, &contact->lines[i].value, false);
        end(writing);
    }
}

static void write_contact_line(Writing *writing, const ContactLine *line, int indent) {
    Out *out = writing->out;
    out_repeat(out, ' ', indent);
    out_str(out, "- ");
    if (!text_is_empty(&line->label)) {
        write_word(out, line->label.bytes, (size_t)line->label.size, false);
        out_str(out, ": ");
    }
    write_text(out, &line->value, false);
    end(writing);
}

static void write_contacts(Writing *writing) {
    const Notice *notice = writing->notice;
    bool groups = notice->contact_count > 1 || (notice->contact_count == 1 && (!text_is_empty(&notice->contacts[0].heading) ||
                                                                             notice->contacts[0].line_count == 0));
    if (notice->contact_count == 0)
        return;
    out_str(writing->out, "联系方式:\n");
    for (int32_t c = 0; c < notice->contact_count; c++) {
        const Contact *contact = &notice->contacts[c];
        if (groups) {
            out_str(writing->out, "  - ");
            if (!text_is_empty(&contact->heading)) {
                out_str(writing->out, "名称: ");
                write_text(writing->out, &contact->heading, false);
                out_str(writing->out, "\n    ");
            }
            out_str(writing->out, contact->line_count ? "各行:\n" : "各行: []\n");
        }
        for (int32_t i = 0; i < contact->line_count; i++)
            write_contact_line(writing, &contact->lines[i], groups ? 6 : 2);
    }
}

/* -- 附件 as data. */

static bool is_usual_mark(const Attachment *attachment) {
    Out *usual = out_new_memory();
    out_str(usual, "附件");
    if (attachment->number)
        out_int(usual, attachment->number);
    bool same = strcmp(out_text(usual), attachment->mark.bytes) == 0 && attachment->mark.span_count == 0;
    out_free(usual);
    return same;
}

/* What a key of the notice says of all attachments need not be said of each. */
bool write_has_own_page(const Notice *notice, const Attachment *attachment) {
    bool lies = attachment->orientation != ORIENTATION_UNSET && !notice_extra(notice, "附件方向", "attachment-orientation");
    return lies || (attachment->paper.width > 0 && !notice_extra(notice, "附件纸张", "attachment-paper"));
}

static void write_own_page(Writing *writing, const Attachment *attachment) {
    if (attachment->orientation != ORIENTATION_UNSET)
        out_printf(writing->out, "    方向: %s\n", attachment->orientation == ORIENTATION_LANDSCAPE ? "横" : "纵");
    const char *paper = paper_size_name(attachment->paper);
    if (paper)
        out_printf(writing->out, "    纸张: %s\n", paper);
}

static void write_attachment(Writing *writing, const Attachment *attachment, int32_t index) {
    Out *out = writing->out;
    int32_t usual = writing->notice->attachment_count > 1 ? index + 1 : 0;
    out_str(out, "  - 标题: ");
    write_text(out, &attachment->title, false);
    end(writing);
    if (attachment->number != usual)
        out_printf(out, "    序号: %d\n", (int)attachment->number);
    if (!is_usual_mark(attachment)) {
        out_str(out, "    标记: ");
        write_text(out, &attachment->mark, false);
        end(writing);
    }
    if (write_has_own_page(writing->notice, attachment))
        write_own_page(writing, attachment);
    if (!attachment->blocks)
        return;
    out_str(out, "    内容:\n");
    write_blocks(writing, attachment->blocks, 6);
}

void write_attachments(Writing *writing) {
    if (writing->notice->attachment_count > 0)
        out_str(writing->out, "附件:\n");
    for (int32_t i = 0; i < writing->notice->attachment_count; i++)
        write_attachment(writing, &writing->notice->attachments[i], i);
}

/* -- 其他. */

static bool is_own_extra(const char *name) {
    const NoticeKey *key = notice_key_find(name);
    return key && key->kind == KEY_EXTRA && strcmp(key->names[0], name) == 0;
}

static void write_extras(Writing *writing) {
    bool any = false;
    for (int32_t i = 0; i < writing->notice->extra_count; i++) {
        const Extra *extra = &writing->notice->extras[i];
        if (is_own_extra(extra->key))
            continue;
        out_str(writing->out, any ? "" : "其他:\n");
        any = true;
        out_str(writing->out, "  ");
        write_word(writing->out, extra->key, strlen(extra->key), false);
        out_str(writing->out, ": ");
        write_word(writing->out, extra->value, strlen(extra->value), false);
        end(writing);
    }
}

/* -- The table's keys. */

static void write_key(Writing *writing, const NoticeKey *key) {
    static const char *const sealings[] = {NULL, "预留", "电子", "不用印"};
    Notice *notice = (Notice *)writing->notice; /* only read */
    const char *name = key->names[0];
    switch (key->kind) {
    case KEY_TEXT: write_key_text(writing, name, notice_key_text(notice, key), true); break;
    case KEY_SECRECY: write_key_text(writing, name, notice_key_text(notice, key), false); break;
    case KEY_DATE: write_date(writing, name, notice_key_text(notice, key)); break;
    case KEY_LIST: write_key_list(writing, name, *notice_key_list(notice, key), *notice_key_list_count(notice, key)); break;
    case KEY_NOTES: write_notes(writing, name); break;
    case KEY_PERIOD:
        if (!text_is_empty(&notice->period.text))
            write_string(writing, name, notice->period.text.bytes);
        break;
    case KEY_STRING: write_key_string(writing, key); break;
    case KEY_ARTWORK:
        write_artworks(writing, name, *(Artwork **)(void *)notice_key_list(notice, key), *notice_key_list_count(notice, key));
        break;
    case KEY_SEALING:
        if (sealings[notice->sealing])
            write_string(writing, name, sealings[notice->sealing]);
        break;
    case KEY_KIND: write_kind(writing, name); break;
    case KEY_EXTRA: write_own_extra(writing, name); break;
    case KEY_CONTACT: break;
    }
}

void write_keys(Writing *writing, bool attachments) {
    bool contact_keys = are_contacts_keys(writing->notice), contacts_done = false;
    for (int i = 0; i < notice_key_count(); i++) {
        const NoticeKey *key = notice_key(i);
        if (key->kind == KEY_CONTACT && !contacts_done && contact_keys)
            write_contact_keys(writing);
        contacts_done = contacts_done || key->kind == KEY_CONTACT;
        write_key(writing, key);
    }
    if (!contact_keys)
        write_contacts(writing);
    if (attachments)
        write_attachments(writing);
    write_extras(writing);
}
