/* labelled.h - a label with its colon and the words behind it, which hang below their first character: 抄送：…, 出席：…. */
#ifndef GAOSHI_BLOCK_LABELLED_H
#define GAOSHI_BLOCK_LABELLED_H

#include "block/draft.h"
#include "block/flow_context.h"

typedef struct {
    Lines label, text;  /* on the arena; x from the type area's left edge */
    Role role, label_role;
} Labelled;

typedef struct {
    const char *label;  /* with its colon */
    Text text;
    Role role, label_role;
    bool follows;       /* another of its kind: on the next line, without the role's space above */
} LabelledSetting;

/* Both stand between the role's margins, the label after its indent. The label is taken as wide as its characters' cells. */
Labelled labelled_compose(FlowContext *context, Arena *arena, const LabelledSetting *setting);
/* The index-th line with its em box's top at y; the first bears the label. */
void labelled_draw(const FlowContext *context, const Labelled *labelled, int32_t index, Draft *draft, Len y);
/* Hands on all lines, each a fragment. */
void labelled_emit(FlowContext *context, const LabelledSetting *setting);

#endif
