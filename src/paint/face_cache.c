/* face_cache.c - opens our faces with FreeType and gives them to Cairo.
 *
 * Cairo keeps scaled fonts, and so faces, alive in a cache of its own for as long as it likes. Therefore each FT_Face,
 * its cut-down bytes and a reference to the library hang on Cairo's font face as user data and go when Cairo lets it
 * go. The charmap is taken away: Cairo would search it backwards for every glyph, and the text comes with the clusters
 * anyway.
 */
#include "paint/face_cache.h"

#include "base/mem.h"
#include "font/shaping.h"
#include "paint/outline_stub.h"
#include "paint/paint_rules.h"

#include <cairo-ft.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_MODULE_H

typedef struct {
    FT_Library library; /* one reference */
    FT_Face face;
    uint8_t *bytes; /* of a cut-down face; NULL when the bytes are Fonts' */
} FaceHold;

typedef struct {
    const Face *face;
    CachedFace cached;
    uint32_t *new_ids;
    OutlineStubs *stubs; /* NULL: none */
} CacheEntry;

struct FaceCache {
    FT_Library library;
    CacheEntry *entries; /* few: searched from the front */
    int count, room;
    int last; /* the entry asked for last */
};

/* {{{ FreeType's memory: ours, and constant, so that the library may go with its last face. FT_Init_FreeType would also ask
 * the environment for properties. */

static void *take(FT_Memory memory, long size) {
    (void)memory;
    return mem_alloc((size_t)size);
}

static void give_back(FT_Memory memory, void *block) {
    (void)memory;
    mem_free(block);
}

static void *take_other(FT_Memory memory, long old_size, long size, void *block) {
    (void)memory;
    (void)old_size;
    return mem_resize(block, (size_t)size, 1);
}

static FT_Library open_library(void) {
    static struct FT_MemoryRec_ memory = {NULL, take, give_back, take_other};
    FT_Library library;
    if (FT_New_Library(&memory, &library) != 0)
        return NULL;
    FT_Add_Default_Modules(library);
    return library;
}

/* }}} */

FaceCache *face_cache_new(void) {
    FaceCache *cache = mem_alloc(sizeof *cache);
    cache->library = open_library();
    return cache;
}

static void hold_free(void *closure) {
    FaceHold *hold = closure;
    if (hold->face)
        FT_Done_Face(hold->face);
    FT_Done_Library(hold->library);
    mem_free(hold->bytes);
    mem_free(hold);
}

void face_cache_restore(FaceCache *cache) {
    for (int i = 0; i < cache->count; i++) {
        outline_stubs_restore(cache->entries[i].stubs);
        cache->entries[i].stubs = NULL;
    }
}

void face_cache_free(FaceCache *cache) {
    if (!cache)
        return;
    face_cache_restore(cache);
    for (int i = 0; i < cache->count; i++) {
        cairo_font_face_destroy(cache->entries[i].cached.cairo);
        mem_free(cache->entries[i].new_ids);
    }
    mem_free(cache->entries);
    if (cache->library)
        FT_Done_Library(cache->library);
    mem_free(cache);
}

/* Takes bytes when own. NULL when FreeType or Cairo refuses. */
static cairo_font_face_t *open_face(FaceCache *cache, const uint8_t *bytes, size_t size, int index, uint8_t *own) {
    static const cairo_user_data_key_t hold_key;
    if (!cache->library) {
        mem_free(own);
        return NULL;
    }
    FaceHold *hold = mem_alloc(sizeof *hold);
    hold->library = cache->library;
    hold->bytes = own;
    FT_Reference_Library(hold->library);
    if (FT_New_Memory_Face(hold->library, bytes, (FT_Long)size, index, &hold->face) != 0) {
        hold_free(hold);
        return NULL;
    }
    hold->face->charmap = NULL;
    cairo_font_face_t *face =
        cairo_ft_font_face_create_for_ft_face(hold->face, FT_LOAD_NO_HINTING | FT_LOAD_NO_AUTOHINT);
    if (cairo_font_face_set_user_data(face, &hold_key, hold, hold_free) == CAIRO_STATUS_SUCCESS)
        return face;
    cairo_font_face_destroy(face);
    hold_free(hold);
    return NULL;
}

static CacheEntry *add_entry(FaceCache *cache, const Face *face) {
    if (cache->count == cache->room) {
        cache->room = cache->room * 2 + 8;
        cache->entries = mem_resize(cache->entries, (size_t)cache->room, sizeof *cache->entries);
    }
    cache->last = cache->count++;
    cache->entries[cache->last] = (CacheEntry){.face = face};
    return &cache->entries[cache->last];
}

static uint32_t greatest(const uint32_t *ids, int count) {
    uint32_t most = 0;
    for (int i = 0; i < count; i++)
        most = ids[i] > most ? ids[i] : most;
    return most;
}

void face_cache_cut(FaceCache *cache, const Face *face, const uint32_t *glyphs, int count, bool stubs) {
    FaceSubset subset = {0};
    uint32_t *cut_ids = mem_alloc((size_t)count * sizeof *cut_ids);
    if (face_subset(face, glyphs, count, &subset, cut_ids)) {
        cairo_font_face_t *cairo = open_face(cache, subset.bytes, subset.size, 0, subset.bytes);
        if (cairo) {
            CacheEntry *entry = add_entry(cache, face);
            entry->cached.cairo = cairo;
            entry->cached.id_count = greatest(glyphs, count) + 1;
            entry->new_ids = mem_alloc((size_t)entry->cached.id_count * sizeof *entry->new_ids);
            for (int i = 0; i < count; i++)
                entry->new_ids[glyphs[i]] = cut_ids[i];
            entry->cached.new_ids = entry->new_ids;
            entry->stubs = stubs ? outline_stubs_set(subset.bytes, subset.size) : NULL;
        }
    }
    mem_free(cut_ids);
}

const CachedFace *face_cache_get(FaceCache *cache, const Face *face, Diags *diags) {
    if (cache->last < cache->count && cache->entries[cache->last].face == face)
        return &cache->entries[cache->last].cached;
    for (int i = 0; i < cache->count; i++) {
        if (cache->entries[i].face != face)
            continue;
        cache->last = i;
        return &cache->entries[i].cached;
    }
    size_t size = 0;
    const uint8_t *bytes = face_bytes(face, &size);
    cairo_font_face_t *cairo = bytes ? open_face(cache, bytes, size, face_index(face), NULL) : NULL;
    if (!cairo) {
        diag_add(diags, &rule_paint_face, PLACE_NONE, face_file(face), "FreeType");
        return NULL;
    }
    CacheEntry *entry = add_entry(cache, face);
    entry->cached.cairo = cairo;
    return &entry->cached;
}
