/* table_file.h - the rows of a list that lies beside the notice: a CSV, or a sheet of a workbook. Internal to read/.
 *
 * A source names the list and says what its columns are; the rows are a stream (rows.h) and are never all in memory as objects.
 */
#ifndef GAOSHI_READ_TABLE_FILE_H
#define GAOSHI_READ_TABLE_FILE_H

#include "notice/notice.h"

/* What the source says about one column. */
typedef struct {
    const char *name;           /* the words of its head cell, as the source names the column; NULL: the next one by its order */
    Column column;              /* width, type, alignment, mask */
    const char *title;          /* drawn in the head instead of the file's own words; NULL: those */
    Place place;
} TableFileColumn;

typedef struct {
    const char *sheet;          /* of a workbook, by name; NULL: the first */
    int32_t head_rows;          /* -1: one, as lists have */
    const TableFileColumn *columns; /* named ones select and order the columns; without any, all as they are */
    int32_t column_count;
    const char *sort;           /* a column's name; NULL: as the file has them */
    const char *sort_by;        /* "strokes" 笔画, "pinyin" 拼音, "number" 数字, "text" 文字; NULL: by its type */
    bool descending;            /* 降序 */
    bool silent;                /* 不说明: the order by strokes or Pinyin is not told above the list */
    Place place;                /* of the block that names the file */
} TableFileOptions;

/* Opens the file, its path as the source writes it (beside the source unless absolute), and fills *table: columns, head_rows,
 * rows, row_count. Caption and width stay as they are; a line of words above the list in its file is left out and told. The rows
 * live as long as the notice; their places are the file's lines, or a sheet's rows and columns. 合计 rows at the end stay there when
 * the list is sorted, and a column of running numbers (COLUMN_NUMBER) is then numbered anew. False and findings when it cannot be had
 * or holds no row. */
bool table_file_open(Notice *notice, const char *path, const TableFileOptions *options, Table *table, Diags *diags);

#endif
