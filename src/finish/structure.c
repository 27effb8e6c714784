/* structure.c - a node is kept when it or a descendant has a mark or a link. Its kids are merged in the order of their first
 * mark, so that a link in the middle of a paragraph stands between the paragraph's own stretches. */
#include "finish/structure.h"

#include "base/mem.h"

#include <string.h>

enum { NO_MARK = INT32_MAX };

typedef struct {
    int32_t first_kid, next; /* kept children, ascending ids; 0: none */
    int32_t last_kid;
    int32_t first_mark;      /* the least mark of the subtree; NO_MARK: none */
    int32_t own_mark;        /* head of the node's own marks; -1: none */
    int32_t object;
    int32_t link;            /* its link annotation's object; 0: none */
    int32_t figure;          /* index of its figure's box + 1 */
} Kept;

struct Structure {
    StructureJob job;
    NodeId last;
    Kept *kept;             /* by NodeId */
    int32_t *next_mark;     /* chain of a node's own marks; -1: the end */
    int32_t element_count, outline_count;
    NodeId *outline;        /* nodes with a title, in reading order */
    int32_t first_object, root, parent_tree;
};

/* {{{ which nodes */

static int32_t mark_count(const Structure *s)
{
    return s->job.page_marks[s->job.page_count];
}

static NodeId parent_of(const Structure *s, NodeId node)
{
    return tags_node(s->job.tags, node)->parent;
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

static void note_links(Structure *s)
{
    int32_t object = s->job.link_object;
    for (int32_t i = 0; i < s->job.page_count; i++) {
        const LoggedPage *page = page_log_page(s->job.log, i);
        const LoggedLink *links = page_log_links(s->job.log, page);
        for (int32_t k = 0; k < page->link_count; k++, object++)
            if (links[k].node && links[k].node <= s->last)
                s->kept[links[k].node].link = object;
    }
}

static void note_figures(Structure *s)
{
    for (int32_t i = 0; i < page_log_figure_count(s->job.log); i++) {
        NodeId node = page_log_figure(s->job.log, i)->node;
        if (node <= s->last)
            s->kept[node].figure = i + 1;
    }
}

static bool has_content(const Kept *kept)
{
    return kept->own_mark >= 0 || kept->link > 0;
}

/* Children come after their parents, so one walk backwards hands every first mark up. */
static void hand_up(Structure *s)
{
    for (NodeId node = s->last; node > 0; node--) {
        Kept *kept = &s->kept[node];
        if (kept->own_mark >= 0 && kept->own_mark < kept->first_mark)
            kept->first_mark = kept->own_mark;
        bool wanted = has_content(kept) || kept->object;
        kept->object = wanted;
        NodeId parent = parent_of(s, node);
        if (!wanted || !parent)
            continue;
        s->kept[parent].object = 1;
        if (kept->first_mark < s->kept[parent].first_mark)
            s->kept[parent].first_mark = kept->first_mark;
        kept->next = s->kept[parent].first_kid;
        s->kept[parent].first_kid = (int32_t)node;
    }
}

static void count_kept(Structure *s)
{
    s->outline = mem_alloc((s->last + 1) * sizeof *s->outline);
    for (NodeId node = 1; node <= s->last; node++) {
        const PageNode *strings = tags_strings(s->job.tags, node);
        s->element_count += s->kept[node].object;
        if (s->kept[node].object && strings && strings->title)
            s->outline[s->outline_count++] = node;
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
    note_links(s);
    note_figures(s);
    hand_up(s);
    count_kept(s);
    return s;
}

void structure_free(Structure *s)
{
    mem_free(s->outline);
    mem_free(s->next_mark);
    mem_free(s->kept);
    mem_free(s);
}

int32_t structure_object_count(const Structure *s)
{
    return 2 + s->element_count + (s->outline_count ? s->outline_count + 1 : 0);
}

int32_t structure_mute_figure(const Structure *s)
{
    for (NodeId node = 1; node <= s->last; node++) {
        const PageNode *strings = tags_strings(s->job.tags, node);
        bool figure = s->kept[node].object && tags_node(s->job.tags, node)->kind == NODE_FIGURE;
        if (!figure || (strings && (strings->alternative || strings->actual)))
            continue;
        int32_t index = s->kept[node].figure;
        int32_t page = index ? page_log_figure(s->job.log, index - 1)->page : 0;
        return page_log_page(s->job.log, page)->number;
    }
    return 0;
}

const char *structure_tag_name(const Tags *tags, NodeId node)
{
    return node_kind_name((NodeKind)tags_node(tags, node)->kind);
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
    if (kept->link) {
        out_str(out, gap);
        out_str(out, "<</Type/OBJR/Obj ");
        pdf_write_reference(out, kept->link);
        out_str(out, ">>");
    }
}

static void write_cell_attributes(Out *out, const TagNode *tag)
{
    static const char *const scopes[] = {"", "Column", "Row", "Both"};
    bool scoped = tag->kind == NODE_HEAD_CELL && tag->scope != SCOPE_NONE;
    if (!scoped && tag->column_span <= 1 && tag->row_span <= 1)
        return;
    out_str(out, "/A<</O/Table");
    if (scoped)
        out_printf(out, "/Scope/%s", scopes[tag->scope]);
    if (tag->column_span > 1)
        out_printf(out, "/ColSpan %d", tag->column_span);
    if (tag->row_span > 1)
        out_printf(out, "/RowSpan %d", tag->row_span);
    out_str(out, ">>");
}

/* PDF counts upwards from the page's foot. */
static void write_box(Out *out, LenRect rect, Len page_height)
{
    const LenSum edges[4] = {rect.x, (LenSum)page_height - rect.y - rect.height, (LenSum)rect.x + rect.width, (LenSum)page_height - rect.y};
    out_char(out, '[');
    for (int i = 0; i < 4; i++) {
        out_points(out, edges[i]);
        out_char(out, i < 3 ? ' ' : ']');
    }
}

static void write_figure_attributes(const Structure *s, Out *out, const Kept *kept)
{
    if (!kept->figure)
        return;
    const LoggedFigure *figure = page_log_figure(s->job.log, kept->figure - 1);
    out_str(out, "/A<</O/Layout/Placement/Block/BBox");
    write_box(out, figure->rect, page_log_page(s->job.log, figure->page)->size.height);
    out_str(out, ">>");
}

static void write_string(Out *out, const char *key, const char *text)
{
    if (!text)
        return;
    out_str(out, key);
    pdf_write_text(out, text);
}

static void write_attributes(const Structure *s, Out *out, NodeId node, const TagNode *tag)
{
    const PageNode *strings = tags_strings(s->job.tags, node);
    if (tag->kind == NODE_HEAD_CELL || tag->kind == NODE_CELL)
        write_cell_attributes(out, tag);
    if (tag->kind == NODE_FIGURE)
        write_figure_attributes(s, out, &s->kept[node]);
    if (tag->kind == NODE_NOTE)
        out_printf(out, "/ID(note%u)", node);
    if (!strings)
        return;
    write_string(out, "/Alt", strings->alternative);
    write_string(out, "/ActualText", strings->actual);
    write_string(out, "/Lang", strings->language);
    if (strings->title)
        write_string(out, "/T", strings->title);
}

static void write_element(const Structure *s, PdfWriter *writer, NodeId node)
{
    const TagNode *tag = tags_node(s->job.tags, node);
    const Kept *kept = &s->kept[node];
    NodeId parent = tag->parent;
    int32_t home = kept->own_mark >= 0 ? page_of_mark(s, kept->own_mark) : kept->figure ? page_log_figure(s->job.log, kept->figure - 1)->page : -1;
    Out *out = pdf_begin_object(writer, kept->object);
    out_printf(out, "<</S/%s/P ", structure_tag_name(s->job.tags, node));
    pdf_write_reference(out, parent ? s->kept[parent].object : s->root);
    if (home >= 0) {
        out_str(out, "/Pg ");
        pdf_write_reference(out, s->job.page_objects[home]);
    }
    bool single = kept->own_mark >= 0 && s->next_mark[kept->own_mark] < 0 && !kept->first_kid && !kept->link;
    out_str(out, single ? "/K " : "/K[");
    write_kids(s, out, kept, home);
    out_str(out, single ? "" : "]");
    write_attributes(s, out, node, tag);
    out_str(out, ">>");
    pdf_end_object(writer);
}

/* }}} */
/* {{{ root, parent tree */

static void write_page_parents(const Structure *s, Out *out, int32_t page)
{
    out_printf(out, "%d[", page);
    for (int32_t mark = s->job.page_marks[page]; mark < s->job.page_marks[page + 1]; mark++) {
        if (mark > s->job.page_marks[page])
            out_char(out, ' ');
        pdf_write_reference(out, s->kept[s->job.owners[mark]].object);
    }
    out_str(out, "]\n");
}

/* Keys: each page's number from 0, then each link's. */
static void write_parent_tree(const Structure *s, PdfWriter *writer)
{
    Out *out = pdf_begin_object(writer, s->parent_tree);
    out_str(out, "<</Nums[");
    for (int32_t page = 0; page < s->job.page_count; page++)
        write_page_parents(s, out, page);
    int32_t key = s->job.page_count;
    for (int32_t i = 0; i < s->job.page_count; i++) {
        const LoggedPage *page = page_log_page(s->job.log, i);
        const LoggedLink *links = page_log_links(s->job.log, page);
        for (int32_t k = 0; k < page->link_count; k++, key++) {
            out_printf(out, "%d ", key);
            pdf_write_reference(out, s->kept[links[k].node].object);
            out_char(out, ' ');
        }
    }
    out_str(out, "]>>");
    pdf_end_object(writer);
}

static void write_root(const Structure *s, PdfWriter *writer)
{
    Out *out = pdf_begin_object(writer, s->root);
    out_str(out, "<</Type/StructTreeRoot/K ");
    pdf_write_reference(out, s->kept[1].object);
    out_str(out, "/ParentTree ");
    pdf_write_reference(out, s->parent_tree);
    out_printf(out, "/ParentTreeNextKey %d>>", s->job.page_count + s->job.link_count);
    pdf_end_object(writer);
}

/* }}} */
/* {{{ outline: one level for the parts of the notice, the next for their headings */

static int outline_level(const Structure *s, NodeId node)
{
    int kind = tags_node(s->job.tags, node)->kind;
    return kind >= NODE_H1 && kind <= NODE_H5 ? kind - NODE_H1 + 1 : 1;
}

typedef struct { int32_t parent, previous, next, first, last, count; } OutlineLink; /* indexes; -1: none */

static OutlineLink *link_outline(const Structure *s)
{
    OutlineLink *links = mem_alloc((size_t)(s->outline_count + 1) * sizeof *links);
    OutlineLink *top = &links[s->outline_count];
    *top = (OutlineLink){-1, -1, -1, -1, -1, 0};
    for (int32_t i = 0; i < s->outline_count; i++) {
        int32_t parent = i - 1;
        while (parent >= 0 && outline_level(s, s->outline[parent]) >= outline_level(s, s->outline[i]))
            parent = links[parent].parent;
        OutlineLink *above = parent >= 0 ? &links[parent] : top;
        links[i] = (OutlineLink){parent, above->last, -1, -1, -1, 0};
        if (above->last >= 0)
            links[above->last].next = i;
        else
            above->first = i;
        above->last = i;
        for (int32_t up = parent; up >= 0; up = links[up].parent)
            links[up].count++;
        top->count++;
    }
    return links;
}

static void outline_reference(Out *out, const char *key, int32_t first, int32_t index)
{
    if (index < 0)
        return;
    out_str(out, key);
    pdf_write_reference(out, first + index);
}

static void write_destination(const Structure *s, Out *out, NodeId node)
{
    const Kept *kept = &s->kept[node];
    if (kept->first_mark == NO_MARK)
        return;
    int32_t page = page_of_mark(s, kept->first_mark);
    Len top = page_log_top(s->job.log, s->job.owners[kept->first_mark]);
    out_str(out, "/Dest[");
    pdf_write_reference(out, s->job.page_objects[page]);
    out_str(out, "/XYZ 0 ");
    out_points(out, (LenSum)page_log_page(s->job.log, page)->size.height - (top > 0 ? top : 0));
    out_str(out, " 0]");
}

static int32_t write_outline(const Structure *s, PdfWriter *writer, int32_t first)
{
    if (!s->outline_count)
        return 0;
    OutlineLink *links = link_outline(s);
    int32_t root = first + s->outline_count;
    for (int32_t i = 0; i < s->outline_count; i++) {
        Out *out = pdf_begin_object(writer, first + i);
        out_str(out, "<</Title");
        pdf_write_text(out, tags_strings(s->job.tags, s->outline[i])->title);
        out_str(out, "/Parent ");
        pdf_write_reference(out, links[i].parent >= 0 ? first + links[i].parent : root);
        outline_reference(out, "/Prev ", first, links[i].previous);
        outline_reference(out, "/Next ", first, links[i].next);
        outline_reference(out, "/First ", first, links[i].first);
        outline_reference(out, "/Last ", first, links[i].last);
        if (links[i].count)
            out_printf(out, "/Count %d", links[i].count);
        write_destination(s, out, s->outline[i]);
        out_str(out, ">>");
        pdf_end_object(writer);
    }
    const OutlineLink *top = &links[s->outline_count];
    Out *out = pdf_begin_object(writer, root);
    out_printf(out, "<</Type/Outlines/Count %d", top->count);
    outline_reference(out, "/First ", first, top->first);
    outline_reference(out, "/Last ", first, top->last);
    out_str(out, ">>");
    pdf_end_object(writer);
    mem_free(links);
    return root;
}

/* }}} */

void structure_write(Structure *s, PdfWriter *writer, int32_t first, int32_t *root, int32_t *outlines)
{
    int32_t object = first + 2;
    s->root = first;
    s->parent_tree = first + 1;
    for (NodeId node = 1; node <= s->last; node++)
        if (s->kept[node].object)
            s->kept[node].object = object++;
    write_root(s, writer);
    write_parent_tree(s, writer);
    for (NodeId node = 1; node <= s->last; node++)
        if (s->kept[node].object)
            write_element(s, writer, node);
    *root = s->root;
    *outlines = write_outline(s, writer, object);
}
