/* artwork_file.c - see artwork_file.h. */
#include "read/artwork_file.h"

#include "read/image_file.h"
#include "read/read_rules.h"
#include "read/svg_text.h"

#include "base/file.h"

#include <glib.h>
#include <string.h>

/* -- Reading. */

static char *path_of(const Artwork *artwork) {
    const Source *source = artwork->place.source;
    const char *slash = source && source->name ? strrchr(source->name, '/') : NULL;
    if (!slash || *artwork->file == '/')
        return g_strdup(artwork->file);
    return g_strdup_printf("%.*s/%s", (int)(slash - source->name), source->name, artwork->file);
}

static bool read_one(Notice *notice, Artwork *artwork, Diags *diags) {
    Source file;
    char *path = path_of(artwork);
    Diags *unheard = diags_new();
    bool ok = file_read(notice->arena, path, &file, unheard);
    diags_free(unheard);
    g_free(path);
    if (!ok)
        return diag_add(diags, &rule_read_artwork_missing, artwork->place, artwork->file);
    const Image *image = image_recognise(notice->arena, artwork->file, file.text, file.size);
    if (!image)
        return diag_add(diags, &rule_read_artwork_kind, artwork->place, artwork->file);
    const char *text = image->kind == IMAGE_SVG ? svg_text_find(image->bytes, image->size) : NULL;
    if (text)
        return diag_add(diags, &rule_read_artwork_text, artwork->place, artwork->file, text);
    artwork->image = image;
    return true;
}

/* 骑缝章: 是 is the seal that lies on the signature. */
static bool is_first_seal(const char *file) {
    return strcmp(file, "是") == 0 || strcmp(file, "yes") == 0 || strcmp(file, "true") == 0;
}

static bool is_none(const char *file) {
    static const char *const words[] = {"否", "无", "不用", "no", "none", "false"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(file, words[i]) == 0)
            return true;
    return false;
}

static bool read_paging_seal(Notice *notice, Artwork *artwork, Diags *diags) {
    if (!is_first_seal(artwork->file))
        return read_one(notice, artwork, diags);
    if (notice->seal_count == 0)
        return diag_add(diags, &rule_read_paging_seal_none, artwork->place, artwork->file);
    artwork->file = notice->seals[0].file;
    artwork->image = notice->seals[0].image;
    return artwork->image != NULL;
}

bool artwork_files_read(Notice *notice, Diags *diags) {
    bool ok = true;
    for (int32_t i = 0; i < notice->seal_count; i++)
        ok &= read_one(notice, &notice->seals[i], diags);
    for (int32_t i = 0; i < notice->signature_stamp_count; i++)
        ok &= read_one(notice, &notice->signature_stamps[i], diags);
    if (notice->paging_seal_count == 1 && is_none(notice->paging_seals[0].file))
        notice->paging_seal_count = 0;
    for (int32_t i = 0; i < notice->paging_seal_count; i++)
        ok &= read_paging_seal(notice, &notice->paging_seals[i], diags);
    return ok;
}
