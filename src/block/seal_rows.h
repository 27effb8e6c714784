/* seal_rows.h - where the names of several organs and their seals stand (GB/T 9704-2012 7.3.5.1).
 *
 * Each seal lies centred over its name, the last over its name and the date. Seals stand in rows that do not leave the type area,
 * neither cross nor touch, and the feet of a row's rings lie on one line. The names stand on the grid; above the first row of them
 * are the fewest blank rows that keep the rings off the text. Pure arithmetic; rows are counted and heights measured from the top of
 * the block's first row.
 */
#ifndef GAOSHI_BLOCK_SEAL_ROWS_H
#define GAOSHI_BLOCK_SEAL_ROWS_H

#include "style/sheet.h"

typedef struct {
    Len name;           /* width of the name */
    int32_t lines;      /* that it takes, at least 1 */
    Len diameter;
    Len centre;         /* found: of name and seal, from the type area's left edge */
    int32_t row;        /* found: the grid row of the name's last line */
    Len foot;           /* found: the ring's foot below the centre of that line */
} SealCell;

typedef struct {
    const SealStyle *style;
    Len measure;
    Len last_centre;    /* of the last cell: the date's */
    Len pitch, size;    /* of lines and of em boxes */
    Len lead;           /* from the last text's em box to the block's top */
    Len between_names;  /* least between two names */
} SealRowsSetting;

/* The date stands on the row below the last cell's. */
void seal_rows_place(SealCell *cells, int32_t count, const SealRowsSetting *setting);

#endif
