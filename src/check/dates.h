/* dates.h - rules about dates in every text: days that do not exist, weekdays, spans, how a date is written. */
#ifndef GAOSHI_CHECK_DATES_H
#define GAOSHI_CHECK_DATES_H

#include "check/check_state.h"

void dates_passage(Checks *checks, const Passage *passage);
/* 成文日期: in Arabic figures, whole. */
void dates_finish(Checks *checks);

#endif
