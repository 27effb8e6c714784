#include "page/ink.h"

#include "base/utf8.h"

/* 1/128 pt is two steps of Cairo's grid. Ink must reach a point into the page: Cairo counts whole points of its size. */
enum { THINNEST = 8, EDGE = LEN_ONE_POINT, ONE = 65536 };

/* {{{ runs */

static bool is_near(const GlyphRun *run, const Glyph *glyph, LenPoint origin, LenSize page) {
    LenSum x = (LenSum)origin.x + glyph->x, y = (LenSum)origin.y + glyph->y;
    return x >= -run->size && x <= (LenSum)page.width + run->size && y >= -run->size &&
           y <= (LenSum)page.height + run->size;
}

static bool run_is_within(const GlyphRun *run, LenPoint origin, LenSize page) {
    return origin.x >= 0 && (LenSum)origin.x + run->advance <= page.width && origin.y >= run->size &&
           (LenSum)origin.y + run->size <= page.height;
}

/* Characters that every face draws with ink; all others are looked at. */
static bool is_surely_inked(uint32_t c) {
    return (c > 0x20 && c < 0x7F) || (c >= 0x3001 && c <= 0x303D) || (c >= 0x3400 && c <= 0x9FFF) ||
           (c >= 0xFF01 && c <= 0xFF5E);
}

static bool text_is_surely_inked(const GlyphRun *run) {
    size_t at = 0;
    while (at < (size_t)run->text_size)
        if (is_surely_inked(utf8_next(run->text, (size_t)run->text_size, &at)))
            return true;
    return false;
}

/* Font units to lengths; which way they are rounded does not matter: EDGE is more. */
static LenSum scaled(const GlyphRun *run, int32_t units) {
    return (LenSum)units * run->size / face_units_per_em(run->face);
}

static bool glyph_marks(const GlyphRun *run, const Glyph *glyph, LenPoint origin, LenSize page) {
    GlyphInk ink;
    if (!face_glyph_ink(run->face, glyph->id, &ink))
        return false;
    LenSum x = (LenSum)origin.x + glyph->x, y = (LenSum)origin.y + glyph->y;
    return x + scaled(run, ink.right) >= EDGE && x + scaled(run, ink.left) <= page.width - EDGE &&
           y - scaled(run, ink.bottom) >= EDGE && y - scaled(run, ink.top) <= page.height - EDGE;
}

static bool range_marks(const GlyphRun *run, const InkRange *range, LenPoint origin, LenSize page) {
    for (int32_t i = 0; i < range->glyph_count; i++)
        if (glyph_marks(run, &run->glyphs[range->glyph + i], origin, page))
            return true;
    return false;
}

/* Where the cluster's glyphs begin, given how many glyphs stand before it in the text. */
static int32_t cluster_glyph(const GlyphRun *run, int32_t before, int32_t count) {
    return run->backward ? run->glyph_count - before - count : before;
}

static bool cluster_is_near(const GlyphRun *run, int32_t first, int32_t count, LenPoint origin, LenSize page) {
    for (int32_t i = 0; i < count; i++)
        if (!is_near(run, &run->glyphs[first + i], origin, page))
            return false;
    return count > 0;
}

static InkRange near_range(const GlyphRun *run, LenPoint origin, LenSize page) {
    InkRange range = {0};
    int32_t glyphs = 0, text = 0;
    bool open = false;
    for (int32_t i = 0; i < run->cluster_count; i++) {
        const Cluster *cluster = &run->clusters[i];
        int32_t first = cluster_glyph(run, glyphs, cluster->glyphs);
        if (cluster_is_near(run, first, cluster->glyphs, origin, page)) {
            if (!open)
                range = (InkRange){.cluster = i, .glyph = first, .text = text};
            open = true;
        } else if (open && cluster->glyphs > 0) {
            break;
        }
        if (open) {
            range.cluster_count = i + 1 - range.cluster;
            range.text_size = text + cluster->bytes - range.text;
            range.glyph_count += cluster->glyphs;
            if (run->backward)
                range.glyph = first;
        }
        glyphs += cluster->glyphs;
        text += cluster->bytes;
    }
    return range;
}

InkRange ink_range(const GlyphRun *run, LenPoint origin, LenSize page) {
    if (run->glyph_count == 0 || run->size < THINNEST)
        return (InkRange){0};
    bool within = run_is_within(run, origin, page);
    InkRange range = within ? (InkRange){.cluster_count = run->cluster_count, .glyph_count = run->glyph_count, .text_size = run->text_size}
                            : near_range(run, origin, page);
    if (within && text_is_surely_inked(run))
        return range;
    return range_marks(run, &range, origin, page) ? range : (InkRange){0};
}

/* }}} */
/* {{{ everything else */

static bool rect_marks(LenSum x, LenSum y, LenSum width, LenSum height, LenSize page) {
    return width >= THINNEST && height >= THINNEST && x + width >= EDGE && y + height >= EDGE && x <= page.width - EDGE &&
           y <= page.height - EDGE;
}

static bool moved_rect_marks(LenRect rect, LenPoint offset, LenSize page) {
    return rect_marks((LenSum)rect.x + offset.x, (LenSum)rect.y + offset.y, rect.width, rect.height, page);
}

/* Below a point Cairo may leave an image out. */
static bool image_is_large(const Item *item) {
    return item->of.image.rect.width >= LEN_ONE_POINT && item->of.image.rect.height >= LEN_ONE_POINT;
}

static Len held(LenSum value) {
    return value > LEN_MAX ? LEN_MAX : value < -LEN_MAX ? -LEN_MAX : (Len)value;
}

/* As it is filled: around its centre line. */
static LenRect rule_rect(const PageRule *rule) {
    Len x = rule->from.x < rule->to.x ? rule->from.x : rule->to.x, y = rule->from.y < rule->to.y ? rule->from.y : rule->to.y;
    Len width = held((LenSum)rule->from.x + rule->to.x - 2 * (LenSum)x), height = held((LenSum)rule->from.y + rule->to.y - 2 * (LenSum)y);
    if (rule->from.y == rule->to.y)
        return (LenRect){x, y - rule->width / 2, width, rule->width};
    return (LenRect){x - rule->width / 2, y, rule->width, height};
}

/* The box around the rectangle as the group shows it. */
static LenRect shown_box(const PageGroup *group, LenRect rect, LenPoint offset) {
    LenSum left = INT64_MAX, top = INT64_MAX, right = INT64_MIN, bottom = INT64_MIN;
    for (int corner = 0; corner < 4; corner++) {
        LenSum cx = (LenSum)rect.x + (corner & 1 ? rect.width : 0), cy = (LenSum)rect.y + (corner & 2 ? rect.height : 0);
        LenSum x = (group->xx * cx + group->xy * cy) / ONE + group->offset.x + offset.x;
        LenSum y = (group->yx * cx + group->yy * cy) / ONE + group->offset.y + offset.y;
        left = x < left ? x : left;
        right = x > right ? x : right;
        top = y < top ? y : top;
        bottom = y > bottom ? y : bottom;
    }
    return (LenRect){held(left), held(top), held(right - left), held(bottom - top)};
}

/* {{{ what is put together first: drawn when a point of its ink is seen */

typedef struct Space {
    const PageGroup *group;     /* NULL: the page */
    const struct Space *around;
    LenPoint offset;            /* of the page's space: the groups around, which only move */
    LenSize page;
} Space;

static bool is_seen(const Space *space, LenSum x, LenSum y) {
    for (; space->group; space = space->around) {
        const PageGroup *group = space->group;
        const LenRect *clip = &group->clip;
        bool outside = x < clip->x + THINNEST || y < clip->y + THINNEST || x > (LenSum)clip->x + clip->width - THINNEST ||
                       y > (LenSum)clip->y + clip->height - THINNEST;
        if (group->clipped && outside)
            return false;
        LenSum moved = (group->xx * x + group->xy * y) / ONE + group->offset.x;
        y = (group->yx * x + group->yy * y) / ONE + group->offset.y;
        x = moved;
    }
    x += space->offset.x;
    y += space->offset.y;
    return x >= EDGE && y >= EDGE && x <= space->page.width - EDGE && y <= space->page.height - EDGE;
}

/* The middle and what lies half-way to the corners. */
static bool rect_is_seen(const Space *space, LenRect rect) {
    if (rect.width < THINNEST || rect.height < THINNEST)
        return false;
    for (int i = 0; i < 5; i++) {
        static const int8_t across[] = {2, 1, 3, 1, 3}, down[] = {2, 1, 1, 3, 3};
        if (is_seen(space, rect.x + (LenSum)rect.width * across[i] / 4, rect.y + (LenSum)rect.height * down[i] / 4))
            return true;
    }
    return false;
}

static bool run_is_seen(const Space *space, const Item *item) {
    const GlyphRun *run = &item->of.glyphs;
    for (int32_t i = 0; i < run->glyph_count; i++) {
        GlyphInk ink;
        if (!face_glyph_ink(run->face, run->glyphs[i].id, &ink))
            continue;
        LenSum x = (LenSum)item->origin.x + run->glyphs[i].x + scaled(run, (ink.left + ink.right) / 2);
        LenSum y = (LenSum)item->origin.y + run->glyphs[i].y - scaled(run, (ink.top + ink.bottom) / 2);
        if (is_seen(space, x, y))
            return true;
    }
    return false;
}

static bool item_is_seen(const Space *around, const Item *item) {
    switch ((ItemKind)item->kind) {
    case ITEM_GLYPHS: return run_is_seen(around, item);
    case ITEM_BOX: return rect_is_seen(around, item->of.box.rect);
    case ITEM_IMAGE: return image_is_large(item) && rect_is_seen(around, item->of.image.rect);
    case ITEM_RULE: return rect_is_seen(around, rule_rect(&item->of.rule));
    case ITEM_LINK: return false;
    case ITEM_GROUP: break;
    }
    Space space = {.group = &item->of.group, .around = around};
    for (int32_t i = 0; i < space.group->item_count && space.group->opacity; i++)
        if (item_is_seen(&space, &space.group->items[i]))
            return true;
    return false;
}

/* }}} */

LenRect ink_image_box(const Item *item, LenPoint offset) {
    if (item->kind == ITEM_IMAGE) {
        LenRect box = item->of.image.rect;
        return (LenRect){held((LenSum)box.x + offset.x), held((LenSum)box.y + offset.y), box.width, box.height};
    }
    const PageGroup *group = &item->of.group;
    for (int32_t i = 0; item->kind == ITEM_GROUP && i < group->item_count; i++) {
        LenRect box = ink_image_box(&group->items[i], (LenPoint){0, 0});
        if (box.width > 0)
            return shown_box(group, box, offset);
    }
    return (LenRect){0};
}

bool ink_draws(const Item *item, LenPoint offset, LenSize page) {
    switch ((ItemKind)item->kind) {
    case ITEM_RULE: return moved_rect_marks(rule_rect(&item->of.rule), offset, page);
    case ITEM_BOX: return moved_rect_marks(item->of.box.rect, offset, page);
    case ITEM_IMAGE: return image_is_large(item) && moved_rect_marks(item->of.image.rect, offset, page);
    case ITEM_GROUP: return !ink_is_one(&item->of.group) || item_is_seen(&(Space){.offset = offset, .page = page}, item);
    case ITEM_GLYPHS:
    case ITEM_LINK: break;
    }
    return false;
}

bool ink_is_one(const PageGroup *group) {
    return group->xx != ONE || group->yy != ONE || group->xy != 0 || group->yx != 0 || group->clipped || group->opacity != 255 ||
           group->blend != BLEND_NORMAL;
}

/* }}} */
