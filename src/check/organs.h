/* organs.h - the issuing organ is the same wherever it is named: title, 发文机关标志, signature, seal. */
#ifndef GAOSHI_CHECK_ORGANS_H
#define GAOSHI_CHECK_ORGANS_H

#include "check/check_state.h"

/* A short name is one whose characters stand in the full name in their order: 市发改委, 某某市发展和改革委员会. */
bool organs_match(const char *one, const char *other);
void organs_finish(Checks *checks);

#endif
