/* cell_text.h - what stands in a cell of a list, as paragraphs. Internal to read/.
 *
 * Each line of the cell is a paragraph. Runs of blanks become one, those at a line's ends go (fold.h); lines without words go.
 */
#ifndef GAOSHI_READ_CELL_TEXT_H
#define GAOSHI_READ_CELL_TEXT_H

#include "notice/rows.h"

/* Marks, as spans over the bytes as they are given; ascending. */
typedef struct { int32_t start, end; uint16_t marks; } CellMark;

typedef struct {
    const char *bytes;      /* valid UTF-8 */
    size_t size;
    Place place;            /* of the first byte */
    bool in_lines;          /* a line end within the words is one of the source's */
    const CellMark *marks;
    int32_t mark_count;
} CellWords;

/* Fills the cell's paragraphs, at least one, on the arena; its bytes are copied. */
void cell_text_fill(Arena *arena, const CellWords *words, Cell *cell);
/* True when there is nothing but blanks. */
bool cell_text_is_blank(const char *bytes, size_t size);

#endif
