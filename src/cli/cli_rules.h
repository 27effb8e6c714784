/* cli_rules.h - what the command line itself may have to say; each ends with exit code 2. */
#ifndef GAOSHI_CLI_CLI_RULES_H
#define GAOSHI_CLI_CLI_RULES_H

#include "base/diag.h"

extern const Rule rule_cli_no_verb;
extern const Rule rule_cli_unknown_verb;    /* {1} the verb, {2} the nearest */
extern const Rule rule_cli_strange_verb;    /* {1} the verb, which is like none */
extern const Rule rule_cli_unknown_option;  /* {1} the option, {2} the nearest */
extern const Rule rule_cli_strange_option;  /* {1} the option, which is like none */
extern const Rule rule_cli_missing_value;   /* {1} the option */
extern const Rule rule_cli_bad_value;       /* {1} the option, {2} the value, {3} what is expected */
extern const Rule rule_cli_no_notice;       /* {1} the verb */
extern const Rule rule_cli_no_kind;         /* of init */
extern const Rule rule_cli_too_many;        /* {1} the first argument too many */
extern const Rule rule_cli_unknown_suffix;  /* {1} the output's name */
extern const Rule rule_cli_native_suffix;   /* {1} the output's name */

#endif
