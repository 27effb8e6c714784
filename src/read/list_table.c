/* list_table.c - see list_table.h. */
#include "read/list_table.h"

#include "read/list_order.h"
#include "read/list_rules.h"
#include "read/list_select.h"
#include "read/post_words.h"

#include "base/number.h"

#include <glib.h>
#include <string.h>

typedef struct {
    Notice *notice;
    ListFile *list;
    const ListReference *options;
    const Text **heads;     /* the words above each column; NULL: none */
    ListSelection selection; /* first the columns that the options speak of */
    Text note;              /* how the rows are ordered */
    bool named;             /* some of them by name */
    Diags *diags;
} Making;

/* -- Columns by name. */

/* The lowest head cell over each column tells its name. */
static void read_heads(Making *making) {
    ListFile *list = making->list;
    Arena *arena = making->notice->arena;
    Row row;
    making->heads = ARENA_ARRAY(arena, const Text *, list->column_count);
    for (int32_t i = 0; i < list->head_rows && list->rows->next(list->rows, arena, &row, making->diags); i++)
        for (int32_t c = 0; c < row.cell_count; c++)
            if (row.cells[c].column < list->column_count && row.cells[c].paragraphs[0].size > 0)
                making->heads[row.cells[c].column] = &row.cells[c].paragraphs[0];
    list->rows->rewind(list->rows);
}

static bool is_named(const Making *making, int32_t column, const char *name) {
    const Text *head = making->heads[column];
    return head && words_same(head->bytes, (size_t)head->size, name, strlen(name));
}

static bool refuse_column(const Making *making, const char *name, Place place) {
    GString *names = g_string_new(NULL);
    for (int32_t i = 0; i < making->list->column_count; i++)
        if (making->heads[i])
            g_string_append_printf(names, "%s%s", names->len ? "、" : "", making->heads[i]->bytes);
    diag_add(making->diags, &rule_list_column, place, name, names->str);
    g_string_free(names, TRUE);
    return false;
}

/* A column by its head's words, or by its number from 1; -1 and a finding when there is none. */
static int32_t find_column(const Making *making, const char *name, Place place) {
    char *end;
    for (int32_t i = 0; i < making->list->column_count; i++)
        if (is_named(making, i, name))
            return i;
    gint64 number = g_ascii_strtoll(name, &end, 10);
    if (*name && *end == 0 && number >= 1 && number <= making->list->column_count)
        return (int32_t)number - 1;
    refuse_column(making, name, place);
    return -1;
}

/* A width that the source does not tell is the file's. */
static void set_look(Column *column, const Column *wanted) {
    Column before = *column;
    *column = *wanted;
    if (column->width_kind != COLUMN_AUTO)
        return;
    column->width_kind = before.width_kind;
    column->width = before.width;
    column->fraction = before.fraction;
}

/* The index of each column that the options speak of, in their order. */
static bool place_columns(Making *making) {
    const ListReference *options = making->options;
    ListSelection *selection = &making->selection;
    size_t most = (size_t)making->list->column_count + (size_t)options->column_count;
    char number[NUMBER_TEXT_SIZE];
    int32_t next = 0;
    *selection = (ListSelection){.head_rows = making->list->head_rows, .column_count = options->column_count};
    selection->columns = ARENA_ARRAY(making->notice->arena, int32_t, most);
    selection->titles = ARENA_ARRAY(making->notice->arena, const char *, most);
    for (int32_t i = 0; i < options->column_count; i++) {
        const ListedColumn *wanted = &options->columns[i];
        int32_t index = find_column(making, wanted->name ? wanted->name : number_text(number, next + 1), wanted->place);
        if (index < 0)
            return false;
        making->named = making->named || wanted->name;
        selection->columns[i] = index;
        selection->titles[i] = wanted->title;
        next = index + 1;
    }
    return true;
}

/* Where none is chosen by name, the others stay behind those that are spoken of. */
static void add_others(Making *making) {
    ListSelection *selection = &making->selection;
    for (int32_t next = selection->column_count; next < making->list->column_count; next++)
        selection->columns[selection->column_count++] = next;
}

static bool is_as_it_was(const Making *making) {
    const ListSelection *selection = &making->selection;
    bool same = selection->column_count == making->list->column_count;
    for (int32_t i = 0; i < selection->column_count; i++)
        same = same && selection->columns[i] == i && !selection->titles[i];
    return same;
}

static void set_columns(Making *making) {
    ListFile *list = making->list;
    if (!making->named)
        add_others(making);
    Column *columns = ARENA_ARRAY(making->notice->arena, Column, making->selection.column_count);
    for (int32_t i = 0; i < making->selection.column_count; i++) {
        columns[i] = list->columns[making->selection.columns[i]];
        if (i < making->options->column_count)
            set_look(&columns[i], &making->options->columns[i].column);
    }
    list->columns = columns;
    if (is_as_it_was(making))
        return;
    list->rows = list_select_columns(list->rows, &making->selection);
    list->column_count = making->selection.column_count;
    arena_on_free(making->notice->arena, row_source_free, list->rows);
}

/* -- Order. */

static const struct { const char *name; TableOrder order; } orders[] = {
    {"笔画", ORDER_STROKES}, {"姓氏笔画", ORDER_STROKES}, {"笔划", ORDER_STROKES}, {"姓氏笔划", ORDER_STROKES},
    {"strokes", ORDER_STROKES}, {"拼音", ORDER_PINYIN}, {"pinyin", ORDER_PINYIN}, {"数字", ORDER_VALUE}, {"number", ORDER_VALUE},
    {"文字", ORDER_VALUE}, {"text", ORDER_VALUE},
};

/* Without a word for it: numbers, dates and amounts by value, words by Pinyin. */
static TableOrder usual_order(const Making *making, int32_t column) {
    for (int32_t i = 0; i < making->options->column_count; i++)
        if (making->selection.columns[i] == column && making->options->columns[i].column.type != COLUMN_TEXT)
            return ORDER_VALUE;
    return ORDER_PINYIN;
}

static bool find_order(const Making *making, int32_t column, TableOrder *order) {
    const char *name = making->options->sort_by;
    *order = usual_order(making, column);
    for (size_t i = 0; name && i < sizeof orders / sizeof *orders; i++)
        if (strcmp(orders[i].name, name) == 0) {
            *order = orders[i].order;
            return true;
        }
    return !name || diag_add(making->diags, &rule_list_sort, making->options->place, name);
}

/* Before columns are chosen: the one that tells the order need not be among them. */
static bool set_order(Making *making) {
    ListFile *list = making->list;
    const ListReference *options = making->options;
    ListOrder order = {.descending = options->descending, .head_rows = list->head_rows, .place = options->place};
    if (!options->sort)
        return true;
    if (list->spans)
        return diag_add_list(making->diags, &rule_list_order_spans, options->place, NULL);
    order.column = find_column(making, options->sort, options->place);
    if (order.column < 0 || !find_order(making, order.column, &order.order))
        return false;
    order.numbers = ARENA_ARRAY(making->notice->arena, bool, list->column_count);
    order.column_count = list->column_count;
    for (int32_t i = 0; i < options->column_count; i++)
        order.numbers[making->selection.columns[i]] = options->columns[i].column.type == COLUMN_NUMBER;
    if (!options->silent)
        making->note = list_order_note(making->notice->arena, &order, options->sort);
    list->rows = list_order_rows(list->rows, &order, making->diags);
    if (list->rows)
        arena_on_free(making->notice->arena, row_source_free, list->rows);
    return list->rows != NULL;
}

bool list_table_make(Notice *notice, ListFile *list, const ListReference *options, Table *table, Diags *diags) {
    Making making = {.notice = notice, .list = list, .options = options, .diags = diags};
    read_heads(&making);
    if (!place_columns(&making) || !set_order(&making))
        return false;
    set_columns(&making);
    for (int32_t i = 0; i < list->above_count; i++)
        diag_add(diags, &rule_list_caption, text_place_at(&list->above[i].text, 0), list->above[i].text.bytes);
    if (making.note.size > 0)
        table->note = making.note;
    table->columns = list->columns;
    table->column_count = list->column_count;
    table->head_rows = list->head_rows;
    table->rows = list->rows;
    table->row_count = list->row_count;
    return true;
}
