/* paginate_rules.h - what may be wrong with a notice once it is cut into pages. */
#ifndef GAOSHI_PAGINATE_PAGINATE_RULES_H
#define GAOSHI_PAGINATE_PAGINATE_RULES_H

#include "base/diag.h"

extern const Rule rule_paginate_too_tall; /* {1} the page, {2} how many mm lie below the type area */

#endif
