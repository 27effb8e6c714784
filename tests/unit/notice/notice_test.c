#include "notice/notice.h"

#include <glib.h>
#include <string.h>

static const Source source = {"s", "", 0};

static void assert_kind(const char *title, NoticeKind kind) {
    g_assert_cmpint(notice_kind_of_title(title, strlen(title)), ==, kind);
}

static void test_kind(void) {
    assert_kind("关于2024年开源名单的公示", NOTICE_GONGSHI);
    assert_kind("关于修改〈公示办法〉的通知", NOTICE_TONGZHI);
    assert_kind("关于拟录用人员的公示（第二批）", NOTICE_GONGSHI);
    assert_kind("关于施工的通告(续)", NOTICE_TONGGAO);
    assert_kind("公　告 ", NOTICE_GONGGAO); /* padded, as short titles are */
    assert_kind("关于施工的通 告", NOTICE_TONGGAO);
    assert_kind("复函", NOTICE_HAN);
    assert_kind("公示办法", NOTICE_UNKNOWN);
    assert_kind("（公示）", NOTICE_UNKNOWN);
    assert_kind("", NOTICE_UNKNOWN);
    for (int kind = NOTICE_UNKNOWN + 1; kind < NOTICE_KIND_COUNT; kind++)
        assert_kind(notice_kind_chinese((NoticeKind)kind), (NoticeKind)kind);
    g_assert_cmpstr(notice_kind_name(NOTICE_GONGSHI), ==, "gongshi");
}

/* Nothing is invented: a new notice is empty. */
static void test_new(void) {
    Notice *notice = notice_new(&source);
    g_assert_true(text_is_empty(&notice->title) && text_is_empty(&notice->date) && text_is_empty(&notice->document_number));
    g_assert_null(notice->body);
    g_assert_cmpint(notice->issuer_count + notice->contact_count + notice->attachment_count + notice->extra_count, ==, 0);
    g_assert_cmpint(notice->sealing, ==, SEALING_UNSET);
    g_assert_cmpstr(notice->language, ==, "zh-CN");
    g_assert_null(notice->published);
    notice_free(notice);
    notice_free(NULL);
}

static void test_lists(void) {
    Notice *notice = notice_new(&source);
    Block **end = &notice->body;
    for (int i = 0; i < 3; i++)
        end = &notice_add_block(notice, end, BLOCK_PARAGRAPH, (Place){&source, i + 1, 1})->next;
    g_assert_cmpint(notice->body->next->next->place.line, ==, 3);
    g_assert_null(notice->body->next->next->next);
    for (int i = 0; i < 20; i++) {
        char name[8];
        g_snprintf(name, sizeof name, "局%d", i);
        notice_add_text(notice, &notice->issuers, &notice->issuer_count, text_from(notice->arena, name, strlen(name), PLACE_NONE));
        Contact *contact = notice_add_contact(notice, PLACE_NONE);
        notice_add_contact_line(notice, contact, (ContactLine){notice->issuers[i], notice->issuers[0], PLACE_NONE});
        notice_add_attachment(notice, PLACE_NONE)->number = i;
    }
    g_assert_cmpint(notice->issuer_count, ==, 20);
    g_assert_cmpstr(notice->issuers[7].bytes, ==, "局7");
    g_assert_cmpstr(notice->contacts[7].lines[0].label.bytes, ==, "局7");
    g_assert_cmpint(notice->attachments[19].number, ==, 19);
    notice_free(notice);
}

static void test_extras(void) {
    Notice *notice = notice_new(&source);
    notice_add_extra(notice, "甲", "1", PLACE_NONE);
    notice_add_extra(notice, "b", "2", PLACE_NONE);
    notice_add_extra(notice, "甲", "3", (Place){&source, 4, 5});
    g_assert_cmpint(notice->extra_count, ==, 2);
    g_assert_cmpstr(notice_extra(notice, "甲", "a"), ==, "3");
    g_assert_cmpint(notice->extras[0].place.line, ==, 4);
    g_assert_cmpstr(notice_extra(notice, "乙", "b"), ==, "2");
    g_assert_null(notice_extra(notice, "丙", "c"));
    notice_free(notice);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/notice/kind", test_kind);
    g_test_add_func("/notice/new", test_new);
    g_test_add_func("/notice/lists", test_lists);
    g_test_add_func("/notice/extras", test_extras);
    return g_test_run();
}
