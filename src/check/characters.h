/* characters.h - characters that another computer cannot show, that nobody sees, or that are not the standard ones. */
#ifndef GAOSHI_CHECK_CHARACTERS_H
#define GAOSHI_CHECK_CHARACTERS_H

#include "check/check_state.h"

void characters_passage(Checks *checks, const Passage *passage);

#endif
