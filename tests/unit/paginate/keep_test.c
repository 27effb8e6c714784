/* What stays together: headings, totals, orphans, widows, the signature block and its text. */
#include "paginate_support.h"

static void add_lines(const char *name, int32_t count) {
    for (int32_t i = 0; i < count; i++)
        add(FRAGMENT_LINE, PART_BODY, "%s%d", name, i + 1);
}

static void expect_last(int32_t pages, const char *last) {
    g_assert_true(press_run());
    g_assert_false(press.result.stranded);
    g_assert_cmpint(press.result.pages, ==, pages);
    g_assert_cmpstr(names(pages), ==, last);
    g_assert_cmpint(press.flow.released, ==, press.flow.given);
    press_finish();
}

static void test_orphans(void) {
    press_start();
    add_lines("a", 21);
    add_paragraph("b", 4); /* one line at the foot would be an orphan */
    expect_last(2, "b1 b2 b3 b4");
    press_start();
    add_lines("a", 20);
    add_paragraph("b", 4);
    expect_last(2, "b3 b4");
}

static void test_widows(void) {
    press_start();
    add_lines("a", 18);
    add_paragraph("b", 5); /* 4 + 1 would leave a widow */
    expect_last(2, "b4 b5");
    press_start();
    add_lines("a", 20);
    add_paragraph("b", 3); /* 2 + 1 and 1 + 2 both break a rule */
    expect_last(2, "b1 b2 b3");
    press_start();
    press.sheet.orphans = press.sheet.widows = 1;
    add_lines("a", 18);
    add_paragraph("b", 5);
    expect_last(2, "b5");
}

static void test_heading(void) {
    press_start();
    add_lines("a", 20);
    add(FRAGMENT_LINE, PART_BODY, "h")->keep_with_next = true;
    add_paragraph("b", 5); /* h and one line would fit, but the line were an orphan */
    expect_last(2, "h b1 b2 b3 b4 b5");
    press_start();
    add_lines("a", 19);
    add(FRAGMENT_LINE, PART_BODY, "h")->keep_with_next = true;
    add_paragraph("b", 5);
    expect_last(2, "b3 b4 b5");
}

/* "名单如下：" does not end a page. */
static void test_introduction(void) {
    press_start();
    add_lines("a", 20);
    add_paragraph("p", 1);
    add(FRAGMENT_LINE, PART_BODY, "名单如下：");
    add_piece(FRAGMENT_BLOCK, PART_BODY, 500, "list");
    expect_last(2, "名单如下： list");
    press_start();
    add_lines("a", 21);
    add(FRAGMENT_LINE, PART_BODY, "名单如下：");
    expect_last(1, "a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11 a12 a13 a14 a15 a16 a17 a18 a19 a20 a21 名单如下：");
}

static void test_chain(void) {
    press_start();
    add_lines("a", 19);
    add(FRAGMENT_LINE, PART_ATTACHMENT, "mark")->keep_with_next = true;
    add(FRAGMENT_LINE, PART_ATTACHMENT, "title")->keep_with_next = true;
    add(FRAGMENT_LINE, PART_ATTACHMENT, "h")->keep_with_next = true;
    add(FRAGMENT_LINE, PART_ATTACHMENT, "text");
    expect_last(2, "mark title h text");
}

static void test_total(void) {
    press_start();
    add_lines("a", 22);
    add(FRAGMENT_LINE, PART_BODY, "total")->keep_with_previous = true;
    expect_last(2, "a22 total");
}

static void test_endless_chain(void) {
    press_start();
    for (int32_t i = 0; i < 50; i++)
        add(FRAGMENT_LINE, PART_BODY, "k%d", i + 1)->keep_with_next = true;
    expect_last(3, "k45 k46 k47 k48 k49 k50");
}

/* A chain is broken where it hurts least: not a total from its row where a heading's keep or a widow may give way. */
static void test_least_evil(void) {
    press_start();
    for (int32_t i = 0; i < 19; i++)
        add(FRAGMENT_LINE, PART_BODY, "k%d", i + 1)->keep_with_next = true;
    add_paragraph("b", 3); /* lines 20 to 22 */
    add(FRAGMENT_LINE, PART_BODY, "total")->keep_with_previous = true;
    expect_last(2, "b3 total"); /* a widow */
}

static void test_signature_fits(void) {
    press_start();
    add_lines("a", 18);
    add_signature(2)->rows_before = 2;
    expect_last(1, "a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11 a12 a13 a14 a15 a16 a17 a18 S");
}

static void test_signature_takes_lines_along(void) {
    press_start();
    add_lines("a", 21);
    add_signature(2);
    g_assert_true(press_run());
    g_assert_false(press.result.stranded);
    g_assert_cmpstr(names(2), ==, "a20 a21 S");
    press_finish();
    press_start();
    add_lines("a", 17);
    add_paragraph("b", 3); /* two of its lines would do, but the third were an orphan */
    add_signature(3);
    expect_last(2, "b1 b2 b3 S");
}

/* The last line alone overflows: with the block behind it in sight, another line goes along. */
static void test_signature_in_sight(void) {
    press_start();
    add_lines("a", 23);
    add_signature(2);
    expect_last(2, "a22 a23 S");
}

static void test_signature_counts_blocks(void) {
    press_start();
    add_lines("a", 17);
    Fragment *contact = add(FRAGMENT_BLOCK, PART_CONTACT, "contact"); /* 4 lines in one piece */
    contact->advance = 4 * press.sheet.pitch;
    contact->extent = contact->advance - press.sheet.pitch + 16 * LEN_ONE_POINT;
    PageLine lines[4] = {{.part = PART_CONTACT}};
    contact->lines = arena_memdup(contact->owner->arena, lines, sizeof lines);
    contact->line_items = 4;
    add_signature(2);
    expect_last(2, "contact S");
}

/* 附件说明 between text and signature is no text: two lines of that go along. */
static void test_signature_below_attachment_notes(void) {
    press_start();
    add_lines("a", 19);
    for (int32_t i = 0; i < 3; i++)
        add(FRAGMENT_LINE, PART_ATTACHMENT_NOTE, "n%d", i + 1);
    add_signature(2);
    expect_last(2, "a18 a19 n1 n2 n3 S");
}

static void test_signature_pieces(void) {
    press_start();
    add_lines("a", 21);
    add(FRAGMENT_LINE, PART_SIGNATURE, "S"); /* name and date as lines of their own */
    add(FRAGMENT_LINE, PART_SIGNATURE, "D");
    expect_last(2, "a20 a21 S D");
}

static void test_signature_stranded(void) {
    press_start();
    for (int32_t i = 0; i < 21; i++)
        add(FRAGMENT_LINE, PART_BODY, "k%d", i + 1)->keep_with_next = i < 20;
    add_signature(4)->rows_before = 1; /* rows 23 to 26: four too many */
    g_assert_true(press_run());
    g_assert_true(press.result.stranded);
    g_assert_cmpint(press.result.missing_rows, ==, 4);
    g_assert_cmpstr(names(2), ==, "S");
    press_finish();
}

/* The layout's words stand above a block that no text can go with; not while the steps of give-way are still tried. */
static void test_signature_with_words(void) {
    for (int tried = 0; tried < 2; tried++) {
        press_start();
        press.sheet.signature.bare_page = "words";
        press.sheet.roles[ROLE_BODY].pitch = press.sheet.pitch;
        press.job.stop_when_stranded = tried == 0;
        for (int32_t i = 0; i < 21; i++)
            add(FRAGMENT_LINE, PART_BODY, "k%d", i + 1)->keep_with_next = i < 20;
        add_signature(4);
        add(FRAGMENT_LINE, PART_NOTE, "note");
        g_assert_true(press_run());
        g_assert_cmpint(press.result.stopped, ==, tried == 0);
        if (tried == 1) {
            g_assert_cmpint(press.page_count, ==, 2);
            g_assert_cmpstr(names(2), ==, "[words] S note");
            g_assert_cmpint(top_of(2, "S"), ==, sheet_row_y(&press.sheet, 1));
        }
        press_finish();
    }
}

static void test_signature_alone_is_not_stranded(void) {
    press_start();
    add_signature(3);
    g_assert_true(press_run());
    g_assert_false(press.result.stranded);
    press_finish();
}

static void test_attachment_after_signature(void) {
    press_start();
    add_lines("a", 5);
    add_signature(2);
    add(FRAGMENT_LINE, PART_ATTACHMENT, "mark")->page_before = true;
    expect_last(2, "mark");
}

/* 附注 is on the line below the date, and the text that the block needs comes too. */
static void test_note_below_the_date(void) {
    press_start();
    add_lines("a", 20);
    add_signature(2);
    add(FRAGMENT_LINE, PART_NOTE, "note");
    expect_last(2, "a19 a20 S note");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/keep/orphans", test_orphans);
    g_test_add_func("/keep/widows", test_widows);
    g_test_add_func("/keep/heading", test_heading);
    g_test_add_func("/keep/introduction", test_introduction);
    g_test_add_func("/keep/chain", test_chain);
    g_test_add_func("/keep/total", test_total);
    g_test_add_func("/keep/endless-chain", test_endless_chain);
    g_test_add_func("/keep/least-evil", test_least_evil);
    g_test_add_func("/keep/signature/fits", test_signature_fits);
    g_test_add_func("/keep/signature/takes-lines-along", test_signature_takes_lines_along);
    g_test_add_func("/keep/signature/in-sight", test_signature_in_sight);
    g_test_add_func("/keep/signature/blocks", test_signature_counts_blocks);
    g_test_add_func("/keep/signature/pieces", test_signature_pieces);
    g_test_add_func("/keep/signature/stranded", test_signature_stranded);
    g_test_add_func("/keep/signature/alone", test_signature_alone_is_not_stranded);
    g_test_add_func("/keep/signature/signature-with-words", test_signature_with_words);
    g_test_add_func("/keep/signature/attachment", test_attachment_after_signature);
    g_test_add_func("/keep/note", test_note_below_the_date);
    g_test_add_func("/keep/signature-notes", test_signature_below_attachment_notes);
    return g_test_run();
}
