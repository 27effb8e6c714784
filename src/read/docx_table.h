/* docx_table.h - a table of a Word document on its way into a RowStore. Internal to read/.
 *
 * A row is in memory only while it is read. Cells merged downwards are told apart by Word in each row; how far they reach is known at
 * the end (span_rows.h).
 */
#ifndef GAOSHI_READ_DOCX_TABLE_H
#define GAOSHI_READ_DOCX_TABLE_H

#include "read/post.h"

typedef struct DocxTable DocxTable;

typedef enum { DOCX_MERGE_NONE, DOCX_MERGE_START, DOCX_MERGE_GO_ON } DocxMerge;
typedef struct {
    int32_t span;               /* grid columns */
    uint8_t down, across;       /* DocxMerge */
    uint8_t vertical;           /* VerticalAlign */
} DocxCellLook;
typedef struct {
    int32_t before;             /* grid columns left out at its start */
    bool head, dropped;         /* dropped: deleted or hidden */
} DocxRowLook;

DocxTable *docx_table_new(Post *post, Place place);
/* The next column of the grid, in twips. */
void docx_table_column(DocxTable *table, int32_t width);
void docx_table_start_row(DocxTable *table, Place place);
/* What stands in <w:trPr>, before the row's cells. */
void docx_table_set_row(DocxTable *table, const DocxRowLook *look);
void docx_table_end_row(DocxTable *table);
void docx_table_start_cell(DocxTable *table, Place place);
/* What stands in <w:tcPr>, before the cell's paragraphs. */
void docx_table_set_cell(DocxTable *table, const DocxCellLook *look);
void docx_table_end_cell(DocxTable *table);
bool docx_table_in_cell(const DocxTable *table);
/* Where the words of cells live until their row ends. */
Arena *docx_table_arena(DocxTable *table);
/* A paragraph or image of the open cell; its text lives on docx_table_arena. */
void docx_table_add(DocxTable *table, const PostBlock *block);
/* Adds the table to the post, or, where it only frames paragraphs, these; and frees it. */
void docx_table_finish(DocxTable *table);

#endif
