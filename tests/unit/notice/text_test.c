#include "notice/text.h"

#include <glib.h>
#include <string.h>

/* 甲乙 at 3:5, 丙 at 4:1; 乙丙 is bold, 丙 linked. */
static Text sample(Arena *arena) {
    static const Span spans[] = {{3, 6, SPAN_STRONG, NULL, NULL}, {6, 9, SPAN_STRONG, "u", "en"}};
    Text text = text_from(arena, "甲乙丙", 9, (Place){NULL, 3, 5});
    TextPlace *places = ARENA_ARRAY(arena, TextPlace, 2);
    places[0] = (TextPlace){0, {NULL, 3, 5}};
    places[1] = (TextPlace){6, {NULL, 4, 1}};
    text.places = places;
    text.place_count = 2;
    text.spans = spans;
    text.span_count = 2;
    return text;
}

static void test_places(void) {
    Arena *arena = arena_new();
    Text text = sample(arena);
    static const int lines[] = {3, 3, 4, 4}, columns[] = {5, 6, 1, 2};
    for (int i = 0; i < 4; i++) {
        g_assert_cmpint(text_place_at(&text, 3 * i).line, ==, lines[i]);
        g_assert_cmpint(text_place_at(&text, 3 * i).column, ==, columns[i]);
    }
    Text none = {.bytes = ""};
    g_assert_cmpint(text_place_at(&none, 0).line, ==, 0);
    /* A text that stands at no place of the source has none further on. */
    Text nowhere = text_from(arena, "甲乙", 6, PLACE_NONE);
    g_assert_cmpint(text_place_at(&nowhere, 3).line, ==, 0);
    arena_free(arena);
}

static void test_marks(void) {
    Arena *arena = arena_new();
    Text text = sample(arena);
    const char *uri, *language;
    g_assert_cmpint(text_marks_at(&text, 0, &uri, &language), ==, 0);
    g_assert_null(uri);
    g_assert_cmpint(text_marks_at(&text, 5, &uri, NULL), ==, SPAN_STRONG);
    g_assert_null(uri);
    g_assert_cmpint(text_marks_at(&text, 6, &uri, &language), ==, SPAN_STRONG);
    g_assert_cmpstr(uri, ==, "u");
    g_assert_cmpstr(language, ==, "en");
    g_assert_cmpint(text_marks_at(&text, 9, NULL, NULL), ==, 0);
    arena_free(arena);
}

static void test_slice(void) {
    Arena *arena = arena_new();
    Text text = sample(arena), middle = text_slice(arena, &text, 3, 6), end = text_slice(arena, &text, 3, 9),
         none = text_slice(arena, &text, 6, 6);
    g_assert_cmpstr(middle.bytes, ==, "乙");
    g_assert_cmpint(middle.span_count, ==, 1);
    g_assert_cmpint(middle.spans[0].start, ==, 0);
    g_assert_cmpint(middle.spans[0].end, ==, 3);
    g_assert_cmpint(text_place_at(&middle, 0).column, ==, 6);
    g_assert_cmpstr(end.bytes, ==, "乙丙");
    g_assert_cmpint(end.span_count, ==, 2);
    g_assert_cmpint(end.spans[1].start, ==, 3);
    g_assert_cmpint(text_place_at(&end, 3).line, ==, 4);
    g_assert_true(text_is_empty(&none));
    g_assert_cmpstr(none.bytes, ==, "");
    g_assert_cmpint(none.span_count, ==, 0);
    arena_free(arena);
}

/* A cut through a span keeps its half. */
static void test_slice_cuts_spans(void) {
    Arena *arena = arena_new();
    static const Span span[] = {{0, 9, SPAN_STRONG, NULL, NULL}};
    Text text = text_from(arena, "甲乙丙", 9, PLACE_NONE);
    text.spans = span;
    text.span_count = 1;
    Text part = text_slice(arena, &text, 3, 6);
    g_assert_cmpint(part.spans[0].start, ==, 0);
    g_assert_cmpint(part.spans[0].end, ==, 3);
    g_assert_true(text_is_all(&part, SPAN_STRONG));
    arena_free(arena);
}

static void test_all(void) {
    Arena *arena = arena_new();
    Text text = sample(arena), bold = text_slice(arena, &text, 3, 9);
    g_assert_false(text_is_all(&text, SPAN_STRONG));
    g_assert_true(text_is_all(&bold, SPAN_STRONG));
    g_assert_false(text_is_all(&bold, SPAN_STRONG | SPAN_EMPHASIS));
    /* Blanks need no marks; nothing but blanks is all of anything. */
    static const Span span[] = {{4, 7, SPAN_STRONG, NULL, NULL}};
    Text padded = text_from(arena, " 　甲\xC2\xA0\xE2\x80\xA8", 12, PLACE_NONE);
    padded.spans = span;
    padded.span_count = 1;
    g_assert_true(text_is_all(&padded, SPAN_STRONG));
    Text none = {.bytes = ""};
    g_assert_true(text_is_all(&none, SPAN_STRONG));
    arena_free(arena);
}

/* Links and other languages are elements; neighbours with one target are one; a region or a script is no other language. */
static void test_elements(void) {
    static const Span spans[] = {
        {.start = 0, .end = 3, .marks = SPAN_STRONG},
        {.start = 3, .end = 6, .uri = "a"},
        {.start = 6, .end = 9, .uri = "a", .marks = SPAN_STRONG},
        {.start = 9, .end = 12, .uri = "b"},
        {.start = 15, .end = 18, .uri = "b"},
        {.start = 18, .end = 21, .language = "zh-Hant"},
        {.start = 21, .end = 24, .language = "ZH"},
        {.start = 24, .end = 27, .language = "en-GB"},
        {.start = 27, .end = 30, .language = "en-GB", .marks = SPAN_EMPHASIS},
        {.start = 30, .end = 33, .language = ""},
    };
    static const int32_t wanted[] = {-1, 0, 0, 1, 2, -1, -1, 3, 3, -1};
    const Text text = {.bytes = "", .size = 33, .spans = spans, .span_count = G_N_ELEMENTS(spans)};
    int32_t elements[G_N_ELEMENTS(spans)];
    g_assert_cmpint(text_elements(&text, "zh-CN", elements), ==, 4);
    for (size_t i = 0; i < G_N_ELEMENTS(spans); i++)
        g_assert_cmpint(elements[i], ==, wanted[i]);
    g_assert_cmpint(text_elements(&text, "en", NULL), ==, 5);
}

/* Spans that look alike without a mark become one; what has nothing left goes. */
static void test_without(void) {
    static const Span spans[] = {{.start = 0, .end = 3, .marks = SPAN_STRONG}, {.start = 3, .end = 6, .marks = SPAN_STRIKE},
                                 {.start = 6, .end = 9, .marks = SPAN_STRIKE | SPAN_STRONG}, {.start = 12, .end = 15, .marks = SPAN_STRIKE}};
    const Text text = {.bytes = "公示公示公", .size = 15, .spans = spans, .span_count = G_N_ELEMENTS(spans)};
    Arena *arena = arena_new();
    Text plain = text_without(arena, &text, SPAN_STRONG);
    g_assert_cmpint(plain.span_count, ==, 2);
    g_assert_cmpint(plain.spans[0].start, ==, 3);
    g_assert_cmpint(plain.spans[0].end, ==, 9);
    g_assert_cmpint(plain.spans[1].start, ==, 12);
    g_assert_cmpint(spans[0].marks, ==, SPAN_STRONG);
    arena_free(arena);
}

/* Asked in order or not, the cursor says what counting from the entry's start says. */
static void test_places_in_order(void) {
    static const TextPlace entries[] = {{0, {.line = 3, .column = 7}}, {6, {.line = 4, .column = 2}}, {9, {.line = 0}}, {12, {.line = 9, .column = 1}}};
    Text text = {.bytes = "公示公示公示公示", .size = 24, .places = entries, .place_count = G_N_ELEMENTS(entries)};
    static const int32_t order[] = {0, 3, 3, 6, 9, 12, 15, 21, 18, 0, 21, 6};
    TextPlaceCursor cursor = {0};
    for (size_t i = 0; i < G_N_ELEMENTS(order); i++) {
        Place place = text_place_next(&text, &cursor, order[i]), wanted = text_place_at(&text, order[i]);
        g_assert_cmpint(place.line, ==, wanted.line);
        g_assert_cmpint(place.column, ==, wanted.column);
    }
    g_assert_cmpint(text_place_at(&text, 18).column, ==, 3);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/text/places", test_places);
    g_test_add_func("/text/places-in-order", test_places_in_order);
    g_test_add_func("/text/marks", test_marks);
    g_test_add_func("/text/slice", test_slice);
    g_test_add_func("/text/slice-spans", test_slice_cuts_spans);
    g_test_add_func("/text/all", test_all);
    g_test_add_func("/text/without", test_without);
    g_test_add_func("/text/elements", test_elements);
    return g_test_run();
}
