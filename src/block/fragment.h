/* fragment.h - what block/ hands to paginate/: a stream of pieces, each placed whole on one page.
 *
 * Items, lines and nodes stand relative to the fragment's top left corner: x from the type area's left edge, y from its top.
 * A fragment lives on a FragmentOwner's arena, shared by the pieces of one block (a paragraph, a row group); the owner is freed
 * when its last piece is released.
 */
#ifndef GAOSHI_BLOCK_FRAGMENT_H
#define GAOSHI_BLOCK_FRAGMENT_H

#include "page/page.h"
#include "style/sheet.h"

typedef struct TableLayout TableLayout;
typedef struct { Arena *arena; int32_t references; } FragmentOwner;

typedef enum { FRAGMENT_LINE, FRAGMENT_ROW, FRAGMENT_IMAGE, FRAGMENT_BLOCK /* several lines in one piece: contact, signature; of PART_IMPRINT: stands at the page's foot */ } FragmentKind;

typedef struct Fragment {
    FragmentOwner *owner;
    uint8_t kind;
    uint8_t snap;               /* Snap: SNAP_ROW takes the next grid row */
    uint8_t part;
    int32_t serial;             /* of the paragraph, table or block that it is a piece of: ascending in the flow */
    const Sheet *sheet;         /* of a section with a page of its own; NULL: the notice's */
    bool page_before;           /* starts a new page (附件) */
    bool renumber;              /* and that is numbered 1 */
    bool odd_page;              /* and that a right-hand one: an even one before it stays blank */
    bool keep_with_next;        /* not the last on its page unless it is alone */
    bool keep_with_previous;    /* 合计 row */
    int32_t row;                /* > 0: stands on this grid row of the page, from 1 (附件标题 on line 3), if not yet passed */
    int32_t rows_before;        /* blank grid rows before it, not at the head of a page */
    Len space_before;           /* likewise, off the grid */
    Len gap_before;             /* asked for between the em boxes; space_before when the fragment is handed on */
    Len top;                    /* of the first em box below the fragment's top */
    Len advance;                /* how far it moves the pen: its line pitch, its row's height */
    Len extent;                 /* what must lie within the type area: the last line of a page needs only its em box */
    int32_t line, line_count;   /* for orphans and widows: which line of its paragraph; line_count 1 when it has none */
    const Item *items; int32_t item_count;
    const PageLine *lines; int32_t line_items;
    const PageNode *nodes; int32_t node_count;
    TableLayout *table;         /* FRAGMENT_ROW: for rules and repeated heads */
    int32_t table_row;          /* FRAGMENT_ROW: index of its row in the table */
    const struct TableRow *row_layout; /* FRAGMENT_ROW: the cells' edges */
} Fragment;

void fragment_release(Fragment *fragment);

#endif
