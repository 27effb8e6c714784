/* pairs.h - brackets and quotation marks: each has its other half, and they lie one within the other (GB/T 15834 4.8, 4.9, 4.15). */
#ifndef GAOSHI_CHECK_PAIRS_H
#define GAOSHI_CHECK_PAIRS_H

#include "check/check_state.h"

void pairs_passage(Checks *checks, const Passage *passage);

#endif
