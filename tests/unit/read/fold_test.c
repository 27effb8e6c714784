/* White space as HTML folds it and as Chinese wants it. */
#include "read/fold.h"

#include <glib.h>
#include <string.h>

typedef struct { Arena *arena; Fold *fold; FoldStyle style; Place place; } Folding;

static Folding begin(void) {
    return (Folding){arena_new(), fold_new(), {0, NULL, NULL}, {NULL, 1, 1}};
}

static void add(Folding *folding, const char *text) {
    fold_add(folding->fold, text, strlen(text), folding->place, true, &folding->style);
    for (const char *at = text; *at; at++)
        folding->place.column += ((unsigned char)*at & 0xC0) != 0x80;
}

static void finish(Folding *folding) {
    fold_free(folding->fold);
    arena_free(folding->arena);
}

static void assert_folds(const char *source, const char *wanted) {
    Folding folding = begin();
    add(&folding, source);
    Text text = fold_take(folding.fold, folding.arena);
    g_assert_cmpstr(text.bytes, ==, wanted);
    g_assert_cmpint(text.size, ==, (int)strlen(wanted));
    finish(&folding);
}

static void test_blanks(void) {
    assert_folds("  a  b  ", "a b");
    assert_folds("a\n b", "a b");
    assert_folds("\t\r\n", "");
    assert_folds("公示\n   名单", "公示名单");
    assert_folds("公示\nKubeEdge", "公示KubeEdge");
    assert_folds("KubeEdge\n公示", "KubeEdge公示");
    assert_folds("“公示”\n（名单）", "“公示”（名单）");
    assert_folds("公示 名单", "公示 名单");       /* the author's blank within a line */
    assert_folds("三、 年度", "三、 年度");
    assert_folds("张\xC2\xA0\xC2\xA0三", "张 三"); /* no-break blanks fold too, but stay one */
    assert_folds("公示\xC2\xA0\n名单", "公示 名单");
}

static void test_indents(void) {
    assert_folds("　　公示", "公示");
    assert_folds("\xC2\xA0\xC2\xA0\xC2\xA0公示", "公示");
    assert_folds("张　三", "张　三");
    assert_folds("公示　　", "公示");
    assert_folds("　 　", "");
}

static void test_indent_is_counted(void) {
    Folding folding = begin();
    add(&folding, "\n  　　公示");
    g_assert_cmpint(fold_first_indent(folding.fold), ==, 4);
    fold_take(folding.fold, folding.arena);
    add(&folding, "\xC2\xA0\xC2\xA0公");
    g_assert_cmpint(fold_first_indent(folding.fold), ==, 2);
    finish(&folding);
}

/* Zero-width spaces, byte order marks and control characters have neither ink nor meaning. */
static void test_nothing(void) {
    assert_folds("公\xE2\x80\x8B示\xEF\xBB\xBF", "公示");
    assert_folds("公\x01\x7F示", "公示");
}

/* A line separator in the source is a line break; blanks and breaks at the end go in any mixture. */
static void test_separators(void) {
    assert_folds("\xE2\x80\xA8公示\xE2\x80\xA9名单\xE2\x80\xA8", "公示\xE2\x80\xA8名单");
    assert_folds("公示 　\n", "公示");
    assert_folds("公示　 　", "公示");
    assert_folds("公示　 \xE2\x80\xA8　名单", "公示\xE2\x80\xA8名单");
}

static void test_nothing_is_dropped(void) {
    static const struct { const char *text, *wanted; } cases[] = {
        {"", ""}, {"\xEF\xBB\xBF", ""}, {"自动\xEF\xBB\xBF", "自动"}, {"\x14" "a\x7F" "b\xE2\x80\x8B\xC2\x85字", "ab字"}, {"a\t b\n　", "a\t b\n　"}};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        char *text = g_strdup(cases[i].text);
        g_assert_cmpint((int)fold_drop_nothing(text, strlen(text)), ==, (int)strlen(cases[i].wanted));
        g_assert_cmpstr(text, ==, cases[i].wanted);
        g_free(text);
    }
}

static void test_breaks(void) {
    Folding folding = begin();
    fold_break(folding.fold, folding.place); /* before the first word: none */
    add(&folding, "一");
    fold_break(folding.fold, folding.place);
    add(&folding, "  二");
    fold_break(folding.fold, folding.place);
    fold_break(folding.fold, folding.place);
    g_assert_cmpint(fold_breaks(folding.fold), ==, 2);
    Text text = fold_take(folding.fold, folding.arena);
    g_assert_cmpstr(text.bytes, ==, "一\xE2\x80\xA8二"); /* those at the end are none */
    g_assert_true(fold_is_empty(folding.fold));
    finish(&folding);
}

static void test_spans(void) {
    Folding folding = begin();
    add(&folding, "甲");
    folding.style.marks = SPAN_STRONG;
    add(&folding, "乙");
    add(&folding, "\n 丙 ");
    folding.style.marks = 0;
    add(&folding, "丁");
    Text text = fold_take(folding.fold, folding.arena);
    g_assert_cmpstr(text.bytes, ==, "甲乙丙 丁");
    g_assert_cmpint(text.span_count, ==, 1);
    g_assert_cmpint(text.spans[0].start, ==, 3);
    g_assert_cmpint(text.spans[0].end, ==, 10); /* the blank is bold too */
    finish(&folding);
}

/* Columns count characters of the source, past the blanks that were folded away. */
static void test_places(void) {
    Folding folding = begin();
    add(&folding, "  甲乙   丙");
    Text text = fold_take(folding.fold, folding.arena);
    g_assert_cmpstr(text.bytes, ==, "甲乙 丙");
    g_assert_cmpint(text_place_at(&text, 0).column, ==, 3);
    g_assert_cmpint(text_place_at(&text, 3).column, ==, 4);
    g_assert_cmpint(text_place_at(&text, 7).column, ==, 8);
    finish(&folding);
}

static void test_places_of_lines(void) {
    Folding folding = begin();
    fold_add(folding.fold, "甲\n  乙", strlen("甲\n  乙"), (Place){NULL, 5, 9}, true, &folding.style);
    fold_add(folding.fold, "&", 1, (Place){NULL, 6, 4}, false, &folding.style); /* a reference */
    Text text = fold_take(folding.fold, folding.arena);
    g_assert_cmpstr(text.bytes, ==, "甲乙&");
    g_assert_cmpint(text_place_at(&text, 0).line, ==, 5);
    g_assert_cmpint(text_place_at(&text, 3).line, ==, 6);
    g_assert_cmpint(text_place_at(&text, 3).column, ==, 3);
    g_assert_cmpint(text_place_at(&text, 6).column, ==, 4);
    finish(&folding);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/fold/blanks", test_blanks);
    g_test_add_func("/fold/indents", test_indents);
    g_test_add_func("/fold/indent-counted", test_indent_is_counted);
    g_test_add_func("/fold/nothing", test_nothing);
    g_test_add_func("/fold/separators", test_separators);
    g_test_add_func("/fold/nothing-dropped", test_nothing_is_dropped);
    g_test_add_func("/fold/breaks", test_breaks);
    g_test_add_func("/fold/spans", test_spans);
    g_test_add_func("/fold/places", test_places);
    g_test_add_func("/fold/places-of-lines", test_places_of_lines);
    return g_test_run();
}
