/* cell_heads.h - the heads of a cell where the heads' Scope alone does not say them (ISO 14289-1 7.5, ISO 32000-1 14.8.5.7).
 *
 * Scope leads a reader up the column and along the row. Where a head spans several columns or rows, or the cell itself lies
 * below or beside several heads, the way is not sure: then the cell lists its heads by their IDs. Plain tables list nothing.
 */
#ifndef GAOSHI_FINISH_CELL_HEADS_H
#define GAOSHI_FINISH_CELL_HEADS_H

#include "page/tags.h"

typedef struct CellHeads CellHeads;

/* keeps: which nodes are in the tree. Borrows all. */
CellHeads *cell_heads_new(const Tags *tags, bool (*keeps)(const void *closure, NodeId node), const void *closure);
void cell_heads_free(CellHeads *heads);
/* For every kept node in ascending order: how many heads it must list, 0 for most. *list lives until the next call. */
int32_t cell_heads_of(CellHeads *heads, NodeId node, const NodeId **list);

#endif
