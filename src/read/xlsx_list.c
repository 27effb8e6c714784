/* xlsx_list.c - see xlsx_list.h. */
#include "read/xlsx_list.h"

#include "read/list_rules.h"
#include "read/row_look.h"
#include "read/xlsx_rows.h"

#include "base/number.h"

#include <string.h>

enum { LINES_MOST = 40, HEAD_SPAN_MOST = 4 };

typedef struct {
    Arena *arena;
    const ListLook *look;
    XlsxBook book;
    const XlsxSheetInfo *info;
    XlsxSheet sheet;
    XlsxRange range;
    Diags *diags;
} Opening;

static const XlsxRowInfo *row_at(const Opening *opening, int32_t index) {
    return &g_array_index(opening->sheet.rows, XlsxRowInfo, index);
}

static int32_t row_count(const Opening *opening) {
    return (int32_t)opening->sheet.rows->len;
}

/* -- The sheet. */

static bool refuse_sheet(const Opening *opening) {
    GString *names = g_string_new(NULL);
    for (int32_t i = 0; i < opening->book.sheet_count; i++)
        if (opening->book.sheets[i].part)
            g_string_append_printf(names, "%s%s", names->len ? "、" : "", opening->book.sheets[i].name);
    diag_add(opening->diags, &rule_list_sheet, opening->look->place, opening->look->sheet, names->str);
    g_string_free(names, TRUE);
    return false;
}

/* Other sheets with words that nobody has asked for. */
static void tell_others(const Opening *opening) {
    char count[NUMBER_TEXT_SIZE];
    int32_t others = 0;
    for (int32_t i = 0; i < opening->book.sheet_count; i++) {
        const XlsxSheetInfo *sheet = &opening->book.sheets[i];
        others += sheet != opening->info && sheet->part && xlsx_sheet_has_words(&opening->book, sheet->part);
    }
    if (others > 0)
        diag_add(opening->diags, &rule_list_sheets, opening->book.told, opening->info->name, number_text(count, others));
}

static bool choose_sheet(Opening *opening) {
    const char *name = opening->look->sheet;
    for (int32_t i = 0; i < opening->book.sheet_count && !opening->info; i++) {
        const XlsxSheetInfo *sheet = &opening->book.sheets[i];
        if (sheet->part && (name ? strcmp(sheet->name, name) == 0 : !sheet->hidden))
            opening->info = sheet;
    }
    if (!opening->info && name)
        return refuse_sheet(opening);
    if (!opening->info)
        return diag_add_list(opening->diags, &rule_list_empty, opening->book.told, NULL);
    if (!name)
        tell_others(opening);
    return true;
}

/* -- The rows. */

/* A row under a cell that reaches down to it is no line, whatever it holds itself. */
static bool is_covered(const Opening *opening, int32_t row) {
    for (guint i = 0; i < opening->sheet.merges->len; i++) {
        const XlsxMerge *merge = &g_array_index(opening->sheet.merges, XlsxMerge, i);
        if (merge->first_row < row && merge->last_row >= row)
            return true;
    }
    return false;
}

static bool is_line_at(const Opening *opening, int32_t index) {
    return row_at(opening, index)->line && !is_covered(opening, row_at(opening, index)->row);
}

static int32_t next_shown(const Opening *opening, int32_t index) {
    while (index < row_count(opening) && row_at(opening, index)->hidden)
        index++;
    return index;
}

/* Lines stand above the first row with words in several cells, and below the last row that is none. */
static void find_edges(Opening *opening) {
    XlsxRange *range = &opening->range;
    int32_t lines = 0, shown = next_shown(opening, 0);
    range->first = shown;
    range->last = row_count(opening) - 1;
    while (opening->look->head_rows <= 1 && range->first < row_count(opening) && row_at(opening, range->first)->filled < 2)
        range->first = next_shown(opening, range->first + 1);
    if (range->first == row_count(opening)) { /* one column */
        range->first = opening->look->titled ? next_shown(opening, shown + 1) : shown;
        for (int32_t i = range->first; i < row_count(opening); i++)
            if (!row_at(opening, i)->hidden)
                opening->sheet.used_columns[row_at(opening, i)->first] = true;
        return;
    }
    while (opening->look->head_rows <= 1 && range->last > range->first && lines < LINES_MOST &&
           (row_at(opening, range->last)->hidden || is_line_at(opening, range->last)))
        lines += !row_at(opening, range->last--)->hidden;
}

/* -- The columns. */

static bool find_columns(Opening *opening) {
    char most[NUMBER_TEXT_SIZE];
    int32_t *columns = ARENA_ARRAY(opening->arena, int32_t, XLSX_COLUMNS_MOST), count = 0, hidden = 0;
    for (int32_t i = 0; i < XLSX_COLUMNS_MOST; i++) {
        bool used = opening->sheet.used_columns[i];
        hidden += used && opening->sheet.hidden_columns[i];
        if (used && !opening->sheet.hidden_columns[i])
            columns[count++] = i;
    }
    if (hidden > 0 || opening->sheet.hidden_rows > 0) {
        char rows[NUMBER_TEXT_SIZE], hidden_columns[NUMBER_TEXT_SIZE];
        diag_add(opening->diags, &rule_list_hidden, opening->book.told, number_text(rows, opening->sheet.hidden_rows),
                 number_text(hidden_columns, hidden));
    }
    opening->range.columns = columns;
    opening->range.column_count = count;
    return count <= LIST_COLUMNS_MOST || diag_add(opening->diags, &rule_list_columns, opening->book.told,
                                                  number_text(most, LIST_COLUMNS_MOST));
}

static int64_t width_of(const Opening *opening, int32_t column) {
    int64_t width = opening->sheet.widths[opening->range.columns[column]];
    return width > 0 ? width : opening->sheet.usual_width;
}

/* Parts of a hundredth of a percent; without any width that was told, none. */
static Column *make_columns(const Opening *opening) {
    Column *columns = ARENA_ARRAY(opening->arena, Column, opening->range.column_count);
    int64_t total = 0;
    bool told = false;
    for (int32_t i = 0; i < opening->range.column_count; i++) {
        total += width_of(opening, i);
        told = told || opening->sheet.widths[opening->range.columns[i]] > 0;
    }
    for (int32_t i = 0; i < opening->range.column_count && told && total > 0; i++) {
        int64_t part = width_of(opening, i) * 10000 / total;
        columns[i].width_kind = COLUMN_FRACTION;
        columns[i].fraction = part > 0 ? (int32_t)part : 1;
    }
    return columns;
}

/* -- Head and spans. */

static gint compare_merges(gconstpointer a, gconstpointer b) {
    const XlsxMerge *left = a, *right = b;
    if (left->first_row != right->first_row)
        return left->first_row < right->first_row ? -1 : 1;
    return (left->first_column > right->first_column) - (left->first_column < right->first_column);
}

/* Rows of the list down to a row of the sheet. */
static int32_t rows_down_to(const Opening *opening, int32_t row) {
    int32_t count = 0;
    for (int32_t i = opening->range.first; i <= opening->range.last && row_at(opening, i)->row <= row; i++)
        count += !row_at(opening, i)->hidden;
    return count;
}

/* What is printed on each page, or as many rows as the first row's cells span. */
static int32_t usual_head(const Opening *opening) {
    int32_t first = row_at(opening, opening->range.first)->row, head = 1;
    if (opening->info->title_last > first && opening->info->title_first <= first + 1)
        return rows_down_to(opening, opening->info->title_last - 1);
    for (guint i = 0; i < opening->sheet.merges->len; i++) {
        const XlsxMerge *merge = &g_array_index(opening->sheet.merges, XlsxMerge, i);
        if (merge->first_row > first || merge->last_row <= first || merge->last_row > first + HEAD_SPAN_MOST)
            continue;
        int32_t span = rows_down_to(opening, merge->last_row);
        head = span > head && span <= HEAD_SPAN_MOST ? span : head;
    }
    return head;
}

/* Whether a cell below the head reaches over several rows. */
static bool has_spans(const Opening *opening, int32_t head_rows) {
    int32_t index = opening->range.first;
    while (index <= opening->range.last && head_rows > 0)
        head_rows -= !row_at(opening, index++)->hidden;
    int32_t from = index <= opening->range.last ? row_at(opening, index)->row : INT32_MAX;
    for (guint i = 0; i < opening->sheet.merges->len; i++) {
        const XlsxMerge *merge = &g_array_index(opening->sheet.merges, XlsxMerge, i);
        if (merge->last_row > merge->first_row && merge->last_row >= from && merge->first_row <= row_at(opening, opening->range.last)->row)
            return true;
    }
    return false;
}

/* -- Lines. */

static void add_line(const Row *row, int32_t column, ListLine *lines, int32_t *count) {
    for (int32_t i = 0; i < row->cell_count; i++) {
        const Cell *cell = &row->cells[i];
        for (int32_t p = 0; cell->column == column && p < cell->paragraph_count && *count < LINES_MOST; p++)
            lines[(*count)++] = (ListLine){cell->paragraphs[p], cell->align};
    }
}

/* Their words live in the store that rows keeps. */
static void take_lines(Opening *opening, RowSource *rows, ListFile *list) {
    Arena *scratch = arena_new();
    Row row;
    list->above = ARENA_ARRAY(opening->arena, ListLine, LINES_MOST);
    list->below = ARENA_ARRAY(opening->arena, ListLine, LINES_MOST);
    for (int32_t i = 0; i < row_count(opening); i++) {
        bool above = i < opening->range.first, line = above || i > opening->range.last;
        if (!rows->next(rows, line ? opening->arena : scratch, &row, opening->diags))
            break;
        arena_reset(scratch);
        if (line && !row_at(opening, i)->hidden)
            add_line(&row, row_at(opening, i)->first, above ? list->above : list->below,
                     above ? &list->above_count : &list->below_count);
    }
    arena_free(scratch);
    rows->rewind(rows);
}

static void tell_pictures(const Opening *opening) {
    if (opening->sheet.pictures)
        diag_add_list(opening->diags, &rule_list_pictures, opening->book.told, NULL);
}

static bool make_list(Opening *opening, ListFile *list) {
    find_edges(opening);
    if (opening->range.first > opening->range.last || row_count(opening) == 0)
        return diag_add_list(opening->diags, &rule_list_empty, opening->book.told, NULL);
    if (!find_columns(opening))
        return false;
    g_array_sort(opening->sheet.merges, compare_merges);
    *list = (ListFile){.row_count = rows_down_to(opening, INT32_MAX), .column_count = opening->range.column_count};
    list->place = (Place){opening->book.named, row_at(opening, opening->range.first)->row + 1, opening->range.columns[0] + 1};
    list->columns = make_columns(opening);
    if (!list_file_set_head(list, opening->look, usual_head(opening), opening->diags))
        return false;
    opening->range.head_rows = list->head_rows;
    list->spans = has_spans(opening, list->head_rows);
    RowSource *rows = row_store_source(opening->sheet.store);
    opening->sheet.store = NULL;
    take_lines(opening, rows, list);
    list->rows = xlsx_rows_new(rows, &opening->sheet, &opening->range);
    arena_on_free(opening->arena, row_source_free, list->rows);
    tell_pictures(opening);
    return true;
}

bool xlsx_list_open(Arena *arena, const Source *source, const ListLook *look, ListFile *list, Diags *diags) {
    Opening opening = {.arena = arena, .look = look, .diags = diags};
    if (!xlsx_book_open(&opening.book, arena, source, look->place, diags))
        return false;
    bool read = choose_sheet(&opening) && xlsx_sheet_read(&opening.sheet, &opening.book, opening.info->part, diags);
    bool ok = read && make_list(&opening, list);
    if (read)
        xlsx_sheet_finish(&opening.sheet);
    xlsx_book_finish(&opening.book);
    return ok;
}
