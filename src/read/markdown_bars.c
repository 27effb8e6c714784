/* markdown_bars.c - see markdown_bars.h. Bars are counted whatever they stand in: it is enough that no table has more. */
#include "read/markdown_bars.h"

#include <string.h>

static bool is_made_of(const char *bytes, size_t size, const char *characters) {
    for (size_t i = 0; i < size; i++)
        if (!strchr(characters, bytes[i]))
            return false;
    return true;
}

/* Of a line with so many bars: there may be one more than bars. */
static size_t cells_of(const char *bytes, size_t size) {
    size_t cells = 1;
    for (size_t i = 0; i < size; i++)
        cells += bytes[i] == '|';
    return cells;
}

bool markdown_bars_are_few(const Source *text, size_t from, size_t *at) {
    size_t columns = 0, empty = 0; /* columns: of the tables since the last empty line */
    for (size_t end; from < text->size; from = end + 1) {
        const char *line = text->text + from, *feed = memchr(line, '\n', text->size - from);
        size_t size = feed ? (size_t)(feed - line) : text->size - from, cells = cells_of(line, size);
        end = from + size;
        if (is_made_of(line, size, " \t\r"))
            columns = 0;
        else if (is_made_of(line, size, "|:- \t\r>"))
            columns = cells > columns ? cells : columns;
        else
            empty += cells < columns ? columns - cells : 0;
        if (cells > MARKDOWN_CELLS_MOST || empty > MARKDOWN_EMPTY_MOST) {
            *at = from;
            return false;
        }
    }
    return true;
}
