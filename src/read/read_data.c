/* read_data.c - see read_data.h. The tree of nodes lives only while it is read. */
#include "read/read_data.h"

#include "read/native.h"
#include "read/native_rules.h"
#include "read/read_rules.h"
#include "read/yaml_words.h"

#include "base/json.h"

static bool fill(Native *native, const YamlNode *root) {
    native_keys_read(native, root);
    if (native->ok && text_is_empty(&native->notice->title))
        native->ok = diag_add_list(native->diags, &rule_read_no_title, native_place(native, root->place), (const char *const[]){NULL});
    return native->ok;
}

bool read_yaml(Notice *notice, const Source *text, Diags *diags) {
    Native native;
    Arena *arena = arena_new();
    native_start(&native, notice, text, true, diags);
    const YamlNode *root = native_parse(&native, arena, 0, text->size, &rule_native_yaml);
    bool ok = root && fill(&native, root);
    native_finish(&native);
    arena_free(arena);
    return ok;
}

bool read_json(Notice *notice, const Source *text, Diags *diags) {
    Native native;
    Arena *arena = arena_new();
    Diags *found = diags_new();
    native_start(&native, notice, text, true, diags);
    const YamlNode *root = json_parse(arena, text, &rule_native_json, found);
    for (int i = 0; i < diags_count(found); i++)
        diag_add_list(diags, &rule_native_json, native_place(&native, diags_get(found, i)->place), diags_get(found, i)->args);
    yaml_words_drop_nothing(arena, root);
    bool ok = root && fill(&native, root);
    diags_free(found);
    native_finish(&native);
    arena_free(arena);
    return ok;
}
