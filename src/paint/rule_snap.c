/* rule_snap.c - rules to pixels.
 *
 * Across: width = max(1, round(w)), start = round(centre - pixels/2). Along: an end within a crossing rule's ink takes
 * that rule's outer pixel edge; a free end is rounded. Both axes are the same code on swapped coordinates.
 */
#include "paint/rule_snap.h"

#include "base/mem.h"
#include "paint/points.h"

/* A rule seen along its own axis. */
typedef struct {
    Len from, to, across, width;
    bool upright;
} AxisRule;
typedef struct {
    int32_t start, end;
} PixelSpan;

static AxisRule axis_rule(const PageRule *rule) {
    bool upright = rule->from.x == rule->to.x && rule->from.y != rule->to.y;
    Len a = upright ? rule->from.y : rule->from.x, b = upright ? rule->to.y : rule->to.x;
    return (AxisRule){a < b ? a : b, a < b ? b : a, upright ? rule->from.x : rule->from.y, rule->width, upright};
}

int32_t pixel_round(double value) {
    int32_t whole = (int32_t)(value + 0.5); /* towards zero */
    return whole > value + 0.5 ? whole - 1 : whole;
}

static int32_t pixel_of(Len value, double scale) {
    return pixel_round(points(value) * scale);
}

static PixelSpan across_span(const AxisRule *rule, double scale) {
    double width = points(rule->width) * scale;
    int32_t pixels = width < 1.0 ? 1 : pixel_round(width);
    double start = points(rule->across) * scale - pixels / 2.0;
    int32_t first = pixel_round(start);
    return (PixelSpan){first, first + pixels};
}

/* The crossing rule whose ink holds the point (along, across) of a rule; NULL for a free end. */
static const AxisRule *crossing(const AxisRule *rules, int32_t count, const AxisRule *rule, Len along) {
    for (int32_t i = 0; i < count; i++) {
        const AxisRule *other = &rules[i];
        if (other->upright == rule->upright)
            continue;
        LenSum away = 2 * ((LenSum)along - other->across);
        LenSum reach = (LenSum)rule->width / 2 + 1;
        if (away < -(LenSum)other->width - 1 || away > (LenSum)other->width + 1)
            continue;
        if (rule->across >= other->from - reach && rule->across <= other->to + reach)
            return other;
    }
    return NULL;
}

static PixelSpan along_span(const AxisRule *rules, int32_t count, const AxisRule *rule, double scale) {
    const AxisRule *first = crossing(rules, count, rule, rule->from);
    const AxisRule *last = crossing(rules, count, rule, rule->to);
    PixelSpan span;
    span.start = first ? across_span(first, scale).start : pixel_of(rule->from, scale);
    span.end = last ? across_span(last, scale).end : pixel_of(rule->to, scale);
    if (span.end <= span.start)
        span.end = span.start + 1;
    return span;
}

void rule_snap(const PageRule *rules, int32_t count, double scale, PixelRect *rects) {
    enum {
        FEW = 2000
    }; /* above this, ends are only rounded: a page with more rules is no table, and the search is quadratic */
    AxisRule *axes = mem_alloc((size_t)count * sizeof *axes);
    for (int32_t i = 0; i < count; i++)
        axes[i] = axis_rule(&rules[i]);
    for (int32_t i = 0; i < count; i++) {
        PixelSpan along = along_span(axes, count <= FEW ? count : 0, &axes[i], scale);
        PixelSpan across = across_span(&axes[i], scale);
        PixelSpan x = axes[i].upright ? across : along, y = axes[i].upright ? along : across;
        rects[i] = (PixelRect){x.start, y.start, x.end - x.start, y.end - y.start};
    }
    mem_free(axes);
}
