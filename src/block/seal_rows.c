/* seal_rows.c - see seal_rows.h. */
#include "block/seal_rows.h"

/* More blank rows than any seal needs. */
enum { BLANK_ROWS_MOST = 16, PER_MILLE = 1000 };

typedef struct {
    SealCell *cells;
    int32_t count;
    const SealRowsSetting *setting;
    Len even;           /* least distance of all neighbours' centres: columns stand below each other; 0: each pair its own */
    Len spread;         /* added between the seals of the row above */
} Placing;

static Len greater(Len a, Len b) {
    return a > b ? a : b;
}

static Len smaller(Len a, Len b) {
    return a < b ? a : b;
}

static Len share(Len radius, int32_t per_mille) {
    return len_scale(radius, per_mille, PER_MILLE);
}

/* {{{ across */

static Len half_width(const SealCell *cell) {
    return greater(cell->diameter, cell->name) / 2;
}

/* Least distance of two neighbours' centres. */
static Len apart(const Placing *placing, int32_t left) {
    const SealCell *a = &placing->cells[left], *b = a + 1;
    Len seals = (a->diameter + b->diameter) / 2 + placing->setting->style->gap;
    return greater(placing->even, greater(seals, (a->name + b->name) / 2 + placing->setting->between_names));
}

static LenSum row_width(const Placing *placing, int32_t first, int32_t count) {
    LenSum width = (LenSum)half_width(&placing->cells[first]) + half_width(&placing->cells[first + count - 1]);
    for (int32_t i = first; i + 1 < first + count; i++)
        width += apart(placing, i);
    return width;
}

/* How many of those before `end` make a full row that begins with `first`. */
static int32_t row_length(const Placing *placing, int32_t first, int32_t end) {
    int32_t count = 1;
    while (first + count < end && row_width(placing, first, count + 1) <= placing->setting->measure)
        count++;
    return count;
}

static int32_t rows_before(const Placing *placing, int32_t end) {
    int32_t rows = 0;
    for (int32_t first = 0; first < end; first += row_length(placing, first, end))
        rows++;
    return rows;
}

/* The last row's seals stand to the left of the one over the date. */
static bool last_row_holds(const Placing *placing, int32_t count) {
    int32_t first = placing->count - count;
    LenSum left = placing->setting->last_centre;
    for (int32_t i = placing->count - 2; i >= first; i--)
        left -= apart(placing, i);
    return count == 1 || left >= half_width(&placing->cells[first]);
}

/* The fewest rows; among equal ones full rows first, as in the standard's figure 8. */
static int32_t last_row_length(const Placing *placing) {
    int32_t best = 1, fewest = rows_before(placing, placing->count - 1);
    for (int32_t count = 2; count <= placing->count && last_row_holds(placing, count); count++)
        if (rows_before(placing, placing->count - count) < fewest) {
            fewest = rows_before(placing, placing->count - count);
            best = count;
        }
    return best;
}

/* A row in the middle of the measure. */
static void spread_row(Placing *placing, int32_t first, int32_t count) {
    LenSum slack = placing->setting->measure - row_width(placing, first, count);
    placing->spread = slack > 0 ? smaller((Len)(slack / (count + 1)), placing->setting->style->spread) : 0;
    Len centre = (Len)((slack - (LenSum)(count - 1) * placing->spread) / 2) + half_width(&placing->cells[first]);
    for (int32_t i = first; i < first + count; i++) {
        placing->cells[i].centre = centre;
        if (i + 1 < first + count)
            centre += apart(placing, i) + placing->spread;
    }
}

static int32_t count_rows(const Placing *placing) {
    return 1 + rows_before(placing, placing->count - last_row_length(placing));
}

/* All columns are as far apart as the two that need most, unless that costs a row. */
static void even_columns(Placing *placing) {
    int32_t rows = count_rows(placing);
    Len even = 0;
    for (int32_t i = 0; i + 1 < placing->count; i++)
        even = greater(even, apart(placing, i));
    placing->even = even;
    if (count_rows(placing) > rows)
        placing->even = 0;
}

/* As far apart as in the row above, if there is room. */
static void hang_last_row(Placing *placing, int32_t count) {
    int32_t last = placing->count - 1, first = placing->count - count;
    Len centre = placing->setting->last_centre;
    LenSum room = (LenSum)centre + half_width(&placing->cells[last]) - row_width(placing, first, count);
    Len spread = smaller(placing->spread, room > 0 ? (Len)(room / count) : 0);
    placing->cells[last].centre = centre;
    for (int32_t i = last - 1; i >= first; i--) {
        centre -= apart(placing, i) + spread;
        placing->cells[i].centre = centre;
    }
}

/* }}} */
/* {{{ down */

typedef struct { Len least, most; } Range;

/* Where a row's rings may have their foot below the names' centres. Where a small ring, or lines far apart, leave no place for both name
 * and date, each gives way by the same amount. */
static Range foot_range(const Placing *placing, int32_t first, int32_t count) {
    const SealStyle *style = placing->setting->style;
    Range range = {0, LEN_MAX};
    for (int32_t i = first; i < first + count; i++) {
        Len radius = placing->cells[i].diameter / 2;
        range.least = greater(range.least, radius - share(radius, style->name_most));
        range.most = smaller(range.most, radius - share(radius, style->name_least));
    }
    if (first + count == placing->count) {
        Len radius = placing->cells[placing->count - 1].diameter / 2;
        range.least = greater(range.least, placing->setting->pitch + radius - share(radius, style->date_most));
        range.most = smaller(range.most, placing->setting->pitch + radius - share(radius, style->date_least));
    }
    if (range.most < range.least)
        range.least = range.most = range.most + (range.least - range.most) / 2;
    return range;
}

static Len best_foot(const Placing *placing, int32_t last, Range range) {
    Len radius = placing->cells[last].diameter / 2;
    Len foot = placing->setting->pitch + radius - share(radius, placing->setting->style->date_share);
    return greater(range.least, smaller(range.most, foot));
}

static Len largest(const Placing *placing, int32_t first, int32_t count) {
    Len diameter = 0;
    for (int32_t i = first; i < first + count; i++)
        diameter = greater(diameter, placing->cells[i].diameter);
    return diameter;
}

static int32_t most_lines(const Placing *placing, int32_t first, int32_t count) {
    int32_t lines = 1;
    for (int32_t i = first; i < first + count; i++)
        lines = placing->cells[i].lines > lines ? placing->cells[i].lines : lines;
    return lines;
}

/* The fewest blank rows with which the largest ring lies between the text and one line below it. */
static int32_t first_row(const Placing *placing, int32_t count, Range *range) {
    const SealRowsSetting *setting = placing->setting;
    Len diameter = largest(placing, 0, count);
    int32_t lines = most_lines(placing, 0, count);
    for (int32_t row = lines; row < BLANK_ROWS_MOST; row++) {
        Len centre = setting->lead + row * setting->pitch + setting->size / 2; /* below the text */
        Len least = greater(range->least, diameter + setting->style->text_gap - centre);
        Len most = smaller(range->most, diameter + setting->style->text_reach - centre);
        if (least > range->most)
            continue;
        *range = (Range){least, greater(least, most)};
        return row;
    }
    return BLANK_ROWS_MOST;
}

static int32_t next_row(const Placing *placing, int32_t first, int32_t count, Len foot) {
    const SealCell *above = &placing->cells[first - 1];
    Len down = above->foot + placing->setting->style->gap + largest(placing, first, count) - foot;
    return above->row + (down - 1) / placing->setting->pitch + most_lines(placing, first, count);
}

static void stand_row(Placing *placing, int32_t first, int32_t count) {
    Range range = foot_range(placing, first, count);
    int32_t row = first == 0 ? first_row(placing, count, &range) : 0;
    Len foot = best_foot(placing, first + count - 1, range);
    if (first > 0)
        row = next_row(placing, first, count, foot);
    for (int32_t i = first; i < first + count; i++) {
        placing->cells[i].row = row;
        placing->cells[i].foot = foot;
    }
}

/* }}} */

void seal_rows_place(SealCell *cells, int32_t count, const SealRowsSetting *setting) {
    Placing placing = {.cells = cells, .count = count, .setting = setting};
    if (count == 0)
        return;
    even_columns(&placing);
    int32_t last = last_row_length(&placing), end = count - last;
    for (int32_t first = 0, length; first < end; first += length) {
        length = row_length(&placing, first, end);
        spread_row(&placing, first, length);
        stand_row(&placing, first, length);
    }
    hang_last_row(&placing, last);
    stand_row(&placing, end, last);
}
