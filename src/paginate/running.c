#include "paginate/running.h"

#include "base/out.h"
#include "style/sheet_section.h"

#include <string.h>

/* {{{ the words */

static void write_text(Out *out, const Text *text) {
    static const char line_break[] = "\xE2\x80\xA8";
    for (int32_t at = 0; at < text->size; at++) {
        if (text->size - at >= 3 && memcmp(text->bytes + at, line_break, 3) == 0)
            at += 2; /* a title's lines become one */
        else
            out_char(out, text->bytes[at]);
    }
}

/* Writes what a placeholder stands for; how many bytes it has, 0: it is none. */
static int write_field(Out *out, const PaginateJob *job, const char *at, int32_t number) {
    const Notice *notice = job->notice;
    if (strncmp(at, "{n}", 3) == 0 || strncmp(at, "{t}", 3) == 0) {
        out_int(out, at[1] == 'n' ? number : job->page_total);
        return 3;
    }
    if (strncmp(at, "{title}", 7) == 0) {
        if (notice)
            write_text(out, &notice->title);
        return 7;
    }
    if (strncmp(at, "{number}", 8) == 0) {
        if (notice)
            write_text(out, &notice->document_number);
        return 8;
    }
    if (strncmp(at, "{issuer}", 8) != 0)
        return 0;
    for (int32_t i = 0; notice && i < notice->issuer_count; i++) {
        out_str(out, i ? " " : "");
        write_text(out, &notice->issuers[i]);
    }
    return 8;
}

static Text running_words(const PaginateJob *job, Arena *arena, const char *format, int32_t number) {
    Out *out = out_new_memory();
    for (const char *at = format; *at;) {
        int size = write_field(out, job, at, number);
        if (size == 0)
            out_char(out, *at);
        at += size ? size : 1;
    }
    Text text = {.bytes = arena_strndup(arena, out_text(out), out_size(out)), .size = (int32_t)out_size(out)};
    out_free(out);
    return text;
}

/* }}} */

static Align running_align(RunningPlace place, int32_t number) {
    bool odd = number % 2 == 1;
    switch (place) {
    case RUNNING_LEFT: return ALIGN_LEFT;
    case RUNNING_RIGHT: return ALIGN_RIGHT;
    case RUNNING_OUTER: return odd ? ALIGN_RIGHT : ALIGN_LEFT;
    case RUNNING_INNER: return odd ? ALIGN_LEFT : ALIGN_RIGHT;
    case RUNNING_CENTRE: break;
    }
    return ALIGN_CENTRE;
}

static void add_rule(const Sheet *sheet, PageBuilder *builder, const RunningStyle *style, Len y) {
    Item rule = {
        .kind = ITEM_RULE,
        .part = PART_FURNITURE,
        .artifact = ARTIFACT_PAGINATION,
        .line = -1,
        .of.rule = {{sheet->type_area.x, y}, {sheet->type_area.x + sheet->type_area.width, y}, style->rule, COLOUR_BLACK},
    };
    page_builder_add(builder, (LenPoint){0, 0}, &rule, 1, NULL, 0);
}

static void add_line(const PaginateJob *job, const Sheet *sheet, PageBuilder *builder, const RunningStyle *style, Role role,
                     int32_t number) {
    const RoleStyle *look = &sheet->roles[role];
    if (!style->text || !*style->text || (number == 1 && !style->on_first))
        return;
    Arena *arena = arena_new();
    Text text = running_words(job, arena, style->text, number);
    Paragraph paragraph = {
        .text = &text,
        .style = look,
        .rules = &sheet->composition,
        .measure = sheet->type_area.width,
        .align = (uint8_t)running_align((RunningPlace)style->place, number),
        .role = (uint8_t)role,
        .part = PART_FURNITURE,
        .artifact = ARTIFACT_PAGINATION,
        .limit = 1,
    };
    Lines lines = composer_compose(job->composer, arena, &paragraph);
    Len top = style->centre - look->size / 2, below_top = composer_baseline(job->composer, look);
    if (lines.count > 0) {
        const Line *line = &lines.lines[0];
        PageLine facts = {.box = {line->x, -below_top, line->width, look->size},
                          .role = (uint8_t)role,
                          .part = PART_FURNITURE,
                          .flags = line->flags,
                          .artifact = ARTIFACT_PAGINATION,
                          .overfull = line->overfull};
        LenPoint origin = {sheet->type_area.x, top + below_top};
        page_builder_add(builder, origin, line->items, line->item_count, &facts, 1);
    }
    Len outside = role == ROLE_RUNNING_HEAD ? top + look->size + style->rule_gap : top - style->rule_gap;
    if (style->rule > 0)
        add_rule(sheet, builder, style, outside);
    arena_free(arena);
}

static bool has_any(const Sheet *sheet) {
    return (sheet->running_head.text && *sheet->running_head.text) || (sheet->running_foot.text && *sheet->running_foot.text);
}

void running_add(const PaginateJob *job, const Sheet *sheet, PageBuilder *builder, int32_t number, bool turned) {
    if (!has_any(sheet))
        return;
    Arena *arena = arena_new();
    const Sheet *read = turned ? sheet_section(arena, sheet, (LenSize){0, 0}, true) : sheet;
    add_line(job, read, builder, &read->running_head, ROLE_RUNNING_HEAD, number);
    add_line(job, read, builder, &read->running_foot, ROLE_RUNNING_FOOT, number);
    arena_free(arena);
}
