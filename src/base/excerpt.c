#include "base/excerpt.h"

#include "base/number.h"
#include "base/utf8.h"

#include <glib.h>
#include <string.h>

enum { WIDEST = 76, BEFORE = 38 }; /* columns */

bool excerpt_find_line(LineCursor *cursor, const Source *source, int32_t line, const char **text, size_t *size) {
    if (cursor->source != source || cursor->line > line || cursor->line == 0)
        *cursor = (LineCursor){source, 1, 0};
    while (cursor->line < line) {
        const char *start = source->text + cursor->start;
        const char *end = memchr(start, '\n', source->size - cursor->start);
        if (!end)
            return false;
        cursor->start = (size_t)(end - source->text) + 1;
        cursor->line++;
    }
    /* A byte order mark is no column (line_map.c). */
    size_t mark = cursor->start == 0 && source->size >= 3 && memcmp(source->text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    *text = source->text + cursor->start + mark;
    *size = source->size - cursor->start - mark;
    const char *end = *size ? memchr(*text, '\n', *size) : NULL;
    if (end)
        *size = (size_t)(end - *text);
    if (*size && (*text)[*size - 1] == '\r')
        --*size;
    return true;
}

/* The character to show in place of one that a terminal must not see. Besides the control characters these are the
 * invisible ones that reorder text, and the separators of lines and paragraphs. */
static uint32_t visible(uint32_t character) {
    if (character == '\t')
        return ' ';
    if (character < 0x20)
        return 0x2400 + character;
    if (character == 0x7F)
        return 0x2421;
    bool hidden = (character >= 0x80 && character < 0xA0) || (character >= 0x200B && character <= 0x200F) ||
                  (character >= 0x2028 && character <= 0x202E) || (character >= 0x2060 && character <= 0x206F) ||
                  character == 0xFEFF;
    return hidden ? 0xFFFD : character;
}

static int columns(uint32_t character) {
    return g_unichar_iszerowidth(character) ? 0 : g_unichar_iswide(character) ? 2 : 1;
}

void excerpt_visible(Out *out, const char *text, size_t size) {
    char bytes[4];
    for (size_t at = 0; at < size;)
        out_bytes(out, bytes, (size_t)utf8_put(visible(utf8_next(text, size, &at)), bytes));
}

static int width_of(const char *text, size_t size, int most) {
    int width = 0;
    for (size_t at = 0; at < size && width <= most;)
        width += columns(visible(utf8_next(text, size, &at)));
    return width;
}

/* The offset of the column-th character of the line, or its end. */
static size_t column_offset(const char *text, size_t size, int32_t column) {
    size_t at = 0;
    for (int32_t i = 1; i < column && at < size; i++)
        utf8_next(text, size, &at);
    return at;
}

/* Steps back from at over so many columns at most. */
static size_t step_back(const char *text, size_t at, int most) {
    for (int width = 0; at > 0;) {
        size_t previous = at;
        width += columns(visible(utf8_previous(text, &previous)));
        if (width > most)
            break;
        at = previous;
    }
    return at;
}

static size_t step_on(const char *text, size_t size, size_t at, int most) {
    for (int width = 0; at < size;) {
        size_t next = at;
        width += columns(visible(utf8_next(text, size, &next)));
        if (width > most)
            break;
        at = next;
    }
    return at;
}

static void gutter(Out *out, const char *number, size_t width) {
    out_char(out, ' ');
    out_repeat(out, ' ', (int)(width - strlen(number)));
    out_str(out, number);
    out_str(out, " |");
}

void excerpt_write(Out *out, int32_t line, int32_t column, const char *text, size_t size) {
    char number[NUMBER_TEXT_SIZE];
    size_t digits = strlen(number_text(number, line));
    size_t place = column_offset(text, size, column), from = 0, to = size;
    if (width_of(text, size, WIDEST) > WIDEST) {
        from = width_of(text, place, BEFORE) > BEFORE ? step_back(text, place, BEFORE) : 0;
        to = step_on(text, size, from, WIDEST);
    }
    gutter(out, "", digits);
    out_char(out, '\n');
    gutter(out, number, digits);
    out_str(out, from > 0 ? " …" : " ");
    excerpt_visible(out, text + from, to - from);
    out_str(out, to < size ? "…\n" : "\n");
    if (column < 1)
        return;
    gutter(out, "", digits);
    out_repeat(out, ' ', width_of(text + from, place - from, WIDEST) + (from > 0 ? 2 : 1));
    out_str(out, "^\n");
}
