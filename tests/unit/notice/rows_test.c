/* Rows packed into a spool come out as they went in. */
#include "notice/rows.h"

#include <glib.h>
#include <string.h>

static const Source source = {"s", "", 0};

static Text word(Arena *arena, const char *text, int line, int column) {
    return text_from(arena, text, strlen(text), (Place){&source, line, column});
}

static Cell cell(Arena *arena, int column, const char *text) {
    Text *paragraph = ARENA_NEW(arena, Text);
    *paragraph = word(arena, text, 3, 10 * (column + 1));
    return (Cell){.column = column, .column_span = 1, .row_span = 1, .paragraphs = paragraph, .paragraph_count = 1,
                  .place = {&source, 3, 10 * column + 1}};
}

static void assert_place(Place place, int line, int column) {
    g_assert_true(place.source == (line ? &source : NULL));
    g_assert_cmpint(place.line, ==, line);
    g_assert_cmpint(place.column, ==, column);
}

typedef struct { Arena *in, *out; Diags *diags; RowStore *store; RowSource *rows; } Stored;

static Stored stored_new(void) {
    return (Stored){arena_new(), arena_new(), diags_new(), row_store_new(), NULL};
}

static Row next_row(Stored *stored) {
    Row row;
    if (!stored->rows)
        stored->rows = row_store_source(stored->store);
    g_assert_true(stored->rows->next(stored->rows, stored->out, &row, stored->diags));
    return row;
}

static void stored_free(Stored *stored) {
    Row row;
    g_assert_false(stored->rows->next(stored->rows, stored->out, &row, stored->diags));
    g_assert_cmpint(diags_count(stored->diags), ==, 0);
    row_source_free(stored->rows);
    diags_free(stored->diags);
    arena_free(stored->in);
    arena_free(stored->out);
}

static void test_plain(void) {
    Stored stored = stored_new();
    Cell cells[] = {cell(stored.in, 0, "甲"), cell(stored.in, 1, ""), cell(stored.in, 2, "a\"b")};
    g_assert_true(row_store_add(stored.store, &(Row){.cells = cells, .cell_count = 3, .place = {&source, 2, 7}}));
    g_assert_true(row_store_add(stored.store, &(Row){.cells = cells, .cell_count = 1, .total = true, .place = {&source, 9, 1}}));
    g_assert_cmpint(row_store_count(stored.store), ==, 2);
    Row row = next_row(&stored);
    g_assert_cmpint(row.cell_count, ==, 3);
    g_assert_cmpint(row.index, ==, 0);
    g_assert_false(row.head || row.total);
    assert_place(row.place, 2, 7);
    g_assert_cmpstr(row.cells[0].paragraphs[0].bytes, ==, "甲");
    assert_place(row.cells[0].place, 3, 1);
    assert_place(text_place_at(&row.cells[0].paragraphs[0], 0), 3, 10);
    g_assert_cmpint(row.cells[1].paragraph_count, ==, 1);
    g_assert_true(text_is_empty(&row.cells[1].paragraphs[0]));
    g_assert_cmpstr(row.cells[2].paragraphs[0].bytes, ==, "a\"b");
    g_assert_cmpint(row.cells[2].column, ==, 2);
    row = next_row(&stored);
    g_assert_true(row.total);
    g_assert_cmpint(row.index, ==, 1);
    stored_free(&stored);
}

static void test_rich(void) {
    Stored stored = stored_new();
    static const Image image = {.name = "i.png"};
    static const Image *const images[] = {&image, &image};
    static const Span spans[] = {{0, 3, SPAN_STRONG, NULL, NULL}, {6, 9, SPAN_SUPERSCRIPT, "uri", "en"}};
    TextPlace places[] = {{0, {&source, 5, 60}}, {6, {&source, 4, 1}}}; /* backwards, too */
    Text paragraphs[] = {word(stored.in, "甲乙丙", 5, 60), word(stored.in, "丁", 70, 1)};
    paragraphs[0].spans = spans;
    paragraphs[0].span_count = 2;
    paragraphs[0].places = places;
    paragraphs[0].place_count = 2;
    Cell rich = {.column = 3, .column_span = 2, .row_span = 300, .align = ALIGN_RIGHT, .vertical = VALIGN_TOP, .head = true,
                 .sides = {5, 0, 1, 255},
                 .paragraphs = paragraphs, .paragraph_count = 2, .images = images, .image_count = 2, .place = {&source, 5, 50}};
    row_store_add(stored.store, &(Row){.cells = &rich, .cell_count = 1, .head = true, .place = {&source, 5, 40}});
    Row row = next_row(&stored);
    const Cell *out = &row.cells[0];
    g_assert_true(row.head && out->head);
    g_assert_cmpint(out->column, ==, 3);
    g_assert_cmpint(out->column_span, ==, 2);
    g_assert_cmpint(out->row_span, ==, 300);
    g_assert_cmpint(out->align, ==, ALIGN_RIGHT);
    g_assert_cmpint(out->vertical, ==, VALIGN_TOP);
    g_assert_cmpmem(out->sides, SIDE_COUNT, rich.sides, SIDE_COUNT);
    g_assert_cmpint(out->image_count, ==, 2);
    g_assert_true(out->images[1] == &image);
    g_assert_cmpint(out->paragraph_count, ==, 2);
    const Text *text = &out->paragraphs[0];
    g_assert_cmpint(text->span_count, ==, 2);
    g_assert_cmpint(text->spans[1].start, ==, 6);
    g_assert_cmpstr(text->spans[1].uri, ==, "uri");
    g_assert_cmpstr(text->spans[1].language, ==, "en");
    g_assert_null(text->spans[0].uri);
    assert_place(text_place_at(text, 3), 5, 61);
    assert_place(text_place_at(text, 6), 4, 1);
    assert_place(text_place_at(&out->paragraphs[1], 0), 70, 1);
    stored_free(&stored);
}

static void test_without_place(void) {
    Stored stored = stored_new();
    Text paragraph = text_from(stored.in, "甲", 3, PLACE_NONE);
    Cell plain = {.column_span = 1, .row_span = 1, .paragraphs = &paragraph, .paragraph_count = 1};
    row_store_add(stored.store, &(Row){.cells = &plain, .cell_count = 1});
    row_store_add(stored.store, &(Row){.cell_count = 0});
    Row row = next_row(&stored);
    assert_place(row.cells[0].place, 0, 0);
    assert_place(text_place_at(&row.cells[0].paragraphs[0], 0), 0, 0);
    g_assert_cmpint(next_row(&stored).cell_count, ==, 0);
    stored_free(&stored);
}

static void fill(Stored *stored, int count) {
    char text[16];
    for (int i = 0; i < count; i++) {
        g_snprintf(text, sizeof text, "第%d行", i);
        Cell cells[] = {cell(stored->in, 0, text)};
        g_assert_true(row_store_add(stored->store, &(Row){.cells = cells, .cell_count = 1, .place = {&source, i + 1, 1}}));
        arena_reset(stored->in);
    }
}

/* 100,000 rows, read twice; what is in memory is one row. */
static void test_many_and_rewind(void) {
    Stored stored = stored_new();
    char text[16];
    fill(&stored, 100000);
    for (int pass = 0; pass < 2; pass++) {
        for (int i = 0; i < 100000; i++) {
            Row row = next_row(&stored);
            g_snprintf(text, sizeof text, "第%d行", i);
            g_assert_cmpint(row.index, ==, i);
            g_assert_cmpstr(row.cells[0].paragraphs[0].bytes, ==, text);
            arena_reset(stored.out);
        }
        if (pass == 0)
            stored.rows->rewind(stored.rows);
    }
    stored_free(&stored);
}

static void test_head(void) {
    Stored stored = stored_new();
    fill(&stored, 3);
    row_store_set_head(stored.store, 2);
    g_assert_true(next_row(&stored).head);
    g_assert_true(next_row(&stored).head);
    g_assert_false(next_row(&stored).head);
    stored_free(&stored);
}

static void test_cut_and_order(void) {
    static const int32_t order[] = {2, 0, 3, 1};
    static const char *const wanted[] = {"第2行", "第0行", "第3行"};
    Stored stored = stored_new();
    fill(&stored, 4);
    g_assert_true(row_store_set_order(stored.store, order));
    row_store_cut(stored.store, 3);
    row_store_cut(stored.store, 9); /* no more than there are */
    for (int i = 0; i < 3; i++)
        g_assert_cmpstr(next_row(&stored).cells[0].paragraphs[0].bytes, ==, wanted[i]);
    stored_free(&stored);
}

static void test_nothing(void) {
    row_store_free(NULL);
    row_source_free(NULL);
    row_store_free(row_store_new());
    Stored stored = stored_new();
    stored.rows = row_store_source(stored.store);
    stored_free(&stored);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/rows/plain", test_plain);
    g_test_add_func("/rows/rich", test_rich);
    g_test_add_func("/rows/no-place", test_without_place);
    g_test_add_func("/rows/many", test_many_and_rewind);
    g_test_add_func("/rows/head", test_head);
    g_test_add_func("/rows/order", test_cut_and_order);
    g_test_add_func("/rows/nothing", test_nothing);
    return g_test_run();
}
