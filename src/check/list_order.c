/* list_order.c - strokes and letters of surnames by 通用规范汉字表; where a surname has several readings, nothing is said. */
#include "check/list_order.h"

#include "check/hanzi.h"
#include "check/squeeze.h"

#include "base/utf8.h"

#include <string.h>

void list_order_restart(Lists *lists) {
    for (int32_t i = 0; i < lists->column_count; i++) {
        lists->columns[i].last[0] = 0;
        lists->columns[i].last_value = INT64_MIN;
    }
}

static uint32_t first_character(const char *words) {
    size_t at = 0;
    return *words ? utf8_next(words, strlen(words), &at) : 0;
}

/* The second stands before the first in that order: name, and what the text says. */
static const char *broken_order(uint8_t orders, const char *first, const char *second) {
    uint32_t one = first_character(first), other = first_character(second);
    if (one == other)
        return NULL;
    if (orders & ORDER_STROKES)
        return hanzi_strokes(one) && hanzi_strokes(other) && hanzi_strokes(other) < hanzi_strokes(one) ? "按姓氏笔画排序" : NULL;
    return hanzi_initial(one) && hanzi_initial(other) && hanzi_initial(other) < hanzi_initial(one) ? "按姓氏拼音排序" : NULL;
}

/* 92.5 in 1/100; false when it is no number. */
static bool read_score(const char *words, int64_t *value) {
    int decimals = -1;
    *value = 0;
    for (; *words; words++) {
        if (*words == '.' && decimals < 0)
            decimals = 0;
        else if (*words >= '0' && *words <= '9' && *value < 100000000) {
            *value = *value * 10 + (*words - '0');
            decimals += decimals >= 0;
        } else
            return false;
    }
    for (int i = decimals < 0 ? 0 : decimals; i < 4; i++)
        *value *= 10;
    return decimals <= 4;
}

/* Of several scores the total is sorted by; -1 where that is not plain. */
static int32_t score_column(const Lists *lists) {
    int32_t only = -1, count = 0;
    for (int32_t i = 0; i < lists->column_count; i++) {
        const ListColumn *column = &lists->columns[i];
        if (column->meaning != COLUMN_IS_SCORE)
            continue;
        if (strstr(column->head, "总") || strstr(column->head, "综合") || strstr(column->head, "最终"))
            return i;
        only = i;
        count++;
    }
    return count == 1 ? only : -1;
}

static void add(Checks *checks, const Cell *cell, const char *order, const char *words, const char *before) {
    finder_add(checks->finder, CHECK_LIST_ORDER, text_place_at(&cell->paragraphs[0], 0), order, words, before);
}

static void check_cell(Checks *checks, ListColumn *column, const Cell *cell, const char *words, bool names) {
    uint8_t orders = checks->claims.orders;
    int64_t score;
    if (cell->column == score_column(&checks->lists) && orders & ORDER_SCORE && read_score(words, &score) && *words) {
        if (column->last_value != INT64_MIN && score > column->last_value)
            add(checks, cell, "从高到低排序", words, column->last);
        column->last_value = score;
    } else if (names && orders & (ORDER_STROKES | ORDER_LETTERS)) {
        const char *order = column->last[0] ? broken_order(orders, column->last, words) : NULL;
        if (order)
            add(checks, cell, order, words, column->last);
    } else
        return;
    strcpy(column->last, words);
}

void list_order_row(Checks *checks, const Row *row) {
    Lists *lists = &checks->lists;
    if (checks->claims.orders == ORDER_NONE)
        return;
    for (int32_t i = 0; i < row->cell_count; i++) {
        const Cell *cell = &row->cells[i];
        char words[LIST_NAME];
        if (cell->column >= lists->column_count)
            continue;
        ListColumn *column = &lists->columns[cell->column];
        squeeze_text(&cell->paragraphs[0], words, sizeof words);
        bool names = column->meaning == COLUMN_IS_NAME || (lists->column_count == 1 && column->head[0] == 0);
        if (*words)
            check_cell(checks, column, cell, words, names);
    }
}
