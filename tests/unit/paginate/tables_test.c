/* Tables over pages: repeated heads, 续表, rows kept and cut, rules, turned tables. Rows are 8 mm high unless they say more; the
 * page offers 225 mm, 28 rows of them. */
#include "paginate_support.h"

static Bench bench;
static Arena *words; /* of the rows' strings; as long as the program */

/* The table's rows from strings, laid out on the press's sheet. */
static void start_table(const char *const *rows) {
    press_start();
    bench_start(&bench, rows);
    for (int role = ROLE_CAPTION; role <= ROLE_CELL; role++)
        press.sheet.roles[role] = bench.sheet.roles[role];
    press.sheet.table = bench.sheet.table;
    bench.context.sheet = &press.sheet;
    press.next_node = 1000; /* whatever else is added comes behind the table's nodes */
    bench.next_node = 1;
    bench.context.parent = 0;
}

static void add_rows(void) {
    add_table(bench_layout(&bench));
}

static void finish_table(void) {
    press_finish();
    bench_finish(&bench);
}

static const char *keep_words(char *text) {
    const char *kept = arena_strdup(words, text);
    g_free(text);
    return kept;
}

/* So many rows of one cell, named r1, r2 …, below the given head. */
static const char *const *make_rows(const char *head, int32_t count) {
    const char **rows = ARENA_ARRAY(words, const char *, count + 2);
    int32_t at = 0;
    if (head)
        rows[at++] = head;
    for (int32_t i = 1; i <= count; i++)
        rows[at++] = keep_words(g_strdup_printf("r%d", i));
    return rows;
}

/* A word of so many lines in the table's one column: 156 mm less two paddings of 4 pt hold 36 characters of 12 pt. */
static const char *tall_cell(const char *name, int32_t lines) {
    GString *text = g_string_new(name);
    for (int32_t i = 1; i < lines; i++)
        g_string_append_printf(text, "/%s.%d", name, i + 1);
    return keep_words(g_string_free(text, FALSE));
}

static int32_t count_rules(int32_t number, bool horizontal) {
    const Page *page = press.pages[number - 1];
    int32_t count = 0;
    for (int32_t i = 0; i < page->item_count; i++) {
        const PageRule *rule = &page->items[i].of.rule;
        if (page->items[i].kind == ITEM_RULE && (rule->from.y == rule->to.y) == horizontal)
            count++;
    }
    return count;
}

static void test_heads_repeat(void) {
    start_table(make_rows("!head", 60));
    add_rows();
    g_assert_true(press_run());
    g_assert_cmpint(press.result.pages, ==, 3); /* 28 rows a page, the head among them: 27 + 27 + 6 */
    g_assert_true(g_str_has_prefix(names(1), "head r1 "));
    g_assert_true(g_str_has_suffix(names(1), " r27"));
    g_assert_true(g_str_has_prefix(names(2), "[head] r28 "));
    g_assert_true(g_str_has_suffix(names(2), " r54"));
    g_assert_cmpstr(names(3), ==, "[head] r55 r56 r57 r58 r59 r60");
    /* The box is closed on each page: one rule above each row and one below the last; one at each side. */
    g_assert_cmpint(count_rules(1, true), ==, 29);
    g_assert_cmpint(count_rules(1, false), ==, 2);
    g_assert_cmpint(count_rules(3, true), ==, 8);
    finish_table();
}

static void test_continuation_line(void) {
    start_table(make_rows("!head", 40));
    press.sheet.table.continuation = CONTINUATION_PLAIN;
    add_rows();
    g_assert_true(press_run());
    /* 续表 is 20 pt high: 225 mm less 7.06 mm hold 27 rows of 8 mm. */
    g_assert_cmpstr(names(2), ==, "[续表] [head] r28 r29 r30 r31 r32 r33 r34 r35 r36 r37 r38 r39 r40");
    finish_table();
}

/* A heading and the whole table's beginning move on together; a head alone is no table. */
static void test_table_moves_with_its_heading(void) {
    start_table(make_rows("!head", 3));
    add_piece(FRAGMENT_IMAGE, PART_BODY, 1910, "image"); /* leaves 34 mm, of which the heading takes 10.45: two rows fit */
    add_piece(FRAGMENT_LINE, PART_ATTACHMENT, 105, "h")->keep_with_next = true;
    add_rows();
    g_assert_true(press_run());
    g_assert_cmpstr(names(1), ==, "image");
    g_assert_cmpstr(names(2), ==, "h head r1 r2 r3"); /* the first time: no 续表, no artifact */
    finish_table();
}

static void test_caption_stays_with_its_table(void) {
    start_table(make_rows("!head", 3));
    bench.table.caption = (Text){.bytes = "表1", .size = 4};
    add_piece(FRAGMENT_IMAGE, PART_BODY, 2000, "image"); /* the caption's 20 pt would fit, and the head below it */
    add_rows();
    g_assert_true(press_run());
    g_assert_cmpstr(names(2), ==, "表1 head r1 r2 r3");
    finish_table();
}

static void test_total_keeps_a_row(void) {
    const char *const *plain = make_rows(NULL, 29);
    const char **rows = (const char **)plain;
    rows[28] = "=total";
    start_table(rows);
    add_rows();
    g_assert_true(press_run());
    g_assert_cmpstr(names(2), ==, "r28 total");
    finish_table();
}

/* No row that a page can hold is ever split. */
static void test_tall_row_moves_whole(void) {
    const char *rows[] = {"r0", "r1", tall_cell("t", 25), "r2", NULL}; /* 25 lines of 20 pt: 176 mm */
    start_table(rows);
    add_piece(FRAGMENT_IMAGE, PART_BODY, 600, "image");
    add_rows();
    g_assert_true(press_run());
    g_assert_cmpstr(names(1), ==, "image r0 r1");
    g_assert_true(g_str_has_prefix(names(2), "t t.2 "));
    g_assert_true(g_str_has_suffix(names(2), " t.25 r2"));
    finish_table();
}

/* 70 lines of 20 pt, 494 mm, below a head of 8 mm: 225 mm hold 31 lines with their paddings, 217 mm hold 30. */
static void test_row_taller_than_a_page(void) {
    const char *rows[] = {"!head", tall_cell("t", 70), "r2", NULL};
    start_table(rows);
    add_rows();
    g_assert_true(press_run());
    g_assert_cmpint(press.result.pages, ==, 3);
    g_assert_true(g_str_has_prefix(names(1), "head t t.2 "));
    g_assert_true(g_str_has_suffix(names(1), " t.30"));
    g_assert_true(g_str_has_prefix(names(2), "[head] t.31 "));
    g_assert_true(g_str_has_suffix(names(2), " t.60"));
    g_assert_cmpstr(names(3), ==, "[head] t.61 t.62 t.63 t.64 t.65 t.66 t.67 t.68 t.69 t.70 r2");
    g_assert_cmpint(findings("page.too-tall"), ==, 0);
    finish_table();
}

/* A row that the page alone could hold, but not below the head, is cut too. */
static void test_row_taller_than_what_the_head_leaves(void) {
    const char *rows[] = {"!head", "r1", tall_cell("t", 31), NULL}; /* 31 lines: 219.5 mm */
    start_table(rows);
    add_rows();
    g_assert_true(press_run());
    g_assert_cmpint(press.result.pages, ==, 2);
    g_assert_true(g_str_has_prefix(names(1), "head r1 t t.2 "));
    g_assert_true(g_str_has_suffix(names(2), " t.31"));
    finish_table();
}

/* 29 rows: the last alone on the second page takes another along; the first alone at a page's foot goes on. */
static void test_no_lone_row(void) {
    start_table(make_rows(NULL, 29));
    add_rows();
    g_assert_true(press_run());
    g_assert_cmpstr(names(2), ==, "r28 r29");
    finish_table();
    start_table(make_rows(NULL, 5));
    add_piece(FRAGMENT_IMAGE, PART_BODY, 2150, "image");
    add_rows();
    g_assert_true(press_run());
    g_assert_cmpstr(names(1), ==, "image");
    finish_table();
}

static void test_two_tables_on_a_page(void) {
    start_table(make_rows(NULL, 3));
    TableLayout *first = bench_layout(&bench);
    for (Fragment *row; (row = table_next(first));)
        press.flow.fragments[press.flow.count++] = row;
    StringRows other = {.source = bench.rows.source, .rows = make_rows(NULL, 2)};
    Table table = {.rows = &other.source, .row_count = -1};
    TableLayout *second = table_layout_new(&table, &bench.context);
    add_piece(FRAGMENT_LINE, PART_ATTACHMENT, 100, "h")->nodes = NULL;
    press.flow.fragments[press.flow.count - 1]->node_count = 0;
    add_table(second);
    g_assert_true(press_run());
    g_assert_cmpstr(names(1), ==, "r1 r2 r3 h r1 r2");
    g_assert_cmpint(count_rules(1, true), ==, 4 + 3);
    g_assert_cmpint(count_rules(1, false), ==, 2 + 2);
    table_layout_free(second);
    finish_table();
}

/* A cell over three rows that the page cuts has its words again on the next page. */
static void test_span_over_the_break(void) {
    const char *const *plain = make_rows(NULL, 60);
    const char **rows = (const char **)plain;
    rows[0] = "1x60:span|r1";
    start_table(rows);
    add_rows();
    g_assert_true(press_run());
    g_assert_true(g_str_has_prefix(names(1), "span r1 "));
    g_assert_true(strstr(names(2), "[span（续）]") != NULL);
    finish_table();
}

/* Four words of 144 pt each, 4 pt beside each: 214 mm, which the landscape page's 225 mm hold and 156 mm cannot. */
#define WIDE_HEAD "!headline1234567890123456|b23456789012345678901234|c23456789012345678901234|d23456789012345678901234"

static void start_turned(const char *const *rows) {
    start_table(rows);
    press.sheet.table.landscape = true;
    press.sheet.table.shrink_limit = 100;
    bench.context.turned_measure = press.sheet.type_area.height;
}

static void test_turned_table(void) {
    start_turned(make_rows(WIDE_HEAD, 30));
    add(FRAGMENT_LINE, PART_BODY, "text");
    add(FRAGMENT_LINE, PART_ATTACHMENT, "mark")->keep_with_next = true;
    add_rows();
    press.flow.fragments[0]->node_count = press.flow.fragments[1]->node_count = 0;
    add(FRAGMENT_LINE, PART_ATTACHMENT, "after");
    if (!table_is_turned(press.flow.table))
        g_error("the table of this test is to be turned");
    g_assert_true(press_run());
    /* 156 mm hold 19 rows of 8 mm; "mark" takes one row of the grid, 10.45 mm, on the first landscape page. */
    g_assert_cmpint(press.result.pages, ==, 4);
    g_assert_cmpstr(names(1), ==, "text");
    g_assert_true(g_str_has_prefix(names(2), "mark headline"));
    g_assert_true(g_str_has_suffix(names(2), " r17"));
    g_assert_true(g_str_has_suffix(names(3), " r30"));
    g_assert_cmpstr(names(4), ==, "after");
    const Page *page = press.pages[1];
    g_assert_cmpint(page->size.width, ==, LEN_TENTH_MM(2970));
    g_assert_cmpint(page->size.height, ==, LEN_TENTH_MM(2100));
    /* The head lies to the portrait page's left edge: its left margin, 28 mm, is above, its foot margin, 35 mm, to the left. */
    g_assert_cmpint(page->type_area.y, ==, LEN_TENTH_MM(280));
    g_assert_cmpint(ABS(page->type_area.x - LEN_TENTH_MM(350)), <=, 1);
    g_assert_cmpint(page->type_area.width, ==, LEN_TENTH_MM(2250));
    g_assert_cmpint(page->type_area.height, ==, LEN_TENTH_MM(1560));
    g_assert_cmpint(press.pages[3]->size.width, ==, LEN_TENTH_MM(2100));
    finish_table();
}

/* Fragments that are kept with a turned table from the page's top on take the whole page with them: none stays empty. */
static void test_turned_from_the_top(void) {
    start_turned(make_rows(WIDE_HEAD, 2));
    Fragment *mark = add(FRAGMENT_LINE, PART_ATTACHMENT, "mark");
    mark->keep_with_next = mark->page_before = true;
    press.sheet.roles[ROLE_ATTACHMENT_TITLE].align = ALIGN_CENTRE;
    Fragment *title = add(FRAGMENT_LINE, PART_ATTACHMENT, "title");
    title->keep_with_next = true;
    ((PageLine *)title->lines)->role = ROLE_ATTACHMENT_TITLE;
    add_rows();
    mark->node_count = title->node_count = 0;
    g_assert_true(press_run());
    g_assert_cmpint(press.result.pages, ==, 1);
    g_assert_true(g_str_has_prefix(names(1), "mark title headline"));
    /* A centred title stays centred: half of 225 - 156 mm to the right. */
    Len left = press.pages[0]->type_area.x;
    g_assert_cmpint(find_item(1, "mark")->origin.x, ==, left);
    g_assert_cmpint(ABS(find_item(1, "title")->origin.x - left - LEN_TENTH_MM(345)), <=, 1);
    finish_table();
}

static void test_failure_in_a_table(void) {
    for (int32_t refused = 1; refused < 4; refused++) {
        start_table(make_rows("!head", 200));
        press.refuse_at = refused;
        add_rows();
        g_assert_false(press_run());
        finish_table();
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    words = arena_new();
    g_test_add_func("/tables/heads-repeat", test_heads_repeat);
    g_test_add_func("/tables/continuation-line", test_continuation_line);
    g_test_add_func("/tables/moves-with-its-heading", test_table_moves_with_its_heading);
    g_test_add_func("/tables/caption", test_caption_stays_with_its_table);
    g_test_add_func("/tables/total", test_total_keeps_a_row);
    g_test_add_func("/tables/tall-row-moves-whole", test_tall_row_moves_whole);
    g_test_add_func("/tables/row-taller-than-a-page", test_row_taller_than_a_page);
    g_test_add_func("/tables/row-taller-than-the-head-leaves", test_row_taller_than_what_the_head_leaves);
    g_test_add_func("/tables/no-lone-row", test_no_lone_row);
    g_test_add_func("/tables/two-tables", test_two_tables_on_a_page);
    g_test_add_func("/tables/span-over-the-break", test_span_over_the_break);
    g_test_add_func("/tables/turned", test_turned_table);
    g_test_add_func("/tables/turned-from-the-top", test_turned_from_the_top);
    g_test_add_func("/tables/failure", test_failure_in_a_table);
    int result = g_test_run();
    arena_free(words);
    return result;
}
