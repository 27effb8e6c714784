/* notice_keys.c - see notice_keys.h. */
#include "notice/notice_keys.h"

#include "notice/notice_rules.h"

#include "base/suggest.h"

#include <stddef.h>
#include <string.h>

#define FIELD(name) offsetof(Notice, name), 0
#define LIST(name) offsetof(Notice, name##s), offsetof(Notice, name##_count)

static const NoticeKey keys[] = {
    {{"标题", "title"}, KEY_TEXT, FIELD(title)},
    {{"文种", "kind"}, KEY_KIND, FIELD(kind)},
    {{"版式", "layout"}, KEY_STRING, FIELD(layout)},
    {{"语言", "language", "lang"}, KEY_STRING, FIELD(language)},
    /* 版头 */
    {{"份号", "copy-number"}, KEY_TEXT, FIELD(copy_number)},
    {{"密级", "secrecy"}, KEY_SECRECY, FIELD(secrecy)},
    {{"保密期限", "secrecy-period"}, KEY_TEXT, FIELD(secrecy_period)},
    {{"紧急程度", "urgency"}, KEY_TEXT, FIELD(urgency)},
    {{"发文机关标志", "issuer-mark"}, KEY_LIST, LIST(issuer_mark)},
    {{"红头", "red-head"}, KEY_TEXT, FIELD(red_head)},
    {{"文号", "发文字号", "公告号", "令号", "期号", "number", "document-number"}, KEY_TEXT, FIELD(document_number)},
    {{"签发人", "signatory", "signatories"}, KEY_LIST, offsetof(Notice, signatories), offsetof(Notice, signatory_count)},
    {{"编发机关", "edited-by"}, KEY_TEXT, FIELD(edited_by)},
    /* 主体 */
    {{"主送", "主送机关", "to", "salutation"}, KEY_TEXT, FIELD(salutation)},
    {{"来文标题", "incoming-title"}, KEY_TEXT, FIELD(incoming_title)},
    {{"来文文号", "incoming-number"}, KEY_TEXT, FIELD(incoming_number)},
    {{"公示期", "period"}, KEY_PERIOD, FIELD(period)},
    {{"施行日期", "effective-date"}, KEY_DATE, FIELD(effective_date)},
    {{"通过会议", "adopted-by"}, KEY_TEXT, FIELD(adopted_by)},
    {{"通过日期", "adopted-on"}, KEY_DATE, FIELD(adopted_on)},
    /* 纪要 */
    {{"会议名称", "meeting"}, KEY_TEXT, FIELD(meeting.name)},
    {{"会议时间", "meeting-time"}, KEY_TEXT, FIELD(meeting.time)},
    {{"会议地点", "venue"}, KEY_TEXT, FIELD(meeting.venue)},
    {{"主持人", "chair"}, KEY_TEXT, FIELD(meeting.chair)},
    {{"议题", "topics"}, KEY_LIST, LIST(meeting.topic)},
    {{"出席", "present"}, KEY_TEXT, FIELD(meeting.present)},
    {{"请假", "absent"}, KEY_TEXT, FIELD(meeting.absent)},
    {{"列席", "observers"}, KEY_TEXT, FIELD(meeting.observers)},
    /* 联系方式 */
    {{"受理单位", "受理部门", "accepted-by"}, KEY_CONTACT, 0, 0},
    {{"联系人", "contact"}, KEY_CONTACT, 0, 0},
    {{"联系电话", "电话", "telephone", "phone"}, KEY_CONTACT, 0, 0},
    {{"监督电话", "supervision-telephone"}, KEY_CONTACT, 0, 0},
    {{"传真", "fax"}, KEY_CONTACT, 0, 0},
    {{"邮箱", "电子邮箱", "email", "mailbox"}, KEY_CONTACT, 0, 0},
    {{"地址", "address"}, KEY_CONTACT, 0, 0},
    {{"邮编", "邮政编码", "postcode"}, KEY_CONTACT, 0, 0},
    /* 落款 */
    {{"附件说明", "attachment-notes"}, KEY_NOTES, LIST(attachment_note)},
    {{"发文机关", "署名", "发文机关署名", "issuer", "issuers"}, KEY_LIST, LIST(issuer)},
    {{"职务", "signer-post"}, KEY_LIST, LIST(signer_post)},
    {{"签署人", "signer"}, KEY_LIST, LIST(signer)},
    {{"签名章", "signature-stamp"}, KEY_ARTWORK, LIST(signature_stamp)},
    {{"成文日期", "date"}, KEY_DATE, FIELD(date)},
    {{"用印", "sealing"}, KEY_SEALING, FIELD(sealing)},
    {{"印章", "seal"}, KEY_ARTWORK, LIST(seal)},
    {{"印章直径", "seal-diameter"}, KEY_EXTRA, 0, 0},
    {{"骑缝章", "paging-seal"}, KEY_ARTWORK, LIST(paging_seal)},
    {{"附注", "note"}, KEY_TEXT, FIELD(note)},
    {{"公开属性", "publicity"}, KEY_TEXT, FIELD(publicity)},
    {{"稿别", "draft"}, KEY_TEXT, FIELD(draft)},
    /* 版记 */
    {{"抄送", "抄送机关", "copies", "cc"}, KEY_TEXT, FIELD(copies)},
    {{"印发机关", "printer"}, KEY_TEXT, FIELD(printer)},
    {{"印发日期", "print-date"}, KEY_DATE, FIELD(print_date)},
    /* 版面 */
    {{"页码", "page-number"}, KEY_EXTRA, 0, 0},
    {{"页码格式", "page-number-format"}, KEY_EXTRA, 0, 0},
    {{"表格宽度", "table-width"}, KEY_EXTRA, 0, 0},
    {{"续表", "continuation"}, KEY_EXTRA, 0, 0},
    {{"附件装订", "attachment-binding"}, KEY_EXTRA, 0, 0},
    {{"附件方向", "attachment-orientation"}, KEY_EXTRA, 0, 0},
    {{"附件纸张", "attachment-paper"}, KEY_EXTRA, 0, 0},
    {{"表格栏目", "table-columns"}, KEY_EXTRA, 0, 0},
    {{"表格排序", "table-sort"}, KEY_EXTRA, 0, 0},
    {{"三线表", "three-line"}, KEY_EXTRA, 0, 0},
    {{"标点", "punctuation"}, KEY_EXTRA, 0, 0},
    {{"禁则", "kinsoku"}, KEY_EXTRA, 0, 0},
    {{"网格", "grid"}, KEY_EXTRA, 0, 0},
    /* 网页 */
    {{"发布时间", "发布日期", "published"}, KEY_STRING, FIELD(published)},
    {{"关键词", "keywords"}, KEY_STRING, FIELD(keywords)},
    {{"摘要", "description"}, KEY_STRING, FIELD(description)},
};
enum { KEY_COUNT = sizeof keys / sizeof *keys };

int notice_key_count(void) {
    return KEY_COUNT;
}

const NoticeKey *notice_key(int index) {
    return &keys[index];
}

const NoticeKey *notice_key_find(const char *name) {
    for (int i = 0; i < KEY_COUNT; i++)
        for (int n = 0; n < KEY_NAME_LIMIT && keys[i].names[n]; n++)
            if (strcmp(keys[i].names[n], name) == 0)
                return &keys[i];
    return NULL;
}

const char *notice_key_english(const NoticeKey *key) {
    int n = 0;
    while ((unsigned char)key->names[n][0] >= 0x80)
        n++;
    return key->names[n];
}

bool notice_key_known(const char *key) {
    return notice_key_find(key) != NULL;
}

bool notice_unknown_key(const char *key, DiagSeverity severity, Place place, Diags *diags) {
    Suggestion nearest = {.word = key};
    for (int i = 0; i < KEY_COUNT; i++)
        for (int n = 0; n < KEY_NAME_LIMIT && keys[i].names[n]; n++)
            suggest_offer(&nearest, keys[i].names[n]);
    const Rule *rule = nearest.best ? &rule_notice_unknown_key : &rule_notice_alien_key;
    return diag_add_severity(diags, rule, severity, place, (const char *const[]){key, nearest.best, NULL});
}

/* -- Fields. */

static void *field(Notice *notice, size_t offset) {
    return (char *)notice + offset;
}

Text *notice_key_text(Notice *notice, const NoticeKey *key) {
    return field(notice, key->field);
}

Text **notice_key_list(Notice *notice, const NoticeKey *key) {
    return field(notice, key->field);
}

int32_t *notice_key_list_count(Notice *notice, const NoticeKey *key) {
    return field(notice, key->count_field);
}

void notice_clear_texts(Notice *notice) {
    Text none = text_from(notice->arena, "", 0, PLACE_NONE);
    notice->period.text = none;
    for (int i = 0; i < KEY_COUNT; i++)
        if (keys[i].kind == KEY_TEXT || keys[i].kind == KEY_DATE || keys[i].kind == KEY_SECRECY)
            *notice_key_text(notice, &keys[i]) = none;
}
