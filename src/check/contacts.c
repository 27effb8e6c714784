#include "check/contacts.h"

#include "check/check_state.h"
#include "check/squeeze.h"
#include "check/telephone.h"

#include <string.h>

typedef enum { LABEL_NONE, LABEL_TELEPHONE, LABEL_MAILBOX, LABEL_POSTCODE, LABEL_ADDRESS, LABEL_PERSON } LabelKind;

static bool ends_with(const char *text, const char *end) {
    size_t size = strlen(text), length = strlen(end);
    return size >= length && strcmp(text + size - length, end) == 0;
}

static LabelKind label_kind(const char *label) {
    static const struct { const char *end; LabelKind kind; } ends[] = {
        {"电话", LABEL_TELEPHONE}, {"手机", LABEL_TELEPHONE}, {"传真", LABEL_TELEPHONE}, {"热线", LABEL_TELEPHONE},
        {"邮箱", LABEL_MAILBOX}, {"电子邮件", LABEL_MAILBOX}, {"E-mail", LABEL_MAILBOX}, {"邮编", LABEL_POSTCODE},
        {"邮政编码", LABEL_POSTCODE}, {"地址", LABEL_ADDRESS}, {"地点", LABEL_ADDRESS}, {"联系人", LABEL_PERSON}};
    if (strlen(label) > 36)
        return LABEL_NONE;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (ends_with(label, ends[i].end))
            return ends[i].kind;
    return LABEL_NONE;
}

/* -- Values. */

static void check_telephones(Checks *checks, const Passage *passage, int32_t from) {
    char words[PASSAGE_EXCERPT_SIZE];
    int32_t start, end;
    if (telephone_find_wrong(passage, from, &start, &end))
        finder_add(checks->finder, CHECK_CONTACT_TELEPHONE, passage_place(passage, start), passage_words(passage, start, end, words));
}

static bool is_mail_character(uint32_t character) {
    return character < 0x7F && character > ' ' && !strchr("@,;:()<>[]\"/", (int)character);
}

/* name@domain.tld, both parts there. */
static bool is_mailbox_at(const Passage *passage, int32_t at) {
    int32_t start = at, end = at + 1, point = -1;
    while (start > 0 && is_mail_character(passage->chars[start - 1]))
        start--;
    for (; end < passage->count && is_mail_character(passage->chars[end]); end++)
        if (passage->chars[end] == '.')
            point = end;
    return at > start && point > at + 1 && point < end - 1 && passage->chars[at + 1] != '.';
}

static void check_mailbox(Checks *checks, const Passage *passage, int32_t from) {
    char words[PASSAGE_EXCERPT_SIZE];
    int32_t found = 0, good = 0;
    for (int32_t i = from; i < passage->count; i++) {
        if (passage->chars[i] != '@' && passage->chars[i] != 0xFF20)
            continue;
        found++;
        good += passage->chars[i] == '@' && is_mailbox_at(passage, i);
    }
    bool latin = passage_has(passage, CHAR_LATIN) || passage_has(passage, CHAR_DIGIT);
    if ((found && good < found) || (!found && latin && passage->count - from >= 5))
        finder_add(checks->finder, CHECK_CONTACT_MAILBOX, passage_place(passage, from),
                   passage_words(passage, from, passage->count, words));
}

static void check_postcode(Checks *checks, const Passage *passage, int32_t from) {
    char words[PASSAGE_EXCERPT_SIZE];
    int64_t value;
    int32_t digits = passage_digits(passage, from, &value);
    if (digits == 0 || (digits == 6 && value < 1000000))
        return;
    finder_add(checks->finder, CHECK_CONTACT_POSTCODE, passage_place(passage, from),
               passage_words(passage, from, from + digits, words));
}

static void check_value(Checks *checks, const Passage *passage, int32_t from, LabelKind kind, const char *label) {
    from = passage_skip_blanks(passage, from);
    if (from == passage->count) {
        if (kind != LABEL_NONE && kind != LABEL_ADDRESS) /* an address may follow below */
            finder_add(checks->finder, CHECK_CONTACT_EMPTY, passage_place(passage, 0), label);
        return;
    }
    if (kind == LABEL_TELEPHONE)
        check_telephones(checks, passage, from);
    else if (kind == LABEL_MAILBOX)
        check_mailbox(checks, passage, from);
    else if (kind == LABEL_POSTCODE)
        check_postcode(checks, passage, from);
    checks->contacts.channel |= kind == LABEL_ADDRESS;
}

/* -- Where objections go. */

static bool is_channel(const Passage *passage) {
    static const char *const words[] = {"信箱", "来信", "来访", "邮寄", "http", "www.", "热线", "微信", "当面", "地址", "网站", "系统", NULL};
    int32_t run = 0;
    for (int32_t i = 0; i < passage->count; i++) {
        uint32_t character = passage->chars[i];
        run = char_is_digit(character) ? run + 1 : character == '-' && run ? run : 0;
        if (run >= 7 || character == '@')
            return true;
    }
    for (int i = 0; words[i]; i++)
        if (passage_find(passage, 0, words[i]) >= 0)
            return true;
    return false;
}

/* "联系电话：…" of a few characters before the colon. */
static int32_t colon_of(const Passage *passage) {
    for (int32_t i = 1; i < passage->count && i <= 12; i++)
        if (passage->chars[i] == 0xFF1A || passage->chars[i] == ':')
            return i;
    return -1;
}

static bool is_running_text(const Passage *passage) {
    return passage->kind == PASSAGE_PARAGRAPH || passage->kind == PASSAGE_LIST_ITEM || passage->kind == PASSAGE_HEADING;
}

void contacts_passage(Checks *checks, const Passage *passage) {
    char label[PASSAGE_EXCERPT_SIZE];
    if (passage->attached)
        return;
    if (is_running_text(passage) || passage->kind == PASSAGE_CONTACT_VALUE)
        checks->contacts.channel = checks->contacts.channel || is_channel(passage);
    int32_t colon = is_running_text(passage) && passage->count <= 80 ? colon_of(passage) : -1;
    if (colon < 0)
        return;
    squeeze_words(passage->text->bytes, (size_t)passage->at[colon], label, sizeof label);
    LabelKind kind = label_kind(label);
    if (kind != LABEL_NONE)
        check_value(checks, passage, colon + 1, kind, label);
}

static void check_line(Checks *checks, const ContactLine *line) {
    char label[PASSAGE_EXCERPT_SIZE];
    squeeze_text(&line->label, label, sizeof label);
    LabelKind kind = label_kind(label);
    if (kind == LABEL_NONE && line->label.size == 0)
        return;
    if (line->value.size == 0) {
        finder_add(checks->finder, CHECK_CONTACT_EMPTY, text_place_at(&line->label, 0), label);
        return;
    }
    check_value(checks, passage_read(checks->reader, &line->value, PASSAGE_CONTACT_VALUE), 0, kind, label);
}

void contacts_finish(Checks *checks) {
    const Notice *notice = checks->notice;
    for (int32_t c = 0; c < notice->contact_count; c++)
        for (int32_t i = 0; i < notice->contacts[c].line_count; i++)
            check_line(checks, &notice->contacts[c].lines[i]);
    if (!checks->contacts.channel && checks_ask_for_objections(checks))
        finder_add(checks->finder, CHECK_CONTACT_NONE, place_of_file(notice->source), "");
}
