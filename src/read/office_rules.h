/* office_rules.h - what can be wrong with Word documents and workbooks. */
#ifndef GAOSHI_READ_OFFICE_RULES_H
#define GAOSHI_READ_OFFICE_RULES_H

#include "base/diag.h"

/* The package. */
extern const Rule rule_package_none;       /* {1} file */
extern const Rule rule_package_old;        /* {1} file */
extern const Rule rule_package_encrypted;
extern const Rule rule_package_damaged;    /* {1} file or part */
extern const Rule rule_package_library;
extern const Rule rule_package_parts;      /* {1} the most parts */
extern const Rule rule_package_twice;      /* {1} part */
extern const Rule rule_package_missing;    /* {1} part */
extern const Rule rule_package_large;      /* {1} part, {2} the most in MB, {3} the most times */
extern const Rule rule_package_path;       /* {1} target */
extern const Rule rule_package_xml;        /* {1} part, {2} line, {3} what the parser says */
extern const Rule rule_package_doctype;    /* {1} part */
extern const Rule rule_package_kind;       /* {1} part: its content is not what was expected */

/* Word documents. */
extern const Rule rule_docx_tracked;       /* {1} deletions, {2} insertions */
extern const Rule rule_docx_box;           /* {1} text boxes */
extern const Rule rule_docx_hidden;        /* {1} pieces of hidden text */
extern const Rule rule_docx_comments;      /* {1} comments */
extern const Rule rule_docx_placeholder;   /* {1} placeholders */
extern const Rule rule_docx_contents;
extern const Rule rule_docx_foreign;
extern const Rule rule_docx_formula;
extern const Rule rule_docx_ruby;
extern const Rule rule_docx_header;        /* {1} its words */
extern const Rule rule_docx_note;          /* {1} its words */
extern const Rule rule_docx_symbol;        /* {1} face, {2} code */
extern const Rule rule_docx_field;         /* {1} its code */

#endif
