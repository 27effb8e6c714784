/* xlsx_cell.c - see xlsx_cell.h. */
#include "read/xlsx_cell.h"

#include "read/list_rules.h"
#include "read/xlsx_sheet.h"

#include "base/number.h"

#include <string.h>

enum { LOST_DIGITS = 15 };

/* -- Names. */

const char *xlsx_cell_name(char *out, int32_t row, int32_t column) {
    char letters[4], number[NUMBER_TEXT_SIZE];
    int count = 0;
    for (int32_t left = column + 1; left > 0 && count < 4; left = (left - 1) / 26)
        letters[count++] = (char)('A' + (left - 1) % 26);
    char *to = out;
    while (count > 0)
        *to++ = letters[--count];
    g_strlcpy(to, number_text(number, row + 1), (gsize)(XLSX_NAME_SIZE - (to - out)));
    return out;
}

bool xlsx_cell_read_name(const char *name, int32_t *row, int32_t *column) {
    int32_t letters = 0, number = 0;
    for (; *name == '$' || g_ascii_isalpha(*name); name++)
        if (*name != '$') {
            letters = letters * 26 + (g_ascii_toupper(*name) - 'A' + 1);
            if (letters > XLSX_COLUMNS_MOST)
                return false;
        }
    for (name += *name == '$'; g_ascii_isdigit(*name); name++) {
        number = number * 10 + (*name - '0');
        if (number > XLSX_ROWS_MOST)
            return false;
    }
    *row = number - 1;
    *column = letters - 1;
    return *name == 0 && letters > 0 && number > 0;
}

/* -- Values. */

typedef struct {
    const XlsxBook *book;
    const XlsxCell *from;
    Arena *arena;
    Cell *cell;
    Diags *diags;
} Filling;

static void tell(const Filling *filling, const Rule *rule, const char *words) {
    char name[XLSX_NAME_SIZE];
    diag_add(filling->diags, rule, filling->cell->place, words, xlsx_cell_name(name, filling->from->row, filling->from->column));
}

static CellWords words_of(const char *text) {
    return (CellWords){.bytes = text, .size = strlen(text)};
}

/* Of more than fifteen digits a workbook has kept the first fifteen. */
static CellWords number_words(const Filling *filling, const XlsxStyle *style) {
    Decimal value;
    const char *text = filling->from->value->str;
    if (!decimal_read(text, &value))
        return words_of(text);
    const char *shown = number_format_number(style->format, filling->arena, &value, filling->book->date1904);
    if (value.point > LOST_DIGITS && !number_format_is_date(style->format))
        tell(filling, &rule_list_digits, shown);
    return words_of(shown);
}

/* 2024-12-02T09:30:00 as days since the first; false when it is no date. */
static bool read_iso_date(const char *text, bool date1904, Decimal *out) {
    char days[64], *end;
    guint64 year = g_ascii_strtoull(text, &end, 10), month = 0, day = 0, hour = 0, minute = 0, second = 0;
    if (*end == '-')
        month = g_ascii_strtoull(end + 1, &end, 10);
    if (*end == '-')
        day = g_ascii_strtoull(end + 1, &end, 10);
    if (year > 9999 || month > 12 || day > 31 || !g_date_valid_dmy((GDateDay)day, (GDateMonth)month, (GDateYear)year))
        return false;
    if (*end == 'T' || *end == ' ')
        hour = g_ascii_strtoull(end + 1, &end, 10) % 24;
    if (*end == ':')
        minute = g_ascii_strtoull(end + 1, &end, 10) % 60;
    if (*end == ':')
        second = g_ascii_strtoull(end + 1, &end, 10) % 60;
    GDate date;
    g_date_clear(&date, 1);
    g_date_set_dmy(&date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
    enum { JULIAN_1899_12_30 = 693594, DAYS_TO_1904 = 1462 };
    int64_t serial = (int64_t)g_date_get_julian(&date) - JULIAN_1899_12_30 - (date1904 ? DAYS_TO_1904 : 0);
    int64_t billionths = (int64_t)(hour * 3600 + minute * 60 + second) * 1000000000 / 86400;
    g_snprintf(days, sizeof days, "%lld.%09lld", (long long)serial, (long long)billionths);
    return serial >= 0 && decimal_read(days, out);
}

static CellWords date_words(const Filling *filling, const XlsxStyle *style) {
    Decimal value;
    const char *text = filling->from->value->str;
    if (!read_iso_date(text, filling->book->date1904, &value))
        return words_of(text);
    const NumberFormat *format =
        number_format_is_date(style->format) ? style->format : number_format_parse(filling->arena, number_format_builtin(14));
    return words_of(number_format_number(format, filling->arena, &value, filling->book->date1904));
}

static CellWords shared_words(const Filling *filling, const XlsxStyle *style) {
    CellWords words = {.bytes = ""};
    char *end;
    gint64 index = g_ascii_strtoll(filling->from->value->str, &end, 10);
    if (*end || !xlsx_strings_get(filling->book->strings, index, filling->arena, &words)) {
        tell(filling, &rule_list_string, filling->from->value->str);
        return words;
    }
    if (words.mark_count > 0 || !number_format_changes_text(style->format))
        return words;
    char *text = arena_strndup(filling->arena, words.bytes, words.size);
    return words_of(number_format_text(style->format, filling->arena, text));
}

static CellWords words_by_type(const Filling *filling, const XlsxStyle *style) {
    const XlsxCell *from = filling->from;
    if (strcmp(from->type, "s") == 0)
        return shared_words(filling, style);
    if (strcmp(from->type, "inlineStr") == 0 || (from->value->len == 0 && from->words.bytes->len > 0))
        return (CellWords){.bytes = from->words.bytes->str, .size = from->words.bytes->len,
                           .marks = (const CellMark *)(void *)from->words.marks->data, .mark_count = (int32_t)from->words.marks->len};
    if (strcmp(from->type, "str") == 0)
        return words_of(number_format_text(style->format, filling->arena, from->value->str));
    if (strcmp(from->type, "b") == 0)
        return words_of(strcmp(from->value->str, "0") == 0 ? "FALSE" : "TRUE");
    if (strcmp(from->type, "d") == 0)
        return date_words(filling, style);
    if (strcmp(from->type, "e") == 0) {
        tell(filling, &rule_list_error, from->value->str);
        return words_of(from->value->str);
    }
    return number_words(filling, style);
}

bool xlsx_cell_fill(const XlsxBook *book, const XlsxCell *from, Arena *arena, Cell *cell, Diags *diags) {
    Filling filling = {book, from, arena, cell, diags};
    const XlsxStyle *style = xlsx_styles_get(book->styles, from->style);
    *cell = (Cell){.column = from->column, .column_span = 1, .row_span = 1, .align = style->align, .vertical = style->vertical};
    cell->place = (Place){book->named, from->row + 1, from->column + 1};
    if (from->value->len == 0 && from->words.bytes->len == 0) {
        if (from->formula && strcmp(from->type, "str") != 0)
            tell(&filling, &rule_list_formula, "");
        return false;
    }
    CellWords words = words_by_type(&filling, style);
    CellMark whole = {0, (int32_t)words.size, style->marks};
    if (words.mark_count == 0 && style->marks) {
        words.marks = &whole;
        words.mark_count = 1;
    }
    words.place = cell->place;
    if (cell_text_is_blank(words.bytes, words.size))
        return false;
    cell_text_fill(arena, &words, cell);
    return true;
}
