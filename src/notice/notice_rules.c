/* notice_rules.c - the words of notice/'s findings. */
#include "notice/notice_rules.h"

const Rule rule_notice_unknown_key = {
    .id = "notice.unknown-key",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "告示没有“{1}”这一项，是不是“{2}”？",
    .en = "a notice has no key \"{1}\"; did you mean \"{2}\"?",
    .zh_hint = "改成“{2}”",
    .en_hint = "write \"{2}\"",
};

const Rule rule_notice_alien_key = {
    .id = "notice.unknown-key",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "告示没有“{1}”这一项",
    .en = "a notice has no key \"{1}\"",
    .zh_hint = "常用的项：标题、发文机关、成文日期、文号、主送、用印、联系人、联系电话、页码",
    .en_hint = "the usual keys are title, issuer, date, number, to, sealing, contact, telephone, page-number",
};

const Rule rule_notice_date_form = {
    .id = "notice.date-form",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "看不懂日期“{1}”",
    .en = "\"{1}\" is no date that can be read",
    .zh_hint = "写成 2024-12-02 或 2024年12月2日",
    .en_hint = "write it as 2024-12-02 or 2024年12月2日",
    .basis = "GB/T 9704-2012 7.3.5.4",
};

const Rule rule_notice_date_none = {
    .id = "notice.date-none",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "没有“{1}”这一天",
    .en = "there is no such day as \"{1}\"",
    .zh_hint = "对照日历改正年、月、日",
    .en_hint = "mend year, month and day by the calendar",
};

const Rule rule_notice_choice = {
    .id = "notice.choice",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "“{1}”不能是“{2}”",
    .en = "\"{1}\" cannot be \"{2}\"",
    .zh_hint = "可以是：{3}",
    .en_hint = "it may be: {3}",
};

const Rule rule_notice_empty_title = {
    .id = "notice.empty-title",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "标题是空的",
    .en = "the title is empty",
    .zh_hint = "写上标题，如 标题: 关于××的公示",
    .en_hint = "give the title, as in title: 关于××的公示",
    .basis = "GB/T 9704-2012 7.3.1",
};
