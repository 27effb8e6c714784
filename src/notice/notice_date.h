/* notice_date.h - dates as a notice writes them. */
#ifndef GAOSHI_NOTICE_NOTICE_DATE_H
#define GAOSHI_NOTICE_NOTICE_DATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* month 0: no day at all; year 0: a day of a year that is not said. */
typedef struct { int32_t year, month, day; } NoticeDay;

typedef enum { DATE_READ, DATE_NOT_ONE, DATE_IMPOSSIBLE } DateResult;
enum { DATE_TEXT_SIZE = 32 };

/* Reads 2024-11-29, 2024/11/29, 2024.11.29 (a time of day may follow) or 2024年11月29日 and writes 2024年11月29日, never
 * padded with zeros (GB/T 9704 7.3.5.4), into out. */
DateResult notice_date_read(const char *text, size_t size, char out[DATE_TEXT_SIZE]);
/* The same, as numbers. */
DateResult notice_day_read(const char *text, size_t size, NoticeDay *out);
/* Of a day that leaves out its year, or year and month, because they are those of like (12月6日, 6日, 12-06): the day at the
 * start of text and how many bytes it takes. DATE_NOT_ONE when text begins with none. like NULL: nothing may be left out. */
DateResult notice_day_scan(const char *text, size_t size, const NoticeDay *like, NoticeDay *out, size_t *used);
/* Whether all of text is a date in Chinese: 2024年12月2日, 二〇二四年十二月二日; blanks within are allowed. */
bool notice_date_is(const char *text, size_t size);

#endif
