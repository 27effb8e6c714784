#include "finish/page_log.h"

#include "base/mem.h"

#include <glib.h>
#include <string.h>

struct PageLog {
    GArray *events, *pages, *links, *figures;
    GHashTable *tops; /* node -> y + 1 of its first item */
    Arena *arena;     /* targets of links */
};

PageLog *page_log_new(void)
{
    PageLog *log = mem_alloc(sizeof *log);
    log->events = g_array_new(FALSE, FALSE, sizeof(Event));
    log->pages = g_array_new(FALSE, FALSE, sizeof(LoggedPage));
    log->links = g_array_new(FALSE, FALSE, sizeof(LoggedLink));
    log->figures = g_array_new(FALSE, FALSE, sizeof(LoggedFigure));
    log->tops = g_hash_table_new(NULL, NULL);
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
    g_hash_table_destroy(log->tops);
    arena_free(log->arena);
    mem_free(log);
}

static int32_t owner_of(const Item *item)
{
    return item->node ? (int32_t)item->node : -(int32_t)item->artifact;
}

static void add_event(PageLog *log, int32_t owner, int32_t glyphs)
{
    LoggedPage *page = &g_array_index(log->pages, LoggedPage, log->pages->len - 1);
    Event *last = page->count ? &g_array_index(log->events, Event, log->events->len - 1) : NULL;
    if (glyphs && last && last->owner == owner && last->glyphs) {
        last->glyphs += glyphs;
        return;
    }
    Event event = {owner, glyphs};
    g_array_append_val(log->events, event);
    page->count++;
}

/* Cairo leaves out a run that has no ink. */
static bool is_blank(const GlyphRun *run)
{
    for (int32_t at = 0; at < run->text_size;) {
        const char *text = run->text + at;
        gunichar c = g_utf8_get_char(text);
        if (!g_unichar_isspace(c) && c != 0x200B)
            return false;
        at += (int32_t)(g_utf8_next_char(text) - text);
    }
    return true;
}

static void add_glyphs(PageLog *log, const Item *item)
{
    const GlyphRun *run = &item->of.glyphs;
    if (run->glyph_count == 0 || is_blank(run))
        return;
    add_event(log, owner_of(item), run->glyph_count);
    if (run->stroke > 0)
        add_event(log, owner_of(item), 0);
}

static void add_link(PageLog *log, const Item *item)
{
    LoggedPage *page = &g_array_index(log->pages, LoggedPage, log->pages->len - 1);
    LoggedLink link = {item->of.link.rect, arena_strdup(log->arena, item->of.link.uri), item->node};
    g_array_append_val(log->links, link);
    page->link_count++;
}

static void add_figure(PageLog *log, const Item *item, LenRect rect)
{
    if (!item->node)
        return;
    LoggedFigure figure = {rect, item->node, (int32_t)log->pages->len - 1};
    g_array_append_val(log->figures, figure);
}

static void add_items(PageLog *log, const Item *items, int32_t count, bool inside_group);

/* What is blended is put together first and drawn as one. */
static void add_group(PageLog *log, const Item *item)
{
    const PageGroup *group = &item->of.group;
    if (group->blend == BLEND_NORMAL && group->opacity == 255) {
        add_items(log, group->items, group->item_count, true);
        return;
    }
    add_event(log, owner_of(item), 0);
    if (group->item_count == 1 && group->items[0].kind == ITEM_IMAGE) {
        LenRect rect = group->items[0].of.image.rect;
        rect.x += group->offset.x;
        rect.y += group->offset.y;
        add_figure(log, item, rect);
    }
}

static void add_items(PageLog *log, const Item *items, int32_t count, bool inside_group)
{
    for (int32_t i = 0; i < count; i++) {
        const Item *item = &items[i];
        switch ((ItemKind)item->kind) {
        case ITEM_GLYPHS: add_glyphs(log, item); break;
        case ITEM_IMAGE: add_figure(log, item, item->of.image.rect); /* fall through */
        case ITEM_RULE:
        case ITEM_BOX: add_event(log, owner_of(item), 0); break;
        case ITEM_GROUP: add_group(log, item); break;
        case ITEM_LINK:
            if (!inside_group)
                add_link(log, item);
            break;
        }
    }
}

static void note_tops(PageLog *log, const Page *page)
{
    for (int32_t i = 0; i < page->line_count; i++) {
        const PageLine *line = &page->lines[i];
        if (line->node && !g_hash_table_contains(log->tops, GUINT_TO_POINTER(line->node)))
            g_hash_table_insert(log->tops, GUINT_TO_POINTER(line->node), GINT_TO_POINTER(line->box.y + 1));
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
    g_array_append_val(log->pages, logged);
    add_items(log, page->items, page->item_count, false);
    if (has_title(page))
        note_tops(log, page);
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

Len page_log_top(const PageLog *log, NodeId node)
{
    return GPOINTER_TO_INT(g_hash_table_lookup(log->tops, GUINT_TO_POINTER(node))) - 1;
}
