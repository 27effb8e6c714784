#include "block/attachment_note.h"

#include "base/number.h"
#include "block/draft.h"
#include "block/paragraph.h"

#include <string.h>

typedef struct {
    FlowContext *context;
    const RoleStyle *style;
    Len number_left, name_left;
    Len below_top, offset;
    NodeId node;
} NoteDraft;

static Lines compose(const NoteDraft *draft, Arena *arena, const Text *text, Len left) {
    const FlowContext *context = draft->context;
    Paragraph paragraph = {
        .text = text,
        .style = draft->style,
        .rules = &context->sheet->composition,
        .measure = context->sheet->type_area.width,
        .left = left,
        .right = draft->style->right,
        .align = ALIGN_JUSTIFY,
        .role = ROLE_ATTACHMENT_NOTE,
        .part = (uint8_t)context->part,
        .node = draft->node,
        .language = flow_context_language(context),
    };
    return composer_compose(context->composer, arena, &paragraph);
}

static void emit_line(const NoteDraft *draft, const Draft *lines, int32_t line, int32_t count, bool first_of_all) {
    Fragment *fragment = draft_finish(lines, FRAGMENT_LINE);
    fragment->snap = draft->style->snap;
    fragment->line = line;
    fragment->line_count = count;
    fragment->advance = draft->style->pitch;
    fragment->extent = draft->offset + draft->style->size;
    fragment->rows_before = first_of_all ? draft->style->rows_before : 0;
    fragment->gap_before = first_of_all ? draft->style->gap_before : 0;
    fragment->top = draft->offset;
    flow_context_emit(draft->context, fragment);
}

static void add_stretch(Draft *lines, const NoteDraft *draft, const char *words, Len left) {
    Text text = text_from(lines->owner->arena, words, strlen(words), PLACE_NONE);
    Lines stretch = compose(draft, lines->owner->arena, &text, left);
    LenPoint origin = {0, draft->offset + draft->below_top};
    for (int32_t i = 0; i < stretch.count; i++) {
        if (lines->line_count == 0)
            draft_line(lines, &stretch.lines[i], origin, draft->below_top, draft->style->size);
        else
            draft_join(lines, &stretch.lines[i], origin);
    }
}

/* "附件：" before the first name, its number where there are several. */
static void add_marks(Draft *lines, const NoteDraft *draft, int32_t index, int32_t count) {
    char number[NUMBER_TEXT_SIZE + 1];
    if (index == 0)
        add_stretch(lines, draft, "附件：", draft->style->left + draft->style->indent);
    if (count < 2)
        return;
    number_text(number, index + 1);
    strcat(number, ".");
    add_stretch(lines, draft, number, draft->number_left);
}

static void emit_name(NoteDraft *draft, int32_t index, int32_t count, const Text *name) {
    FlowContext *context = draft->context;
    FragmentOwner *owner = flow_context_owner();
    draft->node = flow_context_node(context, (PageNode){.parent = context->section, .kind = NODE_P});
    flow_context_elements(context, name, draft->node);
    Lines lines = compose(draft, owner->arena, name, draft->name_left);
    LenPoint origin = {0, draft->offset + draft->below_top};
    owner->references = MAX(lines.count, 1);
    for (int32_t i = 0; i < MAX(lines.count, 1); i++) {
        Draft line = {.owner = owner, .part = (uint8_t)context->part, .role = ROLE_ATTACHMENT_NOTE};
        if (i == 0)
            add_marks(&line, draft, index, count);
        if (i < lines.count && line.line_count > 0)
            draft_join(&line, &lines.lines[i], origin);
        else if (i < lines.count)
            draft_line(&line, &lines.lines[i], origin, draft->below_top, draft->style->size);
        emit_line(draft, &line, i, MAX(lines.count, 1), index == 0 && i == 0);
    }
}

void attachment_note_emit(FlowContext *context) {
    const Notice *notice = context->notice;
    const RoleStyle *style = &context->sheet->roles[ROLE_ATTACHMENT_NOTE];
    int32_t count = notice->attachment_note_count;
    NoteDraft draft = {
        .context = context,
        .style = style,
        .below_top = composer_baseline(context->composer, style),
        .offset = paragraph_offset(context->sheet, style),
    };
    draft.number_left = style->left + style->indent + 3 * style->cell;
    /* A digit and a stop take three quarters of a cell, two digits one cell and a quarter. */
    draft.name_left = draft.number_left + (count < 2 ? 0 : count < 10 ? style->cell : style->cell * 3 / 2);
    for (int32_t i = 0; i < count; i++)
        emit_name(&draft, i, count, &notice->attachment_notes[i]);
}
