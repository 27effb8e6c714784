#include "finish/outline.h"

#include "base/mem.h"

typedef struct {
    NodeId node;
    int level;
    int32_t parent, previous, next, first, last; /* indexes; -1: none */
    int32_t below;                               /* entries under it */
} Entry;

typedef struct {
    const StructureJob *job;
    const Structure *structure;
    Entry *entries;         /* the last one is the root */
    int32_t count, first_object;
} Outline;

/* {{{ the tree */

static bool is_entry(const Outline *outline, NodeId node)
{
    const PageNode *strings = tags_strings(outline->job->tags, node);
    return strings && strings->title && structure_keeps(outline->structure, node);
}

static int level_of(NodeKind kind)
{
    return kind >= NODE_H1 && kind <= NODE_H5 ? (int)(kind - NODE_H1) + 1 : 1;
}

static void collect(Outline *outline)
{
    NodeId last = tags_last_node(outline->job->tags);
    int32_t room = 0;
    for (NodeId node = 1; node <= last; node++)
        room += is_entry(outline, node);
    outline->entries = mem_alloc((size_t)(room + 1) * sizeof *outline->entries);
    for (NodeId node = 1; node <= last; node++)
        if (is_entry(outline, node))
            outline->entries[outline->count++] =
                (Entry){.node = node, .level = level_of((NodeKind)tags_node(outline->job->tags, node)->kind)};
}

static void chain(Outline *outline)
{
    Entry *entries = outline->entries, *root = &entries[outline->count];
    *root = (Entry){.parent = -1, .previous = -1, .next = -1, .first = -1, .last = -1};
    for (int32_t i = 0; i < outline->count; i++) {
        int32_t parent = i - 1;
        while (parent >= 0 && entries[parent].level >= entries[i].level)
            parent = entries[parent].parent;
        Entry *above = parent >= 0 ? &entries[parent] : root;
        entries[i].parent = parent;
        entries[i].previous = above->last;
        entries[i].next = entries[i].first = entries[i].last = -1;
        if (above->last >= 0)
            entries[above->last].next = i;
        else
            above->first = i;
        above->last = i;
        for (int32_t up = parent; up >= 0; up = entries[up].parent)
            entries[up].below++;
        root->below++;
    }
}

/* }}} */
/* {{{ writing */

static void write_index(const Outline *outline, Out *out, const char *key, int32_t index)
{
    if (index < 0)
        return;
    out_str(out, key);
    pdf_write_reference(out, outline->first_object + index);
}

static void write_target(const Outline *outline, Out *out, int32_t object, const StructureStart *start)
{
    out_char(out, '[');
    pdf_write_reference(out, object);
    out_str(out, "/XYZ null ");
    out_points(out, (LenSum)page_log_page(outline->job->log, start->page)->size.height - start->top);
    out_str(out, " null]");
}

/* In PDF 2.0 also to the element itself (ISO 14289-2 8.8). */
static void write_destination(const Outline *outline, Out *out, NodeId node)
{
    StructureStart start = structure_start(outline->structure, node);
    if (start.page < 0)
        return;
    out_str(out, outline->job->is_second ? "/A<</S/GoTo/D" : "/Dest");
    write_target(outline, out, outline->job->page_objects[start.page], &start);
    if (!outline->job->is_second)
        return;
    out_str(out, "/SD");
    write_target(outline, out, structure_object(outline->structure, node), &start);
    out_str(out, ">>");
}

static void write_entry(const Outline *outline, PdfWriter *writer, int32_t index)
{
    const Entry *entry = &outline->entries[index];
    Out *out = pdf_begin_object(writer, outline->first_object + index);
    out_str(out, "<</Title");
    pdf_write_text(out, tags_strings(outline->job->tags, entry->node)->title);
    write_index(outline, out, "/Parent ", entry->parent >= 0 ? entry->parent : outline->count);
    write_index(outline, out, "/Prev ", entry->previous);
    write_index(outline, out, "/Next ", entry->next);
    write_index(outline, out, "/First ", entry->first);
    write_index(outline, out, "/Last ", entry->last);
    if (entry->below)
        out_printf(out, "/Count %d", entry->below);
    write_destination(outline, out, entry->node);
    out_str(out, ">>");
    pdf_end_object(writer);
}

static void write_root(const Outline *outline, PdfWriter *writer)
{
    const Entry *root = &outline->entries[outline->count];
    Out *out = pdf_begin_object(writer, outline->first_object + outline->count);
    out_printf(out, "<</Type/Outlines/Count %d", root->below);
    write_index(outline, out, "/First ", root->first);
    write_index(outline, out, "/Last ", root->last);
    out_str(out, ">>");
    pdf_end_object(writer);
}

/* }}} */

int32_t outline_write(const StructureJob *job, const Structure *structure, PdfWriter *writer)
{
    Outline outline = {.job = job, .structure = structure};
    int32_t root = 0;
    collect(&outline);
    if (outline.count) {
        chain(&outline);
        outline.first_object = pdf_reserve(writer, outline.count + 1);
        root = outline.first_object + outline.count;
        for (int32_t i = 0; i < outline.count; i++)
            write_entry(&outline, writer, i);
        write_root(&outline, writer);
    }
    mem_free(outline.entries);
    return root;
}
