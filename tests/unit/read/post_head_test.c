/* Between title and body. */
#include "outline.h"

static void test_number(void) {
    assert_reads("<p align=center>某发〔2025〕1号</p><h1>关于甲的公示</h1><p>文。</p>", "title 关于甲的公示\nnumber 某发〔2025〕1号\np 文。\n");
    assert_reads("<h1>公告</h1><p>2025年 第3号</p><p>文。</p>", "title 公告\nnumber 2025年 第3号\np 文。\n");
    assert_reads("<h1>公告</h1><p>甲。</p><p>乙。</p><p>丙。</p><p>第3号</p>", "title 公告\np 甲。\np 乙。\np 丙。\np 第3号\n");
}

static void test_salutation(void) {
    assert_reads("<h1>通知</h1><p>各有关单位：</p><p>文。</p>", "title 通知\nto 各有关单位：\np 文。\n");
    assert_reads("<h1>通知</h1><p>全体员工：</p><p>文。</p>", "title 通知\nto 全体员工：\np 文。\n");
    assert_reads("<h1>公示</h1><p>现将结果公示如下：</p><p>文。</p>", "title 公示\np 现将结果公示如下：\np 文。\n");
    assert_reads("<h1>公示</h1><p>各单位：</p>", "title 公示\np 各单位：\n");
    assert_reads("<h1>公示</h1><p>各单位：请注意：</p><p>文。</p>", "title 公示\np 各单位：请注意：\np 文。\n");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/head/number", test_number);
    g_test_add_func("/head/salutation", test_salutation);
    return g_test_run();
}
