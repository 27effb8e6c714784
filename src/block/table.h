/* table.h - one table: columns measured in a scan pass, rows laid out one by one, rules drawn per page.
 *
 * table_scan runs once over the rows (validates, counts, measures); table_next gives row after row as fragments; when a
 * page is closed paginate/ asks for its spanning cells to be settled and for its rules, which are merged to one item
 * for each straight line of the page; when the next page is opened it asks for the head again.
 *
 * The order of calls for one page that holds rows of a table:
 *
 * - Opening a page with a row r that is not the table's first: table_continue(table, r, &count) gives the heads; they
 *   are placed, then r, whose advance and extent may have grown.
 * - A row whose advance is more than a whole page offers (below the repeated heads) is cut by table_split_row.
 * - Closing the page: table_settle over all the rows placed on it (repeated heads included), table_rules over the same;
 *   only then are the rows' items taken, for table_settle may change items, lines and their counts.
 *
 * Each fragment holds a reference to its table: table_layout_free only gives back the caller's own.
 */
#ifndef GAOSHI_BLOCK_TABLE_H
#define GAOSHI_BLOCK_TABLE_H

#include "block/fragment.h"
#include "inline/composer.h"
#include "notice/notice.h"

/* What flow.c lends to a table; copied, but the pointers must outlive the layout's last fragment. */
typedef struct {
    const Sheet *sheet;
    Composer *composer;
    Diags *diags;
    NodeId *next_node; /* the next free node id, in reading order */
    NodeId parent;     /* the section that holds the table */
    const char *language; /* of the notice; NULL: links and other languages are no elements of their own */
    Part part;
    int32_t number;     /* > 0: of a caption that has none of its own */
    Len width;          /* > 0: the common width of this attachment's tables; 0: own */
    Len turned_measure; /* > 0: a table too wide may be turned onto landscape pages with this measure; 0: it may not */
} TableContext;

/* The width a table would take by itself: the measure, or with table-width: source its own, never more than the
 * measure. For one_width: lend the greatest of an attachment as TableContext.width. Reads and rewinds the rows only
 * where the source gives no width. */
Len table_natural_width(const Table *table, const TableContext *context);

/* Scans the rows and rewinds them. Never NULL; see table_ok. */
TableLayout *table_layout_new(const Table *table, const TableContext *context);
void table_layout_free(TableLayout *layout);
/* False when the table cannot be drawn: the row source failed, it is too wide (the reason has been added). Ask again at
 * the end: the second reading may fail too. */
bool table_ok(const TableLayout *layout);
/* True when its caption took the context's number. */
bool table_is_numbered(const TableLayout *layout);
/* True when the table must stand on landscape pages, whose type area is the sheet's turned. */
bool table_is_turned(const TableLayout *layout);
/* The next row: the caption line if there is one, head rows, body rows; NULL at the end. */
Fragment *table_next(TableLayout *layout);

/* The head as it stands on a continuation page (续表 line, head rows; artifacts). When cells span over the break into
 * first_row_of_page their content is repeated in it, marked （续）; the row may grow by that. Returns fragments in
 * order (an array freed with mem_free; NULL when *count is 0), each owned by the caller until fragment_release. A 续表
 * line has no row_layout. */
Fragment **table_continue(TableLayout *layout, Fragment *first_row_of_page, int32_t *count);

/* The height of what table_continue puts above a row of the body. */
Len table_continued_height(const TableLayout *layout);

/* Splits a row between lines when its first lines fit into room; the row itself becomes *first, *rest is new: both are
 * owned by the caller. False, and nothing changed, when not one line fits or nothing would be left over. Ask for rows
 * only that no page can hold whole. */
bool table_split_row(Fragment *row, Len room, Fragment **first, Fragment **rest);

/* The rows of one table on one page: rows[i] stands with its top at y[i] (type-area coordinates). */
typedef struct {
    Fragment *row;
    Len y;
} PlacedRow;

/* The page is closed below these rows: the content of cells that span several rows takes its place within the part of
 * them that lies on this page. */
void table_settle(TableLayout *layout, const PlacedRow *rows, int32_t count);

/* The rules of those rows, on arena: role NONE, artifact LAYOUT, the widths of the sheet's TableStyle; the box is
 * closed above and below. Rules reach half their neighbours' width over the crossing, so that corners are full. */
const Item *table_rules(const TableLayout *layout, Arena *arena, const PlacedRow *rows, int32_t count,
                        int32_t *item_count);

#endif
