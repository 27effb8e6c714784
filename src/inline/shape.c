#include "inline/setting.h"

#include "inline/composer_state.h"

/* Letters to glyphs. Han characters, marks and digits are looked up one by one; words of letters are shaped whole;
 * stretches with joining scripts, right-to-left text or combining marks go to complex.c. */

enum { SMALL_PERCENT = 60, SUPERSCRIPT_RISE = 35, SUBSCRIPT_RISE = -15 };

int32_t shape_strand(Setting *setting, const Strand *strand) {
    if (setting->strand_count > 0) {
        const Strand *last = &setting->strands[setting->strand_count - 1];
        if (last->face == strand->face && last->style == strand->style && last->size == strand->size &&
            last->marks == strand->marks && last->span == strand->span && last->stroke == strand->stroke &&
            last->substituted == strand->substituted && last->backward == strand->backward)
            return setting->strand_count - 1;
    }
    if (setting->strand_count == setting->strand_room) {
        int32_t room = setting->strand_room * 2 + 16;
        Strand *grown = ARENA_ARRAY(setting->arena, Strand, room);
        if (setting->strand_count > 0)
            memcpy(grown, setting->strands, sizeof *grown * (size_t)setting->strand_count);
        setting->strands = grown;
        setting->strand_room = room;
    }
    setting->strands[setting->strand_count] = *strand;
    return setting->strand_count++;
}

void shape_glyph(Setting *setting, Glyph glyph) {
    if (setting->glyph_count == setting->glyph_room) {
        int32_t room = setting->glyph_room * 2 + setting->letter_count + 8;
        Glyph *grown = ARENA_ARRAY(setting->arena, Glyph, room);
        if (setting->glyph_count > 0)
            memcpy(grown, setting->glyphs, sizeof *grown * (size_t)setting->glyph_count);
        setting->glyphs = grown;
        setting->glyph_room = room;
    }
    setting->glyphs[setting->glyph_count++] = glyph;
}

/* There is never more than one piece a letter. */
Piece *shape_piece(Setting *setting, const Piece *piece) {
    Piece *added = &setting->pieces[setting->piece_count++];
    *added = *piece;
    return added;
}

/* -- Faces. */

static Place place_of(const Setting *setting, const Letter *letter) {
    return text_place_next(setting->text, setting->place_cursor, letter->start);
}

static FaceRole role_of(const Letter *letter, const RoleStyle *style) {
    if (!letter->chinese)
        return (FaceRole)style->latin;
    return letter->marks & SPAN_EMPHASIS ? FACE_KAI : (FaceRole)style->face;
}

/* The other of the two faces of a style may have what the first one has not: → in a Latin face, ² in a Han face. */
static const Face *ask_faces(Setting *setting, const Letter *letter, const RoleStyle *style, FaceRole role, bool bold,
                             FaceMatch *match, bool *bold_found) {
    Fonts *fonts = setting->composer->fonts;
    const Face *face = fonts_face(fonts, role, bold, letter->character, match, bold_found);
    if (*match == FACE_FIRST || *match == FACE_SAME_KIND)
        return face;
    FaceRole other = letter->chinese ? (FaceRole)style->latin : (FaceRole)style->face;
    FaceMatch second_match;
    bool second_bold;
    const Face *second = fonts_face(fonts, other, bold, letter->character, &second_match, &second_bold);
    bool better = second && (*match == FACE_NONE || second_match == FACE_FIRST) && letter->kind != CHAR_HAN;
    if (!better)
        return face;
    *match = second_match;
    *bold_found = second_bold;
    return second;
}

/* A bold for faces of a single weight: 黑体, or outlines thickened. */
static const Face *embolden(Setting *setting, const Letter *letter, const Face *face, Strand *strand) {
    FaceMatch match;
    bool found;
    if (letter->chinese && setting->rules->bold == BOLD_FACE_HEI && strand->style->face != FACE_HEI) {
        const Face *hei = fonts_face(setting->composer->fonts, FACE_HEI, false, letter->character, &match, &found);
        if (hei && match != FACE_OTHER)
            return hei;
    }
    strand->stroke = len_scale(strand->size, setting->rules->bold_stroke, 1000);
    return face;
}

static void scale_strand(Strand *strand, uint16_t marks) {
    strand->size = strand->style->size;
    strand->cell = strand->style->cell > 0 ? strand->style->cell : strand->style->size;
    if (!(marks & (SPAN_SUPERSCRIPT | SPAN_SUBSCRIPT)))
        return;
    strand->rise = len_scale(strand->size, marks & SPAN_SUPERSCRIPT ? SUPERSCRIPT_RISE : SUBSCRIPT_RISE, 100);
    strand->size = len_scale(strand->size, SMALL_PERCENT, 100);
    strand->cell = len_scale(strand->cell, SMALL_PERCENT, 100);
}

/* Running text: no cell, no line of the contact block or the signature. A text that is only measured has no role. */
static bool is_prose(const Setting *setting) {
    switch (setting->paragraph->role) {
    case ROLE_NONE:
    case ROLE_CELL:
    case ROLE_CELL_HEAD:
    case ROLE_CONTACT:
    case ROLE_SIGNATURE: return false;
    default: return true;
    }
}

Strand shape_strand_of(Setting *setting, const Letter *letter) {
    Strand strand = {.style = letter->lead ? setting->paragraph->lead_style : setting->paragraph->style,
                     .marks = letter->marks,
                     .span = letter->span};
    scale_strand(&strand, letter->marks);
    FaceRole role = role_of(letter, strand.style);
    bool bold = strand.style->bold || (letter->marks & SPAN_STRONG), found = false;
    FaceMatch match;
    strand.face = ask_faces(setting, letter, strand.style, role, bold, &match, &found);
    if (!strand.face) {
        if (letter->kind != CHAR_SPACE && letter->kind != CHAR_WIDE_SPACE)
            report_missing(setting->composer, letter->character, (uint8_t)role, place_of(setting, letter));
        strand.face = fonts_first(setting->composer->fonts, role);
        return strand;
    }
    if (match != FACE_FIRST && letter->kind != CHAR_SPACE && letter->kind != CHAR_WIDE_SPACE) {
        strand.substituted = true;
        report_substituted(setting->composer, letter->character, (uint8_t)role, strand.face, is_prose(setting),
                           place_of(setting, letter));
    }
    if (bold && !found)
        strand.face = embolden(setting, letter, strand.face, &strand);
    return strand;
}

/* -- Single characters. */

static bool fills_cell(const Letter *letter, const CharGlyph *glyph, const Face *face) {
    if (!letter->chinese)
        return false;
    if (letter->kind == CHAR_HAN || letter->kind == CHAR_WIDE_SPACE || char_is_wide(letter->character))
        return true;
    return !face || glyph->advance * 10 >= face_units_per_em(face) * 9;
}

/* Centres the glyph of a Han cell; dashes, ellipses and ～ also stand at the middle of the Han ink. */
static void add_han(Setting *setting, Piece *piece, const Strand *strand, const CharGlyph *glyph,
                    const Letter *letter) {
    Len advance = glyphs_scale(strand->face, strand->size, glyph->advance);
    Len x = (piece->width - advance) / 2, y = 0;
    bool middle = letter->kind == CHAR_DASH || letter->kind == CHAR_ELLIPSIS || letter->kind == CHAR_CONNECTOR;
    if (middle && letter->chinese && glyph->ink) {
        int64_t centre = (int64_t)face_ink_centre(strand->face) * face_units_per_em(strand->face) / 1000;
        y = -glyphs_scale(strand->face, strand->size, centre - (glyph->bottom + glyph->top) / 2);
    }
    shape_glyph(setting, (Glyph){glyph->glyph, x, y - strand->rise});
    piece->glyphs++;
}

static void shape_single(Setting *setting, int32_t at) {
    const Letter *letter = &setting->letters[at];
    Strand strand = shape_strand_of(setting, letter);
    static const CharGlyph none;
    const CharGlyph *glyph = strand.face ? glyphs_char(setting->composer, strand.face, letter->character) : &none;
    Piece piece = {.letter = at, .letters = 1, .glyph = setting->glyph_count, .kind = letter->kind, .direction = 0};
    piece.blank = letter->kind == CHAR_SPACE;
    bool cell = fills_cell(letter, glyph, strand.face);
    bool two_cells = strand.face && glyph->advance * 2 >= face_units_per_em(strand.face) * 3; /* ⸺ */
    if (cell)
        piece.width = two_cells ? 2 * strand.cell : strand.cell;
    else
        piece.width = strand.face ? glyphs_scale(strand.face, strand.size, glyph->advance) : strand.cell;
    if (!strand.face && letter->kind == CHAR_SPACE)
        piece.width = strand.cell / 4;
    if (glyph->glyph)
        add_han(setting, &piece, &strand, glyph, letter);
    piece.strand = shape_strand(setting, &strand);
    shape_piece(setting, &piece);
}

/* Dashes with side bearings are moved to the ends of their two cells and a third one closes the gap. */
static void stretch_dash(Setting *setting, Piece *piece, const Strand *strand, const CharGlyph *glyph, Len cell) {
    Glyph first = setting->glyphs[piece->glyph], second = {first.id, cell + first.x, first.y};
    Len left = first.x + glyphs_scale(strand->face, strand->size, glyph->left);
    Len right = cell - first.x - glyphs_scale(strand->face, strand->size, glyph->right);
    if (left + right > 0) {
        setting->glyphs[piece->glyph].x -= left;
        second.x += right;
        shape_glyph(setting, (Glyph){first.id, first.x + cell / 2 + (right - left) / 2, first.y});
        piece->glyphs++;
    }
    shape_glyph(setting, second);
    piece->glyphs++;
}

/* Six dots at one distance: the two glyphs move together until the gap between them is that between their own dots,
 * whose diameter is the height of the ink. */
static void even_dots(Setting *setting, Piece *piece, const Strand *strand, const CharGlyph *glyph, Len cell) {
    Glyph first = setting->glyphs[piece->glyph], second = {first.id, cell + first.x, first.y};
    int32_t step = (glyph->right - glyph->left - (glyph->top - glyph->bottom)) / 2;
    Len apart = glyphs_scale(strand->face, strand->size, 3 * (int64_t)step), nearer = (cell - apart) / 2;
    if (nearer > 0 && nearer < cell / 5) {
        setting->glyphs[piece->glyph].x += nearer;
        second.x -= nearer;
    }
    shape_glyph(setting, second);
    piece->glyphs++;
}

/* A second dash or ellipsis joins the piece of the first: two cells, centred. */
static void join_pair(Setting *setting, int32_t at) {
    Piece *piece = &setting->pieces[setting->piece_count - 1];
    const Letter *letter = &setting->letters[at];
    const Strand *strand = &setting->strands[piece->strand];
    Len cell = piece->width;
    piece->letters++;
    piece->width = 2 * cell;
    if (piece->glyphs != 1)
        return;
    const CharGlyph *glyph = glyphs_char(setting->composer, strand->face, letter->character);
    if (letter->kind == CHAR_DASH)
        stretch_dash(setting, piece, strand, glyph, cell);
    else
        even_dots(setting, piece, strand, glyph, cell);
}

/* -- Words. */

static bool is_word_letter(const Letter *letter) {
    return letter->kind == CHAR_LATIN && !letter->chinese && !letter->complex;
}

/* Pieces of a word: one a cluster, so that a line may end within where breaks.c allows it. */
static void add_word(Setting *setting, const Strand *strand, const Word *word, int32_t from, int32_t to) {
    int64_t pen = 0;
    int32_t index = shape_strand(setting, strand), at = from, start = setting->letters[from].start;
    for (int32_t i = 0; i < word->count;) {
        int32_t cluster = word->glyphs[i].cluster, next = i;
        Piece piece = {.letter = at, .glyph = setting->glyph_count, .strand = index, .kind = CHAR_LATIN};
        Len left = glyphs_scale(strand->face, strand->size, pen);
        for (; next < word->count && word->glyphs[next].cluster == cluster; next++) {
            const WordGlyph *glyph = &word->glyphs[next];
            if (glyph->glyph != 0) {
                shape_glyph(setting,
                            (Glyph){glyph->glyph, glyphs_scale(strand->face, strand->size, pen + glyph->x) - left,
                                    -glyphs_scale(strand->face, strand->size, glyph->y) - strand->rise});
                piece.glyphs++;
            }
            pen += glyph->advance;
        }
        int32_t limit = next < word->count ? start + word->glyphs[next].cluster : INT32_MAX;
        while (at < to && setting->letters[at].start < limit)
            at++;
        piece.letters = at - piece.letter;
        piece.width = glyphs_scale(strand->face, strand->size, pen) - left;
        if (piece.letters > 0)
            shape_piece(setting, &piece);
        i = next;
    }
    for (; at < to; at++) /* nothing is drawn */
        shape_piece(setting, &(Piece){.letter = at, .letters = 1, .strand = index, .kind = CHAR_LATIN});
}

enum { LONGEST_WORD = 64 };

static int32_t shape_latin(Setting *setting, int32_t from) {
    Strand strand = shape_strand_of(setting, &setting->letters[from]);
    int32_t to = from + 1;
    while (to < setting->letter_count && to - from < LONGEST_WORD && is_word_letter(&setting->letters[to]) &&
           setting->letters[to].span == setting->letters[from].span &&
           setting->letters[to].lead == setting->letters[from].lead) {
        Strand next = shape_strand_of(setting, &setting->letters[to]);
        if (next.face != strand.face)
            break;
        to++;
    }
    if (!strand.face) {
        shape_single(setting, from);
        return from + 1;
    }
    const Letter *last = &setting->letters[to - 1];
    int32_t start = setting->letters[from].start;
    const Word *word =
        glyphs_word(setting->composer, strand.face, setting->text->bytes + start, last->start + last->size - start);
    add_word(setting, &strand, word, from, to);
    return to;
}

/* -- The walk. */

static void shape_control(Setting *setting, int32_t at) {
    const Letter *letter = &setting->letters[at];
    Strand strand = {.style = setting->paragraph->style, .span = letter->span, .marks = letter->marks};
    scale_strand(&strand, letter->marks);
    Piece piece = {.letter = at,
                   .letters = 1,
                   .glyph = setting->glyph_count,
                   .kind = letter->kind,
                   .blank = letter->kind == CHAR_BREAK};
    piece.strand = setting->strand_count > 0 ? setting->strand_count - 1 : shape_strand(setting, &strand);
    shape_piece(setting, &piece);
}

/* The end of the complex stretch at from, or from itself. A combining mark takes its base with it. */
static int32_t complex_end(const Setting *setting, int32_t from) {
    int32_t to = from;
    while (to < setting->letter_count) {
        const Letter *letter = &setting->letters[to];
        bool carries = to + 1 < setting->letter_count && letter[1].kind == CHAR_COMBINING;
        if (!letter->complex && !carries && !(setting->levels[to] & 1))
            break;
        to++;
    }
    return to;
}

void shape_letters(Setting *setting) {
    if (setting->any_complex)
        complex_levels(setting);
    setting->pieces = ARENA_ARRAY(setting->arena, Piece, setting->letter_count + 1);
    for (int32_t at = 0; at < setting->letter_count;) {
        const Letter *letter = &setting->letters[at];
        int32_t end = setting->any_complex ? complex_end(setting, at) : at;
        if (end > at) {
            complex_shape(setting, at, end);
            at = end;
        } else if (letter->kind == CHAR_CONTROL || letter->kind == CHAR_BREAK)
            shape_control(setting, at++);
        else if (is_word_letter(letter))
            at = shape_latin(setting, at);
        else if (letter->pair && setting->piece_count > 0)
            join_pair(setting, at++);
        else
            shape_single(setting, at++);
    }
}
