/* list_rules.h - what can be wrong with a list: CSV, a workbook, the options of a table. */
#ifndef GAOSHI_READ_LIST_RULES_H
#define GAOSHI_READ_LIST_RULES_H

#include "base/diag.h"

extern const Rule rule_list_quote;         /* a field's quote is not closed */
extern const Rule rule_list_quote_words;   /* words behind a closing quote */
extern const Rule rule_list_few;           /* {1} fields of the row, {2} columns */
extern const Rule rule_list_many;          /* {1} fields of the row, {2} columns */
extern const Rule rule_list_columns;       /* {1} the most columns */
extern const Rule rule_list_digits;        /* {1} the number as it stands */
extern const Rule rule_list_empty;
extern const Rule rule_list_title;
extern const Rule rule_list_caption;       /* {1} the line above the list */
extern const Rule rule_list_hidden;        /* {1} rows, {2} columns */
extern const Rule rule_list_pictures;
extern const Rule rule_list_sheets;        /* {1} the sheet that was read, {2} how many others have words */
extern const Rule rule_list_error;         /* {1} #N/A, {2} cell */
extern const Rule rule_list_formula;       /* {2} cell */
extern const Rule rule_list_string;        /* {1} index, {2} cell */
extern const Rule rule_list_merges;        /* {1} the most merged cells */

/* Options. */
extern const Rule rule_list_sheet;         /* {1} name, {2} the book's sheets */
extern const Rule rule_list_missing;       /* {1} path */
extern const Rule rule_list_suffix;        /* {1} path */
extern const Rule rule_list_column;        /* {1} name, {2} the list's columns */
extern const Rule rule_list_head;          /* {1} head rows, {2} rows */
extern const Rule rule_list_order;         /* the order of Chinese needs ICU, which is not here */
extern const Rule rule_list_order_spans;
extern const Rule rule_list_sort;          /* {1} the order as it is named */

#endif
