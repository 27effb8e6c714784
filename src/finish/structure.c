/* structure.c - kids are merged in the order of their first mark, so that a link in the middle of a paragraph stands between the
 * paragraph's own stretches. */
#include "finish/structure.h"

#include "base/mem.h"
#include "finish/element_attributes.h"

#include <string.h>

enum { NO_MARK = INT32_MAX };

typedef struct {
    int32_t first_kid, next; /* kept children, ascending ids; 0: none */
    int32_t first_mark;      /* the least mark of the subtree; NO_MARK: none */
    int32_t own_mark;        /* head of the node's own marks; -1: none */
    int32_t object;          /* 0: not kept */
    int32_t link;            /* index + 1 of its first link annotation; 0: none */
    int32_t figure;          /* index + 1 of its figure's box */
    int8_t level;            /* of a heading; 0: none */
} Kept;

struct Structure {
    StructureJob job;
    NodeId last;
    Kept *kept;             /* by NodeId */
    int32_t *next_mark;     /* chain of a node's own marks; -1: the end */
    int32_t link_count;
    int32_t *next_link;     /* chain of a node's links, index + 1; 0: the end */
    int32_t *link_pages;
    int32_t root, parent_tree, names, space; /* objects; names 0: no element has an ID; space 0: PDF 1.7 */
    ElementAttributes *attributes; /* while elements are written */
};

/* {{{ which nodes */

static int32_t mark_count(const Structure *s)
{
    return s->job.page_marks[s->job.page_count];
}

static NodeId parent_of(const Structure *s, NodeId node)
{
    const TagNode *tag = tags_node(s->job.tags, node);
    return tag ? tag->parent : 0;
}

/* Marks chain backwards so that each head is the node's first. */
static void chain_marks(Structure *s)
{
    for (int32_t mark = mark_count(s) - 1; mark >= 0; mark--) {
        Kept *kept = &s->kept[s->job.owners[mark]];
        s->next_mark[mark] = kept->own_mark;
        kept->own_mark = mark;
    }
}

static void chain_links(Structure *s)
{
    for (int32_t i = 0; i < s->job.page_count; i++)
        s->link_count += page_log_page(s->job.log, i)->link_count;
    s->next_link = mem_alloc((size_t)(s->link_count + 1) * sizeof *s->next_link);
    s->link_pages = mem_alloc((size_t)(s->link_count + 1) * sizeof *s->link_pages);
    for (int32_t i = s->job.page_count - 1; i >= 0; i--) {
        const LoggedPage *page = page_log_page(s->job.log, i);
        const LoggedLink *links = page_log_links(s->job.log, page);
        for (int32_t k = page->link_count - 1; k >= 0; k--) {
            int32_t index = page->first_link + k;
            Kept *kept = &s->kept[links[k].node <= s->last ? links[k].node : 0];
            s->next_link[index] = kept->link;
            s->link_pages[index] = i;
            kept->link = index + 1;
        }
    }
}

/* The first box of a figure is the one that counts: its page is the element's. */
static void note_figures(Structure *s)
{
    for (int32_t i = page_log_figure_count(s->job.log) - 1; i >= 0; i--) {
        NodeId node = page_log_figure(s->job.log, i)->node;
        if (node <= s->last)
            s->kept[node].figure = i + 1;
    }
}

/* Children come after their parents, so one walk backwards hands every first mark up. */
static void keep_content(Structure *s)
{
    for (NodeId node = s->last; node > 0; node--) {
        Kept *kept = &s->kept[node];
        NodeId parent = parent_of(s, node);
        if (kept->own_mark >= 0 && kept->own_mark < kept->first_mark)
            kept->first_mark = kept->own_mark;
        if (kept->own_mark >= 0 || kept->link)
            kept->object = 1;
        if (!kept->object || !parent)
            continue;
        s->kept[parent].object = 1;
        if (kept->first_mark < s->kept[parent].first_mark)
            s->kept[parent].first_mark = kept->first_mark;
    }
}

static void keep_cells(Structure *s)
{
    for (NodeId node = 1; node <= s->last; node++) {
        const TagNode *tag = tags_node(s->job.tags, node);
        if (!tag || s->kept[node].object || !tag->parent || !s->kept[tag->parent].object)
            continue;
        bool cell = tag->kind == NODE_CELL || tag->kind == NODE_HEAD_CELL;
        bool box = tag->kind == NODE_ROW || tag->kind == NODE_TABLE_BODY; /* of cells that may all be empty */
        s->kept[node].object = cell || (box && page_log_gave(s->job.log, node));
    }
}

static void chain_kids(Structure *s)
{
    for (NodeId node = s->last; node > 0; node--) {
        NodeId parent = parent_of(s, node);
        if (!s->kept[node].object || !parent)
            continue;
        s->kept[node].next = s->kept[parent].first_kid;
        s->kept[parent].first_kid = (int32_t)node;
    }
}

static int level_of(const TagNode *tag)
{
    return tag && tag->kind >= NODE_H1 && tag->kind <= NODE_H5 ? (int)(tag->kind - NODE_H1) + 1 : 0;
}

/* A part of a notice may lack the headings above its own: the levels that are there close up. */
static void note_levels(Structure *s)
{
    int open[5], depth = 0;
    for (NodeId node = 1; node <= s->last; node++) {
        int level = s->kept[node].object ? level_of(tags_node(s->job.tags, node)) : 0;
        s->kept[node].level = (int8_t)level;
        if (!level || !s->job.is_part)
            continue;
        while (depth && open[depth - 1] >= level)
            depth--;
        open[depth++] = level;
        s->kept[node].level = (int8_t)depth;
    }
}

Structure *structure_new(const StructureJob *job)
{
    Structure *s = mem_alloc(sizeof *s);
    s->job = *job;
    s->last = tags_last_node(job->tags);
    s->kept = mem_alloc((s->last + 1) * sizeof *s->kept);
    s->next_mark = mem_alloc((size_t)(mark_count(s) + 1) * sizeof *s->next_mark);
    for (NodeId node = 0; node <= s->last; node++)
        s->kept[node] = (Kept){.first_mark = NO_MARK, .own_mark = -1};
    chain_marks(s);
    chain_links(s);
    note_figures(s);
    keep_content(s);
    keep_cells(s);
    if (s->last)
        s->kept[1].object = 1; /* the document, even when nothing is in it */
    chain_kids(s);
    note_levels(s);
    return s;
}

void structure_free(Structure *s)
{
    if (!s)
        return;
    element_attributes_free(s->attributes);
    mem_free(s->link_pages);
    mem_free(s->next_link);
    mem_free(s->next_mark);
    mem_free(s->kept);
    mem_free(s);
}

int structure_level(const Structure *s, NodeId node)
{
    return s->kept[node].level;
}

bool structure_keeps(const Structure *s, NodeId node)
{
    return s->kept[node].object != 0;
}

int32_t structure_object(const Structure *s, NodeId node)
{
    return s->kept[node].object;
}

/* }}} */
/* {{{ elements */

static int32_t page_of_mark(const Structure *s, int32_t mark)
{
    int32_t low = 0, high = s->job.page_count;
    while (high - low > 1) {
        int32_t middle = (low + high) / 2;
        if (s->job.page_marks[middle] <= mark)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static void write_mark(const Structure *s, Out *out, int32_t mark, int32_t home)
{
    int32_t page = page_of_mark(s, mark);
    int32_t number = mark - s->job.page_marks[page];
    if (page == home) {
        out_int(out, number);
        return;
    }
    out_str(out, "<</Type/MCR/Pg ");
    pdf_write_reference(out, s->job.page_objects[page]);
    out_printf(out, "/MCID %d>>", number);
}

static void write_kids(const Structure *s, Out *out, const Kept *kept, int32_t home)
{
    int32_t mark = kept->own_mark, kid = kept->first_kid;
    const char *gap = "";
    while (mark >= 0 || kid > 0) {
        out_str(out, gap);
        gap = " ";
        if (mark >= 0 && (kid == 0 || mark <= s->kept[kid].first_mark)) {
            write_mark(s, out, mark, home);
            mark = s->next_mark[mark];
        } else {
            pdf_write_reference(out, s->kept[kid].object);
            kid = s->kept[kid].next;
        }
    }
    for (int32_t link = kept->link; link; link = s->next_link[link - 1], gap = " ") {
        out_str(out, gap);
        out_str(out, "<</Type/OBJR/Obj ");
        pdf_write_reference(out, s->job.link_object + link - 1);
        out_str(out, "/Pg ");
        pdf_write_reference(out, s->job.page_objects[s->link_pages[link - 1]]);
        out_str(out, ">>");
    }
}

StructureStart structure_start(const Structure *s, NodeId node)
{
    const Kept *kept = &s->kept[node];
    StructureStart start = {.page = -1};
    if (kept->first_mark != NO_MARK) {
        const LoggedStart *logged = page_log_start(s->job.log, s->job.owners[kept->first_mark]);
        start = (StructureStart){page_of_mark(s, kept->first_mark), logged ? logged->top : 0, logged ? logged->place : PLACE_NONE};
    }
    if (kept->figure)
        start.place = page_log_figure(s->job.log, kept->figure - 1)->place;
    return start;
}

static void write_element(const Structure *s, PdfWriter *writer, NodeId node)
{
    const TagNode *tag = tags_node(s->job.tags, node);
    const Kept *kept = &s->kept[node];
    NodeId parent = tag->parent;
    const LoggedFigure *figure = kept->figure ? page_log_figure(s->job.log, kept->figure - 1) : NULL;
    int32_t home = kept->own_mark >= 0 ? page_of_mark(s, kept->own_mark) : figure ? figure->page : -1;
    Out *out = pdf_begin_object(writer, kept->object);
    NodeKind kind = kept->level ? (NodeKind)(NODE_H1 + kept->level - 1) : (NodeKind)tag->kind;
    out_str(out, "<</S/"); /* half a million times in a long list: no printf */
    out_str(out, kind == NODE_NOTE && s->space ? "FENote" : node_kind_name(kind));
    if (s->space) {
        out_str(out, "/NS ");
        pdf_write_reference(out, s->space);
    }
    out_str(out, "/P ");
    pdf_write_reference(out, parent ? s->kept[parent].object : s->root);
    if (home >= 0) {
        out_str(out, "/Pg ");
        pdf_write_reference(out, s->job.page_objects[home]);
    }
    bool single = kept->own_mark >= 0 && s->next_mark[kept->own_mark] < 0 && !kept->first_kid && !kept->link;
    out_str(out, single ? "/K " : "/K[");
    write_kids(s, out, kept, home);
    out_str(out, single ? "" : "]");
    element_attributes_write(s->attributes, out, node, figure, figure ? page_log_page(s->job.log, figure->page)->size.height : 0);
    out_str(out, ">>");
    pdf_end_object(writer);
}

/* }}} */
/* {{{ root, parent tree: a page's key is its index; behind them come those of the links in page order */

static void write_page_parents(const Structure *s, PdfWriter *writer, int32_t object, int32_t page)
{
    Out *out = pdf_begin_object(writer, object);
    out_char(out, '[');
    for (int32_t mark = s->job.page_marks[page]; mark < s->job.page_marks[page + 1]; mark++) {
        if (mark > s->job.page_marks[page])
            out_char(out, ' ');
        pdf_write_reference(out, s->kept[s->job.owners[mark]].object);
    }
    out_char(out, ']');
    pdf_end_object(writer);
}

static void write_link_parents(const Structure *s, Out *out)
{
    for (int32_t i = 0; i < s->job.page_count; i++) {
        const LoggedPage *page = page_log_page(s->job.log, i);
        const LoggedLink *links = page_log_links(s->job.log, page);
        for (int32_t k = 0; k < page->link_count; k++) {
            out_printf(out, " %d ", s->job.page_count + page->first_link + k);
            pdf_write_reference(out, s->kept[links[k].node].object);
        }
    }
}

/* A page's marks have an array of their own; the tree lists the arrays by key. */
static void write_parent_tree(const Structure *s, PdfWriter *writer)
{
    int32_t first = pdf_reserve(writer, s->job.page_count);
    for (int32_t page = 0; page < s->job.page_count; page++)
        write_page_parents(s, writer, first + page, page);
    Out *out = pdf_begin_object(writer, s->parent_tree);
    out_str(out, "<</Nums[");
    for (int32_t page = 0; page < s->job.page_count; page++) {
        out_printf(out, page ? " %d " : "%d ", page);
        pdf_write_reference(out, first + page);
    }
    write_link_parents(s, out);
    out_str(out, "]>>");
    pdf_end_object(writer);
}

/* ISO 32000-2 14.8.6: what the kinds of the elements mean. */
static void write_space(const Structure *s, PdfWriter *writer)
{
    out_str(pdf_begin_object(writer, s->space), "<</Type/Namespace/NS(http://iso.org/pdf2/ssn)>>");
    pdf_end_object(writer);
}

static void write_root(const Structure *s, PdfWriter *writer)
{
    Out *out = pdf_begin_object(writer, s->root);
    out_str(out, "<</Type/StructTreeRoot");
    if (s->last) {
        out_str(out, "/K ");
        pdf_write_reference(out, s->kept[1].object);
    }
    out_str(out, "/ParentTree ");
    pdf_write_reference(out, s->parent_tree);
    out_printf(out, "/ParentTreeNextKey %d", s->job.page_count + s->link_count);
    if (s->names)
        out_printf(out, "/IDTree %d 0 R", s->names);
    if (s->space)
        out_printf(out, "/Namespaces[%d 0 R]", s->space);
    out_str(out, ">>");
    pdf_end_object(writer);
}

static bool keeps(const void *closure, NodeId node)
{
    return structure_keeps(closure, node);
}

static int32_t object_of(const void *closure, NodeId node)
{
    return structure_object(closure, node);
}

static void write_names(const Structure *s, PdfWriter *writer)
{
    Out *out = pdf_begin_object(writer, s->names);
    out_str(out, "<<");
    element_attributes_write_names(s->attributes, out, object_of, s);
    out_str(out, ">>");
    pdf_end_object(writer);
}

/* }}} */
int32_t structure_write(Structure *s, PdfWriter *writer)
{
    s->root = pdf_reserve(writer, 2);
    s->parent_tree = s->root + 1;
    s->space = s->job.is_second ? pdf_reserve(writer, 1) : 0;
    s->attributes = element_attributes_new(s->job.tags, s->job.is_second, keeps, s);
    s->names = element_attributes_have_names(s->attributes) ? pdf_reserve(writer, 1) : 0;
    for (NodeId node = 1; node <= s->last; node++)
        if (s->kept[node].object)
            s->kept[node].object = pdf_reserve(writer, 1);
    write_root(s, writer);
    write_parent_tree(s, writer);
    if (s->names)
        write_names(s, writer);
    if (s->space)
        write_space(s, writer);
    for (NodeId node = 1; node <= s->last; node++)
        if (s->kept[node].object)
            write_element(s, writer, node);
    return s->root;
}
