/* yaml_words.h - the words of a YAML tree without what has no ink and no meaning. Internal to read/. */
#ifndef GAOSHI_READ_YAML_WORDS_H
#define GAOSHI_READ_YAML_WORDS_H

#include "base/yaml.h"

/* Keys and scalars, in place, by fold_drop_nothing: the same characters that a paragraph loses. root may be NULL; its arena must
 * be ours to write to. */
void yaml_words_drop_nothing(const YamlNode *root);

#endif
