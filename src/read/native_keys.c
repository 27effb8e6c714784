/* native_keys.c - the keys of a notice: each by its kind, and the four that hold more than a value. */
#include "read/native.h"

#include "page/paper_size.h"

#include "read/native_rules.h"

#include "base/number.h"
#include "notice/notice_keys.h"
#include "notice/notice_rules.h"

#include <glib.h>
#include <string.h>

enum { KEY_LIMIT = 128, ATTACHMENT_LIMIT = 999 };

/* -- Values of the table's keys. */

static Text **list_of(Native *native, const NoticeKey *key, int32_t **count) {
    *count = notice_key_list_count(native->notice, key);
    return notice_key_list(native->notice, key);
}

static void read_list(Native *native, const NoticeKey *key, const YamlNode *list) {
    int32_t *count;
    Text **texts = list_of(native, key, &count), text;
    *texts = NULL;
    *count = 0;
    if (key->kind == KEY_NOTES)
        native->notice->attachment_notes_auto = false;
    for (const YamlNode *entry = list->first; entry; entry = entry->next)
        if (native_text(native, entry, &text) && !text_is_empty(&text))
            notice_add_text(native->notice, texts, count, text);
}

static void read_artworks(Native *native, const NoticeKey *key, const YamlNode *list) {
    Artwork **artworks = (Artwork **)(void *)((char *)native->notice + key->field);
    int32_t *count = notice_key_list_count(native->notice, key);
    *artworks = NULL;
    *count = 0;
    for (const YamlNode *entry = list->first; entry; entry = entry->next) {
        Artwork artwork = {.place = native_place(native, entry->place)};
        if (native_string(native, entry, &artwork.file))
            notice_add_artwork(native->notice, artworks, count, artwork);
    }
}

/* {起: 2024-12-02, 止: 2024-12-06, 工作日: 5} in the words of a notice. */
static void read_period_map(Native *native, const YamlNode *map) {
    static const NativeName names[] = {{"起", "start"}, {"止", "end"}, {"工作日", "working-days"}, {"天数", "days"}};
    const YamlNode *values[NATIVE_FIELDS];
    char days[2][DATE_TEXT_SIZE] = {"", ""}, number[NUMBER_TEXT_SIZE];
    int32_t count = 0;
    if (!native_fields(native, map, names, 4, values))
        return;
    if (!values[0] || (values[2] && values[3])) {
        native_refuse(native, map, "起 和 止（可以再写 工作日 或 天数）", "start and end, with working-days or days if wanted");
        return;
    }
    for (int i = 0; i < 2; i++)
        if (values[i] && (values[i]->kind != YAML_SCALAR || notice_date_read(values[i]->text, values[i]->size, days[i]) != DATE_READ)) {
            native_refuse(native, values[i], "日期，如 2024-12-02", "a date, as in 2024-12-02");
            return;
        }
    const YamlNode *length = values[2] ? values[2] : values[3];
    if (length && !native_number(native, length, 1, 9999, &count))
        return;
    char *words = g_strconcat(days[0], values[1] ? "至" : "起", days[1], length ? "（" : "", length ? number_text(number, count) : "",
                              !length ? "" : values[2] ? "个工作日）" : "日）", NULL);
    Place place = native_place(native, map->place);
    notice_period_read(text_from(native->notice->arena, words, strlen(words), place), &native->notice->period);
    g_free(words);
}

/* Words with a look of their own, for a key that holds a text. */
static void read_runs(Native *native, const NoticeKey *key, const YamlNode *node) {
    Text text;
    if (key->kind == KEY_LIST) {
        read_list(native, key, node);
        return;
    }
    if (!native_text(native, node, &text))
        return;
    if (text_is_empty(&text) && strcmp(notice_key_english(key), "title") == 0)
        native->ok = diag_add_list(native->diags, &rule_notice_empty_title, native_place(native, node->place), (const char *const[]){NULL});
    else
        *notice_key_text(native->notice, key) = text;
}

static void read_contact(Native *native, const YamlNode *node) {
    Text value;
    Notice *notice = native->notice;
    if (!native_text(native, node, &value))
        return;
    Place place = native_place(native, node->place);
    if (!notice_set(notice, node->key, value.bytes, place, native->diags))
        return;
    for (int32_t c = 0; c < notice->contact_count; c++)
        for (int32_t i = 0; i < notice->contacts[c].line_count; i++)
            if (notice->contacts[c].lines[i].place.line == place.line && notice->contacts[c].lines[i].place.column == place.column)
                notice->contacts[c].lines[i].value = value;
}

static bool may_be_bool(const NoticeKey *key) {
    return key->kind == KEY_SEALING || key->kind == KEY_EXTRA;
}

/* Words have their white space folded, as everywhere; names of files and such are taken as they are. */
static bool holds_words(const NoticeKey *key) {
    switch (key->kind) {
    case KEY_TEXT: case KEY_LIST: case KEY_NOTES: case KEY_SECRECY: case KEY_PERIOD: case KEY_DATE: return true;
    default: return false;
    }
}

static void read_scalar(Native *native, const NoticeKey *key, const YamlNode *node) {
    const char *word = node->text;
    Text words;
    bool folded = holds_words(key);
    if (folded ? !native_text(native, node, &words) : !may_be_bool(key) && !native_string(native, node, &word))
        return;
    native->ok &= notice_set(native->notice, node->key, folded ? words.bytes : word, native_place(native, node->place), native->diags);
}

static void read_key(Native *native, const NoticeKey *key, const YamlNode *node) {
    bool text = key->kind == KEY_TEXT || ((key->kind == KEY_DATE || key->kind == KEY_SECRECY) && native_is_runs(node));
    bool list = key->kind == KEY_LIST || key->kind == KEY_NOTES || key->kind == KEY_ARTWORK;
    if (key->kind == KEY_CONTACT && node->kind != YAML_MAP)
        read_contact(native, node);
    else if (node->kind == YAML_SCALAR)
        read_scalar(native, key, node);
    else if (key->kind == KEY_PERIOD && node->kind == YAML_MAP)
        read_period_map(native, node);
    else if (key->kind == KEY_ARTWORK && node->kind == YAML_LIST)
        read_artworks(native, key, node);
    else if (key->kind == KEY_NOTES && node->kind == YAML_LIST)
        read_list(native, key, node);
    else if (node->kind == YAML_LIST && (text || list))
        read_runs(native, key, node);
    else
        native_refuse(native, node, list ? "文字或文字的列表" : "文字", list ? "text or a list of texts" : "text");
}

/* -- 联系方式. */

static void read_line(Native *native, const YamlNode *node, ContactLine *line) {
    Arena *arena = native->notice->arena;
    line->place = native_place(native, node->place);
    line->label = line->value = text_from(arena, "", 0, line->place);
    if (node->kind != YAML_MAP) {
        native_text(native, node, &line->value);
        return;
    }
    if (!node->first || node->first->next) {
        native_refuse(native, node, "一个“名称: 值”", "one \"label: value\" pair");
        return;
    }
    line->place = native_place(native, node->first->key_place);
    line->label = text_from(arena, node->first->key, strlen(node->first->key), line->place);
    native_text(native, node->first, &line->value);
}

static void read_lines(Native *native, const YamlNode *list, Text heading, Place place) {
    Contact *contact = notice_add_contact(native->notice, place);
    contact->heading = heading;
    for (const YamlNode *node = list ? list->first : NULL; node; node = node->next) {
        ContactLine line;
        read_line(native, node, &line);
        notice_add_contact_line(native->notice, contact, line);
    }
}

static bool is_group(const YamlNode *node) {
    return node->kind == YAML_MAP && (yaml_get(node, "各行") || yaml_get(node, "lines"));
}

static void read_group(Native *native, const YamlNode *node) {
    static const NativeName names[] = {{"名称", "heading"}, {"各行", "lines"}};
    const YamlNode *values[NATIVE_FIELDS];
    Place place = native_place(native, node->place);
    Text heading = text_from(native->notice->arena, "", 0, place);
    if (!native_fields(native, node, names, 2, values) || (values[0] && !native_text(native, values[0], &heading)))
        return;
    if (!values[1] || values[1]->kind != YAML_LIST)
        native_refuse(native, values[1] ? values[1] : node, "带 各行 列表的一组", "a group with a list of lines");
    else
        read_lines(native, values[1], heading, place);
}

/* A list of lines is one block; a list of {名称, 各行} is several. */
static void read_contacts(Native *native, const YamlNode *node) {
    if (node->kind != YAML_LIST) {
        native_refuse(native, node, "列表，每行一个“名称: 值”", "a list of \"label: value\" pairs");
        return;
    }
    Place place = native_place(native, node->place);
    if (node->first && !is_group(node->first)) {
        read_lines(native, node, text_from(native->notice->arena, "", 0, place), place);
        return;
    }
    for (const YamlNode *entry = node->first; entry; entry = entry->next)
        read_group(native, entry);
}

/* -- 附件. */

static bool read_paper(Native *native, const YamlNode *node, LenSize *out) {
    if (node->kind == YAML_SCALAR && paper_size_find(node->text, out))
        return true;
    return native_refuse(native, node, paper_size_names(), "A3, A4, A5, B4 or B5");
}

static void read_attachment(Native *native, const YamlNode *node, int32_t index, int32_t count) {
    static const NativeName names[] = {{"标题", "title"}, {"序号", "number"}, {"标记", "mark"}, {"内容", "body"},
                                       {"方向", "orientation"}, {"纸张", "paper"}};
    static const NativeName ways[] = {{"自动", "auto"}, {"纵", "portrait"}, {"横", "landscape"}};
    const YamlNode *values[NATIVE_FIELDS];
    LenSize paper = {0, 0};
    int orientation = 0; /* in the order of Orientation */
    char mark[64], number[NUMBER_TEXT_SIZE];
    if (!native_fields(native, node, names, 6, values))
        return;
    Place place = native_place(native, node->place);
    Attachment *attachment = notice_add_attachment(native->notice, place);
    Text title = attachment->title, drawn = attachment->mark;
    int32_t value = count > 1 ? index : 0;
    if ((values[0] && !native_text(native, values[0], &title)) ||
        (values[1] && !native_number(native, values[1], 0, ATTACHMENT_LIMIT, &value)) ||
        (values[2] && !native_text(native, values[2], &drawn)) || (values[4] && !native_choice(native, values[4], ways, 3, &orientation)) ||
        (values[5] && !read_paper(native, values[5], &paper)))
        return;
    if (!values[2]) {
        g_snprintf(mark, sizeof mark, "附件%s", value ? number_text(number, value) : "");
        drawn = text_from(native->notice->arena, mark, strlen(mark), place);
    }
    Block *blocks = values[3] ? native_blocks_read(native, values[3]) : NULL;
    attachment = &native->notice->attachments[native->notice->attachment_count - 1];
    *attachment = (Attachment){drawn, value, title, blocks, place, .orientation = (uint8_t)orientation, .paper = paper};
}

/* Maps are attachments; words only name what is attached (附件说明). */
static void read_attachments(Native *native, const YamlNode *node) {
    int32_t count = 0, index = 0;
    if (node->kind != YAML_LIST) {
        native_refuse(native, node, "列表", "a list");
        return;
    }
    for (const YamlNode *entry = node->first; entry; entry = entry->next)
        count += entry->kind == YAML_MAP;
    for (const YamlNode *entry = node->first; entry; entry = entry->next) {
        Text note;
        if (entry->kind == YAML_MAP)
            read_attachment(native, entry, ++index, count);
        else if (count > 0)
            native_refuse(native, entry, "带 标题 和 内容 的附件，和其他各项一样", "an attachment with title and body, as the others are");
        else if (native_text(native, entry, &note))
            notice_add_text(native->notice, &native->notice->attachment_notes, &native->notice->attachment_note_count, note);
    }
}

/* -- 其他: what the model has no word for. */

static void read_extra(Native *native, const YamlNode *map) {
    if (map->kind != YAML_MAP) {
        native_refuse(native, map, "“项: 值”", "\"key: value\" pairs");
        return;
    }
    for (const YamlNode *entry = map->first; entry; entry = entry->next) {
        if (entry->kind != YAML_SCALAR)
            native_refuse(native, entry, "文字", "text");
        else
            notice_add_extra(native->notice, entry->key, entry->text, native_place(native, entry->place));
    }
}

/* -- The map. */

static void unknown(Native *native, const YamlNode *node) {
    DiagSeverity severity = native->strict ? DIAG_ERROR : DIAG_WARNING;
    native->ok &= notice_unknown_key(node->key, severity, native_place(native, node->key_place), native->diags);
    if (!native->strict && node->kind == YAML_SCALAR)
        notice_add_extra(native->notice, node->key, node->text, native_place(native, node->place));
}

typedef struct { NativeName name; void (*read)(Native *native, const YamlNode *node); } Special;

static void read_body(Native *native, const YamlNode *node) {
    native->notice->body = native_blocks_read(native, node);
}

static const Special specials[] = {{{"正文", "body"}, read_body}, {{"附件", "attachments"}, read_attachments},
                             {{"联系方式", "contacts"}, read_contacts}, {{"其他", "extra"}, read_extra}};
enum { SPECIAL_COUNT = sizeof specials / sizeof *specials };

static int special_index(const char *name) {
    for (int i = 0; i < SPECIAL_COUNT; i++)
        if (strcmp(specials[i].name.chinese, name) == 0 || strcmp(specials[i].name.english, name) == 0)
            return i;
    return -1;
}

static bool note_given(Native *native, const char **given, const YamlNode *node) {
    if (!*given) {
        *given = node->key;
        return true;
    }
    return native->ok = diag_add(native->diags, &rule_native_twice, native_place(native, node->key_place), node->key, *given);
}

static void read_entry(Native *native, const YamlNode *node, const char **given) {
    int special = special_index(node->key);
    const NoticeKey *key = notice_key_find(node->key);
    if (special < 0 && !key) {
        unknown(native, node);
        return;
    }
    int index = special >= 0 ? special : SPECIAL_COUNT + (int)(key - notice_key(0));
    if (!note_given(native, &given[index], node) || native_is_null(node))
        return;
    if (special >= 0)
        specials[special].read(native, node);
    else
        read_key(native, key, node);
}

void native_keys_read(Native *native, const YamlNode *map) {
    const char *given[KEY_LIMIT] = {NULL};
    g_assert(SPECIAL_COUNT + notice_key_count() <= KEY_LIMIT);
    if (map->kind != YAML_MAP) {
        native->ok = diag_add_list(native->diags, &rule_native_map, native_place(native, map->place), (const char *const[]){NULL});
        return;
    }
    native->notice->attachment_notes_auto = true;
    for (const YamlNode *node = map->first; node; node = node->next)
        read_entry(native, node, given);
    if (native->notice->attachment_note_count > 0)
        native->notice->attachment_notes_auto = false;
}
