/* row_builder.h - the rows of one table on their way into a RowStore. Internal to read/.
 *
 * Below the readers of web pages, Word documents, Markdown and data: they know where a cell stands and what it holds; here cells get their
 * paragraphs and images, rows their cells, columns what spans from above cover. A row is in memory only while it is open.
 */
#ifndef GAOSHI_READ_ROW_BUILDER_H
#define GAOSHI_READ_ROW_BUILDER_H

#include "read/post.h"

typedef struct {
    Arena *arena;       /* of the open row; its texts live here */
    RowStore *store;    /* NULL once a table has them */
    Cell cell;          /* the open one */
    bool in_cell;
    GArray *cells;      /* Cell, of the open row */
    GArray *paragraphs; /* Text, of the open cell */
    GArray *images;     /* const Image *, of the open cell */
    GArray *joined;     /* Text: paragraphs that the last cell still gets */
    GArray *covered;    /* int32_t a column: how many rows a cell from above still covers it */
    GArray *loose;      /* PostBlock: what the cells held, for a table that turns out to be none */
    uint8_t align;      /* of the open cell where its paragraphs differ */
    bool differ;
} RowBuilder;

void row_builder_start(RowBuilder *builder);
/* Frees all but the rows that a table has taken. */
void row_builder_finish(RowBuilder *builder);

/* The first column from there on that no cell from above covers. */
int32_t row_builder_free_column(const RowBuilder *builder, int32_t from);
/* Whether a cell from above covers any. */
bool row_builder_is_covered(const RowBuilder *builder);
/* At least so many columns can be covered; a cell needs that before its row is closed. */
void row_builder_reserve(RowBuilder *builder, int32_t columns);

void row_builder_open_cell(RowBuilder *builder, Cell cell);
/* Its texts live on the builder's arena. */
void row_builder_add_paragraph(RowBuilder *builder, Text text);
void row_builder_add_image(RowBuilder *builder, const Image *image);
/* A paragraph or image as a post has it; where all paragraphs agree, the cell has their alignment. Words for an image go to kept. */
void row_builder_add_block(RowBuilder *builder, const PostBlock *block, Arena *kept);
/* The open cell becomes the row's last; one without a paragraph gets an empty one. */
void row_builder_close_cell(RowBuilder *builder);
/* Its paragraphs go to the row's last cell instead, which there must be, and which reaches over so many columns more. */
void row_builder_join_cell(RowBuilder *builder, int32_t columns);
void row_builder_drop_cell(RowBuilder *builder);

/* The open row so far; it is a 合计 row where its first cell says so. */
Row row_builder_row(RowBuilder *builder, Place place);
/* Stores it; the next one begins. */
void row_builder_close_row(RowBuilder *builder, const Row *row);
void row_builder_drop_row(RowBuilder *builder);

/* A block of the open cell beside the rows, copied to the arena. */
void row_builder_keep_loose(RowBuilder *builder, const PostBlock *block, Arena *kept);
/* Bytes of words in the loose blocks. */
int32_t row_builder_loose_words(const RowBuilder *builder);

/* The rows; the first so many are heads. */
RowSource *row_builder_take_rows(RowBuilder *builder, int32_t head_rows);
/* The same as the table's: head_rows, row_count, rows, which live as long as the arena. */
void row_builder_fill_table(RowBuilder *builder, Arena *arena, int32_t head_rows, Table *table);

#endif
