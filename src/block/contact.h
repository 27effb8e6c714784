/* contact.h - the contact block (联系方式): labels spread to one width, colons and values aligned, one piece of the page. */
#ifndef GAOSHI_BLOCK_CONTACT_H
#define GAOSHI_BLOCK_CONTACT_H

#include "block/flow_context.h"

/* Hands on the block as one fragment; nothing when it has no line. */
void contact_emit(FlowContext *context, const Contact *contact);

#endif
