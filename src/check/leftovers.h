/* leftovers.h - what a template's author left to be filled in: ××局, XXX, （此处填写）, ＿＿.
 *
 * Masked words (李××, 6217××××1234, 138****0000) and 3×5 are none.
 */
#ifndef GAOSHI_CHECK_LEFTOVERS_H
#define GAOSHI_CHECK_LEFTOVERS_H

#include "check/check_state.h"

void leftovers_passage(Checks *checks, const Passage *passage);

#endif
