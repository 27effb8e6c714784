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

/* No page could hold it below its table's head. */
static bool is_too_tall(const Fragment *row, Len height) {
    return (LenSum)row->advance + table_continued_height(row->table) > height;
}

bool table_part_split(OpenPage *page, Queue *queue) {
    Fragment *row = queue_peek(queue, 0)->fragment, *first, *rest;
    if (row->kind != FRAGMENT_ROW || !row->table)
        return false;
    Len height = open_page_area(page).height, room = height - page->pen;
    if (!is_too_tall(row, height) || (!open_page_at_head(page) && room < height / 4))
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
        LenRect area = open_page_area(page);
        const Item *items = table_rules(layout, arena, rows, count, &rules);
        page_builder_add(builder, (LenPoint){area.x, area.y}, items, rules, NULL, 0);
        arena_free(arena);
    }
    mem_free(rows);
}
