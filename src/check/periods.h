/* periods.h - 公示期: how long a notice stands for objections.
 *
 * The first span of dates or number of days behind the words 公示期, 公示时间 … is it; without those words, one in a sentence
 * that speaks of 公示. 自公布之日起20日内 is whole: nothing is wrong with it.
 */
#ifndef GAOSHI_CHECK_PERIODS_H
#define GAOSHI_CHECK_PERIODS_H

#include "check/date.h"

typedef struct Checks Checks;

typedef enum { PERIOD_NONE, PERIOD_NAMED /* the word alone */, PERIOD_RELATIVE, PERIOD_DATED } PeriodState;

typedef struct {
    uint8_t state;          /* PeriodState */
    int32_t rank;           /* how surely it is the period */
    bool pending;           /* 公示期 stood alone at the end of a text: the next one says it */
    Day from, to;           /* parts left out are 0, but for those of `to` that `from` has */
    bool own_year;
    int32_t days;           /* as stated; 0: not */
    bool working;           /* they are working days */
    char words[PASSAGE_EXCERPT_SIZE];
    Place place;
} Periods;

void periods_passage(Checks *checks, const Passage *passage);
void periods_finish(Checks *checks);

#endif
