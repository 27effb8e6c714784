/* table_layout.h - what the files of one table share: the layout, its row groups, rows and cells.
 *
 * Rows are read and composed in groups: at least a handful, so that memory is taken in few pieces, and as many as spans
 * tie together, up to a limit. A group lives on one FragmentOwner; each of its rows holds one reference, and a later
 * group under a span that began here holds another. A span longer than the limit runs on through the groups. A head
 * that may be repeated lives on the layout's own arena and is copied for each page that shows it.
 *
 * A row is composed once (lines without a place) and placed as often as needed: when it is given out, when a page's end
 * cuts a span, when it is split, when a head is repeated. Placing copies the lines' items to where they stand in the
 * fragment.
 */
#ifndef GAOSHI_BLOCK_TABLE_LAYOUT_H
#define GAOSHI_BLOCK_TABLE_LAYOUT_H

#include "block/table.h"
#include "block/table_columns.h"
#include "block/table_grid.h"
#include "block/table_scan.h"

typedef struct TableCell TableCell;
typedef struct TableRow TableRow;

/* A line or an image of a cell, with the space it takes. */
typedef struct {
    Line line;
    Len advance;
    int32_t leaf;       /* its paragraph's index; an image's is paragraph_count + its own */
    const Image *image; /* NULL: a line of text */
    LenRect image_box;  /* beside the text's left edge, below the line's top */
} CellLine;

typedef struct {
    const CellLine *lines;
    int32_t count;
} CellContent;

struct TableCell {
    const Cell *source; /* NULL: an empty box */
    int32_t column, column_span;
    int32_t row, row_span; /* its first row's index */
    bool head;
    uint8_t role; /* ROLE_CELL or ROLE_CELL_HEAD */
    uint8_t vertical;
    CellContent content;
    int32_t shown; /* cells over several rows: lines given to the pages before */
    NodeId node;
    NodeId *leaves; /* for each paragraph, then each image; NULL: the cell itself is the leaf */
};

/* What one row draws of one cell: the lines [from, to), within a box of this height below the row's top. */
typedef struct {
    TableCell *cell;
    CellContent content; /* the cell's, or its repetition marked （续） */
    int32_t from, to;
    Len height;
    bool repeated; /* an artifact */
} RowPiece;

struct TableRow {
    TableLayout *layout;
    Fragment *fragment;
    TableRow *below; /* the next row of its group; NULL: none, or in another group */
    int32_t index;
    bool head, total;
    bool repeated;              /* a head on a continuation page: all artifacts */
    bool continued, unfinished; /* the rest of a split row; the part before it */
    Len height, own_height;     /* own_height: what its own cells need */
    TableCell **slots;          /* for each column the cell that covers it */
    RowPiece *pieces;
    int32_t piece_count;
    Place place;
};

typedef struct {
    FragmentOwner *owner;
    TableRow **rows;
    int32_t count, given;
} RowGroup;

/* How a column's body cells are set. */
typedef struct {
    uint8_t align;
    Len before_point, after_point;
} ColumnSetting;

struct TableLayout {
    Arena *arena;
    int32_t references;
    const Table *table;
    TableContext context;
    TableScan scan;
    RoleStyle cell_style, head_style; /* shrunk where the table was too wide */
    Len cell_baseline, head_baseline;
    Len x, width, measure;
    Len page_height; /* of the type area */
    bool turned;     /* onto landscape pages */
    Len padding;     /* beside the text of a cell */
    const Len *edges;
    ColumnSetting *settings;
    Diags *second; /* findings of the second reading: they have been told already */
    TableGrid grid;
    TableCell *open[TABLE_COLUMNS_MOST];           /* the cell that covers the column in the next row; NULL: none */
    FragmentOwner *open_owner[TABLE_COLUMNS_MOST]; /* of that cell's group */
    RowGroup group;
    int32_t rows_read, numbered;     /* numbered: rows that running numbers count */
    NodeId table_node, section_node; /* section: THead or TBody */
    bool section_is_head;
    Text caption; /* with its number */
    NodeId caption_node;
    bool caption_given, note_given, numbered_caption;
    bool ended, ok;
    TableRow **heads; /* on the layout's arena: patterns for the first and every further page; NULL: none */
    int32_t head_count, heads_given;
    bool repeat_heads;
};

void table_layout_release(TableLayout *layout); /* one reference */

/* --- table_cell.c: composing one cell --- */

/* How many paragraphs and images it has; with one it is its own leaf. */
int32_t table_cell_leaves(const TableCell *cell);
/* The padding between a cell's edges and its text; less in columns too narrow for it. */
Len table_cell_padding(const TableLayout *layout, const TableCell *cell);
const RoleStyle *table_cell_style(const TableLayout *layout, const TableCell *cell);
/* suffix: NULL, or words to set behind the last paragraph. */
CellContent table_cell_compose(TableLayout *layout, Arena *arena, const TableCell *cell, const char *suffix);
/* An image at 96 pixels an inch, made smaller where it is wider than width or taller than half a page. */
LenSize table_cell_image_size(const Sheet *sheet, const Image *image, Len width);
/* The height of the lines [from, to). */
Len table_cell_height(const CellContent *content, int32_t from, int32_t to);
/* How many lines from `from` fit into room, the paddings taken off. */
int32_t table_cell_fitting(const TableLayout *layout, const CellContent *content, int32_t from, Len room);

/* --- table_repeat.c: what a further page says again --- */

/* The cell's words once more, marked （续）, or their beginning where they and the paddings are higher than limit; count 0:
 * nothing to say, or no room for it. */
CellContent table_repeat_compose(TableLayout *layout, Arena *arena, const TableCell *cell, Len limit);

/* --- table_row.c: placing a row --- */

/* Builds the fragment's items and lines anew from the row's pieces. */
void table_row_place(TableRow *row, Arena *arena);
/* Gives the row its nodes, and with the first row the table's. */
void table_row_number(TableRow *row, Arena *arena);
Fragment *table_row_fragment(TableRow *row, FragmentOwner *owner);
/* Moves an item from its line's coordinates. */
void table_row_shift(Item *item, LenPoint by);
bool table_row_covers(const TableRow *row, const TableCell *cell);

/* --- table_group.c: reading and composing groups of rows --- */

/* The next group into layout->group; false at the end. The group before loses the layout's reference. */
bool table_group_read(TableLayout *layout);
/* The head's rows into layout->heads. */
void table_group_read_heads(TableLayout *layout);
/* Recomputes the boxes of the row's pieces from the rows' heights. */
void table_group_set_boxes(TableRow *row);
/* How many rows from row on lie in its group and under the cell; *height is theirs together. */
int32_t table_group_rows_under(TableRow *row, const TableCell *cell, LenSum *height);
FragmentOwner *table_owner_new(TableLayout *layout, int32_t references);
void table_owner_release(FragmentOwner *owner);

/* --- table_head.c: what stands above the rows --- */

/* Settles the caption's words. */
void table_head_set_caption(TableLayout *layout);
/* The caption with the table's node; NULL when there is none. */
Fragment *table_head_caption(TableLayout *layout);
/* The note below it, with the same node; NULL when there is none. */
Fragment *table_head_note(TableLayout *layout);
/* The 续表 line, an artifact; NULL when the sheet wants none. */
Fragment *table_head_continuation(TableLayout *layout);
/* A copy of a head row for one page. */
Fragment *table_head_row(TableLayout *layout, const TableRow *pattern, bool repeated);

#endif
