#include "check/references.h"

#include "check/check_state.h"

#include "base/number.h"

#include <string.h>

static void copy_short(char out[48], const char *words) {
    out[0] = 0;
    if (strlen(words) < 48)
        strcpy(out, words);
}

/* -- 见附件2. */

/* 附件《…》第3条, 附件上传, 该附件 are no references to ours; 见附件, 详见附件1, （附件2） are. */
static bool refers(const Passage *passage, int32_t index, bool numbered) {
    static const char *const ahead[] = {"见", "参见", "按照", "填写", "填报", "按", "如", "与", "和", "及", "（", "(", "、", "附", NULL};
    if (!numbered)
        return passage_ends(passage, index, "见") > 0;
    uint32_t before = passage->chars[index - 1];
    if (before == 0 || !passage_is_han(before))
        return true;
    for (int i = 0; ahead[i]; i++)
        if (passage_ends(passage, index, ahead[i]))
            return true;
    return false;
}

/* A reference to somebody else's: 《…》附件2, 文件附件1. */
static bool is_foreign(const Passage *passage, int32_t index) {
    static const char *const owners[] = {"》", "号", "号）", "文件", "通知", "其", "该", NULL};
    for (int i = 0; owners[i]; i++)
        if (passage_ends(passage, index, owners[i]) || passage_ends(passage, index - 1, owners[i]))
            return true;
    return index == 0; /* a note that the reader left in the body */
}

static void find_attachment(Checks *checks, const Passage *passage, int32_t index) {
    References *references = &checks->references;
    char words[PASSAGE_EXCERPT_SIZE];
    int32_t size = passage_is(passage, index, "附件"), at = passage_skip_blanks(passage, index + size);
    int64_t number = 0;
    if (!size || references->count == REFERENCES)
        return;
    int32_t digits = passage_digits(passage, at, &number);
    if (!digits)
        digits = passage_numerals(passage, at, &number);
    bool numbered = digits > 0 && number > 0 && number < 100;
    if ((digits && !numbered) || !refers(passage, index, numbered) || is_foreign(passage, index))
        return;
    Reference *reference = &references->list[references->count++];
    reference->number = numbered ? number : 0;
    reference->place = passage_place(passage, index);
    copy_short(reference->words, passage_words(passage, index, numbered ? at + digits : index + size, words));
}

/* -- 名单附后. */

static void find_list(Checks *checks, const Passage *passage, int32_t index) {
    static const char *const words[] = {"名单附后", "名单见后", "清单附后", "表格附后", "附后", "名单见附表", "见附表", "后附名单", NULL};
    const char *found = NULL;
    References *references = &checks->references;
    if (references->list_announced || !passage_is_any(passage, index, words, &found))
        return;
    references->list_announced = true;
    references->announced_at = passage_place(passage, index);
    copy_short(references->announced, found);
}

/* -- What paper cannot do. */

static void find_click(Checks *checks, const Passage *passage, int32_t index) {
    static const char *const words[] = {"点击下载", "点击查看", "点击此处", "点击这里", "点击链接", "点此下载", "点此查看", "点击附件", "点击阅读", NULL};
    const char *found = NULL;
    if (passage_is_any(passage, index, words, &found))
        finder_add(checks->finder, CHECK_LINK_CLICK, passage_place(passage, index), found);
}

/* The address shows, or the link leads to a mailbox or within the page. */
static bool is_printed(const char *uri, const Text *text, const Span *span) {
    bool web = strncmp(uri, "http://", 7) == 0 || strncmp(uri, "https://", 8) == 0;
    const char *host = web ? strstr(uri, "//") + 2 : uri;
    size_t size = strcspn(host, "/?#");
    if (!web || size == 0)
        return true;
    if (strncmp(host, "www.", 4) == 0) {
        host += 4;
        size -= 4;
    }
    for (int32_t at = span->start; at + (int32_t)size <= span->end; at++)
        if (memcmp(text->bytes + at, host, size) == 0)
            return true;
    return false;
}

static void find_links(Checks *checks, const Passage *passage) {
    const Text *text = passage->text;
    const char *last = NULL;
    for (int32_t i = 0; i < text->span_count; i++) {
        const Span *span = &text->spans[i];
        char words[PASSAGE_EXCERPT_SIZE];
        size_t size = (size_t)(span->end - span->start);
        if (!span->uri || span->uri == last || is_printed(span->uri, text, span))
            continue;
        last = span->uri;
        if (size >= sizeof words)
            size = 0;
        memcpy(words, text->bytes + span->start, size);
        words[size] = 0;
        finder_add(checks->finder, CHECK_LINK_HIDDEN, text_place_at(text, span->start), words, span->uri);
    }
}

void references_passage(Checks *checks, const Passage *passage) {
    bool text = passage->kind == PASSAGE_PARAGRAPH || passage->kind == PASSAGE_LIST_ITEM || passage->kind == PASSAGE_HEADING;
    if (passage->text->span_count)
        find_links(checks, passage);
    if (!passage_has(passage, CHAR_HAN))
        return;
    for (int32_t i = 0; i < passage->count; i++) {
        uint32_t character = passage->chars[i];
        if (character == 0x9644 && text && !passage->attached) /* 附 */
            find_attachment(checks, passage, i);
        if (character >= 0x4E00 && text && !passage->attached)
            find_list(checks, passage, i);
        if (character == 0x70B9) /* 点 */
            find_click(checks, passage, i);
    }
}

/* -- What is there. */

static bool is_there(const Notice *notice, const Reference *reference) {
    int32_t most = notice->attachment_note_count > notice->attachment_count ? notice->attachment_note_count : notice->attachment_count;
    if (reference->number == 0 || reference->number == 1)
        return most > 0;
    for (int32_t i = 0; i < notice->attachment_count; i++)
        if (notice->attachments[i].number == reference->number)
            return true;
    return reference->number <= most;
}

void references_finish(Checks *checks) {
    References *references = &checks->references;
    for (int32_t i = 0; i < references->count; i++)
        if (!is_there(checks->notice, &references->list[i]))
            finder_add(checks->finder, CHECK_ATTACHMENT_MISSING, references->list[i].place, references->list[i].words);
    bool listed = references->has_table || checks->notice->attachment_count || checks->notice->attachment_note_count;
    if (references->list_announced && !listed)
        finder_add(checks->finder, CHECK_LIST_MISSING, references->announced_at, references->announced);
}
