/* The rules of one page: collapsed, and every straight line one item.
 *
 * A rule stands wherever two neighbouring places of the grid belong to different cells. Runs of such places along one
 * edge make one line. Between two rows that do not touch, the box is closed and opened again.
 */
#include "block/table_layout.h"

/* items NULL: only counting. */
typedef struct {
    const TableLayout *layout;
    const PlacedRow *rows; /* those with a row_layout, touching one another */
    int32_t count;
    Item *items;
    int32_t item_count;
} Ruling;

static const TableRow *row_at(const Ruling *ruling, int32_t index) {
    return ruling->rows[index].row->row_layout;
}

/* The top of row index; of the last row's end when index is count. */
static Len edge_y(const Ruling *ruling, int32_t index) {
    if (index < ruling->count)
        return ruling->rows[index].y;
    return ruling->rows[index - 1].y + row_at(ruling, index - 1)->height;
}

static bool is_outer(const Ruling *ruling, int32_t edge) {
    return edge == 0 || edge == ruling->count;
}

static bool below_head(const Ruling *ruling, int32_t edge) {
    return !is_outer(ruling, edge) && row_at(ruling, edge - 1)->head && !row_at(ruling, edge)->head;
}

static Len horizontal_width(const Ruling *ruling, int32_t edge) {
    const TableStyle *style = &ruling->layout->context.sheet->table;
    if (is_outer(ruling, edge))
        return style->outer_rule;
    if (below_head(ruling, edge))
        return style->head_rule;
    return style->three_line ? 0 : style->rule;
}

static Len vertical_width(const Ruling *ruling, int32_t edge) {
    const TableStyle *style = &ruling->layout->context.sheet->table;
    if (style->three_line)
        return 0;
    return edge == 0 || edge == ruling->layout->scan.columns ? style->outer_rule : style->rule;
}

static bool has_horizontal(const Ruling *ruling, int32_t edge, int32_t column) {
    return is_outer(ruling, edge) || row_at(ruling, edge - 1)->slots[column] != row_at(ruling, edge)->slots[column];
}

static bool has_vertical(const Ruling *ruling, int32_t edge, int32_t row) {
    TableCell *const *slots = row_at(ruling, row)->slots;
    return edge == 0 || edge == ruling->layout->scan.columns || slots[edge - 1] != slots[edge];
}

static void add(Ruling *ruling, LenPoint from, LenPoint to, Len width) {
    const TableContext *context = &ruling->layout->context;
    if (ruling->items)
        ruling->items[ruling->item_count] = (Item){
            .kind = ITEM_RULE,
            .part = (uint8_t)context->part,
            .artifact = ARTIFACT_LAYOUT,
            .role = ROLE_NONE,
            .line = -1,
            .place = ruling->layout->table->place,
            .of.rule = {from, to, width, context->sheet->table.colour},
        };
    ruling->item_count++;
}

static void add_horizontals(Ruling *ruling, int32_t edge) {
    const TableLayout *layout = ruling->layout;
    Len width = horizontal_width(ruling, edge), y = edge_y(ruling, edge);
    for (int32_t column = 0, end; width > 0 && column < layout->scan.columns; column = end) {
        end = column + 1;
        if (!has_horizontal(ruling, edge, column))
            continue;
        while (end < layout->scan.columns && has_horizontal(ruling, edge, end))
            end++;
        Len left = layout->x + layout->edges[column] - vertical_width(ruling, column) / 2;
        Len right = layout->x + layout->edges[end] + vertical_width(ruling, end) / 2;
        add(ruling, (LenPoint){left, y}, (LenPoint){right, y}, width);
    }
}

static void add_verticals(Ruling *ruling, int32_t edge) {
    const TableLayout *layout = ruling->layout;
    Len width = vertical_width(ruling, edge), x = layout->x + layout->edges[edge];
    for (int32_t row = 0, end; width > 0 && row < ruling->count; row = end) {
        end = row + 1;
        if (!has_vertical(ruling, edge, row))
            continue;
        while (end < ruling->count && has_vertical(ruling, edge, end))
            end++;
        Len top = edge_y(ruling, row) - horizontal_width(ruling, row) / 2;
        Len bottom = edge_y(ruling, end) + horizontal_width(ruling, end) / 2;
        add(ruling, (LenPoint){x, top}, (LenPoint){x, bottom}, width);
    }
}

/* The rows from index on that touch one another. */
static int32_t touching(const PlacedRow *rows, int32_t count, int32_t index) {
    int32_t end = index + 1;
    while (end < count && rows[end].row->row_layout &&
           rows[end].y == rows[end - 1].y + rows[end - 1].row->row_layout->height)
        end++;
    return end;
}

static void rule_page(Ruling *ruling, const PlacedRow *rows, int32_t count) {
    for (int32_t index = 0, end; index < count; index = end) {
        end = index + 1;
        if (!rows[index].row->row_layout)
            continue;
        end = touching(rows, count, index);
        ruling->rows = rows + index;
        ruling->count = end - index;
        for (int32_t edge = 0; edge <= ruling->count; edge++)
            add_horizontals(ruling, edge);
        for (int32_t edge = 0; edge <= ruling->layout->scan.columns; edge++)
            add_verticals(ruling, edge);
    }
}

const Item *table_rules(const TableLayout *layout, Arena *arena, const PlacedRow *rows, int32_t count,
                        int32_t *item_count) {
    Ruling counting = {.layout = layout};
    rule_page(&counting, rows, count);
    Ruling ruling = {.layout = layout, .items = ARENA_ARRAY(arena, Item, counting.item_count + 1)};
    rule_page(&ruling, rows, count);
    *item_count = ruling.item_count;
    return ruling.items;
}
