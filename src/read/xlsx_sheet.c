/* xlsx_sheet.c - see xlsx_sheet.h. */
#include "read/xlsx_sheet.h"

#include "read/list_rules.h"
#include "read/post_words.h"
#include "read/row_look.h"
#include "read/xlsx_cell.h"
#include "read/xlsx_element.h"

#include "base/mem.h"
#include "base/number.h"

#include <string.h>

enum { USUAL_WIDTH = 8430 /* thousandths of a digit's width */ };

typedef struct {
    XlsxSheet *sheet;
    const XlsxBook *book;
    Diags *diags;
    Arena *arena;           /* of the open row */
    GArray *cells;          /* Cell, of the open row */
    XlsxCell cell;
    int32_t row, next_column;
    bool hidden, in_row, in_cell, in_value, in_inline, refused;
} Reading;

static const char *attribute_or(const XmlTag *tag, const char *name, const char *otherwise) {
    const char *value = xml_attribute(tag, name);
    return value ? value : otherwise;
}

/* -- Columns. */

static int64_t read_width(const char *text) {
    Decimal width;
    return text && decimal_read(text, &width) && !width.negative && width.point <= 4 ? decimal_scaled(&width, 3) : 0;
}

static void take_columns(const Reading *reading, const XmlTag *tag) {
    gint64 first = g_ascii_strtoll(attribute_or(tag, "min", "0"), NULL, 10), last = g_ascii_strtoll(attribute_or(tag, "max", "0"), NULL, 10);
    const char *hidden = xml_attribute(tag, "hidden");
    int64_t width = read_width(xml_attribute(tag, "width"));
    for (gint64 i = first < 1 ? 1 : first; i <= last && i <= XLSX_COLUMNS_MOST; i++) {
        reading->sheet->widths[i - 1] = width;
        reading->sheet->hidden_columns[i - 1] = hidden && office_is_on(hidden);
    }
}

static void take_usual_width(const Reading *reading, const XmlTag *tag) {
    int64_t width = read_width(xml_attribute(tag, "defaultColWidth"));
    reading->sheet->usual_width = width > 0 ? width : reading->sheet->usual_width;
}

/* -- Cells and rows. */

static void start_row(Reading *reading, const XmlTag *tag) {
    const char *hidden = xml_attribute(tag, "hidden");
    gint64 number = g_ascii_strtoll(attribute_or(tag, "r", "0"), NULL, 10);
    reading->row = number - 1 > reading->row && number <= XLSX_ROWS_MOST ? (int32_t)number - 1 : reading->row + 1;
    reading->hidden = hidden && office_is_on(hidden);
    reading->next_column = 0;
    reading->in_row = reading->row < XLSX_ROWS_MOST;
}

static void start_cell(Reading *reading, const XmlTag *tag) {
    XlsxCell *cell = &reading->cell;
    int32_t row, column;
    const char *name = xml_attribute(tag, "r");
    cell->row = reading->row;
    cell->column = name && xlsx_cell_read_name(name, &row, &column) && column >= reading->next_column ? column : reading->next_column;
    cell->style = g_ascii_strtoll(attribute_or(tag, "s", "0"), NULL, 10);
    cell->formula = false;
    g_strlcpy(cell->type, attribute_or(tag, "t", ""), sizeof cell->type);
    g_string_truncate(cell->value, 0);
    xlsx_text_clear(&cell->words);
    reading->in_cell = true;
}

static void end_cell(Reading *reading) {
    Cell cell;
    reading->in_cell = reading->in_value = reading->in_inline = false;
    reading->next_column = reading->cell.column + 1;
    xlsx_text_close(&reading->cell.words);
    if (reading->cell.column >= XLSX_COLUMNS_MOST ||
        !xlsx_cell_fill(reading->book, &reading->cell, reading->arena, &cell, reading->diags))
        return;
    g_array_append_val(reading->cells, cell);
}

static bool is_line(const Cell *cell) {
    const Text *text = &cell->paragraphs[0];
    return !row_look_is_number(text->bytes, (size_t)text->size) && !words_is_total(text->bytes, (size_t)text->size);
}

static XlsxRowInfo look_at_row(const Reading *reading) {
    XlsxRowInfo info = {.row = reading->row, .first = -1, .hidden = reading->hidden};
    const Cell *first = NULL;
    for (guint i = 0; i < reading->cells->len; i++) {
        const Cell *cell = &g_array_index(reading->cells, Cell, i);
        if (reading->sheet->hidden_columns[cell->column])
            continue;
        first = first ? first : cell;
        info.filled++;
    }
    info.hidden = info.hidden || !first;
    info.first = first ? first->column : -1;
    info.line = info.filled == 1 && is_line(first);
    return info;
}

static void note_columns(const Reading *reading, const XlsxRowInfo *info) {
    for (guint i = 0; i < reading->cells->len && !info->hidden && !info->line; i++)
        reading->sheet->used_columns[g_array_index(reading->cells, Cell, i).column] = true;
}

static void end_row(Reading *reading) {
    XlsxSheet *sheet = reading->sheet;
    reading->in_row = false;
    if (reading->cells->len == 0)
        return;
    XlsxRowInfo info = look_at_row(reading);
    info.shown = (sheet->rows->len ? g_array_index(sheet->rows, XlsxRowInfo, sheet->rows->len - 1).shown : 0) + !info.hidden;
    sheet->hidden_rows += reading->hidden;
    note_columns(reading, &info);
    const Text *text = &g_array_index(reading->cells, Cell, 0).paragraphs[0];
    Row row = {.cells = (const Cell *)(void *)reading->cells->data, .cell_count = (int32_t)reading->cells->len,
               .total = words_is_total(text->bytes, (size_t)text->size), .place = {reading->book->named, reading->row + 1, 1}};
    g_array_append_val(sheet->rows, info);
    row_store_add(sheet->store, &row);
    g_array_set_size(reading->cells, 0);
    arena_reset(reading->arena);
}

static void take_merge(Reading *reading, const XmlTag *tag) {
    XlsxMerge merge;
    char most[NUMBER_TEXT_SIZE];
    const char *ref = attribute_or(tag, "ref", ""), *colon = strchr(ref, ':');
    if (!colon || colon - ref >= XLSX_NAME_SIZE)
        return;
    char *first = g_strndup(ref, (gsize)(colon - ref));
    bool read = xlsx_cell_read_name(first, &merge.first_row, &merge.first_column) &&
                xlsx_cell_read_name(colon + 1, &merge.last_row, &merge.last_column);
    g_free(first);
    if (!read || merge.last_row < merge.first_row || merge.last_column < merge.first_column)
        return;
    reading->refused = reading->sheet->merges->len >= XLSX_MERGES_MOST;
    if (reading->refused)
        diag_add(reading->diags, &rule_list_merges, reading->book->told, number_text(most, XLSX_MERGES_MOST));
    else
        g_array_append_val(reading->sheet->merges, merge);
}

/* -- Events. */

static void start_in_cell(Reading *reading, const XmlTag *tag) {
    switch (tag->code) {
    case XLSX_VALUE: reading->in_value = true; break;
    case XLSX_FORMULA: reading->cell.formula = true; break;
    case XLSX_INLINE: reading->in_inline = true; break;
    default:
        if (reading->in_inline)
            xlsx_text_start(&reading->cell.words, tag);
    }
}

static void start_outside(Reading *reading, const XmlTag *tag) {
    switch (tag->code) {
    case XLSX_CELL:
        if (reading->in_row)
            start_cell(reading, tag);
        break;
    case XLSX_ROW: start_row(reading, tag); break;
    case XLSX_COLUMN: take_columns(reading, tag); break;
    case XLSX_MERGE: take_merge(reading, tag); break;
    case XLSX_USUAL: take_usual_width(reading, tag); break;
    case XLSX_DRAWING: reading->sheet->pictures = true; break;
    default: break;
    }
}

static bool on_start(void *closure, const XmlTag *tag) {
    Reading *reading = closure;
    if (reading->in_cell)
        start_in_cell(reading, tag);
    else
        start_outside(reading, tag);
    return !reading->refused;
}

static bool on_end(void *closure, int code) {
    Reading *reading = closure;
    switch (code) {
    case XLSX_VALUE: reading->in_value = false; break;
    case XLSX_INLINE: reading->in_inline = false; break;
    case XLSX_CELL:
        if (reading->in_cell)
            end_cell(reading);
        break;
    case XLSX_ROW:
        if (reading->in_row)
            end_row(reading);
        break;
    default:
        if (reading->in_inline)
            xlsx_text_end(&reading->cell.words, code);
    }
    return true;
}

static bool on_text(void *closure, const char *bytes, size_t size) {
    Reading *reading = closure;
    if (reading->in_value)
        g_string_append_len(reading->cell.value, bytes, (gssize)size);
    else if (reading->in_inline)
        xlsx_text_words(&reading->cell.words, bytes, size);
    return true;
}

static void begin(XlsxSheet *sheet) {
    *sheet = (XlsxSheet){.store = row_store_new(), .usual_width = USUAL_WIDTH};
    sheet->rows = g_array_new(FALSE, FALSE, sizeof(XlsxRowInfo));
    sheet->merges = g_array_new(FALSE, FALSE, sizeof(XlsxMerge));
    sheet->widths = mem_alloc(XLSX_COLUMNS_MOST * sizeof *sheet->widths);
    sheet->hidden_columns = mem_alloc(XLSX_COLUMNS_MOST * sizeof *sheet->hidden_columns);
    sheet->used_columns = mem_alloc(XLSX_COLUMNS_MOST * sizeof *sheet->used_columns);
}

bool xlsx_sheet_read(XlsxSheet *sheet, const XlsxBook *book, const char *part, Diags *diags) {
    static const XmlHandler handler = {xlsx_elements, on_start, on_end, on_text};
    Reading reading = {.sheet = sheet, .book = book, .diags = diags, .arena = arena_new(), .row = -1};
    begin(sheet);
    reading.cells = g_array_new(FALSE, FALSE, sizeof(Cell));
    reading.cell.value = g_string_new(NULL);
    xlsx_text_init(&reading.cell.words);
    bool ok = office_package_read_xml(book->package, part, &handler, &reading, diags);
    xlsx_text_finish(&reading.cell.words);
    g_string_free(reading.cell.value, TRUE);
    g_array_unref(reading.cells);
    arena_free(reading.arena);
    ok = ok && !reading.refused;
    if (!ok)
        xlsx_sheet_finish(sheet);
    return ok;
}

void xlsx_sheet_finish(XlsxSheet *sheet) {
    row_store_free(sheet->store);
    g_array_unref(sheet->rows);
    g_array_unref(sheet->merges);
    mem_free(sheet->widths);
    mem_free(sheet->hidden_columns);
    mem_free(sheet->used_columns);
}

/* -- Whether there is anything. */

static bool on_any_start(void *closure, const XmlTag *tag) {
    bool *any = closure;
    *any = *any || tag->code >= 0;
    return !*any;
}

bool xlsx_sheet_has_words(const XlsxBook *book, const char *part) {
    static const char *const names[] = {"s:v", "s:is", NULL};
    static const XmlHandler handler = {names, on_any_start, NULL, NULL};
    Diags *unheard = diags_new();
    bool any = false;
    office_package_read_xml(book->package, part, &handler, &any, unheard);
    diags_free(unheard);
    return any;
}
