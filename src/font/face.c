/* face.c - one font file's face, opened by HarfBuzz over the mapped file. */
#include "font/face_open.h"

#include "base/out.h"

#include <hb-ot.h>
#include <string.h>

static void close_face(void *object) {
    Face *face = object;
    for (FaceShaper *shaper = face->memory->shapers; shaper; shaper = shaper->next)
        hb_font_destroy(shaper->font);
    hb_font_destroy(face->font);
    hb_face_destroy(face->face);
    hb_blob_destroy(face->blob);
}

static hb_font_t *font_at_scale(hb_face_t *face, int scale) {
    hb_font_t *font = hb_font_create(face);
    hb_font_set_scale(font, scale, scale);
    hb_ot_font_set_funcs(font);
    return font;
}

/* A name of the name table, its first line; "" when there is none. */
static const char *read_name(Arena *arena, hb_face_t *face, hb_ot_name_id_t id) {
    char text[256];
    unsigned int size = sizeof text;
    unsigned int whole = hb_ot_name_get_utf8(face, id, HB_LANGUAGE_INVALID, &size, text);
    if (whole == 0)
        whole = hb_ot_name_get_utf8(face, id, hb_language_from_string("en", -1), (size = sizeof text, &size), text);
    if (whole == 0)
        return "";
    size_t length = strcspn(text, "\r\n");
    while (length > 0 && text[length - 1] == ' ')
        length--;
    return arena_strndup(arena, text, length);
}

Face *face_open(Arena *arena, const FaceSource *source, int id) {
    hb_blob_t *blob = hb_blob_create_from_file_or_fail(source->file);
    if (!blob)
        return NULL;
    hb_face_t *face = hb_face_create(blob, (unsigned int)source->index);
    if (hb_face_get_glyph_count(face) == 0) {
        hb_face_destroy(face);
        hb_blob_destroy(blob);
        return NULL;
    }
    Face *result = ARENA_NEW(arena, Face);
    *result = (Face){
        .arena = arena,
        .id = id,
        .index = source->index,
        .family = arena_strdup(arena, source->family),
        .style = arena_strdup(arena, source->style),
        .file = arena_strdup(arena, source->file),
        .blob = blob,
        .face = face,
        .font = font_at_scale(face, (int)hb_face_get_upem(face)),
        .memory = ARENA_NEW(arena, FaceMemory),
    };
    result->memory->character_count = -1;
    result->version = read_name(arena, face, HB_OT_NAME_ID_VERSION_STRING);
    result->licence = source->licence ? arena_strdup(arena, source->licence)
                                      : read_name(arena, face, HB_OT_NAME_ID_LICENSE);
    arena_on_free(arena, close_face, result);
    return result;
}

int face_id(const Face *face) {
    return face->id;
}

const char *face_family(const Face *face) {
    return face->family;
}

const char *face_style(const Face *face) {
    return face->style;
}

const char *face_file(const Face *face) {
    return face->file;
}

int face_index(const Face *face) {
    return face->index;
}

const char *face_version(const Face *face) {
    return face->version;
}

const char *face_licence(const Face *face) {
    return face->licence;
}

int face_character_count(const Face *face) {
    FaceMemory *memory = face->memory;
    if (memory->character_count >= 0)
        return memory->character_count;
    hb_set_t *characters = hb_set_create();
    hb_face_collect_unicodes(face->face, characters);
    memory->character_count = (int)hb_set_get_population(characters);
    hb_set_destroy(characters);
    return memory->character_count;
}

int face_units_per_em(const Face *face) {
    return (int)hb_face_get_upem(face->face);
}

bool face_has(const Face *face, uint32_t character) {
    return face_glyph(face, character) != 0;
}

uint32_t face_glyph(const Face *face, uint32_t character) {
    if (character / FACE_PAGE_SIZE >= FACE_PAGE_COUNT)
        return 0;
    uint32_t **page = &face->memory->glyphs[character / FACE_PAGE_SIZE];
    if (!*page)
        *page = ARENA_ARRAY(face->arena, uint32_t, FACE_PAGE_SIZE);
    uint32_t *entry = &(*page)[character % FACE_PAGE_SIZE];
    if (*entry == 0) {
        hb_codepoint_t glyph = 0;
        *entry = hb_font_get_nominal_glyph(face->font, character, &glyph) ? glyph + 1 : 1;
    }
    return *entry - 1;
}

bool face_glyph_ink(const Face *face, uint32_t glyph, GlyphInk *out) {
    hb_glyph_extents_t extents = {0, 0, 0, 0};
    *out = (GlyphInk){.advance = hb_font_get_glyph_h_advance(face->font, glyph)};
    if (!hb_font_get_glyph_extents(face->font, glyph, &extents) || extents.width == 0 || extents.height == 0)
        return false;
    /* HarfBuzz gives the top left corner and a negative height. */
    out->left = extents.x_bearing;
    out->right = extents.x_bearing + extents.width;
    out->top = extents.y_bearing;
    out->bottom = extents.y_bearing + extents.height;
    return true;
}

const uint8_t *face_bytes(const Face *face, size_t *size) {
    unsigned int length;
    const char *bytes = hb_blob_get_data(face->blob, &length);
    *size = length;
    return (const uint8_t *)bytes;
}

hb_font_t *face_shaper(const Face *face, Len size) {
    FaceMemory *memory = face->memory;
    for (FaceShaper *shaper = memory->shapers; shaper; shaper = shaper->next)
        if (shaper->size == size)
            return shaper->font;
    FaceShaper *shaper = ARENA_NEW(face->arena, FaceShaper);
    *shaper = (FaceShaper){memory->shapers, size, font_at_scale(face->face, size)};
    memory->shapers = shaper;
    return shaper->font;
}
