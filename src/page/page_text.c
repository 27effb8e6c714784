/* page_text.c - -f txt: the words in reading order, artifacts left out.
 *
 * Built on NodeIds, which run in reading order: the document is a walk over the ids, and each node's text is what all
 * its runs hold, on whatever page. A paragraph is one line of the output, a table row too, with tabs between its cells
 * (a cell that spans columns takes their tabs, an empty cell its own). Text is held back while its node may still go
 * on: nodes below the smallest one of the current page are complete.
 */
#include "base/mem.h"
#include "page/sink.h"
#include "page/tags.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    NodeId node;  /* in whose words it stands */
    NodeId owner; /* the same, or a link or span within it */
    int32_t order;
    size_t start, size;
} Piece; /* of TextSink.text */

typedef struct {
    PageSink base;
    Out *out;
    Tags *tags;
    Out *text; /* the pieces' bytes */
    Piece *pieces;
    int32_t piece_count, piece_room;
    NodeId next;      /* the first node not yet written */
    bool line_open;   /* something stands on the current output line */
    bool after_label; /* what follows a label stays on its line */
    NodeId row;       /* whose line is open; 0: no row */
    int tabs_due;     /* before the row's next cell */
} TextSink;

/* {{{ collecting */

/* Links and spans have their words within those of what they stand in. */
static NodeId line_node(const TextSink *sink, NodeId node) {
    for (const TagNode *at; (at = tags_node(sink->tags, node)) && (at->kind == NODE_LINK || at->kind == NODE_SPAN) && at->parent;)
        node = at->parent;
    return node;
}

static void add_piece(TextSink *sink, NodeId node, NodeId owner, const GlyphRun *run) {
    if (sink->piece_count == sink->piece_room) {
        sink->piece_room = sink->piece_room * 2 + 256;
        sink->pieces = mem_resize(sink->pieces, (size_t)sink->piece_room, sizeof *sink->pieces);
    }
    sink->pieces[sink->piece_count] = (Piece){node, owner, sink->piece_count, out_size(sink->text), (size_t)run->text_size};
    sink->piece_count++;
    out_bytes(sink->text, run->text, (size_t)run->text_size);
}

/* A group's children belong to the group's leaf unless they name their own. */
static void collect(TextSink *sink, const Item *items, int32_t count, NodeId parent, NodeId *least) {
    for (int32_t i = 0; i < count; i++) {
        NodeId owner = items[i].node ? items[i].node : parent, node = line_node(sink, owner);
        if (!owner || items[i].artifact)
            continue;
        if (*least == 0 || node < *least)
            *least = node;
        if (items[i].kind == ITEM_GLYPHS)
            add_piece(sink, node, owner, &items[i].of.glyphs);
        if (items[i].kind == ITEM_GROUP)
            collect(sink, items[i].of.group.items, items[i].of.group.item_count, owner, least);
    }
}

static int compare_pieces(const void *a, const void *b) {
    const Piece *left = a, *right = b;
    if (left->node != right->node)
        return left->node < right->node ? -1 : 1;
    return left->order < right->order ? -1 : 1;
}

/* }}} */
/* {{{ writing */

static void end_line(TextSink *sink) {
    if (sink->line_open)
        out_char(sink->out, '\n');
    sink->line_open = false;
    sink->after_label = false;
    sink->row = 0;
}

/* The cell that a node lies in; 0 when it lies in none. */
static NodeId cell_of(const TextSink *sink, NodeId node) {
    while (node) {
        const TagNode *at = tags_node(sink->tags, node);
        if (!at)
            return 0;
        if (at->kind == NODE_CELL || at->kind == NODE_HEAD_CELL)
            return node;
        node = at->parent;
    }
    return 0;
}

static bool starts_line(NodeKind kind) {
    switch (kind) {
    case NODE_LABEL:
    case NODE_LIST_BODY:
    case NODE_LINK:
    case NODE_SPAN: return false;
    default: return true;
    }
}

static void begin_cell(TextSink *sink, const TagNode *cell) {
    if (sink->row != cell->parent) {
        end_line(sink);
        sink->row = cell->parent;
        sink->tabs_due = 0;
    }
    out_repeat(sink->out, '\t', sink->tabs_due);
    sink->tabs_due = cell->column_span;
    sink->line_open = true;
}

/* What a node does to the output before its own text. */
static void begin_node(TextSink *sink, NodeId id, const TagNode *node) {
    if (node->kind == NODE_CELL || node->kind == NODE_HEAD_CELL) {
        begin_cell(sink, node);
        return;
    }
    if (!starts_line((NodeKind)node->kind))
        return;
    if (cell_of(sink, id)) {
        if (node->kind == NODE_P && id != cell_of(sink, id) + 1)
            out_char(sink->out, ' '); /* a further paragraph of a cell */
        return;
    }
    if (!sink->after_label)
        end_line(sink);
    sink->after_label = false;
}

static void put_text(TextSink *sink, const char *text, size_t size) {
    if (size == 0)
        return;
    out_bytes(sink->out, text, size);
    sink->line_open = true;
}

/* A node with an ActualText says that once, in place of all its pieces. */
static void write_pieces(TextSink *sink, int32_t first, int32_t last) {
    NodeId said = 0;
    for (int32_t i = first; i < last; i++) {
        const Piece *piece = &sink->pieces[i];
        const PageNode *strings = tags_strings(sink->tags, piece->owner);
        bool actual = strings && strings->actual;
        if (actual && said != piece->owner)
            put_text(sink, strings->actual, strlen(strings->actual));
        else if (!actual)
            put_text(sink, out_text(sink->text) + piece->start, piece->size);
        said = actual ? piece->owner : said;
    }
}

static void write_node(TextSink *sink, NodeId id, int32_t first, int32_t last) {
    const TagNode *node = tags_node(sink->tags, id);
    if (node)
        begin_node(sink, id, node);
    write_pieces(sink, first, last);
    if (node && (node->kind == NODE_LABEL || first < last))
        sink->after_label = node->kind == NODE_LABEL;
}

/* Writes the nodes below end; keeps the pieces of the others. */
static void write_below(TextSink *sink, NodeId end) {
    int32_t at = 0;
    if (sink->piece_count > 1)
        qsort(sink->pieces, (size_t)sink->piece_count, sizeof *sink->pieces, compare_pieces);
    /* Pieces that come back after their place has been passed: late is better than lost. */
    while (at < sink->piece_count && sink->pieces[at].node < sink->next) {
        int32_t first = at;
        while (at < sink->piece_count && sink->pieces[at].node == sink->pieces[first].node)
            at++;
        end_line(sink);
        write_node(sink, sink->pieces[first].node, first, at);
    }
    for (; sink->next < end; sink->next++) {
        int32_t first = at;
        while (at < sink->piece_count && sink->pieces[at].node == sink->next)
            at++;
        write_node(sink, sink->next, first, at);
    }
    Out *kept = out_new_memory();
    int32_t count = 0;
    for (; at < sink->piece_count; at++, count++) {
        Piece piece = sink->pieces[at];
        sink->pieces[count] = (Piece){piece.node, piece.owner, count, out_size(kept), piece.size};
        out_bytes(kept, out_text(sink->text) + piece.start, piece.size);
    }
    out_free(sink->text);
    sink->text = kept;
    sink->piece_count = count;
}

/* }}} */

static bool text_page(PageSink *base, const Page *page, Diags *diags) {
    TextSink *sink = (TextSink *)base;
    NodeId least = 0;
    (void)diags;
    tags_add_nodes(sink->tags, page);
    collect(sink, page->items, page->item_count, 0, &least);
    if (least)
        write_below(sink, least);
    return !out_failed(sink->out);
}

static bool text_finish(PageSink *base, Diags *diags) {
    TextSink *sink = (TextSink *)base;
    (void)diags;
    NodeId last = tags_last_node(sink->tags);
    for (int32_t i = 0; i < sink->piece_count; i++) /* a node whose first page was left out is not in the tree */
        last = sink->pieces[i].node > last ? sink->pieces[i].node : last;
    write_below(sink, last + 1);
    end_line(sink);
    return out_flush(sink->out);
}

static void text_free(PageSink *base) {
    TextSink *sink = (TextSink *)base;
    tags_free(sink->tags);
    out_free(sink->text);
    mem_free(sink->pieces);
    mem_free(sink);
}

PageSink *page_text_sink_new(Out *out) {
    TextSink *sink = mem_alloc(sizeof *sink);
    sink->base = (PageSink){text_page, text_finish, text_free};
    sink->out = out;
    sink->tags = tags_new();
    sink->text = out_new_memory();
    sink->next = 1;
    return &sink->base;
}
