/* signature.h - 发文机关署名 and 成文日期 (7.3.5) in one piece. */
#ifndef GAOSHI_BLOCK_SIGNATURE_H
#define GAOSHI_BLOCK_SIGNATURE_H

#include "block/flow_context.h"

/* Hands on one fragment; nothing when the notice has neither name nor date. */
void signature_emit(FlowContext *context);

#endif
