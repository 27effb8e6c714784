/* diag.h - what is wrong with a notice, where, and how to mend it.
 *
 * A Diags is an ordered list of findings. Each finding names a Rule: a constant that holds its id, severity,
 * exit code, words in Chinese and English, and its basis. The words hold places {1} … {9} for the finding's
 * arguments, so that both languages may order them freely.
 *
 * A function that fails returns false and has added the reason: `return diag_add(diags, &rule_read_empty, place, name);`
 * Warnings never stop a run (but for --strict, which lib/ decides).
 */
#ifndef GAOSHI_BASE_DIAG_H
#define GAOSHI_BASE_DIAG_H

#include "base/arena.h"
#include "base/out.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum { DIAG_INFO, DIAG_WARNING, DIAG_ERROR } DiagSeverity;
typedef enum { DIAG_LANG_ZH, DIAG_LANG_EN } DiagLang;
typedef enum { DIAG_HUMAN, DIAG_SHORT, DIAG_JSON } DiagForm;

/* The exit codes of the contract (design, Contract). */
typedef enum {
    EXIT_CODE_DONE = 0,
    EXIT_CODE_NOTICE = 1,   /* the notice has errors */
    EXIT_CODE_USAGE = 2,
    EXIT_CODE_RESOURCE = 3, /* font, glyph or other resource missing */
    EXIT_CODE_CONFORM = 4,  /* a conformance rule refused the output */
    EXIT_CODE_IO = 5
} ExitCode;

typedef struct {
    const char *id;         /* "read.no-title" */
    DiagSeverity severity;
    ExitCode exit;          /* what an error of this rule ends the run with */
    const char *zh, *en;    /* the message, with {1} … {9} */
    const char *zh_hint, *en_hint; /* how to mend it; NULL: none */
    const char *basis;      /* "GB/T 9704 7.2.5", "practice"; NULL: none */
} Rule;

/* A source text that findings may point into. Borrowed: must outlive the Diags. One without a text is copied. Where the
 * file is not in UTF-8, text is best the converted one: lines and columns are the same, and the excerpt can be read. */
typedef struct {
    const char *name;       /* as the user gave it; "-" is standard input */
    const char *text;       /* any bytes; NULL when unknown */
    size_t size;
} Source;

/* line and column count from 1; column counts characters of the line. line 0: no place within the source.
 * source NULL: the finding is about no file. */
typedef struct { const Source *source; int32_t line, column; } Place;
#define PLACE_NONE ((Place){0})
/* The file as a whole. */
static inline Place place_of_file(const Source *source) {
    return (Place){source, 0, 0};
}

/* One finding as it is kept. */
typedef struct {
    const Rule *rule;
    DiagSeverity severity;  /* the rule's, unless a layout or --rule changed it */
    Place place;
    const char *args[9];    /* NULL behind the last */
} Diag;

typedef struct Diags Diags;

Diags *diags_new(void);
void diags_free(Diags *diags);

/* Adds a finding; up to nine arguments of type const char * (copied). Returns false when the severity is error, else true. */
#define diag_add(diags, rule, ...) DIAG_ADD(diags, rule, __VA_ARGS__, (const char *)NULL)
#define DIAG_ADD(diags, rule, place, ...) diag_add_list((diags), (rule), (place), (const char *const[]){__VA_ARGS__, NULL})
bool diag_add_list(Diags *diags, const Rule *rule, Place place, const char *const *args);
/* The same with another severity than the rule's. */
bool diag_add_severity(Diags *diags, const Rule *rule, DiagSeverity severity, Place place, const char *const *args);

/* Of one rule the first 1000 findings are kept, the others counted; diags_write tells how many. A message's argument is
 * cut after 600 bytes. */
int diags_count(const Diags *diags);
/* With those that are only counted. */
int diags_count_severity(const Diags *diags, DiagSeverity severity);
const Diag *diags_get(const Diags *diags, int index);
bool diags_has_errors(const Diags *diags);
/* The exit code of the first error, EXIT_CODE_DONE without one. */
ExitCode diags_exit(const Diags *diags);
/* Moves all findings of from behind those of to. */
void diags_move(Diags *to, Diags *from);

/* The words of one finding with its arguments filled in; NULL hint when the rule has none. */
void diag_write_message(Out *out, const Diag *diag, DiagLang lang);
void diag_write_hint(Out *out, const Diag *diag, DiagLang lang);
/* human: message, place, the source line with a caret, the hint, the basis; short: file:line:col: severity[id]: message;
 * json: one object a line with rule, severity, file, line, column, message, hint, basis. */
void diag_write(Out *out, const Diag *diag, DiagForm form, DiagLang lang);
void diags_write(Out *out, const Diags *diags, DiagForm form, DiagLang lang);

/* Line and column of a byte offset in a source. For many places use LineMap. */
Place place_at(const Source *source, size_t offset);
/* An index of line starts, for offset -> place in O(log lines). */
typedef struct LineMap LineMap;
LineMap *line_map_new(Arena *arena, const Source *source);
Place line_map_place(const LineMap *map, size_t offset);

#endif
