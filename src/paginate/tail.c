#include "paginate/tail.h"

#include "paginate/furniture.h"
#include "paginate/paging_seal.h"
#include "paginate/running.h"

#include <string.h>

void tail_start(Tail *tail, const PaginateJob *job) {
    *tail = (Tail){.job = job};
}

void tail_finish(Tail *tail) {
    for (int32_t i = 0; i < tail->count; i++)
        page_builder_abort(tail->held[i].builder);
    tail->count = 0;
}

/* A page is given out behind a full tail or at the end: a first page that is given out alone is the only one. */
static bool is_numbered(const Tail *tail, const HeldPage *page) {
    const PageNumberStyle *style = &tail->job->sheet->page_number;
    if (style->kind == PAGE_NUMBER_NONE || !style->format || page->mute)
        return false;
    if (page->number == 1 && !style->on_first)
        return false;
    return tail->pages > 1 || style->on_single;
}

/* The number and 骑缝章 of a landscape page stand where they stand on the upright page that it is bound as. */
static void add_furniture(const Tail *tail, const HeldPage *held) {
    PaginateJob job = *tail->job;
    job.page_total = held->total;
    bool turned = held->turned || held->sheet->upright;
    if (!held->blank)
        running_add(&job, held->sheet, held->builder, held->shown, held->turned);
    job.sheet = held->sheet->upright ? held->sheet->upright : held->sheet;
    if (is_numbered(tail, held))
        furniture_add_number(&job, held->builder, held->shown, turned);
    job.page_total = tail->job->page_total;
    paging_seal_add(&job, held->builder, held->number, turned);
}

static bool give_out(Tail *tail) {
    HeldPage held = tail->held[0];
    const PaginateJob *job = tail->job;
    tail->count--;
    memmove(tail->held, tail->held + 1, (size_t)tail->count * sizeof *tail->held);
    add_furniture(tail, &held);
    Page *page = page_builder_finish(held.builder);
    bool ok = true;
    tail->given++;
    tail->given_serial = held.last_serial;
    bool known = tail->given <= job->skip_pages;
    for (int32_t i = 0; ok && !known && job->sinks[i]; i++)
        ok = job->sinks[i]->page(job->sinks[i], page, job->diags);
    page_free(page);
    return ok;
}

bool tail_add(Tail *tail, HeldPage page) {
    bool ok = tail->count < TAIL_PAGES || give_out(tail);
    tail->held[tail->count++] = page;
    tail->pages++;
    return ok;
}

bool tail_end(Tail *tail) {
    bool ok = true;
    while (ok && tail->count > 0)
        ok = give_out(tail);
    return ok;
}
