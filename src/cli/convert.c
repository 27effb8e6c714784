/* The verb convert. */
#include "cli/cli_rules.h"
#include "cli/verbs.h"

#include <glib.h>
#include <string.h>

static bool ends_with(const char *name, const char *suffix)
{
    size_t length = strlen(name), tail = strlen(suffix);
    return length > tail && g_ascii_strcasecmp(name + length - tail, suffix) == 0;
}

/* By -f, else by the output's suffix; standard output gets Markdown. */
static bool settle_form(Options *options, GaoshiNativeForm *form)
{
    const char *output = options->render.output;
    if (options->native_form)
        *form = strcmp(options->native_form, "yaml") == 0 ? GAOSHI_YAML : GAOSHI_MARKDOWN;
    else if (strcmp(output, "-") == 0 || ends_with(output, ".md") || ends_with(output, ".markdown"))
        *form = GAOSHI_MARKDOWN;
    else if (ends_with(output, ".yaml") || ends_with(output, ".yml"))
        *form = GAOSHI_YAML;
    else
        return diag_add(options->diags, &rule_cli_native_suffix, PLACE_NONE, output);
    return true;
}

int verb_convert(Options *options)
{
    GaoshiConvertOptions convert = {.input = options->render.input, .settings = options->render.settings, .strict = options->render.strict};
    if (!options->render.output)
        options->render.output = "-";
    if (options->format_given)
        diag_add(options->diags, &rule_cli_bad_value, PLACE_NONE, "-f", "", "md | yaml");
    if (options->format_given || !settle_form(options, &convert.form)) {
        report_findings(options, NULL);
        return EXIT_CODE_USAGE;
    }
    convert.output = options->render.output;
    GaoshiSession *session = gaoshi_session_new(&options->session);
    GaoshiJob *job = gaoshi_job_new(session);
    gaoshi_convert(job, &convert);
    int code = gaoshi_job_exit(job);
    report_findings(options, job);
    gaoshi_job_free(job);
    gaoshi_session_free(session);
    return code;
}
