/* csv_rows.c - see csv_rows.h. */
#include "read/csv_rows.h"

#include "read/cell_text.h"
#include "read/post_words.h"
#include "read/row_look.h"

#include "base/mem.h"

#include <string.h>

typedef struct {
    RowSource rows;
    CsvReader reader;
    const Source *named;
    CsvShape shape;
    int32_t head_rows, index;
} CsvRows;

/* -- Fields. */

/* Doubled quotes made single. */
static CellWords undouble(Arena *arena, const CsvReader *reader, const CsvField *field) {
    char *bytes = arena_alloc(arena, field->end - field->start + 1);
    size_t size = 0;
    for (size_t at = field->start; at < field->end; at++) {
        bytes[size++] = reader->text[at];
        at += reader->text[at] == '"';
    }
    return (CellWords){.bytes = bytes, .size = size};
}

/* ="0012" is how spreadsheets are told to leave a number alone. */
static void strip_formula(CellWords *words) {
    if (words->size < 3 || words->bytes[0] != '=' || words->bytes[1] != '"' || words->bytes[words->size - 1] != '"' ||
        memchr(words->bytes + 2, '"', words->size - 3))
        return;
    words->bytes += 2;
    words->size -= 3;
}

static CellWords field_words(Arena *arena, const CsvReader *reader, const CsvField *field) {
    CellWords words = {.bytes = reader->text + field->start, .size = field->end - field->start};
    if (field->doubled)
        words = undouble(arena, reader, field);
    strip_formula(&words);
    return words;
}

static void fill_words(Arena *arena, CellWords *words, Place place, Cell *cell) {
    words->in_lines = true;
    words->place = cell->place = place;
    cell_text_fill(arena, words, cell);
}

void csv_rows_fill_cell(Arena *arena, const CsvReader *reader, const CsvField *field, const Source *named, Cell *cell) {
    CellWords words = field_words(arena, reader, field);
    fill_words(arena, &words, (Place){named, field->line, field->column}, cell);
}

/* More fields than columns: from the last column on they are one again, with the delimiters between them. */
static void fill_rest(const CsvRows *rows, Arena *arena, int32_t from, Cell *cell) {
    const CsvReader *reader = &rows->reader;
    const CsvField *first = &reader->fields[from];
    int32_t last;
    csv_shape_filled(reader, &last);
    char *bytes = arena_alloc(arena, reader->next.at - reader->start.at + 1);
    size_t size = 0;
    for (int32_t i = from; i == from || i <= last; i++) {
        CellWords part = field_words(arena, reader, &reader->fields[i]);
        if (i > from)
            bytes[size++] = reader->delimiter;
        memcpy(bytes + size, part.bytes, part.size);
        size += part.size;
    }
    CellWords words = {.bytes = bytes, .size = size};
    fill_words(arena, &words, (Place){rows->named, first->line, first->column}, cell);
}

/* -- Rows. */

static void fill_cell(const CsvRows *rows, Arena *arena, int32_t column, Cell *cell) {
    const CsvReader *reader = &rows->reader;
    int32_t columns = rows->shape.columns;
    CellWords none = {.bytes = ""};
    if (column >= reader->field_count)
        fill_words(arena, &none, (Place){rows->named, reader->start.line, 0}, cell);
    else if (column == columns - 1 && reader->field_count > columns)
        fill_rest(rows, arena, column, cell);
    else
        csv_rows_fill_cell(arena, reader, &reader->fields[column], rows->named, cell);
}

static bool is_total(const Cell *cell) {
    return cell->paragraph_count == 1 && words_is_total(cell->paragraphs[0].bytes, (size_t)cell->paragraphs[0].size);
}

static bool next_row(RowSource *source, Arena *arena, Row *row, Diags *diags) {
    CsvRows *rows = (CsvRows *)source;
    CsvReader *reader = &rows->reader;
    (void)diags;
    if (rows->index >= rows->shape.rows || !csv_reader_next(reader))
        return false;
    bool across = reader->field_count == 1;
    int32_t count = across ? 1 : rows->shape.columns;
    Cell *cells = ARENA_ARRAY(arena, Cell, count);
    for (int32_t column = 0; column < count; column++) {
        cells[column].column = column;
        cells[column].column_span = across ? rows->shape.columns : 1;
        cells[column].row_span = 1;
        fill_cell(rows, arena, column, &cells[column]);
    }
    *row = (Row){.cells = cells, .cell_count = count, .index = rows->index, .head = rows->index < rows->head_rows,
                 .place = {rows->named, reader->start.line, 1}};
    row->total = !row->head && is_total(&cells[0]);
    rows->index++;
    return true;
}

static void rewind_rows(RowSource *source) {
    CsvRows *rows = (CsvRows *)source;
    csv_reader_go(&rows->reader, rows->shape.first);
    rows->index = 0;
}

static void free_rows(RowSource *source) {
    csv_reader_finish(&((CsvRows *)source)->reader);
    mem_free(source);
}

RowSource *csv_rows_new(const Source *text, const Source *named, const CsvShape *shape, int32_t head_rows) {
    CsvRows *rows = mem_alloc(sizeof *rows);
    *rows = (CsvRows){.rows = {next_row, rewind_rows, free_rows}, .named = named, .shape = *shape, .head_rows = head_rows};
    csv_reader_start(&rows->reader, text->text, text->size, shape->delimiter);
    rewind_rows(&rows->rows);
    return &rows->rows;
}
