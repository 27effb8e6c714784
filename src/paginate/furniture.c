/* The number's line is placed by its dash: the ink of the first 一字线 is centred on the height that the layout gives. A format
 * without a dash has its em box centred there. */
#include "paginate/furniture.h"

#include "base/number.h"
#include "base/out.h"

#include <string.h>

static const char DASH_BYTES[] = "\xE2\x80\x94";

/* {{{ the words */

static void write_format(Out *out, const char *format, int32_t number, int32_t total) {
    for (const char *at = format; *at;) {
        bool of_page = strncmp(at, "{n}", 3) == 0, of_all = strncmp(at, "{t}", 3) == 0;
        if (of_page || of_all)
            out_int(out, of_page ? number : total);
        else
            out_char(out, *at);
        at += of_page || of_all ? 3 : 1;
    }
}

static Text number_words(const PaginateJob *job, Arena *arena, int32_t number) {
    Out *out = out_new_memory();
    write_format(out, job->sheet->page_number.format, number, job->page_total);
    Text text = {.bytes = arena_strndup(arena, out_text(out), out_size(out)), .size = (int32_t)out_size(out)};
    out_free(out);
    return text;
}

static Lines number_lines(const PaginateJob *job, Arena *arena, const Text *text, int32_t number) {
    const PageNumberStyle *style = &job->sheet->page_number;
    bool centred = style->kind == PAGE_NUMBER_CENTRE, odd = number % 2 == 1;
    Paragraph paragraph = {
        .text = text,
        .style = &job->sheet->roles[ROLE_PAGE_NUMBER],
        .rules = &job->sheet->composition,
        .measure = job->sheet->type_area.width,
        .left = centred || odd ? 0 : style->inset,
        .right = centred || !odd ? 0 : style->inset,
        .align = centred ? ALIGN_CENTRE : odd ? ALIGN_RIGHT : ALIGN_LEFT,
        .role = ROLE_PAGE_NUMBER,
        .part = PART_FURNITURE,
        .artifact = ARTIFACT_PAGINATION,
        .limit = 1,
    };
    return composer_compose(job->composer, arena, &paragraph);
}

/* }}} */

/* {{{ the height */

/* The glyph that draws the run's first dash; NULL: there is none. */
static const Glyph *dash_glyph(const GlyphRun *run) {
    int32_t bytes = 0, glyphs = 0;
    for (int32_t i = 0; i < run->cluster_count && !run->backward; i++) {
        bool starts = run->text_size - bytes >= 3 && memcmp(run->text + bytes, DASH_BYTES, 3) == 0;
        if (starts && run->clusters[i].glyphs > 0)
            return &run->glyphs[glyphs];
        bytes += run->clusters[i].bytes;
        glyphs += run->clusters[i].glyphs;
    }
    return NULL;
}

/* How far the middle of the dash's ink lies below the baseline (less than 0); false: there is no dash. */
static bool dash_centre(const Line *line, Len *below) {
    for (int32_t i = 0; i < line->item_count; i++) {
        const Item *item = &line->items[i];
        const GlyphRun *run = &item->of.glyphs;
        GlyphInk ink;
        if (item->kind != ITEM_GLYPHS || !run->face)
            continue;
        const Glyph *glyph = dash_glyph(run);
        if (!glyph || !face_glyph_ink(run->face, glyph->id, &ink))
            continue;
        *below = item->origin.y + glyph->y -
                 len_scale(run->size, ink.bottom + ink.top, 2 * (LenSum)face_units_per_em(run->face));
        return true;
    }
    return false;
}

static Len baseline_of(const PaginateJob *job, const Line *line) {
    const RoleStyle *style = &job->sheet->roles[ROLE_PAGE_NUMBER];
    Len centre = job->sheet->page_number.centre, below;
    if (dash_centre(line, &below))
        return centre - below;
    return centre - style->size / 2 + composer_baseline(job->composer, style);
}

/* }}} */

static PageLine page_line(const PaginateJob *job, const Line *line) {
    const RoleStyle *style = &job->sheet->roles[ROLE_PAGE_NUMBER];
    return (PageLine){
        .box = {line->x, -composer_baseline(job->composer, style), line->width, style->size},
        .role = ROLE_PAGE_NUMBER,
        .part = PART_FURNITURE,
        .flags = line->flags,
        .artifact = ARTIFACT_PAGINATION,
        .overfull = line->overfull,
    };
}

/* The portrait page's point (x, y) is the landscape page's (height - y, x). */
static void add_turned(const PaginateJob *job, PageBuilder *builder, LenPoint origin, const Line *line) {
    Len height = job->sheet->page.height;
    PageLine upright = page_line(job, line), turned = upright;
    LenRect box = upright.box;
    turned.box = (LenRect){height - (origin.y + box.y + box.height), origin.x + box.x, box.height, box.width};
    turned.baseline = turned.box.y + turned.box.height;
    Item group = {
        .kind = ITEM_GROUP,
        .part = PART_FURNITURE,
        .artifact = ARTIFACT_PAGINATION,
        .role = ROLE_PAGE_NUMBER,
        .line = -1,
        .of.group = {.yx = 0x10000,
                     .xy = -0x10000,
                     .offset = {height - origin.y, origin.x},
                     .opacity = 255,
                     .items = line->items,
                     .item_count = line->item_count},
    };
    page_builder_add(builder, (LenPoint){0, 0}, &group, 1, &turned, 1);
}

void furniture_add_number(const PaginateJob *job, PageBuilder *builder, int32_t number, bool turned) {
    char label[NUMBER_TEXT_SIZE];
    Arena *arena = arena_new();
    Text text = number_words(job, arena, number);
    Lines lines = number_lines(job, arena, &text, number);
    if (lines.count > 0) {
        const Line *line = &lines.lines[0];
        LenPoint origin = {job->sheet->type_area.x, baseline_of(job, line)};
        PageLine upright = page_line(job, line);
        if (turned)
            add_turned(job, builder, origin, line);
        else
            page_builder_add(builder, origin, line->items, line->item_count, &upright, 1);
        page_builder_set_label(builder, number_text(label, number));
    }
    arena_free(arena);
}
