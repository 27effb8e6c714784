/* Random streams of fragments over pages: each once and in order but for images that float, none over another, all within the
 * type area, and a rule of keeping broken only on pages that offer no place that breaks none.
 */
#include "paginate_support.h"

enum { STREAMS = 1000, PIECES_MOST = 300 };

/* What the stream's fragments were, for they are gone when the pages have come. */
typedef struct {
    uint8_t kind, part;
    int32_t line, line_count, number;
    bool keep_with_next, keep_with_previous, page_before;
    Len advance, extent;
} Piece;

static Piece pieces[FRAGMENTS_MOST];

static void note_pieces(void) {
    for (int32_t i = 0; i < press.flow.count; i++) {
        const Fragment *fragment = press.flow.fragments[i];
        pieces[i] = (Piece){fragment->kind, fragment->part, fragment->line, fragment->line_count, i + 1,
                            fragment->keep_with_next, fragment->keep_with_previous, fragment->page_before,
                            fragment->advance, fragment->extent};
    }
}

static bool chance(GRand *rand, int32_t percent) {
    return g_rand_int_range(rand, 0, 100) < percent;
}

static void add_random(GRand *rand) {
    char name[16];
    g_snprintf(name, sizeof name, "%d.", press.flow.count);
    int32_t before = press.flow.count;
    if (chance(rand, 60))
        add_paragraph(name, g_rand_int_range(rand, 1, chance(rand, 10) ? 60 : 7));
    else if (chance(rand, 40))
        add(FRAGMENT_LINE, PART_BODY, "%s", name)->keep_with_next = true;
    else
        add_piece(chance(rand, 50) ? FRAGMENT_IMAGE : FRAGMENT_BLOCK, PART_BODY, g_rand_int_range(rand, 10, chance(rand, 20) ? 2250 : 600),
                  name);
    Fragment *first = press.flow.fragments[before];
    first->rows_before = chance(rand, 10) ? g_rand_int_range(rand, 1, 4) : 0;
    first->space_before = chance(rand, 10) ? g_rand_int_range(rand, 0, 100000) : 0;
    first->row = chance(rand, 3) ? g_rand_int_range(rand, 1, 22) : 0;
    first->page_before = chance(rand, 2);
    first->keep_with_previous = chance(rand, 5);
    press.flow.fragments[press.flow.count - 1]->keep_with_next |= chance(rand, 5);
}

/* --- the rules, said once more --- */

static bool breaks_a_rule(const Piece *before, const Piece *after) {
    if (after->page_before)
        return false;
    bool widow = after->line > 0 && (after->line < 2 || after->line_count - after->line < 2);
    return before->keep_with_next || after->keep_with_previous || widow;
}

/* What stands on each page: indexes, ascending. An image that floats leaves a gap on its page and stands first on the next. */
static int32_t shown[FRAGMENTS_MOST], page_of[FRAGMENTS_MOST];

static void check_end(int32_t seed, int32_t first, int32_t last) {
    int32_t foot = shown[last - 1];
    if (foot + 1 == press.flow.count || !breaks_a_rule(&pieces[foot], &pieces[foot + 1]))
        return;
    for (int32_t i = first + 1; i < last; i++)
        if (!breaks_a_rule(&pieces[shown[i - 1]], &pieces[shown[i]]))
            g_error("stream %d: the page ends behind %d, against a rule, and might end before %d", seed, foot, shown[i]);
}

static void check_place(int32_t seed, const Page *page, int32_t index, Len above, Len top) {
    Len foot = page->type_area.y + page->type_area.height;
    if (top < above - 32)
        g_error("stream %d, page %d: piece %d lies over the one before", seed, page->number, index);
    if (top < page->type_area.y || (LenSum)top + pieces[index].extent > (LenSum)foot + 32)
        g_error("stream %d, page %d: piece %d leaves the type area", seed, page->number, index);
}

/* The pieces on the page go to shown from at on; returns the end. */
static int32_t check_page(int32_t seed, const Page *page, int32_t at) {
    int32_t first = at;
    Len above = page->type_area.y;
    for (int32_t i = 0; i < page->item_count; i++) {
        const Item *item = &page->items[i];
        if (item->part == PART_FURNITURE)
            continue;
        int32_t index = (int32_t)item->node - 1;
        if (index < 0 || index >= press.flow.count || page_of[index] > 0 || (at > first && index <= shown[at - 1]))
            g_error("stream %d, page %d: piece %d is out of its order", seed, page->number, index);
        check_place(seed, page, index, above, item->origin.y);
        if (at > first && pieces[index].page_before)
            g_error("stream %d, page %d: piece %d begins no page", seed, page->number, index);
        above = item->origin.y + pieces[index].advance;
        page_of[index] = page->number;
        shown[at++] = index;
    }
    return at;
}

/* Only an image with what is kept with it comes after what is behind it, by one page at most. */
static void check_order(int32_t seed) {
    bool floats = false;
    for (int32_t i = 0; i + 1 < press.flow.count; i++) {
        floats = pieces[i].kind == FRAGMENT_IMAGE || (floats && (pieces[i - 1].keep_with_next || pieces[i].line > 0));
        if (page_of[i] > page_of[i + 1] + (floats ? 1 : 0))
            g_error("stream %d: piece %d stands on page %d, the next on %d", seed, i, page_of[i], page_of[i + 1]);
    }
}

static void check_stream(int32_t seed) {
    GRand *rand = g_rand_new_with_seed((guint32)seed);
    press_start();
    int32_t most = g_rand_int_range(rand, 1, PIECES_MOST);
    while (press.flow.count < most)
        add_random(rand);
    note_pieces();
    g_assert_true(press_run());
    g_assert_cmpint(press.result.pages, ==, press.page_count);
    int32_t at = 0;
    memset(page_of, 0, sizeof page_of);
    for (int32_t page = 0; page < press.page_count; page++) {
        int32_t end = check_page(seed, press.pages[page], at);
        g_assert_cmpint(end, >, at); /* no page is empty */
        check_end(seed, at, end);
        at = end;
    }
    g_assert_cmpint(at, ==, press.flow.count);
    check_order(seed);
    g_assert_cmpint(press.flow.released, ==, press.flow.given);
    g_assert_cmpint(findings("page.too-tall"), ==, 0);
    press_finish();
    g_rand_free(rand);
}

static void test_streams(void) {
    for (int32_t seed = 1; seed <= STREAMS; seed++)
        check_stream(seed);
}

/* The signature block with random text before it: never alone while the text could give it two lines. */
static void check_signature(int32_t seed) {
    GRand *rand = g_rand_new_with_seed((guint32)seed);
    press_start();
    int32_t lines = 0;
    while (lines < 40) {
        int32_t count = g_rand_int_range(rand, 1, 9);
        char name[16];
        g_snprintf(name, sizeof name, "%d.", lines);
        add_paragraph(name, count);
        lines += count;
        if (chance(rand, 8))
            break;
    }
    add_signature(g_rand_int_range(rand, 1, 6))->rows_before = g_rand_int_range(rand, 0, 3);
    g_assert_true(press_run());
    const char *last = names(press.page_count);
    int32_t words = 1;
    for (const char *at = last; *at; at++)
        words += *at == ' ' ? 1 : 0;
    g_assert_false(press.result.stranded);
    if (words < MIN(lines, 2) + 1)
        g_error("text %d: the last page is %s", seed, last);
    press_finish();
    g_rand_free(rand);
}

static void test_signatures(void) {
    for (int32_t seed = 1; seed <= STREAMS; seed++)
        check_signature(seed);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/property/streams", test_streams);
    g_test_add_func("/property/signatures", test_signatures);
    return g_test_run();
}
