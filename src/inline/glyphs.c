#include "inline/composer_state.h"

#include "font/shaping.h"

#include <string.h>

/* A Han character takes its glyph without regard to its neighbours, so it is asked of HarfBuzz once (the language may
 * choose among forms) and remembered, with its ink. Words of letters are shaped whole, for kerning and ligatures, and
 * remembered. Both in font units: one memory for all sizes. */

static FaceGlyphs *face_glyphs(Composer *composer, const Face *face) {
    if (composer->latest && composer->latest->face == face)
        return (FaceGlyphs *)composer->latest;
    int32_t id = face_id(face);
    if (id >= composer->face_room) {
        int32_t room = id + 8;
        FaceGlyphs **grown = ARENA_ARRAY(composer->lasting, FaceGlyphs *, room);
        if (composer->face_room > 0)
            memcpy(grown, composer->faces, sizeof *grown * (size_t)composer->face_room);
        composer->faces = grown;
        composer->face_room = room;
    }
    if (!composer->faces[id]) {
        composer->faces[id] = ARENA_NEW(composer->lasting, FaceGlyphs);
        composer->faces[id]->face = face;
    }
    composer->latest = composer->faces[id];
    return composer->faces[id];
}

static hb_buffer_t *fresh_buffer(Composer *composer) {
    if (!composer->buffer)
        composer->buffer = hb_buffer_create();
    hb_buffer_clear_contents(composer->buffer);
    return composer->buffer;
}

/* The one glyph that shaping gives for the character alone, else its plain one. */
static uint32_t shaped_glyph(Composer *composer, const Face *face, uint32_t character) {
    hb_buffer_t *buffer = fresh_buffer(composer);
    hb_buffer_add_utf32(buffer, &character, 1, 0, 1);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, HB_SCRIPT_HAN);
    hb_buffer_set_language(buffer, hb_language_from_string("zh-cn", -1));
    hb_shape(face_shaper(face, face_units_per_em(face)), buffer, NULL, 0);
    unsigned count;
    const hb_glyph_info_t *found = hb_buffer_get_glyph_infos(buffer, &count);
    return count == 1 && found[0].codepoint != 0 ? found[0].codepoint : face_glyph(face, character);
}

const CharGlyph *glyphs_char(Composer *composer, const Face *face, uint32_t character) {
    FaceGlyphs *glyphs = face_glyphs(composer, face);
    CharGlyph **page = &glyphs->pages[character >> GLYPH_PAGE_BITS];
    if (!*page)
        *page = ARENA_ARRAY(composer->lasting, CharGlyph, 1 << GLYPH_PAGE_BITS);
    CharGlyph *entry = &(*page)[character & ((1 << GLYPH_PAGE_BITS) - 1)];
    if (entry->known)
        return entry;
    GlyphInk ink = {0};
    entry->known = true;
    entry->glyph = character < 0x80 ? face_glyph(face, character) : shaped_glyph(composer, face, character);
    entry->ink = entry->glyph && face_glyph_ink(face, entry->glyph, &ink);
    entry->advance = ink.advance;
    entry->left = ink.left;
    entry->right = ink.right;
    entry->bottom = ink.bottom;
    entry->top = ink.top;
    return entry;
}

static Word *shape_word(Composer *composer, const Face *face, const char *bytes, int32_t size) {
    hb_buffer_t *buffer = fresh_buffer(composer);
    hb_buffer_add_utf8(buffer, bytes, size, 0, size);
    hb_buffer_guess_segment_properties(buffer);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_language(buffer, hb_language_from_string("en", -1));
    hb_shape(face_shaper(face, face_units_per_em(face)), buffer, NULL, 0);
    unsigned count;
    const hb_glyph_info_t *glyphs = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t *places = hb_buffer_get_glyph_positions(buffer, &count);
    Word *word = arena_alloc(composer->word_arena, sizeof *word + count * sizeof *word->glyphs);
    word->key = (WordKey){face, arena_strndup(composer->word_arena, bytes, (size_t)size), size};
    word->count = (int32_t)count;
    for (unsigned i = 0; i < count; i++)
        word->glyphs[i] = (WordGlyph){glyphs[i].codepoint, (int32_t)glyphs[i].cluster, places[i].x_offset,
                                      places[i].y_offset, places[i].x_advance};
    return word;
}

const Word *glyphs_word(Composer *composer, const Face *face, const char *bytes, int32_t size) {
    WordKey key = {face, bytes, size};
    const Word *known = g_hash_table_lookup(composer->words, &key);
    if (known)
        return known;
    if (g_hash_table_size(composer->words) >= WORDS_KEPT) {
        g_hash_table_remove_all(composer->words);
        arena_reset(composer->word_arena);
    }
    Word *word = shape_word(composer, face, bytes, size);
    g_hash_table_insert(composer->words, &word->key, word);
    return word;
}

Len glyphs_scale(const Face *face, Len size, int64_t units) {
    return len_scale(size, units, face_units_per_em(face));
}
