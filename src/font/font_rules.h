/* font_rules.h - what may be wrong with the faces; an error ends with exit code 3. */
#ifndef GAOSHI_FONT_FONT_RULES_H
#define GAOSHI_FONT_FONT_RULES_H

#include "base/diag.h"

extern const Rule rule_font_roles;        /* {1} what is wrong with fonts.yaml in Chinese, {2} in English */
extern const Rule rule_font_key;          /* {1} the unknown key */
extern const Rule rule_font_role_missing; /* {1} 仿宋, {2} fangsong, {3} the first free family */

#endif
