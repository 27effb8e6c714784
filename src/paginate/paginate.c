/* Fragments are placed one after the other. When one does not fit, page_end.c says where the page had better end; what stands below
 * goes back into the queue and is placed anew on the next page. So nothing is looked at twice but the foot of a page, and a
 * document of any length needs one page's fragments, a few from the queue, and the pages of the tail. */
#include "paginate/paginate.h"

#include "base/number.h"
#include "base/out.h"
#include "paginate/bare_page.h"
#include "paginate/draft_mark.h"
#include "paginate/floating.h"
#include "paginate/page_end.h"
#include "paginate/paginate_rules.h"
#include "paginate/signature_page.h"
#include "paginate/table_part.h"
#include "paginate/tail.h"

typedef struct {
    const PaginateJob *job;
    PaginateResult *result;
    Queue queue;
    OpenPage page;
    Floating floating;
    Tail tail;
    const Sheet *section;   /* of the page being filled, where it is not the notice's own */
    bool behind_blank;      /* the page being filled is that of 版记, behind a blank one: it bears no number */
    bool is_signed;         /* the signature block has begun */
    int32_t unshown;        /* pages before the one that bears number 1 */
    int32_t bound;          /* how many times the numbers have begun anew */
    int32_t missing_rows;   /* of the signature block, on the last page that it missed */
} Run;

/* {{{ closing a page */

static PageBuilder *draw_page(const Run *run) {
    const OpenPage *page = &run->page;
    bool turned = page->turned;
    PageBuilder *builder = page_builder_new(run->tail.pages + 1, open_page_size(page->sheet, turned),
                                            open_page_area(page));
    draft_mark_add(run->job, builder, open_page_size(page->sheet, turned));
    for (int32_t i = 0, end; i < page->count; i = end) {
        const TableLayout *table = page->standing[i].piece.fragment->table;
        end = i + 1;
        if (!table) {
            open_page_draw(page, i, builder);
            continue;
        }
        while (end < page->count && page->standing[end].piece.fragment->table == table)
            end++;
        table_part_draw(page, i, end, builder);
    }
    return builder;
}

static void stop(Run *run) {
    run->result->stopped = run->job->stop_when_stranded;
    run->result->given_pages = run->tail.given;
    run->result->next_serial = run->tail.given_serial + 1;
}

static bool is_text(const Fragment *fragment) {
    if (fragment->part < PART_BODY || fragment->part > PART_NOTE)
        return false;
    return fragment->line_items == 0 || fragment->lines[0].role != ROLE_SALUTATION;
}

/* A first page with 版头 shows text (7.3.3), if there is any. */
static void note_bare_first(Run *run) {
    const OpenPage *page = &run->page;
    bool bare = run->tail.pages == 0 && page->standing[0].piece.fragment->part == PART_HEAD;
    for (int32_t i = 0; bare && i < page->count; i++)
        bare = !is_text(page->standing[i].piece.fragment);
    const Waiting *next = bare ? queue_peek(&run->queue, 0) : NULL;
    if (!next || !is_text(next->fragment))
        return;
    run->result->bare_first = true;
    stop(run);
}

static int32_t total_of(const Run *run) {
    const PaginateJob *job = run->job;
    return job->bound_totals ? job->bound_totals[run->bound] : job->page_total;
}

/* The page keeps the fragments before index. */
static bool close_page(Run *run, int32_t index) {
    OpenPage *page = &run->page;
    floating_end(&run->floating, page, index, &run->queue);
    if (page->count == 0)
        return true;
    note_bare_first(run);
    int32_t serial = page->standing[page->count - 1].piece.fragment->serial;
    int32_t number = run->tail.pages + 1;
    HeldPage held = {.builder = draw_page(run), .number = number, .shown = number - run->unshown, .total = total_of(run), .sheet = page->sheet,
                     .turned = page->turned, .mute = run->behind_blank, .last_serial = serial};
    if (run->job->bound_counts)
        run->job->bound_counts[run->bound] = held.shown;
    open_page_clear(page);
    return tail_add(&run->tail, held);
}

/* A blank page bears no number. */
static bool add_blank_page(Run *run) {
    OpenPage *page = &run->page;
    open_page_begin(page, run->job->sheet, false, false);
    HeldPage held = {.builder = draw_page(run), .number = run->tail.pages + 1, .sheet = run->job->sheet, .blank = true, .mute = true};
    open_page_clear(page);
    return tail_add(&run->tail, held);
}

static bool end_full_page(Run *run) {
    int32_t signature = signature_page_find(&run->page, &run->queue);
    if (signature >= run->page.count)
        run->missing_rows = signature_page_missing(&run->page, &run->queue, signature);
    return close_page(run, page_end_find(&run->page, &run->queue));
}

/* What is kept with a turned table goes with it onto the landscape page. */
static bool end_for_other_orientation(Run *run, bool turned) {
    OpenPage *page = &run->page;
    int32_t index = turned ? page_end_find_chain(page, &run->queue) : page->count;
    for (int32_t i = index; i < page->count; i++)
        page->standing[i].piece.turned = true;
    if (index == page->heads && page->heads > 0)
        index = page->count;
    if (index > 0)
        return close_page(run, index);
    open_page_give_back(page, 0, &run->queue);
    open_page_clear(page);
    return true;
}

/* }}} */

/* {{{ placing */

static Place place_of(const Fragment *fragment) {
    if (fragment->line_items > 0)
        return fragment->lines[0].place;
    return fragment->item_count > 0 ? fragment->items[0].place : PLACE_NONE;
}

static void report_too_tall(const Run *run, const Fragment *fragment) {
    char number[NUMBER_TEXT_SIZE];
    Len excess = open_page_excess(&run->page, fragment);
    if (excess <= 0)
        return;
    Out *amount = out_new_memory();
    out_mm(amount, excess);
    diag_add(run->job->diags, &rule_paginate_too_tall, place_of(fragment), number_text(number, run->tail.pages + 1),
             out_text(amount));
    out_free(amount);
}

static void note_stranded(Run *run, const Fragment *fragment) {
    if (run->tail.pages == 0 || !signature_page_is_stranded(&run->page, fragment))
        return;
    run->result->stranded = true;
    run->result->missing_rows = run->missing_rows > 0 ? run->missing_rows : 1;
    stop(run);
}

static void put_next(Run *run) {
    Waiting next = queue_take(&run->queue);
    report_too_tall(run, next.fragment);
    note_stranded(run, next.fragment);
    run->is_signed |= next.fragment->part == PART_SIGNATURE;
    open_page_put(&run->page, next);
}

/* Pages that were given out stay as they are, and so does the grid of attachments. */
static const Sheet *sheet_of_page(const Run *run, const Fragment *first) {
    const PaginateJob *job = run->job;
    bool gives = job->give && run->tail.pages >= job->skip_pages && first->part < PART_ATTACHMENT;
    if (first->sheet)
        return first->sheet;
    return gives ? job->give : job->sheet;
}

static void begin_page(Run *run, const Waiting *first) {
    const Sheet *section = first->fragment->sheet;
    run->section = section;
    if (first->fragment->renumber) {
        run->unshown = run->tail.pages;
        run->bound++;
        run->behind_blank = false;
    }
    run->page.pitch = section ? section->pitch : run->job->sheet->pitch;
    open_page_begin(&run->page, sheet_of_page(run, first->fragment), first->turned, run->tail.pages == 0);
    table_part_begin(&run->page, first);
}

static bool is_imprint(const Fragment *fragment) {
    return fragment->part == PART_IMPRINT && fragment->kind == FRAGMENT_BLOCK;
}

/* A layout may have 版记 on an even page: false when it stands there or has not come. */
static bool wants_even_page(const Run *run, const Fragment *next) {
    if (!run->job->sheet->imprint.even || !is_imprint(next))
        return false;
    bool here = run->page.open && open_page_fits(&run->page, next);
    return (run->tail.pages + (here || !run->page.open ? 1 : 2)) % 2 == 1;
}

/* The page that cannot take it is ended; behind an even one a blank page follows. */
static bool go_to_even_page(Run *run) {
    bool ok = !run->page.open || close_page(run, run->page.count);
    if (!ok || run->tail.pages % 2 == 1)
        return ok;
    run->behind_blank = true; /* nor does the page of 版记 behind it bear one (7.5) */
    return add_blank_page(run);
}

/* The piece begins another page than this: a new one, or one of another sheet. */
static bool begins_page(const Run *run, const Fragment *next) {
    return next->sheet != run->section || (next->page_before && !open_page_at_head(&run->page));
}

/* Nothing but repeated heads stands on a page that is left: it is begun anew. */
static bool leave_page(Run *run) {
    if (!open_page_at_head(&run->page))
        return close_page(run, run->page.count);
    open_page_clear(&run->page);
    return true;
}

/* Words for a page without text go before its signature. */
static bool add_bare_words(Run *run, const Waiting *next) {
    if (run->is_signed || run->tail.pages == 0 || !bare_page_wants(run->job, next->fragment))
        return false;
    Waiting words = {.fragment = bare_page_line(run->job, next->fragment)};
    queue_return(&run->queue, &words, 1);
    return true;
}

/* One step: places the next fragment, cuts it, or ends the page before it. False when a sink refused a page. */
static bool place_next(Run *run, const Waiting *next) {
    OpenPage *page = &run->page;
    if (wants_even_page(run, next->fragment))
        return go_to_even_page(run);
    if (page->open && begins_page(run, next->fragment))
        return leave_page(run);
    if (!page->open && next->fragment->odd_page && run->tail.pages % 2 == 1)
        return add_blank_page(run);
    if (!page->open && add_bare_words(run, next))
        return true;
    if (!page->open)
        begin_page(run, next);
    else if (next->turned != page->turned)
        return end_for_other_orientation(run, next->turned);
    if (open_page_fits(page, next->fragment))
        put_next(run);
    else if (table_part_split(page, &run->queue) || floating_begin(&run->floating, page, &run->queue))
        return true;
    else if (open_page_at_head(page))
        put_next(run);
    else
        return end_full_page(run);
    return true;
}

/* Until nothing waits: neither in the flow nor for the next page. */
static bool place_all(Run *run) {
    bool ok = true;
    while (ok && !run->result->stopped) {
        const Waiting *next = queue_peek(&run->queue, 0);
        if (!next && run->floating.count == 0)
            return true;
        if (run->floating.count > 0 && (!next || !floating_is_passed_by(next->fragment)))
            ok = end_full_page(run);
        else
            ok = place_next(run, next);
    }
    return ok;
}

/* }}} */

bool paginate_run(const PaginateJob *job, Flow *flow, PaginateResult *result) {
    Run run = {.job = job, .result = result};
    *result = (PaginateResult){0};
    queue_start(&run.queue, flow);
    open_page_start(&run.page, job->sheet);
    tail_start(&run.tail, job);
    bool ok = place_all(&run) && flow_ok(flow);
    if (ok && !result->stopped)
        ok = close_page(&run, run.page.count) && tail_end(&run.tail);
    result->pages = run.tail.pages;
    tail_finish(&run.tail);
    floating_finish(&run.floating);
    open_page_finish(&run.page);
    queue_finish(&run.queue);
    return ok;
}
