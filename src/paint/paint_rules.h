/* paint_rules.h - what paint/ may find wrong. */
#ifndef GAOSHI_PAINT_PAINT_RULES_H
#define GAOSHI_PAINT_PAINT_RULES_H

#include "base/diag.h"

extern const Rule rule_paint_cairo;
extern const Rule rule_paint_write;
extern const Rule rule_paint_face;
extern const Rule rule_paint_image_damaged;
extern const Rule rule_paint_artwork_large;
extern const Rule rule_paint_artwork_blank;
extern const Rule rule_paint_too_large;
extern const Rule rule_paint_no_page;
extern const Rule rule_paint_name_pattern;
extern const Rule rule_paint_name_page;

#endif
