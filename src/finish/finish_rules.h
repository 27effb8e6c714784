/* finish_rules.h - why a PDF cannot be finished. */
#ifndef GAOSHI_FINISH_FINISH_RULES_H
#define GAOSHI_FINISH_FINISH_RULES_H

#include "base/diag.h"

extern const Rule rule_finish_not_understood; /* {1} what, {2} where */
extern const Rule rule_finish_marks_differ;   /* {1} page, {2} what */
extern const Rule rule_finish_no_alternative; /* {1} page */
extern const Rule rule_finish_level_skipped;  /* {1} the level that is left out, {2} page */
extern const Rule rule_finish_no_title;
extern const Rule rule_finish_press_archive;
extern const Rule rule_finish_press_colours;  /* {1} how many, {2} the first of them with their pages */
extern const Rule rule_finish_press_pictures; /* {1} how many, {2} the first one's page */

#endif
