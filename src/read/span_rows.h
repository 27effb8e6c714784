/* span_rows.h - stored rows whose cells' row spans became known only later. Internal to read/. */
#ifndef GAOSHI_READ_SPAN_ROWS_H
#define GAOSHI_READ_SPAN_ROWS_H

#include "notice/rows.h"

#include <glib.h>

/* The cell at a column of a row reaches over so many rows. */
typedef struct { int32_t row, column, rows; } RowSpan;

/* Takes inner and spans over; spans is an array of RowSpan, ascending by row and then by column. */
RowSource *span_rows_new(RowSource *inner, GArray *spans);

#endif
