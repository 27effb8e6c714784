/* native_value.c - the values of native.h: words, numbers, choices, each refused with its key and place. */
#include "read/native.h"

#include "read/native_rules.h"
#include "read/yaml_words.h"

#include "base/number.h"
#include "base/suggest.h"

#include <glib.h>
#include <string.h>

enum { DIGITS_LIMIT = 15 };

void native_start(Native *native, Notice *notice, const Source *text, bool strict, Diags *diags) {
    *native = (Native){.notice = notice, .text = text, .diags = diags, .fold = fold_new(), .arena = notice->arena, .strict = strict, .ok = true};
}

void native_finish(Native *native) {
    fold_free(native->fold);
}

Place native_place(const Native *native, Place place) {
    place.source = native->notice->source;
    return place;
}

const YamlNode *native_parse(Native *native, Arena *arena, size_t from, size_t to, const Rule *rule) {
    Diags *found = diags_new();
    const YamlNode *root = yaml_parse_text(arena, native->text, from, to, fold_joins, rule, found);
    for (int i = 0; i < diags_count(found); i++)
        diag_add_list(native->diags, rule, native_place(native, diags_get(found, i)->place), diags_get(found, i)->args);
    diags_free(found);
    native->ok = native->ok && root;
    yaml_words_drop_nothing(arena, root);
    return root;
}

/* -- Refusals. */

/* An entry of a list has no key of its own. */
static const char *key_of(const YamlNode *node) {
    return node->key ? node->key : node->kind == YAML_SCALAR && node->size && node->size < 60 ? node->text : "…";
}

bool native_refuse(Native *native, const YamlNode *node, const char *chinese, const char *english) {
    native->ok = false;
    return diag_add(native->diags, &rule_native_type, native_place(native, node->place), key_of(node), chinese, english);
}

static bool refuse_word(Native *native, const YamlNode *node, const Rule *rule) {
    native->ok = false;
    return diag_add(native->diags, rule, native_place(native, node->place), node->text);
}

/* -- Maps. */

bool native_is_null(const YamlNode *node) {
    return node->kind == YAML_SCALAR && !node->quoted && (node->size == 0 || strcmp(node->text, "null") == 0);
}

static bool unknown_key(Native *native, const YamlNode *entry, const NativeName *names, int count) {
    GString *all = g_string_new(NULL);
    Suggestion nearest = {.word = entry->key};
    for (int i = 0; i < count; i++) {
        suggest_offer(&nearest, names[i].chinese);
        suggest_offer(&nearest, names[i].english);
        g_string_append_printf(all, "%s%s %s", i ? "、" : "", names[i].chinese, names[i].english);
    }
    const Rule *rule = nearest.best ? &rule_native_unknown : &rule_native_alien;
    const char *arguments[] = {entry->key, nearest.best ? nearest.best : all->str, NULL};
    diag_add_list(native->diags, rule, native_place(native, entry->key_place), arguments);
    g_string_free(all, TRUE);
    return native->ok = false;
}

static int find_name(const char *key, const NativeName *names, int count) {
    for (int i = 0; i < count; i++)
        if (strcmp(names[i].chinese, key) == 0 || strcmp(names[i].english, key) == 0)
            return i;
    return -1;
}

bool native_fields(Native *native, const YamlNode *map, const NativeName *names, int count, const YamlNode **values) {
    const char *given[NATIVE_FIELDS] = {NULL};
    bool ok = true;
    memset(values, 0, (size_t)count * sizeof *values);
    if (map->kind != YAML_MAP)
        return native_refuse(native, map, "“项: 值”", "\"key: value\" pairs");
    for (const YamlNode *entry = map->first; entry; entry = entry->next) {
        int index = find_name(entry->key, names, count);
        if (index < 0) {
            ok = unknown_key(native, entry, names, count);
        } else if (given[index]) {
            ok = native->ok = diag_add(native->diags, &rule_native_twice, native_place(native, entry->key_place), entry->key, given[index]);
        } else {
            given[index] = entry->key;
            values[index] = native_is_null(entry) ? NULL : entry;
        }
    }
    return ok;
}

/* -- Words. */

static bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

/* As JSON and YAML's core schema write numbers. */
static bool is_number(const YamlNode *node, int *digits, bool *exponent) {
    const char *at = node->text;
    *digits = 0;
    *exponent = false;
    at += *at == '-' || *at == '+';
    const char *start = at;
    for (; is_digit(*at); at++)
        (*digits)++;
    if (*at == '.')
        for (at++; is_digit(*at); at++)
            (*digits)++;
    if (at == start || *digits == 0)
        return false;
    if ((*at == 'e' || *at == 'E')) {
        *exponent = true;
        at += at[1] == '-' || at[1] == '+' ? 2 : 1;
        if (!is_digit(*at))
            return false;
        while (is_digit(*at))
            at++;
    }
    return *at == 0;
}

static bool is_bool(const YamlNode *node) {
    return !node->quoted && (strcmp(node->text, "true") == 0 || strcmp(node->text, "false") == 0);
}

static bool check_word(Native *native, const YamlNode *node) {
    int digits;
    bool exponent;
    if (node->kind != YAML_SCALAR || native_is_null(node))
        return native_refuse(native, node, "文字", "text");
    if (is_bool(node))
        return refuse_word(native, node, &rule_native_bool_text);
    if (!node->quoted && is_number(node, &digits, &exponent) && (digits > DIGITS_LIMIT || exponent))
        return refuse_word(native, node, &rule_native_number_text);
    return true;
}

bool native_string(Native *native, const YamlNode *node, const char **out) {
    if (!check_word(native, node))
        return false;
    *out = arena_strndup(native->notice->arena, node->text, node->size);
    return true;
}

bool native_number(Native *native, const YamlNode *node, int32_t least, int32_t most, int32_t *out) {
    char zh[96], en[96];
    int64_t number = 0;
    bool good = node->kind == YAML_SCALAR && node->size > 0 && node->size <= 9;
    for (size_t i = 0; good && i < node->size; i++) {
        good = is_digit(node->text[i]);
        number = number * 10 + (node->text[i] - '0');
    }
    if (good && number >= least && number <= most) {
        *out = (int32_t)number;
        return true;
    }
    g_snprintf(zh, sizeof zh, "%d 到 %d 之间的整数", (int)least, (int)most);
    g_snprintf(en, sizeof en, "a whole number from %d to %d", (int)least, (int)most);
    return native_refuse(native, node, zh, en);
}

bool native_bool(Native *native, const YamlNode *node, bool *out) {
    return yaml_read_bool(node, out) || native_refuse(native, node, "是 或 否", "true or false");
}

bool native_choice(Native *native, const YamlNode *node, const NativeName *names, int count, int *out) {
    int index = node->kind == YAML_SCALAR ? find_name(node->text, names, count) : -1;
    if (index >= 0) {
        *out = index;
        return true;
    }
    GString *zh = g_string_new(NULL), *en = g_string_new("one of");
    for (int i = 0; i < count; i++) {
        g_string_append_printf(zh, "%s%s", i ? "、" : "", names[i].chinese);
        g_string_append_printf(en, " %s", names[i].english);
    }
    native_refuse(native, node, zh->str, en->str);
    g_string_free(zh, TRUE);
    g_string_free(en, TRUE);
    return false;
}

bool native_length(Native *native, const YamlNode *node, Len *out) {
    if (node->kind == YAML_SCALAR && len_parse(node->text, node->size, NULL, out) && *out > 0)
        return true;
    return native_refuse(native, node, "长度，如 12mm、30pt", "a length, as in 12mm or 30pt");
}

/* -- Texts. */

static void put_words(Native *native, const char *words, Place place, const FoldStyle *style) {
    for (const char *from = words;;) {
        const char *end = strchr(from, '\n');
        fold_add(native->fold, from, end ? (size_t)(end - from) : strlen(from), place, false, style);
        if (!end)
            return;
        fold_break(native->fold, place);
        from = end + 1;
    }
}

static bool read_mark(Native *native, const YamlNode *node, FoldStyle *style) {
    static const NativeName names[] = {{"加粗", "strong"},   {"斜体", "emphasis"}, {"下划线", "underline"}, {"删除线", "strike"},
                                       {"上标", "superscript"}, {"下标", "subscript"}, {"着重号", "dotted"},  {"代码", "code"}};
    int index;
    if (!native_choice(native, node, names, 8, &index))
        return false;
    style->marks |= (uint16_t)(1 << index);
    return true;
}

static bool read_marks(Native *native, const YamlNode *node, FoldStyle *style) {
    bool ok = true;
    if (node->kind != YAML_LIST)
        return read_mark(native, node, style);
    for (const YamlNode *entry = node->first; entry; entry = entry->next)
        ok &= read_mark(native, entry, style);
    return ok;
}

static bool put_run(Native *native, const YamlNode *run) {
    static const NativeName names[] = {{"文", "text"}, {"样式", "marks"}, {"链接", "link"}, {"语言", "language"}};
    const YamlNode *values[NATIVE_FIELDS];
    FoldStyle style = {0};
    if (run->kind == YAML_MAP) {
        if (!native_fields(native, run, names, 4, values))
            return false;
        if (!values[0])
            return native_refuse(native, run, "带 文 的一段", "a run with its text");
        if ((values[1] && !read_marks(native, values[1], &style)) || (values[2] && !native_string(native, values[2], &style.uri)) ||
            (values[3] && !native_string(native, values[3], &style.language)))
            return false;
        run = values[0];
    }
    if (!check_word(native, run))
        return false;
    put_words(native, run->text, native_place(native, run->place), &style);
    return true;
}

bool native_is_runs(const YamlNode *node) {
    for (const YamlNode *entry = node->kind == YAML_LIST ? node->first : NULL; entry; entry = entry->next)
        if (entry->kind == YAML_MAP)
            return true;
    return false;
}

bool native_text(Native *native, const YamlNode *node, Text *out) {
    bool ok = true, runs = native_is_runs(node);
    Place place = native_place(native, node->place);
    if (node->kind == YAML_MAP)
        ok = native_refuse(native, node, "文字，或由文字和带样式的段组成的列表", "text, or a list of words and runs");
    else if (node->kind == YAML_SCALAR)
        ok = put_run(native, node);
    for (const YamlNode *entry = node->kind == YAML_LIST ? node->first : NULL; entry; entry = entry->next) {
        ok &= put_run(native, entry);
        if (!runs && entry->next)
            fold_break(native->fold, place);
    }
    *out = fold_take(native->fold, native->arena);
    if (text_is_empty(out))
        *out = text_from(native->arena, "", 0, place);
    return ok;
}
