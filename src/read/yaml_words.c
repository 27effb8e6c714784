#include "read/yaml_words.h"

#include "read/fold.h"

#include <string.h>

void yaml_words_drop_nothing(const YamlNode *root) {
    YamlNode *node = (YamlNode *)root;
    if (!node)
        return;
    if (node->key)
        fold_drop_nothing((char *)node->key, strlen(node->key));
    if (node->kind == YAML_SCALAR && node->size > 0)
        node->size = fold_drop_nothing((char *)node->text, node->size);
    for (const YamlNode *entry = node->first; entry; entry = entry->next)
        yaml_words_drop_nothing(entry);
}
