/* The program: finds the verb, the folders and the date (the only place that looks at the environment). */
#include "base/file.h"
#include "base/mem.h"
#include "cli/cli_rules.h"
#include "cli/verbs.h"

#include <glib.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct { const char *name; int (*run)(Options *options); bool needs_notice; } Verb;

static const Verb VERBS[] = {
    {"render", verb_render, true},   {"check", verb_check, true}, {"convert", verb_convert, true}, {"init", verb_init, true},
    {"fonts", verb_fonts, false},
    {"layouts", verb_layouts, false}, {"info", verb_info, false},
};

static void stop_on_signal(int number)
{
    file_writers_remove_all();
    signal(number, SIG_DFL);
    raise(number);
}

static void out_of_memory(void *closure)
{
    (void)closure;
    static const char words[] = "gaoshi: 内存不足，没有写出任何文件 (out of memory; nothing was written)\n";
    file_writers_remove_all();
    ssize_t ignored = write(STDERR_FILENO, words, sizeof words - 1);
    (void)ignored;
    _exit(EXIT_CODE_IO);
}

static const char *environment(const char *name, const char *otherwise)
{
    const char *value = getenv(name);
    return value && *value ? value : otherwise;
}

/* The user's cache folder holds the faces (fonts/fetch put them there) and fontconfig's own cache. */
static void find_folders(Options *options)
{
    char *cache = g_build_filename(environment("XDG_CACHE_HOME", ""), "gaoshi", NULL);
    if (!getenv("XDG_CACHE_HOME") || !*getenv("XDG_CACHE_HOME")) {
        g_free(cache);
        cache = g_build_filename(environment("HOME", "/"), ".cache", "gaoshi", NULL);
    }
    char *fonts = g_build_filename(cache, "fonts", NULL), *index = g_build_filename(cache, "fontconfig", NULL);
    options->font_folders[options->font_folder_count++] = arena_strdup(options->arena, environment("GAOSHI_FONTS", fonts));
    options->session.font_folders = options->font_folders;
    options->session.cache_folder = arena_strdup(options->arena, index);
    options->session.data_folder = environment("GAOSHI_DATA", GAOSHI_DATA_DIR);
    g_free(index);
    g_free(fonts);
    g_free(cache);
}

static void find_date(Options *options)
{
    const char *epoch = getenv("SOURCE_DATE_EPOCH");
    char *end;
    if (!epoch || !*epoch)
        return;
    long long seconds = strtoll(epoch, &end, 10);
    if (*end == 0 && seconds >= 0)
        options->render.source_date = seconds;
}

static const Verb *find_verb(const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(VERBS); i++)
        if (strcmp(VERBS[i].name, name) == 0)
            return &VERBS[i];
    return NULL;
}

static bool unknown_verb(Options *options)
{
    const char *names[G_N_ELEMENTS(VERBS) + 1] = {NULL};
    for (size_t i = 0; i < G_N_ELEMENTS(VERBS); i++)
        names[i] = VERBS[i].name;
    const char *nearest = options_nearest(options->verb, names);
    if (!nearest)
        return diag_add(options->diags, &rule_cli_strange_verb, PLACE_NONE, options->verb);
    return diag_add(options->diags, &rule_cli_unknown_verb, PLACE_NONE, options->verb, nearest);
}

static int run_verb(Options *options)
{
    const Verb *verb = options->verb ? find_verb(options->verb) : NULL;
    if (!options->verb)
        diag_add(options->diags, &rule_cli_no_verb, PLACE_NONE);
    else if (!verb)
        unknown_verb(options);
    else if (verb->run == verb_init && !options->render.input)
        diag_add(options->diags, &rule_cli_no_kind, PLACE_NONE);
    else if (verb->needs_notice && !options->render.input)
        diag_add(options->diags, &rule_cli_no_notice, PLACE_NONE, verb->name);
    else if (!verb->needs_notice && options->render.input)
        diag_add(options->diags, &rule_cli_too_many, PLACE_NONE, options->render.input);
    else
        return verb->run(options);
    report_findings(options, NULL);
    return EXIT_CODE_USAGE;
}

int main(int argc, char **argv)
{
    Options options;
    mem_on_exhausted(out_of_memory, NULL);
    signal(SIGINT, stop_on_signal);
    signal(SIGTERM, stop_on_signal);
    signal(SIGPIPE, SIG_IGN);
    bool ok = options_read(&options, argc, argv);
    find_folders(&options);
    find_date(&options);
    int code = EXIT_CODE_USAGE;
    if (!ok) {
        report_findings(&options, NULL);
    } else if (options.version) {
        printf("gaoshi %s\n", gaoshi_version());
        code = EXIT_CODE_DONE;
    } else if (options.help) {
        help_write(options.language);
        code = EXIT_CODE_DONE;
    } else {
        code = run_verb(&options);
    }
    options_finish(&options);
    return code;
}
