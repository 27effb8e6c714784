/* imprint.h - 版记: 主送 that moved here, 抄送, 印发机关 and 印发日期 between rules (GB/T 9704-2012 7.4). */
#ifndef GAOSHI_BLOCK_IMPRINT_H
#define GAOSHI_BLOCK_IMPRINT_H

#include "block/flow_context.h"

/* Hands on one block that stands at the last page's foot. One that no page can hold is parted: its lines run on, and only the last
 * row stands at the foot. */
void imprint_emit(FlowContext *context);

#endif
