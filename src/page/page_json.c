/* page_json.c - -f json: where everything lies on the pages, in millimetres from the page's top left corner.
 *
 * Streamed: a page is written when it comes; finish() closes the document. An item of a transformed group is not listed
 * apart, since its box would not lie along the page's edges; an untransformed group's items are listed at their places.
 */
#include "base/mem.h"
#include "page/sink.h"

#include <string.h>

typedef struct {
    PageSink base;
    Out *out;
    bool begun;
} JsonSink;

/* Comma-separated members and elements: "first" is true until the first one is written. */
static void put_comma(Out *out, bool *first) {
    if (!*first)
        out_char(out, ',');
    *first = false;
}

static void put_mm(Out *out, const char *name, LenSum value) {
    out_printf(out, "\"%s\":", name);
    out_mm(out, value);
}

static void put_rect(Out *out, LenRect rect) {
    put_mm(out, "x", rect.x);
    out_char(out, ',');
    put_mm(out, "y", rect.y);
    out_char(out, ',');
    put_mm(out, "width", rect.width);
    out_char(out, ',');
    put_mm(out, "height", rect.height);
}

static void put_string(Out *out, const char *name, const char *text) {
    out_printf(out, "\"%s\":", name);
    if (text)
        out_json_string(out, text, strlen(text));
    else
        out_str(out, "null");
}

static void put_colour(Out *out, Colour colour) {
    out_str(out, ",\"colour\":\"#");
    out_hex(out, colour, 6);
    out_char(out, '"');
}

static void put_owner(Out *out, uint8_t role, uint8_t part, uint8_t artifact) {
    out_char(out, ',');
    put_string(out, "role", role_name((Role)role));
    out_char(out, ',');
    put_string(out, "part", part_name((Part)part));
    if (artifact) {
        out_char(out, ',');
        put_string(out, "artifact", artifact_name((Artifact)artifact));
    }
}

static void put_source(Out *out, Place place) {
    if (place.line <= 0) {
        out_str(out, ",\"source\":null");
        return;
    }
    out_printf(out, ",\"source\":{\"line\":%d,\"column\":%d}", place.line, place.column);
}

/* {{{ lines: their text is gathered from the runs in one walk over the page */

typedef struct {
    const GlyphRun *run;
    int32_t next;
} RunLink; /* index into RunLists.links; -1: the last */

typedef struct {
    RunLink *links;
    int32_t *first, *last; /* by line; -1: none */
    int32_t count, room;
} RunLists;

static void collect(RunLists *lists, const Item *items, int32_t count) {
    for (int32_t i = 0; i < count; i++) {
        const Item *item = &items[i];
        if (item->kind == ITEM_GROUP)
            collect(lists, item->of.group.items, item->of.group.item_count);
        if (item->kind != ITEM_GLYPHS || item->line < 0)
            continue;
        if (lists->count == lists->room)
            lists->links = mem_resize(lists->links, (size_t)(lists->room = lists->room * 2 + 64), sizeof *lists->links);
        lists->links[lists->count] = (RunLink){&item->of.glyphs, -1};
        if (lists->last[item->line] < 0)
            lists->first[item->line] = lists->count;
        else
            lists->links[lists->last[item->line]].next = lists->count;
        lists->last[item->line] = lists->count++;
    }
}

static void put_line_text(Out *out, const RunLists *lists, int32_t line) {
    Out *text = out_new_memory();
    for (int32_t i = lists->first[line]; i >= 0; i = lists->links[i].next)
        out_bytes(text, lists->links[i].run->text, (size_t)lists->links[i].run->text_size);
    out_json_string(out, out_text(text), out_size(text));
    out_free(text);
}

static void put_flags(Out *out, unsigned flags) {
    static const char *const names[] = {"last", "first", "overfull", "lone", "substituted", "hyphenated"};
    bool first = true;
    out_str(out, ",\"flags\":[");
    for (int i = 0; i < 6; i++) {
        if (!(flags & (1u << i)))
            continue;
        put_comma(out, &first);
        out_printf(out, "\"%s\"", names[i]);
    }
    out_char(out, ']');
}

static void put_line(Out *out, const PageLine *line, const RunLists *lists, int32_t index) {
    out_char(out, '{');
    put_rect(out, line->box);
    out_char(out, ',');
    put_mm(out, "baseline", line->baseline);
    out_str(out, ",\"text\":");
    put_line_text(out, lists, index);
    put_owner(out, line->role, line->part, line->artifact);
    put_source(out, line->place);
    put_flags(out, line->flags);
    if (line->overfull) {
        out_char(out, ',');
        put_mm(out, "overfull", line->overfull);
    }
    out_char(out, '}');
}

static void put_lines(Out *out, const Page *page) {
    RunLists lists = {0};
    lists.first = mem_resize(NULL, (size_t)page->line_count + 1, sizeof *lists.first);
    lists.last = mem_resize(NULL, (size_t)page->line_count + 1, sizeof *lists.last);
    memset(lists.first, 0xff, ((size_t)page->line_count + 1) * sizeof *lists.first);
    memset(lists.last, 0xff, ((size_t)page->line_count + 1) * sizeof *lists.last);
    collect(&lists, page->items, page->item_count);
    bool first = true;
    for (int32_t i = 0; i < page->line_count; i++) {
        put_comma(out, &first);
        out_str(out, "\n");
        put_line(out, &page->lines[i], &lists, i);
    }
    mem_free(lists.links);
    mem_free(lists.first);
    mem_free(lists.last);
}

/* }}} */

static LenRect rule_rect(const PageRule *rule) {
    Len left = rule->from.x < rule->to.x ? rule->from.x : rule->to.x;
    Len right = rule->from.x < rule->to.x ? rule->to.x : rule->from.x;
    Len top = rule->from.y < rule->to.y ? rule->from.y : rule->to.y;
    Len bottom = rule->from.y < rule->to.y ? rule->to.y : rule->from.y;
    if (top == bottom)
        return (LenRect){left, top - rule->width / 2, right - left, rule->width};
    return (LenRect){left - rule->width / 2, top, rule->width, bottom - top};
}

static bool group_is_plain(const PageGroup *group) {
    return group->xx == 0x10000 && group->yy == 0x10000 && group->xy == 0 && group->yx == 0;
}

static void put_item(Out *out, const Item *item, LenRect rect, LenPoint offset, bool *first) {
    rect.x += offset.x;
    rect.y += offset.y;
    put_comma(out, first);
    out_str(out, "\n{");
    put_rect(out, rect);
    if (item->kind == ITEM_RULE)
        put_colour(out, item->of.rule.colour);
    if (item->kind == ITEM_BOX)
        put_colour(out, item->of.box.colour);
    if (item->kind == ITEM_IMAGE) {
        out_char(out, ',');
        put_string(out, "name", item->of.image.image->name);
    }
    if (item->kind == ITEM_LINK) {
        out_char(out, ',');
        put_string(out, "uri", item->of.link.uri);
    }
    put_owner(out, item->role, item->part, item->artifact);
    put_source(out, item->place);
    out_char(out, '}');
}

static void put_items(Out *out, const Item *items, int32_t count, ItemKind kind, LenPoint offset, bool *first) {
    for (int32_t i = 0; i < count; i++) {
        const Item *item = &items[i];
        if (item->kind == ITEM_GROUP && group_is_plain(&item->of.group)) {
            LenPoint inner = {offset.x + item->of.group.offset.x, offset.y + item->of.group.offset.y};
            put_items(out, item->of.group.items, item->of.group.item_count, kind, inner, first);
        }
        if (item->kind != kind)
            continue;
        LenRect rect = kind == ITEM_RULE    ? rule_rect(&item->of.rule)
                       : kind == ITEM_BOX   ? item->of.box.rect
                       : kind == ITEM_IMAGE ? item->of.image.rect
                                            : item->of.link.rect;
        put_item(out, item, rect, offset, first);
    }
}

static void put_list(Out *out, const char *name, const Page *page, ItemKind kind) {
    bool first = true;
    out_printf(out, "],\n\"%s\":[", name);
    put_items(out, page->items, page->item_count, kind, (LenPoint){0, 0}, &first);
}

static void json_begin(JsonSink *sink) {
    out_str(sink->out, sink->begun ? ",\n" : "{\"version\":1,\"pages\":[\n");
    sink->begun = true;
}

static bool json_page(PageSink *base, const Page *page, Diags *diags) {
    JsonSink *sink = (JsonSink *)base;
    Out *out = sink->out;
    (void)diags;
    json_begin(sink);
    out_printf(out, "{\"number\":%d,", page->number);
    put_string(out, "label", page->label);
    out_char(out, ',');
    put_mm(out, "width", page->size.width);
    out_char(out, ',');
    put_mm(out, "height", page->size.height);
    out_str(out, ",\"type_area\":{");
    put_rect(out, page->type_area);
    out_str(out, "},\n\"lines\":[");
    put_lines(out, page);
    put_list(out, "rules", page, ITEM_RULE);
    put_list(out, "images", page, ITEM_IMAGE);
    put_list(out, "boxes", page, ITEM_BOX);
    put_list(out, "links", page, ITEM_LINK);
    out_str(out, "]}");
    return !out_failed(out);
}

static bool json_finish(PageSink *base, Diags *diags) {
    JsonSink *sink = (JsonSink *)base;
    (void)diags;
    if (!sink->begun)
        out_str(sink->out, "{\"version\":1,\"pages\":[");
    out_str(sink->out, "]}\n");
    return out_flush(sink->out);
}

static void json_free(PageSink *sink) {
    mem_free(sink);
}

PageSink *page_json_sink_new(Out *out) {
    JsonSink *sink = mem_alloc(sizeof *sink);
    sink->base = (PageSink){json_page, json_finish, json_free};
    sink->out = out;
    return &sink->base;
}
