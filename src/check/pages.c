/* pages.c - the rules over finished pages: a sink that reads items and the small facts that layout left on lines. */
#include "check/check_state.h"

#include "base/mem.h"
#include "base/number.h"

#include <string.h>

enum { TITLE_LINES = 8 };
#define BEYOND LEN_TENTH_MM(3)

typedef struct {
    PageSink sink;
    Checks *checks;
    Len title[TITLE_LINES];     /* widths */
    int32_t title_lines;
    Place title_place;
} PagesSink;

static bool is_text(uint8_t role) {
    return role == ROLE_BODY || (role >= ROLE_HEADING_1 && role <= ROLE_LIST_ITEM) || role == ROLE_CELL || role == ROLE_CELL_HEAD;
}

static void add(Checks *checks, CheckRule rule, Place place, int32_t number) {
    char page[NUMBER_TEXT_SIZE];
    finder_add(checks->finder, rule, place, number_text(page, number));
}

/* -- Lines. */

static void check_lines(PagesSink *pages, const Page *page) {
    bool first = true;
    for (int32_t i = 0; i < page->line_count; i++) {
        const PageLine *line = &page->lines[i];
        if (line->artifact)
            continue;
        if (line->flags & LINE_LONE)
            add(pages->checks, CHECK_PAGE_LONE_CHARACTER, line->place, page->number);
        bool left = first && line->role == ROLE_BODY && line->flags & LINE_LAST && !(line->flags & LINE_FIRST);
        if (left && page->number > 1)
            add(pages->checks, CHECK_PAGE_LONE_LINE, line->place, page->number);
        if (line->role == ROLE_TITLE && pages->title_lines < TITLE_LINES) {
            pages->title_place = pages->title_lines ? pages->title_place : line->place;
            pages->title[pages->title_lines++] = line->box.width;
        }
        first = false;
    }
}

/* -- What a page holds. */

static void check_contents(PagesSink *pages, const Page *page) {
    const Place *signature = NULL;
    bool text = false, other = false;
    for (int32_t i = 0; i < page->line_count; i++) {
        const PageLine *line = &page->lines[i];
        if (line->artifact)
            continue;
        text |= is_text(line->role) && line->part == PART_BODY;
        if (line->part == PART_SIGNATURE)
            signature = signature ? signature : &line->place;
        else
            other |= line->part != PART_NOTE && line->part != PART_IMPRINT;
    }
    for (int32_t i = 0; i < page->item_count; i++)
        if (page->items[i].kind == ITEM_IMAGE && page->items[i].part == PART_BODY)
            text = other = true;
    if (signature && !other && page->number > 1)
        add(pages->checks, CHECK_PAGE_SIGNATURE_ALONE, *signature, page->number);
    if (page->number == 1 && !text && pages->checks->notice->body)
        add(pages->checks, CHECK_PAGE_FIRST_WITHOUT_BODY, pages->checks->notice->body->place, 1);
}

/* -- Tables and pictures beyond the type area. */

static bool extent(const Item *item, Len *left, Len *right) {
    switch (item->kind) {
    case ITEM_RULE:
        *left = item->of.rule.from.x < item->of.rule.to.x ? item->of.rule.from.x : item->of.rule.to.x;
        *right = item->of.rule.from.x > item->of.rule.to.x ? item->of.rule.from.x : item->of.rule.to.x;
        return true;
    case ITEM_IMAGE:
        *left = item->of.image.rect.x;
        *right = item->of.image.rect.x + item->of.image.rect.width;
        return true;
    default: return false;
    }
}

static void check_measure(PagesSink *pages, const Page *page) {
    const LenRect *area = &page->type_area;
    const Item *widest = NULL;
    Len most = BEYOND, left, right;
    for (int32_t i = 0; i < page->item_count; i++) {
        const Item *item = &page->items[i];
        if ((item->part != PART_BODY && item->part != PART_ATTACHMENT) || !extent(item, &left, &right))
            continue;
        Len before = area->x - left, behind = right - area->x - area->width;
        Len beyond = before > behind ? before : behind;
        if (beyond > most) {
            most = beyond;
            widest = item;
        }
    }
    if (!widest)
        return;
    char number[NUMBER_TEXT_SIZE];
    Out *millimetres = out_new_memory();
    out_decimal(millimetres, (len_to_micrometres(most) + 50) / 100, 1);
    finder_add(pages->checks->finder, CHECK_PAGE_BEYOND_MEASURE, widest->place, number_text(number, page->number), out_text(millimetres));
    out_free(millimetres);
}

/* -- The seal. */

/* The picture of the signature's part, in page space; groups are moved at most. */
static const Item *find_seal(const Item *items, int32_t count, LenPoint *offset) {
    for (int32_t i = 0; i < count; i++) {
        const Item *item = &items[i];
        if (item->kind == ITEM_IMAGE && item->part == PART_SIGNATURE && item->role != ROLE_SIGNER) /* 签名章 lies on nothing */
            return item;
        if (item->kind != ITEM_GROUP || item->part != PART_SIGNATURE)
            continue;
        LenPoint inner = {0, 0};
        const Item *found = find_seal(item->of.group.items, item->of.group.item_count, &inner);
        if (found) {
            *offset = (LenPoint){inner.x + item->of.group.offset.x, inner.y + item->of.group.offset.y};
            return found;
        }
    }
    return NULL;
}

static bool overlap(const LenRect *a, const LenRect *b) {
    return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

static void check_seal(PagesSink *pages, const Page *page) {
    LenPoint offset = {0, 0};
    const Item *seal = find_seal(page->items, page->item_count, &offset);
    if (!seal)
        return;
    LenRect rect = seal->of.image.rect;
    rect.x += offset.x;
    rect.y += offset.y;
    for (int32_t i = 0; i < page->line_count; i++) {
        const PageLine *line = &page->lines[i];
        if ((line->role == ROLE_SIGNATURE || line->role == ROLE_DATE) && overlap(&rect, &line->box))
            return;
    }
    add(pages->checks, CHECK_PAGE_BLANK_SEAL, seal->place, page->number);
}

/* -- The title's shape: trapezoids and rhombi have no line shorter than both its neighbours. */

static void check_title(PagesSink *pages) {
    const Len *widths = pages->title;
    int32_t count = pages->title_lines;
    bool waist = false, straight = count >= 3;
    char lines[NUMBER_TEXT_SIZE];
    Len slack = LEN_POINTS(8);
    for (int32_t i = 1; i < count; i++) {
        waist |= i + 1 < count && widths[i] + slack < widths[i - 1] && widths[i] + slack < widths[i + 1];
        straight &= widths[i] - widths[0] < slack && widths[0] - widths[i] < slack;
    }
    if (waist)
        finder_add(pages->checks->finder, CHECK_PAGE_TITLE_SHAPE, pages->title_place, number_text(lines, count), "中间短、两头长", "an hourglass");
    else if (straight)
        finder_add(pages->checks->finder, CHECK_PAGE_TITLE_SHAPE, pages->title_place, number_text(lines, count), "一样长", "a rectangle");
}

static bool take_page(PageSink *sink, const Page *page, Diags *diags) {
    (void)diags;
    PagesSink *pages = (PagesSink *)sink;
    check_lines(pages, page);
    check_contents(pages, page);
    check_measure(pages, page);
    check_seal(pages, page);
    return true;
}

static bool finish(PageSink *sink, Diags *diags) {
    (void)diags;
    check_title((PagesSink *)sink);
    return true;
}

static void free_sink(PageSink *sink) {
    mem_free(sink);
}

PageSink *checks_page_sink_new(Checks *checks) {
    PagesSink *pages = mem_alloc(sizeof *pages);
    pages->sink = (PageSink){take_page, finish, free_sink};
    pages->checks = checks;
    return &pages->sink;
}
