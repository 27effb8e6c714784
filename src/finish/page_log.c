#include "finish/page_log.h"

#include "base/mem.h"
#include "page/ink.h"

#include <glib.h>
#include <string.h>

struct PageLog {
    GArray *events, *pages, *links, *figures;
    GHashTable *starts; /* leaf -> LoggedStart on the arena */
    Arena *arena;       /* targets of links, starts */
};

/* What the item stands in: the page, or groups that only move it. */
typedef struct { LenSize page; LenPoint offset; int32_t owner; } Around;

PageLog *page_log_new(void)
{
    PageLog *log = mem_alloc(sizeof *log);
    log->events = g_array_new(FALSE, FALSE, sizeof(Event));
    log->pages = g_array_new(FALSE, FALSE, sizeof(LoggedPage));
    log->links = g_array_new(FALSE, FALSE, sizeof(LoggedLink));
    log->figures = g_array_new(FALSE, FALSE, sizeof(LoggedFigure));
    log->starts = g_hash_table_new(NULL, NULL);
    log->arena = arena_new();
    return log;
}

void page_log_free(PageLog *log)
{
    if (!log)
        return;
    g_array_free(log->events, TRUE);
    g_array_free(log->pages, TRUE);
    g_array_free(log->links, TRUE);
    g_array_free(log->figures, TRUE);
    g_hash_table_destroy(log->starts);
    arena_free(log->arena);
    mem_free(log);
}

static LoggedPage *last_page(const PageLog *log)
{
    return &g_array_index(log->pages, LoggedPage, log->pages->len - 1);
}

static int32_t owner_of(const Item *item, const Around *around)
{
    if (item->node)
        return (int32_t)item->node;
    return item->artifact != ARTIFACT_NONE ? -(int32_t)item->artifact : around->owner;
}

static void add_event(PageLog *log, int32_t owner, int32_t glyphs)
{
    LoggedPage *page = last_page(log);
    Event *last = page->count ? &g_array_index(log->events, Event, log->events->len - 1) : NULL;
    if (glyphs && last && last->owner == owner && last->glyphs) {
        last->glyphs += glyphs;
        return;
    }
    Event event = {owner, glyphs};
    g_array_append_val(log->events, event);
    page->count++;
}

static void add_glyphs(PageLog *log, const Item *item, const Around *around)
{
    const GlyphRun *run = &item->of.glyphs;
    LenPoint origin = {item->origin.x + around->offset.x, item->origin.y + around->offset.y};
    InkRange range = ink_range(run, origin, around->page);
    if (range.glyph_count == 0)
        return;
    add_event(log, owner_of(item, around), range.glyph_count);
    if (run->stroke > 0)
        add_event(log, owner_of(item, around), 0);
}

/* An annotation without an element would be no link for those who listen (ISO 14289-1 7.18.1): it is left out. */
static void add_link(PageLog *log, const Item *item, const Around *around)
{
    if (!item->node)
        return;
    LoggedLink link = {item->of.link.rect, arena_strdup(log->arena, item->of.link.uri), item->node};
    link.rect.x += around->offset.x;
    link.rect.y += around->offset.y;
    g_array_append_val(log->links, link);
    last_page(log)->link_count++;
}

static LenRect rect_union(LenRect a, LenRect b)
{
    Len x = MIN(a.x, b.x), y = MIN(a.y, b.y);
    return (LenRect){x, y, MAX(a.x + a.width, b.x + b.width) - x, MAX(a.y + a.height, b.y + b.height) - y};
}

/* Pieces of one figure on one page make one box. */
static void add_figure(PageLog *log, const Item *item, const Around *around)
{
    LoggedFigure figure = {ink_image_box(item, around->offset), item->node, (int32_t)log->pages->len - 1, item->place};
    LoggedFigure *last = log->figures->len ? &g_array_index(log->figures, LoggedFigure, log->figures->len - 1) : NULL;
    if (!figure.node || figure.rect.width <= 0)
        return;
    if (last && last->node == figure.node && last->page == figure.page)
        last->rect = rect_union(last->rect, figure.rect);
    else
        g_array_append_val(log->figures, figure);
}

static void add_items(PageLog *log, const Item *items, int32_t count, const Around *around);

static void add_group(PageLog *log, const Item *item, const Around *around)
{
    const PageGroup *group = &item->of.group;
    int32_t owner = owner_of(item, around);
    if (ink_is_one(group)) {
        add_event(log, owner, 0);
        add_figure(log, item, around);
        return;
    }
    LenPoint offset = {around->offset.x + group->offset.x, around->offset.y + group->offset.y};
    add_items(log, group->items, group->item_count, &(Around){around->page, offset, owner});
}

static void add_items(PageLog *log, const Item *items, int32_t count, const Around *around)
{
    for (int32_t i = 0; i < count; i++) {
        const Item *item = &items[i];
        if (item->kind == ITEM_LINK)
            add_link(log, item, around);
        else if (item->kind == ITEM_GLYPHS)
            add_glyphs(log, item, around);
        else if (!ink_draws(item, around->offset, around->page))
            continue;
        else if (item->kind == ITEM_GROUP)
            add_group(log, item, around);
        else
            add_event(log, owner_of(item, around), 0);
        if (item->kind == ITEM_IMAGE)
            add_figure(log, item, around);
    }
}

static void note_starts(PageLog *log, const Page *page)
{
    for (int32_t i = 0; i < page->line_count; i++) {
        const PageLine *line = &page->lines[i];
        if (!line->node || g_hash_table_contains(log->starts, GUINT_TO_POINTER(line->node)))
            continue;
        LoggedStart *start = ARENA_NEW(log->arena, LoggedStart);
        *start = (LoggedStart){line->box.y, line->place};
        g_hash_table_insert(log->starts, GUINT_TO_POINTER(line->node), start);
    }
}

static bool has_title(const Page *page)
{
    for (int32_t i = 0; i < page->node_count; i++)
        if (page->nodes[i].title)
            return true;
    return false;
}

void page_log_add(PageLog *log, const Page *page)
{
    LoggedPage logged = {.first = log->events->len, .first_link = (int32_t)log->links->len, .number = page->number, .size = page->size};
    if (page->node_count) {
        logged.first_node = page->nodes[0].id;
        logged.last_node = page->nodes[page->node_count - 1].id;
    }
    g_array_append_val(log->pages, logged);
    add_items(log, page->items, page->item_count, &(Around){.page = page->size});
    if (has_title(page))
        note_starts(log, page);
}

int32_t page_log_count(const PageLog *log)
{
    return (int32_t)log->pages->len;
}

const LoggedPage *page_log_page(const PageLog *log, int32_t index)
{
    return &g_array_index(log->pages, LoggedPage, index);
}

const Event *page_log_events(const PageLog *log, const LoggedPage *page)
{
    return &g_array_index(log->events, Event, page->first);
}

const LoggedLink *page_log_links(const PageLog *log, const LoggedPage *page)
{
    return &g_array_index(log->links, LoggedLink, page->first_link);
}

int32_t page_log_figure_count(const PageLog *log)
{
    return (int32_t)log->figures->len;
}

const LoggedFigure *page_log_figure(const PageLog *log, int32_t index)
{
    return &g_array_index(log->figures, LoggedFigure, index);
}

/* Pages give their nodes in ascending order; the few that give none are passed over. */
bool page_log_gave(const PageLog *log, NodeId node)
{
    int32_t low = 0, high = page_log_count(log);
    while (low < high) {
        int32_t middle = (low + high) / 2, at = middle;
        while (at < high && !page_log_page(log, at)->last_node)
            at++;
        if (at == high || page_log_page(log, at)->last_node >= node)
            high = middle;
        else
            low = at + 1;
    }
    while (low < page_log_count(log) && !page_log_page(log, low)->last_node)
        low++;
    return low < page_log_count(log) && page_log_page(log, low)->first_node <= node;
}

const LoggedStart *page_log_start(const PageLog *log, NodeId leaf)
{
    return g_hash_table_lookup(log->starts, GUINT_TO_POINTER(leaf));
}
