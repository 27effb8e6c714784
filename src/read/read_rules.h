/* read_rules.h - what can be wrong with a source. */
#ifndef GAOSHI_READ_READ_RULES_H
#define GAOSHI_READ_READ_RULES_H

#include "base/diag.h"

/* The file as a whole. */
extern const Rule rule_read_empty;
extern const Rule rule_read_binary;
extern const Rule rule_read_utf8;          /* {1} the bad byte in hexadecimal */
extern const Rule rule_read_charset_bad;   /* {1} charset, {2} the bad byte: not of the charset it is said to be in */
extern const Rule rule_read_charset;       /* {1} charset: not known here */
extern const Rule rule_read_charset_wrong; /* {1} said, {2} found */
extern const Rule rule_read_form;          /* {1} form: not yet read */
extern const Rule rule_read_setting;       /* {1} a --set without = */

/* Front matter. */
extern const Rule rule_read_yaml;          /* {1} what is wrong in Chinese, {2} in English */
extern const Rule rule_read_yaml_map;
extern const Rule rule_read_yaml_long;     /* {1} the most lines */
extern const Rule rule_read_yaml_open;
extern const Rule rule_read_key_list;      /* {1} key */

/* HTML. */
extern const Rule rule_read_cut_table;
extern const Rule rule_read_cut;           /* {1} where in Chinese, {2} in English */
extern const Rule rule_read_deep;          /* {1} levels */
extern const Rule rule_read_table_nested;
extern const Rule rule_read_table_empty;
extern const Rule rule_read_table_column_word; /* {1} the column, {2} the word */
extern const Rule rule_read_table_sort_word;   /* {1} the column, {2} the word */
extern const Rule rule_read_orientation;   /* {1} the word */
extern const Rule rule_read_paper;         /* {1} the word */
extern const Rule rule_read_columns;       /* {1} the most columns */
extern const Rule rule_read_image_remote;  /* {1} address */
extern const Rule rule_read_image_missing;
extern const Rule rule_read_artwork_missing;
extern const Rule rule_read_paging_seal_none;
extern const Rule rule_read_artwork_kind;
extern const Rule rule_read_artwork_text; /* {1} name */
extern const Rule rule_read_image_text;
extern const Rule rule_read_image_turned; /* {1} name */
extern const Rule rule_read_image_kind;    /* {1} name */
extern const Rule rule_read_icons;         /* {1} how many, {2} the first places */
extern const Rule rule_read_aside;         /* {1} characters */

/* Parts. */
extern const Rule rule_read_no_title;
extern const Rule rule_read_title_guessed; /* {1} title */
extern const Rule rule_read_attachment_mark; /* {1} as written, {2} as drawn */
extern const Rule rule_read_attachment_twice; /* {1} mark */
extern const Rule rule_read_attachment_empty; /* {1} mark */
extern const Rule rule_read_contact_moved;
extern const Rule rule_read_no_text;

#endif
