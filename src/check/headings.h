/* headings.h - the numbers of sections: 一、 （一） 1. （1） (GB/T 9704 7.3.3). */
#ifndef GAOSHI_CHECK_HEADINGS_H
#define GAOSHI_CHECK_HEADINGS_H

#include "check/check_state.h"

/* In any paragraph or heading; only blocks that the reader took for headings are counted. */
void headings_passage(Checks *checks, const Passage *passage);
/* A part of the notice with numbers of its own begins. */
void headings_restart(Checks *checks);

#endif
