/* marks.h - rules about single marks of punctuation and their neighbours (GB/T 15834). */
#ifndef GAOSHI_CHECK_MARKS_H
#define GAOSHI_CHECK_MARKS_H

#include "check/check_state.h"

void marks_passage(Checks *checks, const Passage *passage);

#endif
