#include "lib/session.h"

#include "base/mem.h"

#include <string.h>

#ifndef GAOSHI_VERSION
#define GAOSHI_VERSION "0.1"
#endif

const char *gaoshi_version(void)
{
    return GAOSHI_VERSION;
}

static const char *copy_string(Arena *arena, const char *text)
{
    return text ? arena_strdup(arena, text) : NULL;
}

static const char *const *copy_list(Arena *arena, const char *const *list)
{
    int count = 0;
    while (list && list[count])
        count++;
    const char **copy = ARENA_ARRAY(arena, const char *, count + 1);
    for (int i = 0; i < count; i++)
        copy[i] = arena_strdup(arena, list[i]);
    return copy;
}

static const char *join(Arena *arena, const char *folder, const char *name)
{
    size_t size = strlen(folder) + strlen(name) + 2;
    char *path = arena_alloc(arena, size);
    memcpy(path, folder, strlen(folder));
    path[strlen(folder)] = '/';
    memcpy(path + strlen(folder) + 1, name, strlen(name));
    return path;
}

GaoshiSession *gaoshi_session_new(const GaoshiSessionOptions *options)
{
    Arena *arena = arena_new();
    GaoshiSession *session = ARENA_NEW(arena, GaoshiSession);
    session->arena = arena;
    session->options = *options;
    session->options.data_folder = copy_string(arena, options->data_folder);
    session->options.cache_folder = copy_string(arena, options->cache_folder);
    session->options.font_folders = copy_list(arena, options->font_folders);
    session->layouts_folder = join(arena, options->data_folder, "layouts");
    return session;
}

void gaoshi_session_free(GaoshiSession *session)
{
    if (!session)
        return;
    fonts_close(session->fonts);
    arena_free(session->arena);
}

Fonts *session_fonts(GaoshiSession *session, Diags *diags)
{
    if (session->fonts)
        return session->fonts;
    FontsOptions options = {
        .roles_file = join(session->arena, session->options.data_folder, "fonts/fonts.yaml"),
        .folders = session->options.font_folders,
        .cache_folder = session->options.cache_folder,
        .system_fonts = session->options.system_fonts,
    };
    session->fonts = fonts_open(&options, diags);
    return session->fonts;
}

GaoshiJob *gaoshi_job_new(GaoshiSession *session)
{
    GaoshiJob *job = mem_alloc(sizeof *job);
    job->session = session;
    job->arena = arena_new();
    job->diags = diags_new();
    job->checks = diags_new();
    return job;
}

void gaoshi_job_free(GaoshiJob *job)
{
    if (!job)
        return;
    out_free(job->findings);
    out_free(job->answer);
    out_free(job->timings);
    diags_free(job->diags);
    diags_free(job->checks);
    arena_free(job->arena);
    mem_free(job);
}

const char *gaoshi_job_findings(GaoshiJob *job, GaoshiDiagnostics form, GaoshiLanguage language)
{
    static const DiagForm forms[] = {DIAG_HUMAN, DIAG_SHORT, DIAG_JSON};
    out_free(job->findings);
    job->findings = out_new_memory();
    DiagLang lang = language == GAOSHI_ZH ? DIAG_LANG_ZH : DIAG_LANG_EN;
    diags_write(job->findings, job->checks, forms[form], lang);
    diags_write(job->findings, job->diags, forms[form], lang);
    return out_text(job->findings);
}

int gaoshi_job_finding_count(const GaoshiJob *job)
{
    return diags_count(job->diags) + diags_count(job->checks);
}

int gaoshi_job_severity_count(const GaoshiJob *job, GaoshiSeverity severity)
{
    static const DiagSeverity severities[] = {DIAG_INFO, DIAG_WARNING, DIAG_ERROR};
    return diags_count_severity(job->diags, severities[severity]) + diags_count_severity(job->checks, severities[severity]);
}

int gaoshi_job_exit(const GaoshiJob *job)
{
    return diags_exit(job->diags);
}

int gaoshi_job_pages(const GaoshiJob *job)
{
    return job->pages;
}

const char *gaoshi_job_timings(GaoshiJob *job)
{
    return job->timings ? out_text(job->timings) : "";
}
