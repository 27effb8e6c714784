#include "block/table_columns.h"

#include <glib.h>
#include <string.h>

/* The widths being decided, padding included. */
typedef struct {
    const Table *table;
    const TableScan *scan;
    const Sheet *sheet;
    int32_t count;
    LenSum least[TABLE_COLUMNS_MOST], most[TABLE_COLUMNS_MOST], width[TABLE_COLUMNS_MOST];
    Len total, padding;
} Fitting;

static uint8_t width_kind(const Fitting *fitting, int32_t column) {
    if (!fitting->table->columns || column >= fitting->table->column_count)
        return COLUMN_AUTO;
    const Column *source = &fitting->table->columns[column];
    if (source->width_kind == COLUMN_FIXED && source->width > 0)
        return COLUMN_FIXED;
    return source->width_kind == COLUMN_FRACTION && source->fraction > 0 ? COLUMN_FRACTION : COLUMN_AUTO;
}

static LenSum sum(const LenSum *values, int32_t count) {
    LenSum total = 0;
    for (int32_t i = 0; i < count; i++)
        total += values[i];
    return total;
}

static LenSum share(LenSum value, LenSum numerator, LenSum denominator) {
    return denominator > 0 ? value * numerator / denominator : 0;
}

/* A cell over several columns widens them in proportion to what they have. */
static void spread(LenSum *widths, const SpanExtent *span, LenSum needed) {
    LenSum have = sum(widths + span->column, span->span);
    LenSum missing = needed - have, given = 0;
    if (missing <= 0)
        return;
    for (int32_t i = 0; i < span->span; i++) {
        LenSum *width = &widths[span->column + i];
        LenSum part = i == span->span - 1 ? missing - given
                      : have > 0          ? share(missing, *width, have)
                                          : missing / span->span;
        *width += part;
        given += part;
    }
}

/* 字 of a column that is wholly empty: a form's, to be written in. */
enum { BLANK_COLUMN = 6 };

/* Within the room that the others' most leaves. */
static void widen_blank_columns(Fitting *fitting) {
    int32_t blank = 0;
    for (int32_t i = 0; i < fitting->count; i++)
        blank += fitting->scan->column[i].width.most == 0;
    LenSum room = fitting->total - sum(fitting->most, fitting->count);
    LenSum wide = (LenSum)fitting->sheet->roles[ROLE_CELL].size * BLANK_COLUMN;
    if (blank == 0 || room <= 0)
        return;
    for (int32_t i = 0; i < fitting->count; i++)
        if (fitting->scan->column[i].width.most == 0)
            fitting->most[i] += wide < room / blank ? wide : room / blank;
}

static void set_extents(Fitting *fitting, int level, int32_t shrink) {
    const TableScan *scan = fitting->scan;
    Len padding = 2 * fitting->padding;
    for (int32_t i = 0; i < fitting->count; i++) {
        fitting->least[i] = len_scale(scan->column[i].width.least[level], shrink, 100) + padding;
        fitting->most[i] = len_scale(scan->column[i].width.most, shrink, 100) + padding;
    }
    for (int32_t i = 0; i < scan->span_count; i++) {
        spread(fitting->least, &scan->spans[i], len_scale(scan->spans[i].width.least[level], shrink, 100) + padding);
        spread(fitting->most, &scan->spans[i], len_scale(scan->spans[i].width.most, shrink, 100) + padding);
    }
    for (int32_t i = 0; i < fitting->count; i++)
        if (fitting->most[i] < fitting->least[i])
            fitting->most[i] = fitting->least[i];
    widen_blank_columns(fitting);
}

/* One way to make room: which texts are kept whole, the padding as a part of the sheet's, the type's percentage. */
typedef struct {
    int level, padding_parts;
    int32_t from, to;
} FitStep;

/* The first step at which the least widths fit. */
static TableColumns choose_step(Fitting *fitting) {
    int32_t limit = fitting->sheet->table.shrink_limit;
    if (limit <= 0 || limit > 100)
        limit = 100;
    const FitStep steps[] = {{KEEP_SIX, 1, 100, 100},   {KEEP_FOUR, 1, 100, 100},    {KEEP_FOUR, 2, 100, 100},
                             {KEEP_FOUR, 2, 99, limit}, {KEEP_TWO, 2, limit, limit}, {KEEP_NONE, 4, limit, limit}};
    LenSum least = 0;
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        for (int32_t shrink = steps[i].from; shrink >= steps[i].to; shrink--) {
            fitting->padding = fitting->sheet->table.padding_x / steps[i].padding_parts;
            set_extents(fitting, steps[i].level, shrink);
            least = sum(fitting->least, fitting->count);
            if (least <= fitting->total)
                return (TableColumns){.shrink = shrink, .padding = fitting->padding};
        }
    LenSum missing = least - fitting->total;
    return (TableColumns){
        .shrink = limit, .padding = fitting->padding, .missing = missing > LEN_MAX ? LEN_MAX : (Len)missing};
}

/* What the source asks for, in its own units; automatic columns stay 0. */
static LenSum set_wishes(Fitting *fitting) {
    LenSum fractions = 0, wished = 0;
    for (int32_t i = 0; i < fitting->count; i++)
        if (width_kind(fitting, i) == COLUMN_FRACTION)
            fractions += fitting->table->columns[i].fraction;
    LenSum whole = fractions > 10000 ? fractions : 10000;
    for (int32_t i = 0; i < fitting->count; i++) {
        const Column *source = fitting->table->columns ? &fitting->table->columns[i] : NULL;
        fitting->width[i] = 0;
        if (width_kind(fitting, i) == COLUMN_FRACTION)
            fitting->width[i] = share(fitting->total, source->fraction, whole);
        else if (width_kind(fitting, i) == COLUMN_FIXED)
            fitting->width[i] =
                fitting->table->width > 0 ? share(fitting->total, source->width, fitting->table->width) : source->width;
        wished += fitting->width[i];
    }
    return wished;
}

static int32_t count_kind(const Fitting *fitting, uint8_t kind) {
    int32_t count = 0;
    for (int32_t i = 0; i < fitting->count; i++)
        count += width_kind(fitting, i) == kind ? 1 : 0;
    return count;
}

static LenSum sum_auto(const Fitting *fitting, const LenSum *values) {
    LenSum total = 0;
    for (int32_t i = 0; i < fitting->count; i++)
        total += width_kind(fitting, i) == COLUMN_AUTO ? values[i] : 0;
    return total;
}

/* Automatic columns share room: their most and a share of the rest; else between least and most; else a share of least.
 */
static void share_auto(Fitting *fitting, LenSum room) {
    LenSum least = sum_auto(fitting, fitting->least), most = sum_auto(fitting, fitting->most);
    for (int32_t i = 0; i < fitting->count; i++) {
        if (width_kind(fitting, i) != COLUMN_AUTO)
            continue;
        if (room >= most)
            fitting->width[i] = fitting->most[i] + share(room - most, fitting->most[i], most);
        else if (room > least)
            fitting->width[i] =
                fitting->least[i] + share(room - least, fitting->most[i] - fitting->least[i], most - least);
        else
            fitting->width[i] = share(room, fitting->least[i], least);
    }
}

static void set_mixed(Fitting *fitting) {
    LenSum wished = set_wishes(fitting);
    LenSum room = fitting->total - wished, least = sum_auto(fitting, fitting->least);
    if (room < least && wished > 0) {
        LenSum given = fitting->total > least ? fitting->total - least : 0;
        for (int32_t i = 0; i < fitting->count; i++)
            fitting->width[i] = share(given, fitting->width[i], wished);
        room = fitting->total - given;
    }
    share_auto(fitting, room);
}

/* All columns have a width of one kind: its exact ratios. */
static void set_ratios(Fitting *fitting, bool fixed) {
    for (int32_t i = 0; i < fitting->count; i++) {
        const Column *source = &fitting->table->columns[i];
        fitting->width[i] = fixed ? source->width : source->fraction;
    }
}

/* 字 of an identity number or a credit code of 18 characters. */
enum { CODE_MOST = 10 };

/* What a column with a given width must have at least: a short text or code whole, but a long word may not claim the table. */
static LenSum guarded_least(const Fitting *fitting, int32_t column) {
    LenSum most = (LenSum)fitting->sheet->roles[ROLE_CELL].size * MAX(fitting->sheet->table.centre_limit, CODE_MOST) +
                  2 * fitting->padding;
    LenSum least = fitting->least[column];
    return width_kind(fitting, column) == COLUMN_AUTO || least < most ? least : most;
}

/* Raises columns below their least at the cost of the others; the ratios stay as they are when all are wide enough. */
static void guard(Fitting *fitting) {
    LenSum total = sum(fitting->width, fitting->count), missing = 0, spare = 0;
    LenSum width[TABLE_COLUMNS_MOST];
    for (int32_t i = 0; i < fitting->count; i++) {
        width[i] = share(fitting->width[i], fitting->total, total);
        LenSum over = width[i] - guarded_least(fitting, i);
        if (over < 0)
            missing -= over;
        else
            spare += over;
    }
    if (missing <= fitting->count || spare < missing) /* a rounding's width is not missing */
        return;
    for (int32_t i = 0; i < fitting->count; i++) {
        LenSum least = guarded_least(fitting, i), over = width[i] - least;
        fitting->width[i] = over < 0 ? least : width[i] - share(missing, over, spare);
    }
}

static Len *edges(const Fitting *fitting, Arena *arena) {
    Len *result = ARENA_ARRAY(arena, Len, fitting->count + 1);
    LenSum total = sum(fitting->width, fitting->count), before = 0;
    for (int32_t i = 0; i < fitting->count; i++) {
        result[i] = total > 0 ? len_scale(fitting->total, before, total) : len_share(fitting->total, i, fitting->count);
        before += fitting->width[i];
    }
    result[fitting->count] = fitting->total;
    return result;
}

TableColumns table_columns_fit(const Table *table, const TableScan *scan, const Sheet *sheet, Arena *arena, Len width) {
    Fitting *fitting = ARENA_NEW(arena, Fitting);
    *fitting = (Fitting){.table = table, .scan = scan, .sheet = sheet, .count = scan->columns, .total = width};
    TableColumns columns = choose_step(fitting);
    if (count_kind(fitting, COLUMN_FIXED) == fitting->count || count_kind(fitting, COLUMN_FRACTION) == fitting->count)
        set_ratios(fitting, width_kind(fitting, 0) == COLUMN_FIXED);
    else
        set_mixed(fitting);
    guard(fitting);
    columns.edges = edges(fitting, arena);
    return columns;
}

/* The sum of the widths when the source gives every column one; else 0. */
static LenSum fixed_width(const Table *table) {
    LenSum width = 0;
    for (int32_t i = 0; i < table->column_count && table->columns; i++) {
        if (table->columns[i].width_kind != COLUMN_FIXED || table->columns[i].width <= 0)
            return 0;
        width += table->columns[i].width;
    }
    return width;
}

static LenSum text_width(const TableScan *scan, const Sheet *sheet) {
    LenSum width = 0;
    for (int32_t i = 0; i < scan->columns; i++)
        width += scan->column[i].width.most + 2 * sheet->table.padding_x;
    return width;
}

Len table_columns_natural(const Table *table, const TableScan *scan, const Sheet *sheet) {
    Len measure = sheet->type_area.width;
    if (sheet->table.width == TABLE_WIDTH_MEASURE)
        return measure;
    LenSum width = table->width > 0 ? table->width : fixed_width(table);
    if (width <= 0 && scan)
        width = text_width(scan, sheet);
    return width > 0 && width < measure ? (Len)width : measure;
}
