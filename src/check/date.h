/* date.h - dates and spans of dates in running text. */
#ifndef GAOSHI_CHECK_DATE_H
#define GAOSHI_CHECK_DATE_H

#include "check/day.h"
#include "check/passage.h"

typedef struct {
    Day day;
    bool padded;        /* 09月, 01日 */
    bool joined;        /* 2024-12-02, 2024/12/2, 2024.12.2 */
    int32_t start, end; /* characters */
} Date;

/* A date at index: 2024年12月2日, 12月2日, 2日 (号 too), 2024年12月, 2024-12-02; blanks may stand beside the figures. The
 * numbers are as written, however wrong. False when there is none. */
bool date_read(const Passage *passage, int32_t index, Date *date);
/* What follows a date and belongs to it: （星期一）, 上午9:00, 9时30分, 起; the index behind. */
int32_t date_skip_time(const Passage *passage, int32_t index);
/* A weekday right behind a date, in brackets or not: 0 Monday … 6 Sunday, -1 none. */
int date_weekday(const Passage *passage, int32_t index, int32_t *end);

typedef struct {
    Date from, to;
    int32_t start, end;
    bool hyphen;        /* joined by - */
    bool next_year;     /* 次年, 翌年 before the second */
} DateSpan;

/* From one date to another: 12月2日至12月6日, 2024年12月2日—6日, 12月2-6日, 自…起至…止. What the second leaves out it takes
 * from the first; a first one of figures only (2-6日) from the second. */
bool date_read_span(const Passage *passage, int32_t index, DateSpan *span);

#endif
