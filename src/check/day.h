/* day.h - a day of the Gregorian calendar, and its arithmetic. */
#ifndef GAOSHI_CHECK_DAY_H
#define GAOSHI_CHECK_DAY_H

#include "notice/notice_date.h"

#include <stdbool.h>
#include <stdint.h>

/* 0: the part is not given. */
typedef NoticeDay Day;

enum { DAY_TEXT_SIZE = 48 };

/* All three parts given. */
bool day_is_whole(Day day);
/* A month of 1-12 and a day that the month has; 29 February passes where the year is not given. Parts that are not given pass. */
bool day_exists(Day day);
/* Days since 1 January 1970, of a whole day that exists. */
int64_t day_number(Day day);
Day day_of_number(int64_t number);
/* 0 Monday … 6 Sunday. */
int day_weekday(Day day);
/* 星期一 … and Monday …. */
const char *day_weekday_chinese(int weekday);
const char *day_weekday_english(int weekday);
/* 2024年12月2日, without the parts that are not given. */
const char *day_text(Day day, char out[DAY_TEXT_SIZE]);

#endif
