/* --dump notice: each node a line, with place, facts and words. */
#include "notice/notice.h"

#include <glib.h>
#include <string.h>

static const Source source = {"s", "", 0};

static Text at(Notice *notice, const char *text, int line, int column) {
    return text_from(notice->arena, text, strlen(text), (Place){&source, line, column});
}

static void assert_dump(const Notice *notice, const char *wanted) {
    Out *out = out_new_memory();
    Diags *diags = diags_new();
    g_assert_true(notice_dump(notice, out, diags));
    g_assert_cmpstr(out_text(out), ==, wanted);
    g_assert_cmpint(diags_count(diags), ==, 0);
    diags_free(diags);
    out_free(out);
}

static void test_parts(void) {
    Notice *notice = notice_new(&source);
    static const Span span = {0, 3, SPAN_STRONG | SPAN_UNDERLINE, "https://e.example.com", "en"};
    notice->kind = NOTICE_GONGSHI;
    notice->title = at(notice, "题\"1\"", 1, 2);
    notice->date = at(notice, "2024年1月2日", 9, 1);
    notice->published = "2024-01-01";
    Block *block = notice_add_block(notice, &notice->body, BLOCK_HEADING, (Place){&source, 2, 4});
    block->level = 1;
    block->label = 6;
    block->text = at(notice, "一、甲", 2, 4);
    block->text.spans = &span;
    block->text.span_count = 1;
    Contact *contact = notice_add_contact(notice, (Place){&source, 5, 1});
    contact->heading = at(notice, "受理：", 5, 1);
    notice_add_contact_line(notice, contact, (ContactLine){at(notice, "电话", 6, 1), at(notice, "0", 6, 4), {&source, 6, 1}});
    notice_add_text(notice, &notice->issuers, &notice->issuer_count, at(notice, "某局", 8, 1));
    notice_add_extra(notice, "甲", "乙", (Place){&source, 1, 1});
    assert_dump(notice, "notice gongshi zh-CN\n"
                        "  published \"2024-01-01\"\n"
                        "  extra 1:1 \"甲\" \"乙\"\n"
                        "  title 1:2 \"题\\\"1\\\"\"\n"
                        "  body\n"
                        "    heading 2:4 level 1 label 6 \"一、甲\" [0-3 strong underline \"https://e.example.com\" en]\n"
                        "  contact 5:1\n"
                        "    heading 5:1 \"受理：\"\n"
                        "    line 6:1 \"电话\" \"0\"\n"
                        "  issuer 8:1 \"某局\"\n"
                        "  date 9:1 \"2024年1月2日\"\n");
    notice_free(notice);
}

static void add_table(Notice *notice) {
    Attachment *attachment = notice_add_attachment(notice, (Place){&source, 3, 1});
    attachment->mark = at(notice, "附件1", 3, 1);
    attachment->number = 1;
    Block *block = notice_add_block(notice, &attachment->blocks, BLOCK_TABLE, (Place){&source, 4, 1});
    Table *table = block->table = ARENA_NEW(notice->arena, Table);
    table->columns = ARENA_ARRAY(notice->arena, Column, 2);
    table->columns[0] = (Column){.width_kind = COLUMN_FIXED, .width = 1024 * 30};
    table->columns[1] = (Column){.width_kind = COLUMN_FRACTION, .fraction = 5000};
    table->column_count = 2;
    table->head_rows = 1;
    table->row_count = 2;
    table->width = 1024 * 100;
    RowStore *store = row_store_new();
    Text word = at(notice, "甲", 5, 3);
    Cell wide = {.column_span = 2, .row_span = 1, .paragraphs = &word, .paragraph_count = 1, .head = true, .place = {&source, 5, 2}};
    Cell right = {.column = 1, .column_span = 1, .row_span = 1, .paragraphs = &word, .paragraph_count = 1, .align = ALIGN_RIGHT,
                  .place = {&source, 6, 2}};
    row_store_add(store, &(Row){.cells = &wide, .cell_count = 1, .head = true, .place = {&source, 5, 1}});
    row_store_add(store, &(Row){.cells = &right, .cell_count = 1, .place = {&source, 6, 1}});
    table->rows = row_store_source(store);
    arena_on_free(notice->arena, row_source_free, table->rows);
}

/* The rows are a stream: a dump rewinds it, so that a second one says the same. */
static void test_table(void) {
    Notice *notice = notice_new(&source);
    add_table(notice);
    for (int i = 0; i < 2; i++)
        assert_dump(notice, "notice unknown zh-CN\n"
                            "  attachment 3:1 number 1 \"附件1\"\n"
                            "    table 4:1 columns 2 head 1 rows 2 width 100pt\n"
                            "      column width 30pt\n"
                            "      column parts 5000\n"
                            "      head-row 5:1\n"
                            "        head-cell 5:2 column 1 columns 2 \"甲\"\n"
                            "      row 6:1\n"
                            "        cell 6:2 column 2 align right \"甲\"\n");
    notice_free(notice);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/notice-dump/parts", test_parts);
    g_test_add_func("/notice-dump/table", test_table);
    return g_test_run();
}
