/* Headings told from paragraphs by number and length. */
#include "outline.h"

static void test_headings(void) {
    assert_body("<p>一、总体要求</p><p>文。</p>", "h1 一、总体要求\np 文。\n");
    assert_body("<p>（一）总体要求</p><p>文。</p>", "h2 （一）总体要求\np 文。\n");
    assert_body("<p>1.总体要求</p><p>文。</p>", "h3 1.总体要求\np 文。\n");
    assert_body("<p>（1）总体要求</p><p>文。</p>", "h4 （1）总体要求\np 文。\n");
    assert_body("<h2>总体要求</h2><p>文。</p><h3>次级</h3><p>文。</p>", "h1 总体要求\np 文。\nh2 次级\np 文。\n");
    assert_body("<h4>（二）总体要求</h4><p>文。</p>", "h2 （二）总体要求\np 文。\n");
}

static void test_paragraphs(void) {
    assert_body("<p>一、时间：9时</p><p>文。</p>", "p 一、时间：9时\np 文。\n");
    assert_body("<p>一、自7月1日起施行。</p><p>文。</p>", "p 一、自7月1日起施行。\np 文。\n");
    assert_body("<p>1.甲</p><p>2.乙</p>", "p 1.甲\np 2.乙\n"); /* a list: nothing stands under its entries */
    assert_body("<p>3.5万元以上</p>", "p 3.5万元以上\n");
}

/* 7.3.3: what runs on behind the heading's stop is text. */
static void test_leads(void) {
    assert_body("<p>一、总体要求。各单位要重视。</p>", "p 一、总体要求。‖各单位要重视。\n");
    assert_body("<p>（二）总体要求。各单位要重视。</p>", "p （二）总体要求。‖各单位要重视。\n");
    assert_body("<p>1.总体要求。各单位要重视。</p>", "p 1.总体要求。各单位要重视。\n");
}

/* Word's own numbers and bullets: the blanks of its tab are no words. */
static void test_labels_of_word(void) {
    assert_body("<p><!--[if !supportLists]--><span style='font-family:黑体'><span style='mso-list:Ignore'>一、<span "
                "style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span><!--[endif]--><span>要求</span></p><p>文。</p>",
                "h1 一、要求\np 文。\n");
    assert_body("<p><span style='font-family:Wingdings;mso-bidi-font-family:Wingdings'><span style='mso-list:Ignore'>l<span "
                "style='font:7.0pt \"Times New Roman\"'>&nbsp; </span></span></span>甲</p><p>l<span style='font-family:Wingdings'>l</span></p>",
                "p ●甲\np ll\n");
}

static void test_labels(void) {
    Reading *reading = reading_new("<h1>题</h1><p>（一）甲</p><p>文。</p><ol><li>乙</li></ol>");
    const Block *block = reading->notice->body;
    g_assert_cmpint(block->label, ==, (int)strlen("（一）"));
    g_assert_cmpint(block->next->label, ==, 0);
    g_assert_cmpint(block->next->next->label, ==, (int)strlen("1."));
    reading_free(reading);
}

static void assert_caption(const char *above, const char *wanted) {
    char *source = g_strconcat("<h1>题</h1><p>文。</p><p>", above, "</p><table border=1><tr><td>甲</td><td>乙</td></tr></table>", NULL);
    Reading *reading = reading_new(source);
    const Block *block = reading->notice->body->next;
    if (wanted[0] == 0)
        block = block->next;
    g_assert_cmpint(block->kind, ==, BLOCK_TABLE);
    g_assert_cmpstr(block->table->caption.bytes, ==, wanted);
    reading_free(reading);
    g_free(source);
}

static void test_captions(void) {
    assert_caption("表1 名单", "表1 名单");
    assert_caption("表 2-1　名单", "表 2-1　名单");
    assert_caption("表3", "表3");
    assert_caption("表1：名单", "表1：名单");
    assert_caption("表1：见下。", "");
    assert_caption("表1给出名单", "");
    assert_caption("表1 给出名单。", "");
    assert_caption("表格名单", "");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/blocks/headings", test_headings);
    g_test_add_func("/blocks/paragraphs", test_paragraphs);
    g_test_add_func("/blocks/labels-of-word", test_labels_of_word);
    g_test_add_func("/blocks/leads", test_leads);
    g_test_add_func("/blocks/labels", test_labels);
    g_test_add_func("/blocks/captions", test_captions);
    return g_test_run();
}
