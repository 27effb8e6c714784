/* place_cursor.h - offsets that mostly ascend to lines and columns, in time linear in the text. Internal to read/. */
#ifndef GAOSHI_READ_PLACE_CURSOR_H
#define GAOSHI_READ_PLACE_CURSOR_H

#include "base/diag.h"

typedef struct {
    const Source *source;   /* what places name */
    const char *text;       /* where offsets count: the source's bytes in UTF-8 */
    size_t size, at;
    int32_t line, column;
} PlaceCursor;

void place_cursor_start(PlaceCursor *cursor, const Source *source, const Source *text);
/* An offset before the last one costs a search from the start of the text. */
Place place_cursor_at(PlaceCursor *cursor, size_t offset);

#endif
