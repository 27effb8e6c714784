/* The chosen breaks against all possible ones, and what a line's arithmetic promises. */
#include "setting_support.h"

#include "inline/setting.h"

#include <string.h>

enum { MOST_BREAKS = 14, PARAGRAPHS = 2000, TAIL = 44 /* lines of two pages */ };

static uint32_t next_random(uint32_t *state) {
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

static char *random_text(uint32_t *state) {
    static const char *const parts[] = {"甲", "乙", "丙", "丁", "戊",    "己", "，",  "。", "（",   "）",
                                        "“",  "”",  "《", "》", "、",    "：", "100", "ab", " ",    "Word",
                                        "·",  "——", "……", "！", "12.5%", "元", "年",  "/",  "KX-19"};
    GString *text = g_string_new("甲");
    int count = 6 + (int)(next_random(state) % 12);
    for (int i = 0; i < count; i++)
        g_string_append(text, parts[next_random(state) % G_N_ELEMENTS(parts)]);
    g_string_append(text, "乙");
    return g_string_free(text, FALSE);
}

/* The least demerits of any way from a break to the end; -1 without one that fits. */
static int64_t least_from(const Setting *setting, int32_t from) {
    if (from == setting->break_count - 1)
        return 0;
    int64_t best = -1;
    for (int32_t to = from + 1; to < setting->break_count; to++) {
        bool fits;
        int64_t line = fill_demerits(setting, from, to, &fits);
        if (fits) {
            int64_t rest = least_from(setting, to);
            if (rest >= 0 && (best < 0 || line + rest < best))
                best = line + rest;
        }
        if (setting->breaks[to].must)
            break;
    }
    return best;
}

static int64_t chosen_cost(const Setting *setting, bool *fits) {
    int64_t sum = 0;
    int32_t from = 0;
    *fits = true;
    for (int32_t i = 0; i < setting->chosen_count; i++) {
        bool line_fits;
        sum += fill_demerits(setting, from, setting->chosen[i], &line_fits);
        *fits = *fits && line_fits;
        from = setting->chosen[i];
    }
    return sum;
}

static void against_all_ways(void) {
    Bench bench;
    bench_open(&bench);
    uint32_t state = 20240101;
    int compared = 0;
    while (compared < PARAGRAPHS) {
        char *bytes = random_text(&state);
        Text text = bench_text(bytes);
        Paragraph paragraph = bench_paragraph(&bench, &text, (Len)(4 + next_random(&state) % 7) * CELL);
        paragraph.indent = next_random(&state) % 2 ? 2 * CELL : 0;
        Setting *setting = setting_prepare(bench.composer, &paragraph);
        if (setting->break_count <= MOST_BREAKS + 2) {
            int64_t least = least_from(setting, 0);
            fill_lines(setting);
            bool fits;
            int64_t chosen = chosen_cost(setting, &fits);
            if (least >= 0) {
                g_assert_true(fits);
                g_assert_cmpint(chosen, ==, least);
                compared++;
            } else
                g_assert_false(fits);
        }
        g_free(bytes);
    }
    bench_close(&bench);
}

/* What is appended does not change lines well before it. */
static void appended_text(void) {
    Bench bench;
    bench_open(&bench);
    GString *long_text = g_string_new(NULL);
    for (int i = 0; i < 300; i++)
        g_string_append(long_text, i % 7 == 6 ? "甲乙（丙）丁，戊己。" : "甲乙丙丁戊，己庚辛壬癸100元子丑");
    Text first = bench_text(long_text->str);
    first.size = (int32_t)(strstr(long_text->str + long_text->len / 2, "甲") - long_text->str);
    char *half = g_strndup(long_text->str, (gsize)first.size);
    first.bytes = half;
    Text second = bench_text(long_text->str);
    Lines shorter = bench_compose(&bench, &first, 12 * CELL), longer = bench_compose(&bench, &second, 12 * CELL);
    for (int32_t i = 0; i + TAIL < shorter.count; i++)
        g_assert_cmpint(shorter.lines[i].end, ==, longer.lines[i].end);
    g_free(half);
    g_string_free(long_text, TRUE);
    bench_close(&bench);
}

static Len glyph_x(const Line *line, int index) {
    for (int32_t i = 0; i < line->item_count; i++) {
        const GlyphRun *run = &line->items[i].of.glyphs;
        if (index < run->glyph_count)
            return line->items[i].origin.x + run->glyphs[index].x;
        index -= run->glyph_count;
    }
    return -1;
}

/* 28 Han to 156 mm stand at round(i * measure / 28), both edges flush to the unit. */
static void on_the_grid(void) {
    Bench bench;
    bench_open(&bench);
    Len measure = LEN_TENTH_MM(1560);
    bench.style.cell = len_share(measure, 1, 28);
    bench.style.size = LEN_POINTS(15) + LEN_ONE_POINT * 3 / 4;
    GString *bytes = g_string_new(NULL);
    for (int i = 0; i < 60; i++)
        g_string_append(bytes, "中");
    Text text = bench_text(bytes->str);
    Lines lines = bench_compose(&bench, &text, measure);
    g_assert_cmpint(lines.count, ==, 3);
    Len shift = (bench.style.cell - bench.style.size) / 2;
    for (int i = 0; i < 28; i++)
        g_assert_cmpint(ABS(glyph_x(&lines.lines[0], i) - shift - len_share(measure, i, 28)), <=, 1);
    g_assert_cmpint(lines.lines[0].width, ==, measure);
    g_assert_cmpint(lines.lines[1].width, ==, measure);
    g_string_free(bytes, TRUE);
    bench_close(&bench);
}

/* A word of 13 cells on lines of 8: divided where the line is full, told once. */
static void divided_word(void) {
    Bench bench;
    bench_open(&bench);
    Text text = bench_text("甲乙ABCDEFGHIJKLMNOPQRSTUVWXYZ丙");
    bench.rules.gap = bench.rules.gap_least = 0;
    Lines lines = bench_compose(&bench, &text, 8 * CELL);
    g_assert_cmpint(lines.count, ==, 2);
    g_assert_cmpint(lines.lines[0].width, ==, 8 * CELL);
    g_assert_cmpint(lines.lines[0].end, ==, 6 + 12);
    g_assert_cmpint(diags_count(bench.diags), ==, 1);
    g_assert_cmpstr(diags_get(bench.diags, 0)->rule->id, ==, "inline.divided-word");
    bench_close(&bench);
}

/* What may not be divided at all runs over: a dash of two cells. */
static void one_overfull_line(void) {
    Bench bench;
    bench_open(&bench);
    Text text = bench_text("甲——乙");
    Lines lines = bench_compose(&bench, &text, CELL);
    g_assert_cmpint(lines.count, ==, 3);
    g_assert_true(lines.lines[1].flags & LINE_OVERFULL);
    g_assert_cmpint(lines.lines[1].overfull, ==, CELL);
    g_assert_cmpint(diags_count(bench.diags), ==, 1);
    g_assert_cmpstr(diags_get(bench.diags, 0)->rule->id, ==, "inline.overfull-line");
    bench_close(&bench);
}

static void long_paragraph(void) {
    Bench bench;
    bench_open(&bench);
    GString *bytes = g_string_new(NULL);
    while (bytes->len < 3 * 100000)
        g_string_append(bytes, "为规范公示工作，按照《方案》要求，经评审（共10人）通过，现予公示。");
    Text text = bench_text(bytes->str);
    Lines lines = bench_compose(&bench, &text, 28 * CELL);
    g_assert_cmpint(lines.count, >, 3000);
    g_assert_cmpint(lines.lines[lines.count - 1].end, ==, text.size);
    g_string_free(bytes, TRUE);
    bench_close(&bench);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/fill/against-all-ways", against_all_ways);
    g_test_add_func("/fill/appended-text", appended_text);
    g_test_add_func("/fill/on-the-grid", on_the_grid);
    g_test_add_func("/fill/divided-word", divided_word);
    g_test_add_func("/fill/one-overfull-line", one_overfull_line);
    g_test_add_func("/fill/long-paragraph", long_paragraph);
    return g_test_run();
}
