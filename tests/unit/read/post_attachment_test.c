/* Attachments and the notes that name them. */
#include "outline.h"

#define END "<p align=right>某某局</p><p align=right>2025年1月2日</p>"
#define END_LINES "issuer 某某局\ndate 2025年1月2日\n"

static void test_notes(void) {
    assert_body("<p>文。</p><p>附件：名单</p>" END, "p 文。\nnotes 名单\n" END_LINES);
    assert_body("<p>文。</p><p>附件: 1. 甲表</p><p>2. 乙表</p>" END, "p 文。\nnotes 甲表\nnotes 乙表\n" END_LINES);
    assert_body("<p>文。</p><p>附件：1.甲表 2.乙表</p>" END, "p 文。\nnotes 甲表\nnotes 乙表\n" END_LINES);
    assert_body("<p>文。</p><p>附件：1.甲表<br>2.乙表</p>" END, "p 文。\nnotes 甲表\nnotes 乙表\n" END_LINES);
    assert_body("<p>文。</p><p>附件：</p><p>1.甲表</p><p>2.乙表</p>" END, "p 文。\nnotes 甲表\nnotes 乙表\n" END_LINES);
    assert_body("<p>文。</p><p>附件1：甲表</p><p>附件2：乙表</p>" END, "p 文。\nnotes 甲表\nnotes 乙表\n" END_LINES);
    assert_body("<p>文。</p><p>附件：</p><p><a href='a.doc'>甲.doc</a></p><p><a href='b.doc'>乙.doc</a></p>",
                "p 文。\nnotes 甲.doc\nnotes 乙.doc\n");
    assert_body("<p>文。</p>" END "<p>附件：名单.xls</p>", "p 文。\nnotes 名单.xls\n" END_LINES);
}

#define TABLE "<table border=1><tr><td>甲</td></tr></table>"
#define TABLE_LINES "table *\n- 甲\n"

static void test_marks(void) {
    assert_body("<p>文。</p><p>附件</p><p align=center>名单</p>" TABLE, "p 文。\nattachment 附件 名单\n" TABLE_LINES);
    assert_body("<p>文。</p>\n<p>附：</p>" TABLE, "p 文。\nattachment 附件 \n" TABLE_LINES "! read.attachment-mark 5:4\n");
    assert_body("<p>文。</p><p>附件 1</p><p>名单</p><p>甲。</p><p>附件2：</p>" TABLE,
                "p 文。\nattachment 附件1 名单\np 甲。\nattachment 附件2 \n" TABLE_LINES "! read.attachment-mark 4:42\n");
    assert_body("<p>文。</p>\n<p>附件一</p>" TABLE, "p 文。\nattachment 附件一 \n" TABLE_LINES);
    assert_body("<p>文。</p><p>附件1：名单</p>" TABLE, "p 文。\nattachment 附件1 名单\n" TABLE_LINES "! read.attachment-mark 4:13\n");
}

/* A note before the signature and the attachments behind it. */
static void test_both(void) {
    assert_body("<p>文。</p><p>附件：1.甲表</p><p>2.乙表</p>" END "<p>附件1</p><p align=center>甲表</p><p>一。</p><p>附件2</p><p align=center>乙表</p><p>二。</p>",
                "p 文。\nnotes 甲表\nnotes 乙表\n" END_LINES "attachment 附件1 甲表\np 一。\nattachment 附件2 乙表\np 二。\n");
}

static void test_sentences(void) {
    assert_body("<p>附件所列名单已经审定。</p><p>附近居民请注意。</p>", "p 附件所列名单已经审定。\np 附近居民请注意。\n");
    assert_body("<p>附则：本办法自发布之日起施行。</p>", "p 附则：本办法自发布之日起施行。\n");
}

static void test_faults(void) {
    assert_body("<p>文。</p>\n<p>附件</p>", "p 文。\np 附件\n! read.attachment-empty 5:4\n");
    assert_body("<p>文。</p>\n<p>附件1</p><p>甲。</p>\n<p>附件1</p><p>乙。</p>",
                "p 文。\nattachment 附件1 \np 甲。\nattachment 附件1 \np 乙。\n! read.attachment-twice 6:4\n");
}

static void test_title(void) {
    assert_body("<p>文。</p><p>附件</p><p>一、甲</p><p>乙。</p>", "p 文。\nattachment 附件 \nh1 一、甲\np 乙。\n");
    assert_body("<p>文。</p><p>附件</p><h2>登记表</h2><p>姓名：</p>", "p 文。\nattachment 附件 登记表\np 姓名：\n");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/attachment/notes", test_notes);
    g_test_add_func("/attachment/marks", test_marks);
    g_test_add_func("/attachment/both", test_both);
    g_test_add_func("/attachment/sentences", test_sentences);
    g_test_add_func("/attachment/faults", test_faults);
    g_test_add_func("/attachment/title", test_title);
    return g_test_run();
}
