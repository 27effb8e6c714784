#include "finish/claims.h"

#include "base/number.h"
#include "finish/finish_rules.h"

typedef struct {
    const FinishOptions *options;
    const StructureJob *job;
    const Structure *structure;
    Diags *diags;
    int found;
} Search;

static void add(Search *search, const Rule *rule, Place place, const char *a, const char *b)
{
    const char *const args[] = {a, b, NULL};
    diag_add_severity(search->diags, rule, search->options->insist ? DIAG_ERROR : DIAG_WARNING, place, args);
    search->found++;
}

/* The number of the page that a start stands on, as text. */
static const char *page_number(const Search *search, const StructureStart *start, char text[NUMBER_TEXT_SIZE])
{
    return number_text(text, start->page < 0 ? 0 : page_log_page(search->job->log, start->page)->number);
}

static bool is_mute(const Search *search, NodeId node)
{
    const PageNode *strings = tags_strings(search->job->tags, node);
    return !strings || ((!strings->alternative || !*strings->alternative) && !strings->actual);
}

static void find_mute_figures(Search *search)
{
    for (NodeId node = 1; node <= tags_last_node(search->job->tags); node++) {
        const TagNode *tag = tags_node(search->job->tags, node);
        if (!tag || tag->kind != NODE_FIGURE || !structure_keeps(search->structure, node) || !is_mute(search, node))
            continue;
        char number[NUMBER_TEXT_SIZE];
        StructureStart start = structure_start(search->structure, node);
        add(search, &rule_finish_no_alternative, start.place, page_number(search, &start, number), NULL);
    }
}

/* ISO 14289-1 7.4.2: the first heading is H1, and no level is left out on the way down. */
static void find_skipped_levels(Search *search)
{
    int before = 0;
    for (NodeId node = 1; node <= tags_last_node(search->job->tags); node++) {
        int level = structure_level(search->structure, node);
        if (level == 0)
            continue;
        if (level > before + 1) {
            char skipped[NUMBER_TEXT_SIZE], number[NUMBER_TEXT_SIZE];
            StructureStart start = structure_start(search->structure, node);
            add(search, &rule_finish_level_skipped, start.place, number_text(skipped, before + 1), page_number(search, &start, number));
        }
        before = level;
    }
}

bool claims_settle(const FinishOptions *options, const StructureJob *job, const Structure *structure, MetadataClaims *claims, Diags *diags)
{
    Search search = {options, job, structure, diags, 0};
    *claims = (MetadataClaims){options->archive, options->accessible, "gaoshi"};
    if (options->press && !options->insist)
        diag_add(diags, &rule_finish_press_archive, PLACE_NONE, NULL);
    if (!options->accessible)
        return true;
    if (!options->title || !*options->title)
        add(&search, &rule_finish_no_title, PLACE_NONE, NULL, NULL);
    find_mute_figures(&search);
    find_skipped_levels(&search);
    claims->accessible = search.found == 0;
    return claims->accessible || !options->insist;
}
