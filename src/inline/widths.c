#include "inline/setting.h"

#include "inline/composer_state.h"

/* Widths at rest. A full-width mark has its ink in one half of its cell; the other half is blank and may go: beside
 * another mark, at a line's edge, or as far as the ladder asks. What the ink leaves free decides, never a font's table.
 */

static bool is_closing(const Piece *piece) {
    return piece->kind == CHAR_CLOSING || piece->kind == CHAR_COMMA || piece->kind == CHAR_STOP;
}

static void cut_right(Piece *piece, Len amount) {
    piece->width -= amount;
    piece->cut_right -= amount;
}

static void cut_left(Piece *piece, Len amount) {
    piece->width -= amount;
    piece->cut_left -= amount;
    piece->shift -= amount;
}

static uint8_t cut_level_of(const Piece *piece) {
    switch ((CharClass)piece->kind) {
    case CHAR_INTERPUNCT: return SHRINK_INTERPUNCT;
    case CHAR_COMMA: return SHRINK_COMMA;
    case CHAR_STOP: return SHRINK_STOP;
    default: return SHRINK_BRACKET;
    }
}

static Len at_most(Len value, Len limit) {
    return value < 0 ? 0 : value < limit ? value : limit;
}

/* The blank that the ink of a mark leaves in its cell, up to half of it. */
static void find_blank(Setting *setting, Piece *piece) {
    bool mark = is_closing(piece) || piece->kind == CHAR_OPENING || piece->kind == CHAR_INTERPUNCT;
    if (!mark || piece->glyphs != 1 || !setting->letters[piece->letter].chinese)
        return;
    const Strand *strand = &setting->strands[piece->strand];
    const CharGlyph *glyph = glyphs_char(setting->composer, strand->face, setting->letters[piece->letter].character);
    Len x = setting->glyphs[piece->glyph].x, half = strand->cell / 2;
    Len left = x + glyphs_scale(strand->face, strand->size, glyph->left);
    Len right = piece->width - x - glyphs_scale(strand->face, strand->size, glyph->right);
    piece->cut_level = cut_level_of(piece);
    if (piece->kind == CHAR_OPENING)
        piece->cut_left = at_most(left, half);
    else if (piece->kind == CHAR_INTERPUNCT) {
        piece->cut_left = at_most(left, (piece->width - half) / 2);
        piece->cut_right = at_most(right, (piece->width - half) / 2);
    } else
        piece->cut_right = at_most(right, half);
}

/* The interpunct takes half a cell (GB/T 15834 5.1.7); a katakana one keeps its cell and may give way. */
static void rest_interpunct(Setting *setting, Piece *piece) {
    const Letter *letter = &setting->letters[piece->letter];
    Len half = setting->strands[piece->strand].cell / 2;
    if (piece->kind != CHAR_INTERPUNCT || !letter->chinese || letter->character == 0x30FB)
        return;
    if (piece->width < half) {
        piece->shift += (half - piece->width) / 2;
        piece->width = half;
        return;
    }
    cut_left(piece, piece->cut_left);
    cut_right(piece, piece->cut_right);
}

static void rest_by_style(const Setting *setting, Piece *piece) {
    uint8_t style = setting->rules->punctuation;
    bool half = style == PUNCTUATION_HALF || (style == PUNCTUATION_KAIMING && piece->kind != CHAR_STOP);
    if (!half || !(is_closing(piece) || piece->kind == CHAR_OPENING))
        return;
    cut_left(piece, piece->cut_left);
    cut_right(piece, piece->cut_right);
}

/* Two marks side by side take one and a half cells, brackets tight on what they hold (clreq, adjacent marks). */
static void squeeze_neighbours(const Setting *setting, Piece *left, Piece *right) {
    if (setting->rules->untailored)
        return;
    if (is_closing(left) && (is_closing(right) || right->kind == CHAR_OPENING))
        cut_right(left, left->cut_right);
    else if (left->kind == CHAR_OPENING && right->kind == CHAR_OPENING)
        cut_left(right, right->cut_left);
}

static bool is_call(const Setting *setting, int32_t index) {
    if (index < 0 || index >= setting->piece_count)
        return false;
    uint32_t character = setting->letters[setting->pieces[index].letter].character;
    return character == 0xFF01 || character == 0xFF1F;
}

/* ？！ together take one cell, three of them two (GB/T 15834 5.1.2): the second of exactly two gives its blank too. */
static void squeeze_calls(const Setting *setting, int32_t index) {
    if (is_call(setting, index) && is_call(setting, index - 1) && !is_call(setting, index - 2) &&
        !is_call(setting, index + 1))
        cut_right(&setting->pieces[index], setting->pieces[index].cut_right);
}

/* -- Gaps. */

static bool takes_gap(const Letter *letter) {
    if (letter->chinese)
        return false;
    switch ((CharClass)letter->kind) {
    case CHAR_LATIN:
    case CHAR_DIGIT:
    case CHAR_PREFIX:
    case CHAR_SUFFIX:
    case CHAR_OTHER:
    case CHAR_COMBINING: return true;
    case CHAR_PUNCTUATION:
        return strchr("@#&+*<>=\\^_~", (int)letter->character) != NULL && letter->character < 0x80
                   ? true
                   : letter->character > 0xA0 && letter->character < 0x100;
    default: return false;
    }
}

static const Letter *last_letter(const Setting *setting, const Piece *piece) {
    return &setting->letters[piece->letter + piece->letters - 1];
}

static Len gap_between(const Setting *setting, const Piece *left, const Piece *right) {
    const Letter *before = last_letter(setting, left), *after = &setting->letters[right->letter];
    bool meets = (before->kind == CHAR_HAN && takes_gap(after)) || (takes_gap(before) && after->kind == CHAR_HAN);
    if (!meets || setting->rules->lock_grid || setting->paragraph->style->close)
        return 0;
    if ((before->marks | after->marks) & (SPAN_SUPERSCRIPT | SPAN_SUBSCRIPT) && before->kind == CHAR_HAN)
        return 0;
    return len_scale(setting->em, setting->rules->gap, 1000);
}

static bool may_spread(const Setting *setting, const Piece *left, const Piece *right) {
    if (right->kind == CHAR_SPACE || right->kind == CHAR_CONTROL || right->kind == CHAR_COMBINING ||
        right->kind == CHAR_BREAK)
        return false;
    if (left->kind == CHAR_CONNECTOR || right->kind == CHAR_CONNECTOR || left->kind == CHAR_SOLIDUS ||
        right->kind == CHAR_SOLIDUS)
        return false;
    if (left->kind == CHAR_SPACE)
        return true;
    return last_letter(setting, left)->chinese || setting->letters[right->letter].chinese;
}

/* -- The grid locked: a stretch of Latin is padded to half-cells, half of the padding on each side. */

static bool on_grid(const Setting *setting, const Piece *piece) {
    return setting->letters[piece->letter].chinese || piece->kind == CHAR_BREAK;
}

static void pad_stretch(Setting *setting, int32_t from, int32_t to) {
    Len half = setting->em / 2;
    LenSum width = 0;
    for (int32_t i = from; i < to; i++)
        width += setting->pieces[i].width;
    Len over = half > 0 ? (Len)(width % half) : 0;
    if (over == 0)
        return;
    Len pad = half - over;
    setting->pieces[from].shift += pad / 2;
    setting->pieces[from].width += pad / 2;
    setting->pieces[to - 1].width += pad - pad / 2;
}

static void lock_to_grid(Setting *setting) {
    for (int32_t from = 0; from < setting->piece_count;) {
        int32_t to = from;
        while (to < setting->piece_count && !on_grid(setting, &setting->pieces[to]))
            to++;
        if (to > from)
            pad_stretch(setting, from, to);
        from = to + 1;
    }
}

/* -- Sums. */

static Len positive(Len value) {
    return value > 0 ? value : 0;
}

static void sum_piece(Setting *setting, int32_t i) {
    const Piece *piece = &setting->pieces[i];
    Len em = setting->em, least = len_scale(em, setting->rules->gap_least, 1000);
    setting->width[i + 1] = setting->width[i] + piece->width + piece->gap;
    for (int level = 0; level < SHRINK_LEVELS; level++)
        setting->shrink[level][i + 1] = setting->shrink[level][i];
    setting->shrink[piece->cut_level][i + 1] += piece->cut_left + piece->cut_right;
    setting->stretch[STRETCH_SPACE][i + 1] = setting->stretch[STRETCH_SPACE][i];
    setting->stretch[STRETCH_GAP][i + 1] = setting->stretch[STRETCH_GAP][i];
    if (piece->kind == CHAR_SPACE) {
        setting->shrink[SHRINK_SPACE][i + 1] += positive(piece->width - em / 4);
        setting->stretch[STRETCH_SPACE][i + 1] += positive(em / 2 - piece->width);
    }
    if (piece->gap > 0) {
        setting->shrink[SHRINK_GAP][i + 1] += positive(piece->gap - least);
        setting->stretch[STRETCH_GAP][i + 1] += positive(em / 3 - piece->gap);
    }
    setting->gaps[i + 1] = setting->gaps[i] + piece->spread;
}

void widths_sum(Setting *setting) {
    int32_t room = setting->piece_count + 1;
    setting->width = ARENA_ARRAY(setting->arena, LenSum, room);
    for (int level = 0; level < SHRINK_LEVELS; level++)
        setting->shrink[level] = ARENA_ARRAY(setting->arena, LenSum, room);
    for (int level = 0; level < STRETCH_LEVELS; level++)
        setting->stretch[level] = ARENA_ARRAY(setting->arena, LenSum, room);
    setting->gaps = ARENA_ARRAY(setting->arena, int32_t, room);
    for (int32_t i = 0; i < setting->piece_count; i++)
        sum_piece(setting, i);
}

void widths_settle(Setting *setting) {
    for (int32_t i = 0; i < setting->piece_count; i++) {
        find_blank(setting, &setting->pieces[i]);
        rest_interpunct(setting, &setting->pieces[i]);
    }
    for (int32_t i = 0; i < setting->piece_count; i++) {
        Piece *piece = &setting->pieces[i];
        if (i + 1 < setting->piece_count) {
            squeeze_neighbours(setting, piece, piece + 1);
            piece->gap = gap_between(setting, piece, piece + 1);
            piece->spread = may_spread(setting, piece, piece + 1);
        }
        squeeze_calls(setting, i);
        rest_by_style(setting, piece);
    }
    if (setting->rules->lock_grid)
        lock_to_grid(setting);
    widths_sum(setting);
}
