#include "block/labelled.h"

#include "base/utf8.h"
#include "block/paragraph.h"

#include <string.h>

static Lines compose(FlowContext *context, Arena *arena, const Text *text, Role role, Len left, NodeId node) {
    const RoleStyle *style = &context->sheet->roles[role];
    Paragraph paragraph = {
        .text = text,
        .style = style,
        .rules = &context->sheet->composition,
        .measure = context->sheet->type_area.width,
        .left = left,
        .right = style->right,
        .align = ALIGN_JUSTIFY,
        .role = (uint8_t)role,
        .part = (uint8_t)context->part,
        .node = node,
    };
    return composer_compose(context->composer, arena, &paragraph);
}

Labelled labelled_compose(FlowContext *context, Arena *arena, const LabelledSetting *setting) {
    const RoleStyle *style = &context->sheet->roles[setting->role];
    size_t size = strlen(setting->label);
    Len left = style->left + style->indent;
    NodeId node = flow_context_node(context, (PageNode){.parent = context->section, .kind = NODE_P});
    Text label = text_from(arena, setting->label, size, text_place_at(&setting->text, 0));
    Len behind = left + (Len)utf8_count(setting->label, size) * style->cell;
    Labelled labelled = {.role = setting->role, .label_role = setting->label_role};
    labelled.label = compose(context, arena, &label, setting->label_role, left, node);
    labelled.text = compose(context, arena, &setting->text, setting->role, behind, node);
    return labelled;
}

void labelled_draw(const FlowContext *context, const Labelled *labelled, int32_t index, Draft *draft, Len y) {
    const RoleStyle *style = &context->sheet->roles[labelled->role];
    Len below_top = composer_baseline(context->composer, style);
    LenPoint origin = {0, y + below_top};
    if (index == 0 && labelled->label.count > 0) {
        draft_line(draft, &labelled->label.lines[0], origin, below_top, style->size);
        draft_join(draft, &labelled->text.lines[0], origin);
    } else {
        draft_line(draft, &labelled->text.lines[index], origin, below_top, style->size);
    }
}

void labelled_emit(FlowContext *context, const LabelledSetting *setting) {
    const RoleStyle *style = &context->sheet->roles[setting->role];
    if (text_is_empty(&setting->text))
        return;
    FragmentOwner *owner = flow_context_owner();
    Labelled labelled = labelled_compose(context, owner->arena, setting);
    Len offset = paragraph_offset(context->sheet, style);
    owner->references = labelled.text.count;
    for (int32_t i = 0; i < labelled.text.count; i++) {
        Draft draft = {.owner = owner, .part = (uint8_t)context->part, .role = (uint8_t)setting->role};
        labelled_draw(context, &labelled, i, &draft, offset);
        Fragment *fragment = draft_finish(&draft, FRAGMENT_LINE);
        fragment->snap = style->snap;
        fragment->line = i;
        fragment->line_count = labelled.text.count;
        fragment->advance = style->pitch;
        fragment->extent = offset + style->size;
        fragment->top = offset;
        bool spaced = i == 0 && !setting->follows;
        fragment->rows_before = spaced ? style->rows_before : 0;
        fragment->gap_before = spaced ? style->gap_before : 0;
        flow_context_emit(context, fragment);
    }
}
