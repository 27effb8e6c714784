/* list_order.c - see list_order.h. The rows go into a spool; what is sorted is one key a row. */
#include "read/list_order.h"

#include "read/list_rules.h"
#include "read/post_words.h"

#include "base/base_rules.h"
#include "text/icu.h"

#include <glib.h>
#include <string.h>

enum { WORDS_MOST = 200, KEY_ROOM = 2048 };

typedef struct {
    int32_t index;
    uint32_t size;
    size_t start;       /* of the key, in Ordering.keys */
} Entry;

typedef struct {
    const ListOrder *order;
    IcuCollator *collator;  /* NULL: by value */
    GByteArray *keys;
    GArray *entries;        /* Entry, of all rows */
    int32_t tail;           /* the 合计 rows at the end begin here */
} Ordering;

/* -- Keys: bytes that compare as the rows do. */

/* Without blanks; no name is longer than WORDS_MOST. */
static GString *squeezed(const Text *text) {
    GString *words = g_string_new(NULL);
    for (size_t at = 0; at < (size_t)text->size && (words->len < WORDS_MOST || (text->bytes[at] & 0xC0) == 0x80);) {
        size_t blank = words_blank(text->bytes + at, (size_t)text->size - at);
        at += blank;
        if (blank == 0)
            g_string_append_c(words, text->bytes[at++]);
    }
    return words;
}

static void put_words(Ordering *ordering, const Text *text) {
    uint8_t key[KEY_ROOM];
    GString *words = squeezed(text);
    size_t size = words->len == 0 ? 0 : icu_collator_key(ordering->collator, words->str, words->len, key, sizeof key);
    g_byte_array_append(ordering->keys, key, (guint)(size < sizeof key ? size : sizeof key));
    g_string_free(words, TRUE);
}

/* Digits in order of their value: a length byte, then the digits; a fraction behind them compares as text. */
static size_t put_digits(Ordering *ordering, const char *bytes, size_t size) {
    size_t zeros = 0, end, digits = 0;
    while (zeros + 1 < size && bytes[zeros] == '0' && bytes[zeros + 1] >= '0' && bytes[zeros + 1] <= '9')
        zeros++;
    for (end = zeros; end < size && ((bytes[end] >= '0' && bytes[end] <= '9') || bytes[end] == ','); end++)
        digits += bytes[end] != ',';
    uint8_t length = (uint8_t)(digits < 200 ? digits : 200);
    g_byte_array_append(ordering->keys, (const uint8_t *)"0", 1);
    g_byte_array_append(ordering->keys, &length, 1);
    for (size_t at = zeros; at < end; at++)
        if (bytes[at] != ',')
            g_byte_array_append(ordering->keys, (const uint8_t *)bytes + at, 1);
    return end;
}

static void put_value(Ordering *ordering, const Text *text) {
    size_t size = (size_t)text->size;
    for (size_t at = 0; at < size;) {
        if (text->bytes[at] >= '0' && text->bytes[at] <= '9')
            at += put_digits(ordering, text->bytes + at, size - at);
        else
            g_byte_array_append(ordering->keys, (const uint8_t *)text->bytes + at++, 1);
    }
}

static const Cell *find_cell(const Row *row, int32_t column) {
    for (int32_t i = 0; i < row->cell_count; i++)
        if (row->cells[i].column <= column && column < row->cells[i].column + row->cells[i].column_span)
            return &row->cells[i];
    return NULL;
}

static void add_entry(Ordering *ordering, const Row *row) {
    Entry entry = {.index = (int32_t)ordering->entries->len, .start = ordering->keys->len};
    const Cell *cell = find_cell(row, ordering->order->column);
    if (cell && ordering->collator)
        put_words(ordering, &cell->paragraphs[0]);
    else if (cell)
        put_value(ordering, &cell->paragraphs[0]);
    entry.size = (uint32_t)(ordering->keys->len - entry.start);
    g_array_append_val(ordering->entries, entry);
    if (!row->total)
        ordering->tail = (int32_t)ordering->entries->len;
}

/* Rows without words come last in either order. */
static gint compare(gconstpointer a, gconstpointer b, gpointer closure) {
    const Entry *left = a, *right = b;
    const Ordering *ordering = closure;
    size_t common = left->size < right->size ? left->size : right->size;
    if ((left->size == 0) != (right->size == 0))
        return left->size == 0 ? 1 : -1;
    int result = memcmp(ordering->keys->data + left->start, ordering->keys->data + right->start, common);
    if (result == 0)
        result = (left->size > right->size) - (left->size < right->size);
    if (result == 0)
        return left->index - right->index;
    return ordering->order->descending ? -result : result;
}

/* -- Rows. */

static bool is_numbered(const ListOrder *order, int32_t column) {
    return column < order->column_count && order->numbers[column];
}

/* The running numbers of the file's order mean nothing any more. */
static void clear_numbers(const ListOrder *order, Arena *arena, Row *row) {
    Cell *cells = arena_memdup(arena, row->cells, (size_t)row->cell_count * sizeof(Cell));
    for (int32_t i = 0; i < row->cell_count; i++) {
        if (!is_numbered(order, cells[i].column) || cells[i].column_span > 1)
            continue;
        Text *none = ARENA_NEW(arena, Text);
        *none = text_from(arena, "", 0, cells[i].place);
        cells[i].paragraphs = none;
        cells[i].paragraph_count = 1;
    }
    row->cells = cells;
}

static RowStore *store_rows(Ordering *ordering, RowSource *rows, Diags *diags) {
    RowStore *store = row_store_new();
    Arena *arena = arena_new();
    Row row;
    rows->rewind(rows);
    while (rows->next(rows, arena, &row, diags)) {
        add_entry(ordering, &row);
        if (row_store_count(store) >= ordering->order->head_rows && !row.total)
            clear_numbers(ordering->order, arena, &row);
        row_store_add(store, &row);
        arena_reset(arena);
    }
    arena_free(arena);
    row_store_set_head(store, ordering->order->head_rows);
    return store;
}

static void sort_entries(Ordering *ordering) {
    int32_t head = ordering->order->head_rows, count = ordering->tail - head;
    if (count > 1)
        g_qsort_with_data(&g_array_index(ordering->entries, Entry, head), count, sizeof(Entry), compare, ordering);
}

static bool set_order(const Ordering *ordering, RowStore *store) {
    GArray *order = g_array_new(FALSE, FALSE, sizeof(int32_t));
    for (guint i = 0; i < ordering->entries->len; i++)
        g_array_append_val(order, g_array_index(ordering->entries, Entry, i).index);
    bool ok = row_store_set_order(store, (const int32_t *)(void *)order->data);
    g_array_unref(order);
    return ok;
}

RowSource *list_order_rows(RowSource *rows, const ListOrder *order, Diags *diags) {
    Ordering ordering = {.order = order};
    if (order->order != ORDER_VALUE) {
        ordering.collator = icu_collator_new(order->order == ORDER_STROKES ? ICU_STROKES : ICU_PINYIN);
        if (!ordering.collator) {
            diag_add_list(diags, &rule_list_order, order->place, NULL);
            return NULL;
        }
    }
    ordering.keys = g_byte_array_new();
    ordering.entries = g_array_new(FALSE, FALSE, sizeof(Entry));
    RowStore *store = store_rows(&ordering, rows, diags);
    sort_entries(&ordering);
    bool ok = set_order(&ordering, store);
    icu_collator_free(ordering.collator);
    g_byte_array_unref(ordering.keys);
    g_array_unref(ordering.entries);
    if (ok)
        return row_store_source(store);
    row_store_free(store);
    diag_add_list(diags, &rule_output_spool, PLACE_NONE, NULL);
    return NULL;
}

/* -- Its note. */

static bool names_people(const char *column) {
    static const char *const words[] = {"姓名", "名字", "人员", NULL};
    return words_have_any(column, strlen(column), words);
}

Text list_order_note(Arena *arena, const ListOrder *order, const char *column) {
    if (order->order == ORDER_VALUE)
        return text_from(arena, "", 0, order->place);
    bool strokes = order->order == ORDER_STROKES, people = names_people(column);
    char *words = g_strdup_printf("（按%s%s排序）", people ? strokes ? "姓氏" : "姓名" : column, strokes ? "笔画" : "拼音");
    Text note = text_from(arena, words, strlen(words), order->place);
    g_free(words);
    return note;
}
