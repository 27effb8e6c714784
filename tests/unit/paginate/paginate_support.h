/* paginate_support.h - fragments by hand, a flow that gives them out, and a sink that writes down what it gets.
 *
 * The sheet is GB/T 9704's: 22 rows of 3号 (16 pt) over 225 mm. A fragment is one em-box glyph run whose text is its name, so
 * that a page reads as the names of what stands on it. The composer is the em-box one of the table tests.
 */
#ifndef GAOSHI_TEST_PAGINATE_SUPPORT_H
#define GAOSHI_TEST_PAGINATE_SUPPORT_H

#include "../block/table_support.h"

#include "paginate/paginate.h"

#include <stdarg.h>

enum { FRAGMENTS_MOST = 4096, PAGES_MOST = 512 };

/* --- the flow: its double takes the place of block/flow.c --- */

struct Flow {
    Fragment *fragments[FRAGMENTS_MOST];
    int32_t count, at;
    TableLayout *table;      /* gives its rows where a NULL stands among the fragments */
    bool failed;
    int32_t given, released; /* by hand made ones */
};

static Fragment *flow_take(Flow *flow) {
    if (flow->at >= flow->count)
        return NULL;
    Fragment *fragment = flow->fragments[flow->at];
    if (!fragment && flow->table && (fragment = table_next(flow->table)))
        return fragment;
    flow->at++;
    return fragment ? fragment : flow_take(flow);
}

Fragment *flow_next(Flow *flow) {
    return flow_take(flow);
}

bool flow_ok(const Flow *flow) {
    return !flow->failed;
}

void fragment_release(Fragment *fragment) {
    table_owner_release(fragment->owner);
}

/* --- a press: sheet, job, flow and sink together --- */

typedef struct {
    Sheet sheet;
    Composer composer;
    Diags *diags;
    Flow flow;
    Arena *arena;
    NodeId next_node;
    PaginateJob job;
    PaginateResult result;
    PageSink sink;           /* that points here */
    PageSink *sinks[2];
    Page *pages[PAGES_MOST];
    int32_t page_count;
    int32_t refuse_at;       /* > 0: the sink refuses this page */
} Press;

static Press press;

static inline bool press_page(PageSink *sink, const Page *page, Diags *diags) {
    (void)sink, (void)diags;
    if (press.refuse_at == page->number)
        return false;
    press.pages[press.page_count++] = page_copy(page);
    return true;
}

static inline void press_start(void) {
    memset(&press, 0, sizeof press);
    RoleStyle body = {.face = FACE_FANGSONG, .snap = SNAP_ROW, .size = 16 * LEN_ONE_POINT, .cell = 16 * LEN_ONE_POINT};
    press.sheet.page = (LenSize){LEN_TENTH_MM(2100), LEN_TENTH_MM(2970)};
    press.sheet.type_area = (LenRect){LEN_TENTH_MM(280), LEN_TENTH_MM(370), LEN_TENTH_MM(1560), LEN_TENTH_MM(2250)};
    press.sheet.rows = 22;
    press.sheet.columns = 28;
    for (int i = 0; i < ROLE_COUNT; i++)
        press.sheet.roles[i] = body;
    press.sheet.pitch = sheet_row_y(&press.sheet, 1) - press.sheet.type_area.y;
    press.sheet.roles[ROLE_PAGE_NUMBER].size = 14 * LEN_ONE_POINT;
    press.sheet.page_number = (PageNumberStyle){.kind = PAGE_NUMBER_OUTER,
                                                .on_first = true,
                                                .format = "— {n} —",
                                                .centre = LEN_TENTH_MM(2690),
                                                .inset = 16 * LEN_ONE_POINT};
    press.sheet.orphans = press.sheet.widows = press.sheet.signature_keep = 2;
    press.diags = diags_new();
    press.arena = arena_new();
    press.next_node = 1;
    press.sink.page = press_page;
    press.sinks[0] = &press.sink;
    press.job = (PaginateJob){.sheet = &press.sheet,
                              .composer = &press.composer,
                              .diags = press.diags,
                              .sinks = press.sinks};
}

static inline bool press_run(void) {
    return paginate_run(&press.job, &press.flow, &press.result);
}

static inline void press_finish(void) {
    for (int32_t i = 0; i < press.page_count; i++)
        page_free(press.pages[i]);
    for (int32_t i = press.flow.at; i < press.flow.count; i++)
        if (press.flow.fragments[i])
            fragment_release(press.flow.fragments[i]);
    diags_free(press.diags);
    arena_free(press.arena);
}

/* --- fragments --- */

static void count_release(void *flow) {
    ((Flow *)flow)->released++;
}

/* One fragment with one line of text, its name; the caller may change it until press_run. */
static inline Fragment *add(FragmentKind kind, Part part, const char *format, ...) {
    va_list args;
    va_start(args, format);
    char *name = g_strdup_vprintf(format, args);
    va_end(args);
    Arena *arena = arena_new();
    FragmentOwner *owner = ARENA_NEW(arena, FragmentOwner);
    *owner = (FragmentOwner){arena, 1};
    arena_on_free(arena, count_release, &press.flow);
    Len size = press.sheet.roles[ROLE_BODY].size;
    PageNode node = {.id = press.next_node, .parent = press.next_node > 1 ? 1 : 0, .kind = NODE_P, .column_span = 1, .row_span = 1};
    Item item = {.kind = ITEM_GLYPHS, .part = (uint8_t)part, .role = ROLE_BODY, .node = press.next_node++};
    item.of.glyphs = (GlyphRun){.size = size, .text = arena_strdup(arena, name), .text_size = (int32_t)strlen(name)};
    PageLine line = {.box = {0, 0, size, size}, .role = ROLE_BODY, .part = (uint8_t)part, .node = item.node};
    Fragment *fragment = ARENA_NEW(arena, Fragment);
    *fragment = (Fragment){.owner = owner,
                           .kind = (uint8_t)kind,
                           .snap = SNAP_ROW,
                           .part = (uint8_t)part,
                           .advance = press.sheet.pitch,
                           .extent = size,
                           .line_count = 1,
                           .items = arena_memdup(arena, &item, sizeof item),
                           .item_count = 1,
                           .lines = arena_memdup(arena, &line, sizeof line),
                           .line_items = 1,
                           .nodes = arena_memdup(arena, &node, sizeof node),
                           .node_count = 1};
    press.flow.fragments[press.flow.count++] = fragment;
    press.flow.given++;
    g_free(name);
    return fragment;
}

/* A paragraph of so many lines, named a1, a2 …; returns the first. */
static inline Fragment *add_paragraph(const char *name, int32_t lines) {
    Fragment *first = NULL;
    for (int32_t i = 0; i < lines; i++) {
        Fragment *line = add(FRAGMENT_LINE, PART_BODY, "%s%d", name, i + 1);
        line->line = i;
        line->line_count = lines;
        first = first ? first : line;
    }
    return first;
}

/* Something off the grid, so many tenths of a millimetre high. */
static inline Fragment *add_piece(FragmentKind kind, Part part, int32_t tenths, const char *name) {
    Fragment *fragment = add(kind, part, "%s", name);
    fragment->snap = SNAP_NONE;
    fragment->advance = fragment->extent = LEN_TENTH_MM(tenths);
    return fragment;
}

static inline Fragment *add_signature(int32_t rows) {
    Fragment *fragment = add(FRAGMENT_BLOCK, PART_SIGNATURE, "S");
    fragment->advance = rows * press.sheet.pitch;
    fragment->extent = fragment->advance - press.sheet.pitch + press.sheet.roles[ROLE_BODY].size;
    return fragment;
}

/* The table's rows come here. */
static inline void add_table(TableLayout *layout) {
    press.flow.table = layout;
    press.flow.fragments[press.flow.count++] = NULL;
}

/* --- what came out --- */

/* The names on a page, blanks between them; artifacts in brackets, rules left out. */
static inline const char *names(int32_t number) {
    GString *text = g_string_new(NULL);
    const Page *page = press.pages[number - 1];
    for (int32_t i = 0; i < page->item_count; i++) {
        const Item *item = &page->items[i];
        if (item->kind != ITEM_GLYPHS || item->part == PART_FURNITURE)
            continue;
        const char *format = item->artifact ? "%s[%.*s]" : "%s%.*s";
        g_string_append_printf(text, format, text->len ? " " : "", item->of.glyphs.text_size, item->of.glyphs.text);
    }
    char *copy = arena_strdup(press.arena, text->str);
    g_string_free(text, TRUE);
    return copy;
}

static inline const Item *find_item(int32_t number, const char *name) {
    const Page *page = press.pages[number - 1];
    for (int32_t i = 0; i < page->item_count; i++) {
        const GlyphRun *run = &page->items[i].of.glyphs;
        if (page->items[i].kind == ITEM_GLYPHS && (size_t)run->text_size == strlen(name) && memcmp(run->text, name, strlen(name)) == 0)
            return &page->items[i];
    }
    g_error("page %d has no %s", number, name);
}

/* Where its top stands below the page's top. */
static inline Len top_of(int32_t number, const char *name) {
    return find_item(number, name)->origin.y;
}

static inline int findings(const char *rule) {
    int count = 0;
    for (int i = 0; i < diags_count(press.diags); i++)
        count += strcmp(diags_get(press.diags, i)->rule->id, rule) == 0 ? 1 : 0;
    return count;
}

#endif
