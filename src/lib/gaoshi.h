/* gaoshi.h - the library's only public header.
 *
 * A session holds what many notices share: faces, layouts, caches. A job turns one source into one output.
 * Nothing here reads the clock, the locale or the environment. Strings are UTF-8. Functions that fail return false and leave
 * findings in the job; ask gaoshi_job_exit for the exit code of the contract.
 */
#ifndef GAOSHI_H
#define GAOSHI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct GaoshiSession GaoshiSession;
typedef struct GaoshiJob GaoshiJob;

typedef enum {
    GAOSHI_PDF, GAOSHI_PNG, GAOSHI_SVG, GAOSHI_TEXT, GAOSHI_JSON,
    GAOSHI_DUMP_NOTICE, GAOSHI_DUMP_LINES, GAOSHI_DUMP_BLOCKS, GAOSHI_DUMP_PAGES, GAOSHI_DUMP_TAGS
} GaoshiFormat;
typedef enum { GAOSHI_HUMAN, GAOSHI_SHORT, GAOSHI_JSON_LINES } GaoshiDiagnostics;
typedef enum { GAOSHI_ZH, GAOSHI_EN } GaoshiLanguage;
typedef enum { GAOSHI_INFO, GAOSHI_WARNING, GAOSHI_ERROR } GaoshiSeverity;

typedef struct {
    const char *data_folder;        /* holds layouts/, fonts/fonts.yaml, data/ */
    const char *const *font_folders; /* searched in this order; NULL behind the last */
    const char *cache_folder;       /* for fontconfig's cache; NULL: none */
    bool system_fonts;
} GaoshiSessionOptions;

typedef struct {
    const char *input;              /* path, "-" for standard input */
    const char *output;             /* path or pattern (page-{0p}-of-{t}.png), "-" for standard output */
    GaoshiFormat format;
    const char *layout;             /* name or file; NULL: the notice's own (版式), else notice-a4 */
    const char *const *settings;    /* KEY=VALUE …; NULL behind the last; NULL: none */
    const char *seal;               /* artwork, one for each organ, parted by |; NULL: none */
    const char *pages;              /* "1,3-5,8-"; NULL: all */
    double ppi;                     /* PNG; 0: 144 */
    int threads;                    /* for painting pictures; 0 or 1: one */
    bool strict;                    /* warnings end the run like errors */
    const char *const *rules;       /* RULE=off|error|warning|info … for check/; NULL behind the last; NULL: the layout's */
    const char *pdf;                /* auto, a-2a+ua-1, ua-1, a-2u, a-3a, a-4+ua-2, plain; NULL: auto */
    bool press;                     /* a PDF for a print shop: the layout's inks in place of RGB; no PDF/A */
    int64_t source_date;            /* seconds since 1970 (SOURCE_DATE_EPOCH); -1: none */
    int64_t (*clock)(void *closure); /* microseconds, for timings; NULL: none are kept */
    void (*progress)(void *closure, int pages); /* NULL: none */
    void *closure;
} GaoshiRenderOptions;

/* Faces are opened with the first job that needs them. The strings are copied. */
GaoshiSession *gaoshi_session_new(const GaoshiSessionOptions *options);
void gaoshi_session_free(GaoshiSession *session);

GaoshiJob *gaoshi_job_new(GaoshiSession *session);
void gaoshi_job_free(GaoshiJob *job);
bool gaoshi_render(GaoshiJob *job, const GaoshiRenderOptions *options);
/* Lays the notice out and writes nothing; what the rules find are the job's findings, and an error among them its exit code 1.
 * gaoshi_render asks the same rules, but there they only tell (without hints), unless strict. */
bool gaoshi_check(GaoshiJob *job, const GaoshiRenderOptions *options);
typedef enum { GAOSHI_MARKDOWN, GAOSHI_YAML } GaoshiNativeForm;

typedef struct {
    const char *input;              /* path, "-" for standard input */
    const char *output;             /* path, "-" for standard output */
    GaoshiNativeForm form;
    const char *const *settings;    /* KEY=VALUE …; NULL behind the last; NULL: none */
    bool strict;                    /* warnings end the run like errors */
} GaoshiConvertOptions;

/* Writes a source of any form in a notice's own form. Pictures that lie in no file of their own go beside the output. */
bool gaoshi_convert(GaoshiJob *job, const GaoshiConvertOptions *options);
/* Writes a commented source of that kind (公示 or gongshi …) to begin with; an existing file is not replaced. */
bool gaoshi_init(GaoshiJob *job, const char *kind, const char *output);
/* Lists for the verbs fonts, layouts and info, as text for a person; valid until the job is freed. */
const char *gaoshi_fonts(GaoshiJob *job);
const char *gaoshi_layouts(GaoshiJob *job);
/* Every rule of check as a page of Markdown: docs/rules.md. */
const char *gaoshi_rules(GaoshiJob *job);
/* Versions of the libraries at work, one a line. */
const char *gaoshi_libraries(GaoshiJob *job);

/* The findings of the job so far, written out; valid until the next call or the job's end. */
const char *gaoshi_job_findings(GaoshiJob *job, GaoshiDiagnostics form, GaoshiLanguage language);
int gaoshi_job_finding_count(const GaoshiJob *job);
int gaoshi_job_severity_count(const GaoshiJob *job, GaoshiSeverity severity);
/* Exit code of the contract: 0 done, 1 notice, 3 resource, 4 conformance, 5 input/output. */
int gaoshi_job_exit(const GaoshiJob *job);
int gaoshi_job_pages(const GaoshiJob *job);
/* How long each stage took, as a trace-viewer JSON array; empty without a clock. Valid until the job is freed. */
const char *gaoshi_job_timings(GaoshiJob *job);

const char *gaoshi_version(void);

#ifdef __cplusplus
}
#endif

#endif
