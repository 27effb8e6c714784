#include "inline/setting.h"

#include "text/icu.h"
#include "text/line_break.h"

/* A title on several lines (GB/T 9704 7.3.1): 词意完整, 排列对称, 长短适宜, shaped as 梯形 or 菱形. Few breaks and few
 * lines: all divisions into the least number of lines (or one more) are priced and the cheapest is taken. An author's
 * own breaks stand, and what stands between two of them is divided in the same way. */

enum {
    MOST_LINES = 4,
    MOST_BREAKS = 80,
    SPLIT_WORD = 4000,
    BAD_EDGE = 3000,
    SHORT_LINE = 6000,
    HOURGLASS = 900,
    BOX = 500,
    ABOUT_WITHIN = 1500, /* 关于 stays behind the last of several organs */
    INNER = 700
};

typedef struct {
    Setting *setting;
    int32_t lines;
    int32_t at[MOST_LINES + 1]; /* breaks: at[0] = 0 ... at[lines] = the end */
    int32_t best[MOST_LINES + 1];
    int64_t best_cost;
    int32_t prices[MOST_BREAKS + 2]; /* of each break, by meaning */
} Title;

static bool begins_with_any(const Setting *setting, int32_t letter, const char *const *words, bool ends_here) {
    const char *bytes = setting->text->bytes;
    int32_t start = letter < setting->letter_count ? setting->letters[letter].start : setting->text->size;
    for (; *words; words++) {
        int32_t size = (int32_t)strlen(*words), from = ends_here ? start - size : start;
        if (from >= 0 && from + size <= setting->text->size && memcmp(bytes + from, *words, (size_t)size) == 0)
            return true;
    }
    return false;
}

/* Words that never begin a line, and what closes the name of an organ. */
static const char *const never_first[] = {
    "的",       "了",     "和",     "及",     "与",       "或",     "等",     "之",     "地",       "得",   "以及",
    "期间",     "以来",   "以上",   "以下",   "以前",     "以后",   "以外",   "以内",   "之间",      "之前", "之后",
    "人民政府", "委员会", "办公室", "办公厅", "领导小组", "管理局", "事务局", "工作部", "有限公司", "大会", NULL};
static const char *const never_last[] = {"关于", "和", "及", "与", "或", "对", "在",   "将", "把",
                                         "被",   "向", "为", "由", "从", "以", "以及", "第", "新", "副", "拟", "总", "非", "超",
                                         "原",   "各", "全", "本", "该", "每", NULL};

/* What the dictionary parts and a title does not. */
static const char *const phrases[] = {"文化遗产", "非物质文化遗产", "营商环境",   "社会主义", "工作方案", "实施方案",
                                      "行动方案", "管理办法",       "实施细则",   "暂行办法", "实施意见", "指导意见",
                                      "若干意见", "公开招聘",       "先进个人",   "先进集体", "党风廉政", "乡村振兴",
                                      "疫情防控", "安全生产",       "高质量发展", "商请",       "提请",     "报请",
                                      "恳请",     "印发",           "转发",       "批转",     "公共服务",
                                      "事业单位", NULL};

static bool parts_phrase(const Setting *setting, int32_t letter) {
    for (const char *const *phrase = phrases; *phrase; phrase++) {
        int32_t count = (int32_t)strlen(*phrase) / 3;
        const char *const only[] = {*phrase, NULL};
        for (int32_t back = 1; back < count && back <= letter; back++)
            if (begins_with_any(setting, letter - back, only, false))
                return true;
    }
    return false;
}

/* What ICU takes for a word of its own and a reader for the end of the one before: 一次性, 社会保障局, 第三季度. */
static bool is_ending(const Setting *setting, const uint8_t *starts, int32_t letter) {
    static const char *const endings[] = {"性", "化", "者", "员", "率", "级", "类", "型", "式", "局", "厅", "处", "院", NULL};
    static const char *const quarter[] = {"季度", NULL};
    bool alone = letter + 1 >= setting->letter_count || starts[letter + 1];
    return begins_with_any(setting, letter, quarter, false) || (alone && begins_with_any(setting, letter, endings, false));
}

/* Organs with blanks between, 甲局 乙局关于…: where the last of their names ends; 0 when there are none. */
static int32_t names_end(const Setting *setting) {
    static const char *const about[] = {"关于", NULL};
    bool blank = false;
    for (int32_t i = 1; i + 1 < setting->letter_count; i++) {
        if (begins_with_any(setting, i, about, false))
            return blank ? i : 0;
        blank = blank || (setting->letters[i].kind == CHAR_SPACE && setting->letters[i - 1].kind == CHAR_HAN &&
                          setting->letters[i + 1].kind == CHAR_HAN);
    }
    return 0;
}

static int32_t depth_of(const Setting *setting, int32_t letter) {
    int32_t depth = 0;
    for (int32_t i = 0; i < letter; i++)
        depth += setting->letters[i].kind == CHAR_OPENING ? 1 : setting->letters[i].kind == CHAR_CLOSING ? -1 : 0;
    return depth;
}

static void price_breaks(Title *title) {
    Setting *setting = title->setting;
    uint32_t *characters = ARENA_ARRAY(setting->arena, uint32_t, setting->letter_count);
    uint8_t *starts = arena_alloc(setting->arena, (size_t)setting->letter_count + 1);
    for (int32_t i = 0; i < setting->letter_count; i++)
        characters[i] = setting->letters[i].character;
    icu_find_words(characters, setting->letter_count, starts);
    int32_t names = names_end(setting);
    for (int32_t i = 1; i + 1 < setting->break_count; i++) {
        int32_t letter = setting->pieces[setting->breaks[i].start].letter, price = 0;
        bool in_name = letter < names && setting->letters[letter - 1].kind != CHAR_SPACE;
        if (!starts[letter] || in_name || parts_phrase(setting, letter) || is_ending(setting, starts, letter))
            price += SPLIT_WORD;
        if (begins_with_any(setting, letter, never_first, false) || begins_with_any(setting, letter, never_last, true))
            price += BAD_EDGE;
        if (depth_of(setting, letter) > 0)
            price += INNER;
        if (names > 0 && letter > names)
            price += ABOUT_WITHIN;
        title->prices[i] = price;
    }
}

/* Lengths of the lines in tenths of a cell. */
static int32_t length_of(const Title *title, int32_t line, bool *fits) {
    const Setting *setting = title->setting;
    Fit fit = ladder_fit(setting, &setting->breaks[title->at[line]], &setting->breaks[title->at[line + 1]],
                         fill_measure(setting, title->at[line]));
    *fits = *fits && ladder_fits(&fit, 1);
    Len cell = setting->em;
    return (int32_t)((fill_measure(setting, title->at[line]) - fit.slack) * 10 / (cell > 0 ? cell : 1));
}

/* 梯形 and 倒梯形 rise or fall, 菱形 has its longest line within; a box and an hourglass are neither. */
static int64_t shape_cost(const int32_t *lengths, int32_t count) {
    int32_t rises = 0, falls = 0, total = 0, turns = 0;
    for (int32_t i = 0; i < count; i++)
        total += lengths[i];
    int32_t mean = total / count;
    int64_t cost = 0;
    for (int32_t i = 0; i < count; i++)
        cost += (int64_t)(lengths[i] - mean) * (lengths[i] - mean) / 10;
    for (int32_t i = 1; i < count; i++) {
        int32_t step = lengths[i] - lengths[i - 1];
        bool rise = step >= 20, fall = step <= -20; /* clearly different */
        turns += rise && falls > 0;
        rises += rise;
        falls += fall;
    }
    if (turns > 0)
        cost += HOURGLASS;
    if (rises + falls < count - 1)
        cost += BOX;
    return cost;
}

static void price_division(Title *title) {
    int32_t lengths[MOST_LINES];
    bool fits = true;
    int64_t cost = 0;
    for (int32_t i = 0; i < title->lines; i++) {
        lengths[i] = length_of(title, i, &fits);
        if (!fits)
            return;
        cost += lengths[i] < 30 ? SHORT_LINE : lengths[i] < 40 ? SHORT_LINE / 10 : 0;
        cost += i + 1 < title->lines ? title->prices[title->at[i + 1]] : 0;
    }
    cost += shape_cost(lengths, title->lines);
    if (cost < title->best_cost) {
        title->best_cost = cost;
        memcpy(title->best, title->at, sizeof title->best);
    }
}

static void divide(Title *title, int32_t line) {
    if (line == title->lines) {
        price_division(title);
        return;
    }
    int32_t left = title->lines - line, last = title->at[title->lines];
    for (int32_t at = title->at[line - 1] + 1; at <= last - left; at++) {
        title->at[line] = at;
        divide(title, line + 1);
    }
}

/* The cheapest division of what stands between two breaks that fills `least` lines; how many lines it has. */
static int32_t divide_between(Title *title, int32_t from, int32_t to, int32_t least) {
    int32_t chosen = 0;
    title->best_cost = INT64_MAX;
    for (title->lines = least; title->lines <= least + 1 && title->lines <= MOST_LINES; title->lines++) {
        title->at[0] = from;
        title->at[title->lines] = to;
        int64_t before = title->best_cost;
        if (title->lines > least && before < SPLIT_WORD)
            break; /* one line more only where the fewest lines cannot keep the meaning */
        divide(title, 1);
        if (title->best_cost < before)
            chosen = title->lines;
    }
    return chosen;
}

/* The chosen breaks up to the author's next one, or to the end. */
static int32_t count_to_own_break(const Setting *setting, int32_t first) {
    int32_t count = 1;
    while (first + count < setting->chosen_count && !setting->breaks[setting->chosen[first + count - 1]].must)
        count++;
    return count;
}

void title_lines(Setting *setting) {
    if (setting->break_count > MOST_BREAKS)
        return;
    Title title = {.setting = setting};
    int32_t *result = ARENA_ARRAY(setting->arena, int32_t, 2 * setting->chosen_count), count = 0, from = 0;
    price_breaks(&title);
    for (int32_t first = 0; first < setting->chosen_count;) {
        int32_t least = count_to_own_break(setting, first), to = setting->chosen[first + least - 1];
        int32_t lines = least > 1 && least <= MOST_LINES ? divide_between(&title, from, to, least) : 0;
        if (lines > 0)
            memcpy(result + count, title.best + 1, sizeof *result * (size_t)lines);
        else
            memcpy(result + count, setting->chosen + first, sizeof *result * (size_t)least);
        count += lines > 0 ? lines : least;
        first += least;
        from = to;
    }
    setting->chosen = result;
    setting->chosen_count = count;
}
