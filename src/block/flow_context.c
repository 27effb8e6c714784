#include "block/flow_context.h"

#include "block/elements.h"

#include <assert.h>
#include <string.h>

void flow_context_start(FlowContext *context, const Notice *notice, const Sheet *sheet, Composer *composer, Diags *diags) {
    *context = (FlowContext){.notice = notice, .sheet = sheet, .composer = composer, .diags = diags, .next_node = 1};
    context->arena = arena_new();
    context->pending = g_array_new(FALSE, FALSE, sizeof(PageNode));
    g_queue_init(&context->queue);
}

void flow_context_finish(FlowContext *context) {
    Fragment *fragment;
    while ((fragment = g_queue_pop_head(&context->queue)))
        fragment_release(fragment);
    g_array_unref(context->pending);
    arena_free(context->arena);
}

NodeId flow_context_node(FlowContext *context, PageNode node) {
    node.id = context->next_node++;
    node.column_span = node.row_span = 1;
    g_array_append_val(context->pending, node);
    return node.id;
}

const char *flow_context_language(const FlowContext *context) {
    return context->notice->language ? context->notice->language : "zh-CN";
}

void flow_context_elements(FlowContext *context, const Text *text, NodeId leaf) {
    PageNode *nodes;
    int32_t count = elements_nodes(context->arena, text, flow_context_language(context), leaf, &nodes);
    for (int32_t i = 0; i < count; i++) {
        NodeId node = flow_context_node(context, nodes[i]);
        assert(node == leaf + 1 + (NodeId)i);
    }
}

/* The enclosing headings of a higher level stay open; the others end here. */
NodeKind flow_context_heading(FlowContext *context, int32_t level) {
    while (context->depth > 0 && context->levels[context->depth - 1] >= level)
        context->depth--;
    if (context->depth < FLOW_HEADINGS_MOST)
        context->levels[context->depth++] = (uint8_t)level;
    int32_t depth = context->base_depth + context->depth;
    return (NodeKind)(NODE_H1 + (depth < 5 ? depth - 1 : 4));
}

const char *flow_context_title(FlowContext *context, const Text *text) {
    return text_on_one_line(context->arena, text);
}

FragmentOwner *flow_context_owner(void) {
    Arena *arena = arena_new();
    FragmentOwner *owner = ARENA_NEW(arena, FragmentOwner);
    *owner = (FragmentOwner){.arena = arena, .references = 1};
    return owner;
}

static void take_nodes(FlowContext *context, Fragment *fragment) {
    int32_t waiting = (int32_t)context->pending->len, own = fragment->node_count;
    if (waiting == 0)
        return;
    PageNode *nodes = ARENA_ARRAY(fragment->owner->arena, PageNode, waiting + own);
    memcpy(nodes, context->pending->data, sizeof *nodes * (size_t)waiting);
    if (own > 0)
        memcpy(nodes + waiting, fragment->nodes, sizeof *nodes * (size_t)own);
    fragment->nodes = nodes;
    fragment->node_count = waiting + own;
    g_array_set_size(context->pending, 0);
}

/* What the gap between two em boxes asks for beyond what lies there in any case. */
static Len gap_space(const FlowContext *context, const Fragment *fragment) {
    Len gap = MAX(fragment->gap_before, context->gap_after);
    return gap > 0 ? gap - context->lead - fragment->top : 0;
}

void flow_context_emit(FlowContext *context, Fragment *fragment) {
    take_nodes(context, fragment);
    fragment->serial = context->serial;
    fragment->rows_before = MAX(fragment->rows_before, context->rows_after);
    fragment->space_before = MAX(fragment->space_before, context->space_after);
    fragment->space_before = MAX(fragment->space_before, gap_space(context, fragment));
    context->used += (LenSum)fragment->space_before + fragment->rows_before * context->sheet->pitch + fragment->advance;
    context->lead = MAX(fragment->advance - fragment->extent, 0);
    context->gap_after = 0;
    fragment->page_before = fragment->page_before || context->page_before;
    context->rows_after = 0;
    context->space_after = 0;
    fragment->odd_page = context->odd_page;
    fragment->renumber = context->renumber;
    fragment->sheet = context->section_sheet;
    context->page_before = context->odd_page = context->renumber = false;
    g_queue_push_tail(&context->queue, fragment);
}

Len flow_context_row(const FlowContext *context, int32_t row) {
    return sheet_row_y(context->sheet, row) - sheet_row_y(context->sheet, 0);
}
