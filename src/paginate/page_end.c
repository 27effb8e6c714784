#include "paginate/page_end.h"

#include "paginate/signature_page.h"

/* What a page's end here would break; worse ones below. */
typedef enum {
    END_FREE,
    END_WIDOW,         /* leaves too few lines of a paragraph on either page */
    END_SIGNATURE,     /* strands the signature block */
    END_PREVIOUS,      /* parts a total from its row */
    END_NEXT,          /* parts a heading from what follows */
    END_WITHIN_TABLE   /* parts a table's head from its rows */
} EndCost;

static bool leaves_widow(const Sheet *sheet, const Fragment *before, const Fragment *after) {
    if (after->kind != FRAGMENT_LINE || before->kind != FRAGMENT_LINE || after->line == 0)
        return false;
    return after->line < sheet->orphans || after->line_count - after->line < sheet->widows;
}

static EndCost keep_cost(const Fragment *before, const Fragment *after) {
    if (before->keep_with_next)
        return before->table && before->table == after->table ? END_WITHIN_TABLE : END_NEXT;
    return after->keep_with_previous ? END_PREVIOUS : END_FREE;
}

static EndCost end_cost(const OpenPage *page, Queue *queue, int32_t index, int32_t signature) {
    const Fragment *before = signature_page_fragment(page, queue, index - 1);
    const Fragment *after = signature_page_fragment(page, queue, index);
    EndCost cost = after ? keep_cost(before, after) : END_FREE;
    if (!after || cost != END_FREE)
        return cost;
    if (signature >= 0 && signature_page_strands(page, queue, index, signature))
        return END_SIGNATURE;
    return leaves_widow(page->sheet, before, after) ? END_WIDOW : END_FREE;
}

int32_t page_end_find(const OpenPage *page, Queue *queue) {
    int32_t signature = signature_page_find(page, queue), best = page->count;
    EndCost least = end_cost(page, queue, best, signature);
    for (int32_t i = page->count - 1; i > page->heads && least > END_FREE; i--) {
        EndCost cost = end_cost(page, queue, i, signature);
        if (cost < least) {
            least = cost;
            best = i;
        }
    }
    return best;
}

int32_t page_end_find_chain(const OpenPage *page, Queue *queue) {
    int32_t index = page->count;
    while (index > page->heads) {
        const Fragment *before = signature_page_fragment(page, queue, index - 1);
        const Fragment *after = signature_page_fragment(page, queue, index);
        if (keep_cost(before, after) == END_FREE && !leaves_widow(page->sheet, before, after))
            break;
        index--;
    }
    return index;
}
