#include "block/table_layout.h"

#include "block/elements.h"

#include <string.h>

static void shift_point(LenPoint *point, LenPoint by) {
    point->x += by.x;
    point->y += by.y;
}

static void shift_rect(LenRect *rect, LenPoint by) {
    rect->x += by.x;
    rect->y += by.y;
}

void table_row_shift(Item *item, LenPoint by) {
    switch ((ItemKind)item->kind) {
    case ITEM_GLYPHS: shift_point(&item->origin, by); break;
    case ITEM_RULE:
        shift_point(&item->of.rule.from, by);
        shift_point(&item->of.rule.to, by);
        break;
    case ITEM_BOX: shift_rect(&item->of.box.rect, by); break;
    case ITEM_IMAGE: shift_rect(&item->of.image.rect, by); break;
    case ITEM_LINK: shift_rect(&item->of.link.rect, by); break;
    case ITEM_GROUP: shift_point(&item->of.group.offset, by); break;
    }
}

/* Where the lines being placed go. */
typedef struct {
    const TableRow *row;
    Item *items;
    PageLine *lines;
    int32_t item_count, line_count;
} Placing;

static NodeId leaf(const TableCell *cell, int32_t index) {
    return cell->leaves ? cell->leaves[index] : cell->node;
}

static void place_image(Placing *placing, const RowPiece *piece, const CellLine *from, LenPoint at) {
    const TableContext *context = &placing->row->layout->context;
    bool artifact = piece->repeated || placing->row->repeated;
    Item *item = &placing->items[placing->item_count++];
    *item = (Item){
        .kind = ITEM_IMAGE,
        .part = (uint8_t)context->part,
        .artifact = artifact ? ARTIFACT_PAGINATION : ARTIFACT_NONE,
        .role = piece->cell->role,
        .node = artifact ? 0 : leaf(piece->cell, from->leaf),
        .line = -1,
        .place = piece->cell->source->place,
        .of.image = {.image = from->image, .rect = from->image_box},
    };
    table_row_shift(item, at);
}

static void place_line(Placing *placing, const RowPiece *piece, const CellLine *from, LenPoint at) {
    const TableLayout *layout = placing->row->layout;
    const RoleStyle *style = table_cell_style(layout, piece->cell);
    bool artifact = piece->repeated || placing->row->repeated;
    NodeId node = artifact ? 0 : leaf(piece->cell, from->leaf);
    Len below_top = piece->cell->role == ROLE_CELL_HEAD ? layout->head_baseline : layout->cell_baseline;
    LenPoint origin = {at.x, at.y + (from->advance - style->size) / 2 + below_top};
    for (int32_t i = 0; i < from->line.item_count; i++) {
        Item *item = &placing->items[placing->item_count++];
        *item = from->line.items[i];
        /* Composed before nodes were known: elements of the text's own count from the leaf. */
        item->node = !artifact && item->artifact == ARTIFACT_NONE ? node + item->node : 0;
        if (artifact)
            item->artifact = ARTIFACT_PAGINATION;
        item->line = placing->line_count;
        table_row_shift(item, origin);
    }
    placing->lines[placing->line_count++] = (PageLine){
        .box = {at.x + from->line.x, origin.y - below_top, from->line.width, style->size},
        .baseline = origin.y,
        .role = piece->cell->role,
        .part = (uint8_t)layout->context.part,
        .flags = from->line.flags,
        .artifact = artifact ? ARTIFACT_PAGINATION : ARTIFACT_NONE,
        .node = node,
        .overfull = from->line.overfull,
        .place = from->line.place,
    };
}

/* The top of the piece's lines within its box. */
static Len content_top(const TableLayout *layout, const RowPiece *piece) {
    Len padding = layout->context.sheet->table.padding_y;
    Len spare = piece->height - table_cell_height(&piece->content, piece->from, piece->to);
    bool broken = piece->from > 0 || piece->to < piece->content.count;
    if (spare < 2 * padding)
        return spare > 0 ? spare / 2 : 0;
    if (broken || piece->cell->vertical == VALIGN_TOP)
        return padding;
    return piece->cell->vertical == VALIGN_BOTTOM ? spare - padding : spare / 2;
}

static void place_piece(Placing *placing, const RowPiece *piece) {
    const TableLayout *layout = placing->row->layout;
    LenPoint at = {layout->x + layout->edges[piece->cell->column] + table_cell_padding(layout, piece->cell),
                   content_top(layout, piece)};
    for (int32_t i = piece->from; i < piece->to; i++) {
        if (piece->content.lines[i].image)
            place_image(placing, piece, &piece->content.lines[i], at);
        else
            place_line(placing, piece, &piece->content.lines[i], at);
        at.y += piece->content.lines[i].advance;
    }
}

void table_row_place(TableRow *row, Arena *arena) {
    int32_t items = 0, lines = 0;
    for (int32_t i = 0; i < row->piece_count; i++)
        for (int32_t line = row->pieces[i].from; line < row->pieces[i].to; line++, lines++)
            items += 1 + row->pieces[i].content.lines[line].line.item_count;
    Placing placing = {
        .row = row, .items = ARENA_ARRAY(arena, Item, items + 1), .lines = ARENA_ARRAY(arena, PageLine, lines + 1)};
    for (int32_t i = 0; i < row->piece_count; i++)
        place_piece(&placing, &row->pieces[i]);
    row->fragment->items = placing.items;
    row->fragment->item_count = placing.item_count;
    row->fragment->lines = placing.lines;
    row->fragment->line_items = placing.line_count;
    row->fragment->advance = row->fragment->extent = row->height;
}

Fragment *table_row_fragment(TableRow *row, FragmentOwner *owner) {
    Fragment *fragment = ARENA_NEW(owner->arena, Fragment);
    *fragment = (Fragment){
        .owner = owner,
        .kind = FRAGMENT_ROW,
        .snap = SNAP_NONE,
        .part = (uint8_t)row->layout->context.part,
        .keep_with_previous = row->total,
        .advance = row->height,
        .extent = row->height,
        .line_count = 1,
        .table = row->layout,
        .table_row = row->index,
        .row_layout = row,
    };
    row->fragment = fragment;
    return fragment;
}

bool table_row_covers(const TableRow *row, const TableCell *cell) {
    return row->slots[cell->column] == cell;
}

/* Nodes, in reading order. */
typedef struct {
    TableLayout *layout;
    Arena *arena;
    PageNode *nodes;
    int32_t count;
} Numbering;

static NodeId add_node(Numbering *numbering, NodeKind kind, NodeId parent) {
    NodeId id = (*numbering->layout->context.next_node)++;
    numbering->nodes[numbering->count++] =
        (PageNode){.id = id, .parent = parent, .kind = (uint8_t)kind, .column_span = 1, .row_span = 1};
    return id;
}

static uint16_t span_16(int32_t span) {
    return span > UINT16_MAX ? UINT16_MAX : (uint16_t)span;
}

static void number_elements(Numbering *numbering, const Text *text, NodeId leaf) {
    PageNode *nodes;
    if (!numbering->layout->context.language)
        return;
    int32_t count = elements_nodes(numbering->arena, text, numbering->layout->context.language, leaf, &nodes);
    for (int32_t i = 0; i < count; i++) {
        NodeId id = add_node(numbering, (NodeKind)nodes[i].kind, leaf);
        PageNode *node = &numbering->nodes[numbering->count - 1];
        *node = nodes[i];
        node->id = id;
        node->column_span = node->row_span = 1;
    }
}

/* Paragraphs without a word have no node. */
static void number_leaves(Numbering *numbering, TableCell *cell) {
    const Cell *source = cell->source;
    for (int32_t i = 0; i < source->paragraph_count; i++) {
        if (source->paragraphs[i].size == 0)
            continue;
        cell->leaves[i] = add_node(numbering, NODE_P, cell->node);
        number_elements(numbering, &source->paragraphs[i], cell->leaves[i]);
    }
    for (int32_t i = 0; i < source->image_count; i++) {
        cell->leaves[source->paragraph_count + i] = add_node(numbering, NODE_FIGURE, cell->node);
        numbering->nodes[numbering->count - 1].alternative = source->images[i]->alternative;
    }
}

static void number_cell(Numbering *numbering, TableCell *cell, NodeId row, bool head_row) {
    cell->node = add_node(numbering, cell->head ? NODE_HEAD_CELL : NODE_CELL, row);
    PageNode *node = &numbering->nodes[numbering->count - 1];
    node->scope = !cell->head ? SCOPE_NONE : head_row ? SCOPE_COLUMN : SCOPE_ROW;
    node->column_span = span_16(cell->column_span);
    node->row_span = span_16(cell->row_span);
    if (cell->leaves)
        number_leaves(numbering, cell);
    else if (cell->source)
        number_elements(numbering, &cell->source->paragraphs[0], cell->node);
}

static void number_section(Numbering *numbering, bool head) {
    TableLayout *layout = numbering->layout;
    if (layout->table_node == 0)
        layout->table_node = add_node(numbering, NODE_TABLE, layout->context.parent);
    if (layout->section_node != 0 && layout->section_is_head == head)
        return;
    layout->section_node = add_node(numbering, head ? NODE_TABLE_HEAD : NODE_TABLE_BODY, layout->table_node);
    layout->section_is_head = head;
}

static int32_t count_elements(const TableCell *cell) {
    int32_t count = 0;
    for (int32_t i = 0; cell->source && i < cell->source->paragraph_count; i++)
        count += cell->source->paragraphs[i].span_count;
    return count;
}

void table_row_number(TableRow *row, Arena *arena) {
    int32_t room = 3;
    for (int32_t i = 0; i < row->piece_count; i++)
        room += 1 + table_cell_leaves(row->pieces[i].cell) + count_elements(row->pieces[i].cell);
    Numbering numbering = {.layout = row->layout, .arena = arena, .nodes = ARENA_ARRAY(arena, PageNode, room)};
    /* A table of heads alone has them in its body: a THead asks for a TBody (ISO 14289-1 7.5, with ISO 32000-1 table 337). */
    number_section(&numbering, row->head && row->layout->scan.head_rows < row->layout->scan.rows);
    NodeId node = add_node(&numbering, NODE_ROW, row->layout->section_node);
    for (int32_t i = 0; i < row->piece_count; i++)
        number_cell(&numbering, row->pieces[i].cell, node, row->head);
    row->fragment->nodes = numbering.nodes;
    row->fragment->node_count = numbering.count;
}
