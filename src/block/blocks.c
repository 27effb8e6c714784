#include "block/blocks.h"

#include "block/image.h"
#include "block/paragraph.h"

static Role heading_role(int32_t level) {
    int32_t last = ROLE_HEADING_4 - ROLE_HEADING_1;
    return (Role)(ROLE_HEADING_1 + (level < 1 ? 0 : level - 1 > last ? last : level - 1));
}

static void emit_heading(FlowContext *context, const Block *block) {
    PageNode node = {
        .parent = context->section,
        .kind = (uint8_t)flow_context_heading(context, block->level),
        .title = flow_context_title(context, &block->text),
    };
    ParagraphSetting setting = {
        .text = &block->text, .role = heading_role(block->level), .align = block->align, .node = flow_context_node(context, node)};
    paragraph_emit(context, &setting);
}

/* 图1 … below its image. */
static void emit_figure_caption(FlowContext *context, const Block *block) {
    NodeId node = flow_context_node(context, (PageNode){.parent = context->section, .kind = NODE_P});
    context->caption_next = false;
    paragraph_emit(context, &(ParagraphSetting){.text = &block->text, .role = ROLE_FIGURE_CAPTION, .node = node});
}

static void emit_paragraph(FlowContext *context, const Block *block) {
    if (context->caption_next) {
        emit_figure_caption(context, block);
        return;
    }
    NodeId node = flow_context_node(context, (PageNode){.parent = context->section, .kind = NODE_P});
    ParagraphSetting setting = {.text = &block->text, .role = ROLE_BODY, .align = block->align, .node = node, .lead = block->lead};
    setting.lead_role = heading_role(block->level);
    paragraph_emit(context, &setting);
}

void blocks_end_lists(FlowContext *context) {
    context->list_depth = 0;
}

/* A deeper item opens lists, a higher one closes them. */
static NodeId list_of(FlowContext *context, int32_t level) {
    int32_t depth = CLAMP(level, 1, FLOW_LISTS_MOST);
    context->list_depth = MIN(context->list_depth, depth);
    while (context->list_depth < depth) {
        NodeId parent = context->list_depth > 0 ? context->lists[context->list_depth - 1] : context->section;
        context->lists[context->list_depth++] = flow_context_node(context, (PageNode){.parent = parent, .kind = NODE_LIST});
    }
    return context->lists[depth - 1];
}

static void emit_item(FlowContext *context, const Block *block) {
    NodeId list = list_of(context, block->level);
    NodeId item = flow_context_node(context, (PageNode){.parent = list, .kind = NODE_LIST_ITEM});
    NodeId body = flow_context_node(context, (PageNode){.parent = item, .kind = NODE_LIST_BODY});
    int32_t steps = CLAMP(block->level, 1, FLOW_LISTS_MOST) - 1;
    ParagraphSetting setting = {.text = &block->text, .role = ROLE_LIST_ITEM, .node = body};
    setting.left = steps * context->sheet->roles[ROLE_LIST_ITEM].cell;
    paragraph_emit(context, &setting);
}

void blocks_emit(FlowContext *context, const Block *block) {
    if (block->kind != BLOCK_LIST_ITEM)
        blocks_end_lists(context);
    switch ((BlockKind)block->kind) {
    case BLOCK_HEADING: emit_heading(context, block); break;
    case BLOCK_PARAGRAPH: emit_paragraph(context, block); break;
    case BLOCK_LIST_ITEM: emit_item(context, block); break;
    case BLOCK_IMAGE: image_emit(context, block); break;
    case BLOCK_PAGE_BREAK: context->page_before = true; break;
    case BLOCK_TABLE: break;
    }
}
