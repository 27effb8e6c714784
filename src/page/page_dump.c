/* page_dump.c - --dump pages: the main golden.
 *
 * One thing a line, indented under its page; lengths are integer Len, text stands in JSON quotes. Glyphs are id@x, with
 * ,y only where a glyph leaves the baseline. What is nothing (no node, no artifact, no place) is left out.
 */
#include "base/mem.h"
#include "page/sink.h"

typedef struct {
    PageSink base;
    Out *out;
} DumpSink;

static void put_quoted(Out *out, const char *name, const char *text) {
    if (!text)
        return;
    size_t size = 0;
    while (text[size])
        size++;
    out_printf(out, " %s ", name);
    out_json_string(out, text, size);
}

static void put_rect(Out *out, LenRect rect) {
    out_printf(out, " %d %d %d %d", rect.x, rect.y, rect.width, rect.height);
}

static void put_place(Out *out, Place place) {
    if (place.line > 0)
        out_printf(out, " at %d:%d", place.line, place.column);
}

static void put_owner(Out *out, NodeId node, uint8_t artifact, uint8_t part, uint8_t role) {
    if (node)
        out_printf(out, " node %d", (int)node);
    if (artifact)
        out_printf(out, " artifact %s", artifact_name((Artifact)artifact));
    if (part)
        out_printf(out, " part %s", part_name((Part)part));
    if (role)
        out_printf(out, " role %s", role_name((Role)role));
}

static void put_node(Out *out, const PageNode *node) {
    static const char *const numberings[] = {"", "disc", "circle", "square", "decimal"};
    static const char *const scopes[] = {"none", "column", "row", "both"};
    out_printf(out, "  node %d parent %d %s", (int)node->id, (int)node->parent, node_kind_name((NodeKind)node->kind));
    if (node->scope)
        out_printf(out, " scope %s", scopes[node->scope & 3]);
    if (node->numbering)
        out_printf(out, " numbering %s", numberings[node->numbering]);
    if (node->column_span > 1)
        out_printf(out, " columns %d", node->column_span);
    if (node->row_span > 1)
        out_printf(out, " rows %d", node->row_span);
    put_quoted(out, "alternative", node->alternative);
    put_quoted(out, "actual", node->actual);
    put_quoted(out, "language", node->language);
    put_quoted(out, "title", node->title);
    put_quoted(out, "uri", node->uri);
    out_char(out, '\n');
}

static void put_flags(Out *out, unsigned flags) {
    static const char *const names[] = {"last", "first", "overfull", "lone", "substituted", "hyphenated"};
    for (int i = 0; i < 6; i++)
        if (flags & (1u << i))
            out_printf(out, " %s", names[i]);
}

static void put_line(Out *out, int index, const PageLine *line) {
    out_printf(out, "  line %d", index);
    put_rect(out, line->box);
    out_printf(out, " baseline %d", line->baseline);
    put_owner(out, line->node, line->artifact, line->part, line->role);
    put_flags(out, line->flags);
    if (line->overfull)
        out_printf(out, " by %d", line->overfull);
    put_place(out, line->place);
    out_char(out, '\n');
}

static void put_run(Out *out, const GlyphRun *run) {
    out_char(out, ' ');
    out_json_string(out, run->text, (size_t)run->text_size);
    put_quoted(out, "face", face_family(run->face));
    put_quoted(out, "style", face_style(run->face));
    out_printf(out, " size %d", run->size);
    if (run->stroke)
        out_printf(out, " stroke %d", run->stroke);
    if (run->backward)
        out_str(out, " backward");
    out_printf(out, " advance %d glyphs", run->advance);
    for (int32_t i = 0; i < run->glyph_count; i++) {
        out_printf(out, " %d@%d", (int)run->glyphs[i].id, run->glyphs[i].x);
        if (run->glyphs[i].y)
            out_printf(out, ",%d", run->glyphs[i].y);
    }
    /* One glyph for one character is the rule and needs no words. */
    for (int32_t i = 0; i < run->cluster_count; i++)
        if (run->clusters[i].glyphs != 1)
            out_printf(out, " cluster %d %d:%d", i, run->clusters[i].bytes, run->clusters[i].glyphs);
}

static void put_colour(Out *out, Colour colour) {
    if (colour == COLOUR_BLACK)
        return;
    out_str(out, " colour #");
    out_hex(out, colour, 6);
}

static void put_item(Out *out, const Item *item, int depth);

static void put_group(Out *out, const PageGroup *group, int depth) {
    out_printf(out, " matrix %d %d %d %d offset %d %d", group->xx, group->yx, group->xy, group->yy, group->offset.x,
               group->offset.y);
    if (group->clipped) {
        out_str(out, " clip");
        put_rect(out, group->clip);
    }
    if (group->opacity != 255)
        out_printf(out, " opacity %d", group->opacity);
    if (group->blend == BLEND_MULTIPLY)
        out_str(out, " multiply");
    for (int32_t i = 0; i < group->item_count; i++) {
        out_char(out, '\n');
        put_item(out, &group->items[i], depth + 1);
    }
}

static void put_common(Out *out, const Item *item) {
    if (item->line >= 0)
        out_printf(out, " line %d", item->line);
    put_owner(out, item->node, item->artifact, item->part, item->role);
    put_place(out, item->place);
}

static void put_item(Out *out, const Item *item, int depth) {
    static const char *const kinds[] = {"glyphs", "rule", "box", "image", "link", "group"};
    out_repeat(out, ' ', 2 * depth);
    out_str(out, kinds[item->kind]);
    switch ((ItemKind)item->kind) {
    case ITEM_GLYPHS:
        out_printf(out, " %d %d", item->origin.x, item->origin.y);
        put_common(out, item);
        put_colour(out, item->of.glyphs.colour);
        put_run(out, &item->of.glyphs);
        return;
    case ITEM_RULE: {
        const PageRule *rule = &item->of.rule;
        out_printf(out, " %d %d %d %d width %d", rule->from.x, rule->from.y, rule->to.x, rule->to.y, rule->width);
        put_colour(out, rule->colour);
        break;
    }
    case ITEM_BOX:
        put_rect(out, item->of.box.rect);
        put_colour(out, item->of.box.colour);
        break;
    case ITEM_IMAGE:
        put_rect(out, item->of.image.rect);
        put_quoted(out, "name", item->of.image.image->name);
        break;
    case ITEM_LINK:
        put_rect(out, item->of.link.rect);
        put_quoted(out, "uri", item->of.link.uri);
        break;
    case ITEM_GROUP:
        put_common(out, item);
        put_group(out, &item->of.group, depth);
        return;
    }
    put_common(out, item);
}

static bool dump_page(PageSink *sink, const Page *page, Diags *diags) {
    Out *out = ((DumpSink *)sink)->out;
    (void)diags;
    page_assert(page);
    out_printf(out, "page %d", page->number);
    put_quoted(out, "label", page->label);
    out_printf(out, " size %d %d type-area", page->size.width, page->size.height);
    put_rect(out, page->type_area);
    out_char(out, '\n');
    for (int32_t i = 0; i < page->node_count; i++)
        put_node(out, &page->nodes[i]);
    for (int32_t i = 0; i < page->line_count; i++)
        put_line(out, i, &page->lines[i]);
    for (int32_t i = 0; i < page->item_count; i++) {
        put_item(out, &page->items[i], 1);
        out_char(out, '\n');
    }
    return !out_failed(out);
}

static bool dump_finish(PageSink *sink, Diags *diags) {
    (void)diags;
    return out_flush(((DumpSink *)sink)->out);
}

static void dump_free(PageSink *sink) {
    mem_free(sink);
}

PageSink *page_dump_sink_new(Out *out) {
    DumpSink *sink = mem_alloc(sizeof *sink);
    sink->base = (PageSink){dump_page, dump_finish, dump_free};
    sink->out = out;
    return &sink->base;
}
