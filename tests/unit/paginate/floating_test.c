/* Images that do not fit: text fills the page above them, and they stand at the head of the next. */
#include "paginate_support.h"

static void add_lines(const char *name, int32_t count) {
    for (int32_t i = 0; i < count; i++)
        add(FRAGMENT_LINE, PART_BODY, "%s%d", name, i + 1);
}

static void expect(int32_t page, const char *words) {
    g_assert_cmpstr(names(page), ==, words);
}

static void run(int32_t pages) {
    g_assert_true(press_run());
    g_assert_cmpint(press.result.pages, ==, pages);
    g_assert_cmpint(press.flow.released, ==, press.flow.given);
    g_assert_cmpint(press.pages[0]->nodes[0].id, ==, 1);
}

static void test_text_passes(void) {
    press_start();
    add_lines("a", 16);
    add_piece(FRAGMENT_IMAGE, PART_BODY, 1000, "image");
    add_lines("b", 8);
    run(2);
    expect(1, "a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11 a12 a13 a14 a15 a16 b1 b2 b3 b4 b5 b6");
    expect(2, "image b7 b8");
    /* Its node comes with it. */
    g_assert_cmpint(press.pages[0]->node_count, ==, 22);
    g_assert_cmpint(press.pages[1]->nodes[0].id, ==, 17);
    press_finish();
}

static void test_the_end_comes_first(void) {
    press_start();
    add_lines("a", 16);
    add_piece(FRAGMENT_IMAGE, PART_BODY, 1000, "image");
    add_lines("b", 2);
    run(2);
    expect(2, "image");
    press_finish();
}

/* A heading, a table, another image, the signature: nothing but plain text passes. */
static void test_a_heading_stops(void) {
    press_start();
    add_lines("a", 12);
    add_piece(FRAGMENT_IMAGE, PART_BODY, 1500, "image");
    add_lines("b", 2);
    add(FRAGMENT_LINE, PART_BODY, "h")->keep_with_next = true;
    add_lines("c", 2);
    run(2);
    expect(2, "image h c1 c2");
    press_finish();
}

static void test_no_widow(void) {
    press_start();
    add_lines("a", 16);
    add_piece(FRAGMENT_IMAGE, PART_BODY, 1000, "image");
    add_lines("b", 2);
    add_paragraph("p", 5); /* four lines would fit: one would stand alone below the image */
    run(2);
    expect(2, "image p4 p5");
    press_finish();
}

static void test_caption_goes_along(void) {
    press_start();
    add_lines("a", 16);
    add_piece(FRAGMENT_IMAGE, PART_BODY, 1000, "image")->keep_with_next = true;
    add_paragraph("图", 2);
    add_lines("b", 8);
    run(2);
    expect(2, "image 图1 图2 b7 b8");
    press_finish();
}

static void test_announced_image_stays(void) {
    press_start();
    add_lines("a", 15);
    add(FRAGMENT_LINE, PART_BODY, "如下图：");
    add_piece(FRAGMENT_IMAGE, PART_BODY, 1000, "image");
    add_lines("b", 8);
    run(2);
    expect(2, "如下图： image b1 b2 b3 b4 b5 b6 b7 b8");
    press_finish();
}

/* Two images: the second waits behind the first and does not overtake it. */
static void test_order(void) {
    press_start();
    add_lines("a", 16);
    add_piece(FRAGMENT_IMAGE, PART_BODY, 1500, "one");
    add_lines("b", 2);
    add_piece(FRAGMENT_IMAGE, PART_BODY, 1500, "two");
    add_lines("c", 3);
    run(3);
    expect(2, "one c1 c2 c3");
    expect(3, "two");
    press_finish();
}

/* Where the signature needs lines from before the image, the order of the source returns. */
static void test_signature_behind_an_image(void) {
    press_start();
    add_lines("a", 16);
    add_piece(FRAGMENT_IMAGE, PART_BODY, 1000, "image");
    add_lines("b", 1);
    add_signature(2);
    run(2);
    g_assert_false(press.result.stranded);
    expect(2, "a16 image b1 S");
    press_finish();
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/floating/text-passes", test_text_passes);
    g_test_add_func("/floating/end", test_the_end_comes_first);
    g_test_add_func("/floating/heading", test_a_heading_stops);
    g_test_add_func("/floating/no-widow", test_no_widow);
    g_test_add_func("/floating/caption", test_caption_goes_along);
    g_test_add_func("/floating/announced", test_announced_image_stays);
    g_test_add_func("/floating/order", test_order);
    g_test_add_func("/floating/signature", test_signature_behind_an_image);
    return g_test_run();
}
