/* Where fragments stand: the grid's rows, blanks, given rows, the pen, the page's foot. */
#include "paginate_support.h"

/* Row i (from 0) of the page: 37 mm + i * (225 mm - 16 pt) / 21, each rounded once. */
static Len row_y(int32_t row) {
    const Len area = LEN_TENTH_MM(2250) - 16 * LEN_ONE_POINT;
    return LEN_TENTH_MM(370) + (Len)((2 * (LenSum)area * row + 21) / (2 * 21));
}

static void test_full_page(void) {
    press_start();
    add_paragraph("a", 45);
    g_assert_true(press_run());
    g_assert_cmpint(press.result.pages, ==, 3);
    g_assert_cmpint(press.page_count, ==, 3);
    for (int32_t i = 0; i < 22; i++) {
        char name[8];
        g_snprintf(name, sizeof name, "a%d", i + 1);
        g_assert_cmpint(top_of(1, name), ==, row_y(i));
    }
    /* The em box of the last line stands on the type area's foot, 262 mm below the page's top. */
    g_assert_cmpint(top_of(1, "a22") + 16 * LEN_ONE_POINT, ==, LEN_TENTH_MM(370) + LEN_TENTH_MM(2250));
    /* 45 lines: 22, 21 (a widow is spared), 2. */
    g_assert_cmpint(top_of(2, "a23"), ==, row_y(0));
    g_assert_cmpstr(names(3), ==, "a44 a45");
    g_assert_cmpint(find_item(1, "a1")->origin.x, ==, LEN_TENTH_MM(280));
    press_finish();
}

static void test_exactly_one_page(void) {
    press_start();
    add_paragraph("a", 22);
    g_assert_true(press_run());
    g_assert_cmpint(press.result.pages, ==, 1);
    press_finish();
}

static void test_a_taller_line_at_the_foot(void) {
    press_start();
    for (int32_t i = 0; i < 21; i++)
        add(FRAGMENT_LINE, PART_BODY, "a%d", i);
    add(FRAGMENT_LINE, PART_BODY, "tall")->extent = 22 * LEN_ONE_POINT; /* 2号 where 3号 would just fit */
    g_assert_true(press_run());
    g_assert_cmpstr(names(2), ==, "tall");
    press_finish();
}

static void test_blanks(void) {
    press_start();
    add(FRAGMENT_LINE, PART_BODY, "a")->rows_before = 3; /* not at a page's head */
    add(FRAGMENT_LINE, PART_BODY, "b")->rows_before = 2;
    add(FRAGMENT_LINE, PART_BODY, "c")->space_before = LEN_ONE_POINT; /* pushes it to the next row */
    Fragment *loose = add_piece(FRAGMENT_BLOCK, PART_BODY, 100, "d");
    loose->rows_before = 1;
    loose->space_before = LEN_TENTH_MM(20);
    g_assert_true(press_run());
    g_assert_cmpint(top_of(1, "a"), ==, row_y(0));
    g_assert_cmpint(top_of(1, "b"), ==, row_y(3));
    g_assert_cmpint(top_of(1, "c"), ==, row_y(5));
    g_assert_cmpint(ABS(top_of(1, "d") - row_y(7) - LEN_TENTH_MM(20)), <=, 1);
    press_finish();
}

static void test_no_blanks_at_the_head(void) {
    press_start();
    add_paragraph("a", 22);
    Fragment *next = add(FRAGMENT_LINE, PART_BODY, "b");
    next->rows_before = 1;
    next->space_before = LEN_TENTH_MM(50);
    g_assert_true(press_run());
    g_assert_cmpint(top_of(2, "b"), ==, row_y(0));
    press_finish();
}

static void test_given_rows(void) {
    press_start();
    add(FRAGMENT_LINE, PART_ATTACHMENT, "mark")->row = 1;
    Fragment *title = add(FRAGMENT_LINE, PART_ATTACHMENT, "title");
    title->row = 3; /* 7.3.7 */
    title->extent = 22 * LEN_ONE_POINT;
    add(FRAGMENT_LINE, PART_ATTACHMENT, "text")->rows_before = 1;
    add(FRAGMENT_LINE, PART_ATTACHMENT, "late")->row = 2; /* passed */
    g_assert_true(press_run());
    g_assert_cmpint(top_of(1, "mark"), ==, row_y(0));
    g_assert_cmpint(top_of(1, "title"), ==, row_y(2));
    g_assert_cmpint(top_of(1, "text"), ==, row_y(4));
    g_assert_cmpint(top_of(1, "late"), ==, row_y(5));
    press_finish();
}

static void test_next_row_below_a_piece(void) {
    press_start();
    add(FRAGMENT_LINE, PART_BODY, "a");
    add_piece(FRAGMENT_IMAGE, PART_BODY, 250, "image"); /* from row 1, 10.45 mm, to 35.45 mm: row 4 begins at 41.74 mm */
    add(FRAGMENT_LINE, PART_BODY, "b");
    add_piece(FRAGMENT_IMAGE, PART_BODY, 100, "second");
    g_assert_true(press_run());
    g_assert_cmpint(ABS(top_of(1, "image") - row_y(1)), <=, 1);
    g_assert_cmpint(top_of(1, "b"), ==, row_y(4));
    g_assert_cmpint(top_of(1, "second"), ==, row_y(5));
    press_finish();
}

/* 20 mm below row 1 is 1 mm above row 3: less than half of the 4.8 mm between lines. */
static void test_clear_of_a_piece(void) {
    press_start();
    add(FRAGMENT_LINE, PART_BODY, "a");
    add_piece(FRAGMENT_IMAGE, PART_BODY, 200, "image");
    add(FRAGMENT_LINE, PART_BODY, "b");
    g_assert_true(press_run());
    g_assert_cmpint(top_of(1, "b"), ==, row_y(4));
    press_finish();
}

static void test_pieces_follow_the_pen(void) {
    press_start();
    add_piece(FRAGMENT_IMAGE, PART_BODY, 33, "a");
    add_piece(FRAGMENT_IMAGE, PART_BODY, 44, "b");
    g_assert_true(press_run());
    g_assert_cmpint(top_of(1, "a"), ==, LEN_TENTH_MM(370));
    g_assert_cmpint(top_of(1, "b"), ==, LEN_TENTH_MM(370) + LEN_TENTH_MM(33));
    press_finish();
}

static void test_page_before(void) {
    press_start();
    add(FRAGMENT_LINE, PART_BODY, "a")->page_before = true; /* the page is empty: none is left blank */
    add(FRAGMENT_LINE, PART_BODY, "b")->keep_with_next = true;
    add(FRAGMENT_LINE, PART_ATTACHMENT, "c")->page_before = true;
    g_assert_true(press_run());
    g_assert_cmpint(press.result.pages, ==, 2);
    g_assert_cmpstr(names(1), ==, "a b");
    g_assert_cmpstr(names(2), ==, "c");
    press_finish();
}

static void test_just_fits(void) {
    press_start();
    add_piece(FRAGMENT_IMAGE, PART_BODY, 1250, "a");
    Fragment *b = add_piece(FRAGMENT_IMAGE, PART_BODY, 1000, "b");
    b->extent = LEN_TENTH_MM(2250) - LEN_TENTH_MM(1250) + 1; /* one unit is rounding */
    g_assert_true(press_run());
    g_assert_cmpint(press.result.pages, ==, 1);
    press_finish();
    press_start();
    add_piece(FRAGMENT_IMAGE, PART_BODY, 1250, "a");
    add_piece(FRAGMENT_IMAGE, PART_BODY, 1001, "b");
    g_assert_true(press_run());
    g_assert_cmpint(press.result.pages, ==, 2);
    g_assert_cmpint(findings("page.too-tall"), ==, 0);
    press_finish();
}

static void test_taller_than_a_page(void) {
    press_start();
    add(FRAGMENT_LINE, PART_BODY, "a");
    add_piece(FRAGMENT_BLOCK, PART_BODY, 3000, "giant");
    add(FRAGMENT_LINE, PART_BODY, "b");
    g_assert_true(press_run());
    g_assert_cmpint(press.result.pages, ==, 3);
    g_assert_cmpstr(names(2), ==, "giant");
    g_assert_cmpint(top_of(2, "giant"), ==, row_y(0));
    g_assert_cmpint(findings("page.too-tall"), ==, 1);
    press_finish();
}

/* 版记 (7.4.1) ends with the type area of the last page. */
static void test_imprint(void) {
    press_start();
    add_paragraph("a", 4);
    add_piece(FRAGMENT_BLOCK, PART_IMPRINT, 200, "imprint");
    g_assert_true(press_run());
    g_assert_cmpint(press.result.pages, ==, 1);
    g_assert_cmpint(top_of(1, "imprint") + LEN_TENTH_MM(200), ==, LEN_TENTH_MM(370) + LEN_TENTH_MM(2250));
    press_finish();
    press_start();
    add_paragraph("a", 21);
    add_piece(FRAGMENT_BLOCK, PART_IMPRINT, 200, "imprint");
    g_assert_true(press_run());
    g_assert_cmpstr(names(2), ==, "imprint");
    g_assert_cmpint(top_of(2, "imprint") + LEN_TENTH_MM(200), ==, LEN_TENTH_MM(370) + LEN_TENTH_MM(2250));
    press_finish();
}

static void test_nodes_go_with_their_fragments(void) {
    press_start();
    add_paragraph("a", 21);
    add(FRAGMENT_LINE, PART_BODY, "heading")->keep_with_next = true; /* on row 22, but moves on */
    add(FRAGMENT_LINE, PART_BODY, "b");
    g_assert_true(press_run());
    g_assert_cmpint(press.pages[0]->node_count, ==, 21);
    g_assert_cmpint(press.pages[0]->nodes[0].id, ==, 1);
    g_assert_cmpint(press.pages[1]->node_count, ==, 2);
    g_assert_cmpint(press.pages[1]->nodes[0].id, ==, 22);
    press_finish();
}

static void test_nothing(void) {
    press_start();
    g_assert_true(press_run());
    g_assert_cmpint(press.result.pages, ==, 0);
    press_finish();
}

/* On failure every fragment is released once (the sanitizer sees leaks) and nothing more is given out. */
static void test_failures(void) {
    for (int32_t refused = 1; refused <= 6; refused++) {
        press_start();
        press.refuse_at = refused;
        add_paragraph("a", 22 * 6);
        g_assert_false(press_run());
        g_assert_cmpint(press.page_count, ==, refused - 1);
        g_assert_cmpint(press.flow.released, ==, press.flow.at);
        press_finish();
    }
    press_start();
    press.flow.failed = true;
    add_paragraph("a", 3);
    g_assert_false(press_run());
    g_assert_cmpint(press.flow.released, ==, 3);
    press_finish();
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/place/full-page", test_full_page);
    g_test_add_func("/place/exactly-one-page", test_exactly_one_page);
    g_test_add_func("/place/a-taller-line-at-the-foot", test_a_taller_line_at_the_foot);
    g_test_add_func("/place/blanks", test_blanks);
    g_test_add_func("/place/no-blanks-at-the-head", test_no_blanks_at_the_head);
    g_test_add_func("/place/given-rows", test_given_rows);
    g_test_add_func("/place/next-row-below-a-piece", test_next_row_below_a_piece);
    g_test_add_func("/place/clear-of-a-piece", test_clear_of_a_piece);
    g_test_add_func("/place/pieces-follow-the-pen", test_pieces_follow_the_pen);
    g_test_add_func("/place/page-before", test_page_before);
    g_test_add_func("/place/just-fits", test_just_fits);
    g_test_add_func("/place/taller-than-a-page", test_taller_than_a_page);
    g_test_add_func("/place/imprint", test_imprint);
    g_test_add_func("/place/nodes", test_nodes_go_with_their_fragments);
    g_test_add_func("/place/nothing", test_nothing);
    g_test_add_func("/place/failures", test_failures);
    return g_test_run();
}
