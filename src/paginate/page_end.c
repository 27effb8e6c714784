#include "paginate/page_end.h"

#include "paginate/signature_page.h"

#include <string.h>

/* What a page's end here would break; worse ones below. */
typedef enum {
    END_FREE,
    END_WIDOW,         /* leaves too few lines of a paragraph, or rows of a table, on either page, or an introduction alone */
    END_SIGNATURE,     /* strands the signature block */
    END_PREVIOUS,      /* parts a total from its row, the note from the date above it */
    END_NEXT,          /* parts a heading from what follows */
    END_WITHIN_TABLE   /* parts a table's head from its rows */
} EndCost;

bool page_end_introduces(const Fragment *fragment) {
    static const char colon[] = "：";
    const Item *last = fragment->item_count > 0 ? &fragment->items[fragment->item_count - 1] : NULL;
    if (fragment->kind != FRAGMENT_LINE || !last || last->kind != ITEM_GLYPHS || last->of.glyphs.text_size < 3)
        return false;
    return memcmp(last->of.glyphs.text + last->of.glyphs.text_size - 3, colon, 3) == 0;
}

static bool leaves_widow(const Sheet *sheet, const Fragment *before, const Fragment *after) {
    if (after->kind != FRAGMENT_LINE || before->kind != FRAGMENT_LINE || after->line == 0)
        return false;
    return after->line < sheet->orphans || after->line_count - after->line < sheet->widows;
}

static EndCost keep_cost(const Fragment *before, const Fragment *after) {
    if (before->keep_with_next)
        return before->table && before->table == after->table ? END_WITHIN_TABLE : END_NEXT;
    /* 附注 stands on the line below 成文日期 (7.3.6). */
    bool note = (before->part == PART_SIGNATURE || before->part == PART_NOTE) && after->part == PART_NOTE;
    return note || after->keep_with_previous ? END_PREVIOUS : END_FREE;
}

/* Another row of the table than `other`, which is beside it. */
static bool is_row_beside(const Fragment *fragment, const Fragment *other) {
    return fragment && fragment->kind == FRAGMENT_ROW && fragment->table == other->table &&
           fragment->table_row != other->table_row;
}

/* Parts the first or the last row of a table from all others. A row as high as the lines that must stay together may. */
static bool leaves_lone_row(const OpenPage *page, Queue *queue, int32_t index) {
    const Fragment *before = signature_page_fragment(page, queue, index - 1);
    const Fragment *after = signature_page_fragment(page, queue, index);
    if (before->kind != FRAGMENT_ROW || !is_row_beside(after, before))
        return false;
    if (before->table_row == 0 && before->advance < page->sheet->orphans * page->sheet->pitch)
        return true;
    bool last = !is_row_beside(signature_page_fragment(page, queue, index + 1), after);
    return last && after->advance < page->sheet->widows * page->sheet->pitch;
}

static EndCost end_cost(const OpenPage *page, Queue *queue, int32_t index, int32_t signature) {
    const Fragment *before = signature_page_fragment(page, queue, index - 1);
    const Fragment *after = signature_page_fragment(page, queue, index);
    EndCost cost = after ? keep_cost(before, after) : END_FREE;
    if (!after || cost != END_FREE)
        return cost;
    if (signature >= 0 && signature_page_strands(page, queue, index, signature))
        return END_SIGNATURE;
    if (leaves_widow(page->sheet, before, after) || leaves_lone_row(page, queue, index))
        return END_WIDOW;
    return page_end_introduces(before) ? END_WIDOW : END_FREE;
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
