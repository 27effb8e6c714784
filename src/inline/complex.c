#include "inline/setting.h"

#include "inline/composer_state.h"
#include "font/shaping.h"

#include <pango/pango.h>

/* Joining scripts, right-to-left text and combining marks. Pango gives the bidi levels, HarfBuzz the scripts and the
 * glyphs; PangoItem is not asked, since faces are already known and a PangoContext would cost a cold process 4 ms. */

typedef struct {
    int32_t from, to;
    hb_script_t script;
    uint8_t level;
    Strand strand;
} Stretch;

static hb_script_t script_of(uint32_t character) {
    return hb_unicode_script(hb_unicode_funcs_get_default(), character);
}

static bool is_common(hb_script_t script) {
    return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED || script == HB_SCRIPT_UNKNOWN;
}

/* A Han character says as much as so many letters. */
enum { HAN_LETTERS = 3 };

/* A text runs from right to left when most of its letters do: a notice in Uyghur does, a Chinese paragraph that begins
 * with a Uyghur name does not (UAX #9 HL1; the first letter alone would decide otherwise). */
static PangoDirection base_direction(const Setting *setting) {
    int32_t surplus = 0;
    for (int32_t i = 0; i < setting->letter_count; i++) {
        uint32_t character = setting->letters[i].character;
        hb_script_t script = script_of(character);
        if (!is_common(script) && hb_script_get_horizontal_direction(script) == HB_DIRECTION_RTL)
            surplus++;
        else if (!is_common(script))
            surplus -= script == HB_SCRIPT_HAN ? HAN_LETTERS : 1;
    }
    return surplus > 0 ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;
}

/* Directions of the whole text, found once and kept in the pieces. */
void complex_levels(Setting *setting) {
    PangoDirection base = base_direction(setting);
    setting->right_to_left = base == PANGO_DIRECTION_RTL;
    char *bytes = arena_strndup(setting->arena, setting->text->bytes, (size_t)setting->text->size);
    guint8 *found = pango_log2vis_get_embedding_levels(bytes, setting->text->size, &base);
    setting->levels = arena_memdup(setting->arena, found, (size_t)setting->letter_count);
    g_free(found);
}

/* Marks take the face of their base where it has them. */
static bool takes_face(const Letter *letter, const Face *face) {
    return face && (letter->kind == CHAR_COMBINING || letter->kind == CHAR_CONTROL) &&
           (face_has(face, letter->character) || letter->kind == CHAR_CONTROL);
}

static Stretch next_stretch(Setting *setting, const uint8_t *levels, int32_t from, int32_t to) {
    const Letter *letters = setting->letters;
    Stretch stretch = {from, from + 1, script_of(letters[from].character), levels[from],
                       shape_strand_of(setting, &letters[from])};
    for (; stretch.to < to && levels[stretch.to] == stretch.level; stretch.to++) {
        const Letter *letter = &letters[stretch.to];
        hb_script_t script = script_of(letter->character);
        if (letter->span != letters[from].span || letter->lead != letters[from].lead)
            break;
        if (!is_common(script) && !is_common(stretch.script) && script != stretch.script)
            break;
        if (!takes_face(letter, stretch.strand.face)) {
            Strand strand = shape_strand_of(setting, letter);
            if (strand.face != stretch.strand.face || strand.stroke != stretch.strand.stroke)
                break;
        }
        if (is_common(stretch.script))
            stretch.script = script;
    }
    return stretch;
}

static hb_buffer_t *shape_stretch(Setting *setting, const Stretch *stretch) {
    hb_buffer_t *buffer = hb_buffer_create();
    const Letter *first = &setting->letters[stretch->from], *last = &setting->letters[stretch->to - 1];
    hb_buffer_add_utf8(buffer, setting->text->bytes, setting->text->size, (unsigned)first->start,
                       last->start + last->size - first->start);
    hb_buffer_set_script(buffer, stretch->script);
    hb_buffer_set_direction(buffer, stretch->level & 1 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    const Span *span = setting_span(setting, first->span);
    hb_buffer_set_language(buffer, hb_language_from_string(span && span->language ? span->language : "zh-cn", -1));
    hb_shape(face_shaper(stretch->strand.face, stretch->strand.size), buffer, NULL, 0);
    return buffer;
}

/* One cluster of HarfBuzz's is one piece; letters [from, to). */
static void add_cluster(Setting *setting, const Stretch *stretch, int32_t strand, int32_t from, int32_t to,
                        const hb_glyph_info_t *glyphs, const hb_glyph_position_t *places, unsigned count) {
    const Letter *letter = &setting->letters[from];
    Piece piece = {.letter = from,
                   .letters = to - from,
                   .glyph = setting->glyph_count,
                   .strand = strand,
                   .kind = letter->kind,
                   .direction = stretch->level,
                   .blank = letter->kind == CHAR_SPACE};
    Len pen = 0;
    for (unsigned i = 0; i < count; i++) {
        if (glyphs[i].codepoint != 0) {
            shape_glyph(setting, (Glyph){glyphs[i].codepoint, pen + places[i].x_offset,
                                         -places[i].y_offset - stretch->strand.rise});
            piece.glyphs++;
        }
        pen += places[i].x_advance;
    }
    piece.width = pen;
    if (letter->kind == CHAR_HAN && to - from >= 1) {
        piece.shift = (stretch->strand.cell - pen) / 2;
        piece.width = stretch->strand.cell;
    }
    shape_piece(setting, &piece);
}

static int32_t letter_at_byte(const Setting *setting, int32_t from, int32_t to, uint32_t byte) {
    while (from < to && setting->letters[from].start < (int32_t)byte)
        from++;
    return from;
}

/* How many glyphs, counted from the logical start, end with the cluster that begins at done. */
static unsigned cluster_end(const hb_glyph_info_t *glyphs, unsigned count, unsigned done, bool backward) {
    uint32_t cluster = glyphs[backward ? count - done - 1 : done].cluster;
    while (done < count && glyphs[backward ? count - done - 1 : done].cluster == cluster)
        done++;
    return done;
}

/* Clusters in logical order: of a backward stretch HarfBuzz gives the last one first. */
static void add_clusters(Setting *setting, const Stretch *stretch) {
    hb_buffer_t *buffer = shape_stretch(setting, stretch);
    unsigned count;
    const hb_glyph_info_t *glyphs = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t *places = hb_buffer_get_glyph_positions(buffer, &count);
    int32_t strand = shape_strand(setting, &stretch->strand), letter = stretch->from;
    bool backward = stretch->level & 1;
    for (unsigned done = 0; done < count;) {
        unsigned start = done;
        int32_t end = letter;
        while (done < count && end == letter) { /* a cluster without letters of its own joins the next */
            done = cluster_end(glyphs, count, done, backward);
            end = stretch->to;
            if (done < count)
                end = letter_at_byte(setting, letter, end, glyphs[backward ? count - done - 1 : done].cluster);
        }
        unsigned at = backward ? count - done : start;
        if (end == letter)
            break;
        add_cluster(setting, stretch, strand, letter, end, glyphs + at, places + at, done - start);
        letter = end;
    }
    if (letter < stretch->to) /* nothing is drawn */
        add_cluster(setting, stretch, strand, letter, stretch->to, glyphs, places, 0);
    hb_buffer_destroy(buffer);
}

void complex_shape(Setting *setting, int32_t from, int32_t to) {
    const uint8_t *levels = setting->levels;
    while (from < to) {
        Stretch stretch = next_stretch(setting, levels, from, to);
        add_clusters(setting, &stretch);
        from = stretch.to;
    }
}

/* -- Reordering (UAX #9, L2). */

static void turn(int32_t *order, int32_t from, int32_t to) {
    for (to--; from < to; from++, to--) {
        int32_t kept = order[from];
        order[from] = order[to];
        order[to] = kept;
    }
}

void complex_order(const Setting *setting, int32_t from, int32_t to, int32_t *order) {
    uint8_t most = 0;
    int32_t count = to - from;
    for (int32_t i = from; i < to; i++)
        most = setting->pieces[i].direction > most ? setting->pieces[i].direction : most;
    for (uint8_t level = most; level > 0; level--)
        for (int32_t i = 0; i < count; i++) {
            int32_t end = i;
            while (end < count && setting->pieces[order[end]].direction >= level)
                end++;
            turn(order, i, end);
            i = end > i ? end - 1 : i;
        }
}

void complex_direct(Setting *setting) {
    if (!setting->any_complex)
        return;
    for (int32_t i = 0; i < setting->piece_count; i++)
        setting->pieces[i].direction = setting->levels[setting->pieces[i].letter];
}
