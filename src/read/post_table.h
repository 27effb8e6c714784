/* post_table.h - the rows of an HTML table on their way into a RowStore. Internal to read/.
 *
 * Column and row spans are resolved to grid columns as HTML's table model does. A row is in memory only while it is read.
 */
#ifndef GAOSHI_READ_POST_TABLE_H
#define GAOSHI_READ_POST_TABLE_H

#include "read/html_events.h"
#include "read/post.h"

typedef struct PostTable PostTable;

PostTable *post_table_new(Post *post, const HtmlTag *tag, int32_t container, Place place);
/* <col> or <colgroup>. */
void post_table_column(PostTable *table, const HtmlTag *tag);
/* head: <thead>. */
void post_table_row_group(PostTable *table, bool head);
/* tag: NULL for a row that the source does not open. */
void post_table_start_row(PostTable *table, const HtmlTag *tag, Place place);
void post_table_end_row(PostTable *table);
/* Begins a row where there is none. */
void post_table_start_cell(PostTable *table, const HtmlTag *tag, bool head, Place place);
void post_table_end_cell(PostTable *table);
bool post_table_in_cell(const PostTable *table);
/* Where the words of cells live until their row ends. */
Arena *post_table_arena(PostTable *table);
/* A paragraph or image of the open cell; its text lives on post_table_arena. */
void post_table_add(PostTable *table, const PostBlock *block);
void post_table_caption(PostTable *table, Text caption);
/* Whether it may only serve the layout of its page: no border, no heads, few rows. */
bool post_table_is_loose(const PostTable *table);
/* What it held so far, as blocks of the post; the table is freed. */
void post_table_unwrap(PostTable *table);
/* Adds the table to the post and frees it. A table without rows gives a finding; one that serves the layout only is unwrapped. */
void post_table_finish(PostTable *table);

#endif
