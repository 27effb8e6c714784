#include "check/organs.h"

#include "check/squeeze.h"

#include "base/utf8.h"

#include <string.h>

enum { ORGAN_SIZE = 256 };

/* All characters of inner stand in outer, in their order. */
static bool is_within(const char *inner, const char *outer) {
    size_t size = strlen(inner), outer_size = strlen(outer), at = 0, in = 0;
    while (in < size) {
        uint32_t wanted = utf8_next(inner, size, &in);
        bool found = false;
        while (!found && at < outer_size)
            found = utf8_next(outer, outer_size, &at) == wanted;
        if (!found)
            return false;
    }
    return size > 0;
}

bool organs_match(const char *one, const char *other) {
    return is_within(one, other) || is_within(other, one);
}

static bool is_issuer(const Notice *notice, const char *organ) {
    char words[ORGAN_SIZE];
    for (int32_t i = 0; i < notice->issuer_count; i++)
        if (organs_match(organ, squeeze_text(&notice->issuers[i], words, sizeof words)))
            return true;
    return false;
}

/* 甲局、乙局关于…, 甲局等三部门关于…: the first is enough; an empty one when the title begins with 关于. */
static void title_organ(const Notice *notice, char out[ORGAN_SIZE]) {
    static const char *const ends[] = {"关于", "等", "、", " ", "　", "\xE2\x80\xA8", "（", NULL};
    const char *title = notice->title.bytes, *about = strstr(title, "关于");
    out[0] = 0;
    if (!about || about == title || (size_t)(about - title) >= ORGAN_SIZE)
        return;
    size_t size = (size_t)(about - title);
    for (int i = 1; ends[i]; i++) {
        const char *end = strstr(title, ends[i]);
        if (end && end > title && (size_t)(end - title) < size)
            size = (size_t)(end - title);
    }
    memcpy(out, title, size);
    out[size] = 0;
}

/* What stands before 关于 may be no organ: 2024年关于…, 转发关于…. */
static bool looks_like_organ(const char *words) {
    static const char *const ends[] = {"局", "厅", "部", "委", "会", "院", "校", "学", "中心", "办公室", "政府", "公司", "处", "所", "集团",
                                       "办", "署", "社", "站", "馆", "行", "联盟", "厂", "总队", "支队", "街道", NULL};
    size_t size = strlen(words);
    if (size < 9)
        return false;
    for (int i = 0; ends[i]; i++) {
        size_t length = strlen(ends[i]);
        if (size > length && strcmp(words + size - length, ends[i]) == 0)
            return true;
    }
    return false;
}

static void check_title(Checks *checks) {
    const Notice *notice = checks->notice;
    char organ[ORGAN_SIZE];
    title_organ(notice, organ);
    if (notice->issuer_count && looks_like_organ(organ) && !is_issuer(notice, organ))
        finder_add(checks->finder, CHECK_ORGAN_TITLE, text_place_at(&notice->title, 0), organ, notice->issuers[0].bytes);
}

/* The kind's own name alone, 通　告, names no organ. */
static bool is_kind(const char *words) {
    NoticeKind kind = notice_kind_of_title(words, strlen(words));
    return kind != NOTICE_UNKNOWN && strcmp(words, notice_kind_chinese(kind)) == 0;
}

/* The mark of one organ, without the 文件 behind it; 文件 may be an entry of its own. */
static void check_mark(Checks *checks, const Text *mark) {
    char organ[ORGAN_SIZE];
    squeeze_text(mark, organ, sizeof organ);
    size_t size = strlen(organ), file = strlen("文件");
    if (size >= file && strcmp(organ + size - file, "文件") == 0)
        organ[size - file] = 0;
    if (*organ && checks->notice->issuer_count && !is_kind(organ) && !is_issuer(checks->notice, organ))
        finder_add(checks->finder, CHECK_ORGAN_MARK, text_place_at(mark, 0), mark->bytes, checks->notice->issuers[0].bytes);
}

/* -- The words of a seal drawn as SVG, or its title where they are outlines; a picture of dots says nothing. */

static bool names_words(const uint8_t *tag, size_t size) {
    static const char *const tags[] = {"text", "tspan", "title", NULL};
    for (int i = 0; tags[i]; i++)
        if (size > strlen(tags[i]) && memcmp(tag, tags[i], strlen(tags[i])) == 0)
            return true;
    return false;
}

static void seal_words(const Image *seal, char out[ORGAN_SIZE]) {
    size_t used = 0;
    bool inside = false;
    for (size_t i = 0; i < seal->size && used < ORGAN_SIZE - 1; i++) {
        uint8_t byte = seal->bytes[i];
        if (byte == '<')
            inside = names_words(seal->bytes + i + 1, seal->size - i - 1);
        else if (inside && byte >= 0x80)
            out[used++] = (char)byte;
        if (byte == '<') /* what stands within the tag itself is no text */
            while (i < seal->size && seal->bytes[i] != '>')
                i++;
    }
    out[used] = 0;
}

static void check_seal(Checks *checks, const Artwork *seal) {
    const Notice *notice = checks->notice;
    char words[ORGAN_SIZE];
    if (!seal->image || seal->image->kind != IMAGE_SVG || notice->issuer_count == 0)
        return;
    seal_words(seal->image, words);
    char *star = strstr(words, "★");
    if (star)
        memmove(star, star + 3, strlen(star + 3) + 1);
    if (strlen(words) >= 12 && utf8_check(words, strlen(words)) == strlen(words) && !is_issuer(notice, words))
        finder_add(checks->finder, CHECK_ORGAN_SEAL, seal->place, words, notice->issuers[0].bytes);
}

void organs_finish(Checks *checks) {
    const Notice *notice = checks->notice;
    check_title(checks);
    for (int32_t i = 0; i < notice->issuer_mark_count; i++)
        check_mark(checks, &notice->issuer_marks[i]);
    check_mark(checks, &notice->red_head);
    for (int32_t i = 0; i < notice->seal_count; i++)
        check_seal(checks, &notice->seals[i]);
}
