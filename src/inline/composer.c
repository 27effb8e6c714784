#include "inline/composer_state.h"

#include "base/mem.h"
#include "inline/setting.h"

#include <hb.h>
#include <string.h>

static guint word_hash(gconstpointer pointer) {
    const WordKey *key = pointer;
    guint hash = 5381 ^ (guint)face_id(key->face);
    for (int32_t i = 0; i < key->size; i++)
        hash = hash * 33 + (guchar)key->bytes[i];
    return hash;
}

static gboolean word_equal(gconstpointer left, gconstpointer right) {
    const WordKey *a = left, *b = right;
    return a->face == b->face && a->size == b->size && memcmp(a->bytes, b->bytes, (size_t)a->size) == 0;
}

Composer *composer_new(Fonts *fonts, Diags *diags) {
    Composer *composer = mem_alloc(sizeof *composer);
    composer->fonts = fonts;
    composer->diags = diags;
    composer->scratch = arena_new();
    composer->lasting = arena_new();
    composer->word_arena = arena_new();
    composer->words = g_hash_table_new(word_hash, word_equal);
    return composer;
}

void composer_free(Composer *composer) {
    if (!composer)
        return;
    g_hash_table_destroy(composer->words);
    if (composer->buffer)
        hb_buffer_destroy(composer->buffer);
    arena_free(composer->word_arena);
    arena_free(composer->lasting);
    arena_free(composer->scratch);
    mem_free(composer);
}

static const int32_t *find_elements(Arena *arena, const Paragraph *paragraph) {
    const Text *text = paragraph->text;
    if (!paragraph->language || paragraph->artifact || text->span_count == 0)
        return NULL;
    int32_t *elements = ARENA_ARRAY(arena, int32_t, text->span_count);
    return text_elements(text, paragraph->language, elements) > 0 ? elements : NULL;
}

Setting *setting_prepare(Composer *composer, const Paragraph *paragraph) {
    arena_reset(composer->scratch);
    Setting *setting = ARENA_NEW(composer->scratch, Setting);
    setting->composer = composer;
    setting->arena = composer->scratch;
    setting->paragraph = paragraph;
    setting->text = paragraph->text;
    setting->elements = find_elements(setting->arena, paragraph);
    setting->rules = paragraph->rules;
    setting->place_cursor = ARENA_NEW(composer->scratch, TextPlaceCursor);
    setting->em = paragraph->style->cell > 0 ? paragraph->style->cell : paragraph->style->size;
    letters_read(setting);
    context_resolve(setting);
    breaks_mark(setting);
    shape_letters(setting);
    complex_direct(setting);
    widths_settle(setting);
    breaks_collect(setting);
    return setting;
}

Lines composer_compose(Composer *composer, Arena *arena, const Paragraph *paragraph) {
    if (paragraph->text->size == 0)
        return (Lines){0};
    Setting *setting = setting_prepare(composer, paragraph);
    fill_lines(setting);
    Line *lines = ARENA_ARRAY(arena, Line, setting->chosen_count);
    int32_t from = 0;
    for (int32_t i = 0; i < setting->chosen_count; i++) {
        ArenaMark mark = arena_mark(setting->arena);
        lines[i] = line_make(setting, arena, from, setting->chosen[i], i == 0, i + 1 == setting->chosen_count);
        arena_release(setting->arena, mark);
        from = setting->chosen[i];
    }
    return (Lines){lines, setting->chosen_count};
}

Len composer_baseline(Composer *composer, const RoleStyle *style) {
    const Face *face = fonts_first(composer->fonts, (FaceRole)style->face);
    int centre = face ? face_ink_centre(face) : 380;
    return style->size / 2 + len_scale(style->size, centre, 1000);
}
