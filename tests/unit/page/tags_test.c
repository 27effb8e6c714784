#include "fake_face.h"
#include "sample.h"

#include "page/tags.h"

/* P(2) on page 1 with an artifact between its two lines, continued on page 2 behind the page number. */
static Page *first_page(Arena *arena) {
    PageBuilder *builder = sample_builder(1);
    PageNode paragraph = sample_node(2, 1, NODE_P);
    paragraph.language = "en";
    sample_add_node(builder, sample_node(1, 0, NODE_DOCUMENT));
    sample_add_node(builder, paragraph);
    sample_add(builder, sample_run(arena, &fake_face, NULL, "a", (LenPoint){0, 0}, 2, -1));
    sample_add(builder, sample_run(arena, &fake_face, NULL, "b", (LenPoint){0, 0}, 2, -1));
    Item link = {.kind = ITEM_LINK, .node = 9, .line = -1, .of.link = {{0, 0, 1, 1}, "x"}};
    sample_add(builder, link);
    sample_add(builder, sample_run(arena, &fake_face, NULL, "c", (LenPoint){0, 0}, 2, -1));
    sample_add(builder, sample_rule(0, 0, 9, 0, 512));
    sample_add(builder, sample_run(arena, &fake_face, NULL, "1", (LenPoint){0, 0}, 0, -1));
    sample_add(builder, sample_run(arena, &fake_face, NULL, "d", (LenPoint){0, 0}, 2, -1));
    return page_builder_finish(builder);
}

static Page *second_page(Arena *arena) {
    PageBuilder *builder = sample_builder(2);
    PageNode cell = sample_node(4, 3, NODE_HEAD_CELL);
    cell.scope = SCOPE_COLUMN;
    cell.column_span = 3;
    sample_add_node(builder, sample_node(3, 1, NODE_ROW));
    sample_add_node(builder, cell);
    sample_add(builder, sample_run(arena, &fake_face, NULL, "2", (LenPoint){0, 0}, 0, -1));
    sample_add(builder, sample_run(arena, &fake_face, NULL, "e", (LenPoint){0, 0}, 2, -1));
    sample_add(builder, sample_run(arena, &fake_face, NULL, "f", (LenPoint){0, 0}, 4, -1));
    return page_builder_finish(builder);
}

static void assert_mark(const Tags *tags, int64_t index, NodeId node, int page, int mark) {
    g_assert_cmpint(tags_mark(tags, index)->node, ==, node);
    g_assert_cmpint(tags_mark(tags, index)->page, ==, page);
    g_assert_cmpint(tags_mark(tags, index)->mark, ==, mark);
}

static void test_marks(void) {
    Arena *arena = arena_new();
    Page *pages[2] = {first_page(arena), second_page(arena)};
    Tags *tags = tags_new();
    tags_add_page(tags, pages[0]);
    tags_add_page(tags, pages[1]);
    g_assert_cmpint(tags_page_count(tags), ==, 2);
    g_assert_cmpint(tags_mark_count(tags), ==, 4);
    assert_mark(tags, 0, 2, 1, 0); /* a b c: a link between them has no ink */
    assert_mark(tags, 1, 2, 1, 3); /* d: behind the rule (1) and the page number (2) */
    assert_mark(tags, 2, 2, 2, 1);
    assert_mark(tags, 3, 4, 2, 2);
    g_assert_true(tags_opens_mark(pages[0], 0));
    g_assert_false(tags_opens_mark(pages[0], 1));
    g_assert_false(tags_opens_mark(pages[0], 2));
    g_assert_false(tags_opens_mark(pages[0], 3));
    g_assert_true(tags_opens_mark(pages[0], 5)); /* another kind of artifact */
    tags_free(tags);
    page_free(pages[0]);
    page_free(pages[1]);
    arena_free(arena);
}

static void test_nodes(void) {
    Arena *arena = arena_new();
    Page *pages[2] = {first_page(arena), second_page(arena)};
    Tags *tags = tags_new();
    tags_add_page(tags, pages[0]);
    tags_add_page(tags, pages[1]);
    page_free(pages[0]); /* nothing is borrowed */
    page_free(pages[1]);
    arena_free(arena);
    g_assert_cmpint(tags_last_node(tags), ==, 4);
    g_assert_cmpint(tags_node(tags, 4)->parent, ==, 3);
    g_assert_cmpint(tags_node(tags, 4)->scope, ==, SCOPE_COLUMN);
    g_assert_cmpint(tags_node(tags, 4)->column_span, ==, 3);
    g_assert_cmpstr(tags_strings(tags, 2)->language, ==, "en");
    g_assert_null(tags_strings(tags, 4));
    g_assert_null(tags_node(tags, 0));
    g_assert_null(tags_node(tags, 5));
    tags_free(tags);
}

static void test_gap(void) {
    Tags *tags = tags_new();
    PageBuilder *builder = sample_builder(1);
    sample_add_node(builder, sample_node(1, 0, NODE_DOCUMENT));
    sample_add_node(builder, sample_node(700, 1, NODE_P));
    Page *page = page_builder_finish(builder);
    tags_add_page(tags, page);
    g_assert_null(tags_node(tags, 300));
    g_assert_cmpint(tags_node(tags, 700)->kind, ==, NODE_P);
    page_free(page);
    tags_free(tags);
    tags_free(NULL);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/tags/marks", test_marks);
    g_test_add_func("/tags/nodes", test_nodes);
    g_test_add_func("/tags/gap", test_gap);
    return g_test_run();
}
