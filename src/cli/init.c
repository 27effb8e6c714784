/* The verb init. */
#include "cli/verbs.h"

int verb_init(Options *options)
{
    const char *target = options->target ? options->target : options->render.output ? options->render.output : "-";
    GaoshiSession *session = gaoshi_session_new(&options->session);
    GaoshiJob *job = gaoshi_job_new(session);
    gaoshi_init(job, options->render.input, target);
    int code = gaoshi_job_exit(job);
    report_findings(options, job);
    gaoshi_job_free(job);
    gaoshi_session_free(session);
    return code;
}
