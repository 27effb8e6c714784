/* check_state.h - what the rules share while a notice is looked at. Internal to check/.
 *
 * A file of rules owns one noun (marks.c, dates.c) and has some of these: NOUN_passage sees every text once, NOUN_row every row of
 * every table, NOUN_finish comes when all has been seen.
 */
#ifndef GAOSHI_CHECK_CHECK_STATE_H
#define GAOSHI_CHECK_CHECK_STATE_H

#include "check/calendar.h"
#include "check/check.h"
#include "check/claims.h"
#include "check/contacts.h"
#include "check/finder.h"
#include "check/lists.h"
#include "check/passage.h"
#include "check/periods.h"
#include "check/references.h"
#include "check/words.h"

struct Checks {
    Arena *arena;
    const Notice *notice;
    CheckOptions options;
    Diags *diags;           /* of the running call */
    Finder *finder;
    PassageReader *reader;
    bool chinese;           /* zh-CN: the rules of GB hold */
    int32_t title_year;     /* 0: none */
    Day signed_on;          /* 成文日期 */
    Words *words;           /* NULL until the first text, and without a data folder */
    bool words_asked;
    Calendar *calendar;
    Claims claims;
    Periods periods;
    References references;
    Contacts contacts;
    Lists lists;
    int32_t heading_numbers[5]; /* the last number of each level; 0: none */
    char heading_labels[5][32];
};

/* The year that a date without one most likely means: 成文日期's, then the title's; 0: neither. */
int32_t checks_year(const Checks *checks);
/* A 公示 that is put up for objections; budgets, prices and what has been decided are merely published. */
bool checks_ask_for_objections(const Checks *checks);

#endif
