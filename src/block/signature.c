/* The date ends 右空四字, the name above it is centred on the date (7.3.5.1); a name that would leave the type area moves to its
 * right edge. Without a date the name itself stands at the right. */
#include "block/signature.h"

#include "block/draft.h"
#include "block/paragraph.h"

typedef struct {
    FlowContext *context;
    Draft draft;
    int32_t rows;
} SignatureDraft;

static Lines compose(SignatureDraft *draft, const Text *text, Role role) {
    FlowContext *context = draft->context;
    const RoleStyle *style = &context->sheet->roles[role];
    Paragraph paragraph = {
        .text = text,
        .style = style,
        .rules = &context->sheet->composition,
        .measure = context->sheet->type_area.width,
        .left = style->left,
        .right = style->right,
        .align = ALIGN_RIGHT,
        .role = (uint8_t)role,
        .part = (uint8_t)context->part,
        .node = flow_context_node(context, (PageNode){.parent = context->section, .kind = NODE_P}),
    };
    return composer_compose(context->composer, draft->draft.owner->arena, &paragraph);
}

static void add_lines(SignatureDraft *draft, const Lines *lines, Role role, Len shift) {
    const FlowContext *context = draft->context;
    const RoleStyle *style = &context->sheet->roles[role];
    Len below_top = composer_baseline(context->composer, style), offset = paragraph_offset(context->sheet, style);
    for (int32_t i = 0; i < lines->count; i++, draft->rows++) {
        LenPoint origin = {shift, flow_context_row(context, draft->rows) + offset + below_top};
        draft_line(&draft->draft, &lines->lines[i], origin, below_top, style->size);
    }
}

/* How far a name moves to stand centred on the date, within the type area. */
static Len shift_of(const FlowContext *context, const Line *name, const Line *date) {
    Len shift = date->x + date->width / 2 - (name->x + name->width / 2);
    Len right = context->sheet->type_area.width - (name->x + name->width);
    Len left = -name->x;
    return CLAMP(shift, MIN(left, right), right);
}

void signature_emit(FlowContext *context) {
    const Notice *notice = context->notice;
    const RoleStyle *style = &context->sheet->roles[ROLE_SIGNATURE];
    if (notice->issuer_count == 0 && text_is_empty(&notice->date))
        return;
    SignatureDraft draft = {.context = context,
                            .draft = {.owner = flow_context_owner(), .part = (uint8_t)context->part, .role = ROLE_SIGNATURE}};
    Lines *names = ARENA_ARRAY(draft.draft.owner->arena, Lines, notice->issuer_count + 1);
    for (int32_t i = 0; i < notice->issuer_count; i++)
        names[i] = compose(&draft, &notice->issuers[i], ROLE_SIGNATURE);
    Lines date = compose(&draft, &notice->date, ROLE_DATE);
    for (int32_t i = 0; i < notice->issuer_count; i++)
        if (names[i].count > 0)
            add_lines(&draft, &names[i], ROLE_SIGNATURE, date.count > 0 ? shift_of(context, &names[i].lines[0], &date.lines[0]) : 0);
    add_lines(&draft, &date, ROLE_DATE, 0);
    Fragment *fragment = draft_finish(&draft.draft, FRAGMENT_BLOCK);
    fragment->snap = style->snap;
    fragment->rows_before = style->rows_before;
    fragment->advance = draft.rows * style->pitch;
    fragment->extent = fragment->advance - style->pitch + style->size;
    flow_context_emit(context, fragment);
}
