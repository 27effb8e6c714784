/* table_keys.c - see table_keys.h. */
#include "read/table_keys.h"

#include "read/list_order.h"
#include "read/list_rules.h"
#include "read/markdown_attributes.h"
#include "read/post_words.h"
#include "read/read_rules.h"

#include <glib.h>
#include <string.h>

typedef struct {
    const char *name;
    Column column;
    bool typed, aligned;
    bool found; /* in some table */
    Place place;
} ColumnWish;

typedef struct {
    const char *name; /* NULL: no order is asked for */
    int order;        /* TableOrder; -1: by the column's type */
    bool descending, silent, found;
    Place place;
} SortWish;

typedef struct {
    Notice *notice;
    Diags *diags;
    ColumnWish *wishes;
    int32_t wish_count;
    SortWish sort;
    GString *names; /* of all columns met, for the finding */
} Keys;

/* What is known of one table before it changes. */
typedef struct {
    Table *table;
    const Text **heads; /* the lowest head cell over each column; NULL: none */
    int32_t column_count;
    bool spans;         /* rows below the head are tied */
} Shape;

/* -- The words of the keys. */

static const struct { const char *chinese, *english; uint8_t value; } types[] = {
    {"文字", "text", COLUMN_TEXT},   {"序号", "number", COLUMN_NUMBER},     {"日期", "date", COLUMN_DATE},      {"金额", "amount", COLUMN_AMOUNT},
    {"电话", "phone", COLUMN_PHONE}, {"证件号码", "identity", COLUMN_IDENTITY}, {"账号", "account", COLUMN_ACCOUNT},
}, aligns[] = {
    {"左", "left", ALIGN_LEFT}, {"居中", "centre", ALIGN_CENTRE}, {"右", "right", ALIGN_RIGHT}, {"小数点", "decimal", ALIGN_DECIMAL},
}, orders[] = {
    {"笔画", "strokes", ORDER_STROKES}, {"拼音", "pinyin", ORDER_PINYIN}, {"数字", "number", ORDER_VALUE}, {"文字", "text", ORDER_VALUE},
};

static bool is(const char *word, const char *chinese, const char *english) {
    return strcmp(word, chinese) == 0 || strcmp(word, english) == 0;
}

static bool refuse(const Keys *keys, const Rule *rule, Place place, const char *entry, const char *word) {
    return diag_add(keys->diags, rule, place, entry, word);
}

static bool read_column_word(const Keys *keys, ColumnWish *wish, const char *word) {
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (is(word, types[i].chinese, types[i].english)) {
            wish->column.type = types[i].value;
            return wish->typed = true;
        }
    for (size_t i = 0; i < sizeof aligns / sizeof *aligns; i++)
        if (is(word, aligns[i].chinese, aligns[i].english)) {
            wish->column.align = aligns[i].value;
            return wish->aligned = true;
        }
    if (is(word, "脱敏", "mask"))
        return wish->column.mask = true;
    if (markdown_width_read(word, strlen(word), &wish->column))
        return true;
    return refuse(keys, &rule_read_table_column_word, wish->place, wish->name, word);
}

static bool read_sort_word(const Keys *keys, SortWish *sort, const char *word) {
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++)
        if (is(word, orders[i].chinese, orders[i].english)) {
            sort->order = orders[i].value;
            return true;
        }
    if (is(word, "降序", "descending"))
        return sort->descending = true;
    if (is(word, "不说明", "silent"))
        return sort->silent = true;
    return refuse(keys, &rule_read_table_sort_word, sort->place, sort->name, word);
}

/* The parts of an entry, without blanks around them; a full-width colon parts them too. */
static char **parts_of(const char *entry) {
    char **halves = g_strsplit(entry, "：", -1);
    char *joined = g_strjoinv(":", halves);
    char **parts = g_strsplit(joined, ":", -1);
    for (char **part = parts; *part; part++)
        g_strstrip(*part);
    g_strfreev(halves);
    g_free(joined);
    return parts;
}

static const Extra *find_extra(const Notice *notice, const char *chinese, const char *english) {
    for (int32_t i = 0; i < notice->extra_count; i++)
        if (is(notice->extras[i].key, chinese, english) && notice->extras[i].value && *notice->extras[i].value)
            return &notice->extras[i];
    return NULL;
}

static bool read_columns(Keys *keys) {
    const Extra *extra = find_extra(keys->notice, "表格栏目", "table-columns");
    bool ok = true;
    if (!extra)
        return true;
    char **entries = g_strsplit(extra->value, "|", -1);
    keys->wishes = ARENA_ARRAY(keys->notice->arena, ColumnWish, g_strv_length(entries) + 1);
    for (char **entry = entries; *entry; entry++) {
        char **parts = parts_of(*entry);
        ColumnWish *wish = &keys->wishes[keys->wish_count++];
        *wish = (ColumnWish){.name = arena_strdup(keys->notice->arena, parts[0] ? parts[0] : ""), .place = extra->place};
        for (int i = 1; parts[0] && parts[i]; i++)
            ok &= read_column_word(keys, wish, parts[i]);
        g_strfreev(parts);
    }
    g_strfreev(entries);
    return ok;
}

static bool read_sort(Keys *keys) {
    const Extra *extra = find_extra(keys->notice, "表格排序", "table-sort");
    bool ok = true;
    if (!extra)
        return true;
    char **parts = parts_of(extra->value);
    keys->sort = (SortWish){.name = arena_strdup(keys->notice->arena, parts[0]), .order = -1, .place = extra->place};
    for (int i = 1; parts[i]; i++)
        ok &= read_sort_word(keys, &keys->sort, parts[i]);
    g_strfreev(parts);
    return ok;
}

/* -- One table. */

static void note_row(Shape *shape, const Row *row, int32_t index) {
    for (int32_t i = 0; i < row->cell_count; i++) {
        const Cell *cell = &row->cells[i];
        shape->spans = shape->spans || (index >= shape->table->head_rows && cell->row_span > 1);
        if (index < shape->table->head_rows && cell->column < shape->column_count && cell->paragraphs[0].size > 0)
            shape->heads[cell->column] = &cell->paragraphs[0];
    }
}

/* The words of the heads are kept on the notice's arena. */
static Shape shape_of(const Keys *keys, Table *table) {
    Arena *arena = arena_new(), *kept = keys->notice->arena;
    Shape shape = {.table = table, .column_count = table->column_count};
    shape.heads = ARENA_ARRAY(kept, const Text *, table->column_count + 1);
    Row row = {0};
    for (int32_t i = 0; table->rows->next(table->rows, i < table->head_rows ? kept : arena, &row, keys->diags); i++) {
        note_row(&shape, &row, i);
        arena_reset(arena);
    }
    table->rows->rewind(table->rows);
    arena_free(arena);
    for (int32_t i = 0; i < shape.column_count; i++)
        if (shape.heads[i])
            g_string_append_printf(keys->names, "%s%s", keys->names->len ? "、" : "", shape.heads[i]->bytes);
    return shape;
}

/* By its head's words, or by its number from 1; -1: there is none. */
static int32_t find_column(const Shape *shape, const char *name) {
    char *end;
    for (int32_t i = 0; i < shape->column_count; i++)
        if (shape->heads[i] && words_same(shape->heads[i]->bytes, (size_t)shape->heads[i]->size, name, strlen(name)))
            return i;
    gint64 number = g_ascii_strtoll(name, &end, 10);
    return *name && *end == 0 && number >= 1 && number <= shape->column_count ? (int32_t)number - 1 : -1;
}

/* What the table's own source says of a column stands. */
static void set_column(Column *column, const ColumnWish *wish) {
    if (wish->typed && column->type == COLUMN_TEXT)
        column->type = wish->column.type;
    if (wish->aligned && column->align == ALIGN_AUTO)
        column->align = wish->column.align;
    if (column->width_kind == COLUMN_AUTO && wish->column.width_kind != COLUMN_AUTO) {
        column->width_kind = wish->column.width_kind;
        column->width = wish->column.width;
        column->fraction = wish->column.fraction;
    }
    column->mask = column->mask || wish->column.mask;
}

static void set_columns(Keys *keys, const Shape *shape) {
    Table *table = shape->table;
    if (!table->columns)
        table->columns = ARENA_ARRAY(keys->notice->arena, Column, table->column_count + 1);
    for (int32_t i = 0; i < keys->wish_count; i++) {
        int32_t column = find_column(shape, keys->wishes[i].name);
        if (column < 0)
            continue;
        keys->wishes[i].found = true;
        set_column(&table->columns[column], &keys->wishes[i]);
    }
}

static bool sort_rows(Keys *keys, const Shape *shape) {
    Table *table = shape->table;
    SortWish *sort = &keys->sort;
    int32_t column = sort->name ? find_column(shape, sort->name) : -1;
    if (column < 0)
        return true;
    sort->found = true;
    if (shape->spans)
        return diag_add_list(keys->diags, &rule_list_order_spans, sort->place, (const char *const[]){NULL});
    bool words = table->columns[column].type == COLUMN_TEXT;
    ListOrder order = {.order = sort->order >= 0 ? (TableOrder)sort->order : words ? ORDER_PINYIN : ORDER_VALUE,
                       .descending = sort->descending, .column = column, .head_rows = table->head_rows,
                       .column_count = table->column_count, .place = sort->place};
    order.numbers = ARENA_ARRAY(keys->notice->arena, bool, table->column_count);
    for (int32_t i = 0; i < table->column_count; i++)
        order.numbers[i] = table->columns[i].type == COLUMN_NUMBER;
    RowSource *rows = list_order_rows(table->rows, &order, keys->diags);
    if (!rows)
        return false;
    arena_on_free(keys->notice->arena, row_source_free, rows);
    table->rows = rows;
    if (!sort->silent)
        table->note = list_order_note(keys->notice->arena, &order, sort->name);
    return true;
}

static bool apply_to_blocks(Keys *keys, Block *blocks) {
    bool ok = true;
    for (Block *block = blocks; block; block = block->next) {
        if (block->kind != BLOCK_TABLE)
            continue;
        Shape shape = shape_of(keys, block->table);
        set_columns(keys, &shape);
        ok &= sort_rows(keys, &shape);
    }
    return ok;
}

/* -- All of them. */

static bool report_absent(const Keys *keys) {
    bool ok = true;
    for (int32_t i = 0; i < keys->wish_count; i++)
        if (!keys->wishes[i].found)
            ok = diag_add(keys->diags, &rule_list_column, keys->wishes[i].place, keys->wishes[i].name, keys->names->str);
    if (keys->sort.name && !keys->sort.found)
        ok = diag_add(keys->diags, &rule_list_column, keys->sort.place, keys->sort.name, keys->names->str);
    return ok;
}

bool table_keys_apply(Notice *notice, Diags *diags) {
    Keys keys = {.notice = notice, .diags = diags};
    if (!read_columns(&keys) || !read_sort(&keys))
        return false;
    if (keys.wish_count == 0 && !keys.sort.name)
        return true;
    keys.names = g_string_new(NULL);
    bool ok = apply_to_blocks(&keys, notice->body);
    for (int32_t i = 0; i < notice->attachment_count; i++)
        ok &= apply_to_blocks(&keys, notice->attachments[i].blocks);
    ok = report_absent(&keys) && ok;
    g_string_free(keys.names, TRUE);
    return ok;
}
