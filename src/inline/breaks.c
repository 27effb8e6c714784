#include "inline/setting.h"

#include "text/line_break.h"

/* Where a line may end: UAX #14 first, then what Chinese wants otherwise (clreq's levels of 禁则, GB/T 15834). */

static bool is_latin_inside(const Letter *before, const Letter *here) {
    return !before->chinese && !here->chinese;
}

static bool is_single_dash(const Setting *setting, int32_t at) {
    const Letter *letter = &setting->letters[at];
    bool doubled = at + 1 < setting->letter_count && letter[1].pair;
    return letter->kind == CHAR_DASH && letter->chinese && !letter->pair && !doubled && letter->character != 0x2E3A;
}

static bool never_starts(const Setting *setting, int32_t at, KinsokuLevel level) {
    const Letter *letter = &setting->letters[at];
    switch ((CharClass)letter->kind) {
    case CHAR_CLOSING:
    case CHAR_COMMA:
    case CHAR_STOP:
    case CHAR_CONNECTOR:
    case CHAR_SOLIDUS: return true;
    case CHAR_INTERPUNCT: return true;
    case CHAR_DASH: return level == KINSOKU_STRICT || is_single_dash(setting, at);
    case CHAR_ELLIPSIS: return level == KINSOKU_STRICT;
    default: return false;
    }
}

static bool never_ends(const Letter *letter, KinsokuLevel level) {
    if (letter->kind == CHAR_OPENING || letter->character == 0x201C || letter->character == 0x2018)
        return true;
    return letter->kind == CHAR_SOLIDUS && level >= KINSOKU_GB;
}

/* Places where UAX #14 is silent for the sake of Latin quotation marks, of · or of …: Chinese ones may be parted from
 * Han. */
static bool is_loosened(const Letter *before, const Letter *here) {
    bool quote_before = before->chinese && before->character >= 0x2018 && before->character <= 0x201D;
    bool quote_here = here->chinese && here->character >= 0x2018 && here->character <= 0x201D;
    bool long_here = here->chinese && !here->pair && (here->kind == CHAR_ELLIPSIS || here->kind == CHAR_DASH);
    bool middle_before = before->kind == CHAR_INTERPUNCT && before->chinese;
    return quote_before || quote_here || long_here || middle_before;
}

/* The last letter in front of at that is seen at a line's end. */
static const Letter *solid_before(const Setting *setting, int32_t at) {
    int32_t i = at - 1;
    while (i > 0 && (setting->letters[i].kind == CHAR_SPACE || setting->letters[i].kind == CHAR_WIDE_SPACE ||
                     setting->letters[i].kind == CHAR_CONTROL))
        i--;
    return &setting->letters[i];
}

static void tailor(Setting *setting, int32_t at) {
    Letter *here = &setting->letters[at];
    const Letter *before = here - 1;
    KinsokuLevel level = (KinsokuLevel)setting->rules->kinsoku;
    if (here->before == LINE_BREAK_MUST || here->kind == CHAR_CONTROL)
        return;
    if (here->pair || here->kind == CHAR_COMBINING || here->kind == CHAR_SPACE) {
        here->before = LINE_BREAK_NEVER;
        return;
    }
    if (level == KINSOKU_NONE) {
        if (!is_latin_inside(before, here) && before->kind != CHAR_CONTROL)
            here->before = LINE_BREAK_ALLOWED;
        return;
    }
    if (is_loosened(before, here))
        here->before = LINE_BREAK_ALLOWED;
    if (here->character == 0x201D || never_starts(setting, at, level) || never_ends(solid_before(setting, at), level))
        here->before = LINE_BREAK_NEVER;
}

void breaks_mark(Setting *setting) {
    int32_t count = setting->letter_count;
    uint32_t *characters = ARENA_ARRAY(setting->arena, uint32_t, count + 1);
    uint8_t *found = arena_alloc(setting->arena, (size_t)count + 1);
    for (int32_t i = 0; i < count; i++)
        characters[i] = char_is_direction(setting->letters[i].character) ? 0x2060 : setting->letters[i].character;
    line_break_find(characters, count, found);
    for (int32_t i = 0; i < count; i++)
        setting->letters[i].before = found[i];
    if (setting->rules->untailored)
        return;
    for (int32_t i = 1; i < count; i++)
        tailor(setting, i);
    keep_together(setting);
    hyphen_mark(setting);
}

/* -- With the pieces measured. */

static bool hangs(const Setting *setting, const Piece *piece) {
    uint32_t character = setting->letters[piece->letter].character;
    return setting->rules->hanging && (character == 0x3001 || character == 0xFF0C || character == 0x3002);
}

static void trim(const Setting *setting, Break *taken) {
    if (setting->rules->untailored || setting->rules->punctuation == PUNCTUATION_FULL)
        return;
    if (taken->end > 0) {
        const Piece *last = &setting->pieces[taken->end - 1];
        bool closing = last->kind == CHAR_CLOSING || last->kind == CHAR_COMMA || last->kind == CHAR_STOP;
        taken->end_trim = hangs(setting, last) ? last->width : closing ? last->cut_right : 0;
    }
    if (taken->start < setting->piece_count) {
        const Piece *first = &setting->pieces[taken->start];
        taken->start_trim = first->kind == CHAR_OPENING ? first->cut_left : 0;
    }
}

static Len hyphen_width(const Setting *setting, int32_t piece) {
    const Strand *strand = &setting->strands[setting->pieces[piece].strand];
    return strand->size / 3;
}

static bool goes_at_end(const Piece *piece) {
    return piece->blank || piece->kind == CHAR_WIDE_SPACE || piece->kind == CHAR_CONTROL;
}

static void add_break(Setting *setting, int32_t start, uint8_t price, bool must) {
    int32_t end = start;
    while (end > 0 && goes_at_end(&setting->pieces[end - 1]))
        end--;
    Break *taken = &setting->breaks[setting->break_count++];
    *taken = (Break){.start = start, .end = end, .price = price, .must = must};
    if (price == PRICE_HYPHEN && end > 0)
        taken->hyphen = hyphen_width(setting, end - 1);
    trim(setting, taken);
}

/* -- Words that no line holds. */

enum { LEAST_PART = 2 };

static bool is_divisible(const Piece *piece) {
    return piece->kind == CHAR_LATIN || piece->kind == CHAR_DIGIT || piece->kind == CHAR_HAN || piece->kind == CHAR_OTHER ||
           piece->kind == CHAR_PUNCTUATION || piece->kind == CHAR_PREFIX || piece->kind == CHAR_SYMBOL;
}

static Len least_measure(const Setting *setting) {
    Len first = fill_measure(setting, 0), further = fill_measure(setting, 1);
    return first < further ? first : further;
}

/* A stretch without a break that is wider than the measure would run over the edge: it may be divided anywhere. */
static void divide_stretch(Setting *setting, int32_t from, int32_t to, Len measure) {
    if (setting->width[to] - setting->width[from] <= measure || setting->rules->untailored)
        return;
    for (int32_t i = from + LEAST_PART; i + LEAST_PART <= to; i++)
        if (is_divisible(&setting->pieces[i - 1]) && is_divisible(&setting->pieces[i]))
            add_break(setting, i, PRICE_WORD, false);
}

void breaks_collect(Setting *setting) {
    int32_t from = 0;
    Len measure = least_measure(setting);
    setting->breaks = ARENA_ARRAY(setting->arena, Break, setting->piece_count + 2);
    add_break(setting, 0, PRICE_NONE, true);
    for (int32_t i = 1; i < setting->piece_count; i++) {
        const Letter *letter = &setting->letters[setting->pieces[i].letter];
        if (letter->before == LINE_BREAK_NEVER)
            continue;
        divide_stretch(setting, from, i, measure);
        add_break(setting, i, letter->price, letter->before == LINE_BREAK_MUST);
        from = i;
    }
    divide_stretch(setting, from, setting->piece_count, measure);
    add_break(setting, setting->piece_count, PRICE_NONE, true);
}
