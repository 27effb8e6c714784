/* options.h - the command line of one run, read into words of gaoshi.h. */
#ifndef GAOSHI_CLI_OPTIONS_H
#define GAOSHI_CLI_OPTIONS_H

#include "base/arena.h"
#include "base/diag.h"
#include "lib/gaoshi.h"

typedef struct {
    Arena *arena;
    Diags *diags;                   /* findings about the command line itself */
    const char *verb;
    const char *target;             /* the third word: the file of init; NULL: none */
    const char *native_form;        /* -f md | yaml, of convert; NULL: by the output's suffix */
    GaoshiSessionOptions session;
    GaoshiRenderOptions render;
    GaoshiDiagnostics diagnostics;
    GaoshiLanguage language;
    const char *timings;            /* where to write them; NULL: not wanted */
    bool help, version, format_given;
    const char *font_folders[18];   /* --font-path …, then the cache; NULL behind the last */
    int font_folder_count;
    const char **settings;
    int setting_count;
    const char **rules;             /* --rule … */
    int rule_count;
    bool rules_wanted;              /* info --rules */
} Options;

/* False when the command line cannot be obeyed; findings are in options->diags. argv is borrowed. */
bool options_read(Options *options, int argc, char **argv);
/* The output's name and format where the user left them to us. */
bool options_settle_output(Options *options);
void options_finish(Options *options);

/* The nearest of the words to what was typed, NULL when none is near. Words end with NULL. */
const char *options_nearest(const char *typed, const char *const *words);

#endif
