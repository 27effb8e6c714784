#include "base/base_rules.h"
#include "base/diag.h"
#include "base/excerpt.h"
#include "base/mem.h"
#include "base/number.h"

#include <string.h>

/* So many findings of one rule are kept, and so many bytes of an argument; a damaged file must not fill the memory,
 * nor the screen. */
enum { MOST_OF_A_RULE = 1000, LONGEST_ARGUMENT = 600 };

typedef struct {
    const Rule *rule;
    DiagSeverity severity;
    int kept, left_out;
} Tally;

struct Diags {
    Arena *arena; /* arguments, and sources without a text */
    Diag **list;
    int count, capacity;
    Tally *tallies;
    int tally_count, tally_capacity;
    const Diag *first_error;
};

Diags *diags_new(void) {
    Diags *diags = mem_alloc(sizeof *diags);
    diags->arena = arena_new();
    return diags;
}

void diags_free(Diags *diags) {
    if (!diags)
        return;
    arena_free(diags->arena);
    mem_free(diags->list);
    mem_free(diags->tallies);
    mem_free(diags);
}

static Tally *tally_of(Diags *diags, const Rule *rule, DiagSeverity severity) {
    for (int i = 0; i < diags->tally_count; i++)
        if (diags->tallies[i].rule == rule && diags->tallies[i].severity == severity)
            return &diags->tallies[i];
    if (diags->tally_count == diags->tally_capacity) {
        diags->tally_capacity = diags->tally_capacity ? diags->tally_capacity * 2 : 16;
        diags->tallies = mem_resize(diags->tallies, (size_t)diags->tally_capacity, sizeof *diags->tallies);
    }
    Tally *tally = &diags->tallies[diags->tally_count++];
    *tally = (Tally){rule, severity, 0, 0};
    return tally;
}

static void append(Diags *diags, Diag *diag) {
    if (diags->count == diags->capacity) {
        diags->capacity = diags->capacity ? diags->capacity * 2 : 16;
        diags->list = mem_resize(diags->list, (size_t)diags->capacity, sizeof *diags->list);
    }
    diags->list[diags->count++] = diag;
    if (diag->severity == DIAG_ERROR && !diags->first_error)
        diags->first_error = diag;
}

/* A source without a text is only a name, and often that of a file which could not be opened: it is copied, so that
 * it need not live anywhere else. */
static const Source *keep_source(Diags *diags, const Source *source) {
    if (!source || source->text)
        return source;
    Source *copy = arena_memdup(diags->arena, source, sizeof *source);
    copy->name = source->name ? arena_strdup(diags->arena, source->name) : NULL;
    return copy;
}

/* Cut between characters where it is too long. */
static const char *keep_argument(Diags *diags, const char *argument) {
    size_t size = strnlen(argument, LONGEST_ARGUMENT + 1);
    if (size <= LONGEST_ARGUMENT)
        return arena_strndup(diags->arena, argument, size);
    size = LONGEST_ARGUMENT;
    for (int i = 0; i < 3 && ((unsigned char)argument[size] & 0xC0) == 0x80; i++)
        size--;
    char *cut = arena_alloc(diags->arena, size + sizeof "…");
    memcpy(cut, argument, size);
    memcpy(cut + size, "…", sizeof "…");
    return cut;
}

bool diag_add_severity(Diags *diags, const Rule *rule, DiagSeverity severity, Place place, const char *const *args) {
    Tally *tally = tally_of(diags, rule, severity);
    if (tally->kept >= MOST_OF_A_RULE) {
        tally->left_out++;
        return severity != DIAG_ERROR;
    }
    tally->kept++;
    Diag *diag = ARENA_NEW(diags->arena, Diag);
    *diag = (Diag){.rule = rule, .severity = severity, .place = place};
    diag->place.source = keep_source(diags, place.source);
    for (int i = 0; i < 9 && args && args[i]; i++)
        diag->args[i] = keep_argument(diags, args[i]);
    append(diags, diag);
    return severity != DIAG_ERROR;
}

bool diag_add_list(Diags *diags, const Rule *rule, Place place, const char *const *args) {
    return diag_add_severity(diags, rule, rule->severity, place, args);
}

int diags_count(const Diags *diags) {
    return diags->count;
}

int diags_count_severity(const Diags *diags, DiagSeverity severity) {
    int count = 0;
    for (int i = 0; i < diags->tally_count; i++)
        if (diags->tallies[i].severity == severity)
            count += diags->tallies[i].kept + diags->tallies[i].left_out;
    return count;
}

const Diag *diags_get(const Diags *diags, int index) {
    return index >= 0 && index < diags->count ? diags->list[index] : NULL;
}

bool diags_has_errors(const Diags *diags) {
    return diags->first_error != NULL;
}

ExitCode diags_exit(const Diags *diags) {
    if (!diags->first_error)
        return EXIT_CODE_DONE;
    /* A warning that was made an error says nothing of an exit code. */
    ExitCode exit = diags->first_error->rule->exit;
    return exit == EXIT_CODE_DONE ? EXIT_CODE_NOTICE : exit;
}

void diags_move(Diags *to, Diags *from) {
    for (int i = 0; i < from->count; i++) {
        const char *args[10] = {0};
        memcpy(args, from->list[i]->args, sizeof from->list[i]->args);
        diag_add_severity(to, from->list[i]->rule, from->list[i]->severity, from->list[i]->place, args);
    }
    for (int i = 0; i < from->tally_count; i++)
        if (from->tallies[i].left_out > 0)
            tally_of(to, from->tallies[i].rule, from->tallies[i].severity)->left_out += from->tallies[i].left_out;
    from->count = from->tally_count = 0;
    from->first_error = NULL;
    arena_reset(from->arena);
}

void diags_write(Out *out, const Diags *diags, DiagForm form, DiagLang lang) {
    LineCursor cursor = {0};
    for (int i = 0; i < diags->count; i++)
        diag_write_at(out, diags->list[i], form, lang, &cursor);
    for (int i = 0; i < diags->tally_count; i++) {
        const Tally *tally = &diags->tallies[i];
        char count[NUMBER_TEXT_SIZE];
        Diag more = {.rule = &rule_diag_more, .severity = DIAG_INFO};
        more.args[0] = number_text(count, tally->left_out);
        more.args[1] = tally->rule->id;
        if (tally->left_out > 0)
            diag_write_at(out, &more, form, lang, &cursor);
    }
}
