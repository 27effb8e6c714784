/* cell_text.c - see cell_text.h. Nearly all cells are one line without anything to fold, and take the short way. */
#include "read/cell_text.h"

#include "read/fold.h"

#include "base/utf8.h"

#include <string.h>

enum { FIRST_SPECIAL = 0xE3 }; /* of U+3000 */

static bool is_blank_character(uint32_t character) {
    return character <= ' ' || character == 0x3000 || (character >= 0x7F && character <= 0xA0) || character == 0xFEFF ||
           (character >= 0x2000 && character <= 0x200B) || character == 0x202F || character == 0x205F || character == 0x2060;
}

bool cell_text_is_blank(const char *bytes, size_t size) {
    for (size_t at = 0; at < size;)
        if (!is_blank_character(utf8_next(bytes, size, &at)))
            return false;
    return true;
}

/* Whether folding would leave the bytes as they are. It may say no to some that are. */
static bool is_plain(const char *bytes, size_t size) {
    char before = ' ';
    if (size == 0)
        return true;
    for (size_t at = 0; at < size; before = bytes[at++]) {
        unsigned char byte = (unsigned char)bytes[at];
        if (byte < ' ' || byte == 0x7F || (byte == ' ' && before == ' ') || byte == 0xC2 || byte == 0xE2 || byte == 0xEF)
            return false;
    }
    bool wide_start = size >= 3 && memcmp(bytes, "　", 3) == 0, wide_end = size >= 3 && memcmp(bytes + size - 3, "　", 3) == 0;
    return before != ' ' && !wide_start && !wide_end;
}

static size_t line_size(const char *bytes, size_t size) {
    size_t at = 0;
    while (at < size && bytes[at] != '\n' && bytes[at] != '\r')
        at++;
    return at;
}

/* The part of a line with one look. */
static size_t part_size(const CellWords *words, size_t start, size_t end, uint16_t *marks) {
    *marks = 0;
    for (int32_t i = 0; i < words->mark_count; i++) {
        const CellMark *mark = &words->marks[i];
        if ((size_t)mark->end <= start)
            continue;
        if ((size_t)mark->start > start)
            return ((size_t)mark->start < end ? (size_t)mark->start : end) - start;
        *marks = mark->marks;
        return ((size_t)mark->end < end ? (size_t)mark->end : end) - start;
    }
    return end - start;
}

static Text fold_line(Fold *fold, Arena *arena, const CellWords *words, size_t start, size_t end, Place place) {
    for (size_t at = start; at < end;) {
        FoldStyle style = {0};
        size_t size = part_size(words, at, end, &style.marks);
        fold_add(fold, words->bytes + at, size, place, true, &style);
        place.column += (int32_t)utf8_count(words->bytes + at, size);
        at += size;
    }
    return fold_take(fold, arena);
}

static int32_t count_lines(const CellWords *words) {
    int32_t count = 1;
    for (size_t at = line_size(words->bytes, words->size); at < words->size; count++)
        at += 1 + line_size(words->bytes + at + 1, words->size - at - 1);
    return count;
}

/* CRLF counts as two line ends with an empty line between, which goes; only LF begins a new line of the source. */
static void fill_folded(Arena *arena, const CellWords *words, Cell *cell) {
    Fold *fold = fold_new();
    Text *paragraphs = ARENA_ARRAY(arena, Text, count_lines(words));
    int32_t count = 0;
    Place place = words->place;
    for (size_t at = 0; at <= words->size;) {
        size_t size = line_size(words->bytes + at, words->size - at);
        paragraphs[count] = fold_line(fold, arena, words, at, at + size, place);
        count += paragraphs[count].size > 0;
        at += size;
        if (at < words->size && words->bytes[at] == '\n' && words->in_lines) {
            place.line++;
            place.column = 1;
        }
        at++;
    }
    fold_free(fold);
    if (count == 0)
        paragraphs[count++] = text_from(arena, "", 0, words->place);
    cell->paragraphs = paragraphs;
    cell->paragraph_count = count;
}

void cell_text_fill(Arena *arena, const CellWords *words, Cell *cell) {
    if (words->mark_count > 0 || !is_plain(words->bytes, words->size)) {
        fill_folded(arena, words, cell);
        return;
    }
    Text *text = ARENA_NEW(arena, Text);
    *text = text_from(arena, words->bytes, words->size, words->place);
    cell->paragraphs = text;
    cell->paragraph_count = 1;
}
