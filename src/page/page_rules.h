/* page_rules.h - what page/ may find wrong. */
#ifndef GAOSHI_PAGE_PAGE_RULES_H
#define GAOSHI_PAGE_PAGE_RULES_H

#include "base/diag.h"

extern const Rule rule_page_range_syntax;
extern const Rule rule_page_range_beyond;
extern const Rule rule_page_range_short;

#endif
