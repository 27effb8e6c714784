/* Signature, date and note at the end of the body. */
#include "outline.h"

static void test_lines(void) {
    assert_body("<p>文。</p><p align=right>某某局</p><p align=right>2025年1月2日</p>", "p 文。\nissuer 某某局\ndate 2025年1月2日\n");
    assert_body("<p>文。</p><p>某某局</p><p>二〇二五年一月二日</p>", "p 文。\nissuer 某某局\ndate 二〇二五年一月二日\n");
    assert_body("<p>文。</p><p align=right>2025 年 1 月 2 日</p>", "p 文。\ndate 2025 年 1 月 2 日\n");
    assert_body("<p>文。</p><p align=right>某某局</p>", "p 文。\nissuer 某某局\n");
    assert_body("<p>文。</p><p align=right>某某局</p><p align=right>2025-1-2</p>", "p 文。\nissuer 某某局\ndate 2025-1-2\n");
    assert_body("<p>文。</p><p>见2025-1-2</p>", "p 文。\np 见2025-1-2\n");
}

static void test_one_line(void) {
    assert_body("<p>文。</p><p align=right>某某局 2025年1月2日</p>", "p 文。\nissuer 某某局\ndate 2025年1月2日\n");
    assert_body("<p>文。</p><p align=right>某某局<br>2025年1月2日</p>", "p 文。\nissuer 某某局\ndate 2025年1月2日\n");
}

static void test_several(void) {
    assert_body("<p>文。</p><p align=right>甲局</p><p align=right>乙委员会</p><p align=right>2025年1月2日</p>",
                "p 文。\nissuer 甲局\nissuer 乙委员会\ndate 2025年1月2日\n");
    assert_body("<p>文。</p><p align=right>某某市财政局　某某市教育局</p><p align=right>2025年1月2日</p>",
                "p 文。\nissuer 某某市财政局\nissuer 某某市教育局\ndate 2025年1月2日\n");
    assert_body("<p>文。</p><p align=right>某 某 市 财 政 局</p><p align=right>2025年1月2日</p>",
                "p 文。\nissuer 某 某 市 财 政 局\ndate 2025年1月2日\n");
    assert_body("<p>文。</p><p>某某市政府办公室（代章）</p><p>2025年1月2日</p>", "p 文。\nissuer 某某市政府办公室（代章）\ndate 2025年1月2日\n");
    assert_body("<p>文。</p><p align=right>甲局<br>乙局</p><p align=right>2025年1月2日</p>",
                "p 文。\nissuer 甲局\nissuer 乙局\ndate 2025年1月2日\n");
}

static void test_note(void) {
    assert_body("<p>文。</p><p align=right>甲局</p><p align=right>2025年1月2日</p><p>（此件公开发布）</p>",
                "p 文。\nissuer 甲局\ndate 2025年1月2日\nnote （此件公开发布）\n");
    assert_body("<p>文。</p><p align=right>2025年1月2日</p><p>（甲）</p><p>（乙）</p>", "p 文。\ndate 2025年1月2日\nnote （甲）⏎（乙）\n");
    assert_body("<p>文。</p><p>（无日期则不是附注）</p>", "p 文。\np （无日期则不是附注）\n");
}

/* A sentence that ends with a date, a body that ends with a short line. */
static void test_none(void) {
    assert_body("<p>公示期为2025年1月1日至2025年1月5日</p>", "p 公示期为2025年1月1日至2025年1月5日\n");
    assert_body("<p>文。</p><p>名单略</p>", "p 文。\np 名单略\n");
    assert_body("<p>文。</p><p>一、某某局</p>", "p 文。\nh1 一、某某局\n");
    assert_body("<p>文。</p><h2>某某局</h2>", "p 文。\nh1 某某局\n");
}

/* The front matter's words stand; those of the page are taken out all the same. */
static void test_given(void) {
    assert_reads("---\ntitle: 题\nissuer: 丙局\n成文日期: 2025-03-04\n---\n<p>文。</p><p align=right>甲局</p><p align=right>2025年1月2日</p>",
                 "title 题\np 文。\np 甲局\nissuer 丙局\ndate 2025年3月4日\n");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/signature/lines", test_lines);
    g_test_add_func("/signature/one-line", test_one_line);
    g_test_add_func("/signature/several", test_several);
    g_test_add_func("/signature/note", test_note);
    g_test_add_func("/signature/none", test_none);
    g_test_add_func("/signature/given", test_given);
    return g_test_run();
}
