/* painter.c - one switch over the items of a page.
 *
 * What leaves no ink is never given to Cairo (page/ink.h), so that finish/ can count what Cairo drew.
 *
 * Colour, face and size are set only where they change: with half a million runs that counts. Whatever restores Cairo's
 * state forgets what was set (painter_forget).
 */
#include "paint/painter.h"

#include "base/mem.h"
#include "page/ink.h"
#include "paint/face_cache.h"
#include "paint/glyph_set.h"
#include "paint/image_cache.h"
#include "paint/paint_rules.h"
#include "paint/points.h"
#include "paint/rule_snap.h"
#include "paint/stretch.h"

#include <stdio.h>

struct Painter {
    PainterKind kind;
    bool links;
    FaceCache *faces;
    ImageCache *images;
    /* of the page being drawn */
    cairo_t *cr;
    double scale;
    const Page *page;
    Diags *diags;
    PixelRect *snapped; /* for the top-level rules of the page, in order; rasters only */
    int32_t next_rule;
    LenPoint offset; /* of the groups around, which only move */
    bool apart;      /* within a group that is put together first */
    /* set in cr; face NULL and colour beyond 24 bits: not known */
    const Face *face;
    Len size;
    Colour colour;
    Stretch *stretch; /* runs not yet given to cr */
};

static bool draw_items(Painter *painter, const Item *items, int32_t count);

Painter *painter_new(PainterKind kind, bool links) {
    Painter *painter = mem_alloc(sizeof *painter);
    painter->kind = kind;
    painter->links = links;
    painter->faces = face_cache_new();
    painter->images = image_cache_new();
    painter->stretch = stretch_new();
    return painter;
}

void painter_free(Painter *painter) {
    if (!painter)
        return;
    face_cache_free(painter->faces);
    image_cache_free(painter->images);
    stretch_free(painter->stretch);
    mem_free(painter);
}

/* Are outlines drawn as paths: type made heavier by a stroke? */
static bool strokes(const Item *items, int32_t count) {
    for (int32_t i = 0; i < count; i++)
        if (items[i].kind == ITEM_GLYPHS ? items[i].of.glyphs.stroke > 0
                                         : items[i].kind == ITEM_GROUP && strokes(items[i].of.group.items, items[i].of.group.item_count))
            return true;
    return false;
}

void painter_restore_faces(Painter *painter) {
    face_cache_restore(painter->faces);
}

void painter_cut_faces(Painter *painter, Page *const *pages, int count) {
    GlyphSet *set = glyph_set_new();
    bool stubs = painter->kind == PAINTER_PDF;
    for (int i = 0; i < count; i++) {
        glyph_set_add_page(set, pages[i]);
        stubs = stubs && !strokes(pages[i]->items, pages[i]->item_count);
    }
    for (int i = 0; i < glyph_set_face_count(set); i++) {
        int glyph_count = 0;
        const uint32_t *glyphs = glyph_set_glyphs(set, i, &glyph_count);
        face_cache_cut(painter->faces, glyph_set_face(set, i), glyphs, glyph_count, stubs);
    }
    glyph_set_free(set);
}

bool painter_write_error(int page, Diags *diags) {
    char number[12];
    snprintf(number, sizeof number, "%d", page);
    return diag_add(diags, &rule_paint_write, PLACE_NONE, number);
}

bool painter_status(cairo_t *cr, cairo_surface_t *surface, int page, Diags *diags) {
    cairo_status_t status = cr ? cairo_status(cr) : CAIRO_STATUS_SUCCESS;
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status(surface);
    if (status == CAIRO_STATUS_SUCCESS)
        return true;
    if (status == CAIRO_STATUS_WRITE_ERROR)
        return painter_write_error(page, diags);
    char number[12];
    snprintf(number, sizeof number, "%d", page);
    return diag_add(diags, &rule_paint_cairo, PLACE_NONE, number, cairo_status_to_string(status));
}

/* {{{ state */

static void forget(Painter *painter) {
    painter->face = NULL;
    painter->colour = UINT32_MAX;
}

static void use_colour(Painter *painter, Colour colour) {
    if (painter->colour == colour)
        return;
    cairo_set_source_rgb(painter->cr, (colour >> 16 & 255) / 255.0, (colour >> 8 & 255) / 255.0, (colour & 255) / 255.0);
    painter->colour = colour;
}

static void use_face(Painter *painter, const GlyphRun *run, const CachedFace *cached) {
    if (painter->face == run->face && painter->size == run->size)
        return;
    cairo_set_font_face(painter->cr, cached->cairo);
    cairo_set_font_size(painter->cr, points(run->size));
    painter->face = run->face;
    painter->size = run->size;
}

static void path_rect(cairo_t *cr, LenRect rect) {
    cairo_rectangle(cr, points(rect.x), points(rect.y), points(rect.width), points(rect.height));
}

/* }}} */
/* {{{ glyph runs */

/* What waits goes to Cairo. */
static void show_stretch(Painter *painter) {
    stretch_show(painter->stretch, painter->cr, painter->kind == PAINTER_PDF);
    stretch_clear(painter->stretch);
}

/* Can the run be drawn with those that wait? */
static bool joins(const Painter *painter, const GlyphRun *run) {
    return painter->face == run->face && painter->size == run->size && painter->colour == run->colour && !run->backward &&
           run->stroke == 0;
}

/* The outlines drawn once more with a pen: Cairo has no text mode that fills and strokes. Round joins, or the acute
 * corners of Han strokes would grow spikes. */
static void stroke_stretch(Painter *painter, Len width) {
    stretch_show(painter->stretch, painter->cr, painter->kind == PAINTER_PDF);
    stretch_path(painter->stretch, painter->cr);
    stretch_clear(painter->stretch);
    cairo_set_line_width(painter->cr, points(width));
    cairo_set_line_join(painter->cr, CAIRO_LINE_JOIN_ROUND);
    cairo_stroke(painter->cr);
}

static InkRange run_range(const Painter *painter, const Item *item) {
    const GlyphRun *run = &item->of.glyphs;
    LenPoint origin = {item->origin.x + painter->offset.x, item->origin.y + painter->offset.y};
    if (painter->apart)
        return (InkRange){.cluster_count = run->cluster_count, .glyph_count = run->glyph_count, .text_size = run->text_size};
    return ink_range(run, origin, painter->page->size);
}

static bool draw_run(Painter *painter, const Item *item) {
    const GlyphRun *run = &item->of.glyphs;
    InkRange range = run_range(painter, item);
    if (range.glyph_count == 0)
        return true;
    const CachedFace *cached = face_cache_get(painter->faces, run->face, painter->diags);
    if (!cached)
        return false;
    if (!joins(painter, run))
        show_stretch(painter);
    use_face(painter, run, cached);
    use_colour(painter, run->colour);
    stretch_add(painter->stretch, run, &range, cached, item->origin);
    if (run->stroke > 0)
        stroke_stretch(painter, run->stroke);
    else if (run->backward)
        show_stretch(painter);
    return true;
}

/* }}} */
/* {{{ rules, boxes, images */

static void fill_pixels(Painter *painter, PixelRect rect) {
    cairo_matrix_t matrix;
    cairo_get_matrix(painter->cr, &matrix);
    cairo_identity_matrix(painter->cr);
    cairo_rectangle(painter->cr, rect.x, rect.y, rect.width, rect.height);
    cairo_fill(painter->cr);
    cairo_set_matrix(painter->cr, &matrix);
}

static void draw_rule(Painter *painter, const PageRule *rule) {
    use_colour(painter, rule->colour);
    if (painter->snapped) {
        fill_pixels(painter, painter->snapped[painter->next_rule++]);
        return;
    }
    double half = points(rule->width) / 2.0;
    double x = points(rule->from.x), y = points(rule->from.y);
    if (rule->from.y == rule->to.y)
        cairo_rectangle(painter->cr, x, y - half, points((LenSum)rule->to.x - rule->from.x), 2.0 * half);
    else
        cairo_rectangle(painter->cr, x - half, y, 2.0 * half, points((LenSum)rule->to.y - rule->from.y));
    cairo_fill(painter->cr);
}

static int32_t pixel_of(const Painter *painter, LenSum value) {
    return pixel_round(points(value) * painter->scale);
}

static bool covers_page(const Painter *painter, LenRect rect) {
    LenSize page = painter->page->size;
    return rect.x <= 0 && rect.y <= 0 && (LenSum)rect.x + rect.width >= page.width && (LenSum)rect.y + rect.height >= page.height;
}

static void draw_box(Painter *painter, const PageBox *box) {
    use_colour(painter, box->colour);
    if (painter->snapped) {
        int32_t left = pixel_of(painter, box->rect.x), top = pixel_of(painter, box->rect.y);
        int32_t right = pixel_of(painter, (LenSum)box->rect.x + box->rect.width);
        int32_t bottom = pixel_of(painter, (LenSum)box->rect.y + box->rect.height);
        fill_pixels(painter, (PixelRect){left, top, right - left, bottom - top});
        return;
    }
    path_rect(painter->cr, box->rect);
    if (covers_page(painter, box->rect))
        cairo_rectangle(painter->cr, -2, -2, 1, 1); /* or Cairo forgets what lies below, and the count would be wrong */
    cairo_fill(painter->cr);
}

/* Where the whole picture lies when its source box fills the item's. */
static void place_picture(cairo_t *cr, const PageImage *item, const Picture *picture) {
    double x = 0, y = 0, width = 1, height = 1;
    if (item->source.width > 0 && item->source.height > 0) {
        width = item->source.width / 65536.0;
        height = item->source.height / 65536.0;
        x = item->source.x / 65536.0;
        y = item->source.y / 65536.0;
    }
    cairo_translate(cr, points(item->rect.x), points(item->rect.y));
    cairo_scale(cr, points(item->rect.width) / width / picture->width, points(item->rect.height) / height / picture->height);
    cairo_translate(cr, -x * picture->width, -y * picture->height);
}

/* Clipped before it is painted: an unclipped paint as a page's first ink upsets Cairo's tags. */
static bool draw_image(Painter *painter, const Item *item) {
    const Picture *picture = image_cache_get(painter->images, item->of.image.image, item->place, painter->diags);
    if (!picture)
        return false;
    cairo_save(painter->cr);
    path_rect(painter->cr, item->of.image.rect);
    cairo_clip(painter->cr);
    place_picture(painter->cr, &item->of.image, picture);
    bool recorded = painter->kind == PAINTER_PDF && picture->recording;
    cairo_set_source_surface(painter->cr, recorded ? picture->recording : picture->surface, 0, 0);
    bool padded = painter->kind == PAINTER_RASTER && item->of.image.image->kind != IMAGE_SVG;
    cairo_pattern_set_extend(cairo_get_source(painter->cr), padded ? CAIRO_EXTEND_PAD : CAIRO_EXTEND_NONE);
    cairo_paint(painter->cr);
    cairo_restore(painter->cr);
    forget(painter);
    return true;
}

/* }}} */
/* {{{ groups */

static cairo_matrix_t group_matrix(const PageGroup *group) {
    cairo_matrix_t matrix;
    cairo_matrix_init(&matrix, group->xx / 65536.0, group->yx / 65536.0, group->xy / 65536.0, group->yy / 65536.0,
                      points(group->offset.x), points(group->offset.y));
    return matrix;
}

/* One opaque image may be blended as it is; all else must be put together first, so that its parts do not blend with
 * each other and finish/ finds one form. */
static bool group_is_one_image(const PageGroup *group) {
    return group->opacity == 255 && group->item_count == 1 && group->items[0].kind == ITEM_IMAGE;
}

static bool draw_together(Painter *painter, const PageGroup *group) {
    cairo_push_group(painter->cr);
    forget(painter);
    bool good = draw_items(painter, group->items, group->item_count);
    cairo_pop_group_to_source(painter->cr);
    if (group->blend == BLEND_MULTIPLY)
        cairo_set_operator(painter->cr, CAIRO_OPERATOR_MULTIPLY);
    cairo_paint_with_alpha(painter->cr, group->opacity / 255.0);
    return good;
}

static bool draw_one(Painter *painter, const PageGroup *group) {
    bool apart = painter->apart;
    painter->apart = true;
    if (!apart) {
        LenSize page = painter->page->size;
        path_rect(painter->cr, (LenRect){-painter->offset.x, -painter->offset.y, page.width, page.height});
        cairo_clip(painter->cr);
    }
    cairo_matrix_t matrix = group_matrix(group);
    cairo_transform(painter->cr, &matrix);
    if (group->clipped) {
        path_rect(painter->cr, group->clip);
        cairo_clip(painter->cr);
    }
    bool good;
    if (group_is_one_image(group)) {
        if (group->blend == BLEND_MULTIPLY)
            cairo_set_operator(painter->cr, CAIRO_OPERATOR_MULTIPLY);
        good = draw_items(painter, group->items, group->item_count);
    } else {
        good = draw_together(painter, group);
    }
    painter->apart = apart;
    return good;
}

static bool draw_moved(Painter *painter, const PageGroup *group) {
    LenPoint offset = painter->offset;
    cairo_translate(painter->cr, points(group->offset.x), points(group->offset.y));
    painter->offset = (LenPoint){offset.x + group->offset.x, offset.y + group->offset.y};
    bool good = draw_items(painter, group->items, group->item_count);
    painter->offset = offset;
    return good;
}

static bool draw_group(Painter *painter, const PageGroup *group) {
    PixelRect *snapped = painter->snapped;
    painter->snapped = NULL; /* within a transform there are no whole pixels */
    cairo_save(painter->cr);
    bool good = ink_is_one(group) ? draw_one(painter, group) : draw_moved(painter, group);
    cairo_restore(painter->cr);
    forget(painter);
    painter->snapped = snapped;
    return good;
}

/* }}} */
/* {{{ links */

static bool is_plain(unsigned char c) {
    return c > ' ' && c < 127 && c != '\'' && c != '\\' && c != '"' && c != '<' && c != '>';
}

/* Cairo wants the place as attribute text: written by out.h, since printf's decimal point is the locale's. */
static void draw_link(Painter *painter, const PageLink *link) {
    Out *attributes = out_new_memory();
    const Len numbers[4] = {link->rect.x, link->rect.y, link->rect.width, link->rect.height};
    out_str(attributes, "rect=[");
    for (int i = 0; i < 4; i++) {
        out_points(attributes, numbers[i]);
        out_char(attributes, i < 3 ? ' ' : ']');
    }
    out_str(attributes, " uri='");
    for (const char *c = link->uri; *c; c++) {
        if (is_plain((unsigned char)*c)) {
            out_char(attributes, *c);
        } else {
            out_char(attributes, '%');
            out_hex(attributes, (unsigned char)*c, 2);
        }
    }
    out_char(attributes, '\'');
    cairo_tag_begin(painter->cr, CAIRO_TAG_LINK, out_text(attributes));
    cairo_tag_end(painter->cr, CAIRO_TAG_LINK);
    out_free(attributes);
}

static void draw_links(Painter *painter, const Item *items, int32_t count) {
    for (int32_t i = 0; i < count; i++) {
        if (items[i].kind == ITEM_LINK)
            draw_link(painter, &items[i].of.link);
        if (items[i].kind == ITEM_GROUP)
            draw_links(painter, items[i].of.group.items, items[i].of.group.item_count);
    }
}

/* }}} */

/* A raster's rules have their pixels in order, drawn or not. */
static bool leaves_ink(Painter *painter, const Item *item) {
    if (painter->apart || item->kind == ITEM_GLYPHS || ink_draws(item, painter->offset, painter->page->size))
        return true;
    painter->next_rule += item->kind == ITEM_RULE && painter->snapped;
    return false;
}

static bool draw_item(Painter *painter, const Item *item) {
    if (!leaves_ink(painter, item))
        return true;
    if (item->kind != ITEM_GLYPHS)
        show_stretch(painter);
    switch ((ItemKind)item->kind) {
    case ITEM_GLYPHS: return draw_run(painter, item);
    case ITEM_RULE: draw_rule(painter, &item->of.rule); break;
    case ITEM_BOX: draw_box(painter, &item->of.box); break;
    case ITEM_IMAGE: return draw_image(painter, item);
    case ITEM_GROUP: return draw_group(painter, &item->of.group);
    case ITEM_LINK: break; /* has no ink: draw_links */
    }
    return true;
}

static bool draw_items(Painter *painter, const Item *items, int32_t count) {
    bool good = true;
    for (int32_t i = 0; i < count; i++)
        good = draw_item(painter, &items[i]) && good;
    show_stretch(painter);
    return good;
}

/* NULL for what is no raster. */
static PixelRect *snap_rules(const Painter *painter, const Page *page) {
    if (painter->kind != PAINTER_RASTER)
        return NULL;
    PageRule *rules = mem_alloc((size_t)page->item_count * sizeof *rules);
    PixelRect *rects = mem_alloc((size_t)page->item_count * sizeof *rects);
    int32_t count = 0;
    for (int32_t i = 0; i < page->item_count; i++)
        if (page->items[i].kind == ITEM_RULE)
            rules[count++] = page->items[i].of.rule;
    rule_snap(rules, count, painter->scale, rects);
    mem_free(rules);
    return rects;
}

/* Nothing is rounded to whole pixels, whatever the surface would like. */
static void set_font_options(cairo_t *cr) {
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_set_font_options(cr, options);
    cairo_font_options_destroy(options);
}

bool painter_draw(Painter *painter, cairo_t *cr, const Page *page, double scale, Diags *diags) {
    painter->cr = cr;
    painter->scale = scale;
    painter->page = page;
    painter->diags = diags;
    painter->next_rule = 0;
    painter->offset = (LenPoint){0, 0};
    painter->apart = false;
    PixelRect *rects = painter->snapped = snap_rules(painter, page);
    forget(painter);
    set_font_options(cr);
    bool good = draw_items(painter, page->items, page->item_count);
    if (painter->kind == PAINTER_PDF && painter->links)
        draw_links(painter, page->items, page->item_count);
    mem_free(rects);
    painter->snapped = NULL;
    return good;
}
