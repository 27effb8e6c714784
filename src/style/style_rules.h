/* style_rules.h - what may be wrong with a layout, or with a notice's key that changes it. */
#ifndef GAOSHI_STYLE_STYLE_RULES_H
#define GAOSHI_STYLE_STYLE_RULES_H

#include "base/diag.h"

extern const Rule rule_style_unknown_layout; /* {1} its name, {2} the names there are */
extern const Rule rule_style_syntax;         /* {1} what is wrong in Chinese, {2} in English */
extern const Rule rule_style_unknown_key;    /* {1} the key, {2} the nearest one */
extern const Rule rule_style_alien_key;      /* {1} the key */
extern const Rule rule_style_value;          /* {1} the key, {2} the value, {3} what is expected */
extern const Rule rule_style_missing;        /* {1} the key, {2} the layout */
extern const Rule rule_style_cycle;          /* {1} the layouts, in their order */
extern const Rule rule_notice_value;         /* {1} the key, {2} the value, {3} what is expected */

#endif
