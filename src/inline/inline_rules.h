/* inline_rules.h - what composing may find wrong. */
#ifndef GAOSHI_INLINE_INLINE_RULES_H
#define GAOSHI_INLINE_INLINE_RULES_H

#include "base/diag.h"

extern const Rule
    rule_inline_missing; /* {1} the character, {2} U+XXXX, {3} the role's name, {4} how often, {5} the role */
extern const Rule
    rule_inline_substituted;            /* {1} the characters, {2} the face used, {3} the role's name, {4} the role */
extern const Rule rule_inline_overfull; /* {1} millimetres */
extern const Rule rule_inline_divided;

#endif
