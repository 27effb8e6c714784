/* roles_file.c - see roles_file.h; the format is described at the head of fonts/fonts.yaml. */
#include "font/roles_file.h"

#include "base/file.h"
#include "base/utf8.h"
#include "base/yaml.h"
#include "font/font_rules.h"
#include "font/fonts.h"

#include <string.h>

typedef struct {
    Arena *arena;
    Diags *diags;
    const YamlNode *families;
} Reading;

/* The same in both languages. */
static bool refuse(Diags *diags, Place place, const char *wanted) {
    return diag_add(diags, &rule_font_roles, place, wanted, wanted);
}

static int count_entries(const YamlNode *node) {
    int count = 0;
    for (const YamlNode *entry = node ? node->first : NULL; entry; entry = entry->next)
        count++;
    return count;
}

static bool read_kind(const Reading *reading, const YamlNode *node, bool *other) {
    *other = strcmp(node->text, "other") == 0;
    if (!*other && strcmp(node->text, "own") != 0)
        return refuse(reading->diags, node->place, "kind: own | other");
    return true;
}

static bool read_switch(const Reading *reading, const YamlNode *node, bool *out) {
    if (!yaml_read_bool(node, out))
        return refuse(reading->diags, node->place, "true | false");
    return true;
}

static bool read_face_key(const Reading *reading, const YamlNode *node, WantedFace *face) {
    if (node->kind != YAML_SCALAR)
        return refuse(reading->diags, node->place, node->key);
    if (strcmp(node->key, "family") == 0)
        face->family = node->text;
    else if (strcmp(node->key, "style") == 0)
        face->style = node->text;
    else if (strcmp(node->key, "kind") == 0)
        return read_kind(reading, node, &face->other);
    else if (strcmp(node->key, "bold") == 0)
        return read_switch(reading, node, &face->bold);
    else if (strcmp(node->key, "licensed") == 0)
        return read_switch(reading, node, &face->licensed);
    else
        return diag_add(reading->diags, &rule_font_key, node->key_place, node->key);
    return true;
}

static bool read_face(const Reading *reading, const YamlNode *node, WantedFace *face) {
    if (node->kind != YAML_MAP)
        return refuse(reading->diags, node->place, "{family: …}");
    for (const YamlNode *entry = node->first; entry; entry = entry->next)
        if (!read_face_key(reading, entry, face))
            return false;
    if (!face->family || !face->family[0])
        return refuse(reading->diags, node->place, "family: …");
    const YamlNode *family = yaml_get(reading->families, face->family);
    face->licence = yaml_get_text(family, "licence", NULL);
    face->wrong = yaml_get_text(family, "wrong", "");
    return true;
}

static bool read_stack(const Reading *reading, const YamlNode *list, WantedStack *stack) {
    if (list->kind != YAML_LIST)
        return refuse(reading->diags, list->place, "- {family: …}");
    stack->count = count_entries(list);
    stack->faces = ARENA_ARRAY(reading->arena, WantedFace, stack->count);
    int i = 0;
    for (const YamlNode *entry = list->first; entry; entry = entry->next)
        if (!read_face(reading, entry, &stack->faces[i++]))
            return false;
    return true;
}

static bool read_roles(const Reading *reading, const YamlNode *root, RolesFile *file) {
    const YamlNode *roles = yaml_get(root, "roles");
    for (int role = 0; role < FACE_ROLE_COUNT; role++) {
        const YamlNode *node = yaml_get(roles, face_role_name((FaceRole)role));
        const YamlNode *faces = yaml_get(node, "faces");
        if (!faces)
            return refuse(reading->diags, (roles ? roles : root)->place, face_role_name((FaceRole)role));
        if (!read_stack(reading, faces, &file->roles[role]))
            return false;
    }
    return true;
}

static bool read_scripts(const Reading *reading, const YamlNode *scripts, RolesFile *file) {
    if (!scripts)
        return true;
    file->script_count = count_entries(scripts);
    file->scripts = ARENA_ARRAY(reading->arena, WantedScript, file->script_count);
    WantedScript *script = file->scripts;
    for (const YamlNode *entry = scripts->first; entry; entry = entry->next, script++) {
        if (!entry->key || strlen(entry->key) != 4)
            return refuse(reading->diags, entry->place, "ISO 15924: Hani, Tibt, …");
        memcpy(script->script, entry->key, 4);
        if (!read_stack(reading, entry, &script->stack))
            return false;
    }
    return true;
}

const RolesFile *roles_file_read(Arena *arena, const char *path, Diags *diags) {
    Source *source = ARENA_NEW(arena, Source);
    if (!file_read(arena, path, source, diags))
        return NULL;
    size_t bad = utf8_check(source->text, source->size);
    if (bad < source->size) {
        refuse(diags, place_at(source, bad), "UTF-8");
        return NULL;
    }
    const YamlNode *root = yaml_parse(arena, source, 0, source->size, &rule_font_roles, diags);
    if (!root)
        return NULL;
    Reading reading = {arena, diags, yaml_get(root, "families")};
    RolesFile *file = ARENA_NEW(arena, RolesFile);
    bool done = read_roles(&reading, root, file) && read_scripts(&reading, yaml_get(root, "scripts"), file);
    return done ? file : NULL;
}
