/* catalogue.c - the only file that sees fontconfig. Nothing is matched by its rules: they would give some face for any
 * name. Only its list of files and names is used.
 */
#include "font/catalogue.h"

#include "base/mem.h"
#include "base/out.h"

#include <fontconfig/fontconfig.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

struct Catalogue {
    FcConfig *config;
    Arena *arena;
    GHashTable *families;       /* lower-case name -> Entry, the best first */
};

typedef struct Entry Entry;
struct Entry {
    Entry *next;
    FcPattern *pattern;
    const char *file;
    int rank;                   /* of its folder */
    int index;
};

static char *write_configuration(const FontsOptions *options, bool cached) {
    Out *out = out_new_memory();
    out_str(out, "<?xml version=\"1.0\"?><fontconfig>");
    for (int i = 0; cached && options->folders && options->folders[i]; i++) {
        out_str(out, "<dir>");
        out_xml(out, options->folders[i], strlen(options->folders[i]));
        out_str(out, "</dir>");
    }
    if (cached) {
        out_str(out, "<cachedir>");
        out_xml(out, options->cache_folder, strlen(options->cache_folder));
        out_str(out, "</cachedir>");
    }
    out_str(out, "</fontconfig>");
    char *text = g_strdup(out_text(out));
    out_free(out);
    return text;
}

static int folder_rank(const FontsOptions *options, const char *file) {
    int rank = 0;
    for (; options->folders && options->folders[rank]; rank++)
        if (g_str_has_prefix(file, options->folders[rank]))
            return rank;
    return rank;
}

static const char *get_string(FcPattern *pattern, const char *object, int index) {
    FcChar8 *text;
    return FcPatternGetString(pattern, object, index, &text) == FcResultMatch ? (const char *)text : NULL;
}

/* Before: an earlier folder, then the file's name, so that the order of a directory does not matter. */
static bool stands_before(const Entry *a, const Entry *b) {
    if (a->rank != b->rank)
        return a->rank < b->rank;
    int order = strcmp(a->file, b->file);
    return order ? order < 0 : a->index < b->index;
}

static void add_name(Catalogue *catalogue, const char *name, const Entry *model) {
    char *key = g_ascii_strdown(name, -1);
    Entry *entry = arena_memdup(catalogue->arena, model, sizeof *model);
    Entry *first = g_hash_table_lookup(catalogue->families, key);
    if (!first || stands_before(entry, first)) {
        entry->next = first;
        g_hash_table_replace(catalogue->families, key, entry);
        return;
    }
    g_free(key);
    while (first->next && stands_before(first->next, entry))
        first = first->next;
    entry->next = first->next;
    first->next = entry;
}

static void add_pattern(Catalogue *catalogue, const FontsOptions *options, FcPattern *pattern) {
    FcBool variable = FcFalse;
    int index = 0;
    FcPatternGetBool(pattern, FC_VARIABLE, 0, &variable);
    FcPatternGetInteger(pattern, FC_INDEX, 0, &index);
    /* The high half numbers the named instances of a variable font. */
    if (variable || index >> 16)
        return;
    Entry entry = {.pattern = pattern, .file = get_string(pattern, FC_FILE, 0), .index = index};
    if (!entry.file)
        return;
    entry.rank = folder_rank(options, entry.file);
    const char *name;
    for (int i = 0; (name = get_string(pattern, FC_FAMILY, i)) != NULL; i++)
        add_name(catalogue, name, &entry);
}

static void add_set(Catalogue *catalogue, const FontsOptions *options, FcSetName name) {
    FcFontSet *set = FcConfigGetFonts(catalogue->config, name);
    for (int i = 0; set && i < set->nfont; i++)
        add_pattern(catalogue, options, set->fonts[i]);
}

/* Without a cache of its own fontconfig complains on the terminal for each folder; single files it reads in silence. */
static void scan_folder(FcConfig *config, const char *folder, int depth) {
    GDir *directory = depth > 0 ? g_dir_open(folder, 0, NULL) : NULL;
    const char *name;
    while (directory && (name = g_dir_read_name(directory)) != NULL) {
        char *path = g_build_filename(folder, name, NULL);
        if (name[0] != '.' && g_file_test(path, G_FILE_TEST_IS_DIR))
            scan_folder(config, path, depth - 1);
        else if (name[0] != '.')
            FcConfigAppFontAddFile(config, (const FcChar8 *)path);
        g_free(path);
    }
    if (directory)
        g_dir_close(directory);
}

enum { FOLDER_DEPTH = 8 };

/* One that was filled by someone else serves who may only read it. */
static bool is_filled(const char *folder) {
    GDir *directory = g_dir_open(folder, 0, NULL);
    bool filled = false;
    for (const char *name; directory && !filled && (name = g_dir_read_name(directory)) != NULL;)
        filled = strstr(name, ".cache-") != NULL;
    if (directory)
        g_dir_close(directory);
    return filled;
}

static bool has_cache(const FontsOptions *options) {
    const char *folder = options->cache_folder;
    return folder && g_mkdir_with_parents(folder, 0755) == 0 && (g_access(folder, W_OK) == 0 || is_filled(folder));
}

Catalogue *catalogue_open(const FontsOptions *options) {
    bool cached = has_cache(options);
    Catalogue *catalogue = mem_alloc(sizeof *catalogue);
    catalogue->arena = arena_new();
    catalogue->families = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    catalogue->config = options->system_fonts ? FcInitLoadConfig() : FcConfigCreate();
    char *configuration = write_configuration(options, cached);
    FcConfigParseAndLoadFromMemory(catalogue->config, (const FcChar8 *)configuration, FcFalse);
    g_free(configuration);
    FcConfigBuildFonts(catalogue->config);
    for (int i = 0; !cached && options->folders && options->folders[i]; i++)
        scan_folder(catalogue->config, options->folders[i], FOLDER_DEPTH);
    add_set(catalogue, options, FcSetSystem);
    add_set(catalogue, options, FcSetApplication);
    return catalogue;
}

void catalogue_close(Catalogue *catalogue) {
    if (!catalogue)
        return;
    g_hash_table_destroy(catalogue->families);
    FcConfigDestroy(catalogue->config);
    arena_free(catalogue->arena);
    mem_free(catalogue);
}

static bool has_style(FcPattern *pattern, const char *style) {
    const char *name;
    for (int i = 0; (name = get_string(pattern, FC_STYLE, i)) != NULL; i++)
        if (g_ascii_strcasecmp(name, style) == 0)
            return true;
    return false;
}

static bool is_regular(FcPattern *pattern) {
    static const char *const names[] = {"Regular", "Book", "Medium", "Roman", "Normal", "常规"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
        if (has_style(pattern, names[i]))
            return true;
    return get_string(pattern, FC_STYLE, 0) == NULL;
}

static const char *english(FcPattern *pattern, const char *object, const char *languages) {
    const char *language;
    for (int i = 0; (language = get_string(pattern, languages, i)) != NULL; i++)
        if (strcmp(language, "en") == 0)
            return get_string(pattern, object, i);
    const char *first = get_string(pattern, object, 0);
    return first ? first : "";
}

bool catalogue_find(const Catalogue *catalogue, const char *family, const char *style, CatalogueFace *out) {
    char *key = g_ascii_strdown(family, -1);
    const Entry *entry = g_hash_table_lookup(catalogue->families, key);
    g_free(key);
    while (entry && !(style ? has_style(entry->pattern, style) : is_regular(entry->pattern)))
        entry = entry->next;
    if (!entry)
        return false;
    *out = (CatalogueFace){entry->file, english(entry->pattern, FC_FAMILY, FC_FAMILYLANG),
                           english(entry->pattern, FC_STYLE, FC_STYLELANG), entry->index};
    return true;
}
