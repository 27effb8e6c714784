/* Links to files under the signature. */
#include "outline.h"

#define SIGNED "<p>文。</p><p align=right>某某局</p><p align=right>2025年7月1日</p>"
#define LINKS "<p><a href='1.doc'>附件1.甲表.doc</a></p><p><a href='2.xls'>附件2：乙表.xls</a></p>"

/* No note in the text: the links are it. */
static void test_become_notes(void) {
    assert_body(SIGNED "<p>附件下载：</p>" LINKS, "p 文。\nnotes 甲表.doc\nnotes 乙表.xls\nissuer 某某局\ndate 2025年7月1日\n");
    assert_body(SIGNED LINKS, "p 文。\nnotes 甲表.doc\nnotes 乙表.xls\nissuer 某某局\ndate 2025年7月1日\n");
    assert_body(SIGNED "<ul><li><a href=1>甲表.doc</a><li><a href=2>乙表.pdf</a></ul>",
                "p 文。\nnotes 甲表.doc\nnotes 乙表.pdf\nissuer 某某局\ndate 2025年7月1日\n");
}

static void test_beside_notes(void) {
    assert_body("<p>文。</p><p>附件：甲表</p><p align=right>某某局</p><p align=right>2025年7月1日</p><p>相关附件</p>" LINKS,
                "p 文。\nnotes 甲表\nissuer 某某局\ndate 2025年7月1日\n! read.aside\n");
}

static void test_below_attachments(void) {
    assert_body(SIGNED "<p>附件</p><p align=center>甲表</p><p>一。</p><p>附件下载：</p>" LINKS,
                "p 文。\nissuer 某某局\ndate 2025年7月1日\nattachment 附件 甲表\np 一。\n! read.aside\n");
}

/* Links that belong to the text. */
static void test_none(void) {
    assert_body("<p>请填写下表。</p><p><a href=1.doc>甲表.doc</a></p>", "p 请填写下表。\np 甲表.doc\n");
    assert_body("<p>文。</p><p>附件下载：</p>", "p 文。\np 附件下载：\n");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/download/notes", test_become_notes);
    g_test_add_func("/download/beside", test_beside_notes);
    g_test_add_func("/download/attachments", test_below_attachments);
    g_test_add_func("/download/none", test_none);
    return g_test_run();
}
