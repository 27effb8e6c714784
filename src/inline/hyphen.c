#include "inline/setting.h"

#include "text/line_break.h"

/* Where an English word may be divided: at its soft hyphens, and, when the layout asks for it, at plain suffixes and
 * prefixes. There are no patterns here: a notice holds few English words, and a wrong division is worse than a loose
 * line. */

static const char *const suffixes[] = {"tion", "sion", "ment", "ness", "less", "ful",  "ing",
                                       "able", "ible", "ship", "ward", "ture", "ance", "ence"};
static const char *const prefixes[] = {"inter", "under", "over",    "super", "trans", "counter",
                                       "micro", "multi", "electro", "pre",   "non"};
enum { SHORTEST_WORD = 7, LEAST_BEFORE = 3 };

static bool is_small(const Setting *setting, int32_t at) {
    uint32_t character = at < setting->letter_count ? setting->letters[at].character : 0;
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

static void allow(Setting *setting, int32_t at) {
    setting->letters[at].before = LINE_BREAK_ALLOWED;
    setting->letters[at].price = PRICE_HYPHEN;
}

static bool matches(const Setting *setting, int32_t at, const char *part) {
    return strncmp(setting->text->bytes + setting->letters[at].start, part, strlen(part)) == 0;
}

static void divide_word(Setting *setting, int32_t from, int32_t to) {
    if (to - from < SHORTEST_WORD)
        return;
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
        int32_t at = to - (int32_t)strlen(suffixes[i]);
        if (at - from >= LEAST_BEFORE && matches(setting, at, suffixes[i]))
            allow(setting, at);
    }
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        int32_t at = from + (int32_t)strlen(prefixes[i]);
        if (to - at >= LEAST_BEFORE && matches(setting, from, prefixes[i]))
            allow(setting, at);
    }
}

void hyphen_mark(Setting *setting) {
    for (int32_t i = 1; i < setting->letter_count; i++)
        if (setting->letters[i - 1].character == 0xAD && setting->letters[i].before == LINE_BREAK_ALLOWED)
            setting->letters[i].price = PRICE_HYPHEN;
    if (!setting->rules->hyphenate)
        return;
    for (int32_t from = 0; from < setting->letter_count; from++) {
        int32_t to = from;
        while (is_small(setting, to))
            to++;
        bool word = setting->letters[from].price == PRICE_NONE;
        if (to > from && word)
            divide_word(setting, from, to);
        from = to > from ? to : from;
    }
}
