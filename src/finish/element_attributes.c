#include "finish/element_attributes.h"

#include "base/mem.h"
#include "finish/cell_heads.h"
#include "finish/pdf_writer.h"

struct ElementAttributes {
    const Tags *tags;
    NodeId last;
    bool is_second;
    bool *named;        /* by NodeId: has an ID: a note, or a head that a cell lists */
    bool have_names;
    int name_width;     /* of an ID: IDs of one length are in order as text (ISO 32000-1 7.9.6) */
    CellHeads *heads;   /* NULL: no cell lists its heads */
};

/* {{{ which elements have an ID */

static void name(ElementAttributes *attributes, NodeId node)
{
    attributes->named[node] = true;
    attributes->have_names = true;
}

/* Notes, and the heads that cells list. True when a cell lists any. */
static bool name_elements(ElementAttributes *attributes, CellHeads *heads, ElementKeeps keeps, const void *closure)
{
    bool listed = false;
    for (NodeId node = 1; node <= attributes->last; node++) {
        const NodeId *list;
        if (!keeps(closure, node))
            continue;
        if (tags_node(attributes->tags, node)->kind == NODE_NOTE)
            name(attributes, node);
        for (int32_t count = cell_heads_of(heads, node, &list); count > 0; count--, listed = true)
            name(attributes, list[count - 1]);
    }
    return listed;
}

/* The heads are asked twice, once for their names and once for the cells; each time they see the nodes in order. */
ElementAttributes *element_attributes_new(const Tags *tags, bool is_second, ElementKeeps keeps, const void *closure)
{
    ElementAttributes *attributes = mem_alloc(sizeof *attributes);
    CellHeads *heads = cell_heads_new(tags, keeps, closure);
    *attributes = (ElementAttributes){.tags = tags, .last = tags_last_node(tags), .is_second = is_second};
    attributes->named = mem_alloc((size_t)attributes->last + 1);
    bool listed = name_elements(attributes, heads, keeps, closure);
    cell_heads_free(heads);
    attributes->heads = listed ? cell_heads_new(tags, keeps, closure) : NULL;
    for (NodeId rest = attributes->last; rest; rest /= 10)
        attributes->name_width++;
    return attributes;
}

void element_attributes_free(ElementAttributes *attributes)
{
    if (!attributes)
        return;
    cell_heads_free(attributes->heads);
    mem_free(attributes->named);
    mem_free(attributes);
}

bool element_attributes_have_names(const ElementAttributes *attributes)
{
    return attributes->have_names;
}

/* }}} */
/* {{{ what an element says */

static void write_name(const ElementAttributes *attributes, Out *out, NodeId node)
{
    out_printf(out, "(%0*u)", attributes->name_width, node);
}

static void write_heads(const ElementAttributes *attributes, Out *out, const NodeId *heads, int32_t count)
{
    out_str(out, "/Headers[");
    for (int32_t i = 0; i < count; i++)
        write_name(attributes, out, heads[i]);
    out_char(out, ']');
}

static void write_cell(const ElementAttributes *attributes, Out *out, NodeId node, const TagNode *tag)
{
    static const char *const scopes[] = {"", "Column", "Row", "Both"};
    const NodeId *heads = NULL;
    int32_t count = attributes->heads ? cell_heads_of(attributes->heads, node, &heads) : 0;
    bool scoped = tag->kind == NODE_HEAD_CELL && tag->scope != SCOPE_NONE;
    if (!scoped && !count && tag->column_span <= 1 && tag->row_span <= 1)
        return;
    out_str(out, "/A<</O/Table");
    if (scoped)
        out_printf(out, "/Scope/%s", scopes[tag->scope]);
    if (tag->column_span > 1)
        out_printf(out, "/ColSpan %d", tag->column_span);
    if (tag->row_span > 1)
        out_printf(out, "/RowSpan %d", tag->row_span);
    if (count)
        write_heads(attributes, out, heads, count);
    out_str(out, ">>");
}

/* Other labels than these have a name in PDF 2.0 alone, which wants one for all (ISO 14289-2 8.2.5.25). */
static void write_list(const ElementAttributes *attributes, Out *out, const TagNode *tag)
{
    static const char *const names[] = {"Ordered", "Disc", "Circle", "Square", "Decimal"};
    if (tag->numbering != NUMBERING_NONE || attributes->is_second)
        out_printf(out, "/A<</O/List/ListNumbering/%s>>", names[tag->numbering]);
}

static void write_figure(Out *out, const LoggedFigure *figure, Len page_height)
{
    if (!figure)
        return;
    out_str(out, "/A<</O/Layout/Placement/Block/BBox");
    pdf_write_box(out, figure->rect, page_height);
    out_str(out, ">>");
}

static void write_string(Out *out, const char *key, const char *text)
{
    if (!text)
        return;
    out_str(out, key);
    pdf_write_text(out, text);
}

void element_attributes_write(ElementAttributes *attributes, Out *out, NodeId node, const LoggedFigure *figure, Len page_height)
{
    const TagNode *tag = tags_node(attributes->tags, node);
    const PageNode *strings = tags_strings(attributes->tags, node);
    const NodeId *none;
    if (tag->kind == NODE_HEAD_CELL || tag->kind == NODE_CELL)
        write_cell(attributes, out, node, tag);
    if (tag->kind == NODE_TABLE && attributes->heads)
        cell_heads_of(attributes->heads, node, &none); /* it begins */
    if (tag->kind == NODE_LIST)
        write_list(attributes, out, tag);
    if (tag->kind == NODE_FIGURE)
        write_figure(out, figure, page_height);
    if (attributes->named[node]) {
        out_str(out, "/ID");
        write_name(attributes, out, node);
    }
    if (!strings)
        return;
    if (tag->kind == NODE_FIGURE) /* a link's words stand in its annotation */
        write_string(out, "/Alt", strings->alternative);
    write_string(out, "/ActualText", strings->actual);
    write_string(out, "/Lang", strings->language);
}

void element_attributes_write_names(const ElementAttributes *attributes, Out *out, ElementObject object, const void *closure)
{
    out_str(out, "/Names[");
    for (NodeId node = 1; node <= attributes->last; node++) {
        if (!attributes->named[node])
            continue;
        write_name(attributes, out, node);
        pdf_write_reference(out, object(closure, node));
    }
    out_char(out, ']');
}

/* }}} */
