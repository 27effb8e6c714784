/* --dump lines and --dump blocks: the fragments as stable text, one a line, lengths in 1/1024 pt. */
#include "block/flow.h"

static const char *kind_name(const Fragment *fragment) {
    static const char *const names[] = {"line", "row", "image", "block"};
    return names[fragment->kind];
}

static void write_flag(Out *out, const char *name, bool set) {
    if (set)
        out_printf(out, " %s", name);
}

static void write_number(Out *out, const char *name, int64_t value) {
    if (value == 0)
        return;
    out_printf(out, " %s=", name);
    out_int(out, value);
}

static void write_words(const Fragment *fragment, int32_t line, Out *out) {
    out_str(out, " |");
    for (int32_t i = 0; i < fragment->item_count; i++) {
        const Item *item = &fragment->items[i];
        if (item->kind == ITEM_GLYPHS && item->line == line && item->artifact == ARTIFACT_NONE)
            out_bytes(out, item->of.glyphs.text, (size_t)item->of.glyphs.text_size);
    }
    out_str(out, "|\n");
}

static void write_line(const Fragment *fragment, int32_t index, Out *out) {
    const PageLine *line = &fragment->lines[index];
    out_printf(out, "%s %s x=%d width=%d baseline=%d", part_name((Part)line->part), role_name((Role)line->role), line->box.x,
               line->box.width, line->baseline);
    write_number(out, "overfull", line->overfull);
    write_words(fragment, index, out);
}

static void write_block(const Fragment *fragment, Out *out) {
    out_printf(out, "%s %s advance=%d extent=%d", kind_name(fragment), part_name((Part)fragment->part), fragment->advance,
               fragment->extent);
    write_number(out, "row", fragment->row);
    write_number(out, "rows-before", fragment->rows_before);
    write_number(out, "space-before", fragment->space_before);
    write_flag(out, "snap", fragment->snap == SNAP_ROW);
    write_flag(out, "page-before", fragment->page_before);
    write_flag(out, "keep-with-next", fragment->keep_with_next);
    write_flag(out, "keep-with-previous", fragment->keep_with_previous);
    if (fragment->line_count > 1)
        out_printf(out, " line=%d/%d", fragment->line + 1, fragment->line_count);
    out_str(out, "\n");
}

bool flow_dump(const Notice *notice, const Sheet *sheet, Composer *composer, bool lines, Out *out, Diags *diags) {
    Flow *flow = flow_new(notice, sheet, composer, diags);
    Fragment *fragment;
    while ((fragment = flow_next(flow))) {
        if (!lines)
            write_block(fragment, out);
        for (int32_t i = 0; lines && i < fragment->line_items; i++)
            write_line(fragment, i, out);
        fragment_release(fragment);
    }
    bool ok = flow_ok(flow);
    flow_free(flow);
    return ok;
}
