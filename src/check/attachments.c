#include "check/attachments.h"

#include "base/number.h"
#include "base/utf8.h"

#include <string.h>

static Place place_of(const Text *text) {
    return text_place_at(text, 0);
}

/* -- The note. */

static bool is_behind(Place a, Place b) {
    return a.line > 0 && b.line > 0 && (a.line > b.line || (a.line == b.line && a.column > b.column));
}

/* Keys of the front matter stand before the body, in any order. On a web page the site itself puts the files at the end. */
static void check_place(Checks *checks) {
    const Notice *notice = checks->notice;
    if (notice->attachment_note_count == 0 || notice->date.size == 0 || !notice->body)
        return;
    Place note = place_of(&notice->attachment_notes[0]), date = place_of(&notice->date);
    if (is_behind(date, notice->body->place) && is_behind(note, date))
        finder_add_as(checks->finder, CHECK_ATTACHMENT_NOTE_LATE, checks->options.web_post ? DIAG_INFO : DIAG_WARNING, note, "");
}

static void check_name(Checks *checks, const Text *name) {
    static const char *const marks[] = {"。", "；", "，", "、", ";", ",", ".", NULL};
    size_t size = (size_t)name->size;
    bool book = size > 6 && strncmp(name->bytes, "《", 3) == 0 && memcmp(name->bytes + size - 3, "》", 3) == 0 &&
                strstr(name->bytes, "》") == name->bytes + size - 3;
    if (book)
        finder_add(checks->finder, CHECK_ATTACHMENT_BOOK_MARKS, place_of(name), name->bytes);
    for (int i = 0; marks[i]; i++) {
        size_t length = strlen(marks[i]);
        if (size > length && memcmp(name->bytes + size - length, marks[i], length) == 0)
            finder_add(checks->finder, CHECK_ATTACHMENT_END_MARK, text_place_at(name, (int32_t)(size - length)), name->bytes, marks[i]);
    }
}

/* -- Note and attachment. */

/* Only what can be read: no blanks, marks of titles, suffix of a file. */
static void plain(const Text *text, char out[256]) {
    static const char *const skipped[] = {"《", "》", "　", "\xE2\x80\xA8", "。", "；", NULL};
    size_t size = 0;
    for (int32_t at = 0; at < text->size && size < 255;) {
        size_t step = 0;
        for (int i = 0; skipped[i]; i++)
            if (strncmp(text->bytes + at, skipped[i], strlen(skipped[i])) == 0)
                step = strlen(skipped[i]);
        if (step == 0 && text->bytes[at] != ' ')
            out[size++] = text->bytes[at];
        at += step ? (int32_t)step : 1;
    }
    out[size] = 0;
    char *suffix = strrchr(out, '.');
    if (suffix && strlen(suffix) <= 5 && suffix[1] > ' ')
        *suffix = 0;
}

static void check_titles(Checks *checks) {
    const Notice *notice = checks->notice;
    for (int32_t i = 0; i < notice->attachment_count && i < notice->attachment_note_count; i++) {
        char note[256], title[256];
        plain(&notice->attachment_notes[i], note);
        plain(&notice->attachments[i].title, title);
        if (*note && *title && strcmp(note, title) != 0)
            finder_add(checks->finder, CHECK_ATTACHMENT_TITLE, place_of(&notice->attachment_notes[i]), notice->attachment_notes[i].bytes,
                       notice->attachments[i].title.bytes);
    }
}

static void check_numbers(Checks *checks) {
    const Notice *notice = checks->notice;
    char notes[NUMBER_TEXT_SIZE], attachments[NUMBER_TEXT_SIZE];
    int32_t noted = notice->attachment_note_count, there = notice->attachment_count;
    if (noted && there && noted != there)
        finder_add(checks->finder, CHECK_ATTACHMENT_NUMBER, place_of(&notice->attachment_notes[0]), number_text(notes, noted),
                   number_text(attachments, there));
    for (int32_t i = 0; there > 1 && i < there; i++)
        if (notice->attachments[i].number != i + 1)
            finder_add(checks->finder, CHECK_ATTACHMENT_SEQUENCE, notice->attachments[i].place, number_text(attachments, i + 1),
                       notice->attachments[i].mark.bytes);
    if (there == 1 && noted <= 1 && notice->attachments[0].number > 0)
        finder_add(checks->finder, CHECK_ATTACHMENT_SINGLE, notice->attachments[0].place, notice->attachments[0].mark.bytes);
}

/* What an order publishes, or a 通知 passes on, follows without a note. */
static bool carries_document(const Notice *notice) {
    static const char *const words[] = {"印发", "转发", "批转", "发布", "公布", NULL};
    for (int i = 0; words[i]; i++)
        if (strstr(notice->title.bytes, words[i]))
            return true;
    return notice->kind == NOTICE_LING;
}

void attachments_finish(Checks *checks) {
    const Notice *notice = checks->notice;
    char count[NUMBER_TEXT_SIZE];
    for (int32_t i = 0; i < notice->attachment_note_count; i++)
        check_name(checks, &notice->attachment_notes[i]);
    check_place(checks);
    check_titles(checks);
    check_numbers(checks);
    if (notice->attachment_note_count && !notice->attachment_count)
        finder_add(checks->finder, CHECK_ATTACHMENT_ELSEWHERE, place_of(&notice->attachment_notes[0]),
                   number_text(count, notice->attachment_note_count));
    if (notice->attachment_count && !notice->attachment_note_count && !carries_document(notice)) {
        const Attachment *first = &notice->attachments[0];
        finder_add(checks->finder, CHECK_ATTACHMENT_NOTE_NONE, first->place, first->title.size ? first->title.bytes : first->mark.bytes);
    }
}
