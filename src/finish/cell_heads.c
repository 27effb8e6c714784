/* cell_heads.c - a table is walked twice: once ahead to find its heads, for a tall cell may lie beside heads of later rows, and
 * then cell by cell as its nodes come. */
#include "finish/cell_heads.h"

#include "base/mem.h"

#include <glib.h>

enum { MOST_COLUMNS = 1024, MOST_HEADS = 32 }; /* beyond them Scope must do */

/* Where a cell lies; rows are counted over the whole table. */
typedef struct { NodeId node; int32_t row, rows, column, columns; } Spot;

typedef struct {
    NodeId table, section, row_node;
    int32_t row, column;
    int32_t covered[MOST_COLUMNS]; /* the row in which a column is free again */
} Cursor;

struct CellHeads {
    const Tags *tags;
    bool (*keeps)(const void *closure, NodeId node);
    const void *closure;
    Cursor cursor;
    GArray *above, *beside;     /* Spot: heads of columns, and of rows in the order of their rows */
    GArray *reaching;           /* Spot: heads of rows above the cursor's that reach it */
    guint next_beside;          /* of beside: those before it are in or above the cursor's row */
    bool spanning;              /* a head spans in the direction of its scope, or cells lie below or beside several */
    NodeId list[MOST_HEADS];
    int32_t count;
};

/* {{{ where cells lie */

static bool is_cell(const TagNode *tag)
{
    return tag->kind == NODE_CELL || tag->kind == NODE_HEAD_CELL;
}

static void begin_row(Cursor *cursor, NodeId row, NodeId section)
{
    cursor->row++;
    cursor->column = 0;
    cursor->row_node = row;
    if (section == cursor->section)
        return;
    cursor->section = section; /* spans end with their section */
    for (int32_t i = 0; i < MOST_COLUMNS; i++)
        cursor->covered[i] = 0;
}

/* False when the cell lies in no row of this table, or too far right. */
static bool place(Cursor *cursor, const Tags *tags, NodeId node, const TagNode *tag, Spot *spot)
{
    const TagNode *row = tags_node(tags, tag->parent), *section = row ? tags_node(tags, row->parent) : NULL;
    if (!section || (row->parent != cursor->table && section->parent != cursor->table))
        return false;
    if (tag->parent != cursor->row_node)
        begin_row(cursor, tag->parent, row->parent);
    while (cursor->column < MOST_COLUMNS && cursor->covered[cursor->column] > cursor->row)
        cursor->column++;
    *spot = (Spot){node, cursor->row, tag->row_span, cursor->column, tag->column_span};
    if (spot->column + spot->columns > MOST_COLUMNS)
        return false;
    for (int32_t i = 0; i < spot->columns; i++)
        cursor->covered[cursor->column + i] = cursor->row + spot->rows;
    cursor->column += spot->columns;
    return true;
}

/* }}} */
/* {{{ a table's heads */

static bool is_above(const CellHeads *heads, const TagNode *tag)
{
    const TagNode *row = tags_node(heads->tags, tag->parent), *section = row ? tags_node(heads->tags, row->parent) : NULL;
    return tag->kind == NODE_HEAD_CELL && section && section->kind == NODE_TABLE_HEAD && (tag->scope == SCOPE_COLUMN || tag->scope == SCOPE_BOTH);
}

static bool is_beside(const TagNode *tag)
{
    return tag->kind == NODE_HEAD_CELL && (tag->scope == SCOPE_ROW || tag->scope == SCOPE_BOTH);
}

static void begin_cursor(Cursor *cursor, NodeId table)
{
    *cursor = (Cursor){.table = table, .row = -1};
}

static void note_head(CellHeads *heads, const Spot *spot, const TagNode *tag)
{
    bool above = is_above(heads, tag), beside = is_beside(tag);
    if (above)
        g_array_append_val(heads->above, *spot);
    if (beside)
        g_array_append_val(heads->beside, *spot);
    heads->spanning |= (above && spot->columns > 1) || (beside && spot->rows > 1);
    heads->spanning |= (heads->above->len && spot->columns > 1) || (heads->beside->len && spot->rows > 1);
}

static void begin_table(CellHeads *heads, NodeId table)
{
    g_array_set_size(heads->above, 0);
    g_array_set_size(heads->beside, 0);
    g_array_set_size(heads->reaching, 0);
    heads->next_beside = 0;
    heads->spanning = false;
    begin_cursor(&heads->cursor, table);
    for (NodeId node = table + 1; node <= tags_last_node(heads->tags); node++) {
        const TagNode *tag = tags_node(heads->tags, node);
        Spot spot;
        if (tag && tag->kind == NODE_TABLE)
            break;
        if (tag && is_cell(tag) && heads->keeps(heads->closure, node) && place(&heads->cursor, heads->tags, node, tag, &spot))
            note_head(heads, &spot, tag);
    }
    begin_cursor(&heads->cursor, table);
}

/* }}} */
/* {{{ a cell's heads */

static bool meet(int32_t a, int32_t size, int32_t b, int32_t other)
{
    return a < b + other && b < a + size;
}

static void add(CellHeads *heads, NodeId node)
{
    if (heads->count < MOST_HEADS)
        heads->list[heads->count] = node;
    heads->count++;
}

/* Above the cell, in any of its columns. True when Scope does not surely lead to all of them. */
static bool add_above(CellHeads *heads, const Spot *spot)
{
    bool unsure = false;
    for (guint i = 0; i < heads->above->len && heads->count <= MOST_HEADS; i++) {
        const Spot *head = &g_array_index(heads->above, Spot, i);
        if (head->row >= spot->row || !meet(head->column, head->columns, spot->column, spot->columns))
            continue;
        add(heads, head->node);
        unsure |= head->columns > 1 || head->column != spot->column;
    }
    return unsure;
}

static void drop_passed(GArray *reaching, int32_t row)
{
    guint kept = 0;
    for (guint i = 0; i < reaching->len; i++) {
        Spot head = g_array_index(reaching, Spot, i);
        if (head.row + head.rows > row)
            g_array_index(reaching, Spot, kept++) = head;
    }
    g_array_set_size(reaching, kept);
}

/* Keeps up with the cursor. */
static void pass_rows(CellHeads *heads, int32_t row)
{
    drop_passed(heads->reaching, row);
    for (; heads->next_beside < heads->beside->len; heads->next_beside++) {
        Spot head = g_array_index(heads->beside, Spot, heads->next_beside);
        if (head.row >= row)
            break;
        if (head.row + head.rows > row)
            g_array_append_val(heads->reaching, head);
    }
}

static bool add_one_beside(CellHeads *heads, const Spot *spot, const Spot *head)
{
    if (head->column + head->columns > spot->column)
        return false;
    add(heads, head->node);
    return head->rows > 1 || head->row != spot->row;
}

/* Left of the cell, in any of its rows. True likewise. */
static bool add_beside(CellHeads *heads, const Spot *spot)
{
    bool unsure = false;
    pass_rows(heads, spot->row);
    for (guint i = 0; i < heads->reaching->len; i++)
        unsure |= add_one_beside(heads, spot, &g_array_index(heads->reaching, Spot, i));
    for (guint i = heads->next_beside; i < heads->beside->len && heads->count <= MOST_HEADS; i++) {
        const Spot *head = &g_array_index(heads->beside, Spot, i);
        if (head->row >= spot->row + spot->rows)
            break;
        unsure |= add_one_beside(heads, spot, head);
    }
    return unsure;
}

/* }}} */

CellHeads *cell_heads_new(const Tags *tags, bool (*keeps)(const void *closure, NodeId node), const void *closure)
{
    CellHeads *heads = mem_alloc(sizeof *heads);
    *heads = (CellHeads){.tags = tags, .keeps = keeps, .closure = closure};
    heads->above = g_array_new(FALSE, FALSE, sizeof(Spot));
    heads->beside = g_array_new(FALSE, FALSE, sizeof(Spot));
    heads->reaching = g_array_new(FALSE, FALSE, sizeof(Spot));
    return heads;
}

void cell_heads_free(CellHeads *heads)
{
    if (!heads)
        return;
    g_array_free(heads->above, TRUE);
    g_array_free(heads->beside, TRUE);
    g_array_free(heads->reaching, TRUE);
    mem_free(heads);
}

int32_t cell_heads_of(CellHeads *heads, NodeId node, const NodeId **list)
{
    const TagNode *tag = tags_node(heads->tags, node);
    Spot spot;
    *list = heads->list;
    heads->count = 0;
    if (tag->kind == NODE_TABLE)
        begin_table(heads, node);
    if (!heads->spanning || !is_cell(tag) || !place(&heads->cursor, heads->tags, node, tag, &spot))
        return 0;
    bool unsure = add_above(heads, &spot);
    unsure |= add_beside(heads, &spot);
    return unsure && heads->count <= MOST_HEADS ? heads->count : 0;
}
