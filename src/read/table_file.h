/* table_file.h - the rows of a list that lies beside the notice: a CSV, or a sheet of a workbook. Internal to read/.
 *
 * A source names the list and says what its columns are; the rows are a stream (rows.h) and are never all in memory as objects.
 */
#ifndef GAOSHI_READ_TABLE_FILE_H
#define GAOSHI_READ_TABLE_FILE_H

#include "notice/notice.h"

/* Opens the file, its name as the source writes it (beside the source unless absolute), and fills *table: columns, head_rows,
 * rows, row_count and list. The options are borrowed for the table's list: they must live as long as the notice. Caption and width stay as
 * they are; a line of words above the list in its file is left out and told. The rows live as long as the notice; their places are
 * the file's lines, or a sheet's rows and columns. 合计 rows at the end stay there when the list is sorted, and a column of running numbers (COLUMN_NUMBER) is then numbered anew. False and findings when it cannot be had
 * or holds no row. */
bool table_file_open(Notice *notice, const ListReference *options, Table *table, Diags *diags);

#endif
