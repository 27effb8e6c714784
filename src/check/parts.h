/* parts.h - what a notice of its kind must have and must not have (条例 第八条, 第九条; GB/T 9704 clause 7). */
#ifndef GAOSHI_CHECK_PARTS_H
#define GAOSHI_CHECK_PARTS_H

#include "check/check_state.h"

/* 特此通知 under a 公告, 现公示如下 in a 通知. */
void parts_passage(Checks *checks, const Passage *passage);
void parts_finish(Checks *checks);

#endif
