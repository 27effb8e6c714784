/* What holds for every paragraph: no forbidden mark at a line's edge, both edges flush, no text lost, doubled or moved.
 *
 * The fold between a paragraph and its lines: blanks at the end of a line become one where a space is among them and more lines
 * follow, else none; controls (zero width, bidi, U+2028) are dropped. */
#include "setting_support.h"

#include <locale.h>

#include "base/utf8.h"

enum { PARAGRAPHS = 10000, EDGE = 58 /* 0.02 mm */ };

static uint32_t next_random(uint32_t *state) {
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

#define PICK(state, list) list[next_random(state) % G_N_ELEMENTS(list)]

/* A small grammar of official Chinese. */
static void add_sentence(GString *text, uint32_t *state) {
    static const char *const openings[] = {"按照", "根据", "为贯彻落实", "依据", "现将", "经研究，决定对", "关于"};
    static const char *const works[] = {"《2024年开源创新榜单工作方案》",
                                        "《中华人民共和国政府信息公开条例》",
                                        "《办法（试行）》",
                                        "市政府办公室〔2024〕15号文件",
                                        "“十四五”规划",
                                        "GB/T 9704—2012",
                                        "《关于印发〈实施细则〉的通知》"};
    static const char *const acts[] = {"要求", "有关规定", "精神", "第12条第3款", "总体部署"};
    static const char *const middles[] = {"，经专家评审",
                                          "，结合实际",
                                          "，经2024年12月2日会议审议",
                                          "；同时",
                                          "、民主推荐",
                                          "——以公开促公正",
                                          "，（略）",
                                          "，张三·李四等12名同志",
                                          "，投资1,204,560.38元",
                                          "，同比增长12.5%",
                                          "，气温25℃～30℃"};
    static const char *const ends[] = {"。",
                                       "，现予公示。",
                                       "，公示期为12月2日至12月6日。",
                                       "？！",
                                       "……",
                                       "！",
                                       "，联系电话：010-88887777。",
                                       "，请访问http://www.example.com/a/b?c=1。",
                                       "，邮箱abc_def@example.com。",
                                       "（共10人）。",
                                       "。”"};
    g_string_append(text, PICK(state, openings));
    g_string_append(text, PICK(state, works));
    g_string_append(text, PICK(state, acts));
    for (uint32_t i = next_random(state) % 5; i > 0; i--)
        g_string_append(text, PICK(state, middles));
    g_string_append(text, PICK(state, ends));
}

/* Any characters in any order. */
static void add_noise(GString *text, uint32_t *state) {
    static const char *const parts[] = {"中", "国", "公",     "示",     "，", "。", "、",   "；", "：",
                                        "（", "）", "“",      "”",      "‘",  "’",  "《",   "》", "——",
                                        "……", "·",  "/",      "～",     " ",  "A",  "word", "12", "3.5",
                                        "%",  "元", "\u3000", "\u200b", "！", "？", "①",    "²"};
    for (uint32_t i = 5 + next_random(state) % 80; i > 0; i--)
        g_string_append(text, PICK(state, parts));
}

static bool is_in(uint32_t character, const char *set) {
    for (size_t at = 0; at < strlen(set);)
        if (utf8_next(set, strlen(set), &at) == character)
            return true;
    return false;
}

static bool is_control(uint32_t character) {
    return character == 0x2028 || character == 0x200B || character == 0xAD;
}

static char *fold(const char *bytes, int32_t size, bool last) {
    GString *kept = g_string_new(NULL);
    size_t blanks = 0;
    bool space = false;
    for (size_t at = 0; at < (size_t)size;) {
        size_t start = at;
        uint32_t character = utf8_next(bytes, (size_t)size, &at);
        if (is_control(character))
            continue;
        g_string_append_len(kept, bytes + start, (gssize)(at - start));
        bool blank = character == ' ' || character == 0x3000;
        blanks = blank ? blanks : kept->len;
        space = character == ' ' || (blank && space);
    }
    g_string_truncate(kept, blanks);
    if (space && !last && blanks > 0)
        g_string_append_c(kept, ' ');
    return g_string_free(kept, FALSE);
}

static char *drawn_text(const Line *line) {
    GString *drawn = g_string_new(NULL);
    for (int32_t i = 0; i < line->item_count; i++)
        if (line->items[i].kind == ITEM_GLYPHS)
            g_string_append_len(drawn, line->items[i].of.glyphs.text, line->items[i].of.glyphs.text_size);
    return g_string_free(drawn, FALSE);
}

static void check_clusters(const Line *line) {
    for (int32_t i = 0; i < line->item_count; i++) {
        const GlyphRun *run = &line->items[i].of.glyphs;
        int32_t bytes = 0, glyphs = 0;
        for (int32_t c = 0; c < run->cluster_count; c++) {
            bytes += run->clusters[c].bytes;
            glyphs += run->clusters[c].glyphs;
        }
        g_assert_cmpint(bytes, ==, run->text_size);
        g_assert_cmpint(glyphs, ==, run->glyph_count);
        for (int32_t g = 0; g < run->glyph_count; g++)
            g_assert_cmpuint(run->glyphs[g].id, !=, 0);
    }
}

static void check_edges(const Text *text, const Line *line, bool first, bool last) {
    char *shown = fold(text->bytes + line->start, line->end - line->start, true);
    size_t size = strlen(shown);
    if (size > 0) {
        size_t start = 0, end = size;
        uint32_t head = utf8_next(shown, size, &start), tail = utf8_previous(shown, &end);
        if (!first && is_in(head, "、，；：。？！）》”～·/"))
            (g_printerr("line begins with a forbidden mark: %s\n", shown), g_test_fail());
        bool address = strstr(shown, "://") != NULL; /* comes apart behind its solidi */
        if (!last && is_in(tail, address ? "（《“‘" : "（《“‘/"))
            (g_printerr("line ends with a forbidden mark: %s\n", shown), g_test_fail());
    }
    g_free(shown);
}

static void check_lines(const Text *text, Lines lines, Len measure) {
    int32_t at = 0;
    for (int32_t i = 0; i < lines.count; i++) {
        const Line *line = &lines.lines[i];
        bool last = i + 1 == lines.count;
        g_assert_cmpint(line->start, ==, at);
        at = line->end;
        char *wanted = fold(text->bytes + line->start, line->end - line->start, last), *drawn = drawn_text(line);
        g_assert_cmpstr(drawn, ==, wanted);
        check_clusters(line);
        check_edges(text, line, i == 0, last);
        bool overfull = line->flags & LINE_OVERFULL;
        if (!last && !overfull && ABS(line->x + line->width - measure) > EDGE && strlen(wanted) > 24)
            (g_printerr("not flush by %d: %s\n", line->x + line->width - measure, wanted), g_test_fail());
        g_free(wanted);
        g_free(drawn);
    }
    g_assert_cmpint(at, ==, text->size);
}

static void many_paragraphs(gconstpointer noise) {
    Bench bench;
    bench_open(&bench);
    uint32_t state = 7;
    for (int i = 0; i < PARAGRAPHS / 2; i++) {
        GString *bytes = g_string_new("中");
        for (uint32_t n = 1 + next_random(&state) % 4; n > 0; n--)
            noise ? add_noise(bytes, &state) : add_sentence(bytes, &state);
        Text text = bench_text(bytes->str);
        while (text.size > 0 && bytes->str[text.size - 1] == ' ')
            text.size--;
        Len measure = (Len)(16 + next_random(&state) % 20) * CELL;
        check_lines(&text, bench_compose(&bench, &text, measure), measure);
        arena_reset(bench.arena);
        g_string_free(bytes, TRUE);
    }
    bench_close(&bench);
}

int main(int argc, char **argv) {
    setlocale(LC_ALL, "C.UTF-8"); /* for messages */
    g_test_init(&argc, &argv, NULL);
    g_test_add_data_func("/property/official", NULL, many_paragraphs);
    g_test_add_data_func("/property/noise", "noise", many_paragraphs);
    return g_test_run();
}
