#include "check/claims.h"

#include "check/check_state.h"

#include "base/number.h"

#include <string.h>

enum { NOUN_LEAST = 9 /* bytes: three characters */ };

static void copy(char out[CLAIM_NAME], const char *words) {
    size_t size = strlen(words);
    out[0] = 0;
    if (size < CLAIM_NAME)
        memcpy(out, words, size + 1);
}

/* 10个…, 10名…, 10大…: behind a number, before what is counted. */
static int32_t read_unit(const Passage *passage, int32_t index) {
    static const char *const units[] = {"个", "名", "项", "家", "人", "位", "篇", "部", "件", "所", "种", "大", "支", "款", "本", "门", NULL};
    return passage_is_any(passage, index, units, NULL);
}

static bool ends_noun(uint32_t character) {
    CharClass class = char_class(character);
    return character == 0 || class == CHAR_COMMA || class == CHAR_STOP || class == CHAR_OPENING || class == CHAR_CLOSING ||
           class == CHAR_BREAK || passage_is_blank(character);
}

static void add_claim(Claims *claims, const Passage *passage, int32_t from, int32_t noun, int64_t number) {
    char words[PASSAGE_EXCERPT_SIZE];
    int32_t end = noun;
    while (end < passage->count && !ends_noun(passage->chars[end]))
        end++;
    Claim *claim = &claims->list[claims->count];
    copy(claim->noun, passage_words(passage, noun, end, words));
    copy(claim->words, passage_words(passage, from, end, words));
    claim->number = number;
    claim->place = passage_place(passage, from);
    claims->count += strlen(claim->noun) >= NOUN_LEAST && claim->words[0];
}

/* 第10个 orders, 前10名 chooses, 其中3个 is a part. */
static bool is_counted(const Passage *passage, int32_t from) {
    static const char *const others[] = {"第", "前", "每", "各", "近", "约", "超", "过", "余", "达", "中", NULL};
    uint32_t before = passage->chars[from - 1];
    int32_t start = from;
    while (start > 0 && !ends_noun(passage->chars[start - 1]))
        start--;
    int32_t part = passage_find(passage, start, "其中");
    return !(part >= 0 && part < from) && !passage_is_any(passage, from - 1, others, NULL) && !passage_is_latin(before) && !char_is_digit(before) && before != '.' &&
           !char_is_numeral(before);
}

static void find_claims(Claims *claims, const Passage *passage) {
    for (int32_t i = 0; i < passage->count && claims->count < CLAIMS; i++) {
        int64_t number;
        int32_t size = passage_digits(passage, i, &number);
        if (!size)
            size = passage_numerals(passage, i, &number);
        if (!size)
            continue;
        int32_t at = passage_skip_blanks(passage, i + size), unit = read_unit(passage, at);
        if (unit && number > 0 && is_counted(passage, i))
            add_claim(claims, passage, i, at + unit, number);
        i += size - 1;
    }
}

static void find_order(Claims *claims, const Passage *passage) {
    static const char *const scores[] = {"得分从高到低", "得分由高到低", "成绩从高到低", "成绩由高到低", "分数从高到低", "分数由高到低",
                                         "总分从高到低", "总分由高到低", "得分高低排", "成绩高低排", NULL};
    static const char *const strokes[] = {"姓氏笔画", "姓氏笔划", NULL}, *const letters[] = {"姓氏拼音", "姓氏汉语拼音", "姓名拼音", NULL};
    for (int32_t i = 0; i < passage->count; i++) {
        if (passage->chars[i] < 0x4E00)
            continue;
        if (passage_is_any(passage, i, scores, NULL))
            claims->orders |= ORDER_SCORE;
        else if (passage_is_any(passage, i, strokes, NULL))
            claims->orders |= ORDER_STROKES;
        else if (passage_is_any(passage, i, letters, NULL))
            claims->orders |= ORDER_LETTERS;
    }
    if (passage_find(passage, 0, "不分先后") >= 0)
        claims->orders = ORDER_NONE;
}

void claims_passage(Checks *checks, const Passage *passage) {
    bool text = passage->kind == PASSAGE_PARAGRAPH || passage->kind == PASSAGE_LIST_ITEM;
    if (text && !passage->attached)
        find_claims(&checks->claims, passage);
    if (text || passage->kind == PASSAGE_CAPTION || passage->kind == PASSAGE_HEADING || passage->kind == PASSAGE_ATTACHMENT_TITLE)
        find_order(&checks->claims, passage);
}

/* -- The lists. */

/* 二、年度开源社区名单 -> 年度开源社区. */
static void strip(Checks *checks, const char *name, char out[CLAIM_NAME]) {
    static const char *const ends[] = {"名单", "一览表", "汇总表", "统计表", "目录", "清单", "表", NULL};
    Text text = {.bytes = name, .size = (int32_t)strlen(name)};
    char words[PASSAGE_EXCERPT_SIZE];
    const Passage *passage = passage_read(checks->reader, &text, PASSAGE_HEADING);
    int64_t number;
    int32_t from = 0, to = passage->count, size = passage_numerals(passage, 0, &number);
    uint32_t mark = passage->chars[size];
    if (size && (mark == 0x3001 || mark == '.' || mark == 0xFF0E))
        from = passage_skip_blanks(passage, size + 1);
    if (passage->chars[0] == 0xFF08 && (size = passage_numerals(passage, 1, &number)) > 0 && passage->chars[size + 1] == 0xFF09)
        from = passage_skip_blanks(passage, size + 2);
    if (passage->chars[to - 1] == 0xFF09) { /* …（共10个） */
        int32_t open = to - 1;
        while (open > from && passage->chars[open] != 0xFF08)
            open--;
        to = open > from ? open : to;
    }
    for (int i = 0; ends[i]; i++) {
        int32_t count = passage_ends(passage, to, ends[i]);
        if (count && to - count > from) {
            to -= count;
            break;
        }
    }
    copy(out, passage_words(passage, from, to, words));
}

void claims_add_rows(Checks *checks, const char *name, int64_t rows, int64_t items, int64_t last_number) {
    Claims *claims = &checks->claims;
    char plain[CLAIM_NAME];
    strip(checks, name, plain);
    if (strlen(plain) < NOUN_LEAST)
        return;
    int32_t i = 0;
    while (i < claims->group_count && strcmp(claims->groups[i].name, plain) != 0)
        i++;
    if (i == CLAIM_GROUPS)
        return;
    ClaimGroup *group = &claims->groups[i];
    if (i == claims->group_count) {
        claims->group_count++;
        strcpy(group->name, plain);
    }
    group->rows += rows;
    group->items += items;
    group->last_number = last_number;
}

void claims_finish(Checks *checks) {
    Claims *claims = &checks->claims;
    char rows[NUMBER_TEXT_SIZE];
    for (int32_t i = 0; i < claims->count; i++)
        for (int32_t g = 0; g < claims->group_count; g++) {
            const Claim *claim = &claims->list[i];
            const ClaimGroup *group = &claims->groups[g];
            bool fits = claim->number == group->rows || claim->number == group->items || claim->number == group->last_number;
            if (strcmp(claim->noun, group->name) == 0 && !fits)
                finder_add(checks->finder, CHECK_LIST_COUNT, claim->place, claim->words, group->name, number_text(rows, group->rows));
        }
}
