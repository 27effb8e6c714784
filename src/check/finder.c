#include "check/finder.h"

#include "base/mem.h"
#include "base/number.h"

#include <stdlib.h>
#include <string.h>

enum { PLACES = 3, ARGUMENTS = 7, OTHERS = 8, OTHERS_SIZE = 400, SEVERITIES = 3, OFF = -1, AS_IT_IS = -2 };

typedef struct {
    CheckRule rule;
    DiagSeverity severity;
    int32_t count;
    Place places[PLACES];
    const char *args[ARGUMENTS];
    int32_t others;             /* what else was found, where the rule's words ask for it: "帐号"（账号）… */
    const char *seen[OTHERS];
    char zh[OTHERS_SIZE], en[OTHERS_SIZE];
} Finding;

struct Finder {
    Arena *arena;
    Finding *findings[CHECK_RULE_COUNT][SEVERITIES];
    int8_t switches[CHECK_RULE_COUNT];
};

Finder *finder_new(void) {
    Finder *finder = mem_alloc(sizeof *finder);
    finder->arena = arena_new();
    memset(finder->switches, AS_IT_IS, sizeof finder->switches);
    return finder;
}

void finder_free(Finder *finder) {
    if (!finder)
        return;
    arena_free(finder->arena);
    mem_free(finder);
}

/* -- Switches. */

static bool read_switch(const char *word, int8_t *out) {
    static const struct { const char *english, *chinese; int8_t value; } words[] = {
        {"off", "关", OFF}, {"error", "错误", DIAG_ERROR}, {"warning", "警告", DIAG_WARNING}, {"info", "提示", DIAG_INFO}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(word, words[i].english) == 0 || strcmp(word, words[i].chinese) == 0) {
            *out = words[i].value;
            return true;
        }
    return false;
}

/* "mark" takes mark.blank. */
static bool is_named(CheckRule rule, const char *id) {
    size_t size = strlen(id);
    const char *own = check_rules[rule].id;
    return strncmp(own, id, size) == 0 && (own[size] == 0 || own[size] == '.');
}

/* The rule whose name has most in common with a wrong one: the longest common start, then the same end. */
static const char *nearest(const char *id) {
    const char *best = check_rules[0].id;
    size_t most = 0;
    for (int rule = 0; rule < CHECK_RULE_COUNT; rule++) {
        const char *own = check_rules[rule].id;
        size_t start = 0, end = 0, own_size = strlen(own), size = strlen(id);
        while (start < own_size && start < size && own[start] == id[start])
            start++;
        while (end < own_size - start && end < size - start && own[own_size - 1 - end] == id[size - 1 - end])
            end++;
        if (start + end > most) {
            most = start + end;
            best = own;
        }
    }
    return best;
}

bool finder_switch(Finder *finder, const char *id, const char *word, Place place, Diags *diags) {
    int8_t value;
    bool known = false;
    if (!read_switch(word, &value))
        return diag_add(diags, &rule_check_switch, place, id, word);
    for (int rule = 0; rule < CHECK_RULE_COUNT; rule++)
        if (is_named((CheckRule)rule, id)) {
            finder->switches[rule] = value;
            known = true;
        }
    return known || diag_add(diags, &rule_check_unknown, place, id, nearest(id));
}

bool finder_is_on(const Finder *finder, CheckRule rule) {
    return finder->switches[rule] != OFF;
}

/* -- Gathering. */

static bool tells_others(CheckRule rule) {
    return strstr(check_rules[rule].zh, "{6}") != NULL;
}

static bool is_seen(const Finding *finding, const char *word) {
    bool seen = finding->args[0] && strcmp(finding->args[0], word) == 0;
    for (int32_t i = 0; !seen && i < finding->others; i++)
        seen = strcmp(finding->seen[i], word) == 0;
    return seen;
}

/* “帐号”（账号） behind “布署”应写作“部署”: a count alone would not say what else is wrong. */
static void add_other(Finder *finder, Finding *finding, const char *const *args) {
    size_t size = strlen(args[0]) + (args[1] ? strlen(args[1]) : 0) + sizeof "，另有“”（）" + sizeof " (also: \"\" ())";
    if (is_seen(finding, args[0]) || finding->others == OTHERS || strlen(finding->zh) + size > OTHERS_SIZE ||
        strlen(finding->en) + size > OTHERS_SIZE)
        return;
    strcat(strcat(strcat(finding->zh, finding->others ? "、“" : "；还有“"), args[0]), "”");
    strcat(strcat(strcat(finding->en, finding->others ? ", \"" : "; also \""), args[0]), "\"");
    if (args[1] && *args[1]) {
        strcat(strcat(strcat(finding->zh, "（"), args[1]), "）");
        strcat(strcat(strcat(finding->en, " ("), args[1]), ")");
    }
    finding->seen[finding->others++] = arena_strdup(finder->arena, args[0]);
}

void finder_add_list(Finder *finder, CheckRule rule, DiagSeverity severity, Place place, const char *const *args) {
    if (!finder_is_on(finder, rule))
        return;
    if (finder->switches[rule] != AS_IT_IS)
        severity = (DiagSeverity)finder->switches[rule];
    Finding **slot = &finder->findings[rule][severity];
    if (!*slot) {
        *slot = ARENA_NEW(finder->arena, Finding);
        (*slot)->rule = rule;
        (*slot)->severity = severity;
        for (int i = 0; i < ARGUMENTS && args[i]; i++)
            (*slot)->args[i] = arena_strdup(finder->arena, args[i]);
    } else if (tells_others(rule))
        add_other(finder, *slot, args);
    if ((*slot)->count < PLACES)
        (*slot)->places[(*slot)->count] = place;
    (*slot)->count++;
}

/* -- Giving. */

static int compare(const void *a, const void *b) {
    const Finding *one = *(Finding *const *)a, *other = *(Finding *const *)b;
    if (one->severity != other->severity)
        return (int)other->severity - (int)one->severity;
    Place left = one->places[0], right = other->places[0];
    if (left.line != right.line)
        return left.line < right.line ? -1 : 1;
    if (left.column != right.column)
        return left.column < right.column ? -1 : 1;
    return (int)one->rule - (int)other->rule;
}

/* "（共 4 处：12:5、14:7、20:1）" and "(4 places: 12:5, 14:7, 20:1)". */
static void write_places(const Finding *finding, Out *zh, Out *en) {
    char number[NUMBER_TEXT_SIZE];
    out_printf(zh, "（共 %s 处", number_text(number, finding->count));
    out_printf(en, " (%s places", number);
    for (int i = 0; i < PLACES && i < finding->count; i++) {
        const Place *place = &finding->places[i];
        if (place->line < 1)
            break;
        out_printf(zh, "%s%d:%d", i ? "、" : "：", place->line, place->column);
        out_printf(en, "%s%d:%d", i ? ", " : ": ", place->line, place->column);
    }
    out_str(zh, "）");
    out_str(en, ")");
}

static void give(const Finding *finding, Diags *diags) {
    const char *args[10] = {"", "", "", "", "", "", "", "", "", NULL};
    Out *zh = out_new_memory(), *en = out_new_memory();
    for (int i = 0; i < ARGUMENTS && finding->args[i]; i++)
        args[i] = finding->args[i];
    if (tells_others(finding->rule)) {
        args[CHECK_OTHERS_ZH - 1] = finding->zh;
        args[CHECK_OTHERS_EN - 1] = finding->en;
    }
    if (finding->count > 1)
        write_places(finding, zh, en);
    args[CHECK_PLACES_ZH - 1] = out_text(zh);
    args[CHECK_PLACES_EN - 1] = out_text(en);
    diag_add_severity(diags, &check_rules[finding->rule], finding->severity, finding->places[0], args);
    out_free(zh);
    out_free(en);
}

void finder_give(Finder *finder, Diags *diags) {
    Finding *list[CHECK_RULE_COUNT * SEVERITIES];
    size_t count = 0;
    for (int rule = 0; rule < CHECK_RULE_COUNT; rule++)
        for (int severity = 0; severity < SEVERITIES; severity++)
            if (finder->findings[rule][severity])
                list[count++] = finder->findings[rule][severity];
    qsort(list, count, sizeof *list, compare);
    for (size_t i = 0; i < count; i++)
        give(list[i], diags);
    memset(finder->findings, 0, sizeof finder->findings);
    arena_reset(finder->arena);
}
