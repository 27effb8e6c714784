/* paragraph.h - one text of the notice as lines, each a fragment of its own.
 *
 * On the grid a line stands on its row: its em box is centred on the row's. Larger type that belongs on line 1 hangs from the
 * row's top instead, so that a title does not leave the type area.
 */
#ifndef GAOSHI_BLOCK_PARAGRAPH_H
#define GAOSHI_BLOCK_PARAGRAPH_H

#include "block/flow_context.h"

typedef struct {
    const Text *text;
    Role role;
    NodeId node;
    uint8_t align;          /* Align; AUTO: the role's */
    int32_t lead;           /* a run-in heading: the first so many bytes look like lead_role */
    Role lead_role;
    int32_t label;          /* the first so many bytes are label_node's */
    NodeId label_node;
    Len left;               /* beyond the role's own, of every line */
} ParagraphSetting;

/* Hands on the lines. An empty text gives none. */
void paragraph_emit(FlowContext *context, const ParagraphSetting *setting);
/* How far below the top of its row a role's em box begins. */
Len paragraph_offset(const Sheet *sheet, const RoleStyle *style);

#endif
