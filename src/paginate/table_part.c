#include "paginate/table_part.h"

#include "base/mem.h"
#include "block/table.h"

void table_part_begin(OpenPage *page, const Waiting *first) {
    int32_t count = 0;
    Fragment *row = first->fragment;
    if (row->kind != FRAGMENT_ROW || !row->table)
        return;
    Fragment **heads = table_continue(row->table, row, &count);
    for (int32_t i = 0; i < count; i++) {
        open_page_put(page, (Waiting){.fragment = heads[i], .turned = first->turned});
        page->heads++;
    }
    mem_free(heads);
}

/* What must stand above the row on any page: its table's pieces that are kept with it. *first: where they begin. */
static LenSum kept_above(const OpenPage *page, const Fragment *row, int32_t *first) {
    LenSum height = 0;
    int32_t i = page->count;
    for (; i > 0; i--) {
        const Fragment *above = page->standing[i - 1].piece.fragment;
        if (above->table != row->table || !(above->keep_with_next || i <= page->heads))
            break;
        height += above->advance;
    }
    *first = i;
    return height;
}

bool table_part_split(OpenPage *page, Queue *queue) {
    Fragment *row = queue_peek(queue, 0)->fragment, *first, *rest;
    if (row->kind != FRAGMENT_ROW || !row->table)
        return false;
    int32_t chain;
    Len height = open_page_area(page->sheet, page->turned).height, room = height - page->pen;
    if (kept_above(page, row, &chain) + row->advance <= height)
        return false;
    bool fresh = chain == 0;
    if (!fresh && room < height / 4)
        return false;
    if (!table_split_row(row, room, &first, &rest))
        return false;
    Waiting parts[] = {{.fragment = first, .turned = page->turned}, {.fragment = rest, .turned = page->turned}};
    queue_take(queue);
    queue_return(queue, parts, 2);
    return true;
}

void table_part_draw(const OpenPage *page, int32_t from, int32_t to, PageBuilder *builder) {
    TableLayout *layout = page->standing[from].piece.fragment->table;
    PlacedRow *rows = mem_resize(NULL, (size_t)(to - from), sizeof *rows);
    int32_t count = 0, rules;
    for (int32_t i = from; i < to; i++)
        if (page->standing[i].piece.fragment->row_layout)
            rows[count++] = (PlacedRow){page->standing[i].piece.fragment, page->standing[i].y};
    if (count > 0)
        table_settle(layout, rows, count);
    for (int32_t i = from; i < to; i++)
        open_page_draw(page, i, builder);
    if (count > 0) {
        Arena *arena = arena_new();
        LenRect area = open_page_area(page->sheet, page->turned);
        const Item *items = table_rules(layout, arena, rows, count, &rules);
        page_builder_add(builder, (LenPoint){area.x, area.y}, items, rules, NULL, 0);
        arena_free(arena);
    }
    mem_free(rows);
}
