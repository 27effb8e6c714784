/* yaml_words.h - the words of a YAML tree without what has no ink and no meaning. Internal to read/. */
#ifndef GAOSHI_READ_YAML_WORDS_H
#define GAOSHI_READ_YAML_WORDS_H

#include "base/yaml.h"

/* Keys and scalars lose the same characters that a paragraph loses (fold_drop_nothing). root, which may be NULL, and what takes the
 * place of its words lie on arena. */
void yaml_words_drop_nothing(Arena *arena, const YamlNode *root);

#endif
