#include "paginate/signature_page.h"

const Fragment *signature_page_fragment(const OpenPage *page, Queue *queue, int32_t index) {
    if (index < page->count)
        return page->standing[index].piece.fragment;
    const Waiting *waiting = queue_peek(queue, index - page->count);
    return waiting ? waiting->fragment : NULL;
}

/* Lines of text; a row or an image counts as one. 附件说明 is none: above the signature it would still say nothing of what is signed. */
static int32_t text_lines(const Fragment *fragment) {
    if (fragment->part <= PART_TITLE || fragment->part >= PART_ATTACHMENT_NOTE)
        return 0;
    return fragment->kind == FRAGMENT_BLOCK && fragment->line_items > 1 ? fragment->line_items : 1;
}

/* Further away than the lines that must stay with it, the block is no concern of this page. */
int32_t signature_page_find(const OpenPage *page, Queue *queue) {
    int32_t ahead = 0;
    for (int32_t i = page->heads; ahead <= page->sheet->signature_keep && page->sheet->signature_keep > 0; i++) {
        const Fragment *fragment = signature_page_fragment(page, queue, i);
        if (!fragment || (i >= page->count && (fragment->page_before || fragment->part > PART_SIGNATURE)))
            return -1;
        if (fragment->part == PART_SIGNATURE)
            return i;
        ahead += i >= page->count ? text_lines(fragment) : 0;
    }
    return -1;
}

bool signature_page_strands(const OpenPage *page, Queue *queue, int32_t start, int32_t signature) {
    if (start > signature) {
        const Fragment *after = signature_page_fragment(page, queue, start);
        return after && after->part == PART_SIGNATURE;
    }
    int32_t lines = 0;
    for (int32_t i = start; i < signature; i++)
        lines += text_lines(signature_page_fragment(page, queue, i));
    return lines < page->sheet->signature_keep;
}

int32_t signature_page_missing(const OpenPage *page, Queue *queue, int32_t signature) {
    OpenPage trial = *page; /* only its pen moves; what it holds is borrowed */
    for (int32_t i = page->count; i < signature; i++) {
        const Fragment *fragment = signature_page_fragment(page, queue, i);
        trial.pen = open_page_top(&trial, fragment) + fragment->advance;
    }
    Len excess = open_page_excess(&trial, signature_page_fragment(page, queue, signature));
    return excess > 0 ? (excess - 1) / page->sheet->pitch + 1 : 0;
}

bool signature_page_is_stranded(const OpenPage *page, const Fragment *piece) {
    int32_t lines = 0;
    if (piece->part != PART_SIGNATURE)
        return false;
    for (int32_t i = page->heads; i < page->count; i++) {
        const Fragment *above = page->standing[i].piece.fragment;
        if (above->part == PART_SIGNATURE)
            return false;
        lines += text_lines(above);
    }
    return lines < page->sheet->signature_keep;
}
