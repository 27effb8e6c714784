/* csv_shape.h - what a CSV text holds, found without keeping any of it. Internal to read/.
 *
 * Lines with words in one field only that stand above the list (its title, "单位：万元") or below it (who made it and when) are no rows.
 * Empty columns at the right and empty rows at the end, which spreadsheets leave behind, are not counted.
 */
#ifndef GAOSHI_READ_CSV_SHAPE_H
#define GAOSHI_READ_CSV_SHAPE_H

#include "read/csv_reader.h"
#include "read/list_file.h"

typedef struct {
    char delimiter;
    CsvPoint first;         /* of the list's first row */
    CsvPoint behind;        /* of the record behind the last row */
    int32_t rows;           /* empty ones between others are counted */
    int32_t columns;
} CsvShape;

/* Rows of other widths and damaged numbers are told. False and an error when a quote is not closed, when there are too many columns,
 * or no words. */
bool csv_shape_find(const Source *text, const ListLook *look, CsvShape *shape, Diags *diags);
/* How many fields of the reader's record hold words. *last: the last one that does, -1: none. */
int32_t csv_shape_filled(const CsvReader *reader, int32_t *last);

#endif
