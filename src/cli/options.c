/* One table gives each option its name, its short letter and what reads it. getopt_long does the cutting; its own
 * messages are switched off, since ours are in the user's language. */
#include "cli/options.h"

#include "base/out.h"
#include "cli/cli_rules.h"

#include <getopt.h>
#include <glib.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_FONT_FOLDERS = 16, MOST_SETTINGS = 256, MOST_RULES = 256, MOST_THREADS = 4 };
enum { OPTION_LAYOUT = 256, OPTION_SET, OPTION_SEAL, OPTION_PDF, OPTION_PAGES, OPTION_PPI, OPTION_FONT_PATH, OPTION_SYSTEM_FONTS, OPTION_STRICT, OPTION_DIAGNOSTICS, OPTION_LANG, OPTION_TIMINGS, OPTION_DUMP, OPTION_VERSION, OPTION_RULE, OPTION_RULES, OPTION_PRESS };

static const struct option LONG_OPTIONS[] = {
    {"output", required_argument, NULL, 'o'},
    {"format", required_argument, NULL, 'f'},
    {"jobs", required_argument, NULL, 'j'},
    {"help", no_argument, NULL, 'h'},
    {"version", no_argument, NULL, OPTION_VERSION},
    {"layout", required_argument, NULL, OPTION_LAYOUT},
    {"set", required_argument, NULL, OPTION_SET},
    {"seal", required_argument, NULL, OPTION_SEAL},
    {"pdf", required_argument, NULL, OPTION_PDF},
    {"press", no_argument, NULL, OPTION_PRESS},
    {"pages", required_argument, NULL, OPTION_PAGES},
    {"ppi", required_argument, NULL, OPTION_PPI},
    {"font-path", required_argument, NULL, OPTION_FONT_PATH},
    {"system-fonts", no_argument, NULL, OPTION_SYSTEM_FONTS},
    {"strict", no_argument, NULL, OPTION_STRICT},
    {"diagnostics", required_argument, NULL, OPTION_DIAGNOSTICS},
    {"lang", required_argument, NULL, OPTION_LANG},
    {"timings", required_argument, NULL, OPTION_TIMINGS},
    {"dump", required_argument, NULL, OPTION_DUMP},
    {"rule", required_argument, NULL, OPTION_RULE},
    {"rules", no_argument, NULL, OPTION_RULES},
    {NULL, 0, NULL, 0},
};

typedef struct { const char *word; int value; } Choice;

static const Choice FORMATS[] = {{"pdf", GAOSHI_PDF}, {"png", GAOSHI_PNG}, {"svg", GAOSHI_SVG}, {"txt", GAOSHI_TEXT}, {"json", GAOSHI_JSON}, {NULL, 0}};
static const Choice DUMPS[] = {{"notice", GAOSHI_DUMP_NOTICE}, {"lines", GAOSHI_DUMP_LINES}, {"blocks", GAOSHI_DUMP_BLOCKS}, {"pages", GAOSHI_DUMP_PAGES}, {"tags", GAOSHI_DUMP_TAGS}, {NULL, 0}};
static const Choice DIAGNOSTICS[] = {{"human", GAOSHI_HUMAN}, {"short", GAOSHI_SHORT}, {"json", GAOSHI_JSON_LINES}, {NULL, 0}};
static const Choice LANGUAGES[] = {{"zh", GAOSHI_ZH}, {"en", GAOSHI_EN}, {NULL, 0}};
static const Choice CLAIMS[] = {{"auto", 0}, {"a-2a+ua-1", 0}, {"ua-1", 0}, {"a-2u", 0}, {"a-3a", 0}, {"a-4+ua-2", 0}, {"plain", 0}, {NULL, 0}};

static bool refuse(Options *options, const char *option, const char *value, const char *expected)
{
    return diag_add(options->diags, &rule_cli_bad_value, PLACE_NONE, option, value, expected);
}

static const Choice *find_choice(const Choice *choices, const char *value)
{
    for (; choices->word; choices++)
        if (strcmp(choices->word, value) == 0)
            return choices;
    return NULL;
}

static bool read_choice(Options *options, const char *option, const Choice *choices, const char *value, int *out)
{
    const Choice *found = find_choice(choices, value);
    if (found) {
        *out = found->value;
        return true;
    }
    Out *words = out_new_memory();
    for (const Choice *c = choices; c->word; c++) {
        out_str(words, c == choices ? "" : " | ");
        out_str(words, c->word);
    }
    refuse(options, option, value, out_text(words));
    out_free(words);
    return false;
}

static bool read_ppi(Options *options, const char *value)
{
    char *end;
    long ppi = strtol(value, &end, 10);
    if (*value == 0 || *end || ppi < 10 || ppi > 2400)
        return refuse(options, "--ppi", value, "10-2400");
    options->render.ppi = (double)ppi;
    return true;
}

static bool read_jobs(Options *options, const char *value)
{
    char *end;
    long jobs = strtol(value, &end, 10);
    if (*value == 0 || *end || jobs < 1 || jobs > 64)
        return refuse(options, "-j", value, "1-64");
    options->render.threads = (int)jobs;
    return true;
}

static bool add_setting(Options *options, const char *value)
{
    const char *equals = strchr(value, '=');
    if (!equals || equals == value || options->setting_count >= MOST_SETTINGS)
        return refuse(options, "--set", value, "KEY=VALUE");
    options->settings[options->setting_count++] = value;
    return true;
}

static bool add_rule(Options *options, const char *value)
{
    if (!strchr(value, '=') || options->rule_count >= MOST_RULES)
        return refuse(options, "--rule", value, "RULE=off|error|warning|info");
    options->rules[options->rule_count++] = value;
    return true;
}

/* Several organs have several seals, in their order. */
static bool add_seal(Options *options, const char *value)
{
    Out *seals = out_new_memory();
    if (options->render.seal) {
        out_str(seals, options->render.seal);
        out_char(seals, '|');
    }
    out_str(seals, value);
    options->render.seal = arena_strdup(options->arena, out_text(seals));
    out_free(seals);
    return true;
}

static bool add_font_folder(Options *options, const char *value)
{
    if (options->font_folder_count >= MOST_FONT_FOLDERS)
        return refuse(options, "--font-path", value, "1-16");
    options->font_folders[options->font_folder_count++] = value;
    return true;
}

static bool read_enumerated(Options *options, int option, const char *value)
{
    int choice = 0;
    switch (option) {
    case 'f':
        if (strcmp(value, "md") == 0 || strcmp(value, "yaml") == 0) {
            options->native_form = value;
            return true;
        }
        /* fall through */
    case OPTION_DUMP:
        options->format_given = read_choice(options, option == 'f' ? "-f" : "--dump", option == 'f' ? FORMATS : DUMPS, value, &choice);
        options->render.format = (GaoshiFormat)choice;
        return options->format_given;
    case OPTION_DIAGNOSTICS:
        if (!read_choice(options, "--diagnostics", DIAGNOSTICS, value, &choice))
            return false;
        options->diagnostics = (GaoshiDiagnostics)choice;
        return true;
    case OPTION_LANG:
        if (!read_choice(options, "--lang", LANGUAGES, value, &choice))
            return false;
        options->language = (GaoshiLanguage)choice;
        return true;
    default:
        options->render.pdf = value;
        return read_choice(options, "--pdf", CLAIMS, value, &choice);
    }
}

static bool read_one(Options *options, int option, const char *value)
{
    GaoshiRenderOptions *render = &options->render;
    switch (option) {
    case 'o': render->output = value; return true;
    case 'h': options->help = true; return true;
    case 'j': return read_jobs(options, value);
    case OPTION_VERSION: options->version = true; return true;
    case OPTION_LAYOUT: render->layout = value; return true;
    case OPTION_SET: return add_setting(options, value);
    case OPTION_SEAL: return add_seal(options, value);
    case OPTION_PAGES: render->pages = value; return true;
    case OPTION_PPI: return read_ppi(options, value);
    case OPTION_FONT_PATH: return add_font_folder(options, value);
    case OPTION_SYSTEM_FONTS: options->session.system_fonts = true; return true;
    case OPTION_RULE: return add_rule(options, value);
    case OPTION_RULES: options->rules_wanted = true; return true;
    case OPTION_PRESS: render->press = true; return true;
    case OPTION_STRICT: render->strict = true; return true;
    case OPTION_TIMINGS: options->timings = value; return true;
    default: return read_enumerated(options, option, value);
    }
}

/* getopt_long reorders argv so that the words without a dash stand behind. */
static bool read_words(Options *options, int argc, char **argv)
{
    if (optind < argc)
        options->verb = argv[optind++];
    if (optind < argc)
        options->render.input = argv[optind++];
    if (optind < argc && options->verb && strcmp(options->verb, "init") == 0)
        options->target = argv[optind++];
    if (optind < argc)
        return diag_add(options->diags, &rule_cli_too_many, PLACE_NONE, argv[optind]);
    return true;
}

/* Pictures are drawn by as many threads as the machine has processors, up to a few. */
static int processors(void)
{
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count < 1 ? 1 : count > MOST_THREADS ? MOST_THREADS : (int)count;
}

static bool unknown_option(Options *options, const char *typed)
{
    const char *names[G_N_ELEMENTS(LONG_OPTIONS)] = {NULL};
    for (size_t i = 0; LONG_OPTIONS[i].name; i++)
        names[i] = LONG_OPTIONS[i].name;
    char *word = g_strndup(typed, strcspn(typed, "="));
    const char *nearest = strncmp(word, "--", 2) == 0 ? options_nearest(word + 2, names) : NULL;
    g_free(word);
    if (nearest)
        return diag_add(options->diags, &rule_cli_unknown_option, PLACE_NONE, typed, nearest);
    return diag_add(options->diags, &rule_cli_strange_option, PLACE_NONE, typed);
}

bool options_read(Options *options, int argc, char **argv)
{
    *options = (Options){.arena = arena_new(), .diags = diags_new()};
    options->settings = ARENA_ARRAY(options->arena, const char *, MOST_SETTINGS + 1);
    options->render.source_date = -1;
    options->render.settings = options->settings;
    options->rules = ARENA_ARRAY(options->arena, const char *, MOST_RULES + 1);
    options->render.rules = options->rules;
    options->render.threads = processors();
    bool ok = true;
    int option;
    opterr = 0;
    while ((option = getopt_long(argc, argv, ":o:f:j:h", LONG_OPTIONS, NULL)) != -1) {
        const char *typed = argv[optind - 1];
        if (option == '?')
            ok = unknown_option(options, typed);
        else if (option == ':')
            ok = diag_add(options->diags, &rule_cli_missing_value, PLACE_NONE, typed);
        else if (!read_one(options, option, optarg))
            ok = false;
    }
    return read_words(options, argc, argv) && ok;
}

static bool ends_with(const char *name, const char *suffix)
{
    size_t length = strlen(name), tail = strlen(suffix);
    return length > tail && name[length - tail - 1] == '.' && g_ascii_strcasecmp(name + length - tail, suffix) == 0;
}

static const Choice *format_of_name(const char *name)
{
    for (const Choice *c = FORMATS; c->word; c++)
        if (ends_with(name, c->word))
            return c;
    return NULL;
}

/* NOTICE with the format's suffix in place of its own; several pages of pictures are numbered. */
static const char *name_beside(Options *options, const char *input, const char *suffix, bool numbered)
{
    const char *slash = strrchr(input, '/');
    const char *dot = strrchr(slash ? slash : input, '.');
    size_t stem = dot && dot > input && dot[-1] != '/' ? (size_t)(dot - input) : strlen(input);
    Out *name = out_new_memory();
    out_bytes(name, input, stem);
    out_str(name, numbered ? "-{0p}." : ".");
    out_str(name, suffix);
    const char *copy = arena_strdup(options->arena, out_text(name));
    out_free(name);
    return copy;
}

bool options_settle_output(Options *options)
{
    GaoshiRenderOptions *render = &options->render;
    if (options->native_form)
        return refuse(options, "-f", options->native_form, "pdf | png | svg | txt | json");
    const Choice *named = render->output ? format_of_name(render->output) : NULL;
    if (!options->format_given && render->output && strcmp(render->output, "-") != 0) {
        if (!named)
            return diag_add(options->diags, &rule_cli_unknown_suffix, PLACE_NONE, render->output);
        render->format = (GaoshiFormat)named->value;
    }
    if (render->output)
        return true;
    bool text = render->format > GAOSHI_SVG || strcmp(render->input, "-") == 0;
    bool pictures = render->format == GAOSHI_PNG || render->format == GAOSHI_SVG;
    render->output = text ? "-" : name_beside(options, render->input, FORMATS[render->format].word, pictures);
    return true;
}

void options_finish(Options *options)
{
    diags_free(options->diags);
    arena_free(options->arena);
}

/* Letters that must change, with a bound: enough to find a slip of the finger among a few words. */
static int distance(const char *a, const char *b)
{
    enum { MOST = 24 };
    int row[MOST + 1];
    size_t long_b = strlen(b);
    if (strlen(a) > MOST || long_b > MOST)
        return MOST;
    for (int j = 0; j <= (int)long_b; j++)
        row[j] = j;
    for (int i = 1; a[i - 1]; i++) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= (int)long_b; j++) {
            int change = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            row[j] = MIN(change, MIN(row[j] + 1, row[j - 1] + 1));
        }
    }
    return row[long_b];
}

const char *options_nearest(const char *typed, const char *const *words)
{
    const char *nearest = NULL;
    int least = 3;
    for (; *words; words++) {
        int changes = distance(typed, *words);
        if (changes < least) {
            least = changes;
            nearest = *words;
        }
    }
    return nearest;
}
