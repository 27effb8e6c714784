#include "fake_face.h"
#include "sample.h"

#include "page/sink.h"

typedef struct {
    Arena *arena;
    Out *out;
    PageSink *sink;
    Diags *diags;
} TextTest;

static TextTest begin(void) {
    TextTest test = {arena_new(), out_new_memory(), NULL, diags_new()};
    test.sink = page_text_sink_new(test.out);
    return test;
}

static void add_text(TextTest *test, PageBuilder *builder, NodeId node, const char *text) {
    sample_add(builder, sample_run(test->arena, &fake_face, NULL, text, (LenPoint){0, 0}, node, -1));
}

static void give(TextTest *test, PageBuilder *builder) {
    Page *page = page_builder_finish(builder);
    g_assert_true(test->sink->page(test->sink, page, test->diags));
    page_free(page);
}

static void end(TextTest *test, const char *expected) {
    g_assert_true(test->sink->finish(test->sink, test->diags));
    g_assert_cmpstr(out_text(test->out), ==, expected);
    test->sink->free(test->sink);
    out_free(test->out);
    diags_free(test->diags);
    arena_free(test->arena);
}

/* A paragraph is one line, whatever its lines and pages; page numbers are left out. */
static void test_paragraph_over_two_pages(void) {
    TextTest test = begin();
    PageBuilder *builder = sample_builder(1);
    sample_add_node(builder, sample_node(1, 0, NODE_DOCUMENT));
    sample_add_node(builder, sample_node(2, 1, NODE_H1));
    sample_add_node(builder, sample_node(3, 1, NODE_P));
    add_text(&test, builder, 2, "公告");
    add_text(&test, builder, 3, "第一行，");
    add_text(&test, builder, 3, "第二行，");
    add_text(&test, builder, 0, "— 1 —");
    give(&test, builder);
    builder = sample_builder(2);
    sample_add_node(builder, sample_node(4, 1, NODE_P));
    add_text(&test, builder, 3, "第三行。");
    add_text(&test, builder, 4, "完。");
    add_text(&test, builder, 0, "— 2 —");
    give(&test, builder);
    end(&test, "公告\n第一行，第二行，第三行。\n完。\n");
}

static void test_drawing_order_is_not_reading_order(void) {
    TextTest test = begin();
    PageBuilder *builder = sample_builder(1);
    sample_add_node(builder, sample_node(1, 0, NODE_DOCUMENT));
    for (NodeId id = 2; id <= 4; id++)
        sample_add_node(builder, sample_node(id, 1, NODE_P));
    add_text(&test, builder, 4, "c");
    add_text(&test, builder, 2, "a");
    add_text(&test, builder, 3, "b");
    add_text(&test, builder, 4, "d");
    give(&test, builder);
    end(&test, "a\nb\ncd\n");
}

static void add_row(TextTest *test, PageBuilder *builder, NodeId row, const char *const cells[3]) {
    sample_add_node(builder, sample_node(row, 2, NODE_ROW));
    for (NodeId i = 0; i < 3; i++) {
        sample_add_node(builder, sample_node(row + 1 + i, row, NODE_CELL));
        if (cells[i])
            add_text(test, builder, row + 1 + i, cells[i]);
    }
}

/* Tabs between cells, empty ones too; a cell cut by the page's end is put together again. */
static void test_table(void) {
    TextTest test = begin();
    PageBuilder *builder = sample_builder(1);
    sample_add_node(builder, sample_node(1, 0, NODE_DOCUMENT));
    sample_add_node(builder, sample_node(2, 1, NODE_TABLE));
    add_row(&test, builder, 3, (const char *const[]){"序号", "姓名", "单位"});
    add_row(&test, builder, 7, (const char *const[]){"1", NULL, "办公室"});
    add_row(&test, builder, 11, (const char *const[]){NULL, NULL, NULL});
    add_row(&test, builder, 15, (const char *const[]){"2", "张", "一"});
    give(&test, builder);
    builder = sample_builder(2);
    add_text(&test, builder, 0, "序号"); /* the repeated head */
    add_text(&test, builder, 17, "三");
    add_text(&test, builder, 18, "科");
    sample_add_node(builder, sample_node(19, 1, NODE_P));
    add_text(&test, builder, 19, "注");
    give(&test, builder);
    end(&test, "序号\t姓名\t单位\n1\t\t办公室\n\t\t\n2\t张三\t一科\n注\n");
}

static void test_spanning_cell(void) {
    TextTest test = begin();
    PageBuilder *builder = sample_builder(1);
    PageNode wide = sample_node(4, 3, NODE_HEAD_CELL);
    wide.column_span = 2;
    sample_add_node(builder, sample_node(1, 0, NODE_DOCUMENT));
    sample_add_node(builder, sample_node(2, 1, NODE_TABLE));
    sample_add_node(builder, sample_node(3, 2, NODE_ROW));
    sample_add_node(builder, wide);
    sample_add_node(builder, sample_node(5, 3, NODE_HEAD_CELL));
    add_text(&test, builder, 4, "联系");
    add_text(&test, builder, 5, "备注");
    give(&test, builder);
    end(&test, "联系\t\t备注\n");
}

static void test_list_label_and_spans(void) {
    TextTest test = begin();
    PageBuilder *builder = sample_builder(1);
    sample_add_node(builder, sample_node(1, 0, NODE_DOCUMENT));
    sample_add_node(builder, sample_node(2, 1, NODE_LIST));
    sample_add_node(builder, sample_node(3, 2, NODE_LIST_ITEM));
    sample_add_node(builder, sample_node(4, 3, NODE_LABEL));
    sample_add_node(builder, sample_node(5, 3, NODE_LIST_BODY));
    sample_add_node(builder, sample_node(6, 5, NODE_P));
    sample_add_node(builder, sample_node(7, 6, NODE_SPAN));
    sample_add_node(builder, sample_node(8, 2, NODE_LIST_ITEM));
    add_text(&test, builder, 4, "1. ");
    add_text(&test, builder, 6, "报名");
    add_text(&test, builder, 7, "表");
    add_text(&test, builder, 8, "2. 名单");
    give(&test, builder);
    end(&test, "1. 报名表\n2. 名单\n");
}

/* A link's words stand where it does, and what follows it behind it, on the next page too; a link's ActualText is said once. */
static void test_words_around_a_link(void) {
    TextTest test = begin();
    PageBuilder *builder = sample_builder(1);
    PageNode second = sample_node(4, 2, NODE_LINK);
    second.actual = "——";
    sample_add_node(builder, sample_node(1, 0, NODE_DOCUMENT));
    sample_add_node(builder, sample_node(2, 1, NODE_P));
    sample_add_node(builder, sample_node(3, 2, NODE_LINK));
    sample_add_node(builder, second);
    add_text(&test, builder, 2, "看");
    add_text(&test, builder, 3, "此处");
    add_text(&test, builder, 2, "，又");
    add_text(&test, builder, 4, "-");
    give(&test, builder);
    builder = sample_builder(2);
    add_text(&test, builder, 4, "-");
    add_text(&test, builder, 2, "处");
    give(&test, builder);
    end(&test, "看此处，又——处\n");
}

/* ActualText takes the place of the glyphs' text. */
static void test_actual_text(void) {
    TextTest test = begin();
    PageBuilder *builder = sample_builder(1);
    PageNode label = sample_node(2, 1, NODE_P);
    label.actual = "联系人";
    sample_add_node(builder, sample_node(1, 0, NODE_DOCUMENT));
    sample_add_node(builder, label);
    add_text(&test, builder, 2, "联 系 人");
    give(&test, builder);
    end(&test, "联系人\n");
}

static void test_cell_of_two_paragraphs(void) {
    TextTest test = begin();
    PageBuilder *builder = sample_builder(1);
    sample_add_node(builder, sample_node(1, 0, NODE_DOCUMENT));
    sample_add_node(builder, sample_node(2, 1, NODE_ROW));
    sample_add_node(builder, sample_node(3, 2, NODE_CELL));
    sample_add_node(builder, sample_node(4, 3, NODE_P));
    sample_add_node(builder, sample_node(5, 3, NODE_P));
    sample_add_node(builder, sample_node(6, 2, NODE_CELL));
    add_text(&test, builder, 4, "甲");
    add_text(&test, builder, 5, "乙");
    add_text(&test, builder, 6, "丙");
    give(&test, builder);
    end(&test, "甲 乙\t丙\n");
}

static void test_text_in_group(void) {
    TextTest test = begin();
    PageBuilder *builder = sample_builder(1);
    sample_add_node(builder, sample_node(1, 0, NODE_DOCUMENT));
    sample_add_node(builder, sample_node(2, 1, NODE_P));
    Item child = sample_run(test.arena, &fake_face, NULL, "内", (LenPoint){0, 0}, 2, -1);
    Item group = {
        .kind = ITEM_GROUP, .node = 2, .line = -1, .of.group = {.opacity = 255, .items = &child, .item_count = 1}};
    sample_add(builder, group);
    give(&test, builder);
    end(&test, "内\n");
}

/* Pages that were left out take their nodes with them: nothing of the others is lost. */
static void test_unknown_node(void) {
    TextTest test = begin();
    PageBuilder *builder = sample_builder(2);
    sample_add_node(builder, sample_node(9, 1, NODE_P));
    add_text(&test, builder, 5, "末行。");
    add_text(&test, builder, 9, "下段。");
    give(&test, builder);
    builder = sample_builder(3);
    add_text(&test, builder, 12, "尾");
    give(&test, builder);
    end(&test, "末行。\n下段。尾\n");
}

static void test_no_pages(void) {
    TextTest test = begin();
    end(&test, "");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/page-text/paragraph-over-two-pages", test_paragraph_over_two_pages);
    g_test_add_func("/page-text/drawing-order-is-not-reading-order", test_drawing_order_is_not_reading_order);
    g_test_add_func("/page-text/table", test_table);
    g_test_add_func("/page-text/spanning-cell", test_spanning_cell);
    g_test_add_func("/page-text/list-label-and-spans", test_list_label_and_spans);
    g_test_add_func("/page-text/link", test_words_around_a_link);
    g_test_add_func("/page-text/actual-text", test_actual_text);
    g_test_add_func("/page-text/cell-of-two-paragraphs", test_cell_of_two_paragraphs);
    g_test_add_func("/page-text/text-in-group", test_text_in_group);
    g_test_add_func("/page-text/unknown-node", test_unknown_node);
    g_test_add_func("/page-text/no-pages", test_no_pages);
    return g_test_run();
}
