#include "check/parts.h"

#include "check/squeeze.h"

#include <string.h>

/* -- The kind in the text. */

static bool is_kind(NoticeKind kind, const NoticeKind *list, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (list[i] == kind)
            return true;
    return false;
}

/* Those that close with 特此… or announce with …如下. */
static NoticeKind kind_at(const Passage *passage, int32_t index, int32_t *size) {
    static const NoticeKind kinds[] = {NOTICE_GONGSHI, NOTICE_GONGGAO, NOTICE_TONGGAO, NOTICE_TONGZHI, NOTICE_TONGBAO, NOTICE_BAOGAO,
                                       NOTICE_QINGSHI, NOTICE_PIFU,    NOTICE_HAN};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        *size = passage_is(passage, index, notice_kind_chinese(kinds[i]));
        if (*size)
            return kinds[i];
    }
    return NOTICE_UNKNOWN;
}

/* Does the title name this kind too (关于…的公示公告)? Its own fault is kind.doubled. */
static bool title_names(const Notice *notice, NoticeKind kind) {
    return notice->kind == kind || strstr(notice->title.bytes, notice_kind_chinese(kind)) != NULL;
}

static void add_kind(Checks *checks, const Passage *passage, int32_t from, int32_t to, int32_t word, int32_t size) {
    char words[PASSAGE_EXCERPT_SIZE], better[PASSAGE_EXCERPT_SIZE * 3], part[PASSAGE_EXCERPT_SIZE];
    const char *own = notice_kind_chinese(checks->notice->kind);
    strcpy(better, passage_words(passage, from, word, part));
    strcat(better, own);
    strcat(better, passage_words(passage, word + size, to, part));
    finder_add(checks->finder, CHECK_KIND_CLOSING, passage_place(passage, from), own, passage_words(passage, from, to, words), better);
}

static void check_closing(Checks *checks, const Passage *passage, int32_t index) {
    int32_t count = passage_is(passage, index, "特此"), size;
    NoticeKind kind = count ? kind_at(passage, index + count, &size) : NOTICE_UNKNOWN;
    uint32_t behind = passage->chars[kind ? index + count + size : 0];
    bool closes = behind == 0 || char_class(behind) == CHAR_STOP || char_class(behind) == CHAR_COMMA || behind == 0x2028 ||
                  passage_is_blank(behind);
    if (kind && closes && !title_names(checks->notice, kind))
        add_kind(checks, passage, index, index + count + size, index + count, size);
}

/* 现将…公示如下: the kind right before 如下, and 现 or 特 in the sentence ahead. */
static void check_lead(Checks *checks, const Passage *passage, int32_t index) {
    int32_t size, start = index;
    NoticeKind kind = kind_at(passage, index, &size);
    if (!kind || kind == NOTICE_BAOGAO || kind == NOTICE_HAN || !passage_is(passage, index + size, "如下"))
        return;
    while (start > 0 && char_class(passage->chars[start - 1]) != CHAR_STOP)
        start--;
    int32_t now = passage_find(passage, start, "现");
    if (now >= 0 && now < index && index - now < 60 && passage->chars[index - 1] != 0x300A && !title_names(checks->notice, kind))
        add_kind(checks, passage, index, index + size + 2, index, size);
}

void parts_passage(Checks *checks, const Passage *passage) {
    static const NoticeKind closing[] = {NOTICE_GONGSHI, NOTICE_GONGGAO, NOTICE_TONGGAO, NOTICE_TONGZHI, NOTICE_TONGBAO,
                                         NOTICE_BAOGAO,  NOTICE_QINGSHI, NOTICE_PIFU,    NOTICE_HAN};
    bool body = passage->kind == PASSAGE_PARAGRAPH || passage->kind == PASSAGE_HEADING || passage->kind == PASSAGE_LIST_ITEM;
    if (!body || passage->attached || !is_kind(checks->notice->kind, closing, sizeof closing / sizeof *closing))
        return;
    for (int32_t i = 0; i < passage->count; i++) {
        if (passage->chars[i] == 0x7279) /* 特 */
            check_closing(checks, passage, i);
        else if (passage->chars[i] >= 0x4E00)
            check_lead(checks, passage, i);
    }
}

/* -- The title. */

/* True when there was one: the kind before it is then none for the model. */
static bool check_title_end(Checks *checks) {
    static const char *const marks[] = {"。", "，", "；", "：", "！", "、", ".", ",", NULL};
    const Text *title = &checks->notice->title;
    for (int i = 0; marks[i]; i++) {
        size_t size = strlen(marks[i]);
        if ((size_t)title->size <= size || memcmp(title->bytes + title->size - size, marks[i], size) != 0)
            continue;
        finder_add(checks->finder, CHECK_TITLE_STOP, text_place_at(title, title->size - (int32_t)size), marks[i]);
        return true;
    }
    return false;
}

/* 关于转发《关于…》 has its second one in a title. */
static void check_about(Checks *checks) {
    const char *bytes = checks->notice->title.bytes;
    int depth = 0, count = 0;
    for (const char *at = bytes; *at; at++) {
        depth += strncmp(at, "《", 3) == 0 || strncmp(at, "〈", 3) == 0;
        depth -= strncmp(at, "》", 3) == 0 || strncmp(at, "〉", 3) == 0;
        if (depth == 0 && strncmp(at, "关于", strlen("关于")) == 0 && ++count == 2)
            finder_add(checks->finder, CHECK_TITLE_ABOUT_TWICE, text_place_at(&checks->notice->title, (int32_t)(at - bytes)), "");
    }
}

/* 通知公告: the word before the last one is a kind too. 会议纪要, 《…通知》的通知, 评估报告公示 and 处罚决定公告 are none. */
static void check_doubled(Checks *checks) {
    static const char *const words[] = {"公示", "公告", "通告", "通知", "请示", NULL};
    static const char *const lasts[] = {"公示", "公告", "通告", "通知", "报告", NULL};
    char title[512];
    squeeze_text(&checks->notice->title, title, sizeof title);
    char *bracket = strrchr(title, '\0') - 3 >= title ? strstr(title, "（") : NULL;
    if (bracket && strcmp(strrchr(title, '\0') - 3, "）") == 0 && !strchr(bracket, '\n'))
        *bracket = 0;
    size_t size = strlen(title);
    for (int last = 0; lasts[last]; last++)
        for (int before = 0; words[before]; before++) {
            char both[16];
            strcat(strcpy(both, words[before]), lasts[last]);
            size_t length = strlen(both);
            if (strcmp(words[before], lasts[last]) != 0 && size >= length && strcmp(title + size - length, both) == 0)
                finder_add(checks->finder, CHECK_KIND_DOUBLED, text_place_at(&checks->notice->title, 0), words[before], lasts[last]);
        }
}

/* -- Who is addressed, who signs, when. */

static void check_salutation(Checks *checks) {
    static const NoticeKind addressed[] = {NOTICE_TONGZHI, NOTICE_HAN, NOTICE_QINGSHI, NOTICE_BAOGAO, NOTICE_PIFU};
    static const NoticeKind open[] = {NOTICE_GONGGAO, NOTICE_TONGGAO, NOTICE_LING, NOTICE_GONGBAO};
    const Notice *notice = checks->notice;
    const Text *salutation = &notice->salutation;
    const char *chinese = notice_kind_chinese(notice->kind);
    if (salutation->size == 0) {
        if (is_kind(notice->kind, addressed, sizeof addressed / sizeof *addressed))
            finder_add(checks->finder, CHECK_PART_NO_SALUTATION, text_place_at(&notice->title, 0), chinese);
        return;
    }
    Place place = text_place_at(salutation, 0);
    if (is_kind(notice->kind, open, sizeof open / sizeof *open))
        finder_add(checks->finder, CHECK_PART_SALUTATION_UNWANTED, place, chinese, salutation->bytes);
    bool colon = salutation->size >= 3 && strcmp(salutation->bytes + salutation->size - 3, "：") == 0;
    if (!colon)
        finder_add(checks->finder, CHECK_PART_SALUTATION_COLON, place, "");
}

static bool ends_as_organ(const char *words) {
    static const char *const ends[] = {"局", "厅", "部", "委员会", "会", "院", "办公室", "政府", "署", "办公厅", "人民政府", "公司", NULL};
    size_t size = strlen(words);
    for (int i = 0; ends[i]; i++) {
        size_t length = strlen(ends[i]);
        if (size >= length && strcmp(words + size - length, ends[i]) == 0)
            return true;
    }
    return false;
}

/* 张某某: a name alone, two to four characters of it. */
static bool is_bare_name(const Text *text) {
    char words[64];
    size_t size = (size_t)text->size;
    squeeze_text(text, words, sizeof words);
    return size >= 6 && size <= 12 && strlen(words) == size && !ends_as_organ(words);
}

static void check_posts(Checks *checks) {
    const Notice *notice = checks->notice;
    for (int32_t i = notice->signer_post_count; i < notice->signer_count; i++)
        finder_add(checks->finder, CHECK_PART_ORDER_POST, text_place_at(&notice->signers[i], 0), notice->signers[i].bytes);
    for (int32_t i = 0; notice->signer_count == 0 && i < notice->issuer_count; i++)
        if (is_bare_name(&notice->issuers[i]))
            finder_add(checks->finder, CHECK_PART_ORDER_POST, text_place_at(&notice->issuers[i], 0), notice->issuers[i].bytes);
}

static void check_order(Checks *checks) {
    const Notice *notice = checks->notice;
    if (notice->document_number.size == 0 && !strstr(notice->title.bytes, "号"))
        finder_add(checks->finder, CHECK_PART_ORDER_NUMBER, text_place_at(&notice->title, 0), "");
    bool organs = notice->issuer_count > 0 && notice->signer_count == 0 && notice->signature_stamp_count == 0;
    for (int32_t i = 0; i < notice->issuer_count; i++)
        organs &= ends_as_organ(notice->issuers[i].bytes);
    check_posts(checks);
    if (organs)
        finder_add(checks->finder, CHECK_PART_ORDER_SIGNATURE, text_place_at(&notice->issuers[0], 0), notice->issuers[0].bytes);
}

static void check_signature(Checks *checks) {
    const Notice *notice = checks->notice;
    Place end = place_of_file(notice->source);
    if (notice->kind == NOTICE_JIYAO) {
        if (notice->issuer_count)
            finder_add(checks->finder, CHECK_PART_MINUTES_SIGNED, text_place_at(&notice->issuers[0], 0), notice->issuers[0].bytes);
        return;
    }
    if (notice->issuer_count == 0 && notice->signer_count == 0)
        finder_add(checks->finder, CHECK_PART_NO_ISSUER, end, "");
    if (notice->date.size == 0)
        finder_add(checks->finder, CHECK_PART_NO_DATE, end, "");
}

/* -- What may not be posted, what may not be sealed. */

static void add_secret(Checks *checks, const Text *words) {
    if (words->size)
        finder_add(checks->finder, CHECK_KIND_SECRET, text_place_at(words, 0), notice_kind_chinese(checks->notice->kind), words->bytes);
}

static void check_secrecy(Checks *checks) {
    static const NoticeKind posted[] = {NOTICE_GONGSHI, NOTICE_GONGGAO, NOTICE_TONGGAO};
    static const char *const internal[] = {"内部资料", "内部文件", "注意保存", "内部公开", "此件不公开", "此件不予公开", "不得外传", NULL};
    const Notice *notice = checks->notice;
    if (!is_kind(notice->kind, posted, sizeof posted / sizeof *posted))
        return;
    add_secret(checks, &notice->secrecy);
    add_secret(checks, &notice->copy_number);
    if (strstr(notice->publicity.bytes, "不予公开") || strstr(notice->publicity.bytes, "依申请公开"))
        add_secret(checks, &notice->publicity);
    for (int i = 0; internal[i]; i++)
        if (strstr(notice->note.bytes, internal[i])) {
            add_secret(checks, &notice->note);
            return;
        }
}

/* 密级 and 紧急程度 have words of their own; 特提 and 平急 are those of telegrams (条例 第九条（三）). */
static void check_class_word(Checks *checks, const Text *text, const char *name, const char *const *words, const char *allowed) {
    char word[PASSAGE_EXCERPT_SIZE];
    squeeze_text(text, word, sizeof word);
    for (; *words; words++)
        if (strcmp(word, *words) == 0)
            return;
    if (*word)
        finder_add(checks->finder, CHECK_PART_CLASS_WORD, text_place_at(text, 0), name, text->bytes, allowed);
}

static void check_classes(Checks *checks) {
    static const char *const secrecy[] = {"绝密", "机密", "秘密", NULL}, *const urgency[] = {"特急", "加急", "特提", "平急", NULL};
    check_class_word(checks, &checks->notice->secrecy, "密级", secrecy, "绝密、机密或秘密");
    check_class_word(checks, &checks->notice->urgency, "紧急程度", urgency, "特急或加急");
}

/* 关于征求《…（草案）》意见的公告 is no draft itself: only the title's own end counts. What is marked by 稿别 is refused with a seal
 * before it is laid out (seal.on-draft). */
static const char *draft_mark(const Notice *notice) {
    static const char *const marks[] = {"（征求意见稿）", "（草案）", "（草稿）", "（讨论稿）", "（送审稿）", "（初稿）", NULL};
    size_t size = (size_t)notice->title.size;
    for (int i = 0; marks[i]; i++) {
        size_t length = strlen(marks[i]);
        if (size > length && strcmp(notice->title.bytes + size - length, marks[i]) == 0)
            return marks[i];
    }
    return NULL;
}

static void check_draft(Checks *checks) {
    const Notice *notice = checks->notice;
    const char *mark = draft_mark(notice);
    bool sealed = notice->sealing == SEALING_ELECTRONIC || (notice->seal_count && notice->sealing != SEALING_NONE);
    if (mark && sealed)
        finder_add(checks->finder, CHECK_KIND_DRAFT_SEALED, text_place_at(&notice->title, 0), mark);
}

void parts_finish(Checks *checks) {
    const Notice *notice = checks->notice;
    if (!check_title_end(checks) && notice->kind == NOTICE_UNKNOWN)
        finder_add(checks->finder, CHECK_KIND_NONE, text_place_at(&notice->title, 0), "");
    check_about(checks);
    check_doubled(checks);
    check_salutation(checks);
    check_signature(checks);
    if (notice->kind == NOTICE_LING)
        check_order(checks);
    check_secrecy(checks);
    check_classes(checks);
    check_draft(checks);
}
