/* calendar.h - which days are working days in China: data/calendar/YEAR.yaml, weekdays where there is no file. */
#ifndef GAOSHI_CHECK_CALENDAR_H
#define GAOSHI_CHECK_CALENDAR_H

#include "base/arena.h"
#include "base/diag.h"
#include "check/day.h"

typedef struct Calendar Calendar;

/* folder holds calendar/; NULL: weekdays only. A year is read when it is first asked for; a file that is wrong is told once. */
Calendar *calendar_new(Arena *arena, const char *folder, Diags *diags);
bool calendar_is_working(Calendar *calendar, Day day);
/* Whether the holidays of that year are known. */
bool calendar_knows(Calendar *calendar, int32_t year);
/* The name of the holiday a day off belongs to; NULL: a weekend, or a working day. */
const char *calendar_holiday(Calendar *calendar, Day day);
/* From first to last, both counted. */
int32_t calendar_working_days(Calendar *calendar, Day first, Day last);

#endif
