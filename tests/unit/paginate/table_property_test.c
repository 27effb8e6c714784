/* Random tables between lines of text over pages: every line of every cell once, in order and within the type area; heads on each
 * page that goes on with a table; no row split that a page could hold.
 */
#include "paginate_support.h"

#include <stdlib.h>

enum { DOCUMENTS = 400, ROWS_MOST = 90, TABLES_MOST = 3, NAMES_MOST = 8192 };

static Bench bench;
static Arena *words;

/* What must come, in its order: "12.3" is line 3 of row 12. */
static const char *names_due[NAMES_MOST];
static int32_t names_count;

typedef struct {
    StringRows rows;
    Table table;
    TableLayout *layout;
} Made;

static Made made[TABLES_MOST];
static int32_t lines_of[NAMES_MOST]; /* by row */
static int32_t row_count;

static const char *keep_words(GString *text) {
    const char *kept = arena_strdup(words, text->str);
    g_string_free(text, TRUE);
    return kept;
}

static const char *name_of(int32_t row, int32_t line) {
    GString *text = g_string_new(NULL);
    g_string_printf(text, "%d.%d", row, line);
    return keep_words(text);
}

/* A row of one cell of so many lines; the numbers run through the whole document. */
static const char *make_row(int32_t lines, const char *mark) {
    GString *text = g_string_new(mark);
    int32_t row = row_count++;
    lines_of[row] = lines;
    for (int32_t i = 1; i <= lines; i++) {
        names_due[names_count++] = name_of(row, i);
        g_string_append_printf(text, "%s%d.%d", i > 1 ? "/" : "", row, i);
    }
    return keep_words(text);
}

static int32_t random_lines(GRand *rand) {
    int32_t dice = g_rand_int_range(rand, 0, 100);
    return dice < 70 ? 1 : dice < 90 ? g_rand_int_range(rand, 2, 6) : dice < 98 ? g_rand_int_range(rand, 6, 31) : g_rand_int_range(rand, 31, 90);
}

static void make_table(Made *table, GRand *rand) {
    int32_t rows = g_rand_int_range(rand, 1, ROWS_MOST), heads = rows > 3 ? MAX(0, g_rand_int_range(rand, -1, 3)) : 0;
    const char **texts = ARENA_ARRAY(words, const char *, rows + 1);
    for (int32_t i = 0; i < rows; i++) {
        bool total = i == rows - 1 && i > heads && g_rand_int_range(rand, 0, 3) == 0;
        texts[i] = make_row(i < heads ? 1 : random_lines(rand), i < heads ? "!" : total ? "=" : "");
    }
    table->rows = (StringRows){.source = bench.rows.source, .rows = texts};
    table->table = (Table){.rows = &table->rows.source, .row_count = -1};
    table->layout = table_layout_new(&table->table, &bench.context);
    for (Fragment *row; (row = table_next(table->layout));)
        press.flow.fragments[press.flow.count++] = row;
}

static void add_text(GRand *rand) {
    int32_t lines = g_rand_int_range(rand, 1, 12);
    for (int32_t i = 0; i < lines; i++) {
        const char *name = name_of(row_count, 1);
        names_due[names_count++] = name;
        lines_of[row_count++] = 1;
        Fragment *line = add(FRAGMENT_LINE, PART_BODY, "%s", name);
        line->node_count = 0;
        line->keep_with_next = i == lines - 1;
    }
}

static void make_document(int32_t seed) {
    GRand *rand = g_rand_new_with_seed((guint32)seed);
    static const char *const none[] = {NULL};
    words = arena_new();
    names_count = row_count = 0;
    press_start();
    bench_start(&bench, none);
    for (int role = ROLE_CAPTION; role <= ROLE_CELL; role++)
        press.sheet.roles[role] = bench.sheet.roles[role];
    press.sheet.table = bench.sheet.table;
    press.sheet.table.continuation = (uint8_t)g_rand_int_range(rand, CONTINUATION_NONE, CONTINUATION_NUMBERED);
    bench.context.sheet = &press.sheet;
    bench.context.parent = 0;
    int32_t tables = g_rand_int_range(rand, 1, TABLES_MOST + 1);
    for (int32_t i = 0; i < TABLES_MOST; i++)
        made[i].layout = NULL;
    for (int32_t i = 0; i < tables; i++) {
        if (g_rand_boolean(rand))
            add_text(rand);
        make_table(&made[i], rand);
    }
    g_rand_free(rand);
}

static void unmake_document(void) {
    press_finish();
    for (int32_t i = 0; i < TABLES_MOST; i++)
        table_layout_free(made[i].layout);
    diags_free(bench.diags);
    arena_free(words);
}

/* --- what came --- */

static int32_t row_named(const Item *item) {
    return (int32_t)strtol(item->of.glyphs.text, NULL, 10);
}

static bool is_named(const Item *item, const char *name) {
    return (size_t)item->of.glyphs.text_size == strlen(name) && memcmp(item->of.glyphs.text, name, strlen(name)) == 0;
}

static void check_line(int32_t seed, const Page *page, const PageLine *line) {
    Len foot = page->type_area.y + page->type_area.height;
    if (line->part != PART_FURNITURE && (line->box.y < page->type_area.y || line->box.y + line->box.height > foot + 32))
        g_error("document %d, page %d: a line leaves the type area", seed, page->number);
}

/* The row goes on from page to page: then it is taller than what a page offers below the tallest head there is. */
static void check_split(int32_t seed, int32_t row) {
    const Len padding = 2 * PADDING_Y, head = 2 * LEN_TENTH_MM(80) + CELL_PITCH;
    if (lines_of[row] * CELL_PITCH + padding + head <= press.sheet.type_area.height - LEN_TENTH_MM(80) * 2)
        g_error("document %d: row %d of %d lines is split", seed, row, lines_of[row]);
}

static void check_document(int32_t seed) {
    int32_t at = 0, row = -1;
    for (int32_t i = 0; i < press.page_count; i++) {
        const Page *page = press.pages[i];
        int32_t first = at;
        for (int32_t k = 0; k < page->line_count; k++)
            check_line(seed, page, &page->lines[k]);
        for (int32_t k = 0; k < page->item_count; k++) {
            const Item *item = &page->items[k];
            if (item->kind != ITEM_GLYPHS || item->artifact)
                continue;
            if (at == names_count || !is_named(item, names_due[at]))
                g_error("document %d, page %d: %.*s where %s is due", seed, page->number, item->of.glyphs.text_size,
                        item->of.glyphs.text, at < names_count ? names_due[at] : "nothing");
            if (at == first && row_named(item) == row)
                check_split(seed, row);
            row = row_named(item);
            at++;
        }
        g_assert_cmpint(at, >, first);
    }
    g_assert_cmpint(at, ==, names_count);
    g_assert_cmpint(findings("page.too-tall"), ==, 0);
}

static void test_documents(void) {
    for (int32_t seed = 1; seed <= DOCUMENTS; seed++) {
        make_document(seed);
        g_assert_true(press_run());
        check_document(seed);
        unmake_document();
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/table-property/documents", test_documents);
    return g_test_run();
}
