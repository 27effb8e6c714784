/* block_rules.h - what may be wrong with the parts of a notice as they are set. */
#ifndef GAOSHI_BLOCK_BLOCK_RULES_H
#define GAOSHI_BLOCK_BLOCK_RULES_H

#include "base/diag.h"

extern const Rule rule_block_signature_tall; /* more names and seals than a page holds */
extern const Rule rule_block_mark_crowded;   /* more organs than 发文机关标志 can name */
extern const Rule rule_block_mark_small;     /* a name so long that its mark is set very small */
extern const Rule rule_block_imprint_tall;   /* 抄送 longer than a page */

#endif
