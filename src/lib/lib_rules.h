/* lib_rules.h - what the library itself may have to say. */
#ifndef GAOSHI_LIB_LIB_RULES_H
#define GAOSHI_LIB_LIB_RULES_H

#include "base/diag.h"

extern const Rule rule_lib_conformance_not_offered; /* {1} the claim asked for */
extern const Rule rule_lib_press_format;
extern const Rule rule_lib_press_plain;
extern const Rule rule_lib_press_claim;             /* {1} the claim asked for */
extern const Rule rule_lib_same_file;               /* {1} the file */
extern const Rule rule_lib_page_total_changed;      /* {1} counted, {2} drawn */
extern const Rule rule_lib_strict;                  /* {1} number of warnings */

extern const Rule rule_lib_gave_lines;      /* {1} first page, {2} lines */
extern const Rule rule_lib_gave_way;        /* {1} first page, {2} rows, {3} columns */
extern const Rule rule_lib_seal_unwanted;
extern const Rule rule_lib_seal_without_issuer;
extern const Rule rule_lib_seal_without_date;
extern const Rule rule_lib_seal_count;      /* {1} seals, {2} organs */
extern const Rule rule_lib_seal_diameter;   /* {1} what stands there */
extern const Rule rule_lib_seal_not_round;  /* {1} file, {2} height in percent of the width */
extern const Rule rule_lib_seal_on_draft;   /* {1} the draft's mark */
extern const Rule rule_lib_seal_missing;
extern const Rule rule_lib_init_kind;               /* {1} the word, {2} the kinds there are */
extern const Rule rule_lib_init_exists;             /* {1} the file */

extern const Rule rule_lib_rule_form;               /* {1} what has no "=" */

#endif
