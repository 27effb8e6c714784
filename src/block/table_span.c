/* Where a page's end cuts a table: cells over several rows, and rows taller than a page.
 *
 * The first page that shows a cell over several rows draws as many of its lines as the cell's part of that page holds,
 * the next goes on with the rest. When all lines have been shown, further pages repeat them, marked （续）, as
 * artifacts.
 */
#include "block/table_layout.h"

#include "base/mem.h"

#include <string.h>

static Len clamped(LenSum length) {
    return length > LEN_MAX ? LEN_MAX : (Len)length;
}

static RowPiece *find_piece(TableRow *row, const TableCell *cell) {
    for (int32_t i = 0; i < row->piece_count; i++)
        if (row->pieces[i].cell == cell)
            return &row->pieces[i];
    return NULL;
}

static TableRow *row_of(const PlacedRow *placed) {
    return placed->row->row_layout ? (TableRow *)placed->row->row_layout : NULL;
}

static bool follows(const PlacedRow *rows, int32_t index, const TableCell *cell) {
    TableRow *above = index > 0 ? row_of(&rows[index - 1]) : NULL;
    return above && table_row_covers(above, cell);
}

/* How much of a cell's part of this page lies from rows[index] on; *last: the cell ends on this page. */
static Len part_height(const PlacedRow *rows, int32_t count, int32_t index, const TableCell *cell, bool *last) {
    LenSum height = 0;
    int32_t end = 0;
    for (; index < count; index++) {
        TableRow *row = row_of(&rows[index]);
        if (!row || !table_row_covers(row, cell))
            break;
        height += row->height;
        end = row->unfinished ? row->index : row->index + 1;
    }
    *last = end >= cell->row + cell->row_span;
    return clamped(height);
}

/* True when the piece changed. */
static bool settle_piece(const TableLayout *layout, RowPiece *piece, Len height, bool last) {
    RowPiece before = *piece;
    piece->height = height;
    int32_t fitting = piece->from + table_cell_fitting(layout, &piece->content, piece->from, height);
    piece->to = last && !piece->repeated ? piece->content.count : fitting;
    if (!piece->repeated)
        piece->cell->shown = piece->to;
    return before.height != piece->height || before.to != piece->to;
}

void table_settle(TableLayout *layout, const PlacedRow *rows, int32_t count) {
    for (int32_t i = 0; i < count; i++) {
        TableRow *row = row_of(&rows[i]);
        bool changed = false;
        for (int32_t p = 0; row && p < row->piece_count; p++) {
            TableCell *cell = row->pieces[p].cell;
            bool last;
            if (cell->row_span < 2 || follows(rows, i, cell))
                continue;
            Len height = part_height(rows, count, i, cell, &last);
            changed |= settle_piece(layout, &row->pieces[p], height, last);
        }
        if (changed)
            table_row_place(row, row->fragment->owner->arena);
    }
}

/* What is left of the cell's rows on from this one, those that have not been read at their least. */
static LenSum room_under(TableRow *row, const TableCell *cell) {
    LenSum height;
    int32_t rows = table_group_rows_under(row, cell, &height);
    int32_t beyond = cell->row + cell->row_span - row->index - rows;
    return height + (beyond > 0 ? (LenSum)beyond * row->layout->context.sheet->table.row_height : 0);
}

/* The piece with which a cell open from above goes on in this row; lines 0: it has nothing to say. A row may grow for a
 * repetition, but not one that is itself the rest of a row. */
static RowPiece continued_piece(TableLayout *layout, TableRow *row, TableCell *cell) {
    if (cell->shown < cell->content.count)
        return (RowPiece){.cell = cell, .content = cell->content, .from = cell->shown, .to = cell->content.count};
    LenSum room = room_under(row, cell);
    Len limit = row->continued || room > layout->page_height / 4 ? clamped(room) : layout->page_height / 4;
    CellContent again = table_repeat_compose(layout, row->fragment->owner->arena, cell, limit);
    return (RowPiece){.cell = cell, .content = again, .to = again.count, .repeated = true};
}

/* Makes the row taller when what is left of the cell's rows cannot hold the piece. */
static void grow_for(TableLayout *layout, TableRow *row, const RowPiece *piece) {
    const Sheet *sheet = layout->context.sheet;
    LenSum needed = (LenSum)table_cell_height(&piece->content, piece->from, piece->to) + 2 * sheet->table.padding_y;
    LenSum missing = needed - room_under(row, piece->cell);
    if (missing > 0)
        row->height += clamped(missing);
}

static void continue_spans(TableLayout *layout, TableRow *row) {
    int32_t before = row->piece_count;
    for (int32_t column = 0; column < layout->scan.columns; column++) {
        TableCell *cell = row->slots[column];
        bool open = cell->row_span > 1 && (cell->row < row->index || row->continued);
        if (!open || cell->column != column || find_piece(row, cell))
            continue;
        RowPiece piece = continued_piece(layout, row, cell);
        if (piece.to == piece.from)
            continue;
        row->pieces[row->piece_count++] = piece;
        grow_for(layout, row, &piece);
    }
    if (row->piece_count == before)
        return;
    table_group_set_boxes(row);
    table_row_place(row, row->fragment->owner->arena);
}

Fragment **table_continue(TableLayout *layout, Fragment *first_row_of_page, int32_t *count) {
    TableRow *row = (TableRow *)first_row_of_page->row_layout;
    *count = 0;
    if (!row)
        return NULL;
    continue_spans(layout, row);
    bool begins = row->index == 0 && !row->continued; /* the whole table was moved to this page */
    if (begins || (row->head && !row->continued))
        return NULL;
    int32_t heads = layout->repeat_heads && !row->head ? layout->head_count : 0;
    Fragment **result = mem_alloc((size_t)(heads + 1) * sizeof *result);
    Fragment *continuation = table_head_continuation(layout);
    if (continuation)
        result[(*count)++] = continuation;
    for (int32_t i = 0; i < heads; i++)
        result[(*count)++] = table_head_row(layout, layout->heads[i], true);
    if (*count > 0)
        return result;
    mem_free(result);
    return NULL;
}

Len table_continued_height(const TableLayout *layout) {
    const RoleStyle *line = &layout->context.sheet->roles[ROLE_CONTINUATION];
    LenSum height = layout->context.sheet->table.continuation == CONTINUATION_NONE ? 0 : line->pitch + line->space_after;
    for (int32_t i = 0; layout->repeat_heads && i < layout->head_count; i++)
        height += layout->heads[i]->height;
    return (Len)height; /* heads that repeat are at most half a page high */
}

/* --- a row taller than a page --- */

/* What each part of the row needs; own: for the row's own cells alone. */
typedef struct {
    Len first_height, rest_height, rest_own;
    bool any_left; /* something is left over for the rest */
    bool stuck;    /* a cell has no line that fits */
} RowCut;

static Len padded(const TableLayout *layout, Len content) {
    return content > 0 ? content + 2 * layout->context.sheet->table.padding_y : 0;
}

static Len greater(Len one, Len other) {
    return one > other ? one : other;
}

/* How many of the piece's lines stand above the cut. */
static int32_t lines_above(const TableRow *row, const RowPiece *piece, Len room) {
    int32_t to = piece->from + table_cell_fitting(row->layout, &piece->content, piece->from, room);
    return to < piece->to ? to : piece->to;
}

static RowCut cut_own_cells(const TableRow *row, Len room) {
    RowCut cut = {0};
    for (int32_t i = 0; i < row->piece_count; i++) {
        const RowPiece *piece = &row->pieces[i];
        if (piece->cell->row_span > 1 || piece->repeated)
            continue;
        int32_t to = lines_above(row, piece, room);
        cut.stuck |= to == piece->from && piece->to > piece->from;
        cut.any_left |= to < piece->to;
        cut.first_height =
            greater(cut.first_height, padded(row->layout, table_cell_height(&piece->content, piece->from, to)));
        cut.rest_own = greater(cut.rest_own, padded(row->layout, table_cell_height(&piece->content, to, piece->to)));
    }
    return cut;
}

static RowCut find_cut(const TableRow *row, Len room) {
    Len least = row->layout->context.sheet->table.row_height;
    RowCut cut = cut_own_cells(row, room);
    bool stretched = row->height > row->own_height; /* by a cell over several rows */
    cut.rest_own = cut.rest_height = greater(cut.rest_own, least);
    if (!stretched)
        return cut;
    cut.first_height = room;
    cut.stuck |= room < least;
    cut.any_left |= row->height > room;
    cut.rest_height = greater(cut.rest_height, row->height - room);
    return cut;
}

static TableRow *rest_of(TableRow *row, const RowCut *cut) {
    Arena *arena = row->fragment->owner->arena;
    TableRow *rest = arena_memdup(arena, row, sizeof *row);
    rest->continued = true;
    rest->unfinished = false;
    rest->height = cut->rest_height;
    rest->own_height = cut->rest_own;
    rest->pieces = ARENA_ARRAY(arena, RowPiece, row->piece_count + row->layout->scan.columns);
    rest->piece_count = 0;
    rest->total = false;
    return rest;
}

/* Moves the lines below the cut to the rest; those of cells over several rows are shared out by table_settle and
 * table_continue. */
static void move_lines(TableRow *row, TableRow *rest, Len room) {
    for (int32_t i = 0; i < row->piece_count; i++) {
        RowPiece *piece = &row->pieces[i];
        int32_t to = piece->cell->row_span > 1 ? piece->to : lines_above(row, piece, room);
        if (to >= piece->to)
            continue;
        if (!piece->repeated) {
            rest->pieces[rest->piece_count] = *piece;
            rest->pieces[rest->piece_count++].from = to;
        }
        piece->to = to;
    }
}

/* The first column whose words go on in the rest. */
static int32_t first_column(const TableRow *rest) {
    int32_t first = INT32_MAX;
    for (int32_t i = 0; i < rest->piece_count; i++)
        if (rest->pieces[i].cell->column < first)
            first = rest->pieces[i].cell->column;
    return first;
}

/* The cells left of what goes on say whose row it is: the rest repeats them. */
static void repeat_leading(const TableRow *row, TableRow *rest) {
    int32_t end = first_column(rest);
    for (int32_t i = 0; i < row->piece_count; i++) {
        TableCell *cell = row->pieces[i].cell;
        if (cell->row_span > 1 || cell->column >= end || end == INT32_MAX)
            continue;
        CellContent again = table_repeat_compose(row->layout, rest->fragment->owner->arena, cell, rest->height);
        if (again.count > 0)
            rest->pieces[rest->piece_count++] =
                (RowPiece){.cell = cell, .content = again, .to = again.count, .repeated = true};
    }
}

bool table_split_row(Fragment *fragment, Len room, Fragment **first, Fragment **rest) {
    TableRow *row = (TableRow *)fragment->row_layout;
    if (!row || row->repeated || room <= 2 * row->layout->context.sheet->table.padding_y)
        return false;
    RowCut cut = find_cut(row, room);
    if (cut.stuck || !cut.any_left || cut.first_height <= 0)
        return false;
    TableRow *below = rest_of(row, &cut);
    move_lines(row, below, room);
    row->own_height = row->height = cut.first_height;
    row->below = below;
    row->unfinished = true;
    FragmentOwner *owner = fragment->owner;
    owner->references++;
    bool keep = fragment->keep_with_next;
    fragment->keep_with_next = false;
    table_row_fragment(below, owner)->keep_with_next = keep;
    below->fragment->serial = fragment->serial;
    below->fragment->sheet = fragment->sheet;
    repeat_leading(row, below);
    table_group_set_boxes(row);
    table_group_set_boxes(below);
    table_row_place(row, owner->arena);
    table_row_place(below, owner->arena);
    *first = fragment;
    *rest = below->fragment;
    return true;
}
