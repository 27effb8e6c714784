/* The only file that knows the order of the stages: read, style, compose, paginate, release. */
#include "base/file.h"
#include "base/number.h"
#include "block/flow.h"
#include "inline/composer.h"
#include "lib/checking.h"
#include "lib/lib_rules.h"
#include "lib/output.h"
#include "lib/passes.h"
#include "lib/sealing.h"
#include "lib/session.h"
#include "paginate/paginate.h"
#include "read/read.h"
#include "style/sheet.h"

#include <string.h>

typedef struct {
    GaoshiJob *job;
    const GaoshiRenderOptions *options;
    Diags *diags;
    const Source *source;   /* as it was read */
    Notice *notice;
    const Sheet *sheet;
    Composer *composer;
    Checking *checking;     /* NULL for dumps */
    Output *output;
    int32_t *bound;         /* pages of the text and of each attachment that is bound by itself, where the total is printed */
    int64_t started;        /* of the current stage */
} Run;

static void begin_stage(Run *run)
{
    if (run->options->clock)
        run->started = run->options->clock(run->options->closure);
}

/* One complete event of the trace-viewer format. */
static void end_stage(Run *run, const char *name)
{
    if (!run->options->clock)
        return;
    int64_t now = run->options->clock(run->options->closure);
    Out *out = run->job->timings ? run->job->timings : (run->job->timings = out_new_memory());
    out_str(out, out_size(out) ? ",\n" : "[");
    out_str(out, "{\"name\":\"");
    out_str(out, name);
    out_str(out, "\",\"ph\":\"X\",\"pid\":1,\"tid\":1,\"ts\":");
    out_int(out, run->started);
    out_str(out, ",\"dur\":");
    out_int(out, now - run->started);
    out_str(out, "}");
}

/* --seal is a key like any other, said last. */
static const char *const *all_settings(Run *run)
{
    const char *const *given = run->options->settings;
    int count = 0;
    if (!run->options->seal)
        return given;
    while (given && given[count])
        count++;
    const char **settings = ARENA_ARRAY(run->job->arena, const char *, count + 2);
    for (int i = 0; i < count; i++)
        settings[i] = given[i];
    Out *seal = out_new_memory();
    out_str(seal, "seal=");
    out_str(seal, run->options->seal);
    settings[count] = arena_strdup(run->job->arena, out_text(seal));
    out_free(seal);
    return settings;
}

static bool read_source(Run *run)
{
    begin_stage(run);
    Source *source = ARENA_NEW(run->job->arena, Source);
    run->source = source;
    if (!file_read(run->job->arena, run->options->input, source, run->diags))
        return false;
    /* Findings show the words as a person reads them, whatever the file's own encoding; what is embedded are the file's bytes. */
    SourceForm form = read_form(source);
    bool packed = form == FORM_DOCX || form == FORM_XLSX;
    Source *text = arena_memdup(run->job->arena, source, sizeof *source);
    if (!packed && !read_decode(run->job->arena, text, run->diags))
        return false;
    ReadOptions options = {.settings = all_settings(run), .decoded = !packed};
    run->notice = read_notice(text, &options, run->diags);
    end_stage(run, "read");
    return run->notice != NULL;
}

static bool load_sheet(Run *run)
{
    begin_stage(run);
    const char *own = run->notice->layout ? run->notice->layout : "notice-a4";
    const char *layout = run->options->layout ? run->options->layout : own;
    run->sheet = sheet_load(run->job->arena, run->job->session->layouts_folder, layout, run->notice, run->diags);
    end_stage(run, "style");
    return run->sheet && sealing_prepare(run->notice, run->sheet, run->diags);
}

static bool open_composer(Run *run)
{
    begin_stage(run);
    Fonts *fonts = session_fonts(run->job->session, run->diags);
    if (!fonts)
        return false;
    run->composer = composer_new(fonts, run->diags);
    end_stage(run, "fonts");
    return true;
}

/* The notice through composition and pagination into sinks. */
static bool lay_out(Run *run, PageSink *const *sinks, int total, Diags *diags, PaginateResult *result)
{
    const Notice *notice = run->notice;
    PagingSeal paging_seal = {notice->paging_seal_count > 0 ? &notice->paging_seals[0] : NULL, 0};
    if (paging_seal.artwork)
        sealing_diameter(notice, run->sheet, &paging_seal.diameter);
    Passes passes = {.paging_seal = paging_seal.artwork ? &paging_seal : NULL, .notice = notice, .sheet = run->sheet, .composer = run->composer,
                     .arena = run->job->arena, .sinks = sinks, .page_total = total, .diags = diags};
    if (total > 0)
        passes.bound_totals = run->bound;
    else
        passes.bound_counts = run->bound;
    return passes_run(&passes, result);
}

static bool prints_total(const Sheet *sheet)
{
    const char *const texts[] = {sheet->page_number.format, sheet->running_head.text, sheet->running_foot.text};
    for (int i = 0; i < 3; i++)
        if (texts[i] && strstr(texts[i], "{t}"))
            return true;
    return false;
}

/* The same pass into nothing: only a printed total of pages or 骑缝章 needs it (design §2, Streaming). */
static bool count_pages(Run *run, int *total)
{
    *total = 0;
    if (!prints_total(run->sheet) && run->notice->paging_seal_count == 0)
        return true;
    begin_stage(run);
    run->bound = ARENA_ARRAY(run->job->arena, int32_t, run->notice->attachment_count + 1);
    PageSink *counter = page_null_sink_new(total);
    PageSink *const sinks[] = {counter, NULL};
    Diags *unheard = diags_new();
    PaginateResult result = {0};
    bool ok = lay_out(run, sinks, 0, unheard, &result);
    if (!ok)
        diags_move(run->diags, unheard);
    *total = result.pages;
    counter->free(counter);
    diags_free(unheard);
    end_stage(run, "measure");
    return ok;
}

static bool start_checking(Run *run)
{
    begin_stage(run);
    run->checking = checking_new(run->job, run->options, run->notice, run->sheet);
    end_stage(run, "check");
    return run->checking != NULL;
}

/* Composition and pagination into the sinks and the rules' own. */
static bool lay_out_checked(Run *run, PageSink *const *sinks, int total, bool hints)
{
    PaginateResult result = {0};
    begin_stage(run);
    bool ok = lay_out(run, checking_sinks(run->checking, sinks), total, run->diags, &result);
    end_stage(run, "pages");
    run->job->pages = result.pages;
    checking_finish(run->checking, hints);
    char counted[NUMBER_TEXT_SIZE], drawn[NUMBER_TEXT_SIZE];
    if (ok && total && total != result.pages)
        ok = diag_add(run->diags, &rule_lib_page_total_changed, PLACE_NONE, number_text(counted, total), number_text(drawn, result.pages));
    return ok && composer_report(run->composer, run->diags);
}

static bool draw_pages(Run *run)
{
    int total;
    return count_pages(run, &total) && start_checking(run) && lay_out_checked(run, output_sinks(run->output), total, false);
}

static bool dump_stage(Run *run)
{
    Out *out = output_text(run->output);
    if (run->options->format == GAOSHI_DUMP_NOTICE)
        return notice_dump(run->notice, out, run->diags);
    bool lines = run->options->format == GAOSHI_DUMP_LINES;
    return flow_dump(run->notice, run->sheet, run->composer, lines, out, run->diags);
}

static bool draw(Run *run)
{
    switch (run->options->format) {
    case GAOSHI_DUMP_NOTICE:
    case GAOSHI_DUMP_LINES:
    case GAOSHI_DUMP_BLOCKS: return dump_stage(run);
    default: return draw_pages(run);
    }
}

/* Warnings end a strict run, but only after all of them were found. */
static bool pass_strict(Run *run)
{
    char count[NUMBER_TEXT_SIZE];
    int warnings = gaoshi_job_severity_count(run->job, GAOSHI_WARNING) + diags_count_severity(run->job->checks, DIAG_ERROR);
    if (!run->options->strict || warnings == 0)
        return true;
    return diag_add(run->diags, &rule_lib_strict, PLACE_NONE, number_text(count, warnings));
}

static bool prepare(Run *run)
{
    if (!read_source(run))
        return false;
    if (run->options->format == GAOSHI_DUMP_NOTICE)
        return true;
    return load_sheet(run) && open_composer(run);
}

/* What finishing says is heard before anything stands under its name. */
static bool release(Run *run)
{
    begin_stage(run);
    bool ok = output_complete(run->output, run->diags) && pass_strict(run);
    if (ok) {
        ok = output_commit(run->output, run->diags);
        run->output = NULL;
    }
    end_stage(run, "release");
    return ok;
}

static bool produce(Run *run)
{
    if (!prepare(run))
        return false;
    run->output = output_new(run->options, run->source, run->notice, run->sheet, run->diags);
    return run->output && draw(run) && !diags_has_errors(run->diags) && pass_strict(run) && release(run);
}

static void end_run(Run *run)
{
    output_abort(run->output);
    checking_free(run->checking);
    composer_free(run->composer);
    if (run->job->timings)
        out_str(run->job->timings, "]\n");
    /* The notice's source may be named by findings: it lives on the job's arena; the notice itself may go. */
    notice_free(run->notice);
}

/* A claim about the PDF that this build cannot hold is refused before anything is read. */
static bool accept_claim(Run *run)
{
    const char *claim = run->options->pdf;
    if (run->options->format != GAOSHI_PDF || !claim || output_offers(claim))
        return true;
    return diag_add(run->diags, &rule_lib_conformance_not_offered, PLACE_NONE, claim);
}

/* So are inks where there can be none. */
static bool accept_press(Run *run)
{
    const GaoshiRenderOptions *options = run->options;
    if (!options->press)
        return true;
    if (options->format != GAOSHI_PDF)
        return diag_add(run->diags, &rule_lib_press_format, PLACE_NONE, NULL);
    if (options->pdf && strcmp(options->pdf, "plain") == 0)
        return diag_add(run->diags, &rule_lib_press_plain, PLACE_NONE, NULL);
    return output_presses(options->pdf) || diag_add(run->diags, &rule_lib_press_claim, PLACE_NONE, options->pdf);
}

bool gaoshi_render(GaoshiJob *job, const GaoshiRenderOptions *options)
{
    Run run = {.job = job, .options = options, .diags = job->diags};
    if (strcmp(options->input, "-") != 0 && strcmp(options->input, options->output) == 0)
        return diag_add(run.diags, &rule_lib_same_file, PLACE_NONE, options->output);
    bool ok = accept_claim(&run) && accept_press(&run) && produce(&run);
    end_run(&run);
    return ok;
}

/* What is wrong with the notice is told even where it cannot be laid out: a face is missing, a draft is sealed. */
static bool check_all(Run *run)
{
    if (!read_source(run))
        return false;
    bool ok = load_sheet(run) && open_composer(run);
    if (!start_checking(run))
        return false;
    if (ok)
        return lay_out_checked(run, NULL, 0, true);
    checking_finish(run->checking, true);
    return false;
}

bool gaoshi_check(GaoshiJob *job, const GaoshiRenderOptions *options)
{
    Run run = {.job = job, .options = options, .diags = job->diags};
    bool ok = check_all(&run);
    end_run(&run);
    diags_move(job->diags, job->checks);
    return ok && !diags_has_errors(job->diags);
}
