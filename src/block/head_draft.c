#include "block/head_draft.h"

#include <string.h>

Text head_draft_joined(Arena *arena, const Text *first, const char *between, const Text *second) {
    size_t size = (size_t)first->size + strlen(between) + (size_t)second->size;
    char *bytes = arena_alloc(arena, size + 1);
    bytes[0] = 0;
    strcat(strcat(strcat(bytes, first->bytes), between), second->bytes);
    return text_from(arena, bytes, size, text_place_at(first, 0));
}

NodeId head_draft_node(const HeadDraft *draft) {
    FlowContext *context = draft->context;
    return flow_context_node(context, (PageNode){.parent = context->section, .kind = NODE_P});
}

Paragraph head_draft_unowned(const HeadDraft *draft, const Text *text, Role role) {
    const FlowContext *context = draft->context;
    const RoleStyle *style = &context->sheet->roles[role];
    return (Paragraph){
        .text = text,
        .style = style,
        .rules = &context->sheet->composition,
        .measure = context->sheet->type_area.width,
        .left = style->left,
        .right = style->right,
        .align = style->align,
        .role = (uint8_t)role,
        .part = (uint8_t)context->part,
    };
}

Paragraph head_draft_paragraph(const HeadDraft *draft, const Text *text, Role role) {
    Paragraph paragraph = head_draft_unowned(draft, text, role);
    paragraph.node = head_draft_node(draft);
    return paragraph;
}

void head_draft_line(HeadDraft *draft, const Line *line, Role role, Len shift, Len y) {
    const RoleStyle *style = &draft->context->sheet->roles[role];
    Len below_top = composer_baseline(draft->context->composer, style);
    draft_line(&draft->draft, line, (LenPoint){shift, y + below_top}, below_top, style->size);
}
