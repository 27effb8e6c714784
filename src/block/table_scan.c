/* The measuring of half a million cells is the cost here, not the book-keeping: each text is measured once, and the
 * widths for all levels of keeping short texts whole follow from that one measuring.
 */
#include "block/table_scan.h"

#include "block/table_column_type.h"
#include "block/table_findings.h"
#include "block/table_layout.h"
#include "block/table_measure.h"
#include "block/table_number.h"

#include "base/mem.h"
#include "base/number.h"

#include <string.h>

static const int32_t keep_whole[KEEP_LEVELS] = {6, 4, 2, 0};

enum { SPANS_MOST = 4096 };

/* Rows that cover so many columns: which of them are short is known only when all rows have been seen. */
typedef struct {
    int32_t covered, count, rows[TABLE_FINDINGS_SHOWN];
    Place places[TABLE_FINDINGS_SHOWN];
} Coverage;
enum { COVERAGES_MOST = 32 };

/* How often each rule was met, so that a long faulty list does not drown its reader. */
typedef struct {
    const Rule *rule;
    int32_t count;
} RuleCount;

typedef struct {
    const Table *table;
    const TableContext *context;
    TableMeasure *measure, *head_measure;
    TableGrid grid;
    ColumnExtent *column; /* TABLE_COLUMNS_MOST of them */
    SpanExtent *spans;
    int32_t span_count, span_room;
    int32_t starts; /* columns up to the last in which a cell begins */
    int32_t head_rows, rows, numbered;
    Place spanning_place[TABLE_COLUMNS_MOST]; /* of the cell that is open in a column */
    int32_t spanning_row[TABLE_COLUMNS_MOST], spanning_rows[TABLE_COLUMNS_MOST];
    Place wide_place; /* of the first cell that reaches furthest right */
    int32_t wide_row, wide_span, wide_end;
    Coverage coverages[COVERAGES_MOST];
    RuleCount counts[8];
} Scan;

static void report(Scan *scan, const Rule *rule, Place place, const char *const *args) {
    RuleCount *count = scan->counts;
    while (count->rule && count->rule != rule)
        count++;
    count->rule = rule;
    if (++count->count <= TABLE_FINDINGS_SHOWN)
        diag_add_list(scan->context->diags, rule, place, args);
}

static void report_numbers(Scan *scan, const Rule *rule, Place place, int32_t first, int32_t second) {
    char one[NUMBER_TEXT_SIZE], two[NUMBER_TEXT_SIZE];
    const char *args[] = {number_text(one, first), number_text(two, second), NULL};
    report(scan, rule, place, args);
}

static void report_counts(Scan *scan) {
    char count[NUMBER_TEXT_SIZE], shown[NUMBER_TEXT_SIZE];
    for (const RuleCount *entry = scan->counts; entry->rule; entry++)
        if (entry->count > TABLE_FINDINGS_SHOWN)
            diag_add(scan->context->diags, &rule_table_more, scan->table->place, entry->rule->id,
                     number_text(count, entry->count), number_text(shown, TABLE_FINDINGS_SHOWN));
}

static void report_row_span(Scan *scan, int32_t column, const char *zone) {
    char row[NUMBER_TEXT_SIZE], wanted[NUMBER_TEXT_SIZE], given[NUMBER_TEXT_SIZE];
    int32_t spanned = scan->spanning_rows[column];
    number_text(given, spanned - scan->grid.open[column]);
    const char *args[] = {number_text(row, scan->spanning_row[column] + 1), number_text(wanted, spanned), zone, given,
                          NULL};
    report(scan, &rule_table_row_span, scan->spanning_place[column], args);
}

/* Spans still open at the end of the head or of the table. */
static void report_open_spans(Scan *scan, const char *zone) {
    for (int32_t column = 0; column < scan->grid.columns; column++) {
        bool same_cell = column > 0 && scan->grid.open[column - 1] > 0 &&
                         scan->spanning_row[column] == scan->spanning_row[column - 1] &&
                         scan->spanning_place[column].column == scan->spanning_place[column - 1].column;
        if (scan->grid.open[column] > 0 && !same_cell)
            report_row_span(scan, column, zone);
    }
}

static void widen(WidthExtent *width, const WidthExtent *by) {
    for (int level = 0; level < KEEP_LEVELS; level++)
        if (by->least[level] > width->least[level])
            width->least[level] = by->least[level];
    if (by->most > width->most)
        width->most = by->most;
}

/* A word of more than so many em may be divided where its column is narrower. */
enum { WORD_MOST = 12 };

/* A column of dates is read at a glance only where each stands on one line. */
static bool is_kept(const TextExtent *extent, int32_t keep) {
    return extent->characters <= keep || (keep > 0 && extent->date);
}

static void add_paragraph(WidthExtent *width, const TextExtent *extent, Len em) {
    WidthExtent one = {.most = extent->most};
    Len piece = extent->least < WORD_MOST * em ? extent->least : WORD_MOST * em;
    for (int level = 0; level < KEEP_LEVELS; level++)
        one.least[level] = is_kept(extent, keep_whole[level]) ? extent->most : piece;
    widen(width, &one);
}

static void note_number(ColumnExtent *column, const TextExtent *extent, int32_t decimals) {
    bool first = column->numbers++ == 0;
    if (first || decimals < column->decimals_least)
        column->decimals_least = decimals;
    if (first || decimals > column->decimals_most)
        column->decimals_most = decimals;
    if (extent->before_point > column->before_point)
        column->before_point = extent->before_point;
    if (extent->after_point > column->after_point)
        column->after_point = extent->after_point;
}

static void note_body_cell(ColumnExtent *column, const Cell *cell, const TextExtent *extent, const WidthExtent *width) {
    int32_t decimals;
    if (width->most > column->body_most)
        column->body_most = width->most;
    if (cell->paragraph_count == 1 && table_number_read(&cell->paragraphs[0], &decimals))
        note_number(column, extent, decimals);
    else if (width->most > 0 || cell->image_count > 0)
        column->others++;
}

static WidthExtent *span_width(Scan *scan, int32_t column, int32_t span) {
    for (int32_t i = 0; i < scan->span_count; i++)
        if (scan->spans[i].column == column && scan->spans[i].span == span)
            return &scan->spans[i].width;
    if (scan->span_count == SPANS_MOST)
        return NULL;
    if (scan->span_count == scan->span_room) {
        scan->span_room = scan->span_room ? 2 * scan->span_room : 16;
        scan->spans = mem_resize(scan->spans, (size_t)scan->span_room, sizeof *scan->spans);
    }
    scan->spans[scan->span_count] = (SpanExtent){.column = column, .span = span};
    return &scan->spans[scan->span_count++].width;
}

/* An image would like its own width but does with any. */
static void widen_for_images(const Scan *scan, const Cell *cell, WidthExtent *width) {
    const Sheet *sheet = scan->context->sheet;
    for (int32_t i = 0; i < cell->image_count; i++) {
        LenSize size = table_cell_image_size(sheet, cell->images[i], sheet->type_area.width);
        widen(width, &(WidthExtent){.most = size.width});
    }
}

static void measure_cell(Scan *scan, const GridCell *cell, bool head) {
    WidthExtent width = {0};
    TextExtent extent = {0};
    for (int32_t i = 0; i < cell->cell->paragraph_count; i++) {
        const Text *text = &cell->cell->paragraphs[i];
        if (text->size == 0)
            continue;
        extent = table_measure_text(head ? scan->head_measure : scan->measure, text);
        add_paragraph(&width, &extent, scan->context->sheet->roles[head ? ROLE_CELL_HEAD : ROLE_CELL].size);
    }
    widen_for_images(scan, cell->cell, &width);
    if (cell->column_span > 1) {
        WidthExtent *spanned = span_width(scan, cell->column, cell->column_span);
        if (spanned)
            widen(spanned, &width);
        return;
    }
    ColumnExtent *column = &scan->column[cell->column];
    widen(&column->width, &width);
    if (!head)
        note_body_cell(column, cell->cell, &extent, &width);
}

static void note_spans(Scan *scan, const GridCell *cell, int32_t row) {
    if (cell->row_span > 1)
        for (int32_t column = cell->column; column < cell->column + cell->column_span; column++) {
            scan->spanning_place[column] = cell->cell->place;
            scan->spanning_row[column] = row;
            scan->spanning_rows[column] = cell->row_span;
        }
    int32_t end = cell->column + cell->column_span;
    if (cell->column_span > 1 && end > scan->wide_end) {
        scan->wide_end = end;
        scan->wide_place = cell->cell->place;
        scan->wide_row = row;
        scan->wide_span = cell->column_span;
    }
}

static void report_mending(Scan *scan, const GridMending *mending, int32_t row) {
    if (mending->overlap)
        report_numbers(scan, &rule_table_overlap, mending->overlap->place, row + 1, 0);
    if (mending->beyond)
        report_numbers(scan, &rule_table_columns, mending->beyond->place, TABLE_COLUMNS_MOST, 0);
}

static void note_coverage(Scan *scan, int32_t covered, Place place) {
    for (Coverage *coverage = scan->coverages; coverage < scan->coverages + COVERAGES_MOST; coverage++) {
        if (coverage->count > 0 && coverage->covered != covered)
            continue;
        coverage->covered = covered;
        if (coverage->count < TABLE_FINDINGS_SHOWN) {
            coverage->rows[coverage->count] = scan->rows;
            coverage->places[coverage->count] = place;
        }
        coverage->count++;
        return;
    }
}

static void report_short_rows(Scan *scan, int32_t columns) {
    for (const Coverage *coverage = scan->coverages; coverage < scan->coverages + COVERAGES_MOST; coverage++)
        for (int32_t i = 0; i < coverage->count && coverage->covered < columns; i++) {
            int32_t shown = i < TABLE_FINDINGS_SHOWN ? i : 0; /* the others are only counted */
            report_numbers(scan, &rule_table_short_row, coverage->places[shown], coverage->rows[shown] + 1,
                           columns - coverage->covered);
        }
}

static void report_odd(Scan *scan, const GridCell *cell) {
    char row[NUMBER_TEXT_SIZE], column[NUMBER_TEXT_SIZE];
    const Column *type = &scan->table->columns[cell->column];
    const char *args[] = {number_text(row, scan->rows + 1), number_text(column, cell->column + 1),
                          table_column_type_name((ColumnType)type->type), cell->cell->paragraphs[0].bytes, NULL};
    report(scan, &rule_table_column_type, cell->cell->place, args);
}

/* The cell as it will be drawn: what is measured must be what is set. */
static void apply_type(Scan *scan, Arena *arena, GridCell *cell, int32_t number) {
    bool odd;
    if (cell->column_span > 1 || cell->column >= scan->table->column_count || !scan->table->columns)
        return;
    cell->cell = table_column_type_apply(&scan->table->columns[cell->column], arena, cell->cell, number, &odd);
    if (odd)
        report_odd(scan, cell);
}

static void scan_row(Scan *scan, Arena *arena, const Row *row) {
    GridCell *cells;
    GridMending mending;
    bool head = scan->head_rows == scan->rows && (row->head || scan->rows < scan->table->head_rows);
    if (!head && scan->head_rows == scan->rows) {
        report_open_spans(scan, "表头");
        table_grid_close(&scan->grid);
    }
    scan->head_rows += head ? 1 : 0;
    int32_t count = table_grid_place(&scan->grid, arena, row, INT32_MAX, false, &cells, &mending);
    report_mending(scan, &mending, scan->rows);
    bool counts = !head && !row->head && !row->total;
    scan->numbered += counts ? 1 : 0;
    for (int32_t i = 0; i < count; i++) {
        if (!head && !row->head)
            apply_type(scan, arena, &cells[i], counts ? scan->numbered : 0);
        measure_cell(scan, &cells[i], head || row->head);
        note_spans(scan, &cells[i], scan->rows);
    }
    if (mending.last_start + 1 > scan->starts)
        scan->starts = mending.last_start + 1;
    note_coverage(scan, mending.covered, row->place);
    scan->rows++;
}

/* A pass that was given up has left the rows anywhere. */
static bool read_rows(Scan *scan) {
    RowSource *rows = scan->table->rows;
    rows->rewind(rows);
    Diags *diags = scan->context->diags;
    int errors = diags_count_severity(diags, DIAG_ERROR);
    Arena *arena = arena_new();
    Row row = {0};
    while (rows->next(rows, arena, &row, diags)) {
        scan_row(scan, arena, &row);
        row = (Row){0};
        arena_reset(arena);
    }
    arena_free(arena);
    rows->rewind(rows);
    return diags_count_severity(diags, DIAG_ERROR) == errors;
}

/* Columns that no cell begins in are not drawn, unless the source gave them a width. */
static int32_t drawn_columns(const Scan *scan) {
    int32_t columns = scan->starts;
    for (int32_t i = scan->starts; i < scan->table->column_count && i < scan->grid.columns; i++)
        if (scan->table->columns && scan->table->columns[i].width_kind != COLUMN_AUTO)
            columns = i + 1;
    return columns < 1 ? 1 : columns;
}

static void report_wide_span(Scan *scan, int32_t columns) {
    char row[NUMBER_TEXT_SIZE], span[NUMBER_TEXT_SIZE], have[NUMBER_TEXT_SIZE];
    if (scan->wide_end <= columns)
        return;
    const char *args[] = {number_text(row, scan->wide_row + 1), number_text(span, scan->wide_span),
                          number_text(have, columns), NULL};
    report(scan, &rule_table_column_span, scan->wide_place, args);
}

/* Spans are cut to the drawn columns; one that is then a single column counts as a cell of it. */
static void cut_spans(Scan *scan, int32_t columns) {
    int32_t kept = 0;
    for (int32_t i = 0; i < scan->span_count; i++) {
        SpanExtent span = scan->spans[i];
        if (span.column + span.span > columns)
            span.span = columns - span.column;
        if (span.span > 1)
            scan->spans[kept++] = span;
        else
            widen(&scan->column[span.column].width, &span.width);
    }
    scan->span_count = kept;
}

static TableScan finish(Scan *scan, Arena *arena, bool ok) {
    int32_t columns = drawn_columns(scan);
    report_open_spans(scan, "表尾");
    report_wide_span(scan, columns);
    report_short_rows(scan, columns);
    report_counts(scan);
    cut_spans(scan, columns);
    return (TableScan){
        .columns = columns,
        .head_rows = scan->head_rows,
        .rows = scan->rows,
        .column = arena_memdup(arena, scan->column, (size_t)columns * sizeof *scan->column),
        .spans = arena_memdup(arena, scan->spans, (size_t)scan->span_count * sizeof *scan->spans),
        .span_count = scan->span_count,
        .ok = ok,
    };
}

TableScan table_scan(const Table *table, const TableContext *context, Arena *arena) {
    const Sheet *sheet = context->sheet;
    Scan *scan = mem_alloc(sizeof *scan);
    scan->table = table;
    scan->context = context;
    scan->column = mem_resize(NULL, TABLE_COLUMNS_MOST, sizeof *scan->column);
    memset(scan->column, 0, TABLE_COLUMNS_MOST * sizeof *scan->column);
    table_grid_start(&scan->grid, table->column_count, TABLE_COLUMNS_MOST);
    scan->measure = table_measure_new(context->composer, &sheet->roles[ROLE_CELL], &sheet->composition);
    scan->head_measure = table_measure_new(context->composer, &sheet->roles[ROLE_CELL_HEAD], &sheet->composition);
    bool ok = read_rows(scan);
    table_measure_free(scan->head_measure);
    table_measure_free(scan->measure);
    TableScan result = finish(scan, arena, ok);
    mem_free(scan->spans);
    mem_free(scan->column);
    mem_free(scan);
    return result;
}
