/* office_package.c - see office_package.h. */
#include "read/office_package.h"

#include "read/office_rules.h"
#include "read/zip_package.h"

#include "base/mem.h"
#include "base/number.h"

#include <glib.h>
#include <string.h>

#define SCHEMAS "http://schemas.openxmlformats.org/"
#define STRICT "http://purl.oclc.org/ooxml/"

static const XmlNamespace spaces[] = {
    {SCHEMAS "wordprocessingml/2006/main", "w"},
    {STRICT "wordprocessingml/main", "w"},
    {SCHEMAS "spreadsheetml/2006/main", "s"},
    {STRICT "spreadsheetml/main", "s"},
    {SCHEMAS "drawingml/2006/main", "a"},
    {STRICT "drawingml/main", "a"},
    {SCHEMAS "drawingml/2006/wordprocessingDrawing", "wp"},
    {STRICT "drawingml/wordprocessingDrawing", "wp"},
    {SCHEMAS "drawingml/2006/spreadsheetDrawing", "xdr"},
    {STRICT "drawingml/spreadsheetDrawing", "xdr"},
    {SCHEMAS "drawingml/2006/picture", "pic"},
    {STRICT "drawingml/picture", "pic"},
    {SCHEMAS "officeDocument/2006/relationships", "r"},
    {STRICT "officeDocument/relationships", "r"},
    {SCHEMAS "officeDocument/2006/math", "m"},
    {STRICT "officeDocument/math", "m"},
    {SCHEMAS "markup-compatibility/2006", "mc"},
    {SCHEMAS "package/2006/relationships", "rel"},
    {"urn:schemas-microsoft-com:vml", "v"},
    {"urn:schemas-microsoft-com:office:office", "o"},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", "wpg"},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas", "wpc"},
    {"http://www.w3.org/XML/1998/namespace", "xml"},
    {NULL, NULL}};

struct OfficePackage {
    Place told;             /* where findings are placed */
    ZipPackage *zip;
    Arena *arena;
};

struct OfficeRelations {
    OfficePackage *package;
    Diags *diags;
    const char *folder;     /* of the part that points, with its "/" */
    GHashTable *by_id;      /* id -> OfficeRelation, all on the package's arena */
    GPtrArray *list;
};

OfficePackage *office_package_open(const Source *source, Place told, Diags *diags) {
    ZipPackage *zip = zip_package_open(source, told, diags);
    if (!zip)
        return NULL;
    OfficePackage *package = mem_alloc(sizeof *package);
    *package = (OfficePackage){.told = told, .zip = zip, .arena = arena_new()};
    return package;
}

void office_package_close(OfficePackage *package) {
    if (!package)
        return;
    arena_free(package->arena);
    zip_package_close(package->zip);
    mem_free(package);
}

bool office_package_has(const OfficePackage *package, const char *part) {
    return zip_package_has(package->zip, part);
}

const uint8_t *office_package_read(OfficePackage *package, Arena *arena, const char *part, size_t *size, Diags *diags) {
    return zip_package_read(package->zip, arena, part, size, diags);
}

bool office_package_read_xml(OfficePackage *package, const char *part, const XmlHandler *handler, void *closure, Diags *diags) {
    XmlFault fault;
    char line[NUMBER_TEXT_SIZE];
    ZipPart *bytes = zip_part_open(package->zip, part, diags);
    if (!bytes)
        return false;
    XmlResult result = xml_events_read(zip_part_read, bytes, spaces, handler, closure, &fault);
    if (!zip_part_close(bytes, diags))
        return false;
    if (result == XML_DOCTYPE)
        return diag_add(diags, &rule_package_doctype, package->told, part);
    if (result == XML_FAULTY)
        return diag_add(diags, &rule_package_xml, package->told, part, number_text(line, fault.line), fault.message);
    return true;
}

bool office_is_on(const char *value) {
    return !value || (strcmp(value, "0") != 0 && strcmp(value, "false") != 0 && strcmp(value, "off") != 0 && strcmp(value, "none") != 0);
}

/* -- Relations. */

static const char *last_word(const char *uri) {
    const char *slash = strrchr(uri, '/');
    return slash ? slash + 1 : uri;
}

/* A target as a part's name: from the folder of the part that points to it, "." and ".." undone. NULL when it leads out. */
static const char *resolve(const OfficeRelations *relations, const char *target) {
    Arena *arena = relations->package->arena;
    char *plain = g_uri_unescape_string(target, NULL);
    char *path = *target == '/' ? g_strdup(plain ? plain : target) : g_strconcat(relations->folder, plain ? plain : target, NULL);
    char **words = g_strsplit(path, "/", -1);
    GPtrArray *kept = g_ptr_array_new();
    bool out = false;
    for (int i = 0; words[i] && !out; i++) {
        if (strcmp(words[i], "..") == 0) {
            out = kept->len == 0;
            if (!out)
                g_ptr_array_remove_index(kept, kept->len - 1);
        } else if (*words[i] && strcmp(words[i], ".") != 0) {
            g_ptr_array_add(kept, words[i]);
        }
    }
    g_ptr_array_add(kept, NULL);
    char *joined = g_strjoinv("/", (char **)kept->pdata);
    const char *name = out || !*joined ? NULL : arena_strdup(arena, joined);
    g_free(joined);
    g_ptr_array_unref(kept);
    g_strfreev(words);
    g_free(path);
    g_free(plain);
    return name;
}

static bool on_relation(void *closure, const XmlTag *tag) {
    OfficeRelations *relations = closure;
    Arena *arena = relations->package->arena;
    const char *id = xml_attribute(tag, "Id"), *type = xml_attribute(tag, "Type"), *target = xml_attribute(tag, "Target");
    const char *mode = xml_attribute(tag, "TargetMode");
    if (tag->code < 0 || !id || !type || !target)
        return true;
    OfficeRelation *relation = ARENA_NEW(arena, OfficeRelation);
    relation->external = mode && strcmp(mode, "External") == 0;
    relation->type = arena_strdup(arena, last_word(type));
    relation->target = relation->external ? arena_strdup(arena, target) : resolve(relations, target);
    if (!relation->target) {
        diag_add(relations->diags, &rule_package_path, relations->package->told, target);
        return true;
    }
    g_hash_table_replace(relations->by_id, arena_strdup(arena, id), relation);
    g_ptr_array_add(relations->list, relation);
    return true;
}

static void unref_table(void *table) {
    g_hash_table_unref(table);
}

static void unref_list(void *list) {
    g_ptr_array_unref(list);
}

/* "word/document.xml" has its relations in "word/_rels/document.xml.rels"; the package's own part is "". */
const OfficeRelations *office_package_relations(OfficePackage *package, const char *part, Diags *diags) {
    static const char *const names[] = {"rel:Relationship", NULL};
    static const XmlHandler handler = {names, on_relation, NULL, NULL};
    OfficeRelations *relations = ARENA_NEW(package->arena, OfficeRelations);
    const char *name = last_word(part);
    char *folder = arena_strndup(package->arena, part, (size_t)(name - part));
    char *path = g_strconcat(folder, "_rels/", name, ".rels", NULL);
    *relations = (OfficeRelations){.package = package, .diags = diags, .folder = folder};
    relations->by_id = g_hash_table_new(g_str_hash, g_str_equal);
    relations->list = g_ptr_array_new();
    arena_on_free(package->arena, unref_table, relations->by_id);
    arena_on_free(package->arena, unref_list, relations->list);
    bool ok = !zip_package_has(package->zip, path) || office_package_read_xml(package, path, &handler, relations, diags);
    g_free(path);
    relations->diags = NULL;
    return ok ? relations : NULL;
}

const OfficeRelation *office_relations_find(const OfficeRelations *relations, const char *id) {
    return id ? g_hash_table_lookup(relations->by_id, id) : NULL;
}

const char *office_relations_part(const OfficeRelations *relations, const char *type) {
    for (guint i = 0; i < relations->list->len; i++) {
        const OfficeRelation *relation = relations->list->pdata[i];
        if (!relation->external && strcmp(relation->type, type) == 0)
            return relation->target;
    }
    return NULL;
}

const char *office_package_main(OfficePackage *package, Diags *diags) {
    const OfficeRelations *relations = office_package_relations(package, "", diags);
    const char *part = relations ? office_relations_part(relations, "officeDocument") : NULL;
    if (relations && !part)
        diag_add(diags, &rule_package_missing, package->told, "officeDocument");
    return part;
}
