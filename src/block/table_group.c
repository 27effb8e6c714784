#include "block/table_layout.h"

#include "block/table_column_type.h"
#include "block/table_findings.h"

#include "base/number.h"

/* A group ends after so many rows where no span ties it to the next, and after so many in any case. */
enum { GROUP_ROWS = 16, GROUP_ROWS_MOST = 64 };

static void release_layout(void *layout) {
    table_layout_release(layout);
}

static void release_owner(void *owner) {
    table_owner_release(owner);
}

FragmentOwner *table_owner_new(TableLayout *layout, int32_t references) {
    Arena *arena = arena_new();
    FragmentOwner *owner = ARENA_NEW(arena, FragmentOwner);
    *owner = (FragmentOwner){.arena = arena, .references = references};
    layout->references++;
    arena_on_free(arena, release_layout, layout);
    return owner;
}

void table_owner_release(FragmentOwner *owner) {
    if (--owner->references == 0)
        arena_free(owner->arena);
}

/* The group reads the cell that began in another group's rows: that group's memory must stay. */
static void hold_open_owners(TableLayout *layout, FragmentOwner *owner) {
    FragmentOwner *held = NULL;
    for (int32_t column = 0; column < layout->scan.columns; column++) {
        FragmentOwner *open = layout->open[column] ? layout->open_owner[column] : NULL;
        if (!open || open == owner || open == held)
            continue;
        open->references++;
        arena_on_free(owner->arena, release_owner, open);
        held = open;
    }
}

static int32_t rows_left(const TableLayout *layout, int32_t index) {
    int32_t end = index < layout->scan.head_rows ? layout->scan.head_rows : layout->scan.rows;
    return end > index ? end - index : 1;
}

static const Cell *typed(const TableLayout *layout, Arena *arena, const Row *row, const GridCell *at) {
    const Table *table = layout->table;
    bool odd; /* told by the scan */
    if (!at->cell || row->head || at->column_span > 1 || !table->columns || at->column >= table->column_count)
        return at->cell;
    return table_column_type_apply(&table->columns[at->column], arena, at->cell, row->total ? 0 : layout->numbered,
                                   &odd);
}

static TableCell *new_cell(TableLayout *layout, Arena *arena, const TableRow *row, const Row *source,
                           const GridCell *at) {
    TableCell *cell = ARENA_NEW(arena, TableCell);
    bool head_row = row->head || source->head;
    *cell = (TableCell){
        .source = head_row ? at->cell : typed(layout, arena, source, at),
        .column = at->column,
        .column_span = at->column_span,
        .row = row->index,
        .row_span = at->row_span,
        .head = head_row || (at->cell && at->cell->head),
        .role = head_row ? ROLE_CELL_HEAD : ROLE_CELL,
        .vertical = at->cell ? at->cell->vertical : VALIGN_AUTO,
    };
    if (table_cell_leaves(cell) > 1)
        cell->leaves = ARENA_ARRAY(arena, NodeId, table_cell_leaves(cell));
    cell->content = table_cell_compose(layout, arena, cell, NULL);
    cell->shown = cell->content.count;
    return cell;
}

/* The row's slots: the cells open from above, then its own. */
static void fill_slots(TableLayout *layout, FragmentOwner *owner, TableRow *row, TableCell *cell) {
    for (int32_t column = cell->column; column < cell->column + cell->column_span; column++) {
        row->slots[column] = cell;
        layout->open[column] = cell;
        layout->open_owner[column] = owner;
    }
}

static void close_spans(TableLayout *layout, int32_t index) {
    for (int32_t column = 0; column < layout->scan.columns; column++) {
        TableCell *cell = layout->open[column];
        if (cell && cell->row + cell->row_span <= index + 1)
            layout->open[column] = NULL;
    }
}

static Len padded(const TableLayout *layout, Len content) {
    return content > 0 ? content + 2 * layout->context.sheet->table.padding_y : 0;
}

static void add_cells(TableLayout *layout, FragmentOwner *owner, TableRow *row, const Row *source) {
    Arena *arena = owner->arena;
    GridCell *cells;
    GridMending mending;
    int32_t count =
        table_grid_place(&layout->grid, arena, source, rows_left(layout, row->index), true, &cells, &mending);
    row->slots = ARENA_ARRAY(arena, TableCell *, layout->scan.columns);
    row->pieces = ARENA_ARRAY(arena, RowPiece, count + layout->scan.columns);
    for (int32_t column = 0; column < layout->scan.columns; column++)
        row->slots[column] = layout->open[column];
    layout->numbered += row->head || source->head || source->total ? 0 : 1;
    row->own_height = layout->context.sheet->table.row_height;
    for (int32_t i = 0; i < count; i++) {
        TableCell *cell = new_cell(layout, arena, row, source, &cells[i]);
        fill_slots(layout, owner, row, cell);
        row->pieces[row->piece_count++] = (RowPiece){.cell = cell, .content = cell->content, .to = cell->content.count};
        Len height = padded(layout, table_cell_height(&cell->content, 0, cell->content.count));
        if (cell->row_span == 1 && height > row->own_height)
            row->own_height = height;
    }
    row->height = row->own_height;
    close_spans(layout, row->index);
}

static TableRow *read_row(TableLayout *layout, FragmentOwner *owner) {
    RowSource *rows = layout->table->rows;
    Row source = {0};
    if (layout->rows_read >= layout->scan.rows || !rows->next(rows, owner->arena, &source, layout->second))
        return NULL;
    TableRow *row = ARENA_NEW(owner->arena, TableRow);
    *row = (TableRow){.layout = layout, .index = layout->rows_read++, .total = source.total, .place = source.place};
    row->head = row->index < layout->scan.head_rows;
    if (row->index == layout->scan.head_rows)
        table_grid_close(&layout->grid);
    add_cells(layout, owner, row, &source);
    return row;
}

static bool ends_here(const TableLayout *layout, int32_t count) {
    bool head_ends = layout->rows_read == layout->scan.head_rows;
    return head_ends || count >= GROUP_ROWS_MOST || (count >= GROUP_ROWS && !table_grid_is_open(&layout->grid));
}

static void report_lost_rows(TableLayout *layout) {
    char got[NUMBER_TEXT_SIZE], wanted[NUMBER_TEXT_SIZE];
    if (layout->rows_read == layout->scan.rows)
        return;
    layout->ok = false;
    if (diags_has_errors(layout->second))
        diags_move(layout->context.diags, layout->second);
    else
        diag_add(layout->context.diags, &rule_table_rows_changed, layout->table->place,
                 number_text(got, layout->rows_read), number_text(wanted, layout->scan.rows));
}

int32_t table_group_rows_under(TableRow *row, const TableCell *cell, LenSum *height) {
    int32_t count = 0;
    *height = 0;
    for (TableRow *at = row; at && table_row_covers(at, cell); at = at->below, count++)
        *height += at->height;
    return count;
}

/* A cell over several rows that needs more than they have together stretches each by the same. */
static void stretch(TableLayout *layout, TableRow *row, RowPiece *piece) {
    LenSum have;
    int32_t count = table_group_rows_under(row, piece->cell, &have);
    int32_t beyond = piece->cell->row_span - count; /* in later groups: at their least */
    Len needed = padded(layout, table_cell_height(&piece->content, 0, piece->content.count));
    LenSum missing = needed - have - (LenSum)beyond * layout->context.sheet->table.row_height;
    TableRow *at = row;
    for (int32_t i = 0; missing > 0 && i < count; i++, at = at->below)
        at->height += len_share((Len)missing, i + 1, count) - len_share((Len)missing, i, count);
}

/* Stretches for the cells over exactly span rows; returns the next longer span in the group, 0 when there is none. */
static int32_t stretch_for(TableLayout *layout, RowGroup *group, int32_t span) {
    int32_t next = 0;
    for (int32_t i = 0; i < group->count; i++)
        for (int32_t p = 0; p < group->rows[i]->piece_count; p++) {
            RowPiece *piece = &group->rows[i]->pieces[p];
            int32_t rows = piece->cell->row_span;
            if (rows == span)
                stretch(layout, group->rows[i], piece);
            else if (rows > span && (next == 0 || rows < next))
                next = rows;
        }
    return next;
}

/* Shorter spans first: a longer one then sees what they have stretched. */
static void stretch_rows(TableLayout *layout, RowGroup *group) {
    for (int32_t span = 2; span > 0;)
        span = stretch_for(layout, group, span);
}

void table_group_set_boxes(TableRow *row) {
    for (int32_t i = 0; i < row->piece_count; i++) {
        RowPiece *piece = &row->pieces[i];
        LenSum height = row->height;
        if (piece->cell->row_span > 1)
            table_group_rows_under(row, piece->cell, &height);
        piece->height = height > LEN_MAX ? LEN_MAX : (Len)height;
    }
}

static bool tied(const TableRow *row) {
    for (int32_t column = 0; row->below && column < row->layout->scan.columns; column++)
        if (row->slots[column] == row->below->slots[column])
            return true;
    return false;
}

/* Rows tied by spans stay together while they are no more than a quarter of a page; a longer span may be cut. */
static void keep_spans_together(TableLayout *layout, RowGroup *group) {
    Len limit = layout->page_height / 4;
    for (int32_t i = 0; i < group->count;) {
        int32_t end = i;
        LenSum height = group->rows[i]->height;
        while (tied(group->rows[end]))
            height += group->rows[++end]->height;
        for (; i < end; i++)
            group->rows[i]->fragment->keep_with_next = height <= limit;
        i = end + 1;
    }
}

/* A head keeps the first body row, and that the second: a head with a single row at a page's foot says little. Rows of more than
 * a quarter of a page say enough; held together they would leave half of the page before them empty. */
static void keep_head(const TableLayout *layout, RowGroup *group) {
    Len limit = layout->page_height / 4;
    for (int32_t i = 0; i < group->count; i++) {
        const TableRow *row = group->rows[i];
        bool first_body = layout->scan.head_rows > 0 && row->index == layout->scan.head_rows && row->height <= limit &&
                          (!row->below || row->below->height <= limit);
        bool more = row->index + 1 < layout->scan.rows;
        if (more && ((row->head && layout->repeat_heads) || first_body))
            row->fragment->keep_with_next = true;
    }
}

static void finish_heights(TableLayout *layout, RowGroup *group) {
    stretch_rows(layout, group);
    for (int32_t i = 0; i < group->count; i++)
        table_group_set_boxes(group->rows[i]);
}

static void finish_group(TableLayout *layout, RowGroup *group) {
    finish_heights(layout, group);
    for (int32_t i = 0; i < group->count; i++)
        table_row_fragment(group->rows[i], group->owner);
    keep_spans_together(layout, group);
    keep_head(layout, group);
}

static void append(RowGroup *group, TableRow *row) {
    if (group->count > 0)
        group->rows[group->count - 1]->below = row;
    group->rows[group->count++] = row;
}

bool table_group_read(TableLayout *layout) {
    FragmentOwner *before = layout->group.owner;
    FragmentOwner *owner = table_owner_new(layout, 1);
    RowGroup *group = &layout->group;
    *group = (RowGroup){.owner = owner, .rows = ARENA_ARRAY(owner->arena, TableRow *, GROUP_ROWS_MOST)};
    hold_open_owners(layout, owner);
    if (before)
        table_owner_release(before);
    TableRow *row;
    while ((row = read_row(layout, owner))) {
        append(group, row);
        if (ends_here(layout, group->count))
            break;
    }
    owner->references += group->count;
    if (!row)
        report_lost_rows(layout);
    finish_group(layout, group);
    return group->count > 0;
}

void table_group_read_heads(TableLayout *layout) {
    FragmentOwner here = {.arena = layout->arena};
    RowGroup group = {.rows = ARENA_ARRAY(layout->arena, TableRow *, layout->scan.head_rows)};
    TableRow *row;
    while (layout->rows_read < layout->scan.head_rows && (row = read_row(layout, &here)))
        append(&group, row);
    finish_heights(layout, &group);
    layout->heads = group.rows;
    layout->head_count = group.count;
}
