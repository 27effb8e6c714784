#include "inline/line.h"

#include "inline/composer_state.h"

/* Underline, strike, emphasis dots (着重号) and links: drawn beside the text, from the places that the line gave it. */

enum { RULE_WIDTH = 50, UNDERLINE_DEPTH = 180, STRIKE_HEIGHT = 300, DOT_SIZE = 400, DOT_DEPTH = 380 }; /* 1/1000 em */

static const Piece *piece_at(const LineDraft *draft, int32_t i) {
    return &draft->setting->pieces[draft->order[i]];
}

static const Placed *placed_at(const LineDraft *draft, int32_t i) {
    return &draft->placed[draft->order[i] - draft->start];
}

static const Letter *letter_at(const LineDraft *draft, int32_t i) {
    return &draft->setting->letters[piece_at(draft, i)->letter];
}

static Len centre_height(const LineDraft *draft, Len size) {
    const RoleStyle *style = draft->setting->paragraph->style;
    const Face *face = fonts_first(draft->setting->composer->fonts, (FaceRole)style->face);
    return face ? len_scale(size, face_ink_centre(face), 1000) : len_scale(size, 38, 100);
}

static void add_rule(LineDraft *draft, int32_t from, int32_t to, uint16_t mark) {
    const Placed *first = placed_at(draft, from), *last = placed_at(draft, to - 1);
    const RoleStyle *style = draft->setting->paragraph->style;
    Len y = mark == SPAN_UNDERLINE ? len_scale(style->size, UNDERLINE_DEPTH, 1000)
                                   : -len_scale(style->size, STRIKE_HEIGHT, 1000);
    Item *item = line_add_item(draft, ITEM_RULE);
    item->artifact = ARTIFACT_LAYOUT;
    item->node = 0;
    item->of.rule = (PageRule){.from = {draft->x + first->x, y},
                               .to = {draft->x + last->x + last->width, y},
                               .width = len_scale(style->size, RULE_WIDTH, 1000),
                               .colour = style->colour};
}

static void add_link(LineDraft *draft, int32_t from, int32_t to, const char *uri) {
    const Placed *first = placed_at(draft, from), *last = placed_at(draft, to - 1);
    Len size = draft->setting->paragraph->style->size, top = -centre_height(draft, size) - size / 2;
    Item *item = line_add_item(draft, ITEM_LINK);
    line_own(draft, item, (int32_t)(letter_at(draft, from) - draft->setting->letters));
    item->of.link.rect = (LenRect){draft->x + first->x, top, last->x + last->width - first->x, size};
    item->of.link.uri = arena_strdup(draft->arena, uri);
}

static const char *uri_of(const LineDraft *draft, int32_t i) {
    const Span *span = setting_span(draft->setting, letter_at(draft, i)->span);
    return span ? span->uri : NULL;
}

static bool same_mark(const LineDraft *draft, int32_t left, int32_t right, uint16_t mark) {
    if (mark != 0)
        return letter_at(draft, right)->marks & mark;
    const char *a = uri_of(draft, left), *b = uri_of(draft, right);
    return a && b && strcmp(a, b) == 0;
}

static bool has_mark(const LineDraft *draft, int32_t i, uint16_t mark) {
    return mark != 0 ? (letter_at(draft, i)->marks & mark) != 0 : uri_of(draft, i) != NULL;
}

static void add_stretches(LineDraft *draft, uint16_t mark) {
    for (int32_t from = 0; from < draft->count; from++) {
        if (!has_mark(draft, from, mark))
            continue;
        int32_t to = from + 1;
        while (to < draft->count && same_mark(draft, from, to, mark))
            to++;
        if (mark != 0)
            add_rule(draft, from, to, mark);
        else
            add_link(draft, from, to, uri_of(draft, from));
        from = to - 1;
    }
}

/* A dot under the middle of each character, after it has found its place; none under marks and blanks. */
static void add_dot(LineDraft *draft, int32_t i) {
    static const char bullet[] = "•";
    const Piece *piece = piece_at(draft, i);
    const RoleStyle *style = draft->setting->paragraph->style;
    FaceMatch match;
    const Face *face = fonts_face(draft->setting->composer->fonts, (FaceRole)style->latin, false, 0x2022, &match, NULL);
    if (!face || piece->glyphs == 0 ||
        (piece->kind != CHAR_HAN && piece->kind != CHAR_LATIN && piece->kind != CHAR_DIGIT))
        return;
    Len size = len_scale(style->size, DOT_SIZE, 1000);
    const CharGlyph *glyph = glyphs_char(draft->setting->composer, face, 0x2022);
    Len middle = placed_at(draft, i)->x + placed_at(draft, i)->width / 2,
        half = glyphs_scale(face, size, glyph->left + glyph->right) / 2;
    Len rise = glyphs_scale(face, size, glyph->bottom + glyph->top) / 2;
    Glyph *dot = ARENA_NEW(draft->arena, Glyph);
    Cluster *cluster = ARENA_NEW(draft->arena, Cluster);
    *dot = (Glyph){glyph->glyph, 0, 0};
    *cluster = (Cluster){sizeof bullet - 1, 1};
    Item *item = line_add_item(draft, ITEM_GLYPHS);
    item->artifact = ARTIFACT_LAYOUT;
    item->node = 0;
    item->origin = (LenPoint){draft->x + middle - half, len_scale(style->size, DOT_DEPTH, 1000) + rise};
    item->of.glyphs = (GlyphRun){.face = face,
                                 .size = size,
                                 .colour = style->colour,
                                 .glyphs = dot,
                                 .glyph_count = 1,
                                 .text = bullet,
                                 .text_size = sizeof bullet - 1,
                                 .clusters = cluster,
                                 .cluster_count = 1,
                                 .advance = glyphs_scale(face, size, glyph->advance)};
}

void marks_add(LineDraft *draft) {
    if (draft->setting->text->span_count == 0)
        return;
    add_stretches(draft, SPAN_UNDERLINE);
    add_stretches(draft, SPAN_STRIKE);
    for (int32_t i = 0; i < draft->count; i++)
        if (letter_at(draft, i)->marks & SPAN_DOTTED)
            add_dot(draft, i);
    if (draft->setting->elements)
        add_stretches(draft, 0);
}
