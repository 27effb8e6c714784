#include "inline/setting.h"

#include "text/line_break.h"

/* Least cost over the paragraph (Knuth and Plass). One node a break; the demerits of a line depend on its two breaks
 * alone, so the best way to a node is the best of (way to an earlier node + that line). A node dies when the line from
 * it can no longer be squeezed into the measure; what stays active is about one line's worth of breaks, and time is
 * linear.
 *
 * Where nothing fits, the node that lived longest gives the least overfull line. */

static const int64_t ONE = 256, LONE = (int64_t)150 * 150 * 65536, EQUAL_MARKS = (int64_t)4 * 4 * 65536,
                     OVERFULL = (int64_t)1 << 44, NEVER = INT64_MAX / 4;

Len fill_measure(const Setting *setting, int32_t from) {
    const Paragraph *paragraph = setting->paragraph;
    Len measure = paragraph->measure - paragraph->left - paragraph->right - (from == 0 ? paragraph->indent : 0);
    return measure > 0 ? measure : 1;
}

static int64_t price_of(const Break *taken) {
    switch (taken->price) {
    case PRICE_TITLE: return (int64_t)60 * 60 * 65536;
    case PRICE_URL: return (int64_t)5 * 5 * 65536;
    case PRICE_HYPHEN: return (int64_t)25 * 25 * 65536;
    case PRICE_WORD: return (int64_t)60 * 60 * 65536;
    default: return 0;
    }
}

/* 孤字: the line holds one Han character and marks, nothing else. */
bool fill_is_lone(const Setting *setting, const Break *from, const Break *to) {
    int32_t characters = 0;
    for (int32_t i = from->start; i < to->end && characters < 2; i++) {
        uint8_t kind = setting->pieces[i].kind;
        bool mark = kind == CHAR_CLOSING || kind == CHAR_COMMA || kind == CHAR_STOP || kind == CHAR_OPENING ||
                    kind == CHAR_CONTROL;
        if (!mark)
            characters += kind == CHAR_HAN ? 1 : 2;
    }
    return characters == 1;
}

static uint32_t end_mark(const Setting *setting, const Break *taken) {
    if (taken->end == 0)
        return 0;
    const Piece *piece = &setting->pieces[taken->end - 1];
    bool mark = piece->kind == CHAR_CLOSING || piece->kind == CHAR_COMMA || piece->kind == CHAR_STOP;
    return mark ? setting->letters[piece->letter].character : 0;
}

static int64_t penalties(const Setting *setting, const Break *from, const Break *to) {
    int64_t sum = to->must ? 0 : price_of(to);
    if (to->must && !from->must && fill_is_lone(setting, from, to))
        sum += LONE;
    if (!from->must && !to->must) {
        uint32_t mark = end_mark(setting, from);
        if (mark != 0 && mark == end_mark(setting, to))
            sum += EQUAL_MARKS;
    }
    return sum;
}

/* Lines that are not justified leave their slack at the edge, where four ems of it look as bad as a justified line that is
 * stretched to the full: a word more or less is nothing, a lone character is worse. */
static int64_t badness(const Setting *setting, const Fit *fit) {
    uint8_t align = setting->paragraph->align;
    if (align == ALIGN_JUSTIFY || align == ALIGN_AUTO || fit->slack <= 0)
        return ladder_badness(fit, setting->em);
    int64_t ratio = fit->slack * ONE / (4 * setting->em);
    return 100 * (ratio * ratio / ONE) * ratio / ONE;
}

int64_t fill_demerits(const Setting *setting, int32_t from, int32_t to, bool *fits) {
    const Break *start = &setting->breaks[from], *end = &setting->breaks[to];
    Fit fit = ladder_fit(setting, start, end, fill_measure(setting, from));
    *fits = ladder_fits(&fit, end->end - start->start);
    if (end->must && fit.slack > 0)
        fit.slack = 0; /* the last line's slack is free */
    int64_t cost = ONE + badness(setting, &fit);
    int64_t demerits = cost * cost + penalties(setting, start, end);
    if (*fits)
        return demerits;
    return OVERFULL + -fit.slack;
}

typedef struct {
    Setting *setting;
    int64_t *total;    /* least demerits on the way to each break */
    int32_t *previous; /* the break before on that way */
    int32_t *active, active_count;
} Fill;

/* A line that surely fits and whose way is already worse than the best needs no closer look. */
static bool is_hopeless(const Fill *fill, int32_t from, int32_t to, int64_t best) {
    const Setting *setting = fill->setting;
    if (fill->total[from] + ONE * ONE < best)
        return false;
    LenSum most = setting->width[setting->breaks[to].end] - setting->width[setting->breaks[from].start] +
                  setting->breaks[to].hyphen;
    return most <= fill_measure(setting, from);
}

static void visit(Fill *fill, int32_t to) {
    int64_t best = NEVER;
    int32_t kept = 0, winner = 0, last_dead = -1;
    for (int32_t i = 0; i < fill->active_count; i++) {
        int32_t from = fill->active[i];
        bool fits = true;
        if (!is_hopeless(fill, from, to, best)) {
            int64_t sum = fill->total[from] + fill_demerits(fill->setting, from, to, &fits);
            if (fits && sum <= best) {
                best = sum;
                winner = from;
            }
        }
        if (fits)
            fill->active[kept++] = from;
        else
            last_dead = from;
    }
    if (best == NEVER && kept == 0 && last_dead >= 0) {
        bool fits;
        best = fill->total[last_dead] + fill_demerits(fill->setting, last_dead, to, &fits);
        winner = last_dead;
    }
    fill->active_count = kept;
    fill->total[to] = best;
    fill->previous[to] = winner;
    if (fill->setting->breaks[to].must)
        fill->active_count = 0;
    fill->active[fill->active_count++] = to;
}

static void keep_chosen(Setting *setting, const int32_t *previous) {
    int32_t count = 0;
    for (int32_t at = setting->break_count - 1; at > 0; at = previous[at])
        count++;
    setting->chosen = ARENA_ARRAY(setting->arena, int32_t, count);
    setting->chosen_count = count;
    for (int32_t at = setting->break_count - 1; at > 0; at = previous[at])
        setting->chosen[--count] = at;
}

static void fill_least_cost(Setting *setting) {
    int32_t count = setting->break_count;
    Fill fill = {setting, ARENA_ARRAY(setting->arena, int64_t, count), ARENA_ARRAY(setting->arena, int32_t, count),
                 ARENA_ARRAY(setting->arena, int32_t, count + 1), 0};
    fill.active[fill.active_count++] = 0;
    for (int32_t to = 1; to < count; to++)
        visit(&fill, to);
    keep_chosen(setting, fill.previous);
}

/* The last break that the line from a break reaches, squeezed as far as it goes. */
static int32_t furthest(const Setting *setting, int32_t from) {
    int32_t best = from + 1;
    for (int32_t to = from + 1; to < setting->break_count; to++) {
        bool fits;
        fill_demerits(setting, from, to, &fits);
        if (!fits)
            break;
        best = to;
        if (setting->breaks[to].must)
            break;
    }
    return best;
}

static void fill_first_fit(Setting *setting) {
    setting->chosen = ARENA_ARRAY(setting->arena, int32_t, setting->break_count);
    for (int32_t at = 0; at < setting->break_count - 1;) {
        at = furthest(setting, at);
        setting->chosen[setting->chosen_count++] = at;
    }
}

/* No more than the paragraph's limit of lines: the rest stands on the last one, overfull. */
static void hold_limit(Setting *setting) {
    int32_t limit = setting->paragraph->limit;
    if (limit <= 0 || setting->chosen_count <= limit)
        return;
    setting->chosen[limit - 1] = setting->break_count - 1;
    setting->chosen_count = limit;
}

/* A text that fits as it stands: any other way costs more. */
static bool is_one_line(const Setting *setting) {
    int32_t last = setting->break_count - 1;
    const Break *start = &setting->breaks[0], *end = &setting->breaks[last];
    for (int32_t i = 1; i < last; i++)
        if (setting->breaks[i].must)
            return false;
    return setting->width[end->end] - setting->width[start->start] <= fill_measure(setting, 0);
}

static void fill_one_line(Setting *setting) {
    setting->chosen = ARENA_ARRAY(setting->arena, int32_t, 1);
    setting->chosen[0] = setting->break_count - 1;
    setting->chosen_count = 1;
}

void fill_lines(Setting *setting) {
    if (is_one_line(setting))
        fill_one_line(setting);
    else if (setting->rules->first_fit)
        fill_first_fit(setting);
    else
        fill_least_cost(setting);
    if (setting->paragraph->style->break_by_meaning && setting->chosen_count > 1)
        title_lines(setting);
    hold_limit(setting);
}
