/* csv_shape.c - see csv_shape.h. One pass finds the list's edges, a second one looks at its rows. */
#include "read/csv_shape.h"

#include "read/cell_text.h"
#include "read/list_rules.h"
#include "read/post_words.h"
#include "read/row_look.h"

#include "base/number.h"

#include <string.h>

enum { LOST_EXPONENT = 11 };

typedef struct {
    const ListLook *look;
    CsvReader reader;
    CsvShape *shape;
    Diags *diags;
    int32_t first_width;                /* columns that the first row fills */
    int32_t widths[LIST_COLUMNS_MOST + 1]; /* rows by the number of columns that they fill */
} Finding;

static Place place_of(const Finding *finding, int32_t line, int32_t column) {
    return (Place){finding->look->named, line, column};
}

static bool field_is_blank(const CsvReader *reader, const CsvField *field) {
    return cell_text_is_blank(reader->text + field->start, field->end - field->start);
}

int32_t csv_shape_filled(const CsvReader *reader, int32_t *last) {
    int32_t filled = 0;
    *last = -1;
    for (int32_t i = 0; i < reader->field_count; i++) {
        if (field_is_blank(reader, &reader->fields[i]))
            continue;
        filled++;
        *last = i;
    }
    return filled;
}

/* -- The edges. */

static bool accept_record(const Finding *finding) {
    const CsvReader *reader = &finding->reader;
    char most[NUMBER_TEXT_SIZE];
    if (reader->open) {
        const CsvField *field = &reader->fields[reader->field_count - 1];
        int32_t column = field->quoted ? field->column - 1 : field->column;
        return diag_add_list(finding->diags, &rule_list_quote, place_of(finding, field->line, column), NULL);
    }
    if (reader->field_count <= LIST_COLUMNS_MOST)
        return true;
    return diag_add(finding->diags, &rule_list_columns, place_of(finding, reader->start.line, 1),
                    number_text(most, LIST_COLUMNS_MOST));
}

/* Words that say something about the list, in a row of their own: no number, no 合计. */
static bool is_line(const CsvReader *reader, int32_t filled, int32_t last) {
    if (filled != 1)
        return false;
    const CsvField *field = &reader->fields[last];
    return !row_look_is_number(reader->text + field->start, field->end - field->start) &&
           !words_is_total(reader->text + field->start, field->end - field->start);
}

static void begin_list(Finding *finding, int32_t last) {
    finding->shape->first = finding->reader.start;
    finding->first_width = last + 1;
}

/* Rows run to the last record that is a row; lines and empty records behind it are none. */
static bool find_edges(Finding *finding, bool from_first, bool lines_too) {
    CsvReader *reader = &finding->reader;
    int32_t records = 0, last;
    bool begun = false;
    while (csv_reader_next(reader)) {
        if (!accept_record(finding))
            return false;
        int32_t filled = csv_shape_filled(reader, &last);
        if (!begun && (filled > 1 || (from_first && filled > 0))) {
            begin_list(finding, last);
            begun = true;
        }
        if (!begun)
            continue;
        records++;
        if (filled == 0 || (!lines_too && is_line(reader, filled, last)))
            continue;
        finding->widths[last + 1]++;
        finding->shape->rows = records;
        finding->shape->behind = reader->next;
    }
    return true;
}

/* A list of one column: its first line may be its title. */
static bool find_single_column(Finding *finding, CsvPoint origin) {
    int32_t last, filled = 0;
    csv_reader_go(&finding->reader, origin);
    while (finding->look->titled && filled == 0 && csv_reader_next(&finding->reader))
        filled = csv_shape_filled(&finding->reader, &last);
    return find_edges(finding, true, true);
}

/* As many as the first row fills; but where most rows fill more, as many as these. */
static int32_t count_columns(const Finding *finding) {
    int32_t commonest = 0, beyond = 0;
    for (int32_t width = finding->first_width + 1; width <= LIST_COLUMNS_MOST; width++) {
        beyond += finding->widths[width];
        commonest = finding->widths[width] > finding->widths[commonest] || commonest == 0 ? width : commonest;
    }
    return 2 * beyond > finding->shape->rows ? commonest : finding->first_width;
}

/* -- The rows. */

/* 1.10101E+17: an identity number that a spreadsheet took for a number; its last digits are gone. */
static bool is_lost_number(const char *bytes, size_t size) {
    size_t at = 0, exponent = 0;
    while (at < size && ((bytes[at] >= '0' && bytes[at] <= '9') || bytes[at] == '.'))
        at++;
    if (at == 0 || at + 2 >= size || (bytes[at] != 'E' && bytes[at] != 'e') || bytes[at + 1] != '+')
        return false;
    for (at += 2; at < size && bytes[at] >= '0' && bytes[at] <= '9' && exponent < 100; at++)
        exponent = exponent * 10 + (size_t)(bytes[at] - '0');
    return at == size && exponent >= LOST_EXPONENT;
}

static void check_fields(const Finding *finding) {
    const CsvReader *reader = &finding->reader;
    for (int32_t i = 0; i < reader->field_count; i++) {
        const CsvField *field = &reader->fields[i];
        const char *bytes = reader->text + field->start;
        size_t size = field->end - field->start;
        char words[32];
        if (field->literal)
            diag_add_list(finding->diags, &rule_list_quote_words, place_of(finding, field->line, field->column), NULL);
        if (size >= sizeof words || !is_lost_number(bytes, size))
            continue;
        memcpy(words, bytes, size);
        words[size] = 0;
        diag_add(finding->diags, &rule_list_digits, place_of(finding, field->line, field->column), words);
    }
}

/* One field alone is a heading across the list. */
static void check_width(const Finding *finding) {
    const CsvReader *reader = &finding->reader;
    int32_t columns = finding->shape->columns, last, filled = csv_shape_filled(reader, &last);
    char fields[NUMBER_TEXT_SIZE], wanted[NUMBER_TEXT_SIZE];
    bool few = reader->field_count < columns && reader->field_count > 1, many = last >= columns;
    if (filled > 0 && (few || many))
        diag_add(finding->diags, few ? &rule_list_few : &rule_list_many, place_of(finding, reader->start.line, 1),
                 number_text(fields, many ? last + 1 : reader->field_count), number_text(wanted, columns));
}

static void check_rows(Finding *finding) {
    csv_reader_go(&finding->reader, finding->shape->first);
    for (int32_t row = 0; row < finding->shape->rows && csv_reader_next(&finding->reader); row++) {
        check_width(finding);
        check_fields(finding);
    }
}

static bool find(Finding *finding) {
    const ListLook *look = finding->look;
    CsvPoint origin = finding->reader.next;
    bool all_rows = look->head_rows > 1;
    if (!find_edges(finding, all_rows, all_rows))
        return false;
    if (finding->shape->rows == 0 && !find_single_column(finding, origin))
        return false;
    if (finding->shape->rows == 0)
        return diag_add_list(finding->diags, &rule_list_empty, place_of_file(look->named), NULL);
    finding->shape->columns = count_columns(finding);
    check_rows(finding);
    return true;
}

bool csv_shape_find(const Source *text, const ListLook *look, CsvShape *shape, Diags *diags) {
    Finding finding = {.look = look, .shape = shape, .diags = diags};
    *shape = (CsvShape){.delimiter = csv_reader_sniff(text->text, text->size)};
    csv_reader_start(&finding.reader, text->text, text->size, shape->delimiter);
    bool ok = find(&finding);
    csv_reader_finish(&finding.reader);
    return ok;
}
