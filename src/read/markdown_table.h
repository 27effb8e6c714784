/* markdown_table.h - a pipe table on its way into a RowStore. Internal to read/. */
#ifndef GAOSHI_READ_MARKDOWN_TABLE_H
#define GAOSHI_READ_MARKDOWN_TABLE_H

#include "read/markdown_attributes.h"
#include "read/post.h"

typedef struct MarkdownTable MarkdownTable;

/* attributes: of the line {表 …} above it. */
MarkdownTable *markdown_table_new(Post *post, const MarkdownAttributes *attributes, Place place);
void markdown_table_caption(MarkdownTable *table, Text caption);
void markdown_table_start_row(MarkdownTable *table, Place place);
/* How many cells it has. */
int32_t markdown_table_end_row(MarkdownTable *table);
/* align: 'l' 'c' 'r' of its column, or 0. */
void markdown_table_start_cell(MarkdownTable *table, char align, Place place);
void markdown_table_add_image(MarkdownTable *table, const Image *image);
/* Where the words of cells live until their row ends. */
Arena *markdown_table_arena(MarkdownTable *table);
void markdown_table_end_cell(MarkdownTable *table, Text text);
/* Adds the table to the post and frees it. */
void markdown_table_finish(MarkdownTable *table);

#endif
