#include "lib/passes.h"

#include "base/number.h"
#include "lib/lib_rules.h"
#include "style/sheet_step.h"

enum { NO_STEP = -1 };

/* One pass. behind: what the pass that stopped had given out; NULL for the first. */
static bool run_pass(const Passes *passes, const PaginateResult *behind, int32_t step, bool last, Diags *diags, PaginateResult *result)
{
    NodeId next_node = 1;
    PaginateJob job = {.sheet = passes->sheet, .notice = passes->notice, .composer = passes->composer, .diags = diags, .sinks = passes->sinks,
                       .page_total = passes->page_total, .next_node = &next_node, .stop_when_stranded = !last, .draft = &passes->notice->draft, .paging_seal = passes->paging_seal,
                       .skip_pages = behind ? behind->given_pages : 0};
    Flow *flow = flow_new(passes->notice, passes->sheet, passes->composer, diags);
    if (step != NO_STEP) {
        job.give = sheet_step(passes->arena, passes->sheet, step);
        flow_give(flow, job.give, behind->next_serial);
    }
    bool ok = paginate_run(&job, flow, result);
    flow_free(flow);
    return ok;
}

static bool report_step(const Passes *passes, const PaginateResult *behind, int32_t step)
{
    char page[NUMBER_TEXT_SIZE], rows[NUMBER_TEXT_SIZE], columns[NUMBER_TEXT_SIZE];
    const Sheet *stepped = sheet_step(passes->arena, passes->sheet, step);
    return diag_add(passes->diags, &rule_lib_gave_way, PLACE_NONE, number_text(page, behind->given_pages + 1),
                    number_text(rows, stepped->rows), number_text(columns, stepped->columns));
}

/* The findings of a pass count only when its pages do. */
static bool try_steps(const Passes *passes, const PaginateResult *behind, PaginateResult *result)
{
    for (int32_t step = 0; step < passes->sheet->give_count; step++) {
        Diags *diags = diags_new();
        bool ok = run_pass(passes, behind, step, false, diags, result);
        if (!ok || !result->stopped) {
            diags_move(passes->diags, diags);
            diags_free(diags);
            return ok && report_step(passes, behind, step);
        }
        diags_free(diags);
    }
    return run_pass(passes, behind, NO_STEP, true, passes->diags, result);
}

bool passes_run(const Passes *passes, PaginateResult *result)
{
    Diags *diags = diags_new();
    bool ok = run_pass(passes, NULL, NO_STEP, passes->sheet->give_count == 0, diags, result);
    PaginateResult behind = *result;
    if (ok && behind.stopped)
        ok = try_steps(passes, &behind, result);
    else
        diags_move(passes->diags, diags);
    diags_free(diags);
    return ok;
}
