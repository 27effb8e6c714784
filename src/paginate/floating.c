#include "paginate/floating.h"

#include "paginate/page_end.h"

/* Where fewer rows are left nothing is gained. */
enum { ROWS_LEAST = 3 };

void floating_finish(Floating *floating) {
    for (int32_t i = 0; i < floating->count; i++)
        fragment_release(floating->pieces[i].fragment);
    floating->count = 0;
}

bool floating_is_passed_by(const Fragment *fragment) {
    return fragment->kind == FRAGMENT_LINE && fragment->part != PART_SIGNATURE && !fragment->table && !fragment->page_before &&
           !fragment->keep_with_next && !fragment->keep_with_previous;
}

/* The image and what is kept with it; 0: more than may float, or than the next page holds (the caption takes the next row). */
static int32_t chain_length(const OpenPage *page, Queue *queue) {
    Len height = open_page_area(page).height;
    const Waiting *image = queue_peek(queue, 0);
    bool kept = image->fragment->keep_with_next;
    LenSum needed = image->fragment->advance;
    for (int32_t count = 1; count <= FLOATING_MOST; count++) {
        const Waiting *next = queue_peek(queue, count);
        if (!next || (!kept && next->fragment->line == 0))
            return needed + (count > 1 ? page->sheet->pitch : 0) <= height ? count : 0;
        if (next->fragment->kind != FRAGMENT_LINE || next->fragment->table)
            return 0;
        kept = next->fragment->keep_with_next;
        needed += next->fragment->advance;
    }
    return 0;
}

static bool may_float(const OpenPage *page, Queue *queue) {
    const Waiting *image = queue_peek(queue, 0);
    Len room = open_page_area(page).height - page->pen;
    if (image->fragment->kind != FRAGMENT_IMAGE || image->floated || open_page_at_head(page))
        return false;
    /* Its own node alone: with a section's beginning the section would move. */
    if (image->fragment->keep_with_previous || image->fragment->node_count > 1)
        return false;
    const Fragment *above = page->standing[page->count - 1].piece.fragment;
    return room >= ROWS_LEAST * page->sheet->pitch && !above->keep_with_next && !page_end_introduces(above);
}

bool floating_begin(Floating *floating, const OpenPage *page, Queue *queue) {
    if (floating->count > 0 || !may_float(page, queue))
        return false;
    int32_t count = chain_length(page, queue);
    const Waiting *behind = count > 0 ? queue_peek(queue, count) : NULL;
    if (!behind || behind->turned || !floating_is_passed_by(behind->fragment))
        return false;
    for (int32_t i = 0; i < count; i++) {
        floating->pieces[i] = queue_take(queue);
        floating->pieces[i].floated = true;
    }
    floating->count = count;
    floating->at = page->count;
    return true;
}

void floating_end(Floating *floating, OpenPage *page, int32_t index, Queue *queue) {
    open_page_give_back(page, index > floating->at ? index : floating->at, queue);
    queue_return(queue, floating->pieces, floating->count);
    floating->count = 0;
    open_page_give_back(page, index, queue);
}
