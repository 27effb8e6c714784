/* table_findings.h - what can be wrong with a table, in words (docs/rules). */
#ifndef GAOSHI_BLOCK_TABLE_FINDINGS_H
#define GAOSHI_BLOCK_TABLE_FINDINGS_H

#include "base/diag.h"

extern const Rule rule_table_empty;        /* no rows */
extern const Rule rule_table_overlap;      /* cells laid over each other */
extern const Rule rule_table_row_span;     /* reaches beyond the table's or the head's end */
extern const Rule rule_table_column_span;  /* reaches beyond the last column */
extern const Rule rule_table_short_row;    /* fewer cells than columns */
extern const Rule rule_table_columns;      /* more columns than we can hold */
extern const Rule rule_table_head_long;    /* too tall a head to be repeated */
extern const Rule rule_table_shrunk;       /* set in smaller type */
extern const Rule rule_table_turned;       /* set on landscape pages */
extern const Rule rule_table_too_wide;     /* cannot be set within the measure */
extern const Rule rule_table_column_type;  /* words that are not of their column's type */
extern const Rule rule_table_rows_changed; /* the second reading gave fewer rows */

/* How many findings of one rule a table gives before it only counts them. */
enum { TABLE_FINDINGS_SHOWN = 5 };
/* The same findings counted: "…（共 n 处，只列出前 5 处）". */
extern const Rule rule_table_more;

#endif
