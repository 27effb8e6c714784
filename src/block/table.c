#include "block/table.h"

#include "block/table_findings.h"
#include "block/table_layout.h"

#include "base/number.h"
#include "base/out.h"

/* A head of more rows than this is none that could be repeated. */
enum { HEAD_ROWS_MOST = 24 };

static RoleStyle shrunk(const RoleStyle *style, int32_t percent) {
    RoleStyle result = *style;
    result.size = len_scale(style->size, percent, 100);
    result.cell = len_scale(style->cell, percent, 100);
    result.pitch = len_scale(style->pitch, percent, 100);
    return result;
}

/* A column of numbers with decimals stands on its point; a column of short cells is centred; others are flush left. */
static uint8_t column_align(const TableLayout *layout, int32_t index) {
    const Table *table = layout->table;
    const TableStyle *style = &layout->context.sheet->table;
    const ColumnExtent *extent = &layout->scan.column[index];
    const RoleStyle *cell = &layout->context.sheet->roles[ROLE_CELL];
    if (table->columns && index < table->column_count && table->columns[index].align != ALIGN_AUTO)
        return table->columns[index].align;
    if (extent->numbers > 0 && extent->others == 0 && extent->decimals_most > 0)
        return ALIGN_DECIMAL;
    if (cell->align != ALIGN_AUTO)
        return cell->align;
    return extent->body_most <= (LenSum)style->centre_limit * cell->size ? ALIGN_CENTRE : ALIGN_LEFT;
}

static void set_columns(TableLayout *layout, int32_t shrink) {
    const Sheet *sheet = layout->context.sheet;
    layout->cell_style = shrunk(&sheet->roles[ROLE_CELL], shrink);
    layout->head_style = shrunk(&sheet->roles[ROLE_CELL_HEAD], shrink);
    layout->cell_baseline = composer_baseline(layout->context.composer, &layout->cell_style);
    layout->head_baseline = composer_baseline(layout->context.composer, &layout->head_style);
    layout->settings = ARENA_ARRAY(layout->arena, ColumnSetting, layout->scan.columns);
    for (int32_t i = 0; i < layout->scan.columns; i++)
        layout->settings[i] = (ColumnSetting){
            .align = column_align(layout, i),
            .before_point = len_scale(layout->scan.column[i].before_point, shrink, 100),
            .after_point = len_scale(layout->scan.column[i].after_point, shrink, 100),
        };
}

static void report_fit(TableLayout *layout, const TableColumns *columns) {
    char count[NUMBER_TEXT_SIZE], percent[NUMBER_TEXT_SIZE];
    if (columns->missing > 0) {
        Out *amount = out_new_memory();
        out_mm(amount, columns->missing);
        layout->ok = diag_add(layout->context.diags, &rule_table_too_wide, layout->table->place,
                              number_text(count, layout->scan.columns), out_text(amount));
        out_free(amount);
        return;
    }
    if (layout->turned)
        diag_add(layout->context.diags, &rule_table_turned, layout->table->place,
                 number_text(count, layout->scan.columns));
    if (columns->shrink < 100)
        diag_add(layout->context.diags, &rule_table_shrunk, layout->table->place,
                 number_text(percent, columns->shrink));
}

/* The first measure that holds the table: its own width, the page's, a landscape page's. The type is shrunk only on the
 * page's measure. */
static TableColumns fit_measure(TableLayout *layout, Len width, Len measure) {
    const Sheet *sheet = layout->context.sheet;
    Len turned = layout->context.turned_measure;
    layout->width = width;
    layout->measure = measure;
    TableColumns columns = table_columns_fit(layout->table, &layout->scan, sheet, layout->arena, width);
    if (columns.shrink < 100 && width < measure)
        return fit_measure(layout, measure, measure);
    if (columns.missing > 0 && measure < turned) {
        layout->turned = true;
        layout->page_height = sheet->type_area.width;
        return fit_measure(layout, turned, turned);
    }
    return columns;
}

static void fit_columns(TableLayout *layout) {
    const Sheet *sheet = layout->context.sheet;
    Len measure = sheet->type_area.width;
    Len width =
        layout->context.width > 0 ? layout->context.width : table_columns_natural(layout->table, &layout->scan, sheet);
    layout->page_height = sheet->type_area.height;
    TableColumns columns = fit_measure(layout, width < measure ? width : measure, measure);
    layout->edges = columns.edges;
    layout->padding = columns.padding;
    layout->x = (layout->measure - layout->width) / 2;
    report_fit(layout, &columns);
    set_columns(layout, columns.shrink);
}

static void prepare_heads(TableLayout *layout) {
    if (layout->scan.head_rows < 1 || layout->scan.head_rows > HEAD_ROWS_MOST ||
        layout->scan.head_rows >= layout->scan.rows)
        return;
    table_group_read_heads(layout);
    LenSum height = 0;
    for (int32_t i = 0; i < layout->head_count; i++)
        height += layout->heads[i]->height;
    layout->repeat_heads = height <= layout->page_height / 2;
    if (layout->repeat_heads)
        return;
    Out *amount = out_new_memory();
    out_mm(amount, height);
    diag_add(layout->context.diags, &rule_table_head_long, layout->table->place, out_text(amount));
    out_free(amount);
}

TableLayout *table_layout_new(const Table *table, const TableContext *context) {
    Arena *arena = arena_new();
    TableLayout *layout = ARENA_NEW(arena, TableLayout);
    layout->arena = arena;
    layout->references = 1;
    layout->table = table;
    layout->context = *context;
    layout->second = diags_new();
    table_head_set_caption(layout);
    layout->scan = table_scan(table, context, arena);
    layout->ok = layout->scan.ok;
    if (!layout->ok)
        return layout;
    if (layout->scan.rows == 0) {
        diag_add(context->diags, &rule_table_empty, table->place, NULL);
        return layout;
    }
    fit_columns(layout);
    table_grid_start(&layout->grid, layout->scan.columns, layout->scan.columns);
    if (layout->ok)
        prepare_heads(layout);
    return layout;
}

void table_layout_release(TableLayout *layout) {
    if (--layout->references > 0)
        return;
    diags_free(layout->second);
    arena_free(layout->arena);
}

void table_layout_free(TableLayout *layout) {
    if (!layout)
        return;
    RowGroup group = layout->group;
    layout->group = (RowGroup){0};
    layout->ended = true;
    for (int32_t i = group.given; i < group.count; i++)
        table_owner_release(group.owner);
    if (group.owner)
        table_owner_release(group.owner);
    table_layout_release(layout);
}

bool table_ok(const TableLayout *layout) {
    return layout->ok;
}

bool table_is_numbered(const TableLayout *layout) {
    return layout->numbered_caption;
}

bool table_is_turned(const TableLayout *layout) {
    return layout->turned;
}

Len table_natural_width(const Table *table, const TableContext *context) {
    const Sheet *sheet = context->sheet;
    Len width = table_columns_natural(table, NULL, sheet);
    if (sheet->table.width == TABLE_WIDTH_MEASURE || table->width > 0 || width < sheet->type_area.width)
        return width;
    Arena *arena = arena_new();
    Diags *diags = diags_new(); /* the layout's own scan tells them */
    TableContext quiet = *context;
    quiet.diags = diags;
    TableScan scan = table_scan(table, &quiet, arena);
    width = table_columns_natural(table, &scan, sheet);
    diags_free(diags);
    arena_free(arena);
    return width;
}

static Fragment *next_row(TableLayout *layout) {
    RowGroup *group = &layout->group;
    if (layout->heads_given < layout->head_count)
        return table_head_row(layout, layout->heads[layout->heads_given++], false);
    if (group->given == group->count && !table_group_read(layout))
        return NULL;
    TableRow *row = group->rows[group->given++];
    table_row_number(row, group->owner->arena);
    table_row_place(row, group->owner->arena);
    return row->fragment;
}

Fragment *table_next(TableLayout *layout) {
    if (layout->ended || !layout->ok)
        return NULL;
    if (!layout->caption_given) {
        layout->caption_given = true;
        Fragment *caption = table_head_caption(layout);
        if (caption)
            return caption;
    }
    if (!layout->note_given) {
        layout->note_given = true;
        Fragment *note = table_head_note(layout);
        if (note)
            return note;
    }
    Fragment *row = layout->scan.rows > 0 ? next_row(layout) : NULL;
    layout->ended = row == NULL;
    return row;
}
