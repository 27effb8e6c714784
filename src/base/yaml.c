/* yaml.c - the only file that sees libfyaml. Its document is copied into our own nodes and freed at once. */
#include "base/yaml_fold.h"

#include <libfyaml.h>
#include <string.h>

/* Deeper nesting is no layout and no front matter; it would only exhaust the stack. */
enum { DEPTH_LIMIT = 32 };

typedef struct {
    Arena *arena;
    const Source *source;
    size_t from;
    const LineMap *map;
    YamlJoins joins;        /* NULL: each folded line end is a blank */
    const Rule *rule;
    Diags *diags;
} Reading;

static Place place_of(const Reading *reading, struct fy_token *token) {
    const struct fy_mark *mark = token ? fy_token_start_mark(token) : NULL;
    size_t offset = reading->from + (mark ? mark->input_pos : 0);
    /* The mark of a quoted scalar stands behind its quote. */
    if (offset > reading->from && strchr("\"'", reading->source->text[offset - 1]))
        offset--;
    return line_map_place(reading->map, offset);
}

static const YamlNode *refuse(const Reading *reading, Place place, const char *why) {
    diag_add(reading->diags, reading->rule, place, why);
    return NULL;
}

static YamlNode *convert(const Reading *reading, struct fy_node *from, int depth);

static bool convert_pair(const Reading *reading, struct fy_node_pair *pair, int depth, YamlNode **out) {
    struct fy_node *key = fy_node_pair_key(pair);
    size_t size = 0;
    const char *text = key && fy_node_is_scalar(key) && !fy_node_is_alias(key) ? fy_node_get_scalar(key, &size) : NULL;
    Place place = place_of(reading, key && fy_node_is_scalar(key) ? fy_node_get_scalar_token(key) : NULL);
    if (!text)
        return refuse(reading, place, "a key must be a word") != NULL;
    YamlNode *node = convert(reading, fy_node_pair_value(pair), depth);
    if (!node)
        return false;
    node->key = arena_strndup(reading->arena, text, size);
    node->key_place = place;
    if (node->place.line == 0)
        node->place = place;
    *out = node;
    return true;
}

static bool convert_map(const Reading *reading, struct fy_node *from, int depth, YamlNode *node) {
    node->kind = YAML_MAP;
    const YamlNode **end = &node->first;
    void *state = NULL;
    struct fy_node_pair *pair;
    while ((pair = fy_node_mapping_iterate(from, &state)) != NULL) {
        YamlNode *entry;
        if (!convert_pair(reading, pair, depth, &entry))
            return false;
        *end = entry;
        end = &entry->next;
    }
    if (node->first)
        node->place = node->first->key_place;
    return true;
}

static bool convert_list(const Reading *reading, struct fy_node *from, int depth, YamlNode *node) {
    node->kind = YAML_LIST;
    const YamlNode **end = &node->first;
    void *state = NULL;
    struct fy_node *item;
    while ((item = fy_node_sequence_iterate(from, &state)) != NULL) {
        YamlNode *entry = convert(reading, item, depth);
        if (!entry)
            return false;
        *end = entry;
        end = &entry->next;
    }
    if (node->first)
        node->place = node->first->place;
    return true;
}

/* By the scalar as it was written, between its quotes. */
static void mend(const Reading *reading, struct fy_token *token, enum fy_node_style style, YamlNode *node) {
    const struct fy_mark *start = token ? fy_token_start_mark(token) : NULL, *end = token ? fy_token_end_mark(token) : NULL;
    if (node->literal || !start || !end || end->input_pos <= start->input_pos)
        return;
    const char *raw = reading->source->text + reading->from + start->input_pos;
    size_t size = end->input_pos - start->input_pos;
    YamlQuotes quotes = style == FYNS_SINGLE_QUOTED ? YAML_SINGLE_QUOTED : style == FYNS_DOUBLE_QUOTED ? YAML_DOUBLE_QUOTED : YAML_UNQUOTED;
    char *text = quotes == YAML_SINGLE_QUOTED ? arena_alloc(reading->arena, size + 1) : (char *)node->text;
    if (quotes == YAML_SINGLE_QUOTED)
        node->size = yaml_fold_single_quoted(raw, size, text);
    if (reading->joins)
        node->size = yaml_fold_join(text, node->size, raw, size, quotes, reading->joins);
    text[node->size] = 0;
    node->text = text;
}

static void convert_scalar(const Reading *reading, struct fy_node *from, YamlNode *node) {
    size_t size = 0;
    const char *text = fy_node_get_scalar(from, &size);
    enum fy_node_style style = fy_node_get_style(from);
    node->quoted = style != FYNS_PLAIN && style != FYNS_ANY;
    node->literal = style == FYNS_LITERAL;
    /* What an editor writes for "no value". */
    if (!node->quoted && size == 1 && text[0] == '~')
        size = 0;
    node->text = arena_strndup(reading->arena, text ? text : "", text ? size : 0);
    node->size = text ? size : 0;
    mend(reading, fy_node_get_scalar_token(from), style, node);
    if (fy_node_get_scalar_token(from))
        node->place = place_of(reading, fy_node_get_scalar_token(from));
}

static YamlNode *convert(const Reading *reading, struct fy_node *from, int depth) {
    YamlNode *node = ARENA_NEW(reading->arena, YamlNode);
    node->text = "";
    if (!from)
        return node;
    Place place = fy_node_is_scalar(from) ? place_of(reading, fy_node_get_scalar_token(from)) : PLACE_NONE;
    if (depth >= DEPTH_LIMIT)
        return (YamlNode *)refuse(reading, place, "nested too deeply");
    if (fy_node_is_alias(from) || fy_node_get_tag_token(from))
        return (YamlNode *)refuse(reading, place, "aliases and tags are not read here; write the value itself");
    if (fy_node_is_mapping(from))
        return convert_map(reading, from, depth + 1, node) ? node : NULL;
    if (fy_node_is_sequence(from))
        return convert_list(reading, from, depth + 1, node) ? node : NULL;
    convert_scalar(reading, from, node);
    return node;
}

static const YamlNode *report(const Reading *reading, struct fy_diag *diag) {
    void *state = NULL;
    struct fy_diag_error *error = fy_diag_errors_iterate(diag, &state);
    Place place = line_map_place(reading->map, reading->from);
    if (!error)
        return refuse(reading, place, "the parser gave up");
    /* Its lines count from 1 here, within the piece that was parsed; the columns too. */
    if (error->line > 0)
        place.line += error->line - 1;
    place.column = error->column > 0 ? error->column : 1;
    return refuse(reading, place, error->msg ? error->msg : "the parser gave up");
}

static bool only_blanks_and_comments(const char *text, size_t size) {
    bool comment = false;
    for (size_t i = 0; i < size; i++) {
        if (text[i] == '\n')
            comment = false;
        else if (text[i] == '#')
            comment = true;
        else if (!comment && text[i] != ' ' && text[i] != '\t' && text[i] != '\r')
            return false;
    }
    return true;
}

const YamlNode *yaml_parse_text(Arena *arena, const Source *source, size_t from, size_t to, YamlJoins joins, const Rule *rule, Diags *diags) {
    Reading reading = {arena, source, from, line_map_new(arena, source), joins, rule, diags};
    if (only_blanks_and_comments(source->text + from, to - from)) {
        YamlNode *empty = ARENA_NEW(arena, YamlNode);
        empty->kind = YAML_MAP;
        empty->text = "";
        empty->place = line_map_place(reading.map, from);
        return empty;
    }
    struct fy_diag_cfg diag_options;
    fy_diag_cfg_default(&diag_options);
    diag_options.fp = NULL;
    diag_options.colorize = false;
    struct fy_diag *diag = fy_diag_create(&diag_options);
    fy_diag_set_collect_errors(diag, true);
    struct fy_parse_cfg options = {.flags = FYPCF_COLLECT_DIAG | FYPCF_JSON_NONE, .diag = diag};
    struct fy_document *document = fy_document_build_from_string(&options, source->text + from, to - from);
    const YamlNode *root = document && !fy_diag_got_error(diag) ? convert(&reading, fy_document_root(document), 0)
                                                                : report(&reading, diag);
    fy_document_destroy(document);
    fy_diag_destroy(diag);
    return root;
}

const YamlNode *yaml_parse(Arena *arena, const Source *source, size_t from, size_t to, const Rule *rule, Diags *diags) {
    return yaml_parse_text(arena, source, from, to, NULL, rule, diags);
}

const YamlNode *yaml_get(const YamlNode *map, const char *key) {
    if (!map || map->kind != YAML_MAP)
        return NULL;
    for (const YamlNode *entry = map->first; entry; entry = entry->next)
        if (strcmp(entry->key, key) == 0)
            return entry;
    return NULL;
}

const char *yaml_get_text(const YamlNode *map, const char *key, const char *otherwise) {
    const YamlNode *node = yaml_get(map, key);
    return node && node->kind == YAML_SCALAR ? node->text : otherwise;
}

bool yaml_read_bool(const YamlNode *node, bool *out) {
    static const char *const words[] = {"false", "true", "no", "yes", "off", "on", "否", "是"};
    if (!node || node->kind != YAML_SCALAR)
        return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(node->text, words[i]) == 0) {
            *out = i % 2 == 1;
            return true;
        }
    return false;
}
