/* Random tables, sound and faulty, over random pages: every word once and in its own box, each row whole, rules exactly
 * on the edges of cells.
 */
#include "table_pages.h"

#include <stdlib.h>

enum { ROWS_MOST = 40, COLUMNS_MOST = 8, TABLES = 400 };

static Bench bench;

/* --- making tables --- */

typedef struct {
    char *rows[ROWS_MOST + 1];
    GHashTable *texts; /* what must be drawn: text -> times */
    int32_t row_count, column_count, head_rows;
    bool faulty;
} Made;

static char *random_text(GRand *rand, int32_t number) {
    GString *text = g_string_new(NULL);
    int32_t size = g_rand_int_range(rand, 0, 10) ? g_rand_int_range(rand, 0, 12) : g_rand_int_range(rand, 20, 200);
    g_string_append_printf(text, "%d", number);
    for (int32_t i = 0; i < size; i++)
        g_string_append(text, "格");
    return g_string_free(text, FALSE);
}

static void make_cell(Made *made, GRand *rand, GString *row, bool taken[ROWS_MOST][COLUMNS_MOST], int32_t y, int32_t x,
                      int32_t number) {
    int32_t columns = g_rand_int_range(rand, 1, 3),
            rows = g_rand_int_range(rand, 0, 4) ? 1 : g_rand_int_range(rand, 1, 30);
    if (!made->faulty) {
        while (x + columns > made->column_count || taken[y][x + columns - 1])
            columns--;
        rows = MIN(rows, (y < made->head_rows ? made->head_rows : made->row_count) - y);
    }
    for (int32_t i = y; i < MIN(y + rows, made->row_count); i++)
        for (int32_t k = x; k < MIN(x + columns, made->column_count); k++)
            taken[i][k] = true;
    g_string_append_printf(row, "%s@%d,%dx%d:", row->len > 1 ? "|" : "", x, columns, rows);
    int32_t paragraphs = g_rand_int_range(rand, 0, 5) ? 1 : 3;
    for (int32_t i = 0; i < paragraphs; i++) {
        char *text = random_text(rand, number + i * 10000);
        g_string_append_printf(row, "%s%s", i > 0 ? "/" : "", text);
        g_hash_table_add(made->texts, text);
    }
}

/* Widths of all kinds, given by the source. */
static void random_columns(GRand *rand, int32_t count) {
    bench.table.columns = bench.columns;
    bench.table.column_count = count;
    for (int32_t i = 0; i < count; i++)
        bench.columns[i] = (Column){.width_kind = (uint8_t)g_rand_int_range(rand, COLUMN_AUTO, COLUMN_FRACTION + 1),
                                    .width = g_rand_int_range(rand, 0, 300) * LEN_ONE_POINT,
                                    .fraction = g_rand_int_range(rand, 0, 10000)};
}

/* Sound tables have their cells where the spans from above leave room; faulty ones lay them over each other and beyond
 * the end. */
static Made make_table(GRand *rand, bool faulty) {
    Made made = {.faulty = faulty, .texts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL)};
    bool taken[ROWS_MOST][COLUMNS_MOST] = {{false}};
    int32_t number = 1000;
    made.row_count = g_rand_int_range(rand, 1, ROWS_MOST);
    made.column_count = g_rand_int_range(rand, 1, COLUMNS_MOST);
    made.head_rows = made.row_count > 8 ? MAX(0, g_rand_int_range(rand, -2, 4)) : 0;
    for (int32_t y = 0; y < made.row_count; y++) {
        GString *row = g_string_new(y < made.head_rows ? "!" : "");
        for (int32_t x = 0; x < made.column_count; x++)
            if (!taken[y][x] || (faulty && g_rand_int_range(rand, 0, 6) == 0))
                make_cell(&made, rand, row, taken, y, x, number++);
        made.rows[y] = g_string_free(row, FALSE);
    }
    return made;
}

static void unmake(Made *made) {
    for (int32_t i = 0; i < made->row_count; i++)
        g_free(made->rows[i]);
    g_hash_table_destroy(made->texts);
}

/* --- looking at pages --- */

typedef struct {
    GHashTable *drawn; /* node -> GString of its text */
    Len room;
    bool faulty;
} Seen;

static const TableRow *layout_row(const TestPage *page, int32_t index) {
    return page->rows[index].row->row_layout;
}

static void collect(Seen *seen, const Fragment *row) {
    for (int32_t i = 0; i < row->item_count; i++) {
        const Item *item = &row->items[i];
        if (item->artifact != ARTIFACT_NONE)
            continue;
        g_assert_cmpuint(item->node, >, 0);
        GString *text = g_hash_table_lookup(seen->drawn, GUINT_TO_POINTER(item->node));
        if (!text) {
            text = g_string_new(NULL);
            g_hash_table_insert(seen->drawn, GUINT_TO_POINTER(item->node), text);
        }
        g_string_append_len(text, item->of.glyphs.text, item->of.glyphs.text_size);
    }
}

/* The box that a line's cell has on this page; the cell is the one in the slot under the line's middle. */
static void check_line(const TestPage *page, int32_t index, const PageLine *line) {
    const TableRow *row = layout_row(page, index);
    int32_t column = 0;
    while (column + 1 < bench.layout->scan.columns && line->box.x >= bench.layout->edges[column + 1])
        column++;
    const TableCell *cell = row->slots[column];
    Len height = 0;
    for (int32_t i = index; i < page->count && layout_row(page, i)->slots[column] == cell; i++)
        height += layout_row(page, i)->height;
    g_assert_cmpint(line->box.y, >=, 0);
    g_assert_cmpint(line->box.y + line->box.height, <=, height);
    g_assert_cmpint(line->box.x + line->box.width, <=, bench.layout->edges[cell->column + cell->column_span]);
}

static void check_tiles(const TestPage *page, int32_t index) {
    const TableRow *row = layout_row(page, index);
    for (int32_t column = 0; column < bench.layout->scan.columns;) {
        const TableCell *cell = row->slots[column];
        g_assert_nonnull(cell);
        g_assert_cmpint(cell->column, ==, column);
        g_assert_true(cell->row <= row->index && row->index < cell->row + cell->row_span);
        for (int32_t i = 0; i < cell->column_span; i++)
            g_assert_true(row->slots[column + i] == cell);
        column += cell->column_span;
    }
}

static int covering(const Item *rules, int32_t count, LenPoint from, LenPoint to) {
    int found = 0;
    for (int32_t i = 0; i < count; i++) {
        const PageRule *rule = &rules[i].of.rule;
        bool along = from.y == to.y ? rule->from.y == from.y && rule->to.y == from.y
                                    : rule->from.x == from.x && rule->to.x == from.x;
        found += along && rule->from.x <= from.x && rule->to.x >= to.x && rule->from.y <= from.y && rule->to.y >= to.y;
    }
    return found;
}

static bool edge_above(const TestPage *page, int32_t row, int32_t column) {
    return row == 0 || row == page->count ||
           layout_row(page, row - 1)->slots[column] != layout_row(page, row)->slots[column];
}

static bool edge_left(const TestPage *page, int32_t row, int32_t column) {
    return column == 0 || column == bench.layout->scan.columns ||
           layout_row(page, row)->slots[column - 1] != layout_row(page, row)->slots[column];
}

static void check_rules(const TestPage *page) {
    Arena *arena = arena_new();
    int32_t count, runs = 0, columns = bench.layout->scan.columns;
    const Item *rules = table_rules(bench.layout, arena, page->rows, page->count, &count);
    const Len *x = bench.layout->edges;
    for (int32_t row = 0; row <= page->count; row++) {
        Len y = row < page->count ? page->rows[row].y : page->height;
        for (int32_t column = 0; column < columns; column++) {
            bool edge = edge_above(page, row, column);
            g_assert_cmpint(covering(rules, count, (LenPoint){x[column], y}, (LenPoint){x[column + 1], y}), ==, edge);
            runs += edge && (column == 0 || !edge_above(page, row, column - 1));
        }
    }
    for (int32_t column = 0; column <= columns; column++)
        for (int32_t row = 0; row < page->count; row++) {
            bool edge = edge_left(page, row, column);
            Len top = page->rows[row].y, bottom = top + page->rows[row].row->advance;
            g_assert_cmpint(covering(rules, count, (LenPoint){x[column], top}, (LenPoint){x[column], bottom}), ==,
                            edge);
            runs += edge && (row == 0 || !edge_left(page, row - 1, column));
        }
    g_assert_cmpint(count, ==, runs); /* nothing more, and no line in two pieces */
    arena_free(arena);
}

/* A cell open from the page before says so again: the rest of its words, or all of them marked （续）. */
static void check_continued(const TestPage *page) {
    int32_t first = 0;
    while (first < page->count && layout_row(page, first)->repeated)
        first++;
    if (first == page->count)
        return;
    const TableRow *row = layout_row(page, first);
    for (int32_t column = 0; column < bench.layout->scan.columns; column++) {
        const TableCell *cell = row->slots[column];
        bool open = cell->column == column && cell->row < row->index;
        int found = 0;
        for (int32_t i = 0; open && i < row->piece_count; i++)
            found += row->pieces[i].cell == cell ? 1 : 0;
        g_assert_cmpint(found, ==, open && cell->source ? 1 : 0);
    }
}

static void check_page(Bench *unused, const TestPage *page, void *closure) {
    (void)unused;
    Seen *seen = closure;
    g_assert_cmpint(page->height, <=, seen->room);
    for (int32_t i = 0; i < page->count; i++) {
        collect(seen, page->rows[i].row);
        check_tiles(page, i);
        for (int32_t line = 0; line < page->rows[i].row->line_items; line++)
            check_line(page, i, &page->rows[i].row->lines[line]);
    }
    check_continued(page);
    check_rules(page);
}

static void check_words(const Seen *seen, const Made *made) {
    GHashTableIter iter;
    gpointer node, text;
    g_hash_table_iter_init(&iter, seen->drawn);
    while (g_hash_table_iter_next(&iter, &node, &text))
        g_assert_true(g_hash_table_remove(made->texts, ((GString *)text)->str));
    g_assert_cmpuint(g_hash_table_size(made->texts), ==, 0);
}

static void free_string(gpointer text) {
    g_string_free(text, TRUE);
}

static void run_table(guint32 seed, bool faulty) {
    GRand *rand = g_rand_new_with_seed(seed);
    Made made = make_table(rand, faulty);
    Seen seen = {.drawn = g_hash_table_new_full(NULL, NULL, NULL, free_string),
                 .room = g_rand_int_range(rand, 80, 700) * LEN_ONE_POINT,
                 .faulty = faulty};
    bench_start(&bench, (const char *const *)made.rows);
    bench.sheet.type_area.height = seen.room;
    if (g_rand_boolean(rand))
        random_columns(rand, made.column_count);
    bench_layout(&bench);
    g_test_message("seed %u: %d rows, %d columns, page %d", seed, made.row_count, made.column_count, seen.room);
    bool ok = table_ok(bench.layout);
    g_assert_true(ok ||
                  (faulty && bench_count(&bench, "table.too-wide") == 1)); /* cells moved clear may want many columns */
    g_assert_true(faulty || bench_count(&bench, "table.overlap") == 0);
    paginate_table(&bench, seen.room, check_page, &seen);
    if (ok)
        check_words(&seen, &made);
    bench_finish(&bench);
    g_hash_table_destroy(seen.drawn);
    unmake(&made);
    g_rand_free(rand);
}

static void test_sound_tables(void) {
    for (guint32 seed = 1; seed <= TABLES; seed++)
        run_table(seed, false);
}

static void test_faulty_tables(void) {
    for (guint32 seed = 1; seed <= TABLES; seed++)
        run_table(seed, true);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/table-property/sound", test_sound_tables);
    g_test_add_func("/table-property/faulty", test_faulty_tables);
    return g_test_run();
}
