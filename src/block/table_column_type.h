/* table_column_type.h - what a column's type makes of its cells' words: running numbers, one form of date, thousands'
 * commas, masked telephone, identity and account numbers, so that a public list does not publish what it must not.
 */
#ifndef GAOSHI_BLOCK_TABLE_COLUMN_TYPE_H
#define GAOSHI_BLOCK_TABLE_COLUMN_TYPE_H

#include "notice/notice.h"

#include <stdbool.h>

/* The cell as its column's type wants it: itself, or a copy on arena. number: of the row among those that count, from
 * 1; 0: it has none (a head, 合计). *odd is set when its words are not what the type expects; they are then left as
 * they are. */
const Cell *table_column_type_apply(const Column *column, Arena *arena, const Cell *cell, int32_t number, bool *odd);
/* "日期" */
const char *table_column_type_name(ColumnType type);

#endif
