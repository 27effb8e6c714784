/* The text rises from the lower left to the upper right, its middle in the page's. */
#include "paginate/draft_mark.h"

enum { HALF_ROOT = 46341 /* 2^16 / √2 */, WHOLE = 1 << 16 };

static Lines compose(const PaginateJob *job, Arena *arena, const RoleStyle *style) {
    Paragraph paragraph = {
        .text = job->draft,
        .style = style,
        .rules = &job->sheet->composition,
        .measure = LEN_MAX / 4,
        .align = ALIGN_LEFT,
        .role = ROLE_DRAFT_MARK,
        .part = PART_FURNITURE,
        .artifact = ARTIFACT_BACKGROUND,
        .limit = 1,
    };
    return composer_compose(job->composer, arena, &paragraph);
}

/* As large as the role says, unless that is too long for the page. */
static Lines fitting_lines(const PaginateJob *job, Arena *arena, RoleStyle *style, LenSize page) {
    Lines lines = compose(job, arena, style);
    Len most = len_scale(page.width < page.height ? page.width : page.height, WHOLE, HALF_ROOT) * 3 / 4;
    if (lines.count == 0 || lines.lines[0].width <= most)
        return lines;
    style->size = style->cell = len_scale(style->size, most, lines.lines[0].width);
    return compose(job, arena, style);
}

/* The line's own middle, (x, y) from its origin, falls on the page's. */
static LenPoint turned_offset(LenSize page, Len x, Len y) {
    Len across = len_scale(x + y, HALF_ROOT, WHOLE), down = len_scale(y - x, HALF_ROOT, WHOLE);
    return (LenPoint){page.width / 2 - across, page.height / 2 - down};
}

void draft_mark_add(const PaginateJob *job, PageBuilder *builder, LenSize page) {
    if (!job->draft || text_is_empty(job->draft))
        return;
    Arena *arena = arena_new();
    RoleStyle style = job->sheet->roles[ROLE_DRAFT_MARK];
    Lines lines = fitting_lines(job, arena, &style, page);
    if (lines.count > 0) {
        const Line *line = &lines.lines[0];
        Item *items = ARENA_ARRAY(arena, Item, line->item_count + 1);
        for (int32_t i = 0; i < line->item_count; i++) {
            items[i] = line->items[i];
            items[i].line = -1;
        }
        Len middle = style.size / 2 - composer_baseline(job->composer, &style);
        Item group = {.kind = ITEM_GROUP, .part = PART_FURNITURE, .artifact = ARTIFACT_BACKGROUND, .role = ROLE_DRAFT_MARK, .line = -1};
        group.of.group = (PageGroup){.xx = HALF_ROOT, .yx = -HALF_ROOT, .xy = HALF_ROOT, .yy = HALF_ROOT, .opacity = 255, .items = items,
                                     .item_count = line->item_count, .offset = turned_offset(page, line->x + line->width / 2, middle)};
        page_builder_add(builder, (LenPoint){0, 0}, &group, 1, NULL, 0);
    }
    arena_free(arena);
}
