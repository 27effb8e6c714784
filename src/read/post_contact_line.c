/* post_contact_line.c - see post_contact_line.h. */
#include "read/post_contact_line.h"

#include "read/post_words.h"

#include <string.h>

enum { LABEL_LENGTH = 14, LABEL_SIZE = 96, VALUE_LENGTH = 80, LINE_SIZE = 900 };

/* -- Labels. */

static const char *const sure_labels[] = {
    "联系人", "联络人", "经办人", "联系人员", "联系电话", "电话", "电话号码", "电话/传真", "办公电话", "咨询电话", "监督电话", "举报电话",
    "投诉电话", "受理电话", "服务电话", "固定电话", "手机", "手机号", "手机号码", "移动电话", "传真", "传真号码", "邮箱", "电子邮箱",
    "电子信箱", "电子邮件", "邮件", "邮箱地址", "联系邮箱", "举报邮箱", "监督邮箱", "举报信箱", "邮编", "邮政编码", "联系方式", "E-mail", "Email",
    "email", "e-mail", "E-MAIL", "Tel", "TEL", "Fax", "FAX", "联系人及电话", "联系人及联系电话", "联系人及联系方式", NULL};
static const char *const sure_ends[] = {"电话", "邮箱", "传真", "联系人", "邮编", "邮政编码", "手机", "联系方式", NULL};
static const char *const office_labels[] = {"单位", "部门", "科室", "处室", "单位名称", "机构", NULL};
static const char *const office_ends[] = {"单位", "部门", "机构", "科室", "处室", NULL};
static const char *const office_tasks[] = {"受理", "监督", "举报", "联系", "咨询", "投诉", "主管", "承办", "代理", "纪检", NULL};
static const char *const other_labels[] = {"网址", "网站", "官网", "微信", "微信号", "公众号", "微信公众号", "QQ", "QQ号", "QQ群", "联系人职务",
                                           "受理时间", "接待时间", "办公时间", "工作时间", "咨询时间", "接听时间", "来访时间", NULL};
static const char *const other_ends[] = {"地址", "网址", NULL};
/* Words of sentences, which no label has. */
static const char *const sentence_words[] = {"，", "。", "；", "：", ",", ":", "请", "可", "如有", "通过", "拨打", "如下", "以下", "下列",
                                             "现将", "公示期", "、时间", NULL};

/* The label without blanks and without a remark in brackets at its end; 0 when it is no label by its length or words. */
static size_t squeeze(const char *text, size_t size, char out[LABEL_SIZE]) {
    size_t length = 0;
    if (words_length(text, size) > LABEL_LENGTH || size >= LABEL_SIZE)
        return 0;
    for (size_t at = 0; at < size;) {
        size_t blank = words_blank(text + at, size - at);
        at += blank;
        if (at < size)
            out[length++] = text[at++];
    }
    static const char *const opening[] = {"（", "(", NULL};
    for (size_t at = 1; at < length && (words_end(out, length, "）") || words_end(out, length, ")")); at++)
        if (words_start(out + at, length - at, opening[0]) || words_start(out + at, length - at, opening[1]))
            length = at;
    return words_have_any(out, length, sentence_words) ? 0 : length;
}

static bool is_listed(const char *label, size_t size, const char *const *words) {
    for (int i = 0; words[i]; i++)
        if (strlen(words[i]) == size && memcmp(words[i], label, size) == 0)
            return true;
    return false;
}

static ContactLineKind kind_of_label(const char *text, size_t size) {
    char label[LABEL_SIZE];
    size_t length = squeeze(text, size, label);
    SectionLabel section;
    bool bracket = words_start(text, size, "（") || words_start(text, size, "(");
    if (length == 0 || bracket || words_section(text, size, &section))
        return CONTACT_LINE_NONE;
    if (is_listed(label, length, sure_labels) || words_end_any(label, length, sure_ends))
        return CONTACT_LINE_SURE;
    if (is_listed(label, length, other_labels) || words_end_any(label, length, other_ends))
        return CONTACT_LINE_OTHER;
    if (is_listed(label, length, office_labels) ||
        (words_end_any(label, length, office_ends) && words_have_any(label, length, office_tasks)))
        return CONTACT_LINE_OFFICE;
    return CONTACT_LINE_NONE;
}

/* One of the words that labels usually are, not only something that ends like one. */
static bool is_usual_label(const char *text, size_t size) {
    char label[LABEL_SIZE];
    size_t length = squeeze(text, size, label);
    return length > 0 && (is_listed(label, length, sure_labels) || is_listed(label, length, other_labels) ||
                          is_listed(label, length, office_labels) || words_squeezed_is(text, size, other_ends));
}

/* -- Pairs. */

static size_t parting_size(const char *text, size_t size) {
    static const char *const partings[] = {"，", "；", "、", ",", ";", "/", NULL};
    size_t blank = words_blank(text, size);
    for (int i = 0; !blank && partings[i]; i++)
        if (words_start(text, size, partings[i]))
            return strlen(partings[i]);
    return blank;
}

/* Where the label before the colon at `colon` begins, looked for behind `from`: at the first parting with a usual label
 * behind it, else at the last one with something like a label, else at a usual label right behind the value. */
static size_t find_label(const char *text, size_t from, size_t colon) {
    size_t like = colon;
    for (size_t at = from; at < colon; at++) {
        size_t parting = parting_size(text + at, colon - at), start = at + parting;
        if (parting == 0)
            continue;
        if (is_usual_label(text + start, colon - start))
            return start;
        if (kind_of_label(text + start, colon - start) != CONTACT_LINE_NONE)
            like = start;
        at = start - 1;
    }
    for (size_t at = from + 1; like == colon && at < colon; at++)
        if (((unsigned char)text[at] & 0xC0) != 0x80 && is_usual_label(text + at, colon - at))
            return at;
    return like;
}

/* The end of the value that begins at `from`: where the next pair's label begins, or the end of the line. */
static size_t value_end(const char *text, size_t size, size_t from) {
    size_t width;
    for (size_t at = from; at < size;) {
        size_t colon = at + words_colon(text + at, size - at, &width);
        if (colon == size)
            break;
        size_t label = find_label(text, from, colon);
        if (label < colon)
            return label;
        at = colon + width;
    }
    return size;
}

bool contact_line_pair(const char *text, size_t size, size_t from, ContactPair *pair) {
    size_t width, start = from + words_blank(text + from, size - from);
    size_t colon = start + words_colon(text + start, size - start, &width);
    if (colon == size || kind_of_label(text + start, colon - start) == CONTACT_LINE_NONE)
        return false;
    *pair = (ContactPair){.label = start, .label_end = colon, .value = colon + width};
    pair->value += words_blank(text + pair->value, size - pair->value);
    pair->value_end = value_end(text, size, pair->value);
    return true;
}

/* -- Lines. */

/* No sentence: at most one stop, at its end. */
static bool is_value(const char *text, size_t size) {
    size_t inner = words_end(text, size, "。") ? size - strlen("。") : size;
    return words_length(text, size) <= VALUE_LENGTH && !words_have(text, inner, "。");
}

static bool is_heading(const char *text, size_t size) {
    static const char *const alone[] = {"联系方式", "联系我们", "受理单位", "监督单位", "受理部门", "监督部门", NULL};
    static const char *const tasks[] = {"受理", "监督", "举报", "咨询", "联系", "反映", "投诉", "采购", "代理", "招标", NULL};
    size_t width, colon = words_colon(text, size, &width);
    char label[LABEL_SIZE];
    if (words_squeezed_is(text, size, alone))
        return true;
    if (colon == size || colon + width < size)
        return false;
    size_t length = squeeze(text, colon, label);
    ContactLineKind kind = kind_of_label(text, colon);
    SectionLabel section;
    return length > 0 && words_have_any(label, length, tasks) && !words_section(text, size, &section) &&
           ((kind != CONTACT_LINE_SURE && kind != CONTACT_LINE_OTHER) || words_end(label, length, "联系方式"));
}

/* Several pairs parted by commas with a stop at the end are a sentence. */
static bool is_sentence(const char *text, size_t size, const ContactPair *first) {
    return words_end(text, size, "。") && first->value_end < size;
}

ContactLineKind contact_line_kind(const char *text, size_t size) {
    ContactPair pair;
    size = words_trimmed(text, size);
    if (size == 0 || size > LINE_SIZE)
        return CONTACT_LINE_NONE;
    if (is_heading(text, size))
        return CONTACT_LINE_HEADING;
    if (!contact_line_pair(text, size, 0, &pair))
        return words_is_reach(text, size) ? CONTACT_LINE_REACH : CONTACT_LINE_NONE;
    if (!is_value(text + pair.value, pair.value_end - pair.value) || is_sentence(text, size, &pair))
        return CONTACT_LINE_NONE;
    return kind_of_label(text + pair.label, pair.label_end - pair.label);
}

bool contact_line_is_sure(const char *text, size_t size) {
    ContactPair pair;
    for (size_t at = 0; contact_line_pair(text, size, at, &pair); at = pair.value_end)
        if (kind_of_label(text + pair.label, pair.label_end - pair.label) == CONTACT_LINE_SURE)
            return true;
    return false;
}
