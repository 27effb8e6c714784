/* Awkward tables: each is drawn whole, or its fault is told; never a crash, never a lost word. */
#include "table_pages.h"

enum { PAGE = LEN_TENTH_MM(2250) };

static Bench bench;

typedef struct {
    GString *text; /* all real words in the order of rows */
    GString *artifacts;
    int32_t pages, rows, repeated_heads;
    Len tallest;
} Drawn;

static void collect_row(Drawn *drawn, const Fragment *row) {
    for (int32_t i = 0; i < row->item_count; i++) {
        GString *to = row->items[i].artifact ? drawn->artifacts : drawn->text;
        g_string_append_len(to, row->items[i].of.glyphs.text, row->items[i].of.glyphs.text_size);
        g_string_append_c(to, ';');
    }
    drawn->repeated_heads += row->row_layout && row->row_layout->repeated ? 1 : 0;
    drawn->rows += row->row_layout ? 1 : 0;
}

static void collect_page(Bench *unused, const TestPage *page, void *closure) {
    Drawn *drawn = closure;
    (void)unused;
    drawn->pages++;
    drawn->tallest = MAX(drawn->tallest, page->height);
    for (int32_t i = 0; i < page->other_count; i++)
        collect_row(drawn, page->others[i]);
    for (int32_t i = 0; i < page->count; i++)
        collect_row(drawn, page->rows[i].row);
}

static Drawn draw(const char *const *rows) {
    Drawn drawn = {.text = g_string_new(NULL), .artifacts = g_string_new(NULL)};
    bench_start(&bench, rows);
    bench_layout(&bench);
    paginate_table(&bench, PAGE, collect_page, &drawn);
    g_assert_cmpint(drawn.tallest, <=, PAGE);
    return drawn;
}

static void finish(Drawn *drawn) {
    g_string_free(drawn->text, TRUE);
    g_string_free(drawn->artifacts, TRUE);
    bench_finish(&bench);
}

static char *repeated(const char *text, int32_t count) {
    GString *result = g_string_new(NULL);
    for (int32_t i = 0; i < count; i++)
        g_string_append(result, text);
    return g_string_free(result, FALSE);
}

/* One table, the words that must be drawn (";" behind each line), and the finding it must give (NULL: none). */
typedef struct {
    const char *name, *rows[8], *words, *finding;
} Awkward;

static const Awkward awkward[] = {
    {"no-rows", {NULL}, "", "table.empty"},
    {"one-cell", {"甲", NULL}, "甲;", NULL},
    {"one-column", {"甲", "乙", NULL}, "甲;乙;", NULL},
    {"all-empty", {"|", "|", NULL}, "", NULL},
    {"row-span-beyond-end", {"1x9:甲|乙", "丙", NULL}, "甲;乙;丙;", "table.row-span"},
    {"column-span-beyond-end", {"9x1:甲", "乙|丙", NULL}, "甲;乙;丙;", "table.column-span"},
    {"column-span-alone", {"9x1:甲", NULL}, "甲;", "table.column-span"},
    {"both-beyond", {"甲|99x99:乙", NULL}, "甲;乙;", "table.column-span"},
    {"overlapping-spans", {"甲|1x2:乙", "@0,2x1:丙", NULL}, "甲;乙;丙;", "table.overlap"},
    {"same-place-twice", {"甲|乙", "@0:丙|@0:丁", NULL}, "甲;乙;丙;丁;", "table.overlap"},
    {"laid-on-a-span", {"1x2:甲|乙", "@0:丙|@1:丁", NULL}, "甲;乙;丙;丁;", "table.overlap"},
    {"short-row", {"甲|乙|丙", "丁", NULL}, "甲;乙;丙;丁;", "table.short-row"},
    {"short-first-row", {"甲", "乙|丙", NULL}, "甲;乙;丙;", "table.short-row"},
    {"row-all-covered", {"1x2:甲|1x2:乙", "", NULL}, "甲;乙;", NULL},
    {"row-without-cells", {"甲|乙", "", "丙|丁", NULL}, "甲;乙;丙;丁;", "table.short-row"},
    {"head-only", {"!甲|乙", NULL}, "甲;乙;", NULL},
    {"head-span-into-body", {"!1x3:甲|乙", "丙|丁", "戊|己", NULL}, "甲;乙;丙;丁;戊;己;", "table.row-span"},
    {"head-in-the-middle", {"甲", "!乙", "丙", NULL}, "甲;乙;丙;", NULL},
    {"two-line-head", {"!1x2:甲|2x1:乙", "!丙|丁", "戊|己|庚", NULL}, "甲;乙;丙;丁;戊;己;庚;", NULL},
    {"total-only", {"=合计|3", NULL}, "合计;3;", NULL},
    {"paragraphs", {"甲//乙|丙", NULL}, "甲;乙;丙;", NULL},
    {"padded-name", {"张　三|李四", NULL}, "张　三;李四;", NULL},
    {"gap-on-the-left", {"@2:甲", NULL}, "甲;", "table.short-row"},
    {"spans-like-bricks", {"2x1:甲|乙", "丙|2x1:丁", NULL}, "甲;乙;丙;丁;", NULL},
    {"pinwheel", {"2x1:甲|1x2:乙", "1x2:丙|丁", "2x1:戊", NULL}, "甲;乙;丙;丁;戊;", NULL},
};

static void test_awkward(const void *closure) {
    const Awkward *table = closure;
    Drawn drawn = draw(table->rows);
    g_assert_cmpstr(drawn.text->str, ==, table->words);
    g_assert_cmpstr(drawn.artifacts->str, ==, "");
    if (table->finding)
        g_assert_cmpint(bench_count(&bench, table->finding), ==, 1);
    else
        g_assert_cmpint(diags_count(bench.diags), ==, 0);
    finish(&drawn);
}

static void test_head_longer_than_half_a_page(void) {
    char *head = repeated("表/", 20), *row = g_strdup_printf("!%s头", head);
    Drawn drawn = draw((const char *const[]){row, "甲", "乙", "丙", "丁", "戊", "己", "庚", NULL});
    g_assert_cmpint(bench_count(&bench, "table.head-long"), ==, 1);
    g_assert_cmpint(drawn.repeated_heads, ==, 0);
    finish(&drawn);
    g_free(head);
    g_free(row);
}

static void test_head_longer_than_a_page(void) {
    char *head = repeated("表/", 40), *row = g_strdup_printf("!%s头", head);
    Drawn drawn = draw((const char *const[]){row, "甲", NULL});
    g_assert_cmpint(bench_count(&bench, "table.head-long"), ==, 1);
    g_assert_cmpint(drawn.pages, ==, 2);
    g_assert_cmpint((int)drawn.text->len, ==, 40 * 4 + 4 + 4);
    finish(&drawn);
    g_free(head);
    g_free(row);
}

static void test_cell_longer_than_three_pages(void) {
    char *long_text = repeated("字/", 110), *row = g_strdup_printf("甲|%s尾", long_text);
    Drawn drawn = draw((const char *const[]){"!一|二", row, "乙|丙", NULL});
    g_assert_cmpint(drawn.pages, ==, 4);
    g_assert_cmpint(drawn.repeated_heads, ==, 3);
    g_assert_cmpint((int)drawn.text->len, ==, 110 * 4 + 6 * 4);
    finish(&drawn);
    g_free(long_text);
    g_free(row);
}

static void test_sixty_columns(void) {
    char *cells = repeated("列|", 59), *row = g_strdup_printf("%s末", cells);
    Drawn drawn = draw((const char *const[]){row, NULL});
    g_assert_cmpint(bench_count(&bench, "table.too-wide"), ==, 1);
    finish(&drawn);
    g_free(cells);
    g_free(row);
}

static void test_more_columns_than_we_hold(void) {
    char *cells = repeated("列|", 240), *row = g_strdup_printf("%s末|@1023:终|@1024:外", cells);
    Drawn drawn = draw((const char *const[]){row, NULL});
    g_assert_cmpint(bench_count(&bench, "table.columns"), ==, 1);
    g_assert_false(table_ok(bench.layout));
    finish(&drawn);
    g_free(cells);
    g_free(row);
}

/* 200 rows under one cell: it is repeated on every page, and every row is there. */
static void test_very_long_span(void) {
    GPtrArray *rows = g_ptr_array_new_with_free_func(g_free);
    g_ptr_array_add(rows, g_strdup("!组|名"));
    g_ptr_array_add(rows, g_strdup("1x200:长组|人"));
    for (int i = 1; i < 200; i++)
        g_ptr_array_add(rows, g_strdup("人"));
    g_ptr_array_add(rows, NULL);
    Drawn drawn = draw((const char *const *)rows->pdata);
    g_assert_cmpint(drawn.pages, ==, 8); /* 27 rows of 8 mm and the head on each */
    g_assert_cmpint(drawn.rows, ==, 201 + 7);
    g_assert_cmpint((int)drawn.text->len, ==, 2 * 4 + 7 + 200 * 4);
    char *again = repeated("组;名;长组（续）;", 7);
    g_assert_cmpstr(drawn.artifacts->str, ==, again);
    g_free(again);
    finish(&drawn);
    g_ptr_array_free(rows, TRUE);
}

static void test_many_faults_are_counted(void) {
    const char *rows[102] = {"甲|乙"};
    for (int i = 1; i <= 100; i++)
        rows[i] = "丙";
    Drawn drawn = draw(rows);
    g_assert_cmpint(bench_count(&bench, "table.short-row"), ==, 5);
    g_assert_cmpint(bench_count(&bench, "table.more"), ==, 1);
    finish(&drawn);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < sizeof awkward / sizeof *awkward; i++) {
        char *path = g_strconcat("/table-awkward/", awkward[i].name, NULL);
        g_test_add_data_func(path, &awkward[i], test_awkward);
        g_free(path);
    }
    g_test_add_func("/table-awkward/long-head", test_head_longer_than_half_a_page);
    g_test_add_func("/table-awkward/head-over-a-page", test_head_longer_than_a_page);
    g_test_add_func("/table-awkward/cell-over-three-pages", test_cell_longer_than_three_pages);
    g_test_add_func("/table-awkward/sixty-columns", test_sixty_columns);
    g_test_add_func("/table-awkward/too-many-columns", test_more_columns_than_we_hold);
    g_test_add_func("/table-awkward/very-long-span", test_very_long_span);
    g_test_add_func("/table-awkward/many-faults", test_many_faults_are_counted);
    return g_test_run();
}
