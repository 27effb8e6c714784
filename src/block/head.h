/* head.h - 版头: 份号, 密级, 紧急程度, 发文机关标志, 发文字号, 签发人 and the red rules (GB/T 9704-2012 7.2, 10.1, 10.2). */
#ifndef GAOSHI_BLOCK_HEAD_H
#define GAOSHI_BLOCK_HEAD_H

#include "block/flow_context.h"

/* Hands on one fragment that begins at the first page's type area, if the layout has a head and there is an organ to name. */
void head_emit(FlowContext *context);
/* Whether a head stands for the title, as in 令. */
bool head_has_title(const FlowContext *context);

#endif
