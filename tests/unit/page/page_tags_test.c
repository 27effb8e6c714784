#include "fake_face.h"
#include "sample.h"

#include "page/sink.h"

static void test_tree(void) {
    Arena *arena = arena_new();
    Out *out = out_new_memory();
    PageSink *sink = page_tags_sink_new(out);
    PageBuilder *builder = sample_builder(1);
    PageNode head = sample_node(5, 4, NODE_HEAD_CELL);
    head.scope = SCOPE_ROW;
    head.row_span = 2;
    sample_add_node(builder, sample_node(1, 0, NODE_DOCUMENT));
    sample_add_node(builder, sample_node(2, 1, NODE_P));
    sample_add_node(builder, sample_node(3, 1, NODE_TABLE));
    sample_add_node(builder, sample_node(4, 3, NODE_ROW));
    sample_add_node(builder, head);
    sample_add(builder, sample_run(arena, &fake_face, NULL, "一二三四五六七八九十一二三四五六七八九十一二三四",
                                   (LenPoint){0, 0}, 2, -1));
    sample_add(builder, sample_run(arena, &fake_face, NULL, "五六", (LenPoint){0, 0}, 2, -1));
    sample_add(builder, sample_run(arena, &fake_face, NULL, "姓名", (LenPoint){0, 0}, 5, -1));
    sample_add(builder, sample_run(arena, &fake_face, NULL, "1", (LenPoint){0, 0}, 0, -1));
    Page *page = page_builder_finish(builder);
    g_assert_true(sink->page(sink, page, NULL));
    page_free(page);
    builder = sample_builder(2);
    PageNode figure = sample_node(6, 1, NODE_FIGURE);
    figure.alternative = "公章";
    sample_add_node(builder, figure);
    sample_add(builder, sample_run(arena, &fake_face, NULL, "尾", (LenPoint){0, 0}, 2, -1));
    Item box = sample_box(0, 0, 1, 1, 0);
    box.artifact = ARTIFACT_NONE;
    box.node = 6;
    sample_add(builder, box);
    page = page_builder_finish(builder);
    g_assert_true(sink->page(sink, page, NULL));
    page_free(page);
    g_assert_true(sink->finish(sink, NULL));
    g_assert_cmpstr(out_text(out), ==,
                    "Document\n"
                    "  P on 1-2 \"一二三四五六七八九十一二三四五六七八九十一二三四\"…\n"
                    "  Table\n"
                    "    TR\n"
                    "      TH scope Row rows 2 on 1 \"姓名\"\n"
                    "  Figure alternative \"公章\" on 2\n");
    sink->free(sink);
    out_free(out);
    arena_free(arena);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/page-tags/tree", test_tree);
    return g_test_run();
}
