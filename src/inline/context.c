#include "inline/setting.h"

/* “ ” ‘ ’ — … · / – look the same in Chinese and in English; what stands around them decides. A pair of quotation marks
 * is Chinese when Chinese stands outside it on either side, or, where nothing or only Latin stands outside, when its
 * content begins or ends with Chinese. An apostrophe between letters or digits is Latin. */

typedef enum { SIDE_NONE, SIDE_LATIN, SIDE_CHINESE } Side;

static Side side_of(const Letter *letter) {
    switch ((CharClass)letter->kind) {
    case CHAR_HAN:
    case CHAR_OPENING:
    case CHAR_CLOSING:
    case CHAR_COMMA:
    case CHAR_STOP:
    case CHAR_SYMBOL: return SIDE_CHINESE;
    case CHAR_LATIN:
    case CHAR_DIGIT: return char_is_full_width(letter->character) ? SIDE_CHINESE : SIDE_LATIN;
    case CHAR_PUNCTUATION:
    case CHAR_PREFIX:
    case CHAR_SUFFIX: return SIDE_LATIN;
    default: return SIDE_NONE;
    }
}

static bool is_neutral(const Letter *letter) {
    return letter->kind == CHAR_SPACE || letter->kind == CHAR_CONTROL || letter->kind == CHAR_QUOTE ||
           letter->kind == CHAR_DASH || letter->kind == CHAR_ELLIPSIS || letter->kind == CHAR_INTERPUNCT ||
           letter->kind == CHAR_SOLIDUS;
}

enum { REACH = 32 }; /* neutral marks looked past, so that a wall of dashes costs no square */

static Side side_before(const Setting *setting, int32_t at) {
    for (int32_t i = at - 1; i >= 0 && i >= at - REACH; i--)
        if (!is_neutral(&setting->letters[i]))
            return side_of(&setting->letters[i]);
    return SIDE_NONE;
}

static Side side_after(const Setting *setting, int32_t at) {
    for (int32_t i = at + 1; i < setting->letter_count && i <= at + REACH; i++)
        if (!is_neutral(&setting->letters[i]))
            return side_of(&setting->letters[i]);
    return SIDE_NONE;
}

static bool is_opening_quote(uint32_t character) {
    return character == 0x201C || character == 0x2018;
}

static void set_quote(Letter *letter, bool chinese) {
    letter->chinese = chinese;
    letter->kind = !chinese ? CHAR_PUNCTUATION : is_opening_quote(letter->character) ? CHAR_OPENING : CHAR_CLOSING;
}

static bool is_apostrophe(const Setting *setting, int32_t at) {
    const Letter *letter = &setting->letters[at];
    if (letter->character != 0x2019 || at == 0)
        return false;
    const Letter *before = letter - 1;
    bool word = (before->kind == CHAR_LATIN || before->kind == CHAR_DIGIT) && side_of(before) == SIDE_LATIN;
    bool goes_on = at + 1 < setting->letter_count && side_of(letter + 1) == SIDE_LATIN;
    return word && goes_on;
}

static bool pair_is_chinese(const Setting *setting, int32_t open, int32_t close) {
    Side left = side_before(setting, open), right = side_after(setting, close);
    if (left == SIDE_CHINESE || right == SIDE_CHINESE)
        return true;
    return side_after(setting, open) == SIDE_CHINESE || side_before(setting, close) == SIDE_CHINESE;
}

/* Quotation marks are matched with a small stack; what stays unmatched is judged by its own sides. */
static void resolve_quotes(Setting *setting) {
    enum { DEPTH = 16 };
    int32_t open[DEPTH], depth = 0;
    uint8_t *decided = arena_alloc(setting->arena, (size_t)setting->letter_count + 1);
    for (int32_t i = 0; i < setting->letter_count; i++) {
        const Letter *letter = &setting->letters[i];
        if (letter->kind != CHAR_QUOTE)
            continue;
        if (is_apostrophe(setting, i)) {
            decided[i] = 1;
            continue;
        }
        uint32_t partner = letter->character - 1;
        if (is_opening_quote(letter->character)) {
            if (depth < DEPTH)
                open[depth++] = i;
        } else if (depth > 0 && setting->letters[open[depth - 1]].character == partner) {
            int32_t start = open[--depth];
            decided[i] = decided[start] = pair_is_chinese(setting, start, i) ? 2 : 1;
        }
    }
    for (int32_t i = 0; i < setting->letter_count; i++)
        if (setting->letters[i].kind == CHAR_QUOTE && !decided[i])
            decided[i] = side_before(setting, i) == SIDE_CHINESE || side_after(setting, i) == SIDE_CHINESE ? 2 : 1;
    for (int32_t i = 0; i < setting->letter_count; i++)
        if (setting->letters[i].kind == CHAR_QUOTE)
            set_quote(&setting->letters[i], decided[i] == 2);
}

static bool is_long_mark(const Letter *letter) {
    return letter->kind == CHAR_DASH || letter->kind == CHAR_ELLIPSIS;
}

/* —— and …… stay together; a third and fourth … make a second pair. */
static void join_pairs(Setting *setting) {
    for (int32_t i = 1; i < setting->letter_count; i++) {
        Letter *letter = &setting->letters[i];
        const Letter *before = letter - 1;
        bool same = is_long_mark(letter) && letter->character == before->character && letter->character != 0x2E3A &&
                    letter->character != 0x2E3B && letter->marks == before->marks && letter->span == before->span;
        letter->pair = same && letter->chinese && !before->pair;
    }
}

static bool by_neighbours(const Setting *setting, int32_t at) {
    Side left = side_before(setting, at), right = side_after(setting, at);
    if (left == SIDE_CHINESE || right == SIDE_CHINESE)
        return true;
    return left == SIDE_NONE && right == SIDE_NONE;
}

static bool touches_latin(const Setting *setting, int32_t at) {
    bool left = at > 0 && side_of(&setting->letters[at - 1]) == SIDE_LATIN;
    bool right = at + 1 < setting->letter_count && side_of(&setting->letters[at + 1]) == SIDE_LATIN;
    return left || right;
}

static bool is_times(const Letter *letter) {
    return letter->character == 0xD7;
}

/* What stands beside a row of × in one direction, blanks looked past; *count grows by the × on the way. */
static Side beside_times(const Setting *setting, int32_t at, int32_t step, int32_t *count) {
    for (int32_t i = at + step, seen = 0; i >= 0 && i < setting->letter_count && seen < REACH; i += step, seen++) {
        const Letter *letter = &setting->letters[i];
        if (is_times(letter))
            ++*count;
        else if (letter->kind != CHAR_SPACE)
            return side_of(letter);
    }
    return SIDE_NONE;
}

/* ××× for a name takes a cell each, as on the standard's model pages; 3×5 and A × B are set with their digits and letters. */
static void resolve_times(Setting *setting, int32_t at) {
    Letter *letter = &setting->letters[at];
    int32_t count = 1;
    Side left = beside_times(setting, at, -1, &count), right = beside_times(setting, at, 1, &count);
    bool chinese = left == SIDE_CHINESE || right == SIDE_CHINESE;
    bool latin = left == SIDE_LATIN || right == SIDE_LATIN;
    letter->chinese = count > 1 ? chinese || !latin : chinese && !latin;
    if (letter->chinese)
        letter->kind = CHAR_SYMBOL;
}

static void resolve_one(Setting *setting, int32_t at) {
    Letter *letter = &setting->letters[at];
    if (is_times(letter)) {
        resolve_times(setting, at);
        return;
    }
    switch ((CharClass)letter->kind) {
    case CHAR_HAN:
    case CHAR_OPENING:
    case CHAR_CLOSING:
    case CHAR_COMMA:
    case CHAR_STOP:
    case CHAR_WIDE_SPACE: letter->chinese = true; break;
    case CHAR_DASH:
    case CHAR_ELLIPSIS:
    case CHAR_INTERPUNCT: letter->chinese = by_neighbours(setting, at); break;
    case CHAR_CONNECTOR: letter->chinese = letter->character != 0x2013; break;
    case CHAR_SYMBOL:
    case CHAR_PREFIX:
    case CHAR_SUFFIX:
        letter->chinese = char_is_wide(letter->character) ||
                          (letter->character > 0x2000 && !touches_latin(setting, at)) || letter->kind == CHAR_SYMBOL;
        break;
    case CHAR_LATIN:
    case CHAR_DIGIT: letter->chinese = char_is_full_width(letter->character); break;
    case CHAR_PUNCTUATION: letter->chinese = char_is_wide(letter->character); break;
    case CHAR_SOLIDUS: letter->chinese = letter->character == 0xFF0F; break;
    default: break;
    }
}

void context_resolve(Setting *setting) {
    resolve_quotes(setting);
    for (int32_t i = 0; i < setting->letter_count; i++)
        if (setting->letters[i].kind != CHAR_PUNCTUATION || setting->letters[i].character < 0x2018 ||
            setting->letters[i].character > 0x201D)
            resolve_one(setting, i);
    join_pairs(setting);
}
