/* yaml.h - a YAML text as a tree of nodes, each with its place.
 *
 * Layouts, the roles of faces and front matter are YAML 1.2. Only plain data is read: anchors, aliases and tags are refused,
 * a key that stands twice is an error. All of it lives on the arena; strings end with NUL.
 */
#ifndef GAOSHI_BASE_YAML_H
#define GAOSHI_BASE_YAML_H

#include "base/diag.h"

typedef enum { YAML_SCALAR, YAML_LIST, YAML_MAP } YamlKind;

typedef struct YamlNode YamlNode;
struct YamlNode {
    YamlKind kind;
    const char *key;        /* of an entry in a map; NULL in a list and at the root */
    Place key_place;
    const char *text;       /* of a scalar, quotes and escapes undone; "" for nothing */
    size_t size;
    bool quoted;            /* "05" and '05' are text, 05 may be a number */
    bool literal;           /* behind "|": line i of the text stands i lines below its place */
    const YamlNode *first;  /* of a list or a map */
    const YamlNode *next;   /* the following entry */
    Place place;
};

/* The bytes from..to of source, which must be valid UTF-8. NULL when it is not YAML: then a finding of rule, whose {1} is what
 * is wrong in Chinese and {2} in English. Nothing but comments and blanks gives an empty map. */
const YamlNode *yaml_parse(Arena *arena, const Source *source, size_t from, size_t to, const Rule *rule, Diags *diags);
/* Whether a line end between the two characters parts no words. */
typedef bool (*YamlJoins)(uint32_t before, uint32_t after);
/* The same for text: a line end within a scalar, which YAML folds to a blank, is nothing where joins says so. Blanks that were
 * typed stay. */
const YamlNode *yaml_parse_text(Arena *arena, const Source *source, size_t from, size_t to, YamlJoins joins, const Rule *rule, Diags *diags);
/* The value of a key; NULL when map is no map or has none. */
const YamlNode *yaml_get(const YamlNode *map, const char *key);
/* The same, of a scalar; otherwise otherwise. */
const char *yaml_get_text(const YamlNode *map, const char *key, const char *otherwise);
/* true, yes, on, 是 and false, no, off, 否; false when it is neither, *out is then untouched. */
bool yaml_read_bool(const YamlNode *node, bool *out);

#endif
