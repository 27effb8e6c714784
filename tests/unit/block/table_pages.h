/* table_pages.h - a plain paginator for the table tests: it breaks wherever the page is full, keeps nothing together,
 * and so cuts every span that it can.
 */
#ifndef GAOSHI_TEST_TABLE_PAGES_H
#define GAOSHI_TEST_TABLE_PAGES_H

#include "table_support.h"

typedef struct {
    PlacedRow rows[256];
    Fragment *others[16]; /* captions and 续表 lines */
    int32_t count, other_count;
    Len height;
} TestPage;

typedef void (*PageCheck)(Bench *bench, const TestPage *page, void *closure);

static void page_close(Bench *bench, TestPage *page, PageCheck check, void *closure) {
    table_settle(bench->layout, page->rows, page->count);
    check(bench, page, closure);
    for (int32_t i = 0; i < page->count; i++)
        release(page->rows[i].row);
    for (int32_t i = 0; i < page->other_count; i++)
        release(page->others[i]);
    *page = (TestPage){0};
}

static void page_put(TestPage *page, Fragment *fragment) {
    if (fragment->row_layout)
        page->rows[page->count++] = (PlacedRow){fragment, page->height};
    else
        page->others[page->other_count++] = fragment;
    page->height += fragment->advance;
}

static void page_open(Bench *bench, TestPage *page, Fragment *first) {
    int32_t count;
    Fragment **heads = table_continue(bench->layout, first, &count);
    for (int32_t i = 0; i < count; i++)
        page_put(page, heads[i]);
    mem_free(heads);
}

/* Puts a row on this page or the next ones. */
static void page_flow(Bench *bench, TestPage *page, Len room, Fragment *row, PageCheck check, void *closure) {
    bool fresh = page->count == 0 && page->other_count == 0;
    while (page->height + row->advance > room) {
        Fragment *first, *rest;
        if (!fresh && row->advance <= room / 2) {
            page_close(bench, page, check, closure);
            page_open(bench, page, row);
            fresh = true;
        } else if (table_split_row(row, room - page->height, &first, &rest)) {
            page_put(page, first);
            page_close(bench, page, check, closure);
            page_open(bench, page, rest);
            row = rest;
            fresh = true;
        } else if (!fresh) {
            page_close(bench, page, check, closure);
            page_open(bench, page, row);
            fresh = true;
        } else
            break;
    }
    page_put(page, row);
}

static inline void paginate_table(Bench *bench, Len room, PageCheck check, void *closure) {
    TestPage *page = g_new0(TestPage, 1);
    Fragment *row;
    while ((row = table_next(bench->layout)))
        page_flow(bench, page, room, row, check, closure);
    if (page->count > 0 || page->other_count > 0)
        page_close(bench, page, check, closure);
    g_free(page);
}

#endif
