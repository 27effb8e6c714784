#include "lib/addresses.h"

#include "base/file.h"
#include "base/number.h"

#include "read/image_file.h"

#include <glib.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

typedef struct { const Image *image; const char *address; } Known;

struct Addresses {
    Arena *arena;
    const char *input, *output;
    char *folder;           /* of the output, absolute */
    GArray *known;          /* Known */
    GPtrArray *writers;     /* FileWriter */
    Diags *diags;
    bool ok;
};

/* -- Paths. */

static char *absolute(const char *path)
{
    char here[PATH_MAX];
    if (*path == '/' || !getcwd(here, sizeof here))
        return g_canonicalize_filename(path, "/");
    return g_canonicalize_filename(path, here);
}

static char *folder_of(const char *path)
{
    char *whole = absolute(path), *folder = g_path_get_dirname(whole);
    g_free(whole);
    return folder;
}

/* How to get from one absolute folder to an absolute path. */
static char *relative(const char *folder, const char *path)
{
    size_t common = 0;
    for (size_t i = 0;; i++) {
        bool folder_ends = folder[i] == '/' || folder[i] == 0, path_ends = path[i] == '/' || path[i] == 0;
        if (folder_ends && path_ends)
            common = i;
        if (folder[i] == 0 || path[i] == 0 || folder[i] != path[i])
            break;
    }
    GString *way = g_string_new(NULL);
    for (const char *at = folder + common; *at; at++)
        if (*at == '/' && at[1])
            g_string_append(way, "../");
    g_string_append(way, path + common + (path[common] == '/'));
    return g_string_free(way, FALSE);
}

/* As addresses are written: what would end one is escaped. */
static const char *escaped(Addresses *addresses, const char *path)
{
    GString *words = g_string_new(NULL);
    for (const char *at = path; *at; at++) {
        if (strchr("%?#", *at))
            g_string_append_printf(words, "%%%02X", (unsigned)*at);
        else
            g_string_append_c(words, *at);
    }
    const char *kept = arena_strndup(addresses->arena, words->str, words->len);
    g_string_free(words, TRUE);
    return kept;
}

static const char *seen_from_output(Addresses *addresses, const char *path)
{
    char *whole = absolute(path), *way = relative(addresses->folder, whole);
    const char *kept = arena_strdup(addresses->arena, way);
    g_free(way);
    g_free(whole);
    return kept;
}

/* -- Pictures that lie in no file of their own. */

static const char *suffix_of(const Image *image)
{
    return image->kind == IMAGE_PNG ? "png" : image->kind == IMAGE_JPEG ? "jpg" : "svg";
}

static const char *as_data(Addresses *addresses, const Image *image)
{
    static const char *const types[] = {[IMAGE_PNG] = "png", [IMAGE_JPEG] = "jpeg", [IMAGE_SVG] = "svg+xml"};
    gchar *words = g_base64_encode(image->bytes, image->size);
    gchar *whole = g_strconcat("data:image/", types[image->kind], ";base64,", words, NULL);
    const char *kept = arena_strdup(addresses->arena, whole);
    g_free(whole);
    g_free(words);
    return kept;
}

/* notice.md -> notice-1.png beside it. */
static const char *as_file(Addresses *addresses, const Image *image)
{
    char number[NUMBER_TEXT_SIZE];
    const char *slash = strrchr(addresses->output, '/'), *base = slash ? slash + 1 : addresses->output, *dot = strrchr(base, '.');
    size_t stem = dot && dot > base ? (size_t)(dot - addresses->output) : strlen(addresses->output);
    char *path = g_strdup_printf("%.*s-%s.%s", (int)stem, addresses->output, number_text(number, (int64_t)addresses->writers->len + 1), suffix_of(image));
    FileWriter *writer = file_writer_new(path, addresses->diags);
    addresses->ok = addresses->ok && writer;
    if (writer) {
        file_writer_write(writer, image->bytes, image->size);
        g_ptr_array_add(addresses->writers, writer);
    }
    const char *kept = escaped(addresses, strrchr(path, '/') ? strrchr(path, '/') + 1 : path);
    g_free(path);
    return kept;
}

static const char *find(Addresses *addresses, const Image *image)
{
    Source input = {.name = addresses->input};
    char *path = strncmp(image->name, "data:", 5) == 0 ? NULL : image_file_path(&input, image->name);
    bool own = path && access(path, R_OK) == 0;
    const char *address = own                                    ? escaped(addresses, seen_from_output(addresses, path))
                          : strcmp(addresses->output, "-") == 0 ? as_data(addresses, image)
                                                                : as_file(addresses, image);
    g_free(path);
    return address;
}

/* -- All of it. */

Addresses *addresses_new(const char *input, const char *output, Diags *diags)
{
    Arena *arena = arena_new();
    Addresses *addresses = ARENA_NEW(arena, Addresses);
    *addresses = (Addresses){.arena = arena, .input = input, .output = output, .diags = diags, .ok = true};
    addresses->folder = folder_of(strcmp(output, "-") == 0 ? input : output);
    addresses->known = g_array_new(FALSE, FALSE, sizeof(Known));
    addresses->writers = g_ptr_array_new();
    return addresses;
}

static const char *of_artwork(Addresses *addresses, const char *file)
{
    Source input = {.name = addresses->input};
    char *path = *file == '/' ? g_strdup(file) : image_file_path(&input, file);
    const char *address = *file == '/' ? arena_strdup(addresses->arena, path) : seen_from_output(addresses, path);
    g_free(path);
    return address;
}

const char *addresses_of(void *closure, const Image *image, const char *file)
{
    Addresses *addresses = closure;
    if (!image)
        return of_artwork(addresses, file);
    for (guint i = 0; i < addresses->known->len; i++)
        if (g_array_index(addresses->known, Known, i).image == image)
            return g_array_index(addresses->known, Known, i).address;
    Known known = {image, find(addresses, image)};
    g_array_append_val(addresses->known, known);
    return known.address;
}

/* Its name is a path as it is, not an address. */
const char *addresses_of_list(void *closure, const char *file)
{
    Addresses *addresses = closure;
    const char *slash = strrchr(addresses->input, '/');
    if (*file == '/')
        return arena_strdup(addresses->arena, file);
    char *path = slash ? g_strdup_printf("%.*s/%s", (int)(slash - addresses->input), addresses->input, file) : g_strdup(file);
    const char *way = seen_from_output(addresses, path);
    g_free(path);
    return way;
}

static void free_all(Addresses *addresses)
{
    for (guint i = 0; i < addresses->writers->len; i++)
        file_writer_abort(addresses->writers->pdata[i]);
    g_ptr_array_unref(addresses->writers);
    g_array_unref(addresses->known);
    g_free(addresses->folder);
    arena_free(addresses->arena);
}

bool addresses_commit(Addresses *addresses)
{
    bool ok = addresses->ok;
    for (guint i = 0; ok && i < addresses->writers->len; i++) {
        ok = file_writer_commit(addresses->writers->pdata[i], addresses->diags);
        addresses->writers->pdata[i] = NULL;
    }
    free_all(addresses);
    return ok;
}

void addresses_abort(Addresses *addresses)
{
    if (addresses)
        free_all(addresses);
}
