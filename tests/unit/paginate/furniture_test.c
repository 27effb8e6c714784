/* Page numbers: where they stand, on which pages, what they say (GB/T 9704-2012 7.5 and clause 8). */
#include "paginate_support.h"

/* The em-box composer gives a digit and a blank half a size, a dash (below U+2E80) half a size too: "— 1 —" is 35 pt. */
enum { NUMBER_WIDTH = 35 * LEN_ONE_POINT };

static const Item *number_item(int32_t page) {
    for (int32_t i = 0; i < press.pages[page - 1]->item_count; i++)
        if (press.pages[page - 1]->items[i].role == ROLE_PAGE_NUMBER)
            return &press.pages[page - 1]->items[i];
    return NULL;
}

static const PageLine *number_line(int32_t page) {
    for (int32_t i = 0; i < press.pages[page - 1]->line_count; i++)
        if (press.pages[page - 1]->lines[i].role == ROLE_PAGE_NUMBER)
            return &press.pages[page - 1]->lines[i];
    return NULL;
}

static void run_pages(int32_t pages) {
    for (int32_t i = 0; i < pages; i++)
        add(FRAGMENT_LINE, PART_BODY, "p%d", i + 1)->page_before = true;
    g_assert_true(press_run());
    g_assert_cmpint(press.page_count, ==, pages);
}

static void expect_words(int32_t page, const char *words, const char *label) {
    const GlyphRun *run = &number_item(page)->of.glyphs;
    char *text = g_strndup(run->text, (size_t)run->text_size);
    g_assert_cmpstr(text, ==, words);
    g_assert_cmpstr(press.pages[page - 1]->label, ==, label);
    g_free(text);
}

static void test_outer(void) {
    press_start();
    run_pages(12);
    /* Odd pages: it ends one 字 before the type area's right edge, 184 mm; even ones: it begins one 字 behind the left, 28 mm. */
    g_assert_cmpint(ABS(number_item(1)->origin.x + NUMBER_WIDTH + 16 * LEN_ONE_POINT - LEN_TENTH_MM(1840)), <=, 1);
    g_assert_cmpint(number_item(2)->origin.x, ==, LEN_TENTH_MM(280) + 16 * LEN_ONE_POINT);
    g_assert_cmpint(number_item(11)->origin.x, >, number_item(12)->origin.x);
    expect_words(1, "— 1 —", "1");
    expect_words(12, "— 12 —", "12");
    const Item *item = number_item(3);
    g_assert_cmpint(item->artifact, ==, ARTIFACT_PAGINATION);
    g_assert_cmpint(item->part, ==, PART_FURNITURE);
    g_assert_cmpint(item->node, ==, 0);
    g_assert_cmpint(number_line(3)->artifact, ==, ARTIFACT_PAGINATION);
    press_finish();
}

/* Without a face to measure, the em box is centred on 269 mm. */
static void test_height(void) {
    press_start();
    run_pages(2);
    const PageLine *line = number_line(1);
    g_assert_cmpint(ABS(line->box.y + line->box.height / 2 - LEN_TENTH_MM(2690)), <=, 1);
    g_assert_cmpint(line->baseline, ==, number_item(1)->origin.y);
    press_finish();
}

static void test_centre(void) {
    press_start();
    press.sheet.page_number.kind = PAGE_NUMBER_CENTRE;
    press.sheet.page_number.format = "第{n}页 共{t}页";
    press.job.page_total = 3;
    run_pages(3);
    expect_words(2, "第2页 共3页", "2");
    const PageLine *line = number_line(2);
    g_assert_cmpint(ABS(line->box.x + line->box.width / 2 - LEN_TENTH_MM(280 + 780)), <=, 1);
    g_assert_cmpint(line->box.x, ==, number_line(3)->box.x);
    press_finish();
}

static void test_none(void) {
    press_start();
    press.sheet.page_number.kind = PAGE_NUMBER_NONE;
    run_pages(5);
    for (int32_t i = 1; i <= 5; i++)
        g_assert_null(number_item(i));
    g_assert_null(press.pages[4]->label);
    press_finish();
}

static void test_single(void) {
    press_start();
    run_pages(1);
    g_assert_null(number_item(1));
    press_finish();
    press_start();
    press.sheet.page_number.on_single = true;
    run_pages(1);
    expect_words(1, "— 1 —", "1");
    press_finish();
}

static void test_first(void) {
    press_start();
    press.sheet.page_number.on_first = false;
    run_pages(2);
    g_assert_null(number_item(1));
    expect_words(2, "— 2 —", "2");
    press_finish();
}

/* Pages 3 and 4 are an attachment that is bound by itself: 1 and 2, with their places. */
static void test_renumbered(void) {
    press_start();
    for (int32_t i = 0; i < 5; i++) {
        Fragment *fragment = add(FRAGMENT_LINE, i < 2 ? PART_BODY : PART_ATTACHMENT, "p%d", i + 1);
        fragment->page_before = true;
        fragment->renumber = i == 2 || i == 4;
    }
    g_assert_true(press_run());
    static const char *const labels[] = {"1", "2", "1", "2", "1"};
    for (int32_t i = 0; i < 5; i++)
        g_assert_cmpstr(press.pages[i]->label, ==, labels[i]);
    expect_words(3, "— 1 —", "1");
    g_assert_cmpint(press.pages[2]->number, ==, 3);
    g_assert_cmpint(number_item(2)->origin.x, ==, number_item(4)->origin.x);
    g_assert_cmpint(number_item(3)->origin.x, ==, number_item(5)->origin.x);
    press_finish();
}

/* "Page x of y" counts what is bound together: measured first, then drawn. */
static void test_totals_of_what_is_bound(void) {
    int32_t counts[3] = {0};
    for (int drawn = 0; drawn < 2; drawn++) {
        press_start();
        press.sheet.page_number.format = "{n}/{t}";
        press.job.page_total = drawn ? 6 : 0;
        press.job.bound_counts = drawn ? NULL : counts;
        press.job.bound_totals = drawn ? counts : NULL;
        for (int32_t i = 0; i < 6; i++) {
            Fragment *fragment = add(FRAGMENT_LINE, i < 3 ? PART_BODY : PART_ATTACHMENT, "p%d", i + 1);
            fragment->page_before = true;
            fragment->renumber = i == 3 || i == 5;
        }
        g_assert_true(press_run());
        static const char *const words[] = {"1/3", "2/3", "3/3", "1/2", "2/2", "1/1"};
        for (int32_t i = 0; drawn && i < 6; i++) {
            char *label = g_strndup(words[i], 1);
            expect_words(i + 1, words[i], label);
            g_free(label);
        }
        press_finish();
    }
    g_assert_cmpint(counts[0], ==, 3);
    g_assert_cmpint(counts[1], ==, 2);
    g_assert_cmpint(counts[2], ==, 1);
}

/* 版记 of a full text stands alone behind a blank page, both without a number (7.5); the attachment behind it has one again. */
static void test_renumbered_behind_imprint(void) {
    press_start();
    press.sheet.imprint.even = true;
    for (int32_t i = 0; i < 2 * 22; i++)
        add(FRAGMENT_LINE, PART_BODY, "p%d", i + 1);
    add(FRAGMENT_BLOCK, PART_IMPRINT, "imprint");
    for (int32_t i = 0; i < 2; i++) {
        Fragment *fragment = add(FRAGMENT_LINE, PART_ATTACHMENT, "a%d", i + 1);
        fragment->page_before = true;
        fragment->renumber = i == 0;
    }
    g_assert_true(press_run());
    static const char *const labels[] = {"1", "2", NULL, NULL, "1", "2"};
    g_assert_cmpint(press.page_count, ==, G_N_ELEMENTS(labels));
    for (size_t i = 0; i < G_N_ELEMENTS(labels); i++)
        g_assert_cmpstr(press.pages[i]->label, ==, labels[i]);
    press_finish();
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/furniture/outer", test_outer);
    g_test_add_func("/furniture/renumbered", test_renumbered);
    g_test_add_func("/furniture/renumbered-behind-imprint", test_renumbered_behind_imprint);
    g_test_add_func("/furniture/totals-of-what-is-bound", test_totals_of_what_is_bound);
    g_test_add_func("/furniture/height", test_height);
    g_test_add_func("/furniture/centre", test_centre);
    g_test_add_func("/furniture/none", test_none);
    g_test_add_func("/furniture/single", test_single);
    g_test_add_func("/furniture/first", test_first);
    return g_test_run();
}
