/* head_draft.h - 版头 while it is set, and how an element of it gets its lines. Internal to block/. */
#ifndef GAOSHI_BLOCK_HEAD_DRAFT_H
#define GAOSHI_BLOCK_HEAD_DRAFT_H

#include "block/draft.h"
#include "block/flow_context.h"

typedef struct {
    FlowContext *context;
    const HeadStyle *style;
    HeadKind kind;
    Draft draft;
    Len y;              /* the foot of what is set, from the type area's top */
} HeadDraft;

/* A paragraph's node; those of an element are taken in the order of reading. */
NodeId head_draft_node(const HeadDraft *draft);
/* A paragraph of an element, as its role has it, with a node of its own; text is borrowed. */
Paragraph head_draft_paragraph(const HeadDraft *draft, const Text *text, Role role);
/* The same without a node, which comes later. */
Paragraph head_draft_unowned(const HeadDraft *draft, const Text *text, Role role);
/* Adds a line whose em box has its top at y. */
void head_draft_line(HeadDraft *draft, const Line *line, Role role, Len shift, Len y);

/* first between second, on the arena; the places are first's. */
Text head_draft_joined(Arena *arena, const Text *first, const char *between, const Text *second);

#endif
