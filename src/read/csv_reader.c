/* csv_reader.c - see csv_reader.h. */
#include "read/csv_reader.h"

#include "base/mem.h"

#include <string.h>

enum { FIRST_FIELDS = 16, SNIFFED_RECORDS = 30, SNIFFED_BYTES = 64 * 1024 };

typedef struct {
    size_t at;
    int32_t line, column;
} Pen;

static bool is_end(char byte) {
    return byte == '\n' || byte == '\r';
}

static void step(const CsvReader *reader, Pen *pen) {
    char byte = reader->text[pen->at++];
    bool ends = byte == '\n' || (byte == '\r' && !(pen->at < reader->size && reader->text[pen->at] == '\n'));
    if (ends) {
        pen->line++;
        pen->column = 1;
    } else {
        pen->column += ((unsigned char)byte & 0xC0) != 0x80;
    }
}

/* Behind "sep=;" and its line end; 0 when the text does not begin so. */
static size_t hint_size(const char *text, size_t size) {
    if (size < 6 || memcmp(text, "sep=", 4) != 0 || !is_end(text[5]))
        return 0;
    return text[5] == '\r' && size > 6 && text[6] == '\n' ? 7 : 6;
}

static size_t mark_size(const char *text, size_t size) {
    return size >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

void csv_reader_start(CsvReader *reader, const char *text, size_t size, char delimiter) {
    size_t mark = mark_size(text, size), hint = hint_size(text + mark, size - mark);
    *reader = (CsvReader){.text = text, .size = size, .delimiter = delimiter, .next = {mark + hint, hint ? 2 : 1}};
    reader->capacity = FIRST_FIELDS;
    reader->fields = mem_resize(NULL, FIRST_FIELDS, sizeof *reader->fields);
}

void csv_reader_finish(CsvReader *reader) {
    mem_free(reader->fields);
    reader->fields = NULL;
}

void csv_reader_go(CsvReader *reader, CsvPoint point) {
    reader->next = point;
    reader->open = false;
}

static CsvField *add_field(CsvReader *reader, const Pen *pen) {
    if (reader->field_count == reader->capacity) {
        reader->capacity *= 2;
        reader->fields = mem_resize(reader->fields, (size_t)reader->capacity, sizeof *reader->fields);
    }
    CsvField *field = &reader->fields[reader->field_count++];
    *field = (CsvField){.start = pen->at, .end = pen->at, .line = pen->line, .column = pen->column};
    return field;
}

static void take_plain(const CsvReader *reader, Pen *pen, CsvField *field) {
    const char *text = reader->text;
    size_t at = pen->at, size = reader->size;
    int32_t characters = 0;
    for (; at < size && text[at] != reader->delimiter && !is_end(text[at]); at++)
        characters += ((unsigned char)text[at] & 0xC0) != 0x80;
    pen->column += characters;
    field->end = pen->at = at;
}

/* Moves onto the closing quote; false when there is none. */
static bool find_closing(const CsvReader *reader, Pen *pen, CsvField *field) {
    while (pen->at < reader->size) {
        if (reader->text[pen->at] == '"') {
            if (pen->at + 1 == reader->size || reader->text[pen->at + 1] != '"')
                return true;
            field->doubled = true;
            step(reader, pen);
        }
        step(reader, pen);
    }
    return false;
}

static void take_quoted(CsvReader *reader, Pen *pen, CsvField *field) {
    Pen start = *pen, after;
    step(reader, pen);
    *field = (CsvField){.start = pen->at, .line = pen->line, .column = pen->column, .quoted = true};
    bool closed = find_closing(reader, pen, field);
    field->end = pen->at;
    if (!closed) {
        reader->open = true;
        return;
    }
    step(reader, pen);
    for (after = *pen; after.at < reader->size && reader->text[after.at] == ' ';)
        step(reader, &after);
    if (after.at == reader->size || reader->text[after.at] == reader->delimiter || is_end(reader->text[after.at])) {
        *pen = after;
        return;
    }
    /* Words behind the closing quote: on one line the quotes are the words' own; over lines one of them is missing. */
    *field = (CsvField){.start = start.at, .line = start.line, .column = start.column, .literal = true};
    reader->open = pen->line != start.line;
    *pen = start;
    take_plain(reader, pen, field);
}

static void take_field(CsvReader *reader, Pen *pen) {
    CsvField *field = add_field(reader, pen);
    Pen quote = *pen;
    while (quote.at < reader->size && reader->text[quote.at] == ' ')
        step(reader, &quote);
    if (quote.at == reader->size || reader->text[quote.at] != '"') {
        take_plain(reader, pen, field);
        return;
    }
    *pen = quote;
    take_quoted(reader, pen, field);
}

static void take_line_end(const CsvReader *reader, Pen *pen) {
    if (pen->at == reader->size)
        return;
    if (reader->text[pen->at] == '\r' && pen->at + 1 < reader->size && reader->text[pen->at + 1] == '\n')
        pen->at++;
    step(reader, pen);
}

bool csv_reader_next(CsvReader *reader) {
    Pen pen = {reader->next.at, reader->next.line, 1};
    while (pen.at < reader->size && is_end(reader->text[pen.at]))
        take_line_end(reader, &pen);
    if (pen.at >= reader->size || reader->open)
        return false;
    reader->start = (CsvPoint){pen.at, pen.line};
    reader->field_count = 0;
    for (;;) {
        take_field(reader, &pen);
        if (reader->open || pen.at == reader->size || reader->text[pen.at] != reader->delimiter)
            break;
        step(reader, &pen);
    }
    take_line_end(reader, &pen);
    reader->next = (CsvPoint){pen.at, pen.line};
    return true;
}

/* -- The delimiter. */

/* How many of the first records have as many fields as most, if that is more than one, with the fields as a tie-break. */
static int32_t evenness(const char *text, size_t size, char delimiter) {
    int32_t counts[SNIFFED_RECORDS], records = 0, best = 0;
    CsvReader reader;
    csv_reader_start(&reader, text, size, delimiter);
    while (records < SNIFFED_RECORDS && csv_reader_next(&reader) && !reader.open)
        counts[records++] = reader.field_count;
    csv_reader_finish(&reader);
    for (int32_t i = 0; i < records; i++) {
        int32_t same = 0;
        for (int32_t j = 0; j < records; j++)
            same += counts[j] == counts[i];
        int32_t score = counts[i] > 1 ? same * 1000 + (counts[i] < 999 ? counts[i] : 999) : 0;
        best = score > best ? score : best;
    }
    return best;
}

char csv_reader_sniff(const char *text, size_t size) {
    static const char delimiters[] = {',', '\t', ';'};
    size_t mark = mark_size(text, size);
    if (hint_size(text + mark, size - mark))
        return text[mark + 4];
    int32_t best = 0;
    char found = ',';
    for (size_t i = 0; i < sizeof delimiters; i++) {
        int32_t score = evenness(text, size < SNIFFED_BYTES ? size : SNIFFED_BYTES, delimiters[i]);
        if (score <= best)
            continue;
        best = score;
        found = delimiters[i];
    }
    return found;
}
