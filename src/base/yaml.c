/* yaml.c - the only file that sees libfyaml. Its document is copied into our own nodes and freed at once. */
#include "base/yaml_fold.h"
#include "base/yaml_reason.h"

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
    /* The mark of a quoted scalar stands behind its quote, that of an alias behind its star. */
    if (offset > reading->from && strchr("\"'*", reading->source->text[offset - 1]))
        offset--;
    return line_map_place(reading->map, offset);
}

static const YamlNode *refuse(const Reading *reading, Place place, const char *why) {
    diag_add(reading->diags, reading->rule, place, yaml_reason_chinese(why), why);
    return NULL;
}

/* Where a node begins that has no words of its own: at its first word. */
static Place place_within(const Reading *reading, struct fy_node *from) {
    void *state = NULL;
    for (int depth = 0; from && depth < DEPTH_LIMIT; depth++, state = NULL) {
        if (fy_node_is_scalar(from))
            return place_of(reading, fy_node_get_scalar_token(from));
        struct fy_node_pair *pair = fy_node_is_mapping(from) ? fy_node_mapping_iterate(from, &state) : NULL;
        from = pair ? fy_node_pair_key(pair) : fy_node_is_sequence(from) ? fy_node_sequence_iterate(from, &state) : NULL;
    }
    return line_map_place(reading->map, reading->from);
}

/* A scalar as it was written, between its quotes. */
typedef struct { const char *raw; size_t size; YamlQuotes quotes; } Written;

/* False for one of nothing. */
static bool find_written(const Reading *reading, struct fy_node *from, Written *out) {
    struct fy_token *token = fy_node_get_scalar_token(from);
    const struct fy_mark *start = token ? fy_token_start_mark(token) : NULL, *end = token ? fy_token_end_mark(token) : NULL;
    enum fy_node_style style = fy_node_get_style(from);
    if (!start || !end || end->input_pos <= start->input_pos)
        return false;
    out->raw = reading->source->text + reading->from + start->input_pos;
    out->size = end->input_pos - start->input_pos;
    out->quotes = style == FYNS_SINGLE_QUOTED ? YAML_SINGLE_QUOTED : style == FYNS_DOUBLE_QUOTED ? YAML_DOUBLE_QUOTED : YAML_UNQUOTED;
    return true;
}

/* Its text, on the arena; NULL and a finding where it is none. */
static char *scalar_text(const Reading *reading, struct fy_node *from, size_t *size) {
    Written written;
    if (find_written(reading, from, &written) && written.quotes == YAML_SINGLE_QUOTED) {
        char *text = arena_alloc(reading->arena, written.size + 1); /* zeroed */
        *size = yaml_fold_single_quoted(written.raw, written.size, text);
        return text;
    }
    const char *text = fy_node_get_scalar(from, size);
    *size = text ? *size : 0;
    if (text && memchr(text, 0, *size)) {
        refuse(reading, place_of(reading, fy_node_get_scalar_token(from)), "\\0 is no character of a text");
        return NULL;
    }
    return arena_strndup(reading->arena, text ? text : "", *size);
}

/* Do the lines of a block of text ("|" or ">") stand further in than its key, whose column is given from 1? libfyaml takes
 * them otherwise too, and loses their end. */
static bool stands_further_in(const Reading *reading, struct fy_node *from, int32_t column) {
    Written written;
    enum fy_node_style style = from && fy_node_is_scalar(from) ? fy_node_get_style(from) : FYNS_ANY;
    if ((style != FYNS_LITERAL && style != FYNS_FOLDED) || !find_written(reading, from, &written))
        return true;
    int32_t indent = 0;
    for (size_t i = 0; i < written.size && (written.raw[i] == ' ' || written.raw[i] == '\n' || written.raw[i] == '\r'); i++)
        indent = written.raw[i] == ' ' ? indent + 1 : 0;
    return indent >= column;
}

/* From 1: of the last "- " before a block of text, on the line of its mark; 0: none. */
static int32_t dash_column(const Reading *reading, struct fy_node *from) {
    Written written;
    const char *begin = reading->source->text + reading->from, *line;
    int32_t column = 0;
    if (!find_written(reading, from, &written) || written.raw == begin)
        return 0;
    for (line = written.raw - 1; line > begin && line[-1] != '\n' && line[-1] != '\r';)
        line--;
    for (const char *at = line; *at == ' ' || (*at == '-' && at[1] == ' '); at++)
        if (*at == '-')
            column = (int32_t)(at - line) + 1;
    return column;
}

static YamlNode *convert(const Reading *reading, struct fy_node *from, int depth);

static bool refuse_indent(const Reading *reading, Place place) {
    return refuse(reading, place, "the block of text must stand further in than its key or dash") != NULL;
}

static bool convert_pair(const Reading *reading, struct fy_node_pair *pair, int depth, YamlNode **out) {
    struct fy_node *key = fy_node_pair_key(pair);
    size_t size = 0;
    bool word = key && fy_node_is_scalar(key) && !fy_node_is_alias(key);
    Place place = place_within(reading, key);
    if (!word)
        return refuse(reading, place, "a key must be a word") != NULL;
    if (!stands_further_in(reading, fy_node_pair_value(pair), (int32_t)place.column))
        return refuse_indent(reading, place);
    const char *text = scalar_text(reading, key, &size);
    YamlNode *node = text ? convert(reading, fy_node_pair_value(pair), depth) : NULL;
    if (!node)
        return false;
    node->key = text;
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
        if (fy_node_is_scalar(item) && !stands_further_in(reading, item, dash_column(reading, item)))
            return refuse_indent(reading, place_of(reading, fy_node_get_scalar_token(item)));
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

static bool convert_scalar(const Reading *reading, struct fy_node *from, YamlNode *node) {
    Written written;
    enum fy_node_style style = fy_node_get_style(from);
    char *text = scalar_text(reading, from, &node->size);
    if (!text)
        return false;
    node->quoted = style != FYNS_PLAIN && style != FYNS_ANY;
    node->literal = style == FYNS_LITERAL;
    if (reading->joins && !node->literal && find_written(reading, from, &written))
        node->size = yaml_fold_join(text, node->size, written.raw, written.size, written.quotes, reading->joins);
    /* What an editor writes for "no value". */
    if (!node->quoted && strcmp(text, "~") == 0)
        node->size = 0;
    node->text = node->size ? text : "";
    if (fy_node_get_scalar_token(from))
        node->place = place_of(reading, fy_node_get_scalar_token(from));
    return true;
}

static YamlNode *convert(const Reading *reading, struct fy_node *from, int depth) {
    YamlNode *node = ARENA_NEW(reading->arena, YamlNode);
    node->text = "";
    if (!from)
        return node;
    if (depth >= DEPTH_LIMIT)
        return (YamlNode *)refuse(reading, place_within(reading, from), "nested too deeply");
    if (fy_node_is_alias(from) || fy_node_get_tag_token(from) || fy_node_get_anchor(from))
        return (YamlNode *)refuse(reading, place_within(reading, from), "anchors, aliases and tags are not read here; write the value itself");
    if (fy_node_is_mapping(from))
        return convert_map(reading, from, depth + 1, node) ? node : NULL;
    if (fy_node_is_sequence(from))
        return convert_list(reading, from, depth + 1, node) ? node : NULL;
    return convert_scalar(reading, from, node) ? node : NULL;
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

static const YamlNode *convert_documents(const Reading *reading, struct fy_parser *parser, struct fy_diag *diag) {
    struct fy_document *document = fy_parse_load_document(parser), *second = document ? fy_parse_load_document(parser) : NULL;
    struct fy_node *more = second ? fy_document_root(second) : NULL;
    size_t size = 0;
    bool nothing = !more || (fy_node_is_scalar(more) && fy_node_get_scalar(more, &size) && size == 0);
    const YamlNode *root = !document || fy_diag_got_error(diag) ? report(reading, diag)
                           : nothing                            ? convert(reading, fy_document_root(document), 0)
                                     : refuse(reading, place_within(reading, more), "a second document begins here; only one is read");
    fy_parse_document_destroy(parser, second);
    fy_parse_document_destroy(parser, document);
    return root;
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
    struct fy_parser *parser = fy_parser_create(&options);
    fy_parser_set_string(parser, source->text + from, to - from);
    const YamlNode *root = convert_documents(&reading, parser, diag);
    fy_parser_destroy(parser);
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
