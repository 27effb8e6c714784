/* flow.h - the notice's parts, in their order on paper, as a stream of fragments. */
#ifndef GAOSHI_BLOCK_FLOW_H
#define GAOSHI_BLOCK_FLOW_H

#include "block/fragment.h"
#include "inline/composer.h"
#include "notice/notice.h"
#include "style/sheet.h"

typedef struct Flow Flow;

/* Borrows all; numbers the nodes from 1 (Document). */
Flow *flow_new(const Notice *notice, const Sheet *sheet, Composer *composer, Diags *diags);
void flow_free(Flow *flow);
/* From the paragraph, table or block with this serial to the end of the notice's own text, another sheet is followed: one step of
 * give-way. Attachments keep the first. Before the first flow_next. */
void flow_give(Flow *flow, const Sheet *sheet, int32_t serial);
/* The next fragment, owned by the caller until fragment_release; NULL at the end. */
Fragment *flow_next(Flow *flow);
/* --dump lines or --dump blocks: the same stream as stable text, for a flow of its own. */
bool flow_dump(const Notice *notice, const Sheet *sheet, Composer *composer, bool lines, Out *out, Diags *diags);
/* False when a row source failed (the reason has been added). */
bool flow_ok(const Flow *flow);

#endif
