/* page_tags.c - --dump tags: the tag tree, indented, with each leaf's marks and the first characters of its text.
 *
 * A node's line is its kind, its attributes, "on" its pages (first-last), its text in quotes. The golden for the
 * structure of the PDF.
 */
#include "base/mem.h"
#include "base/utf8.h"
#include "page/sink.h"
#include "page/tags.h"

#include <glib.h>
#include <string.h>

enum { SHOWN_CHARACTERS = 24 };

typedef struct {
    PageSink base;
    Out *out;
    Tags *tags;
    GHashTable *texts; /* node -> GString *, cut at SHOWN_CHARACTERS */
} TagsSink;

static void string_free(gpointer string) {
    g_string_free(string, TRUE);
}

static void add_text(TagsSink *sink, NodeId node, const GlyphRun *run) {
    GString *text = g_hash_table_lookup(sink->texts, GUINT_TO_POINTER(node));
    if (!text) {
        text = g_string_new(NULL);
        g_hash_table_insert(sink->texts, GUINT_TO_POINTER(node), text);
    }
    size_t room = utf8_count(text->str, text->len), at = 0;
    while (at < (size_t)run->text_size && room++ < SHOWN_CHARACTERS + 1)
        utf8_next(run->text, (size_t)run->text_size, &at);
    g_string_append_len(text, run->text, (gssize)at);
}

static void collect(TagsSink *sink, const Item *items, int32_t count, NodeId parent) {
    for (int32_t i = 0; i < count; i++) {
        NodeId node = items[i].node ? items[i].node : parent;
        if (node && items[i].kind == ITEM_GLYPHS)
            add_text(sink, node, &items[i].of.glyphs);
        if (items[i].kind == ITEM_GROUP)
            collect(sink, items[i].of.group.items, items[i].of.group.item_count, node);
    }
}

static bool tags_page(PageSink *base, const Page *page, Diags *diags) {
    TagsSink *sink = (TagsSink *)base;
    (void)diags;
    tags_add_page(sink->tags, page);
    collect(sink, page->items, page->item_count, 0);
    return !out_failed(sink->out);
}

/* {{{ writing */

typedef struct {
    int32_t first, last;
} PageSpan;

static void put_quoted(Out *out, const char *name, const char *text) {
    if (!text)
        return;
    out_printf(out, " %s ", name);
    out_json_string(out, text, strlen(text));
}

static void put_text(Out *out, const GString *text) {
    if (!text || !text->len)
        return;
    size_t at = 0;
    int shown = 0;
    while (at < text->len && shown++ < SHOWN_CHARACTERS)
        utf8_next(text->str, text->len, &at);
    out_char(out, ' ');
    out_json_string(out, text->str, at);
    if (at < text->len)
        out_str(out, "…");
}

static void put_node(TagsSink *sink, NodeId id, int depth, PageSpan span) {
    static const char *const numberings[] = {"", "Disc", "Circle", "Square", "Decimal"};
    static const char *const scopes[] = {"None", "Column", "Row", "Both"};
    const TagNode *node = tags_node(sink->tags, id);
    const PageNode *strings = tags_strings(sink->tags, id);
    out_repeat(sink->out, ' ', 2 * depth);
    out_str(sink->out, node_kind_name((NodeKind)node->kind));
    if (node->scope)
        out_printf(sink->out, " scope %s", scopes[node->scope & 3]);
    if (node->numbering)
        out_printf(sink->out, " numbering %s", numberings[node->numbering]);
    if (node->column_span > 1)
        out_printf(sink->out, " columns %d", node->column_span);
    if (node->row_span > 1)
        out_printf(sink->out, " rows %d", node->row_span);
    if (strings) {
        put_quoted(sink->out, "language", strings->language);
        put_quoted(sink->out, "alternative", strings->alternative);
        put_quoted(sink->out, "actual", strings->actual);
        put_quoted(sink->out, "title", strings->title);
        put_quoted(sink->out, "uri", strings->uri);
    }
    if (span.first)
        out_printf(sink->out, span.first == span.last ? " on %d" : " on %d-%d", span.first, span.last);
    put_text(sink->out, g_hash_table_lookup(sink->texts, GUINT_TO_POINTER(id)));
    out_char(sink->out, '\n');
}

/* Ids run in reading order and a parent's id is smaller: the tree is a walk with each node's depth. Children that do
 * not follow their parent at once (a block that returns to an outer element) still stand at the right depth. */
static int32_t *node_depths(const Tags *tags) {
    NodeId last = tags_last_node(tags);
    int32_t *depths = mem_alloc(((size_t)last + 1) * sizeof *depths);
    for (NodeId id = 1; id <= last; id++) {
        const TagNode *node = tags_node(tags, id);
        if (node && node->parent && node->parent < id)
            depths[id] = depths[node->parent] + 1;
    }
    return depths;
}

static PageSpan *node_spans(const Tags *tags) {
    PageSpan *spans = mem_alloc(((size_t)tags_last_node(tags) + 1) * sizeof *spans);
    for (int64_t i = 0; i < tags_mark_count(tags); i++) {
        const TagMark *mark = tags_mark(tags, i);
        if (mark->node > tags_last_node(tags))
            continue;
        if (!spans[mark->node].first)
            spans[mark->node].first = mark->page;
        spans[mark->node].last = mark->page;
    }
    return spans;
}

static bool tags_finish(PageSink *base, Diags *diags) {
    TagsSink *sink = (TagsSink *)base;
    int32_t *depths = node_depths(sink->tags);
    PageSpan *spans = node_spans(sink->tags);
    (void)diags;
    for (NodeId id = 1; id <= tags_last_node(sink->tags); id++)
        if (tags_node(sink->tags, id))
            put_node(sink, id, depths[id], spans[id]);
    mem_free(depths);
    mem_free(spans);
    return out_flush(sink->out);
}

/* }}} */

static void tags_sink_free(PageSink *base) {
    TagsSink *sink = (TagsSink *)base;
    tags_free(sink->tags);
    g_hash_table_destroy(sink->texts);
    mem_free(sink);
}

PageSink *page_tags_sink_new(Out *out) {
    TagsSink *sink = mem_alloc(sizeof *sink);
    sink->base = (PageSink){tags_page, tags_finish, tags_sink_free};
    sink->out = out;
    sink->tags = tags_new();
    sink->texts = g_hash_table_new_full(NULL, NULL, NULL, string_free);
    return &sink->base;
}
