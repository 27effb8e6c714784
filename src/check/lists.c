#include "check/lists.h"

#include "check/check_state.h"
#include "check/list_order.h"
#include "check/list_total.h"
#include "check/squeeze.h"

#include "base/number.h"

#include <string.h>

/* -- The head. */

/* Words that a squeezed head holds, and what they make of the column. */
static uint8_t meaning_of(const char *head) {
    static const struct { const char *word; uint8_t meaning; } words[] = {
        {"身份证", COLUMN_IS_IDENTITY}, {"身份号码", COLUMN_IS_IDENTITY}, {"证件号", COLUMN_IS_IDENTITY}, {"账号", COLUMN_IS_ACCOUNT},
        {"帐号", COLUMN_IS_ACCOUNT},    {"卡号", COLUMN_IS_ACCOUNT},      {"代码", COLUMN_IS_CODE},       {"编号", COLUMN_IS_CODE},
        {"证号", COLUMN_IS_CODE},       {"学号", COLUMN_IS_CODE},         {"工号", COLUMN_IS_CODE},       {"编码", COLUMN_IS_CODE},
        {"姓名", COLUMN_IS_NAME},       {"成绩", COLUMN_IS_SCORE},        {"得分", COLUMN_IS_SCORE},      {"总分", COLUMN_IS_SCORE},
        {"分数", COLUMN_IS_SCORE}};
    if (strcmp(head, "序号") == 0)
        return COLUMN_IS_SEQUENCE;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strstr(head, words[i].word))
            return words[i].meaning;
    return COLUMN_IS_WORDS;
}

static bool may_be_summed(const char *head, uint8_t meaning) {
    static const char *const others[] = {"年份", "年度", "比例", "率", "%", "％", "电话", "号", "单价", "均", "折", "名次", "排名", "时间", "日期",
                                         "比重", "增长", "年龄", "占", "级", "号码", "差额", NULL};
    if (meaning != COLUMN_IS_WORDS && meaning != COLUMN_IS_SCORE)
        return false;
    for (int i = 0; others[i]; i++)
        if (strstr(head, others[i]))
            return false;
    return meaning == COLUMN_IS_WORDS;
}

static void add_head(ListColumn *column, const char *words) {
    if (strlen(column->head) + strlen(words) < LIST_NAME && !strstr(column->head, words))
        strcat(column->head, words);
    column->meaning = meaning_of(column->head);
    column->summed = may_be_summed(column->head, column->meaning);
}

static void read_head(Lists *lists, const Row *row) {
    static const char *const called[] = {"联系人", "受理", "咨询", "负责人", "经办", "窗口", "网点", "热线", NULL};
    char words[LIST_NAME];
    for (int32_t i = 0; i < row->cell_count; i++) {
        const Cell *cell = &row->cells[i];
        squeeze_text(&cell->paragraphs[0], words, sizeof words);
        for (int32_t c = cell->column; c < cell->column + cell->column_span && c < lists->column_count; c++)
            add_head(&lists->columns[c], words);
        for (int w = 0; called[w]; w++)
            lists->contact_list |= strstr(words, called[w]) != NULL;
        lists->nested |= strstr(words, "科目") != NULL;
    }
}

/* -- Tables. */

static void set_name(char out[LIST_NAME], const Text *text) {
    out[0] = 0;
    if (text->size < LIST_NAME)
        memcpy(out, text->bytes, (size_t)text->size + 1);
}

void lists_heading(Checks *checks, const Text *heading) {
    set_name(checks->lists.heading, heading);
}

void lists_begin(Checks *checks, const Table *table, bool form) {
    Lists *lists = &checks->lists;
    memset(lists->columns, 0, sizeof lists->columns);
    lists->column_count = table->column_count < LIST_COLUMNS ? table->column_count : LIST_COLUMNS;
    for (int32_t i = 0; i < lists->column_count; i++) {
        lists->columns[i].masked = table->columns && table->columns[i].mask;
        lists->columns[i].summed = table->head_rows == 0;
        lists->columns[i].last_value = INT64_MIN;
    }
    lists->contact_list = lists->nested = false;
    lists->form = form;
    lists->rows = lists->items = lists->table_last = 0;
    if (lists->seen)
        row_set_clear(lists->seen);
    else
        lists->seen = row_set_new();
    if (table->caption.size)
        set_name(lists->name, &table->caption);
    else
        strcpy(lists->name, lists->heading);
}

void lists_end(Checks *checks) {
    Lists *lists = &checks->lists;
    claims_add_rows(checks, lists->name, lists->rows, lists->items, lists->table_last);
}

void lists_free(Lists *lists) {
    row_set_free(lists->seen);
}

const ListColumn *lists_column(const Checks *checks, const Cell *cell) {
    return cell->column < checks->lists.column_count ? &checks->lists.columns[cell->column] : NULL;
}

/* -- Running numbers. */

static void check_sequence(Checks *checks, const Cell *cell, const char *words) {
    Lists *lists = &checks->lists;
    char before[NUMBER_TEXT_SIZE];
    int64_t value = 0;
    size_t size = strlen(words);
    for (size_t i = 0; i < size; i++)
        value = words[i] >= '0' && words[i] <= '9' && value >= 0 && i < 9 ? value * 10 + (words[i] - '0') : -1;
    if (size == 0 || value < 0)
        return;
    bool follows = lists->last_number == 0 || value == lists->last_number + 1 || value == 1;
    if (!follows)
        finder_add(checks->finder, CHECK_LIST_SEQUENCE, text_place_at(&cell->paragraphs[0], 0), words,
                   number_text(before, lists->last_number));
    lists->last_number = lists->table_last = value;
}

/* -- Rows that stand twice. */

/* The hash of a cell's words; spans of rows above are carried down. */
static uint64_t hash_of(const Cell *cell) {
    uint64_t hash = ROW_HASH;
    for (int32_t i = 0; i < cell->paragraph_count; i++)
        hash = row_hash(hash, cell->paragraphs[i].bytes, (size_t)cell->paragraphs[i].size);
    return hash;
}

static bool is_empty(const Cell *cell) {
    for (int32_t i = 0; i < cell->paragraph_count; i++)
        if (!text_is_empty(&cell->paragraphs[i]))
            return false;
    return cell->image_count == 0;
}

/* 张*, 李××, 王某: two of them need not be one. */
static bool is_masked(const Cell *cell) {
    const char *words = cell->paragraphs[0].bytes;
    return strchr(words, '*') || strstr(words, "×") || strstr(words, "某") || strstr(words, "＊");
}

typedef struct { uint64_t hash; int32_t words, covered; bool masked; const Cell *first; } RowKey;

static void add_cell(Lists *lists, const Cell *cell, RowKey *key) {
    bool sequence = cell->column < lists->column_count && lists->columns[cell->column].meaning == COLUMN_IS_SEQUENCE;
    uint64_t hash = hash_of(cell);
    for (int32_t c = cell->column; c < cell->column + cell->column_span && c < lists->column_count; c++) {
        lists->columns[c].carried = hash;
        lists->columns[c].carried_rows = cell->row_span;
    }
    if (sequence || is_empty(cell))
        return;
    key->first = key->first ? key->first : cell;
    key->masked |= is_masked(cell) || cell->image_count > 0;
    key->words++;
}

static RowKey key_of(Lists *lists, const Row *row) {
    RowKey key = {.hash = ROW_HASH};
    for (int32_t i = 0; i < row->cell_count; i++)
        add_cell(lists, &row->cells[i], &key);
    for (int32_t c = 0; c < lists->column_count; c++) {
        ListColumn *column = &lists->columns[c];
        if (column->carried_rows > 0 && column->meaning != COLUMN_IS_SEQUENCE)
            key.hash = row_hash(key.hash, (const char *)&column->carried, sizeof column->carried);
        key.covered += column->carried_rows > 0 && column->meaning != COLUMN_IS_SEQUENCE;
        column->carried_rows -= column->carried_rows > 0;
    }
    return key;
}

static void check_duplicate(Checks *checks, const RowKey *key) {
    if (key->words == 0 || key->masked || checks->lists.form || !row_set_add(checks->lists.seen, key->hash))
        return;
    const Text *words = &key->first->paragraphs[0];
    CheckRule rule = key->covered > 1 ? CHECK_LIST_DUPLICATE : CHECK_LIST_SAME_NAME;
    finder_add(checks->finder, rule, text_place_at(words, 0), words->bytes);
}

/* -- Rows. */

/* One cell over the whole width names the group below it. */
static bool is_group(const Lists *lists, const Row *row) {
    return row->cell_count == 1 && lists->column_count > 1 && row->cells[0].column_span >= lists->column_count;
}

static bool is_blank_row(const Row *row) {
    for (int32_t i = 0; i < row->cell_count; i++)
        if (!is_empty(&row->cells[i]))
            return false;
    return true;
}

void lists_row(Checks *checks, const Row *row) {
    Lists *lists = &checks->lists;
    char words[LIST_NAME];
    if (row->head) {
        read_head(lists, row);
        return;
    }
    if (is_group(lists, row)) {
            list_order_restart(lists);
        return;
    }
    TotalKind total = list_total_kind(row);
    list_total_row(checks, row, total);
    if (total != TOTAL_NONE || is_blank_row(row))
        return;
    RowKey key = key_of(lists, row);
    check_duplicate(checks, &key);
    lists->rows++;
    lists->items += row->cell_count > 0 && row->cells[0].column == 0;
    for (int32_t i = 0; i < row->cell_count; i++) {
        const Cell *cell = &row->cells[i];
        if (cell->column >= lists->column_count || lists->columns[cell->column].meaning != COLUMN_IS_SEQUENCE)
            continue;
        squeeze_text(&cell->paragraphs[0], words, sizeof words);
        check_sequence(checks, cell, words);
    }
    list_order_row(checks, row);
}
