#include "lib/passes.h"

#include "base/number.h"
#include "lib/lib_rules.h"
#include "style/sheet_step.h"

/* One pass. behind: what the pass that stopped had given out; NULL for the first. give: the sheet from there on; NULL: no other. */
static bool run_pass(const Passes *passes, const PaginateResult *behind, const Sheet *give, bool last, Diags *diags, PaginateResult *result)
{
    PaginateJob job = {.sheet = passes->sheet, .notice = passes->notice, .composer = passes->composer, .diags = diags, .sinks = passes->sinks,
                       .page_total = passes->page_total, .bound_totals = passes->bound_totals, .bound_counts = passes->bound_counts,
                       .stop_when_stranded = !last, .draft = &passes->notice->draft, .paging_seal = passes->paging_seal,
                       .skip_pages = behind ? behind->given_pages : 0};
    Flow *flow = flow_new(passes->notice, passes->sheet, passes->composer, diags);
    if (give) {
        job.give = give;
        flow_give(flow, give, behind->next_serial);
    }
    bool ok = paginate_run(&job, flow, result);
    flow_free(flow);
    return ok;
}

static bool report_step(const Passes *passes, const PaginateResult *behind, const Sheet *stepped)
{
    char page[NUMBER_TEXT_SIZE], rows[NUMBER_TEXT_SIZE], columns[NUMBER_TEXT_SIZE];
    if (stepped->pitch == passes->sheet->pitch && stepped->cell == passes->sheet->cell)
        return diag_add(passes->diags, &rule_lib_gave_lines, PLACE_NONE, number_text(page, behind->given_pages + 1),
                        number_text(rows, stepped->signature_keep));
    return diag_add(passes->diags, &rule_lib_gave_way, PLACE_NONE, number_text(page, behind->given_pages + 1),
                    number_text(rows, stepped->rows), number_text(columns, stepped->columns));
}

/* Closer or wider lines and characters first; then, if the layout allows it, fewer lines that must share a page. */
static const Sheet *sheet_of_step(const Passes *passes, int32_t step)
{
    const Sheet *sheet = passes->sheet;
    if (step < sheet->give_count)
        return sheet_step(passes->arena, sheet, step);
    return step == sheet->give_count && sheet->give_lines > 0 ? sheet_step_lines(passes->arena, sheet) : NULL;
}

/* The findings of a pass count only when its pages do. */
static bool try_steps(const Passes *passes, const PaginateResult *behind, PaginateResult *result)
{
    const Sheet *give;
    for (int32_t step = 0; (give = sheet_of_step(passes, step)); step++) {
        Diags *diags = diags_new();
        bool ok = run_pass(passes, behind, give, false, diags, result);
        if (!ok || !result->stopped) {
            diags_move(passes->diags, diags);
            diags_free(diags);
            return ok && report_step(passes, behind, give);
        }
        diags_free(diags);
    }
    return run_pass(passes, behind, NULL, true, passes->diags, result);
}

bool passes_run(const Passes *passes, PaginateResult *result)
{
    Diags *diags = diags_new();
    bool ok = run_pass(passes, NULL, NULL, sheet_of_step(passes, 0) == NULL, diags, result);
    PaginateResult behind = *result;
    if (ok && behind.stopped)
        ok = try_steps(passes, &behind, result);
    else
        diags_move(passes->diags, diags);
    diags_free(diags);
    return ok;
}
