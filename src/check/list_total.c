/* list_total.c - sums in 1/10000, so that money and tonnes add up exactly; rounded figures may differ by half a last place each. */
#include "check/list_total.h"
#include "check/squeeze.h"

#include "base/out.h"

#include <string.h>

enum { SCALE = 10000, DECIMALS = 4 };
#define LARGEST INT64_C(100000000000000)

/* 合计 alone is the table's; 小计 and 甲校合计 are a part's. */
TotalKind list_total_kind(const Row *row) {
    static const char *const wholes[] = {"合计", "总计", "共计", "合计：", "总计：", "总合计", "合计:", NULL};
    static const char *const parts[] = {"小计", "分计", "小计：", "合计", "总计", NULL};
    char words[64];
    for (int32_t i = 0; i < row->cell_count && i < 2; i++) {
        squeeze_text(&row->cells[i].paragraphs[0], words, sizeof words);
        for (int w = 0; wholes[w]; w++)
            if (strcmp(words, wholes[w]) == 0)
                return TOTAL_WHOLE;
        for (int w = 0; parts[w]; w++)
            if (strlen(words) > strlen(parts[w]) - 1 && strcmp(words + strlen(words) - strlen(parts[w]), parts[w]) == 0)
                return TOTAL_PART;
    }
    return TOTAL_NONE;
}

/* 一、收入, （一）, 其中：: rows of other rows' parts; what adds up to what is not plain then. */
static bool is_nested(const Row *row) {
    static const char *const marks[] = {"一、", "二、", "（一）", "(一)", "其中", "1.", "1．", "（1）", NULL};
    char words[64];
    for (int32_t i = 0; i < row->cell_count && i < 2; i++) {
        squeeze_text(&row->cells[i].paragraphs[0], words, sizeof words);
        for (int w = 0; marks[w]; w++)
            if (strncmp(words, marks[w], strlen(marks[w])) == 0)
                return true;
    }
    return false;
}

/* 1,234.50 or 300万元: a number, perhaps with a unit behind it. */
static bool read_number(const char *words, int64_t *value, int32_t *decimals) {
    bool minus = *words == '-', point = false, any = false;
    int64_t number = 0;
    *decimals = 0;
    words += minus;
    for (; (*words >= '0' && *words <= '9') || *words == ',' || (*words == '.' && !point); words++) {
        if (*words == '.') {
            point = true;
            continue;
        }
        if (*words == ',')
            continue;
        any = true;
        *decimals += point;
        number = number * 10 + (*words - '0');
        if (number > LARGEST || *decimals > DECIMALS)
            return false;
    }
    static const char *const units[] = {"", "元", "万元", "亿元", "人", "个", "名", "项", "户", "亩", "吨", "公里", "米", "平方米", "套", "台", NULL};
    int unit = 0;
    while (units[unit] && strcmp(units[unit], words) != 0)
        unit++;
    for (int32_t i = *decimals; i < DECIMALS; i++)
        number *= 10;
    *value = minus ? -number : number;
    return any && units[unit] && (number < LARGEST * SCALE);
}

static void write(Out *out, int64_t value) {
    out_decimal(out, value, DECIMALS);
}

/* Half a unit in the last place for each number added. */
static int64_t tolerance(const ListColumn *column) {
    int64_t unit = SCALE;
    for (int32_t i = 0; i < column->decimals; i++)
        unit /= 10;
    return column->decimals ? unit * column->numbers / 2 : 0;
}

static bool is_near(int64_t a, int64_t b, int64_t within) {
    return a - b <= within && b - a <= within;
}

static void compare(Checks *checks, ListColumn *column, const Cell *cell, int64_t total) {
    int64_t within = tolerance(column);
    if (column->numbers >= 2 && !column->broken && !is_near(total, column->sum, within) && !is_near(total, column->part, within)) {
        Out *stated = out_new_memory(), *sum = out_new_memory();
        write(stated, total);
        write(sum, column->sum);
        finder_add(checks->finder, CHECK_LIST_TOTAL, text_place_at(&cell->paragraphs[0], 0), column->head, out_text(stated), out_text(sum));
        out_free(stated);
        out_free(sum);
    }
    column->part = 0;
}

static void add(ListColumn *column, const char *words, bool number, int64_t value, int32_t decimals) {
    if (*words == 0 || strcmp(words, "-") == 0 || strcmp(words, "—") == 0 || strcmp(words, "/") == 0)
        return;
    if (!number || column->sum > LARGEST * SCALE / 2) {
        column->broken = true;
        return;
    }
    column->numbers++;
    column->sum += value;
    column->part += value;
    column->decimals = decimals > column->decimals ? decimals : column->decimals;
}

void list_total_row(Checks *checks, const Row *row, TotalKind kind) {
    Lists *lists = &checks->lists;
    lists->nested |= is_nested(row);
    if (lists->nested)
        return;
    for (int32_t i = 0; kind != TOTAL_PART && i < row->cell_count; i++) {
        const Cell *cell = &row->cells[i];
        char words[64];
        int64_t value = 0;
        int32_t decimals = 0;
        if (cell->column >= lists->column_count || !lists->columns[cell->column].summed)
            continue;
        ListColumn *column = &lists->columns[cell->column];
        if (kind == TOTAL_NONE && column->broken)
            continue;
        squeeze_text(&cell->paragraphs[0], words, sizeof words);
        bool number = cell->column_span == 1 && read_number(words, &value, &decimals);
        if (kind == TOTAL_NONE)
            add(column, words, number, value, decimals);
        else if (number)
            compare(checks, column, cell, value);
    }
}
