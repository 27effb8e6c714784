/* lib_rules.h - what the library itself may have to say. */
#ifndef GAOSHI_LIB_LIB_RULES_H
#define GAOSHI_LIB_LIB_RULES_H

#include "base/diag.h"

extern const Rule rule_lib_conformance_not_offered; /* {1} the claim asked for */
extern const Rule rule_lib_same_file;               /* {1} the file */
extern const Rule rule_lib_page_total_changed;      /* {1} counted, {2} drawn */
extern const Rule rule_lib_strict;                  /* {1} number of warnings */
extern const Rule rule_lib_signature_stranded;      /* {1} rows missing */

#endif
