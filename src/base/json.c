/* json.c - see json.h. */
#include "base/json.h"

#include "base/utf8.h"

#include <glib.h>
#include <string.h>

/* As deep as yaml.c reads. */
enum { DEPTH_LIMIT = 32, KEYS_BY_HAND = 16 };

typedef struct {
    Arena *arena;
    const Source *source;
    const char *text;
    size_t size, at;
    const LineMap *map;
    const Rule *rule;
    Diags *diags;
} Reading;

typedef struct { const char *chinese, *english; } Words;

static YamlNode *read_value(Reading *reading, int depth);

static YamlNode *refuse_at(const Reading *reading, size_t at, Words words) {
    diag_add(reading->diags, reading->rule, line_map_place(reading->map, at), words.chinese, words.english);
    return NULL;
}

static YamlNode *refuse(const Reading *reading, Words words) {
    return refuse_at(reading, reading->at, words);
}

static char peek(const Reading *reading) {
    return reading->at < reading->size ? reading->text[reading->at] : 0;
}

static void skip_blanks(Reading *reading) {
    while (reading->at < reading->size && (peek(reading) == ' ' || peek(reading) == '\t' || peek(reading) == '\n' || peek(reading) == '\r'))
        reading->at++;
}

static YamlNode *new_node(const Reading *reading, YamlKind kind) {
    YamlNode *node = ARENA_NEW(reading->arena, YamlNode);
    node->kind = kind;
    node->text = "";
    node->place = line_map_place(reading->map, reading->at);
    return node;
}

/* -- Strings. */

static int hex_value(char byte) {
    return byte >= '0' && byte <= '9' ? byte - '0' : byte >= 'a' && byte <= 'f' ? byte - 'a' + 10 : byte >= 'A' && byte <= 'F' ? byte - 'A' + 10 : -1;
}

/* The four digits behind \u; -1 when they are none. */
static int32_t read_hex(Reading *reading) {
    int32_t value = 0;
    for (int i = 0; i < 4; i++) {
        int digit = hex_value(peek(reading));
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
        reading->at++;
    }
    return value;
}

static bool read_unicode(Reading *reading, char **to) {
    size_t start = reading->at - 2;
    int32_t value = read_hex(reading);
    if (value >= 0xD800 && value < 0xDC00) {
        int32_t low = -1;
        if (reading->size - reading->at >= 2 && memcmp(reading->text + reading->at, "\\u", 2) == 0) {
            reading->at += 2;
            low = read_hex(reading);
        }
        value = low >= 0xDC00 && low < 0xE000 ? 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00) : -1;
    }
    if (value <= 0 || (value >= 0xD800 && value < 0xE000))
        return refuse_at(reading, start, (Words){"\\u 后面不是一个字符", "no character stands behind \\u"}) != NULL;
    *to += utf8_put((uint32_t)value, *to);
    return true;
}

static bool read_escape(Reading *reading, char **to) {
    static const char codes[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
    char code = reading->at + 1 < reading->size ? reading->text[reading->at + 1] : 0;
    const char *found = code ? strchr(codes, code) : NULL;
    if (code == 'u') {
        reading->at += 2;
        return read_unicode(reading, to);
    }
    if (!found)
        return refuse(reading, (Words){"反斜杠后面的字符不对", "a backslash before something JSON does not know"}) != NULL;
    *(*to)++ = meant[found - codes];
    reading->at += 2;
    return true;
}

/* At the opening quote; the bytes live on the arena with a NUL. */
static const char *read_string(Reading *reading, size_t *size) {
    size_t start = reading->at++, end = reading->at;
    while (end < reading->size && reading->text[end] != '"')
        end += reading->text[end] == '\\' ? 2 : 1;
    if (end >= reading->size) {
        refuse_at(reading, start, (Words){"文字没有结束的引号", "the string has no closing quote"});
        return NULL;
    }
    char *bytes = arena_alloc(reading->arena, end - reading->at + 1), *to = bytes;
    while (reading->at < end) {
        if ((unsigned char)peek(reading) < 32) {
            refuse(reading, (Words){"文字里有换行或控制字符，要写成 \\n 等", "a control character in a string; write it as \\n and the like"});
            return NULL;
        }
        if (peek(reading) == '\\' ? !read_escape(reading, &to) : (*to++ = reading->text[reading->at++], false))
            return NULL;
    }
    reading->at = end + 1;
    *size = (size_t)(to - bytes);
    return bytes;
}

static YamlNode *read_string_node(Reading *reading) {
    YamlNode *node = new_node(reading, YAML_SCALAR);
    node->quoted = true;
    node->text = read_string(reading, &node->size);
    return node->text ? node : NULL;
}

/* -- Numbers and words. */

static size_t skip_digits(Reading *reading) {
    size_t start = reading->at;
    while (peek(reading) >= '0' && peek(reading) <= '9')
        reading->at++;
    return reading->at - start;
}

static bool is_number(Reading *reading) {
    reading->at += peek(reading) == '-';
    char first = peek(reading);
    size_t digits = skip_digits(reading);
    if (digits == 0 || (first == '0' && digits > 1))
        return false;
    if (peek(reading) == '.') {
        reading->at++;
        if (skip_digits(reading) == 0)
            return false;
    }
    if (peek(reading) == 'e' || peek(reading) == 'E') {
        reading->at++;
        reading->at += peek(reading) == '+' || peek(reading) == '-';
        return skip_digits(reading) > 0;
    }
    return true;
}

static YamlNode *read_number(Reading *reading) {
    size_t start = reading->at;
    YamlNode *node = new_node(reading, YAML_SCALAR);
    if (!is_number(reading))
        return refuse_at(reading, start, (Words){"这不是 JSON 的数", "this is no number of JSON"});
    node->size = reading->at - start;
    node->text = arena_strndup(reading->arena, reading->text + start, node->size);
    return node;
}

static YamlNode *read_word(Reading *reading) {
    static const char *const words[] = {"true", "false", "null"};
    for (int i = 0; i < 3; i++) {
        size_t length = strlen(words[i]);
        if (reading->size - reading->at < length || memcmp(reading->text + reading->at, words[i], length) != 0)
            continue;
        YamlNode *node = new_node(reading, YAML_SCALAR);
        reading->at += length;
        node->text = i < 2 ? words[i] : "";
        node->size = strlen(node->text);
        return node;
    }
    return refuse(reading, (Words){"这里应当是一个值：文字（要加双引号）、数、列表或对象", "a value is wanted: a string in double quotes, a number, a list or an object"});
}

/* -- Lists and objects. */

/* Behind a value: true when another follows, false at the closing mark, which is passed. */
static bool next_entry(Reading *reading, char closing, bool *ok) {
    skip_blanks(reading);
    char next = peek(reading);
    if (next == closing) {
        reading->at++;
        return false;
    }
    if (next == ',') {
        reading->at++;
        skip_blanks(reading);
        if (peek(reading) != closing)
            return true;
        *ok = refuse(reading, (Words){"最后一项后面多了逗号", "a comma behind the last entry"}) != NULL;
        return false;
    }
    *ok = refuse(reading, reading->at < reading->size ? (Words){"这里应当是逗号或结束的括号", "a comma or the closing bracket is wanted"}
                                                     : (Words){"文件在这里中断了", "the file breaks off here"}) != NULL;
    return false;
}

static YamlNode *read_list(Reading *reading, int depth) {
    YamlNode *list = new_node(reading, YAML_LIST);
    const YamlNode **end = &list->first;
    bool ok = true, more;
    reading->at++;
    skip_blanks(reading);
    more = peek(reading) != ']';
    reading->at += !more;
    while (more) {
        YamlNode *entry = read_value(reading, depth);
        if (!entry)
            return NULL;
        *end = entry;
        end = &entry->next;
        more = next_entry(reading, ']', &ok);
    }
    return ok ? list : NULL;
}

/* The keys of an object; a table of them only where there are many. */
typedef struct { YamlNode *map; const YamlNode **end; int count; GHashTable *table; } Object;

static bool is_key_given(Object *object, const YamlNode *key) {
    if (object->count < KEYS_BY_HAND) {
        for (const YamlNode *entry = object->map->first; entry; entry = entry->next)
            if (strcmp(entry->key, key->text) == 0)
                return true;
        return false;
    }
    if (!object->table) {
        object->table = g_hash_table_new(g_str_hash, g_str_equal);
        for (const YamlNode *entry = object->map->first; entry; entry = entry->next)
            g_hash_table_add(object->table, (void *)entry->key);
    }
    return !g_hash_table_add(object->table, (void *)key->text);
}

static YamlNode *read_pair(Reading *reading, Object *object, int depth) {
    size_t start = reading->at;
    if (peek(reading) != '"')
        return refuse(reading, (Words){"项的名称要加双引号", "a key is a string in double quotes"});
    YamlNode *key = read_string_node(reading);
    if (!key)
        return NULL;
    if (is_key_given(object, key))
        return refuse_at(reading, start, (Words){"这一项写了两次", "this key stands twice"});
    skip_blanks(reading);
    if (peek(reading) != ':')
        return refuse(reading, (Words){"项的名称后面应当是冒号", "a colon is wanted behind the key"});
    reading->at++;
    YamlNode *value = read_value(reading, depth);
    if (!value)
        return NULL;
    value->key = key->text;
    value->key_place = key->place;
    return value;
}

static bool read_pairs(Reading *reading, Object *object, int depth) {
    bool ok = true, more = peek(reading) != '}';
    reading->at += !more;
    while (more) {
        YamlNode *entry = read_pair(reading, object, depth);
        if (!entry)
            return false;
        *object->end = entry;
        object->end = &entry->next;
        object->count++;
        more = next_entry(reading, '}', &ok);
    }
    return ok;
}

static YamlNode *read_map(Reading *reading, int depth) {
    Object object = {.map = new_node(reading, YAML_MAP)};
    object.end = &object.map->first;
    reading->at++;
    skip_blanks(reading);
    bool ok = read_pairs(reading, &object, depth);
    if (object.table)
        g_hash_table_unref(object.table);
    return ok ? object.map : NULL;
}

static YamlNode *read_value(Reading *reading, int depth) {
    skip_blanks(reading);
    char next = peek(reading);
    if (depth > DEPTH_LIMIT)
        return refuse(reading, (Words){"嵌套太深", "nested too deeply"});
    if (next == '"')
        return read_string_node(reading);
    if (next == '[')
        return read_list(reading, depth + 1);
    if (next == '{')
        return read_map(reading, depth + 1);
    return next == '-' || (next >= '0' && next <= '9') ? read_number(reading) : read_word(reading);
}

const YamlNode *json_parse(Arena *arena, const Source *source, const Rule *rule, Diags *diags) {
    Reading reading = {arena, source, source->text, source->size, 0, line_map_new(arena, source), rule, diags};
    if (source->size >= 3 && memcmp(source->text, "\xEF\xBB\xBF", 3) == 0)
        reading.at = 3;
    YamlNode *root = read_value(&reading, 0);
    if (!root)
        return NULL;
    skip_blanks(&reading);
    return reading.at == reading.size ? root : refuse(&reading, (Words){"整个值后面还有多余的内容", "something stands behind the whole value"});
}
