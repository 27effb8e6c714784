/* base_rules.h - what reading and writing files may find wrong; each error ends with exit code 5. */
#ifndef GAOSHI_BASE_BASE_RULES_H
#define GAOSHI_BASE_BASE_RULES_H

#include "base/diag.h"

/* Added by file.c and file_writer.c, with the arguments of reason.h. */
extern const Rule rule_file_missing;
extern const Rule rule_file_folder;
extern const Rule rule_file_denied;
extern const Rule rule_file_unreadable;
extern const Rule rule_file_too_large;

extern const Rule rule_output_no_folder;
extern const Rule rule_output_is_folder;
extern const Rule rule_output_denied;
extern const Rule rule_output_protected;
extern const Rule rule_output_full;
extern const Rule rule_output_failed;

/* A Spool could not be kept; no arguments. */
extern const Rule rule_output_spool;

/* {1} how many findings were left out, {2} of which rule. */
extern const Rule rule_diag_more;

#endif
