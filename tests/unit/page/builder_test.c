#include "fake_face.h"
#include "sample.h"

#include <stdlib.h>

/* The source is overwritten after it was added: the page must not notice. */
static void test_copies(void) {
    Arena *arena = arena_new();
    PageBuilder *builder = sample_builder(1);
    char text[] = "公告";
    Item item = sample_run(arena, &fake_face, NULL, text, (LenPoint){10, 20}, 2, 0);
    PageLine line = {.box = {1, 2, 3, 4}, .baseline = 5, .node = 2};
    page_builder_add(builder, (LenPoint){100, 200}, &item, 1, &line, 1);
    page_builder_add(builder, (LenPoint){0, 1000}, &item, 1, &line, 1);
    memset(text, 'x', sizeof text - 1);
    arena_free(arena);
    Page *page = page_builder_finish(builder);
    g_assert_cmpint(page->item_count, ==, 2);
    g_assert_cmpstr(page->items[0].of.glyphs.text, ==, "公告");
    g_assert_cmpint(page->items[0].of.glyphs.glyphs[1].x, ==, 16384);
    g_assert_cmpint(page->items[0].of.glyphs.clusters[1].bytes, ==, 3);
    g_assert_cmpint(page->items[0].origin.x, ==, 110);
    g_assert_cmpint(page->items[0].origin.y, ==, 220);
    g_assert_cmpint(page->items[0].line, ==, 0);
    g_assert_cmpint(page->items[1].line, ==, 1);
    g_assert_cmpint(page->lines[1].baseline, ==, 1005);
    g_assert_cmpint(page->lines[0].box.x, ==, 101);
    page_free(page);
}

static void test_moves_every_kind(void) {
    PageBuilder *builder = sample_builder(1);
    Item items[4] = {sample_rule(0, 1, 2, 1, 512),
                     sample_box(3, 4, 5, 6, 0xff0000),
                     {.kind = ITEM_LINK, .node = 2, .line = -1},
                     {.kind = ITEM_GROUP, .artifact = ARTIFACT_LAYOUT, .line = -1}};
    Item child = sample_box(7, 8, 1, 1, 0);
    items[2].of.link = (PageLink){{9, 10, 1, 1}, "https://example.org/"};
    items[3].of.group =
        (PageGroup){.xx = 65536, .yy = 65536, .opacity = 255, .offset = {11, 12}, .items = &child, .item_count = 1};
    page_builder_add(builder, (LenPoint){100, 1000}, items, 4, NULL, 0);
    child.of.box.rect.x = -1;
    Page *page = page_builder_finish(builder);
    g_assert_cmpint(page->items[0].of.rule.to.x, ==, 102);
    g_assert_cmpint(page->items[0].of.rule.from.y, ==, 1001);
    g_assert_cmpint(page->items[1].of.box.rect.y, ==, 1004);
    g_assert_cmpint(page->items[2].of.link.rect.x, ==, 109);
    g_assert_cmpint(page->items[3].of.group.offset.y, ==, 1012);
    g_assert_cmpint(page->items[3].of.group.items[0].of.box.rect.x, ==, 7);
    page_assert(page);
    page_free(page);
}

static void test_group_lines_move(void) {
    PageBuilder *builder = sample_builder(1);
    PageLine lines[2] = {{.node = 2}, {.node = 2}};
    Item child = sample_box(0, 0, 1, 1, 0), group = {.kind = ITEM_GROUP, .node = 2, .line = -1};
    child.line = 1;
    group.of.group = (PageGroup){.opacity = 255, .items = &child, .item_count = 1};
    page_builder_add(builder, (LenPoint){0, 0}, NULL, 0, lines, 2);
    page_builder_add(builder, (LenPoint){0, 0}, &group, 1, lines, 2);
    Page *page = page_builder_finish(builder);
    g_assert_cmpint(page->items[0].of.group.items[0].line, ==, 3);
    g_assert_cmpint(page->items[0].line, ==, -1);
    page_free(page);
}

static void test_nodes_ascend(void) {
    PageBuilder *builder = sample_builder(1);
    const NodeId order[] = {1, 4, 2, 5, 3};
    for (int i = 0; i < 5; i++)
        sample_add_node(builder, sample_node(order[i], order[i] - 1, order[i] == 1 ? NODE_DOCUMENT : NODE_P));
    Page *page = page_builder_finish(builder);
    for (int i = 0; i < 5; i++)
        g_assert_cmpint(page->nodes[i].id, ==, i + 1);
    page_assert(page);
    page_free(page);
}

static void test_page_copy(void) {
    Arena *arena = arena_new();
    PageBuilder *builder = sample_builder(7);
    page_builder_set_label(builder, "— 7 —");
    PageNode node = sample_node(1, 0, NODE_DOCUMENT);
    node.language = "en";
    sample_add_node(builder, node);
    sample_add(builder, sample_run(arena, &fake_face, NULL, "abc", (LenPoint){1, 2}, 1, -1));
    Page *page = page_builder_finish(builder);
    Page *copy = page_copy(page);
    page_free(page);
    arena_free(arena);
    g_assert_cmpint(copy->number, ==, 7);
    g_assert_cmpstr(copy->label, ==, "— 7 —");
    g_assert_cmpstr(copy->nodes[0].language, ==, "en");
    g_assert_cmpstr(copy->items[0].of.glyphs.text, ==, "abc");
    g_assert_cmpint(copy->items[0].origin.y, ==, 2);
    page_free(copy);
}

static void test_many(void) {
    PageBuilder *builder = sample_builder(1);
    for (int i = 0; i < 1000; i++)
        sample_add(builder, sample_box(i, 0, 1, 1, 0));
    Page *page = page_builder_finish(builder);
    g_assert_cmpint(page->item_count, ==, 1000);
    g_assert_cmpint(page->items[999].of.box.rect.x, ==, 999);
    page_free(page);
    page_builder_abort(sample_builder(2));
    page_builder_abort(NULL);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/builder/copies", test_copies);
    g_test_add_func("/builder/moves-every-kind", test_moves_every_kind);
    g_test_add_func("/builder/group-lines-move", test_group_lines_move);
    g_test_add_func("/builder/nodes-ascend", test_nodes_ascend);
    g_test_add_func("/builder/page-copy", test_page_copy);
    g_test_add_func("/builder/many", test_many);
    return g_test_run();
}
