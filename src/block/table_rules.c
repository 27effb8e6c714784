/* The rules of one page: collapsed, and every straight line one item.
 *
 * A rule stands wherever two neighbouring places of the grid belong to different cells. Runs of such places along one
 * edge and of one width make one line. Between two rows that do not touch, the box is closed and opened again.
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

/* --- widths --- */

/* What two neighbours say of the side they share, in eighths of a point: the wider counts; -1: neither says anything. */
static int32_t side_width(const TableCell *one, int one_side, const TableCell *other, int other_side) {
    int32_t first = one && one->source ? one->source->sides[one_side] : 0;
    int32_t second = other && other->source ? other->source->sides[other_side] : 0;
    return (first > second ? first : second) - 1;
}

static Len wished_width(const Ruling *ruling, int32_t eighths, Len otherwise) {
    bool heard = ruling->layout->context.sheet->table.rules == TABLE_RULES_SOURCE && eighths >= 0;
    return heard ? eighths * (LEN_ONE_POINT / 8) : otherwise;
}

/* Below a head cell over several columns: its rule says how far it reaches. */
static bool below_wide_head(const TableRow *above, const TableRow *below, int32_t column) {
    return above->head && below->head && above->slots[column]->column_span > 1;
}

static Len layout_horizontal(const Ruling *ruling, int32_t edge, int32_t column) {
    const TableStyle *style = &ruling->layout->context.sheet->table;
    if (is_outer(ruling, edge))
        return style->outer_rule;
    const TableRow *above = row_at(ruling, edge - 1), *below = row_at(ruling, edge);
    if (above->head && !below->head)
        return style->head_rule;
    if (below->total && !above->total)
        return style->total_rule;
    return !style->three_line || below_wide_head(above, below, column) ? style->rule : 0;
}

/* Of the rule above row edge in a column; 0 where a cell reaches through. */
static Len horizontal_width(const Ruling *ruling, int32_t edge, int32_t column) {
    const TableCell *above = edge > 0 ? row_at(ruling, edge - 1)->slots[column] : NULL;
    const TableCell *below = edge < ruling->count ? row_at(ruling, edge)->slots[column] : NULL;
    if (above == below)
        return 0;
    return wished_width(ruling, side_width(above, SIDE_BOTTOM, below, SIDE_TOP), layout_horizontal(ruling, edge, column));
}

/* Of the rule left of column edge in a row. */
static Len vertical_width(const Ruling *ruling, int32_t edge, int32_t row) {
    const TableStyle *style = &ruling->layout->context.sheet->table;
    int32_t columns = ruling->layout->scan.columns;
    TableCell *const *slots = row_at(ruling, row)->slots;
    const TableCell *before = edge > 0 ? slots[edge - 1] : NULL, *after = edge < columns ? slots[edge] : NULL;
    if (before == after)
        return 0;
    Len width = style->three_line ? 0 : edge == 0 || edge == columns ? style->outer_rule : style->column_rule;
    return wished_width(ruling, side_width(before, SIDE_RIGHT, after, SIDE_LEFT), width);
}

/* The rules that meet in a crossing reach to each other's far side, so that corners are full. */
static Len across_horizontal(const Ruling *ruling, int32_t edge, int32_t column_edge) {
    Len above = edge > 0 ? vertical_width(ruling, column_edge, edge - 1) : 0;
    Len below = edge < ruling->count ? vertical_width(ruling, column_edge, edge) : 0;
    return (above > below ? above : below) / 2;
}

static Len across_vertical(const Ruling *ruling, int32_t edge, int32_t column_edge) {
    int32_t columns = ruling->layout->scan.columns;
    Len before = column_edge > 0 ? horizontal_width(ruling, edge, column_edge - 1) : 0;
    Len after = column_edge < columns ? horizontal_width(ruling, edge, column_edge) : 0;
    return (before > after ? before : after) / 2;
}

/* --- lines --- */

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
    Len y = edge_y(ruling, edge);
    for (int32_t column = 0, end; column < layout->scan.columns; column = end) {
        Len width = horizontal_width(ruling, edge, column);
        end = column + 1;
        while (end < layout->scan.columns && horizontal_width(ruling, edge, end) == width)
            end++;
        Len left = layout->x + layout->edges[column] - across_horizontal(ruling, edge, column);
        Len right = layout->x + layout->edges[end] + across_horizontal(ruling, edge, end);
        if (width > 0)
            add(ruling, (LenPoint){left, y}, (LenPoint){right, y}, width);
    }
}

static void add_verticals(Ruling *ruling, int32_t edge) {
    const TableLayout *layout = ruling->layout;
    Len x = layout->x + layout->edges[edge];
    for (int32_t row = 0, end; row < ruling->count; row = end) {
        Len width = vertical_width(ruling, edge, row);
        end = row + 1;
        while (end < ruling->count && vertical_width(ruling, edge, end) == width)
            end++;
        Len top = edge_y(ruling, row) - across_vertical(ruling, row, edge);
        Len bottom = edge_y(ruling, end) + across_vertical(ruling, end, edge);
        if (width > 0)
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
