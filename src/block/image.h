/* image.h - an image of the notice as a fragment: centred, at its own size, made smaller where it would leave the type area. */
#ifndef GAOSHI_BLOCK_IMAGE_H
#define GAOSHI_BLOCK_IMAGE_H

#include "block/flow_context.h"

/* An image that could not be had is stood for by its alternative words. */
void image_emit(FlowContext *context, const Block *block);

#endif
