/* list_select.h - some columns of a list, in an order of their own. Internal to read/. */
#ifndef GAOSHI_READ_LIST_SELECT_H
#define GAOSHI_READ_LIST_SELECT_H

#include "notice/rows.h"

typedef struct {
    int32_t *columns;       /* of the list, in the new order */
    const char **titles;    /* drawn in the head instead of the list's own words; NULL: those */
    int32_t column_count;
    int32_t head_rows;
} ListSelection;

/* A stream over another one, which must outlive it, as must the selection's arrays. A cell over several columns spans those of them
 * that stay together. */
RowSource *list_select_columns(RowSource *rows, const ListSelection *selection);

#endif
