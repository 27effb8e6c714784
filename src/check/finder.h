/* finder.h - gathers what the rules find: one finding a rule, with its count and its first three places.
 *
 * A rule may be switched off or given another severity; one of a group ("mark") takes all its rules. A rule that finds the
 * same thing at two severities (a name in a cell, the same in running text) yields one finding for each.
 */
#ifndef GAOSHI_CHECK_FINDER_H
#define GAOSHI_CHECK_FINDER_H

#include "check/check_rules.h"

typedef struct Finder Finder;

Finder *finder_new(void);
void finder_free(Finder *finder);
/* id: a rule or a group; word: off, error, warning, info, 关, 错误, 警告, 提示. False and a finding when either is unknown. */
bool finder_switch(Finder *finder, const char *id, const char *word, Place place, Diags *diags);
bool finder_is_on(const Finder *finder, CheckRule rule);

/* Up to seven arguments (five where the message has {6}), those of the first place are kept. */
#define finder_add(finder, rule, ...) FINDER_ADD(finder, rule, check_rules[rule].severity, __VA_ARGS__, (const char *)NULL)
#define finder_add_as(finder, rule, severity, ...) FINDER_ADD(finder, rule, severity, __VA_ARGS__, (const char *)NULL)
#define FINDER_ADD(finder, rule, severity, place, ...)                                                                \
    finder_add_list((finder), (rule), (severity), (place), (const char *const[]){__VA_ARGS__, NULL})
void finder_add_list(Finder *finder, CheckRule rule, DiagSeverity severity, Place place, const char *const *args);

/* Errors first, then warnings, then hints; each by its place in the source. The finder is empty then. */
void finder_give(Finder *finder, Diags *diags);

#endif
