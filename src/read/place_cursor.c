/* place_cursor.c - see place_cursor.h. */
#include "read/place_cursor.h"

#include <string.h>

/* A byte order mark is no column. */
static void go_to_start(PlaceCursor *cursor) {
    cursor->at = cursor->size >= 3 && memcmp(cursor->text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    cursor->line = cursor->column = 1;
}

void place_cursor_start(PlaceCursor *cursor, const Source *source, const Source *text) {
    *cursor = (PlaceCursor){.source = source, .text = text->text, .size = text->size};
    go_to_start(cursor);
}

Place place_cursor_at(PlaceCursor *cursor, size_t offset) {
    if (offset > cursor->size)
        offset = cursor->size;
    if (offset < cursor->at)
        go_to_start(cursor);
    for (; cursor->at < offset; cursor->at++) {
        unsigned char byte = (unsigned char)cursor->text[cursor->at];
        if (byte == '\n') {
            cursor->line++;
            cursor->column = 1;
        } else {
            cursor->column += (byte & 0xC0) != 0x80;
        }
    }
    return (Place){cursor->source, cursor->line, cursor->column};
}
