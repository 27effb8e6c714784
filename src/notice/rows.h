/* rows.h - a table's rows as a rewindable stream: a list of 100,000 rows is never in memory at once as objects. */
#ifndef GAOSHI_NOTICE_ROWS_H
#define GAOSHI_NOTICE_ROWS_H

#include "base/file.h"
#include "notice/text.h"
#include "page/page.h"

typedef struct Block Block;

typedef enum { ALIGN_AUTO, ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT, ALIGN_JUSTIFY, ALIGN_DECIMAL } Align;
typedef enum { VALIGN_AUTO, VALIGN_TOP, VALIGN_MIDDLE, VALIGN_BOTTOM } VerticalAlign;

enum { SIDE_TOP, SIDE_RIGHT, SIDE_BOTTOM, SIDE_LEFT, SIDE_COUNT };

typedef struct {
    int32_t column;             /* grid column of its left edge, from 0; row spans from above are already counted */
    int32_t column_span, row_span; /* at least 1 */
    uint8_t align, vertical;
    bool head;                  /* <th>, or declared so; every cell of a head row is one, whatever it says */
    uint8_t sides[SIDE_COUNT];  /* widths of its rules as the source says, in 1/8 pt + 1; 0: it says nothing */
    const Text *paragraphs;     /* at least one; an empty cell has one empty paragraph */
    int32_t paragraph_count;
    const Image *const *images; /* NULL when none */
    int32_t image_count;
    Place place;
} Cell;

typedef struct {
    const Cell *cells;          /* ascending columns; a place covered by a row span has no cell */
    int32_t cell_count;
    int32_t index;              /* from 0 over the whole table, head rows included */
    bool head;                  /* a head row, repeated on each page */
    bool total;                 /* 合计: kept with the row before */
    Place place;
} Row;

typedef struct RowSource RowSource;
struct RowSource {
    /* Fills row with memory of arena; false behind the last row or on an error (then added to diags). */
    bool (*next)(RowSource *rows, Arena *arena, Row *row, Diags *diags);
    void (*rewind)(RowSource *rows);
    void (*free)(RowSource *rows);
};

/* Rows kept packed in a spool: five or six bytes beyond a cell's text. */
typedef struct RowStore RowStore;
RowStore *row_store_new(void);
/* NULL is allowed. */
void row_store_free(RowStore *store);
/* False, now and from then on, when the spool could not be written; the source then says so. Languages and addresses of spans
 * are copied, images borrowed. Rows count from 0 in the order they come; row->index is not looked at. */
bool row_store_add(RowStore *store, const Row *row);
int32_t row_store_count(const RowStore *store);
/* The first so many rows are head rows instead of those that say so themselves: some are known only when all have been seen. */
void row_store_set_head(RowStore *store, int32_t rows);
/* Only the first so many rows count. */
void row_store_cut(RowStore *store, int32_t rows);
/* The rows in another order: order[i] is the index of the row that becomes the i-th, a permutation of all rows; it is copied. False
 * when the spool cannot be read. */
bool row_store_set_order(RowStore *store, const int32_t *order);
/* A stream over the store; takes the store over. The words of its rows live in the store, all else of a row in the arena. */
RowSource *row_store_source(RowStore *store);
/* For arena_on_free: frees a RowSource. */
void row_source_free(void *rows);

#endif
