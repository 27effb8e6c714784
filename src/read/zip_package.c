/* zip_package.c - see zip_package.h. The only file that sees libzip, which is loaded when first asked: linked, it and its
 * cryptography would cost every process 2.4 ms. */
#include "read/zip_package.h"

#include "read/office_rules.h"

#include "base/mem.h"
#include "base/number.h"
#include "base/utf8.h"

#include <dlfcn.h>
#include <glib.h>
#include <string.h>
#include <zip.h>

/* -- The library. */

typedef struct {
    zip_source_t *(*source_new)(const void *, zip_uint64_t, int, zip_error_t *);
    void (*source_free)(zip_source_t *);
    zip_t *(*open)(zip_source_t *, int, zip_error_t *);
    void (*discard)(zip_t *);
    zip_int64_t (*count)(zip_t *, zip_flags_t);
    const char *(*name)(zip_t *, zip_uint64_t, zip_flags_t);
    int (*stat)(zip_t *, zip_uint64_t, zip_flags_t, zip_stat_t *);
    zip_file_t *(*open_part)(zip_t *, zip_uint64_t, zip_flags_t);
    zip_int64_t (*read)(zip_file_t *, void *, zip_uint64_t);
    int (*close_part)(zip_file_t *);
} Library;

static bool find_functions(void *library, Library *out) {
    const struct { const char *name; void *pointer; } functions[] = {
        {"zip_source_buffer_create", &out->source_new}, {"zip_source_free", &out->source_free},
        {"zip_open_from_source", &out->open},           {"zip_discard", &out->discard},
        {"zip_get_num_entries", &out->count},           {"zip_get_name", &out->name},
        {"zip_stat_index", &out->stat},                 {"zip_fopen_index", &out->open_part},
        {"zip_fread", &out->read},                      {"zip_fclose", &out->close_part}};
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        void *symbol = dlsym(library, functions[i].name);
        if (!symbol)
            return false;
        memcpy(functions[i].pointer, &symbol, sizeof symbol); /* C has no cast from an object to a function */
    }
    return true;
}

/* The functions used are the same in both. */
static bool load(Library *out) {
    static const char *const names[] = {"libzip.so.5", "libzip.so.4"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        void *library = dlopen(names[i], RTLD_LAZY | RTLD_LOCAL);
        if (library && find_functions(library, out))
            return true;
    }
    return false;
}

/* -- The package. */

struct ZipPackage {
    Library library;
    const Source *source;
    Place told;             /* where findings are placed */
    zip_t *zip;
    GHashTable *indexes;    /* name as it counts -> index + 1 */
};

struct ZipPart {
    ZipPackage *package;
    zip_file_t *file;
    char *name;
    uint64_t packed, taken;
    const Rule *fault;      /* NULL: none yet */
};

static bool refuse(const ZipPackage *package, const Rule *rule, const char *first, const char *second, Diags *diags) {
    return diag_add(diags, rule, package->told, first, second);
}

static char *counting_name(const char *name) {
    while (*name == '/' || *name == '\\')
        name++;
    char *counting = g_ascii_strdown(name, -1);
    for (char *at = counting; *at; at++)
        *at = *at == '\\' ? '/' : *at;
    return counting;
}

static bool index_names(ZipPackage *package, Diags *diags) {
    char most[NUMBER_TEXT_SIZE];
    zip_int64_t count = package->library.count(package->zip, 0);
    if (count > ZIP_PARTS_MOST)
        return refuse(package, &rule_package_parts, number_text(most, ZIP_PARTS_MOST), NULL, diags);
    for (zip_int64_t i = 0; i < count; i++) {
        const char *name = package->library.name(package->zip, (zip_uint64_t)i, ZIP_FL_ENC_RAW);
        if (!name || utf8_check(name, strlen(name)) < strlen(name))
            continue; /* parts that count have plain names */
        char *counting = counting_name(name);
        if (*counting && counting[strlen(counting) - 1] != '/' && g_hash_table_contains(package->indexes, counting)) {
            g_free(counting);
            return refuse(package, &rule_package_twice, name, NULL, diags);
        }
        g_hash_table_replace(package->indexes, counting, GSIZE_TO_POINTER((gsize)i + 1));
    }
    return true;
}

/* Word and Excel put an encrypted document, and their old formats, into a compound file. */
static const Rule *rule_of_bytes(const Source *source) {
    static const char compound[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", name[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
    if (source->size < 8 || memcmp(source->text, compound, 8) != 0)
        return source->size >= 4 && memcmp(source->text, "PK\3\4", 4) == 0 ? &rule_package_damaged : &rule_package_none;
    for (size_t at = 0; at + sizeof name < source->size; at++)
        if (source->text[at] == 'E' && memcmp(source->text + at, name, sizeof name - 1) == 0)
            return &rule_package_encrypted;
    return &rule_package_old;
}

static bool open_zip(ZipPackage *package, Diags *diags) {
    zip_error_t error;
    zip_source_t *bytes = NULL;
    if (!load(&package->library))
        return refuse(package, &rule_package_library, NULL, NULL, diags);
    bytes = package->library.source_new(package->source->text, package->source->size, 0, &error);
    if (bytes)
        package->zip = package->library.open(bytes, ZIP_RDONLY, &error);
    if (bytes && !package->zip)
        package->library.source_free(bytes);
    if (!package->zip)
        return refuse(package, rule_of_bytes(package->source), package->source->name, NULL, diags);
    package->indexes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    return index_names(package, diags);
}

ZipPackage *zip_package_open(const Source *source, Place told, Diags *diags) {
    ZipPackage *package = mem_alloc(sizeof *package);
    *package = (ZipPackage){.source = source, .told = told};
    if (open_zip(package, diags))
        return package;
    zip_package_close(package);
    return NULL;
}

void zip_package_close(ZipPackage *package) {
    if (!package)
        return;
    if (package->zip)
        package->library.discard(package->zip);
    if (package->indexes)
        g_hash_table_unref(package->indexes);
    mem_free(package);
}

static gsize find(const ZipPackage *package, const char *name) {
    char *counting = counting_name(name);
    gsize index = GPOINTER_TO_SIZE(g_hash_table_lookup(package->indexes, counting));
    g_free(counting);
    return index;
}

bool zip_package_has(const ZipPackage *package, const char *name) {
    return find(package, name) > 0;
}

/* -- Parts. */

static bool is_bomb(uint64_t size, uint64_t packed) {
    return size > ZIP_PART_MOST || (size > ZIP_FREE_SIZE && size / ZIP_RATIO_MOST > packed);
}

static bool refuse_large(const ZipPackage *package, const char *name, Diags *diags) {
    char most[NUMBER_TEXT_SIZE], ratio[NUMBER_TEXT_SIZE];
    return diag_add(diags, &rule_package_large, package->told, name,
                    number_text(most, ZIP_PART_MOST / (1024 * 1024)), number_text(ratio, ZIP_RATIO_MOST));
}

ZipPart *zip_part_open(ZipPackage *package, const char *name, Diags *diags) {
    zip_stat_t facts;
    gsize index = find(package, name);
    zip_file_t *file = NULL;
    if (index == 0) {
        refuse(package, &rule_package_missing, name, NULL, diags);
        return NULL;
    }
    const zip_uint64_t wanted = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_ENCRYPTION_METHOD;
    bool known = package->library.stat(package->zip, index - 1, 0, &facts) == 0 && (facts.valid & wanted) == wanted;
    if (known && facts.encryption_method != ZIP_EM_NONE)
        refuse(package, &rule_package_encrypted, name, NULL, diags);
    else if (known && is_bomb(facts.size, facts.comp_size))
        refuse_large(package, name, diags);
    else if (!known || !(file = package->library.open_part(package->zip, index - 1, 0)))
        refuse(package, &rule_package_damaged, name, NULL, diags);
    if (!file)
        return NULL;
    ZipPart *part = mem_alloc(sizeof *part);
    *part = (ZipPart){.package = package, .file = file, .name = g_strdup(name), .packed = facts.comp_size};
    return part;
}

ptrdiff_t zip_part_read(void *closure, void *bytes, size_t size) {
    ZipPart *part = closure;
    if (part->fault)
        return -1;
    zip_int64_t count = part->package->library.read(part->file, bytes, size);
    if (count < 0) {
        part->fault = &rule_package_damaged;
        return -1;
    }
    part->taken += (uint64_t)count;
    if (is_bomb(part->taken, part->packed)) {
        part->fault = &rule_package_large;
        return -1;
    }
    return (ptrdiff_t)count;
}

bool zip_part_close(ZipPart *part, Diags *diags) {
    bool ok = !part->fault;
    if (part->fault == &rule_package_large)
        refuse_large(part->package, part->name, diags);
    else if (part->fault)
        refuse(part->package, part->fault, part->name, NULL, diags);
    part->package->library.close_part(part->file);
    g_free(part->name);
    mem_free(part);
    return ok;
}

/* False when the part is damaged or larger than may be kept. */
static bool read_all(ZipPart *part, GByteArray *bytes) {
    uint8_t piece[16384];
    for (;;) {
        ptrdiff_t count = zip_part_read(part, piece, sizeof piece);
        if (count <= 0)
            return count == 0;
        if (bytes->len + (size_t)count > ZIP_WHOLE_MOST) {
            part->fault = &rule_package_large;
            return false;
        }
        g_byte_array_append(bytes, piece, (guint)count);
    }
}

const uint8_t *zip_package_read(ZipPackage *package, Arena *arena, const char *name, size_t *size, Diags *diags) {
    ZipPart *part = zip_part_open(package, name, diags);
    const uint8_t *kept = NULL;
    if (!part)
        return NULL;
    GByteArray *bytes = g_byte_array_new();
    read_all(part, bytes);
    *size = bytes->len;
    if (zip_part_close(part, diags))
        kept = arena_memdup(arena, bytes->data ? bytes->data : (const uint8_t *)"", bytes->len);
    g_byte_array_unref(bytes);
    return kept;
}
