#include "base/file.h"
#include "cli/cli_rules.h"
#include "cli/verbs.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { PAGES_BETWEEN_MARKS = 200 };

void report_findings(const Options *options, GaoshiJob *job)
{
    static const DiagForm forms[] = {DIAG_HUMAN, DIAG_SHORT, DIAG_JSON};
    Out *out = out_new_memory();
    diags_write(out, options->diags, forms[options->diagnostics], options->language == GAOSHI_ZH ? DIAG_LANG_ZH : DIAG_LANG_EN);
    if (job)
        out_str(out, gaoshi_job_findings(job, options->diagnostics, options->language));
    fwrite(out_text(out), 1, out_size(out), stderr);
    out_free(out);
}

/* A mark of progress for a person who waits; never in a pipe. */
static void show_progress(void *closure, int pages)
{
    (void)closure;
    if (pages % PAGES_BETWEEN_MARKS == 0)
        fprintf(stderr, "\r%d …", pages);
}

static int64_t read_clock(void *closure)
{
    (void)closure;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static bool write_timings(Options *options, GaoshiJob *job)
{
    const char *text = gaoshi_job_timings(job);
    FileWriter *writer = file_writer_new(options->timings, options->diags);
    if (!writer)
        return false;
    file_writer_write(writer, text, strlen(text));
    return file_writer_commit(writer, options->diags);
}

int verb_render(Options *options)
{
    if (!options_settle_output(options)) {
        report_findings(options, NULL);
        return EXIT_CODE_USAGE;
    }
    bool watched = isatty(STDERR_FILENO) != 0;
    options->render.progress = watched ? show_progress : NULL;
    options->render.clock = options->timings ? read_clock : NULL;
    GaoshiSession *session = gaoshi_session_new(&options->session);
    GaoshiJob *job = gaoshi_job_new(session);
    gaoshi_render(job, &options->render);
    if (watched && gaoshi_job_pages(job) >= PAGES_BETWEEN_MARKS)
        fputs("\r          \r", stderr);
    int code = gaoshi_job_exit(job);
    if (options->timings && !write_timings(options, job) && code == EXIT_CODE_DONE)
        code = diags_exit(options->diags);
    report_findings(options, job);
    gaoshi_job_free(job);
    gaoshi_session_free(session);
    return code;
}

/* The last line for a person: how many findings there are. */
static void write_summary(const Options *options, const GaoshiJob *job)
{
    int errors = gaoshi_job_severity_count(job, GAOSHI_ERROR), warnings = gaoshi_job_severity_count(job, GAOSHI_WARNING);
    int hints = gaoshi_job_severity_count(job, GAOSHI_INFO);
    bool chinese = options->language == GAOSHI_ZH;
    if (errors + warnings + hints == 0)
        fputs(chinese ? "没有发现问题\n" : "nothing found\n", stdout);
    else if (chinese)
        printf("共 %d 个错误、%d 个警告、%d 个提示\n", errors, warnings, hints);
    else
        printf("%d errors, %d warnings, %d hints\n", errors, warnings, hints);
}

int verb_check(Options *options)
{
    GaoshiSession *session = gaoshi_session_new(&options->session);
    GaoshiJob *job = gaoshi_job_new(session);
    options->render.clock = options->timings ? read_clock : NULL;
    gaoshi_check(job, &options->render);
    int code = gaoshi_job_exit(job);
    if (options->render.strict && code == EXIT_CODE_DONE && gaoshi_job_severity_count(job, GAOSHI_WARNING))
        code = EXIT_CODE_NOTICE;
    if (options->timings && !write_timings(options, job) && code == EXIT_CODE_DONE)
        code = diags_exit(options->diags);
    fputs(gaoshi_job_findings(job, options->diagnostics, options->language), stdout);
    if (options->diagnostics == GAOSHI_HUMAN)
        write_summary(options, job);
    if (fflush(stdout) != 0 && code == EXIT_CODE_DONE)
        code = EXIT_CODE_IO;
    report_findings(options, NULL);
    gaoshi_job_free(job);
    gaoshi_session_free(session);
    return code;
}
