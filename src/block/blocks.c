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

/* 图1 … below its image: a caption within the figure (ISO 14289-1 7.3). */
static void emit_figure_caption(FlowContext *context, const Block *block) {
    NodeId node = flow_context_node(context, (PageNode){.parent = context->captioned, .kind = NODE_CAPTION});
    context->captioned = 0;
    paragraph_emit(context, &(ParagraphSetting){.text = &block->text, .role = ROLE_FIGURE_CAPTION, .node = node});
}

static void emit_paragraph(FlowContext *context, const Block *block) {
    if (context->captioned) {
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

/* By its label: a mark of one of the three kinds, or Arabic numerals; all else is no kind that the structure has. */
static ListNumbering numbering_of(const Block *block) {
    static const struct { const char *mark; ListNumbering numbering; } marks[] = {
        {"●", NUMBERING_DISC}, {"•", NUMBERING_DISC}, {"○", NUMBERING_CIRCLE}, {"■", NUMBERING_SQUARE}};
    const char *text = block->text.bytes;
    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
        if (block->label > 0 && g_str_has_prefix(text, marks[i].mark))
            return marks[i].numbering;
    return block->label > 0 && g_ascii_isdigit(text[0]) ? NUMBERING_DECIMAL : NUMBERING_NONE;
}

/* A list below another stands in the body of the item that it belongs to. */
static void open_list(FlowContext *context, ListNumbering numbering) {
    const FlowList *around = context->list_depth > 0 ? &context->lists[context->list_depth - 1] : NULL;
    NodeId parent = !around ? context->section : around->body ? around->body : around->list;
    NodeId list = flow_context_node(context, (PageNode){.parent = parent, .kind = NODE_LIST, .numbering = (uint8_t)numbering});
    context->lists[context->list_depth++] = (FlowList){.list = list, .numbering = (uint8_t)numbering};
}

/* A deeper item opens lists, a higher one closes them, and so does one of other labels. */
static FlowList *list_of(FlowContext *context, const Block *block) {
    int32_t depth = CLAMP(block->level, 1, FLOW_LISTS_MOST);
    ListNumbering numbering = numbering_of(block);
    context->list_depth = MIN(context->list_depth, depth);
    if (context->list_depth == depth && context->lists[depth - 1].numbering != numbering)
        context->list_depth--;
    while (context->list_depth < depth)
        open_list(context, numbering);
    return &context->lists[depth - 1];
}

static void emit_item(FlowContext *context, const Block *block) {
    FlowList *list = list_of(context, block);
    NodeId item = flow_context_node(context, (PageNode){.parent = list->list, .kind = NODE_LIST_ITEM});
    NodeId label = block->label > 0 ? flow_context_node(context, (PageNode){.parent = item, .kind = NODE_LABEL}) : 0;
    list->body = flow_context_node(context, (PageNode){.parent = item, .kind = NODE_LIST_BODY});
    int32_t steps = CLAMP(block->level, 1, FLOW_LISTS_MOST) - 1;
    ParagraphSetting setting = {
        .text = &block->text, .role = ROLE_LIST_ITEM, .node = list->body, .label = label ? block->label : 0, .label_node = label};
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
