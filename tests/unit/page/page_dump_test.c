#include "fake_face.h"
#include "sample.h"

#include "page/sink.h"

static void test_every_kind(void) {
    static const char bytes[] = "x";
    static const Image image = {.name = "章.png", .bytes = (const uint8_t *)bytes, .size = 1, .kind = IMAGE_PNG};
    Arena *arena = arena_new();
    PageBuilder *builder = page_builder_new(3, (LenSize){609561, 862085}, (LenRect){81275, 107400, 452818, 653103});
    PageNode cell = sample_node(5, 2, NODE_HEAD_CELL);
    cell.scope = SCOPE_COLUMN;
    cell.column_span = 2;
    cell.actual = "a\"b";
    page_builder_set_label(builder, "— 3 —");
    sample_add_node(builder, cell);
    Item run = sample_run(arena, &fake_face, NULL, "公A", (LenPoint){100, 200}, 5, 0);
    run.place = (Place){NULL, 12, 3};
    ((Glyph *)run.of.glyphs.glyphs)[1].y = -7;
    PageLine line = {.box = {1, 2, 3, 4},
                     .baseline = 6,
                     .role = ROLE_TITLE,
                     .part = PART_TITLE,
                     .flags = LINE_FIRST | LINE_OVERFULL,
                     .node = 5,
                     .overfull = 99,
                     .place = {NULL, 12, 3}};
    page_builder_add(builder, (LenPoint){0, 0}, &run, 1, &line, 1);
    sample_add(builder, sample_rule(0, 10, 50, 10, 512));
    sample_add(builder, sample_box(1, 2, 3, 4, 0xff00aa));
    Item picture = {.kind = ITEM_IMAGE, .node = 5, .line = -1, .of.image = {.image = &image, .rect = {5, 6, 7, 8}}};
    Item link = {.kind = ITEM_LINK, .node = 5, .line = -1, .of.link = {{9, 9, 9, 9}, "https://example.org/"}};
    Item group = {.kind = ITEM_GROUP, .node = 5, .line = -1};
    group.of.group = (PageGroup){.xx = 65536,
                                 .yy = 65536,
                                 .offset = {40, 50},
                                 .clipped = true,
                                 .clip = {0, 0, 60, 70},
                                 .opacity = 128,
                                 .blend = BLEND_MULTIPLY,
                                 .items = &picture,
                                 .item_count = 1};
    sample_add(builder, picture);
    sample_add(builder, link);
    sample_add(builder, group);
    Page *page = page_builder_finish(builder);
    Out *out = out_new_memory();
    Diags *diags = diags_new();
    PageSink *sink = page_dump_sink_new(out);
    g_assert_true(sink->page(sink, page, diags));
    g_assert_true(sink->finish(sink, diags));
    g_assert_cmpstr(out_text(out), ==,
                    "page 3 label \"— 3 —\" size 609561 862085 type-area 81275 107400 452818 653103\n"
                    "  node 5 parent 2 TH scope column columns 2 actual \"a\\\"b\"\n"
                    "  line 0 1 2 3 4 baseline 6 node 5 part title role title first overfull by 99 at 12:3\n"
                    "  glyphs 100 200 line 0 node 5 part body role body at 12:3 \"公A\" face \"Box Han\" style "
                    "\"Regular\" size 16384 "
                    "advance 32768 glyphs 365@0 66@16384,-7\n"
                    "  rule 0 10 50 10 width 512 artifact layout\n"
                    "  box 1 2 3 4 colour #ff00aa artifact background\n"
                    "  image 5 6 7 8 name \"章.png\" node 5\n"
                    "  link 9 9 9 9 uri \"https://example.org/\" node 5\n"
                    "  group node 5 matrix 65536 0 0 65536 offset 40 50 clip 0 0 60 70 opacity 128 multiply\n"
                    "    image 5 6 7 8 name \"章.png\" node 5\n");
    sink->free(sink);
    out_free(out);
    diags_free(diags);
    page_free(page);
    arena_free(arena);
}

static void test_clusters(void) {
    static const Cluster clusters[] = {{3, 2}, {6, 1}, {1, 0}};
    Arena *arena = arena_new();
    PageBuilder *builder = sample_builder(1);
    Item run = sample_run(arena, &fake_face, NULL, "abcdefghij", (LenPoint){0, 0}, 2, -1);
    run.of.glyphs.glyph_count = 3;
    run.of.glyphs.clusters = clusters;
    run.of.glyphs.cluster_count = 3;
    run.of.glyphs.backward = true;
    sample_add(builder, run);
    Page *page = page_builder_finish(builder);
    Out *out = out_new_memory();
    PageSink *sink = page_dump_sink_new(out);
    g_assert_true(sink->page(sink, page, NULL));
    g_assert_nonnull(
        strstr(out_text(out), " backward advance 163840 glyphs 98@0 99@16384 100@32768 cluster 0 3:2 cluster 2 1:0\n"));
    sink->free(sink);
    out_free(out);
    page_free(page);
    arena_free(arena);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/page-dump/every-kind", test_every_kind);
    g_test_add_func("/page-dump/clusters", test_clusters);
    return g_test_run();
}
