/* csv_rows.h - the rows of a CSV text, read anew on each pass. Internal to read/.
 *
 * A pass over 100,000 rows of five fields costs no more than one over rows in a spool and holds nothing (docs/decisions.md).
 */
#ifndef GAOSHI_READ_CSV_ROWS_H
#define GAOSHI_READ_CSV_ROWS_H

#include "read/csv_shape.h"

#include "notice/rows.h"

/* The text's bytes and named must outlive the source. */
RowSource *csv_rows_new(const Source *text, const Source *named, const CsvShape *shape, int32_t head_rows);
/* The words of a field, on the arena. */
void csv_rows_fill_cell(Arena *arena, const CsvReader *reader, const CsvField *field, const Source *named, Cell *cell);

#endif
