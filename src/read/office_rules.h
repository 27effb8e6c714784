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

#endif
