/* layout_file.c - see layout_file.h. The files are read from the layout down to its base and laid over one another
 * from the base up.
 */
#include "style/layout_file.h"

#include "base/file.h"
#include "base/utf8.h"
#include "style/style_rules.h"
#include "base/suggest.h"

#include <glib.h>
#include <string.h>

enum { EXTENDS_LIMIT = 8, PATH_SIZE = 128 };

typedef struct {
    Arena *arena;
    const char *folder;
    Diags *diags;
    Settings *settings;
} Reading;

/* -- Names and files. */

static int compare_names(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char *const *layout_file_names(Arena *arena, const char *folder) {
    GPtrArray *names = g_ptr_array_new();
    GDir *directory = g_dir_open(folder, 0, NULL);
    const char *name;
    while (directory && (name = g_dir_read_name(directory)) != NULL)
        if (g_str_has_suffix(name, ".yaml") && name[0] != '.')
            g_ptr_array_add(names, arena_strndup(arena, name, strlen(name) - strlen(".yaml")));
    if (directory)
        g_dir_close(directory);
    if (names->len > 0)
        qsort(names->pdata, names->len, sizeof *names->pdata, compare_names);
    g_ptr_array_add(names, NULL);
    const char *const *list = arena_memdup(arena, names->pdata, names->len * sizeof *names->pdata);
    g_ptr_array_free(names, TRUE);
    return list;
}

static bool is_path(const char *name) {
    return strchr(name, '/') || g_str_has_suffix(name, ".yaml");
}

static bool refuse_layout(const Reading *reading, const char *name, Place place) {
    Out *out = out_new_memory();
    const char *const *names = layout_file_names(reading->arena, reading->folder);
    for (int i = 0, listed = 0; names[i]; i++)
        if (strcmp(names[i], "base") != 0) {
            out_str(out, listed++ ? "、" : "");
            out_str(out, names[i]);
        }
    diag_add(reading->diags, &rule_style_unknown_layout, place, name, out_text(out));
    out_free(out);
    return false;
}

/* NULL and a finding when there is no such layout. */
static const char *find_file(const Reading *reading, const char *name, const char *beside, Place place) {
    char *found;
    if (!is_path(name)) {
        char *file = g_strconcat(name, ".yaml", NULL);
        found = g_build_filename(reading->folder, file, NULL);
        g_free(file);
    } else if (beside && !g_path_is_absolute(name)) {
        char *folder = g_path_get_dirname(beside);
        found = g_build_filename(folder, name, NULL);
        g_free(folder);
    } else {
        found = g_strdup(name);
    }
    const char *path = arena_strdup(reading->arena, found);
    g_free(found);
    if (!is_path(name) && !g_file_test(path, G_FILE_TEST_EXISTS)) {
        refuse_layout(reading, name, place);
        return NULL;
    }
    return path;
}

/* -- Keys. */

static bool refuse_value(const Reading *reading, const char *path, const YamlNode *node, const char *expected) {
    const char *shown = node->kind == YAML_SCALAR ? node->text : node->kind == YAML_LIST ? "[…]" : "{…}";
    return diag_add(reading->diags, &rule_style_value, node->place, path, shown, expected);
}

static bool refuse_key(const Reading *reading, const YamlNode *node, const char *best) {
    if (best)
        return diag_add(reading->diags, &rule_style_unknown_key, node->key_place, node->key, best);
    return diag_add(reading->diags, &rule_style_alien_key, node->key_place, node->key);
}

static bool take_role(const Reading *reading, const YamlNode *node) {
    Suggestion near = {.word = node->key};
    Role role = key_role(node->key);
    if (role == ROLE_COUNT) {
        for (int i = ROLE_NONE + 1; i < ROLE_COUNT; i++)
            suggest_offer(&near, role_name((Role)i));
        return refuse_key(reading, node, near.best);
    }
    if (node->kind != YAML_MAP)
        return refuse_value(reading, node->key, node, "{face: …, size: …}");
    bool whole = true;
    for (const YamlNode *entry = node->first; entry; entry = entry->next) {
        int key = role_key_find(key_word(entry->key));
        if (key >= 0) {
            reading->settings->roles[role][key] = entry;
            continue;
        }
        near = (Suggestion){.word = entry->key};
        for (int i = 0; i < role_key_count(); i++)
            suggest_offer(&near, role_key(i)->path);
        whole = refuse_key(reading, entry, near.best);
    }
    return whole;
}

static bool take_roles(const Reading *reading, const YamlNode *node) {
    if (node->kind != YAML_MAP)
        return refuse_value(reading, node->key, node, "{body: {…}, title: {…}}");
    bool whole = true;
    for (const YamlNode *entry = node->first; entry; entry = entry->next)
        whole = take_role(reading, entry) && whole;
    return whole;
}

static void join_path(char path[PATH_SIZE], const char *section, const char *word) {
    g_snprintf(path, PATH_SIZE, "%s%s%s", section, section[0] ? "." : "", key_word(word));
}

/* A key of a section; the nearest is looked for among the section's own keys first, then among all. */
static bool refuse_section_key(const Reading *reading, const YamlNode *node, const char *section) {
    Suggestion near = {.word = node->key};
    size_t length = strlen(section);
    for (int i = 0; i < sheet_key_count(); i++)
        if (strncmp(sheet_key(i)->path, section, length) == 0 && sheet_key(i)->path[length] == '.')
            suggest_offer(&near, sheet_key(i)->path + length + 1);
    return refuse_key(reading, node, near.best);
}

static bool take_section(const Reading *reading, const YamlNode *node, const char *section) {
    bool whole = true;
    for (const YamlNode *entry = node->first; entry; entry = entry->next) {
        char path[PATH_SIZE];
        join_path(path, section, entry->key);
        int key = sheet_key_find(path);
        if (key >= 0)
            reading->settings->values[key] = entry;
        else
            whole = refuse_section_key(reading, entry, section) && whole;
    }
    return whole;
}

static bool is_section(const char *word) {
    size_t length = strlen(word);
    for (int i = 0; i < sheet_key_count(); i++)
        if (strncmp(sheet_key(i)->path, word, length) == 0 && sheet_key(i)->path[length] == '.')
            return true;
    return false;
}

static bool refuse_top_key(const Reading *reading, const YamlNode *node) {
    static const char *const others[] = {"name", "description", "extends", "roles", "give", "checks", "colours"};
    Suggestion near = {.word = node->key};
    for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
        suggest_offer(&near, others[i]);
    for (int i = 0; i < sheet_key_count(); i++) {
        const char *path = sheet_key(i)->path;
        suggest_offer(&near, arena_strndup(reading->arena, path, strcspn(path, ".")));
    }
    return refuse_key(reading, node, near.best);
}

/* `checks: {mark.blank: off}`; whether there is such a rule is for those to say who know the rules. */
static bool take_checks(const Reading *reading, const YamlNode *node) {
    Settings *settings = reading->settings;
    static const char expected[] = "off | error | warning | info";
    if (node->kind != YAML_MAP)
        return refuse_value(reading, node->key, node, "{mark.blank: off}");
    for (const YamlNode *entry = node->first; entry; entry = entry->next) {
        if (entry->kind != YAML_SCALAR || settings->check_count == CHECK_SWITCH_LIMIT)
            return refuse_value(reading, entry->key, entry, expected);
        settings->checks[settings->check_count++] = entry;
    }
    return true;
}

/* `colours: {red: {screen: "#FF3333", press: [0, 80, 80, 0]}}`: read by palette.c. */
static bool take_colours(const Reading *reading, const YamlNode *node) {
    Settings *settings = reading->settings;
    if (node->kind != YAML_MAP)
        return refuse_value(reading, node->key, node, "{red: {…}}");
    for (const YamlNode *entry = node->first; entry; entry = entry->next) {
        if (settings->colour_count == COLOUR_LIMIT)
            return refuse_value(reading, entry->key, entry, "1-64");
        settings->colours[settings->colour_count++] = entry;
    }
    return true;
}

static bool take_top(const Reading *reading, const YamlNode *node) {
    const char *word = key_word(node->key);
    if (strcmp(word, "name") == 0 || strcmp(word, "extends") == 0 || strcmp(word, "description") == 0)
        return true;
    if (strcmp(word, "roles") == 0)
        return take_roles(reading, node);
    if (strcmp(word, "checks") == 0)
        return take_checks(reading, node);
    if (strcmp(word, "colours") == 0)
        return take_colours(reading, node);
    int key = sheet_key_find(word);
    /* `page-number: none` says where it stands. */
    if (key < 0 && node->kind == YAML_SCALAR && strcmp(word, "page-number") == 0)
        key = sheet_key_find("page-number.place");
    if (key >= 0) {
        reading->settings->values[key] = node;
        return true;
    }
    if (!is_section(word))
        return refuse_top_key(reading, node);
    if (node->kind != YAML_MAP)
        return refuse_value(reading, node->key, node, "{…}");
    return take_section(reading, node, word);
}

/* -- Files. */

static const YamlNode *read_root(const Reading *reading, const char *path) {
    Source *source = ARENA_NEW(reading->arena, Source);
    if (!file_read(reading->arena, path, source, reading->diags))
        return NULL;
    size_t bad = utf8_check(source->text, source->size);
    if (bad < source->size) {
        diag_add(reading->diags, &rule_style_syntax, place_at(source, bad), "UTF-8", "UTF-8");
        return NULL;
    }
    const YamlNode *root = yaml_parse(reading->arena, source, 0, source->size, &rule_style_syntax, reading->diags);
    if (root && root->kind != YAML_MAP) {
        diag_add(reading->diags, &rule_style_syntax, place_at(source, 0), "key: value", "key: value");
        return NULL;
    }
    return root;
}

static const YamlNode *top_value(const YamlNode *root, const char *word) {
    for (const YamlNode *entry = root->first; entry; entry = entry->next)
        if (strcmp(key_word(entry->key), word) == 0)
            return entry;
    return NULL;
}

static bool refuse_cycle(const Reading *reading, const char *const *files, int count, const char *again, Place place) {
    Out *out = out_new_memory();
    for (int i = 0; i <= count; i++) {
        char *name = g_path_get_basename(i < count ? files[i] : again);
        out_str(out, i ? " → " : "");
        out_str(out, name);
        g_free(name);
    }
    diag_add(reading->diags, &rule_style_cycle, place, out_text(out));
    out_free(out);
    return false;
}

static bool stands_among(const char *const *files, int count, const char *path) {
    for (int i = 0; i < count; i++)
        if (strcmp(files[i], path) == 0)
            return true;
    return false;
}

/* Roots from the layout itself to the last that it extends; -1 on failure. */
static int read_chain(const Reading *reading, const char *name, const YamlNode *roots[EXTENDS_LIMIT]) {
    const char *files[EXTENDS_LIMIT];
    Place place = PLACE_NONE;
    for (int count = 0;; count++) {
        const char *path = find_file(reading, name, count ? files[count - 1] : NULL, place);
        if (!path)
            return -1;
        if (count == EXTENDS_LIMIT || stands_among(files, count, path)) {
            refuse_cycle(reading, files, count, path, place);
            return -1;
        }
        files[count] = path;
        if (count == 0)
            reading->settings->file = path;
        if (!(roots[count] = read_root(reading, path)))
            return -1;
        const YamlNode *extends = top_value(roots[count], "extends");
        if (!extends)
            return count + 1;
        name = extends->text;
        place = extends->place;
    }
}

static void take_names(const Reading *reading, const char *name, const YamlNode *root) {
    Settings *settings = reading->settings;
    const YamlNode *own = top_value(root, "name"), *description = top_value(root, "description");
    settings->name = own && own->kind == YAML_SCALAR ? own->text : arena_strdup(reading->arena, name);
    settings->zh = settings->en = description ? description->text : "";
    settings->zh = yaml_get_text(description, "zh", settings->zh);
    settings->en = yaml_get_text(description, "en", settings->en);
}

bool layout_file_read(Arena *arena, const char *folder, const char *name, Settings *out, Diags *diags) {
    Reading reading = {arena, folder, diags, out};
    const YamlNode *roots[EXTENDS_LIMIT];
    *out = (Settings){0};
    int count = read_chain(&reading, name, roots);
    if (count < 0)
        return false;
    take_names(&reading, name, roots[0]);
    bool whole = true;
    for (int i = count - 1; i >= 0; i--)
        for (const YamlNode *entry = roots[i]->first; entry; entry = entry->next)
            whole = take_top(&reading, entry) && whole;
    return whole;
}
