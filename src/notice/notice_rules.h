/* notice_rules.h - what can be wrong with the keys of a notice. */
#ifndef GAOSHI_NOTICE_NOTICE_RULES_H
#define GAOSHI_NOTICE_NOTICE_RULES_H

#include "base/diag.h"

extern const Rule rule_notice_unknown_key;  /* {1} the key, {2} the one that was meant */
extern const Rule rule_notice_alien_key;    /* {1} the key */
extern const Rule rule_notice_date_form;    /* {1} the value */
extern const Rule rule_notice_date_none;    /* {1} the value: no such day */
extern const Rule rule_notice_choice;       /* {1} key, {2} value, {3} what it may be */
extern const Rule rule_notice_empty_title;

#endif
