/* notice_keys.c - the keys of a notice by their Chinese and English names, and what each does.
 *
 * A key is a line of the table. Several names of one key may stand in one line; the first of each language is the one that
 * documents, schema and messages use.
 */
#include "notice/notice.h"

#include "notice/notice_date.h"
#include "notice/notice_rules.h"

#include "base/utf8.h"

#include <stddef.h>
#include <string.h>

typedef enum {
    KEY_TEXT,      /* a Text of the notice; "|" parts lines */
    KEY_LIST,      /* a list of Texts and its count; "|" parts entries */
    KEY_DATE,      /* a Text, in the form of a date */
    KEY_STRING,    /* a const char * */
    KEY_SEALING,
    KEY_KIND,
    KEY_CONTACT,   /* a line of the contact block; the first Chinese name is its label */
    KEY_EXTRA      /* nobody below the layout needs it */
} KeyKind;

enum { NAME_LIMIT = 6 };

typedef struct {
    const char *names[NAME_LIMIT]; /* Chinese names, then English ones */
    KeyKind kind;
    size_t field, count_field;
} Key;

#define FIELD(name) offsetof(Notice, name), 0
#define LIST(name) offsetof(Notice, name##s), offsetof(Notice, name##_count)

static const Key keys[] = {
    {{"标题", "title"}, KEY_TEXT, FIELD(title)},
    {{"文种", "kind"}, KEY_KIND, FIELD(kind)},
    {{"文号", "发文字号", "公告号", "number", "document-number"}, KEY_TEXT, FIELD(document_number)},
    {{"主送", "主送机关", "to", "salutation"}, KEY_TEXT, FIELD(salutation)},
    {{"附件说明", "attachment-notes"}, KEY_LIST, LIST(attachment_note)},
    {{"发文机关", "署名", "发文机关署名", "issuer", "issuers"}, KEY_LIST, LIST(issuer)},
    {{"成文日期", "date"}, KEY_DATE, FIELD(date)},
    {{"附注", "note"}, KEY_TEXT, FIELD(note)},
    {{"抄送", "抄送机关", "copies", "cc"}, KEY_TEXT, FIELD(copies)},
    {{"印发机关", "printer"}, KEY_TEXT, FIELD(printer)},
    {{"印发日期", "print-date"}, KEY_DATE, FIELD(print_date)},
    {{"用印", "sealing"}, KEY_SEALING, FIELD(sealing)},
    {{"发布时间", "发布日期", "published"}, KEY_STRING, FIELD(published)},
    {{"关键词", "keywords"}, KEY_STRING, FIELD(keywords)},
    {{"摘要", "description"}, KEY_STRING, FIELD(description)},
    {{"语言", "language", "lang"}, KEY_STRING, FIELD(language)},
    {{"受理单位", "受理部门", "accepted-by"}, KEY_CONTACT, 0, 0},
    {{"联系人", "contact"}, KEY_CONTACT, 0, 0},
    {{"联系电话", "电话", "telephone", "phone"}, KEY_CONTACT, 0, 0},
    {{"监督电话", "supervision-telephone"}, KEY_CONTACT, 0, 0},
    {{"传真", "fax"}, KEY_CONTACT, 0, 0},
    {{"邮箱", "电子邮箱", "email", "mailbox"}, KEY_CONTACT, 0, 0},
    {{"地址", "address"}, KEY_CONTACT, 0, 0},
    {{"邮编", "邮政编码", "postcode"}, KEY_CONTACT, 0, 0},
    {{"公示期", "period"}, KEY_EXTRA, 0, 0},
    {{"版式", "layout"}, KEY_EXTRA, 0, 0},
    {{"页码", "page-number"}, KEY_EXTRA, 0, 0},
    {{"页码格式", "page-number-format"}, KEY_EXTRA, 0, 0},
    {{"表格宽度", "table-width"}, KEY_EXTRA, 0, 0},
    {{"续表", "continuation"}, KEY_EXTRA, 0, 0},
    {{"三线表", "three-line"}, KEY_EXTRA, 0, 0},
    {{"标点", "punctuation"}, KEY_EXTRA, 0, 0},
    {{"禁则", "kinsoku"}, KEY_EXTRA, 0, 0},
    {{"网格", "grid"}, KEY_EXTRA, 0, 0},
    {{"密级", "secrecy"}, KEY_EXTRA, 0, 0},
    {{"紧急程度", "urgency"}, KEY_EXTRA, 0, 0},
    {{"份号", "copy-number"}, KEY_EXTRA, 0, 0},
    {{"发文机关标志", "issuer-mark"}, KEY_EXTRA, 0, 0},
    {{"签发人", "signatory"}, KEY_EXTRA, 0, 0},
};
enum { KEY_COUNT = sizeof keys / sizeof *keys };

static const Key *find_key(const char *name) {
    for (int i = 0; i < KEY_COUNT; i++)
        for (int n = 0; n < NAME_LIMIT && keys[i].names[n]; n++)
            if (strcmp(keys[i].names[n], name) == 0)
                return &keys[i];
    return NULL;
}

bool notice_key_known(const char *key) {
    return find_key(key) != NULL;
}

/* -- "Did you mean". */

enum { WORD_LIMIT = 40 };

static int decode(const char *word, uint32_t *out) {
    size_t size = strlen(word), at = 0;
    int count = 0;
    while (at < size && count < WORD_LIMIT)
        out[count++] = utf8_next(word, size, &at);
    return count;
}

static int least(int a, int b) {
    return a < b ? a : b;
}

/* How many characters must be put in, left out or changed: the row of Levenshtein's table for each character of a. */
static int distance(const char *a, const char *b) {
    uint32_t left[WORD_LIMIT], right[WORD_LIMIT];
    int rows = decode(a, left), columns = decode(b, right), row[WORD_LIMIT + 1];
    for (int j = 0; j <= columns; j++)
        row[j] = j;
    for (int i = 1; i <= rows; i++) {
        int corner = row[0];
        row[0] = i;
        for (int j = 1; j <= columns; j++) {
            int changed = corner + (left[i - 1] != right[j - 1]);
            corner = row[j];
            row[j] = least(changed, 1 + least(row[j], row[j - 1]));
        }
    }
    return row[columns];
}

static const char *nearest_name(const char *name) {
    int length = (int)utf8_count(name, strlen(name)), limit = length < 4 ? 1 : 2, best = limit + 1;
    const char *found = NULL;
    for (int i = 0; i < KEY_COUNT; i++)
        for (int n = 0; n < NAME_LIMIT && keys[i].names[n]; n++) {
            int apart = distance(name, keys[i].names[n]);
            if (apart >= best || apart >= length)
                continue;
            best = apart;
            found = keys[i].names[n];
        }
    return found;
}

static bool refuse_key(const char *key, Place place, Diags *diags) {
    const char *near = nearest_name(key);
    if (near)
        return diag_add(diags, &rule_notice_unknown_key, place, key, near);
    return diag_add(diags, &rule_notice_alien_key, place, key);
}

/* -- Values. */

typedef struct {
    Notice *notice;
    const Key *key;
    const char *name, *value; /* as given */
    Place place;
    Diags *diags;
} Setting;

static size_t blank_at(const char *text, size_t size) {
    if (size > 0 && strchr(" \t\r\n", *text))
        return 1;
    return size >= 3 && memcmp(text, "　", 3) == 0 ? 3 : 0;
}

static Text trimmed(const Setting *setting, const char *from, size_t size) {
    for (size_t blank; (blank = blank_at(from, size)) > 0; size -= blank)
        from += blank;
    while (size > 0 && (strchr(" \t\r\n", from[size - 1]) || (size >= 3 && memcmp(from + size - 3, "　", 3) == 0)))
        size -= strchr(" \t\r\n", from[size - 1]) ? 1 : 3;
    return text_from(setting->notice->arena, from, size, setting->place);
}

/* The author's own line breaks: "|" becomes U+2028. */
static Text read_lines(const Setting *setting) {
    Text whole = trimmed(setting, setting->value, strlen(setting->value));
    Out *out = out_new_memory();
    for (const char *from = whole.bytes;;) {
        const char *bar = strchr(from, '|');
        Text line = trimmed(setting, from, bar ? (size_t)(bar - from) : strlen(from));
        out_bytes(out, line.bytes, (size_t)line.size);
        if (!bar)
            break;
        out_str(out, "\xE2\x80\xA8");
        from = bar + 1;
    }
    Text text = text_from(setting->notice->arena, out_text(out), out_size(out), setting->place);
    out_free(out);
    return text;
}

static bool set_text(const Setting *setting) {
    Text text = read_lines(setting);
    if (setting->key->field == offsetof(Notice, title) && text_is_empty(&text))
        return diag_add_list(setting->diags, &rule_notice_empty_title, setting->place, (const char *const[]){NULL});
    *(Text *)(void *)((char *)setting->notice + setting->key->field) = text;
    return true;
}

static bool set_list(const Setting *setting) {
    Text **list = (Text **)(void *)((char *)setting->notice + setting->key->field);
    int32_t *count = (int32_t *)(void *)((char *)setting->notice + setting->key->count_field);
    *list = NULL;
    *count = 0;
    for (const char *from = setting->value;;) {
        const char *bar = strchr(from, '|');
        Text entry = trimmed(setting, from, bar ? (size_t)(bar - from) : strlen(from));
        if (!text_is_empty(&entry))
            notice_add_text(setting->notice, list, count, entry);
        if (!bar)
            return true;
        from = bar + 1;
    }
}

static bool set_date(const Setting *setting) {
    char day[DATE_TEXT_SIZE];
    Text value = trimmed(setting, setting->value, strlen(setting->value));
    DateResult result = notice_date_read(value.bytes, (size_t)value.size, day);
    if (result == DATE_IMPOSSIBLE)
        return diag_add(setting->diags, &rule_notice_date_none, setting->place, value.bytes);
    if (result == DATE_NOT_ONE && value.size > 0)
        return diag_add(setting->diags, &rule_notice_date_form, setting->place, value.bytes);
    Text *field = (Text *)(void *)((char *)setting->notice + setting->key->field);
    *field = text_from(setting->notice->arena, day, value.size ? strlen(day) : 0, setting->place);
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

static bool is_name_of(const Key *key, const Text *label) {
    for (int n = 0; n < NAME_LIMIT && key->names[n]; n++)
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
    Setting setting = {notice, find_key(key), key, value, place, diags};
    if (!setting.key)
        return refuse_key(key, place, diags);
    switch (setting.key->kind) {
    case KEY_TEXT: return set_text(&setting);
    case KEY_LIST: return set_list(&setting);
    case KEY_DATE: return set_date(&setting);
    case KEY_STRING: return set_string(&setting);
    case KEY_SEALING: return set_sealing(&setting);
    case KEY_KIND: return set_kind(&setting);
    case KEY_CONTACT: return set_contact(&setting);
    case KEY_EXTRA: notice_add_extra(notice, key, value, place); return true;
    }
    return true;
}
