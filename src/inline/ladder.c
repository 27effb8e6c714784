#include "inline/setting.h"

/* clreq's two ladders as arithmetic. The slack of a line goes down one of them: squeeze (先挤进) or stretch (后推出),
 * each level as far as it goes before the next, and within a level all places by equal amounts. Badness is 100 · w ·
 * r³, where r is the part of the whole ladder that was used and w the mean weight of the levels that gave. All in
 * integers. */

enum { ONE = 256, RATIO_BITS = 10, RATIO_MOST = 8 << RATIO_BITS };
/* Weights in 1/1000: rising down each ladder, every squeeze below every stretch. */
static const int32_t shrink_weights[SHRINK_LEVELS] = {200, 260, 320, 380, 500, 700};
static const int32_t stretch_weights[STRETCH_LEVELS + 1] = {800, 1000, 1300};

Fit ladder_fit(const Setting *setting, const Break *from, const Break *to, LenSum measure) {
    Fit fit = {0};
    int32_t start = from->start, end = to->end;
    if (end <= start) {
        fit.slack = measure;
        return fit;
    }
    const Piece *first = &setting->pieces[start], *last = &setting->pieces[end - 1];
    LenSum natural =
        setting->width[end] - setting->width[start] - last->gap - to->end_trim - from->start_trim + to->hyphen;
    fit.slack = measure - natural;
    for (int level = 0; level < SHRINK_LEVELS; level++)
        fit.shrink[level] = setting->shrink[level][end] - setting->shrink[level][start];
    for (int level = 0; level < STRETCH_LEVELS; level++)
        fit.stretch[level] = setting->stretch[level][end] - setting->stretch[level][start];
    fit.shrink[last->cut_level] -= to->end_trim < last->cut_right ? to->end_trim : last->cut_right;
    fit.shrink[first->cut_level] -= from->start_trim;
    if (last->gap > 0) {
        Len em = setting->em, least = len_scale(em, setting->rules->gap_least, 1000);
        fit.shrink[SHRINK_GAP] -= last->gap > least ? last->gap - least : 0;
        fit.stretch[STRETCH_GAP] -= em / 3 > last->gap ? em / 3 - last->gap : 0;
    }
    fit.gaps = setting->gaps[end] - setting->gaps[start] - last->spread;
    return fit;
}

static LenSum shrink_total(const Fit *fit) {
    LenSum total = 0;
    for (int level = 0; level < SHRINK_LEVELS; level++)
        total += fit->shrink[level];
    return total;
}

/* Cells are rounded to a unit: as many units as there are pieces are no slack. */
bool ladder_fits(const Fit *fit, int32_t pieces) {
    return fit->slack >= -shrink_total(fit) - pieces;
}

static int64_t bad(LenSum slack, LenSum capacity, int64_t weighted) {
    int64_t ratio = capacity > 0 ? (slack << RATIO_BITS) / capacity : RATIO_MOST, beyond = 0;
    if (ratio >= RATIO_MOST) {
        ratio = RATIO_MOST;
        beyond = slack; /* among hopeless lines the fuller one is less so */
    }
    int64_t cube = (ratio * ratio >> RATIO_BITS) * ratio >> RATIO_BITS;
    return (100 * ONE * (weighted / slack) / 1000 * cube >> RATIO_BITS) + beyond;
}

int64_t ladder_badness(const Fit *fit, const Len em) {
    LenSum slack = fit->slack < 0 ? -fit->slack : fit->slack, rest = slack, capacity = 0;
    int64_t weighted = 0;
    if (slack <= fit->gaps + 1)
        return 0;
    int levels = fit->slack < 0 ? SHRINK_LEVELS : STRETCH_LEVELS;
    const LenSum *gives = fit->slack < 0 ? fit->shrink : fit->stretch;
    const int32_t *weights = fit->slack < 0 ? shrink_weights : stretch_weights;
    for (int level = 0; level < levels; level++) {
        LenSum used = rest < gives[level] ? rest : gives[level];
        weighted += used * weights[level];
        rest -= used;
        capacity += gives[level];
    }
    if (fit->slack > 0) {
        weighted += rest * stretch_weights[STRETCH_LEVELS];
        capacity += (LenSum)fit->gaps * (em / 8);
    }
    return bad(slack, capacity, weighted);
}

/* -- Placing. */

/* The amount that each place of a level gives so that all together give total: the largest t with sum(min(limit, t)) <=
 * total. */
static Len level_share(const Len *limits, int32_t count, LenSum total) {
    LenSum rest = total;
    int32_t open = 0;
    Len share = 0, floor = 0;
    for (int32_t i = 0; i < count; i++)
        open += limits[i] > 0;
    while (open > 0 && rest >= open) {
        share = floor + (Len)(rest / open);
        rest = total;
        int32_t still = 0;
        for (int32_t i = 0; i < count; i++) {
            rest -= limits[i] < share ? limits[i] : share;
            still += limits[i] > share;
        }
        if (rest <= 0 || still == 0)
            break;
        floor = share;
        open = still;
    }
    return share;
}

/* Takes total from limits, writing each place's part into taken; what does not divide goes to the first places. */
static void level_pour(const Len *limits, int32_t count, LenSum total, Len *taken) {
    Len share = level_share(limits, count, total);
    LenSum rest = total;
    for (int32_t i = 0; i < count; i++) {
        taken[i] = limits[i] < share ? limits[i] : share;
        rest -= taken[i];
    }
    for (int32_t i = 0; i < count && rest > 0; i++)
        if (limits[i] > taken[i]) {
            LenSum more = limits[i] - taken[i] < rest ? limits[i] - taken[i] : rest;
            more = more > 1 && share > 0 ? 1 : more;
            taken[i] += (Len)more;
            rest -= more;
        }
}

typedef struct {
    const Setting *setting;
    int32_t start, count;
    const Break *from, *to;
    Len *limits, *taken;
    Placed *placed;
} Pour;

static Len shrink_limit(const Pour *pour, int32_t i, int level) {
    const Piece *piece = &pour->setting->pieces[pour->start + i];
    Len em = pour->setting->em;
    if (level == SHRINK_SPACE)
        return piece->kind == CHAR_SPACE && piece->width > em / 4 ? piece->width - em / 4 : 0;
    if (level == SHRINK_GAP) {
        Len least = len_scale(em, pour->setting->rules->gap_least, 1000);
        return i + 1 < pour->count && piece->gap > least ? piece->gap - least : 0;
    }
    if (piece->cut_level != level)
        return 0;
    Len limit = piece->cut_left + piece->cut_right;
    if (i == 0)
        limit -= pour->from->start_trim;
    if (i + 1 == pour->count)
        limit -= pour->to->end_trim < piece->cut_right ? pour->to->end_trim : piece->cut_right;
    return limit;
}

static void take_shrink(Pour *pour, int level) {
    for (int32_t i = 0; i < pour->count; i++) {
        const Piece *piece = &pour->setting->pieces[pour->start + i];
        Len taken = pour->taken[i];
        if (level == SHRINK_GAP)
            pour->placed[i].after -= taken;
        else {
            Len left = piece->cut_right == 0 ? taken : piece->cut_left > 0 ? taken / 2 : 0;
            pour->placed[i].width -= taken;
            pour->placed[i].shift -= level == SHRINK_SPACE ? 0 : left;
        }
    }
}

/* With the grid locked marks give half cells, one after the other. */
static void pour_locked(Pour *pour, LenSum total) {
    Len half = pour->setting->em / 2;
    for (int32_t i = 0; i < pour->count; i++) {
        pour->taken[i] = 0;
        if (total > 0 && pour->limits[i] > 0) {
            pour->taken[i] = pour->limits[i] < total ? pour->limits[i] : (Len)total;
            total -= half < total ? half : total;
        }
    }
}

static void pour_shrink(Pour *pour, const Fit *fit) {
    LenSum rest = -fit->slack;
    for (int level = 0; level < SHRINK_LEVELS && rest > 0; level++) {
        LenSum used = rest < fit->shrink[level] ? rest : fit->shrink[level];
        if (used == 0)
            continue;
        for (int32_t i = 0; i < pour->count; i++)
            pour->limits[i] = shrink_limit(pour, i, level);
        if (pour->setting->rules->lock_grid)
            pour_locked(pour, used);
        else
            level_pour(pour->limits, pour->count, used, pour->taken);
        take_shrink(pour, level);
        rest -= used;
    }
}

static Len stretch_limit(const Pour *pour, int32_t i, int level) {
    const Piece *piece = &pour->setting->pieces[pour->start + i];
    Len em = pour->setting->em;
    if (i + 1 == pour->count)
        return 0;
    if (level == STRETCH_SPACE)
        return piece->kind == CHAR_SPACE && piece->width < em / 2 ? em / 2 - piece->width : 0;
    return piece->gap > 0 && piece->gap < em / 3 ? em / 3 - piece->gap : 0;
}

static bool spreads(const Pour *pour, int32_t i, bool loose) {
    const Piece *piece = &pour->setting->pieces[pour->start + i];
    if (i + 1 == pour->count)
        return false;
    return loose ? piece->kind == CHAR_SPACE || piece->gap > 0 : piece->spread;
}

/* The rest goes to all gaps alike; a line without any gives it to its spaces. */
static void pour_rest(Pour *pour, LenSum rest) {
    int32_t count = 0, index = 0;
    bool loose = false;
    for (int pass = 0; pass < 2 && count == 0; pass++) {
        loose = pass == 1;
        for (int32_t i = 0; i < pour->count; i++)
            count += spreads(pour, i, loose);
    }
    for (int32_t i = 0; i < pour->count && count > 0; i++)
        if (spreads(pour, i, loose)) {
            pour->placed[i].after += len_share((Len)rest, index + 1, count) - len_share((Len)rest, index, count);
            index++;
        }
}

static void pour_stretch(Pour *pour, const Fit *fit) {
    LenSum rest = fit->slack;
    for (int level = 0; level < STRETCH_LEVELS && rest > 0; level++) {
        LenSum used = rest < fit->stretch[level] ? rest : fit->stretch[level];
        if (used == 0)
            continue;
        for (int32_t i = 0; i < pour->count; i++)
            pour->limits[i] = stretch_limit(pour, i, level);
        level_pour(pour->limits, pour->count, used, pour->taken);
        for (int32_t i = 0; i < pour->count; i++)
            pour->placed[i].after += pour->taken[i];
        rest -= used;
    }
    if (rest > 0)
        pour_rest(pour, rest);
}

/* A cell is a whole number of units and the measure seldom a whole number of such cells: their difference is shared
 * over all pieces, so that Han stand at round(i * measure / n). */
static void pour_rounding(Pour *pour, LenSum slack) {
    for (int32_t i = 0; i < pour->count; i++)
        pour->placed[i].after += len_share((Len)slack, i + 1, pour->count) - len_share((Len)slack, i, pour->count);
}

static void rest_at(Pour *pour, int32_t i) {
    const Piece *piece = &pour->setting->pieces[pour->start + i];
    bool last = i + 1 == pour->count;
    pour->placed[i] =
        (Placed){.shift = piece->shift, .width = piece->width, .after = last ? pour->to->hyphen : piece->gap};
    if (i == 0) {
        pour->placed[i].width -= pour->from->start_trim;
        pour->placed[i].shift -= pour->from->start_trim;
    }
    if (last)
        pour->placed[i].width -= pour->to->end_trim;
}

Len ladder_place(const Setting *setting, const Break *from, const Break *to, const Fit *fit, bool justify,
                 Placed *placed) {
    int32_t count = to->end - from->start;
    ArenaMark mark = arena_mark(setting->arena);
    Pour pour = {setting,
                 from->start,
                 count,
                 from,
                 to,
                 ARENA_ARRAY(setting->arena, Len, count + 1),
                 ARENA_ARRAY(setting->arena, Len, count + 1),
                 placed};
    for (int32_t i = 0; i < count; i++)
        rest_at(&pour, i);
    LenSum slack = fit->slack;
    bool rounding = slack != 0 && slack >= -count && slack <= count;
    if (rounding && (justify || slack < 0))
        pour_rounding(&pour, slack);
    else if (slack < 0)
        pour_shrink(&pour, fit);
    else if (justify)
        pour_stretch(&pour, fit);
    Len x = 0;
    for (int32_t i = 0; i < count; i++) {
        placed[i].x = x;
        x += placed[i].width + placed[i].after;
    }
    arena_release(setting->arena, mark);
    return x;
}
