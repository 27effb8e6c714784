/* attachment_note.h - 附件说明 (7.3.4): 附件：1. NAME, names below each other, a long name hanging below its first character. */
#ifndef GAOSHI_BLOCK_ATTACHMENT_NOTE_H
#define GAOSHI_BLOCK_ATTACHMENT_NOTE_H

#include "block/flow_context.h"

/* Hands on a line for each name; nothing when the notice names no attachment. */
void attachment_note_emit(FlowContext *context);

#endif
