/* 版记 (GB/T 9704-2012 7.4) as sites leave it under the notice. */
#include "outline.h"

#define SIGNED "<p>文。</p><p align=right>某某局</p><p align=right>2025年7月1日</p>"
#define SIGNED_LINES "p 文。\nissuer 某某局\ndate 2025年7月1日\n"

static void test_copies(void) {
    assert_body(SIGNED "<p>抄送：市委办公室，市政府办公室。</p>", SIGNED_LINES "copies 市委办公室，市政府办公室。\n");
    assert_body(SIGNED "<p>附件</p><p align=center>名单</p><p>甲。</p><p>抄 送：市委办公室。</p>",
                SIGNED_LINES "attachment 附件 名单\np 甲。\ncopies 市委办公室。\n");
}

static void test_printer(void) {
    Reading *reading = reading_new("<h1>通知</h1>" SIGNED "<p>抄送：市委办公室。</p><p>某某局办公室　　　　2025年7月2日印发</p>");
    reading_assert(reading, "title 通知\n" SIGNED_LINES "copies 市委办公室。\n");
    g_assert_cmpstr(reading->notice->printer.bytes, ==, "某某局办公室");
    g_assert_cmpstr(reading->notice->print_date.bytes, ==, "2025年7月2日");
    reading_free(reading);
}

static void test_publicity(void) {
    Reading *reading = reading_new("<h1>通知</h1>" SIGNED "<p>信息公开选项：主动公开</p>");
    reading_assert(reading, "title 通知\n" SIGNED_LINES);
    g_assert_cmpstr(reading->notice->publicity.bytes, ==, "主动公开");
    reading_free(reading);
}

static void test_none(void) {
    assert_body("<p>抄送：市委办公室。</p><p>文。</p>", "p 抄送：市委办公室。\np 文。\n");
    assert_body("<p>文。</p><p>此件已由某某局印发</p>", "p 文。\np 此件已由某某局印发\n");
    assert_body("<p>文。</p><p>印发</p>", "p 文。\np 印发\n");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/imprint/copies", test_copies);
    g_test_add_func("/imprint/printer", test_printer);
    g_test_add_func("/imprint/publicity", test_publicity);
    g_test_add_func("/imprint/none", test_none);
    return g_test_run();
}
