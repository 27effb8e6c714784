/* The verbs that only tell: fonts, layouts, info. */
#include "cli/verbs.h"

#include <stdio.h>

static int show(Options *options, const char *(*answer)(GaoshiJob *job))
{
    GaoshiSession *session = gaoshi_session_new(&options->session);
    GaoshiJob *job = gaoshi_job_new(session);
    fputs(answer(job), stdout);
    report_findings(options, job);
    int code = gaoshi_job_exit(job);
    if (fflush(stdout) != 0 && code == EXIT_CODE_DONE)
        code = EXIT_CODE_IO;
    gaoshi_job_free(job);
    gaoshi_session_free(session);
    return code;
}

int verb_fonts(Options *options)
{
    return show(options, gaoshi_fonts);
}

int verb_layouts(Options *options)
{
    return show(options, gaoshi_layouts);
}

int verb_info(Options *options)
{
    if (options->rules_wanted)
        return show(options, gaoshi_rules);
    printf("gaoshi %s\n", gaoshi_version());
    printf("data      %s\n", options->session.data_folder);
    for (int i = 0; options->session.font_folders[i]; i++)
        printf("fonts     %s\n", options->session.font_folders[i]);
    printf("cache     %s\n", options->session.cache_folder);
    return show(options, gaoshi_libraries);
}
