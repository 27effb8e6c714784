/* reason.h - why a system call failed, for a clerk. Internal to base/. */
#ifndef GAOSHI_BASE_REASON_H
#define GAOSHI_BASE_REASON_H

#include "base/diag.h"

enum { REASON_SIZE = 128 };

/* The system's own words for an errno, which are English as long as no locale is set. */
const char *reason_en(int reason, char words[REASON_SIZE]);
/* Ours for the usual ones, else the same. */
const char *reason_zh(int reason, char words[REASON_SIZE]);

/* Adds a finding about the file name ("-" is shown as standard, in both languages). {1} its name in Chinese, {2} in
 * English; {3} and {4}: detail, or where it is NULL the reason in Chinese and in English. Returns false. */
bool reason_add(Diags *diags, const Rule *rule, const char *name, const char *const standard[2], const char *detail,
                int reason);

#endif
