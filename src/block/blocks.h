/* blocks.h - the blocks of a text (body or attachment) one after the other; tables are streamed by flow.c. */
#ifndef GAOSHI_BLOCK_BLOCKS_H
#define GAOSHI_BLOCK_BLOCKS_H

#include "block/flow_context.h"

/* Hands on a block's fragments; a table gives none. */
void blocks_emit(FlowContext *context, const Block *block);
/* Closes the lists that are open: what comes is no item. */
void blocks_end_lists(FlowContext *context);

#endif
