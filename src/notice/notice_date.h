/* notice_date.h - dates as a notice writes them. Internal to notice/ and read/. */
#ifndef GAOSHI_NOTICE_NOTICE_DATE_H
#define GAOSHI_NOTICE_NOTICE_DATE_H

#include <stdbool.h>
#include <stddef.h>

typedef enum { DATE_READ, DATE_NOT_ONE, DATE_IMPOSSIBLE } DateResult;
enum { DATE_TEXT_SIZE = 32 };

/* Reads 2024-11-29, 2024/11/29, 2024.11.29 (a time of day may follow) or 2024年11月29日 and writes 2024年11月29日, never
 * padded with zeros (GB/T 9704 7.3.5.5), into out. */
DateResult notice_date_read(const char *text, size_t size, char out[DATE_TEXT_SIZE]);
/* Whether all of text is a date in Chinese: 2024年12月2日, 二〇二四年十二月二日; blanks within are allowed. */
bool notice_date_is(const char *text, size_t size);

#endif
