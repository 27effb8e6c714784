#include "lib/checking.h"

#include "base/mem.h"
#include "check/check.h"
#include "lib/lib_rules.h"
#include "read/read.h"

#include <string.h>

struct Checking {
    GaoshiJob *job;
    Checks *checks;
    PageSink *pages;
};

/* "mark.blank=off" of the command line. */
static bool switch_one(Checking *checking, const char *words)
{
    const char *equals = strchr(words, '=');
    GaoshiJob *job = checking->job;
    if (!equals)
        return diag_add(job->diags, &rule_lib_rule_form, PLACE_NONE, words);
    const char *rule = arena_strndup(job->arena, words, (size_t)(equals - words));
    return checks_switch(checking->checks, rule, equals + 1, PLACE_NONE, job->diags);
}

static bool switch_rules(Checking *checking, const GaoshiRenderOptions *options, const Sheet *sheet)
{
    bool ok = true;
    for (int32_t i = 0; sheet && i < sheet->check_count; i++) {
        const RuleSwitch *one = &sheet->checks[i];
        ok = checks_switch(checking->checks, one->rule, one->severity, one->place, checking->job->diags) && ok;
    }
    for (int i = 0; options->rules && options->rules[i]; i++)
        ok = switch_one(checking, options->rules[i]) && ok;
    return ok;
}

static const char *data_folder(GaoshiJob *job)
{
    const char *folder = job->session->options.data_folder;
    char *path = arena_alloc(job->arena, strlen(folder) + sizeof "/data");
    return strcat(strcpy(path, folder), "/data");
}

Checking *checking_new(GaoshiJob *job, const GaoshiRenderOptions *options, const Notice *notice, const Sheet *sheet)
{
    Checking *checking = mem_alloc(sizeof *checking);
    CheckOptions wanted = {.data_folder = data_folder(job), .web_post = read_form(notice->source) == FORM_POST};
    checking->job = job;
    checking->checks = checks_new(notice, &wanted);
    checking->pages = checks_page_sink_new(checking->checks);
    if (switch_rules(checking, options, sheet) && checks_notice(checking->checks, job->diags))
        return checking;
    checking_free(checking);
    return NULL;
}

void checking_free(Checking *checking)
{
    if (!checking)
        return;
    checking->pages->free(checking->pages);
    checks_free(checking->checks);
    mem_free(checking);
}

PageSink *const *checking_sinks(Checking *checking, PageSink *const *sinks)
{
    int count = 0;
    while (sinks && sinks[count])
        count++;
    PageSink **all = ARENA_ARRAY(checking->job->arena, PageSink *, count + 2);
    for (int i = 0; i < count; i++)
        all[i] = sinks[i];
    all[count] = checking->pages;
    return all;
}

void checking_finish(Checking *checking, bool hints)
{
    Diags *found = diags_new();
    checking->pages->finish(checking->pages, found);
    checks_give(checking->checks, found);
    for (int i = 0; i < diags_count(found); i++) {
        const Diag *diag = diags_get(found, i);
        const char *args[10] = {0};
        memcpy(args, diag->args, sizeof diag->args);
        if (hints || diag->severity > DIAG_INFO)
            diag_add_severity(checking->job->checks, diag->rule, diag->severity, diag->place, args);
    }
    diags_free(found);
}
