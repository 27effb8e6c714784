/* native_rules.h - what can be wrong with a notice in its own form. */
#ifndef GAOSHI_READ_NATIVE_RULES_H
#define GAOSHI_READ_NATIVE_RULES_H

#include "base/diag.h"

extern const Rule rule_native_yaml;        /* {1} what is wrong in Chinese, {2} in English */
extern const Rule rule_native_json;        /* {1} what is wrong in Chinese, {2} in English */
extern const Rule rule_native_map;
extern const Rule rule_native_type;        /* {1} key, {2} what it should be in Chinese, {3} in English */
extern const Rule rule_native_number_text; /* {1} the number */
extern const Rule rule_native_bool_text;   /* {1} true or false */
extern const Rule rule_native_twice;       /* {1} key, {2} the name it was given under before */
extern const Rule rule_native_unknown;     /* {1} key, {2} the nearest */
extern const Rule rule_native_alien;       /* {1} key, {2} the names there are */
extern const Rule rule_native_one_of;      /* {1} the names of which one must be given */
extern const Rule rule_native_row_cells;   /* {1} cells, {2} columns */
extern const Rule rule_native_with_file;   /* {1} key */
extern const Rule rule_native_no_rows;
extern const Rule rule_native_span;

extern const Rule rule_markdown_rule;      /* a thematic break means nothing on paper */
extern const Rule rule_markdown_table_size; /* {1} the most cells of a row */
extern const Rule rule_markdown_row_cells; /* {1} cells, {2} columns */
extern const Rule rule_markdown_image;     /* an image within a cell or a heading that cannot stand there */

#endif
