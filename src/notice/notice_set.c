/* notice_set.c - a key's value from a string, as --set and front matter give it. */
#include "notice/notice_keys.h"

#include "notice/notice_rules.h"

#include <stddef.h>
#include <string.h>

typedef struct {
    Notice *notice;
    const NoticeKey *key;
    const char *name, *value; /* as given */
    Place place;
    Diags *diags;
} Setting;

/* Line separator and paragraph separator. */
static bool is_separator(const char *text) {
    return strncmp(text, "\xE2\x80\xA8", 3) == 0 || strncmp(text, "\xE2\x80\xA9", 3) == 0;
}

static bool is_narrow_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n' || byte == '\f';
}

/* Three bytes. */
static bool is_wide_blank(const char *text) {
    return strncmp(text, "　", 3) == 0 || is_separator(text);
}

static size_t blank_at(const char *text, size_t size) {
    if (size > 0 && is_narrow_blank(*text))
        return 1;
    return size >= 3 && is_wide_blank(text) ? 3 : 0;
}

static size_t blank_before(const char *end, size_t size) {
    if (size > 0 && is_narrow_blank(end[-1]))
        return 1;
    return size >= 3 && is_wide_blank(end - 3) ? 3 : 0;
}

/* A run of blanks becomes one, as in every other text. Returns the new size. */
static size_t fold_blanks(char *text) {
    char *to = text;
    for (const char *at = text; *at; at++)
        if (!is_narrow_blank(*at))
            *to++ = *at;
        else if (to > text && to[-1] != ' ')
            *to++ = ' ';
    *to = 0;
    return (size_t)(to - text);
}

static Text trimmed(const Setting *setting, const char *from, size_t size) {
    for (size_t blank; (blank = blank_at(from, size)) > 0; size -= blank)
        from += blank;
    for (size_t blank; (blank = blank_before(from + size, size)) > 0; size -= blank)
        ;
    Text text = text_from(setting->notice->arena, from, size, setting->place);
    text.size = (int32_t)fold_blanks((char *)text.bytes);
    return text;
}

/* Where the line ends: at "|" or at a line separator, whose size *mark gets; at the end of the value *mark is 0. */
static const char *line_end(const char *from, size_t *mark) {
    const char *at = from;
    for (*mark = 0; *at && *mark == 0; at += *mark == 0)
        *mark = *at == '|' ? 1 : is_separator(at) ? 3 : 0;
    return at;
}

/* The author's own line breaks become U+2028; there is none before the first words nor behind the last. */
static Text read_lines(const Setting *setting) {
    Out *out = out_new_memory();
    size_t mark = 1;
    int breaks = 0;
    for (const char *from = setting->value, *end; mark > 0; from = end + mark) {
        end = line_end(from, &mark);
        Text line = trimmed(setting, from, (size_t)(end - from));
        for (; line.size > 0 && out_size(out) > 0 && breaks > 0; breaks--)
            out_str(out, "\xE2\x80\xA8");
        breaks = line.size > 0 ? 1 : breaks + 1;
        out_bytes(out, line.bytes, (size_t)line.size);
    }
    Text text = text_from(setting->notice->arena, out_text(out), out_size(out), setting->place);
    out_free(out);
    return text;
}

static bool set_text(const Setting *setting) {
    Text text = read_lines(setting);
    if (setting->key->field == offsetof(Notice, title) && text_is_empty(&text))
        return diag_add_list(setting->diags, &rule_notice_empty_title, setting->place, (const char *const[]){NULL});
    *notice_key_text(setting->notice, setting->key) = text;
    return true;
}

/* 机密★1年 */
static bool set_secrecy(const Setting *setting) {
    Notice *notice = setting->notice;
    Text whole = trimmed(setting, setting->value, strlen(setting->value));
    const char *star = strstr(whole.bytes, "★");
    notice->secrecy = trimmed(setting, whole.bytes, star ? (size_t)(star - whole.bytes) : (size_t)whole.size);
    if (star)
        notice->secrecy_period = trimmed(setting, star + strlen("★"), strlen(star + strlen("★")));
    return true;
}

static bool set_list(const Setting *setting) {
    Text **list = notice_key_list(setting->notice, setting->key);
    int32_t *count = notice_key_list_count(setting->notice, setting->key);
    size_t mark = 1;
    *list = NULL;
    *count = 0;
    for (const char *from = setting->value, *end; mark > 0; from = end + mark) {
        end = line_end(from, &mark);
        Text entry = trimmed(setting, from, (size_t)(end - from));
        if (!text_is_empty(&entry))
            notice_add_text(setting->notice, list, count, entry);
    }
    return true;
}

/* 自动: read/ lists the attachments; 无: there are none. */
static bool set_notes(const Setting *setting) {
    static const char *const automatic[] = {"自动", "auto"}, *const none[] = {"无", "none"};
    Notice *notice = setting->notice;
    notice->attachment_notes_auto = false;
    for (int i = 0; i < 2; i++) {
        bool is_auto = strcmp(setting->value, automatic[i]) == 0;
        if (!is_auto && strcmp(setting->value, none[i]) != 0)
            continue;
        notice->attachment_notes_auto = is_auto;
        notice->attachment_notes = NULL;
        notice->attachment_note_count = 0;
        return true;
    }
    return set_list(setting);
}

static bool set_artwork(const Setting *setting) {
    Artwork **list = (Artwork **)(void *)((char *)setting->notice + setting->key->field);
    int32_t *count = notice_key_list_count(setting->notice, setting->key);
    *list = NULL;
    *count = 0;
    for (const char *from = setting->value;;) {
        const char *bar = strchr(from, '|');
        Text file = trimmed(setting, from, bar ? (size_t)(bar - from) : strlen(from));
        if (!text_is_empty(&file))
            notice_add_artwork(setting->notice, list, count, (Artwork){.file = file.bytes, .place = setting->place});
        if (!bar)
            return true;
        from = bar + 1;
    }
}

static bool set_period(const Setting *setting) {
    Text whole = trimmed(setting, setting->value, strlen(setting->value));
    if (notice_period_read(whole, &setting->notice->period) == DATE_IMPOSSIBLE)
        return diag_add(setting->diags, &rule_notice_date_none, setting->place, whole.bytes);
    return true;
}

static bool set_date(const Setting *setting) {
    char day[DATE_TEXT_SIZE];
    Text value = trimmed(setting, setting->value, strlen(setting->value));
    DateResult result = notice_date_read(value.bytes, (size_t)value.size, day);
    if (result == DATE_IMPOSSIBLE)
        return diag_add(setting->diags, &rule_notice_date_none, setting->place, value.bytes);
    if (result == DATE_NOT_ONE && notice_date_is(value.bytes, (size_t)value.size)) { /* 二〇二四年十二月二日 stays so */
        *notice_key_text(setting->notice, setting->key) = value;
        return true;
    }
    if (result == DATE_NOT_ONE && value.size > 0)
        return diag_add(setting->diags, &rule_notice_date_form, setting->place, value.bytes);
    *notice_key_text(setting->notice, setting->key) = text_from(setting->notice->arena, day, value.size ? strlen(day) : 0, setting->place);
    return true;
}

static bool set_string(const Setting *setting) {
    Text value = trimmed(setting, setting->value, strlen(setting->value));
    *(const char **)(void *)((char *)setting->notice + setting->key->field) = value.bytes;
    return true;
}

static bool set_sealing(const Setting *setting) {
    static const struct { const char *word; Sealing sealing; } words[] = {
        {"预留", SEALING_RESERVED}, {"reserved", SEALING_RESERVED}, {"电子", SEALING_ELECTRONIC},
        {"electronic", SEALING_ELECTRONIC}, {"不用印", SEALING_NONE}, {"无", SEALING_NONE}, {"否", SEALING_NONE},
        {"none", SEALING_NONE}, {"no", SEALING_NONE}, {"false", SEALING_NONE}, {"是", SEALING_RESERVED},
        {"yes", SEALING_RESERVED}, {"true", SEALING_RESERVED},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i].word, setting->value) == 0) {
            setting->notice->sealing = words[i].sealing;
            return true;
        }
    return diag_add(setting->diags, &rule_notice_choice, setting->place, setting->name, setting->value,
                    "预留 reserved | 电子 electronic | 不用印 none");
}

static bool set_kind(const Setting *setting) {
    for (int kind = NOTICE_UNKNOWN + 1; kind < NOTICE_KIND_COUNT; kind++)
        if (strcmp(setting->value, notice_kind_name((NoticeKind)kind)) == 0 ||
            strcmp(setting->value, notice_kind_chinese((NoticeKind)kind)) == 0) {
            setting->notice->kind = (NoticeKind)kind;
            return true;
        }
    return diag_add(setting->diags, &rule_notice_choice, setting->place, setting->name, setting->value,
                    "公示 公告 通告 通知 函 纪要 令 通报 意见 决定 决议 报告 请示 批复 公报 议案");
}

static bool is_name_of(const NoticeKey *key, const Text *label) {
    for (int n = 0; n < KEY_NAME_LIMIT && key->names[n]; n++)
        if (strcmp(key->names[n], label->bytes) == 0)
            return true;
    return false;
}

/* Replaces the value of the line with that label, or adds a line to the first block. */
static bool set_contact(const Setting *setting) {
    Notice *notice = setting->notice;
    Text value = trimmed(setting, setting->value, strlen(setting->value));
    for (int32_t c = 0; c < notice->contact_count; c++)
        for (int32_t i = 0; i < notice->contacts[c].line_count; i++)
            if (is_name_of(setting->key, &notice->contacts[c].lines[i].label)) {
                notice->contacts[c].lines[i].value = value;
                return true;
            }
    Contact *contact = notice->contact_count ? &notice->contacts[0] : notice_add_contact(notice, setting->place);
    bool chinese = (unsigned char)setting->name[0] >= 0x80;
    const char *label = chinese ? setting->name : setting->key->names[0];
    ContactLine line = {text_from(notice->arena, label, strlen(label), setting->place), value, setting->place};
    notice_add_contact_line(notice, contact, line);
    return true;
}

bool notice_set(Notice *notice, const char *key, const char *value, Place place, Diags *diags) {
    Setting setting = {notice, notice_key_find(key), key, value, place, diags};
    if (!setting.key)
        return notice_unknown_key(key, DIAG_ERROR, place, diags);
    switch (setting.key->kind) {
    case KEY_TEXT: return set_text(&setting);
    case KEY_LIST: return set_list(&setting);
    case KEY_NOTES: return set_notes(&setting);
    case KEY_SECRECY: return set_secrecy(&setting);
    case KEY_PERIOD: return set_period(&setting);
    case KEY_ARTWORK: return set_artwork(&setting);
    case KEY_DATE: return set_date(&setting);
    case KEY_STRING: return set_string(&setting);
    case KEY_SEALING: return set_sealing(&setting);
    case KEY_KIND: return set_kind(&setting);
    case KEY_CONTACT: return set_contact(&setting);
    case KEY_EXTRA: notice_add_extra(notice, setting.key->names[0], value, place); return true;
    }
    return true;
}
