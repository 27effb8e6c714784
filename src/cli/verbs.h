/* verbs.h - one function a verb; each returns the exit code of the contract. */
#ifndef GAOSHI_CLI_VERBS_H
#define GAOSHI_CLI_VERBS_H

#include "cli/options.h"

int verb_render(Options *options);
int verb_check(Options *options);
int verb_convert(Options *options);
int verb_init(Options *options);
int verb_fonts(Options *options);
int verb_layouts(Options *options);
int verb_info(Options *options);

/* Findings of the command line and, unless NULL, of the job; to standard error. */
void report_findings(const Options *options, GaoshiJob *job);
void help_write(GaoshiLanguage language);

#endif
