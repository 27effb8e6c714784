/* words.c - the wrong words are sorted by their first character; a bit for each first character of the notice's script says in one
 * step that no word begins here, which is nearly always so. */
#include "check/words.h"

#include "check/check_state.h"

#include "base/file.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

typedef struct { const char *wrong, *right, *except; uint32_t first; } Entry;

struct Words {
    Entry *entries;
    int32_t count;
    uint32_t first[0x10000 / 32]; /* characters above FFFF share the bit of their low half */
};

/* -- Reading. */

static int compare(const void *a, const void *b) {
    const Entry *one = a, *other = b;
    if (one->first != other->first)
        return one->first < other->first ? -1 : 1;
    return strcmp(other->wrong, one->wrong); /* the longer of two that begin alike comes first */
}

/* Splits a line at its tabs; NUL ends each part. */
static bool read_entry(char *line, Entry *entry) {
    size_t at = 0;
    char *tab = strchr(line, '\t');
    if (!tab || tab == line)
        return false;
    *tab = 0;
    char *next = strchr(tab + 1, '\t');
    if (next)
        *next = 0;
    *entry = (Entry){line, tab + 1, next ? next + 1 : "", 0};
    entry->first = utf8_next(line, strlen(line), &at);
    return entry->right[0] != 0;
}

static bool read_entries(Words *words, char *bytes) {
    for (char *line = bytes, *end; line && *line; line = end) {
        end = strchr(line, '\n');
        if (end)
            *end++ = 0;
        if (*line == '#' || *line == 0)
            continue;
        if (!read_entry(line, &words->entries[words->count++]))
            return false;
    }
    qsort(words->entries, (size_t)words->count, sizeof *words->entries, compare);
    for (int32_t i = 0; i < words->count; i++)
        words->first[(words->entries[i].first & 0xFFFF) / 32] |= 1u << (words->entries[i].first & 31);
    return true;
}

Words *words_load(Arena *arena, const char *folder, Diags *diags) {
    Source *source = ARENA_NEW(arena, Source);
    char *path = arena_alloc(arena, strlen(folder) + sizeof "/words/confused.tsv");
    strcat(strcpy(path, folder), "/words/confused.tsv");
    if (!file_read(arena, path, source, diags))
        return NULL;
    Words *words = ARENA_NEW(arena, Words);
    int32_t lines = 1;
    for (size_t i = 0; i < source->size; i++)
        lines += source->text[i] == '\n';
    words->entries = ARENA_ARRAY(arena, Entry, lines);
    char *bytes = arena_strndup(arena, source->text, source->size);
    if (utf8_check(source->text, source->size) == source->size && read_entries(words, bytes))
        return words;
    diag_add(diags, &rule_check_data, place_of_file(source), path, "WRONG<tab>RIGHT[<tab>EXCEPT|…]");
    return NULL;
}

int32_t words_count(const Words *words) {
    return words->count;
}

/* -- Looking. */

static const Entry *find_first(const Words *words, uint32_t character) {
    int32_t low = 0, high = words->count;
    while (low < high) {
        int32_t middle = (low + high) / 2;
        if (words->entries[middle].first < character)
            low = middle + 1;
        else
            high = middle;
    }
    return words->entries + low;
}

/* The bytes at from are the wrong word inside one of the right ones. */
static bool is_excepted(const Passage *passage, int32_t from, const Entry *entry) {
    const char *text = passage->text->bytes;
    for (const char *except = entry->except; *except;) {
        size_t size = strcspn(except, "|");
        for (const char *within = except; (within = strstr(within, entry->wrong)) && within < except + size; within++) {
            size_t ahead = (size_t)(within - except), at = (size_t)passage->at[from];
            if (at >= ahead && strncmp(text + at - ahead, except, size) == 0)
                return true;
        }
        except += size + (except[size] == '|');
    }
    return false;
}

static int32_t check_confused(Checks *checks, const Passage *passage, int32_t index) {
    const Words *words = checks->words;
    uint32_t character = passage->chars[index];
    if (!(words->first[(character & 0xFFFF) / 32] >> (character & 31) & 1))
        return index;
    const Entry *end = words->entries + words->count;
    for (const Entry *entry = find_first(words, character); entry < end && entry->first == character; entry++) {
        int32_t count = passage_is(passage, index, entry->wrong);
        if (!count || is_excepted(passage, index, entry))
            continue;
        finder_add(checks->finder, CHECK_WORD_CONFUSED, passage_place(passage, index), entry->wrong, entry->right);
        return index + count - 1;
    }
    return index;
}

/* -- What neighbours tell. */

static void add(Checks *checks, CheckRule rule, const Passage *passage, int32_t from, int32_t to, const char *second, const char *third) {
    char words[PASSAGE_EXCERPT_SIZE];
    finder_add(checks->finder, rule, passage_place(passage, from), passage_words(passage, from, to, words), second, third);
}

/* 截止12月6日; not 截止时间, 截止到. */
static void check_as_of(Checks *checks, const Passage *passage, int32_t index) {
    static const char *const times[] = {"目前", "日前", "当日", "昨日", "今日", "上月", "本月", "年底", "去年", NULL};
    int32_t count = passage_is(passage, index, "截止"), at = index + count, end = at;
    int64_t value;
    int32_t digits = passage_digits(passage, at, &value);
    static const char *const units[] = {"年", "月", "日", NULL};
    if (digits && passage_is_any(passage, passage_skip_blanks(passage, at + digits), units, NULL))
        end = passage_skip_blanks(passage, at + digits) + 1;
    else
        end = at + passage_is_any(passage, at, times, NULL);
    if (count && end > at)
        add(checks, CHECK_WORD_AS_OF, passage, index, end, "", "");
}

/* 减少了2倍. */
static void check_times_less(Checks *checks, const Passage *passage, int32_t index) {
    static const char *const verbs[] = {"减少", "降低", "下降", "缩小", "缩短", "减小", NULL};
    int32_t count = passage_is_any(passage, index, verbs, NULL), at = index + count;
    int64_t value;
    if (!count)
        return;
    at += passage_is(passage, at, "了");
    int32_t figures = passage_digits(passage, at, &value);
    if (!figures)
        figures = passage_numerals(passage, at, &value);
    if (figures && passage_is(passage, at + figures, "倍"))
        add(checks, CHECK_WORD_TIMES_LESS, passage, index, at + figures + 1, "", "");
}

/* 不少于5人以上, 不超过3日以内. */
static void check_limit_twice(Checks *checks, const Passage *passage, int32_t index) {
    static const struct { const char *first, *second; } limits[] = {
        {"不少于", "以上"}, {"不低于", "以上"}, {"不小于", "以上"}, {"不超过", "以内"}, {"不超过", "以下"},
        {"不高于", "以下"}, {"不多于", "以内"}, {"不多于", "以下"}, {"不大于", "以下"}, {"超过", "以上"}};
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        int32_t count = passage_is(passage, index, limits[i].first), at = index + count;
        int64_t value;
        if (!count || passage_is(passage, index - 1, "不"))
            continue;
        int32_t figures = passage_digits(passage, at, &value);
        if (!figures)
            figures = passage_numerals(passage, at, &value);
        at += figures;
        for (int32_t step = 0; figures && step <= 4 && passage_is_han(passage->chars[at + step]); step++)
            if (passage_is(passage, at + step, limits[i].second)) {
                add(checks, CHECK_WORD_LIMIT_TWICE, passage, index, at + step + 2, limits[i].first, limits[i].second);
                return;
            }
    }
}

/* 约50余人, 大约50人左右; not 节约50余元. */
static void check_about_twice(Checks *checks, const Passage *passage, int32_t index) {
    static const char *const about[] = {"大约", "约", NULL}, *const rest[] = {"余", "多", NULL};
    static const char *const words_of_it[] = {"大", "节", "合", "预", "签", "条", "公", "履", "违", "邀", "制", "契", "婉", "相", "守", "毁", NULL};
    const char *found = "";
    int32_t count = passage_is_any(passage, index, about, &found), at = index + count;
    int64_t value;
    if (!count || passage_is_any(passage, index - 1, words_of_it, NULL))
        return;
    int32_t figures = passage_digits(passage, at, &value);
    at += figures;
    if (!figures)
        return;
    int32_t more = passage_is_any(passage, at, rest, NULL);
    for (int32_t step = 0; !more && step <= 2; step++)
        if (passage_is(passage, at + step, "左右"))
            add(checks, CHECK_WORD_ABOUT_TWICE, passage, index, at + step + 2, found, "左右");
    char words[PASSAGE_EXCERPT_SIZE];
    if (more)
        add(checks, CHECK_WORD_ABOUT_TWICE, passage, index, at + 1, found, passage_words(passage, at, at + 1, words));
}

void words_passage(Checks *checks, const Passage *passage) {
    if (!passage_has(passage, CHAR_HAN))
        return;
    if (!checks->words && !checks->words_asked && checks->options.data_folder)
        checks->words = words_load(checks->arena, checks->options.data_folder, checks->diags);
    checks->words_asked = true;
    bool name = passage->kind == PASSAGE_CELL && passage->count <= 3; /* perhaps somebody's */
    for (int32_t i = 0; i < passage->count; i++) {
        switch (passage->chars[i]) {
        case 0x622A: check_as_of(checks, passage, i); break;                /* 截 */
        case 0x51CF: case 0x964D: case 0x4E0B: case 0x7F29: check_times_less(checks, passage, i); break; /* 减降下缩 */
        case 0x4E0D: case 0x8D85: check_limit_twice(checks, passage, i); break; /* 不超 */
        case 0x5927: case 0x7EA6: check_about_twice(checks, passage, i); break; /* 大约 */
        default: break;
        }
        if (checks->words && !name)
            i = check_confused(checks, passage, i);
    }
}
