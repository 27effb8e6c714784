#include "block/paragraph.h"

#include "block/draft.h"

Len paragraph_offset(const Sheet *sheet, const RoleStyle *style) {
    Len body = sheet->roles[ROLE_BODY].size;
    Len row = style->snap == SNAP_ROW || style->size == body ? body : style->pitch;
    Len offset = (row - style->size) / 2;
    return style->row == 1 && offset < 0 ? 0 : offset;
}

static Paragraph paragraph_of(const FlowContext *context, const ParagraphSetting *setting) {
    const RoleStyle *style = &context->sheet->roles[setting->role];
    bool placed = setting->align == ALIGN_CENTRE || setting->align == ALIGN_RIGHT;
    return (Paragraph){
        .text = setting->text,
        .style = style,
        .rules = &context->sheet->composition,
        .measure = context->sheet->type_area.width,
        .indent = placed ? 0 : style->indent,
        .left = style->left + setting->left,
        .right = style->right,
        .align = placed ? setting->align : style->align,
        .role = (uint8_t)setting->role,
        .part = (uint8_t)context->part,
        .node = setting->node,
        .language = flow_context_language(context),
        .lead = setting->lead,
        .label = setting->label,
        .label_node = setting->label_node,
        .lead_style = setting->lead > 0 ? &context->sheet->roles[setting->lead_role] : NULL,
    };
}

/* A line in the middle of its paragraph asks for nothing above or below. */
static void set_space(Fragment *fragment, const RoleStyle *style, const Sheet *sheet, int32_t line, int32_t count) {
    Len offset = paragraph_offset(sheet, style);
    fragment->snap = style->snap;
    fragment->line = line;
    fragment->line_count = count;
    fragment->advance = style->pitch;
    fragment->extent = style->snap == SNAP_ROW ? MAX(offset + style->size, sheet->roles[ROLE_BODY].size) : offset + style->size;
    fragment->keep_with_next = style->keep_with_next;
    fragment->row = line == 0 ? style->row : 0;
    fragment->rows_before = line == 0 ? style->rows_before : 0;
    fragment->space_before = line == 0 ? style->space_before : 0;
    fragment->gap_before = line == 0 ? style->gap_before : 0;
    fragment->top = offset;
}

void paragraph_emit(FlowContext *context, const ParagraphSetting *setting) {
    const RoleStyle *style = &context->sheet->roles[setting->role];
    FragmentOwner *owner = flow_context_owner();
    flow_context_elements(context, setting->text, setting->node);
    Paragraph paragraph = paragraph_of(context, setting);
    Lines lines = composer_compose(context->composer, owner->arena, &paragraph);
    Len below_top = composer_baseline(context->composer, style), offset = paragraph_offset(context->sheet, style);
    owner->references = lines.count;
    if (lines.count == 0)
        arena_free(owner->arena);
    for (int32_t i = 0; i < lines.count; i++) {
        Draft draft = {.owner = owner, .part = (uint8_t)context->part, .role = (uint8_t)setting->role};
        draft_line(&draft, &lines.lines[i], (LenPoint){0, offset + below_top}, below_top, style->size);
        Fragment *fragment = draft_finish(&draft, FRAGMENT_LINE);
        set_space(fragment, style, context->sheet, i, lines.count);
        flow_context_emit(context, fragment);
    }
    context->rows_after = lines.count > 0 ? style->rows_after : context->rows_after;
    context->space_after = lines.count > 0 ? style->space_after : context->space_after;
    context->gap_after = lines.count > 0 ? style->gap_after : context->gap_after;
}
