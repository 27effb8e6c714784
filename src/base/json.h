/* json.h - a JSON text (RFC 8259) as the nodes of yaml.h.
 *
 * Strict: a key that stands twice, a number JSON does not know, a half surrogate pair, U+0000 and anything behind the value are
 * refused with their place. Numbers keep their words; true and false are scalars that are not quoted, null is an empty one.
 */
#ifndef GAOSHI_BASE_JSON_H
#define GAOSHI_BASE_JSON_H

#include "base/yaml.h"

/* source must be valid UTF-8; a byte order mark at its start is passed over. NULL when it is not JSON: then a finding of rule, whose
 * {1} and {2} say what is wrong in Chinese and in English. All of it lives on the arena. */
const YamlNode *json_parse(Arena *arena, const Source *source, const Rule *rule, Diags *diags);

#endif
