#include "paginate/open_page.h"

#include "base/mem.h"

/* Row positions are rounded one by one, advances are sums of rounded pitches: they may differ by some units (0.005 mm). */
enum { ROUNDING = 16 };

void open_page_start(OpenPage *page, const Sheet *sheet) {
    *page = (OpenPage){.sheet = sheet, .pitch = sheet->pitch};
}

void open_page_finish(OpenPage *page) {
    open_page_clear(page);
    mem_free(page->standing);
}

void open_page_begin(OpenPage *page, const Sheet *sheet, bool turned, bool first) {
    page->sheet = sheet;
    page->open = true;
    page->turned = turned;
    page->first = first && !turned && page->sheet->first_foot > 0;
    page->pen = 0;
}

void open_page_clear(OpenPage *page) {
    for (int32_t i = 0; i < page->count; i++)
        fragment_release(page->standing[i].piece.fragment);
    page->count = page->heads = 0;
    page->open = false;
}

LenSize open_page_size(const Sheet *sheet, bool turned) {
    return turned ? (LenSize){sheet->page.height, sheet->page.width} : sheet->page;
}

LenRect open_page_area(const OpenPage *page) {
    LenRect area = page->sheet->type_area;
    if (page->turned)
        return (LenRect){page->sheet->page.height - area.y - area.height, area.x, area.height, area.width};
    if (page->first)
        area.height = page->sheet->first_foot - area.y;
    return area;
}

bool open_page_at_head(const OpenPage *page) {
    return page->count == page->heads;
}

/* {{{ the grid */

static Len row_of_sheet(const OpenPage *page, int32_t row) {
    return sheet_row_y(page->sheet, row) - page->sheet->type_area.y;
}

/* A first page of its own height has its last row at its foot. */
static Len row_top(const OpenPage *page, int32_t row) {
    if (!page->first)
        return row_of_sheet(page, row);
    Len last = open_page_area(page).height - page->sheet->roles[ROLE_BODY].size;
    int32_t rows = last / page->sheet->pitch;
    return last - row_of_sheet(page, rows) + row_of_sheet(page, row);
}

/* The first row that begins at y or below. */
static int32_t row_below(const OpenPage *page, Len y) {
    int32_t row = page->sheet->pitch > 0 ? y / page->sheet->pitch - 1 : 0;
    if (row < 0)
        row = 0;
    while (row_top(page, row) < y - ROUNDING)
        row++;
    return row;
}

/* y, or the row that it means. */
static Len onto_grid(const OpenPage *page, Len y) {
    Len top = row_top(page, row_below(page, y));
    return top <= y + ROUNDING ? top : y;
}

/* }}} */

/* Below a table or an image a line that snaps is clear of it by half the white between two lines at least, as one that does not
 * snap is by itself. */
static Len clearance(const OpenPage *page, const Fragment *fragment) {
    if (fragment->snap != SNAP_ROW || open_page_at_head(page) || fragment->part == PART_IMPRINT)
        return 0;
    uint8_t above = page->standing[page->count - 1].piece.fragment->kind;
    if (above != FRAGMENT_ROW && above != FRAGMENT_IMAGE)
        return 0;
    Len white = page->sheet->pitch - page->sheet->roles[ROLE_BODY].size;
    return white > 0 ? white / 2 : 0;
}

static bool ends_within(const OpenPage *page, LenSum top, const Fragment *fragment) {
    return top + fragment->extent <= (LenSum)open_page_area(page).height + ROUNDING;
}

/* Its row has not been passed, nor is it so low that no page could hold the fragment there. */
static bool takes_its_row(const OpenPage *page, const Fragment *fragment) {
    if (fragment->row < 1)
        return false;
    Len top = row_top(page, fragment->row - 1);
    return top >= page->pen - ROUNDING && (!open_page_at_head(page) || ends_within(page, top, fragment));
}

/* 版记: its last rule lies on the type area's foot (7.4.1). */
static Len foot_top(const OpenPage *page, const Fragment *fragment, Len y) {
    Len top = open_page_area(page).height - fragment->extent;
    return top > y ? top : y;
}

Len open_page_top(const OpenPage *page, const Fragment *fragment) {
    bool head = open_page_at_head(page);
    Len space = head ? 0 : fragment->space_before, clear = clearance(page, fragment);
    Len y = page->pen + (space > clear ? space : clear);
    int32_t blank = head ? 0 : fragment->rows_before;
    if (fragment->part == PART_IMPRINT && fragment->kind == FRAGMENT_BLOCK)
        return foot_top(page, fragment, y);
    if (takes_its_row(page, fragment))
        return row_top(page, fragment->row - 1);
    if (fragment->snap == SNAP_ROW)
        return row_top(page, row_below(page, y) + blank);
    return y + row_of_sheet(page, blank);
}

Len open_page_excess(const OpenPage *page, const Fragment *fragment) {
    LenSum foot = (LenSum)open_page_top(page, fragment) + fragment->extent;
    LenSum excess = foot - open_page_area(page).height - ROUNDING;
    return excess > LEN_MAX ? LEN_MAX : (Len)excess;
}

bool open_page_fits(const OpenPage *page, const Fragment *fragment) {
    return ends_within(page, open_page_top(page, fragment), fragment);
}

void open_page_put(OpenPage *page, Waiting piece) {
    if (page->count == page->room) {
        page->room = page->room * 2 + 32;
        page->standing = mem_resize(page->standing, (size_t)page->room, sizeof *page->standing);
    }
    Len y = open_page_top(page, piece.fragment);
    page->standing[page->count++] = (Standing){piece, y};
    bool on_grid = piece.fragment->kind == FRAGMENT_LINE && piece.fragment->advance == page->pitch;
    LenSum pen = (LenSum)y + (on_grid ? page->sheet->pitch : piece.fragment->advance);
    page->pen = pen > LEN_MAX / 2 ? LEN_MAX / 2 : (Len)pen;
    if (piece.fragment->kind != FRAGMENT_ROW)
        page->pen = onto_grid(page, page->pen);
}

void open_page_give_back(OpenPage *page, int32_t index, Queue *queue) {
    while (page->count > index)
        queue_return(queue, &page->standing[--page->count].piece, 1);
}

/* A heading composed for the portrait measure stands on a landscape page as its role is aligned. */
static Len indent_of(const OpenPage *page, const Fragment *fragment) {
    if (!page->turned || fragment->table || fragment->line_items == 0)
        return 0;
    Len wider = open_page_area(&(OpenPage){.sheet = page->sheet, .turned = true}).width - page->sheet->type_area.width;
    switch (page->sheet->roles[fragment->lines[0].role].align) {
    case ALIGN_CENTRE: return wider / 2;
    case ALIGN_RIGHT: return wider;
    default: return 0;
    }
}

void open_page_draw(const OpenPage *page, int32_t index, PageBuilder *builder) {
    const Standing *standing = &page->standing[index];
    const Fragment *fragment = standing->piece.fragment;
    LenRect area = open_page_area(page);
    LenPoint at = {area.x + indent_of(page, fragment), area.y + standing->y};
    page_builder_add(builder, at, fragment->items, fragment->item_count, fragment->lines, fragment->line_items);
    page_builder_add_nodes(builder, fragment->nodes, fragment->node_count);
}
