/* list_total.h - 合计 against the sum of the rows. Internal to lists. */
#ifndef GAOSHI_CHECK_LIST_TOTAL_H
#define GAOSHI_CHECK_LIST_TOTAL_H

#include "check/check_state.h"

typedef enum { TOTAL_NONE, TOTAL_PART /* 小计 */, TOTAL_WHOLE /* 合计 */ } TotalKind;

TotalKind list_total_kind(const Row *row);
/* Adds the row's numbers up; at 合计 compares them. 小计 are not added. */
void list_total_row(Checks *checks, const Row *row, TotalKind kind);

#endif
