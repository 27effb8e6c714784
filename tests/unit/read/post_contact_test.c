/* The contact block: when it leaves the body, and as what. */
#include "outline.h"

static void test_last_in_body(void) {
    assert_body("<p>正文。</p><p>联 系 人：张某</p><p>邮&nbsp; &nbsp; 箱：a@example.com</p>",
                "p 正文。\ncontact \n  联系人：张某\n  邮箱：a@example.com\n");
}

/* Between a note of attachments and the signature, or above the note. */
static void test_above_notes_and_signature(void) {
    assert_body("<p>正文。</p><p>联系人：张某</p><p>附件：名单</p><p align=right>某某局</p><p align=right>2025年1月2日</p>",
                "p 正文。\ncontact \n  联系人：张某\nnotes 名单\nissuer 某某局\ndate 2025年1月2日\n");
}

static void test_behind_date(void) {
    assert_body("<p>正文。</p>\n<p align=right>某某局</p><p align=right>2025年1月2日</p>\n<p>联系人：张某</p>",
                "p 正文。\ncontact \n  联系人：张某\nissuer 某某局\ndate 2025年1月2日\n! read.contact-moved 6:4\n");
}

static void test_before_closing(void) {
    assert_body("<p>正文。</p>\n<p>联系人：张某</p><p>特此公示。</p>",
                "p 正文。\np 特此公示。\ncontact \n  联系人：张某\n! read.contact-moved 5:4\n");
}

/* Under a heading or an introduction, with more below, it belongs where it stands; and then all such lines do. */
static void test_stays(void) {
    assert_body("<p>联系方式如下：</p><p>联系人：张某</p><p>特此公示。</p>",
                "p 联系方式如下：\np 联系人：张某\np 特此公示。\n");
    assert_body("<p>一、联系方式</p><p>联系人：张某</p><p>二、其他</p><p>正文。</p><p>电话：0000000</p>",
                "h1 一、联系方式\np 联系人：张某\nh1 二、其他\np 正文。\np 电话：0000000\n");
    assert_body("<p>甲。</p><p>电话：0000000</p><table border=1><tr><td>x</td></tr></table>",
                "p 甲。\np 电话：0000000\ntable *\n- x\n");
}

static void test_under_last_heading(void) {
    assert_body("<p>一、时间</p><p>正文。</p><p>二、联系方式</p><p>联系人：张某</p>",
                "h1 一、时间\np 正文。\nh1 二、联系方式\ncontact \n  联系人：张某\n");
}

static void test_headings_and_offices(void) {
    assert_body("<p>正文。</p><p>受理单位：</p><p>联系人：甲</p><p>监督单位：</p><p>电话：0000000</p>",
                "p 正文。\ncontact 受理单位：\n  联系人：甲\ncontact 监督单位：\n  电话：0000000\n");
    assert_body("<p>受理单位：甲科</p><p>电话：0000001</p><p>监督单位：乙组</p><p>电话：0000002</p><p>0000003</p>",
                "contact \n  受理单位：甲科\n  电话：0000001\ncontact \n  监督单位：乙组\n  电话：0000002\n  0000003\n");
}

/* No person, telephone or mailbox: no block. */
static void test_needs_a_person_or_telephone(void) {
    assert_body("<p>正文。</p><p>地址：石桥路1号</p>", "p 正文。\np 地址：石桥路1号\n");
    assert_body("<p>会议时间：9时</p><p>会议地点：礼堂</p><p>正文。</p>", "p 会议时间：9时\np 会议地点：礼堂\np 正文。\n");
}

static void test_lines_of_one_paragraph(void) {
    assert_body("<p>正文甲。<br>正文乙。<br>联系人：张某<br>电话：0000001<br>　　　0000002<br></p><p>附件：名单</p>",
                "p 正文甲。⏎正文乙。\ncontact \n  联系人：张某\n  电话：0000001\n  0000002\nnotes 名单\n");
}

static void test_second_line_of_a_value(void) {
    assert_body("<p>地址：某某市石桥路1号</p><p>市民中心3号楼</p><p>电话：0000000</p>",
                "contact \n  地址：某某市石桥路1号\n  市民中心3号楼\n  电话：0000000\n");
    assert_body("<p>正文。</p><p>电话：0000000</p><p>某某局</p><p>2025年1月2日</p>",
                "p 正文。\ncontact \n  电话：0000000\nissuer 某某局\ndate 2025年1月2日\n");
}

static void test_not_within_attachments(void) {
    assert_body("<p>正文。</p><p>附件</p><p align=center>登记表</p><p>联系人：　　</p><p>电话：0000000</p>",
                "p 正文。\nattachment 附件 登记表\np 联系人：\np 电话：0000000\n");
}

static void test_places_and_marks(void) {
    Reading *reading = reading_new("<h1>题</h1>\n<p>正文。</p>\n<p>  联 系 人：张<b>某</b> 电话：<a href='tel:1'>0000000</a></p>");
    const Contact *contact = &reading->notice->contacts[0];
    g_assert_cmpint(contact->line_count, ==, 2);
    g_assert_cmpint(contact->place.line, ==, 3);
    g_assert_cmpint(contact->lines[0].place.column, ==, 6);
    g_assert_cmpint(text_place_at(&contact->lines[0].value, 0).column, ==, 12);
    g_assert_cmpint(text_marks_at(&contact->lines[0].value, 3, NULL, NULL), ==, SPAN_STRONG);
    g_assert_cmpint(contact->lines[1].place.column, ==, 22);
    const char *uri;
    text_marks_at(&contact->lines[1].value, 0, &uri, NULL);
    g_assert_cmpstr(uri, ==, "tel:1");
    reading_free(reading);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/contact/last", test_last_in_body);
    g_test_add_func("/contact/notes", test_above_notes_and_signature);
    g_test_add_func("/contact/behind-date", test_behind_date);
    g_test_add_func("/contact/closing", test_before_closing);
    g_test_add_func("/contact/stays", test_stays);
    g_test_add_func("/contact/last-heading", test_under_last_heading);
    g_test_add_func("/contact/offices", test_headings_and_offices);
    g_test_add_func("/contact/needs", test_needs_a_person_or_telephone);
    g_test_add_func("/contact/one-paragraph", test_lines_of_one_paragraph);
    g_test_add_func("/contact/second-line", test_second_line_of_a_value);
    g_test_add_func("/contact/attachments", test_not_within_attachments);
    g_test_add_func("/contact/places", test_places_and_marks);
    return g_test_run();
}
