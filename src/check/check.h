/* check.h - what an experienced secretary would notice, in the notice and on its finished pages.
 *
 * The rules stand in check_rules.c, with their words in Chinese and English; docs/rules.md lists them. A rule yields one finding
 * with its count and first three places. Rules see the notice's model and the pages, never how they were read or laid out.
 */
#ifndef GAOSHI_CHECK_CHECK_H
#define GAOSHI_CHECK_CHECK_H

#include "notice/notice.h"
#include "page/sink.h"

typedef struct {
    const char *data_folder;    /* holds words/ and calendar/; NULL: no confusable words, working days by weekday */
    bool web_post;              /* a web page, whose parts stand in an order of their own */
} CheckOptions;

typedef struct Checks Checks;

/* The notice and the options' strings are borrowed. Finds nothing yet. */
Checks *checks_new(const Notice *notice, const CheckOptions *options);
/* NULL is allowed. */
void checks_free(Checks *checks);
/* id: a rule or a group of rules; word: off, error, warning or info. False and a finding when either is unknown. */
bool checks_switch(Checks *checks, const char *id, const char *word, Place place, Diags *diags);
/* All rules over the notice. Each table's rows are streamed through once and rewound. False and findings when rows cannot be
 * read or the data is damaged. */
bool checks_notice(Checks *checks, Diags *diags);
/* The rules over pages: a sink to be put beside the others. It borrows the checks. */
PageSink *checks_page_sink_new(Checks *checks);
/* What was found, as one finding a rule: errors, warnings, hints. Nothing of it stops a run. */
void checks_give(Checks *checks, Diags *diags);

/* Every rule as a Markdown table: docs/rules.md. */
void checks_write_rules(Out *out);

#endif
