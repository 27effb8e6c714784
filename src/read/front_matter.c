/* front_matter.c - see front_matter.h. */
#include "read/front_matter.h"

#include "read/fold.h"
#include "read/read_rules.h"
#include "read/yaml_words.h"

#include "base/number.h"
#include "base/yaml.h"

#include <glib.h>
#include <string.h>

enum { LINE_LIMIT = 2000 };

typedef struct {
    Notice *notice;
    const Source *text;
    Diags *diags;
} Reading;

/* -- Where it lies. */

static size_t line_end(const Source *text, size_t at) {
    const char *end = memchr(text->text + at, '\n', text->size - at);
    return end ? (size_t)(end - text->text) + 1 : text->size;
}

/* "---" alone on the line. */
static bool is_bar(const Source *text, size_t from, size_t to) {
    while (to > from && strchr(" \t\r\n", text->text[to - 1]))
        to--;
    return to - from == 3 && memcmp(text->text + from, "---", 3) == 0;
}

/* The lines between the bars are from..to; *end lies behind the second. */
static bool find_bars(const Source *text, size_t *from, size_t *to, size_t *end) {
    *from = line_end(text, *end);
    for (size_t line = *from; line < text->size; line = line_end(text, line)) {
        size_t next = line_end(text, line);
        if (!is_bar(text, line, next))
            continue;
        *to = line;
        *end = next;
        return true;
    }
    return false;
}

bool front_matter_find(const Source *text, size_t *from, size_t *to, size_t *end, bool *open) {
    *open = false;
    *end = text->size >= 3 && memcmp(text->text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    while (*end < text->size && (text->text[*end] == '\r' || text->text[*end] == '\n'))
        (*end)++;
    if (!is_bar(text, *end, line_end(text, *end)))
        return false;
    *open = !find_bars(text, from, to, end);
    return !*open;
}

/* The YAML library compares each key with all others; more than a notice ever has are told from it by their number. */
static bool has_too_many_lines(const Source *text, size_t from, size_t to) {
    int32_t lines = 0;
    for (size_t line = from; line < to && lines <= LINE_LIMIT; line = line_end(text, line))
        lines++;
    return lines > LINE_LIMIT;
}

/* -- What it says. */

static Place placed(const Reading *reading, Place place) {
    place.source = reading->notice->source;
    return place;
}

static const char *joined(const Reading *reading, const YamlNode *list) {
    GString *words = g_string_new(NULL);
    for (const YamlNode *entry = list->first; entry; entry = entry->next) {
        if (words->len)
            g_string_append_c(words, '|');
        g_string_append(words, entry->kind == YAML_SCALAR ? entry->text : "");
    }
    const char *kept = arena_strndup(reading->notice->arena, words->str, words->len);
    g_string_free(words, TRUE);
    return kept;
}

static void add_map(Reading *reading, const char *key, const YamlNode *map, int depth) {
    for (const YamlNode *entry = map->first; entry; entry = entry->next) {
        char *path = g_strconcat(key, ".", entry->key, NULL);
        if (entry->kind == YAML_MAP && depth < 8)
            add_map(reading, path, entry, depth + 1);
        else if (entry->kind != YAML_MAP)
            notice_add_extra(reading->notice, path, entry->kind == YAML_LIST ? joined(reading, entry) : entry->text,
                             placed(reading, entry->place));
        g_free(path);
    }
}

/* English keys that a site's own software gives another meaning; a post may still use the Chinese ones. */
static bool is_alien(const char *key) {
    static const char *const words[] = {"kind", "number", "note", "to", "contact", "printer", "layout", "copies", "cc",
                                        "grid", "period", "address", "email", "phone", "draft", "topics", "meeting", "venue",
                                        "chair", "present", "absent", "seal", NULL};
    return g_strv_contains(words, key);
}

/* White space folded as in a paragraph. */
static const char *folded(Reading *reading, const char *words, Place place) {
    Fold *fold = fold_new();
    Text text = fold_words(fold, words, place, reading->notice->arena);
    fold_free(fold);
    return text.bytes;
}

static bool add_key(Reading *reading, const YamlNode *node) {
    Place place = placed(reading, node->place);
    const char *value = folded(reading, node->kind == YAML_LIST ? joined(reading, node) : node->text, place);
    bool title = strcmp(node->key, "title") == 0 || strcmp(node->key, "标题") == 0;
    if (node->kind == YAML_MAP) {
        if (title)
            return diag_add(reading->diags, &rule_read_key_list, place, node->key);
        add_map(reading, node->key, node, 0);
        return true;
    }
    if (title && *value == 0)
        return true; /* the page may have one */
    if (strcmp(node->key, "date") == 0)
        return notice_set(reading->notice, "published", value, place, reading->diags);
    if (!notice_key_known(node->key) || is_alien(node->key)) {
        notice_add_extra(reading->notice, node->key, value, place);
        return true;
    }
    return notice_set(reading->notice, node->key, value, place, reading->diags);
}

static bool add_keys(Reading *reading, const YamlNode *map, Place place) {
    bool ok = true;
    if (map->kind != YAML_MAP)
        return diag_add_list(reading->diags, &rule_read_yaml_map, place, (const char *const[]){NULL});
    for (const YamlNode *node = map->first; node; node = node->next)
        ok &= add_key(reading, node);
    return ok;
}

bool front_matter_read(Notice *notice, const Source *text, size_t *end, Diags *diags) {
    Reading reading = {notice, text, diags};
    char most[NUMBER_TEXT_SIZE];
    size_t from, to;
    bool open;
    if (!front_matter_find(text, &from, &to, end, &open) && !open)
        return true;
    Place place = place_at(text, open ? *end : from);
    place.source = notice->source;
    place.line -= !open; /* the bar itself */
    if (open)
        return diag_add_list(diags, &rule_read_yaml_open, place, (const char *const[]){NULL});
    if (has_too_many_lines(text, from, to))
        return diag_add(diags, &rule_read_yaml_long, place, number_text(most, LINE_LIMIT));
    /* The parser's findings are placed in the text it reads; the finding goes to the one the user gave. */
    Source named = *text;
    Diags *found = diags_new();
    const YamlNode *map = yaml_parse_text(notice->arena, &named, from, to, fold_joins, &rule_read_yaml, found);
    for (int i = 0; i < diags_count(found); i++) {
        const Diag *diag = diags_get(found, i);
        diag_add_list(diags, diag->rule, placed(&reading, diag->place), diag->args);
    }
    diags_free(found);
    yaml_words_drop_nothing(notice->arena, map);
    return map && add_keys(&reading, map, place);
}
