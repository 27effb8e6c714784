/* csv_reader.h - the records of a CSV text, one after the other. Internal to read/.
 *
 * RFC 4180, and what Excel, WPS and hands make of it: "," ";" or tab between fields; a field in quotes may hold line ends and doubled
 * quotes; lines end with CRLF, LF or CR. Quotes mean something only at a field's start: "双创"基地 is taken as it stands (literal).
 * The text must be valid UTF-8 and outlive the reader. Nothing is copied; a pass over a text costs no memory.
 */
#ifndef GAOSHI_READ_CSV_READER_H
#define GAOSHI_READ_CSV_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
    size_t start, end;      /* of its bytes, the quotes around it not counted */
    int32_t line, column;   /* of its first byte */
    bool quoted;
    bool doubled;           /* within quotes: "" stands for " */
    bool literal;           /* began with a quote that turned out to be a word's */
} CsvField;

typedef struct {
    size_t at;
    int32_t line;
} CsvPoint;

typedef struct {
    const char *text;
    size_t size;
    char delimiter;
    CsvPoint next;          /* where the next record begins */
    CsvField *fields;       /* of the last record; owned */
    int32_t field_count;    /* at least 1 */
    int32_t capacity;
    CsvPoint start;         /* of the last record */
    bool open;              /* the last record's last field has no closing quote: it runs to the text's end */
} CsvReader;

/* Past a byte order mark and a line "sep=;" that Excel understands. */
void csv_reader_start(CsvReader *reader, const char *text, size_t size, char delimiter);
void csv_reader_finish(CsvReader *reader);
/* Goes on at a record's start. */
void csv_reader_go(CsvReader *reader, CsvPoint point);
/* The next record that is no empty line; false at the end. */
bool csv_reader_next(CsvReader *reader);
/* The delimiter of a text: told by "sep=", or the one that divides its first records most evenly; "," when none does. */
char csv_reader_sniff(const char *text, size_t size);

#endif
