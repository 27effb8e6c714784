/* lists.h - rules about the rows of tables: running numbers, totals, rows that stand twice, a declared order.
 *
 * Each row comes once; what must be remembered of a table is a few words for each column and eight bytes for each row.
 */
#ifndef GAOSHI_CHECK_LISTS_H
#define GAOSHI_CHECK_LISTS_H

#include "check/row_set.h"
#include "notice/notice.h"

typedef struct Checks Checks;

enum { LIST_COLUMNS = 32, LIST_NAME = 96 };

typedef enum {
    COLUMN_IS_WORDS, COLUMN_IS_SEQUENCE, COLUMN_IS_NAME, COLUMN_IS_SCORE, COLUMN_IS_CODE, COLUMN_IS_ACCOUNT, COLUMN_IS_IDENTITY
} ColumnMeaning;

/* What was seen of a column so far. */
typedef struct {
    char head[LIST_NAME];   /* without blanks */
    uint8_t meaning;        /* ColumnMeaning, by its head */
    bool summed;            /* by its head it may have a total */
    bool masked;            /* the layout masks it */
    bool broken;            /* a cell is no number */
    int32_t numbers;        /* cells that are */
    int32_t decimals;       /* most behind a point */
    int64_t sum, part;      /* × 10^4: of the table, since the last total */
    uint64_t carried;       /* the words of a cell that spans rows */
    int32_t carried_rows;
    char last[LIST_NAME];   /* of a name or a score: the row before */
    int64_t last_value;
} ListColumn;

typedef struct {
    ListColumn columns[LIST_COLUMNS];
    int32_t column_count;
    bool nested;            /* rows that are parts of other rows: no total is looked at */
    bool form;              /* filled in by hand: its rows may repeat */
    bool contact_list;      /* its head speaks of 联系人 or 受理: telephones are there to be called */
    int64_t last_number;    /* running number, over all tables of the notice; 0: none */
    int64_t rows, items, table_last;
    RowSet *seen;           /* NULL until the first row */
    char name[LIST_NAME];   /* what the table hangs under: its caption, or the heading above */
    char heading[LIST_NAME];
} Lists;

/* The words of the last heading or attachment's title: the table below hangs under it. */
void lists_heading(Checks *checks, const Text *heading);
void lists_begin(Checks *checks, const Table *table, bool form);
void lists_row(Checks *checks, const Row *row);
void lists_end(Checks *checks);
void lists_free(Lists *lists);
/* The column of a cell; NULL beyond the limit. */
const ListColumn *lists_column(const Checks *checks, const Cell *cell);

#endif
