#include "read/yaml_words.h"

#include "read/fold.h"

#include <string.h>

static const char *clean(Arena *arena, const char *text, size_t *size) {
    const char *copy = fold_clean(arena, text);
    size_t left = copy ? strlen(copy) : 0;
    if (left == *size)
        return text;
    *size = left;
    return copy;
}

void yaml_words_drop_nothing(Arena *arena, const YamlNode *root) {
    YamlNode *node = (YamlNode *)root;
    if (!node)
        return;
    size_t key_size = node->key ? strlen(node->key) : 0;
    node->key = clean(arena, node->key, &key_size);
    if (node->kind == YAML_SCALAR && node->size > 0)
        node->text = clean(arena, node->text, &node->size);
    for (const YamlNode *entry = node->first; entry; entry = entry->next)
        yaml_words_drop_nothing(arena, entry);
}
