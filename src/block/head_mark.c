/* head_mark.c - see head_mark.h. */
#include "block/head_mark.h"

enum { WHOLE = 1 << 16, PER_MILLE = 1000 };

/* The mark at one size, uncondensed. */
typedef struct {
    RoleStyle style;
    Lines *names;
    Lines suffix;
    Len widest, width;      /* of the names, and of all */
    Len above, below;       /* the ink over the baselines of the first line and under the last's */
    Len pitch;
} Cast;

static const HeadStyle *head_of(const HeadMark *mark) {
    return &mark->context->sheet->head;
}

static Lines compose(const HeadMark *mark, const RoleStyle *style, const Text *text, Arena *arena) {
    Paragraph paragraph = {
        .text = text,
        .style = style,
        .rules = &mark->context->sheet->composition,
        .measure = LEN_MAX / 4,
        .align = ALIGN_LEFT,
        .role = ROLE_ISSUER_MARK,
        .part = (uint8_t)mark->context->part,
        .node = mark->node,
        .limit = 1,
    };
    return composer_compose(mark->context->composer, arena, &paragraph);
}

static void add_ink(Cast *cast, const Lines *lines) {
    for (int32_t i = 0; lines->count > 0 && i < lines->lines[0].item_count; i++) {
        const Item *item = &lines->lines[0].items[i];
        const GlyphRun *run = &item->of.glyphs;
        GlyphInk ink;
        for (int32_t g = 0; item->kind == ITEM_GLYPHS && g < run->glyph_count; g++)
            if (face_glyph_ink(run->face, run->glyphs[g].id, &ink)) {
                cast->above = MAX(cast->above, len_scale(run->size, ink.top, face_units_per_em(run->face)));
                cast->below = MAX(cast->below, len_scale(run->size, -ink.bottom, face_units_per_em(run->face)));
            }
    }
}

static Cast cast_at(const HeadMark *mark, Len size, Arena *arena) {
    const HeadStyle *head = head_of(mark);
    Cast cast = {.style = mark->context->sheet->roles[ROLE_ISSUER_MARK], .pitch = len_scale(size, head->line_pitch, PER_MILLE)};
    cast.style.size = cast.style.cell = size;
    cast.names = ARENA_ARRAY(arena, Lines, mark->count);
    for (int32_t i = 0; i < mark->count; i++) {
        cast.names[i] = compose(mark, &cast.style, &mark->names[i], arena);
        cast.widest = MAX(cast.widest, cast.names[i].count > 0 ? cast.names[i].lines[0].width : 0);
        add_ink(&cast, &cast.names[i]);
    }
    cast.width = cast.widest;
    if (text_is_empty(&mark->suffix))
        return cast;
    cast.suffix = compose(mark, &cast.style, &mark->suffix, arena);
    cast.width += len_scale(size, head->suffix_gap, PER_MILLE) + cast.suffix.lines[0].width;
    return cast;
}

static Len height_of(const HeadMark *mark, const Cast *cast) {
    return cast->above + cast->below + (mark->count - 1) * cast->pitch;
}

/* How wide a character is drawn of its own width, 16.16. */
static int32_t across(const HeadMark *mark, const Cast *cast) {
    const HeadStyle *head = head_of(mark);
    int32_t share = WHOLE;
    if (cast->style.size > head->cell)
        share = len_scale(WHOLE, head->cell, cast->style.size);
    if (len_scale(cast->width, share, WHOLE) > head->mark_width)
        share = len_scale(WHOLE, head->mark_width, cast->width);
    return share;
}

/* Within its measure and its height. */
static Len fitting_size(const HeadMark *mark, Arena *arena) {
    const HeadStyle *head = head_of(mark);
    Len size = mark->count > 1 ? head->joint_size : mark->context->sheet->roles[ROLE_ISSUER_MARK].size;
    Cast cast = cast_at(mark, size, arena);
    int32_t least = len_scale(WHOLE, head->condense, PER_MILLE), share = across(mark, &cast);
    Len height = height_of(mark, &cast), most = size;
    if (share < least)
        size = len_scale(most, share, least);
    if (height > head->mark_height)
        size = MIN(size, len_scale(most, head->mark_height, height));
    return size;
}

/* The nearest height with which what stands below falls on a row. One that would change the type by more than a fifth is left. */
static Len height_on_grid(const HeadMark *mark, Len height) {
    Len pitch = mark->context->sheet->pitch, below = mark->top + mark->rest - mark->grid;
    Len over = (below + height) % pitch;
    over = over < 0 ? over + pitch : over;
    Len fitted = over * 2 < pitch ? height - over : height + pitch - over;
    return ABS(fitted - height) > height / 5 ? height : fitted;
}

bool head_mark_fits(const HeadMark *mark, Arena *arena) {
    return fitting_size(mark, arena) >= head_of(mark)->least_size;
}

static void draw_line(const HeadMark *mark, Draft *draft, const Cast *cast, const Line *line, LenPoint origin, int32_t share) {
    Len below_top = composer_baseline(mark->context->composer, &cast->style);
    origin.x -= len_scale(line->x, share, WHOLE);
    if (share == WHOLE)
        draft_line(draft, line, origin, below_top, cast->style.size);
    else
        draft_scaled_line(draft, line, origin, below_top, cast->style.size, share);
}

/* Several names are spread to the widest. */
static Line name_line(const HeadMark *mark, const Cast *cast, int32_t index, Arena *arena) {
    const Line *line = &cast->names[index].lines[0];
    if (mark->count < 2 || line->width >= cast->widest)
        return *line;
    Paragraph paragraph = {.text = &mark->names[index], .style = &cast->style, .rules = &mark->context->sheet->composition,
                           .measure = cast->widest, .role = ROLE_ISSUER_MARK, .part = (uint8_t)mark->context->part, .node = mark->node};
    return composer_spread(mark->context->composer, arena, &paragraph, cast->widest);
}

Len head_mark_draw(const HeadMark *mark, Draft *draft) {
    Arena *arena = draft->owner->arena;
    Cast cast = cast_at(mark, fitting_size(mark, arena), arena);
    Len height = height_of(mark, &cast), fitted = head_of(mark)->fit_rows ? height_on_grid(mark, height) : height;
    if (fitted != height)
        cast = cast_at(mark, len_scale(cast.style.size, fitted, height), arena);
    if (fitted != height && mark->count > 1) /* what rounding left over goes between the lines */
        cast.pitch = (fitted - cast.above - cast.below) / (mark->count - 1);
    int32_t share = across(mark, &cast);
    LenPoint origin = {(mark->context->sheet->type_area.width - len_scale(cast.width, share, WHOLE)) / 2, mark->top + cast.above};
    for (int32_t i = 0; i < mark->count; i++) {
        Line line = name_line(mark, &cast, i, arena);
        draw_line(mark, draft, &cast, &line, (LenPoint){origin.x, origin.y + i * cast.pitch}, share);
    }
    if (cast.suffix.count > 0) {
        const Line *line = &cast.suffix.lines[0];
        Len x = origin.x + len_scale(cast.width - line->width, share, WHOLE);
        draw_line(mark, draft, &cast, line, (LenPoint){x, origin.y + (mark->count - 1) * cast.pitch / 2}, share);
    }
    return mark->top + fitted;
}
