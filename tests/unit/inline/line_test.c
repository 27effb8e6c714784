/* What a line holds: marks squeezed, gaps, faces, underline and dots, even spread, titles, reports. Positions in cells
 * of 10 pt. */
#include "setting_support.h"

#include <locale.h>

/* The run whose text begins with these bytes. */
static const Item *run_of(const Line *line, const char *text) {
    for (int32_t i = 0; i < line->item_count; i++) {
        const Item *item = &line->items[i];
        if (item->kind == ITEM_GLYPHS && strncmp(item->of.glyphs.text, text, strlen(text)) == 0)
            return item;
    }
    return NULL;
}

static const Item *item_of_kind(const Line *line, ItemKind kind) {
    for (int32_t i = 0; i < line->item_count; i++)
        if (line->items[i].kind == kind)
            return &line->items[i];
    return NULL;
}

static Len width_of(Bench *bench, const char *bytes) {
    Text text = bench_text(bytes);
    return composer_measure(bench->composer, &text, &bench->style, &bench->rules, 0).most;
}

/* Widths at rest, one line, no line end trimmed by the measure. */
static void widths(void) {
    static const struct {
        const char *bytes;
        int32_t half_cells;
    } samples[] = {{"中文", 4},  {"，", 2},     {"。）", 3}, {"）（", 3},  {"（（", 3}, {"》、《", 4}, {"。”", 3},
                   {"？！", 2},  {"！！！", 4}, {"·", 1},    {"甲·乙", 5}, {"——", 4},   {"……", 4},     {"⸺", 4},
                   {"甲—乙", 6}, {"３６", 4},   {"：“", 3},  {"ab", 2},    {"3～5", 4}, {"“甲”", 6},   {"（甲）。", 7}};
    Bench bench;
    bench_open(&bench);
    for (size_t i = 0; i < G_N_ELEMENTS(samples); i++)
        if (width_of(&bench, samples[i].bytes) != samples[i].half_cells * CELL / 2)
            g_error("%s is %d wide", samples[i].bytes, width_of(&bench, samples[i].bytes));
    g_assert_cmpint(width_of(&bench, "中a中"), ==, 3 * CELL);      /* 1 + ¼ + ½ + ¼ + 1 */
    g_assert_cmpint(width_of(&bench, "中a，"), ==, 11 * CELL / 4); /* no gap beside 点号 */
    g_assert_cmpint(width_of(&bench, "（a）"), ==, 5 * CELL / 2);  /* none within brackets */
    g_assert_cmpint(width_of(&bench, "中 a"), ==, 7 * CELL / 4);   /* none where a blank was typed */
    bench_close(&bench);
}

static void punctuation_styles(void) {
    Bench bench;
    bench_open(&bench);
    bench.rules.punctuation = PUNCTUATION_HALF;
    g_assert_cmpint(width_of(&bench, "甲，乙。"), ==, 3 * CELL);
    bench.rules.punctuation = PUNCTUATION_KAIMING;
    g_assert_cmpint(width_of(&bench, "甲，乙。"), ==, 7 * CELL / 2);
    bench.rules.punctuation = PUNCTUATION_FULL;
    g_assert_cmpint(width_of(&bench, "甲，乙。"), ==, 4 * CELL);
    bench_close(&bench);
}

static void faces_by_context(void) {
    static const struct {
        const char *bytes, *mark, *family;
    } samples[] = {{"他说“好”了", "他说“好”", "Box Fang"},
                   {"The “big” one", "The “big” one", "Box Latin"},
                   {"COSCon’24", "COSCon’24", "Box Latin"},
                   {"“OK”中", "“", "Box Fang"},
                   {"中“OK”", "中“", "Box Fang"},
                   {"公示——", "公示——", "Box Fang"},
                   {"C²Net", "C²Net", "Box Latin"},
                   {"２０", "２０", "Box Fang"},
                   {"25℃", "℃", "Box Fang"},
                   {"张·李", "张·李", "Box Fang"}};
    Bench bench;
    bench_open(&bench);
    for (size_t i = 0; i < G_N_ELEMENTS(samples); i++) {
        Text text = bench_text(samples[i].bytes);
        Lines lines = bench_compose(&bench, &text, 40 * CELL);
        const Item *item = run_of(&lines.lines[0], samples[i].mark);
        g_assert_nonnull(item);
        g_assert_cmpstr(face_family(item->of.glyphs.face), ==, samples[i].family);
    }
    bench_close(&bench);
}

static void decorations(void) {
    Bench bench;
    bench_open(&bench);
    Text text = bench_text("甲乙丙丁戊");
    Span spans[] = {
        {3, 9, SPAN_UNDERLINE, NULL, NULL}, {9, 12, SPAN_DOTTED, NULL, NULL}, {12, 15, 0, "http://a.example", NULL}};
    text.spans = spans;
    text.span_count = 3;
    Lines lines = bench_compose(&bench, &text, 20 * CELL);
    const Item *rule = item_of_kind(&lines.lines[0], ITEM_RULE), *link = item_of_kind(&lines.lines[0], ITEM_LINK);
    g_assert_nonnull(rule);
    g_assert_cmpint(rule->of.rule.from.x, ==, CELL);
    g_assert_cmpint(rule->of.rule.to.x, ==, 3 * CELL);
    g_assert_cmpint(rule->node, ==, 0);
    g_assert_nonnull(link);
    g_assert_cmpint(link->of.link.rect.x, ==, 4 * CELL);
    g_assert_cmpint(link->of.link.rect.width, ==, CELL);
    /* The link has the node behind the paragraph's, and so has its text. */
    g_assert_cmpint(link->node, ==, 3);
    g_assert_cmpint(run_of(&lines.lines[0], "戊")->node, ==, 3);
    g_assert_cmpint(run_of(&lines.lines[0], "甲")->node, ==, 2);
    bench_close(&bench);
}

/* Words of another language have their own node too; without the notice's language nothing has. */
static void other_languages(void) {
    Bench bench;
    bench_open(&bench);
    Text text = bench_text("甲abc乙");
    Span spans[] = {{3, 6, 0, NULL, "en"}};
    text.spans = spans;
    text.span_count = 1;
    Lines lines = bench_compose(&bench, &text, 20 * CELL);
    g_assert_cmpint(run_of(&lines.lines[0], "abc")->node, ==, 3);
    Paragraph paragraph = bench_paragraph(&bench, &text, 20 * CELL);
    paragraph.language = NULL;
    lines = composer_compose(bench.composer, bench.arena, &paragraph);
    g_assert_cmpint(run_of(&lines.lines[0], "abc")->node, ==, 2);
    bench_close(&bench);
}

/* Each glyph of —— and …… says one character. */
static void pairs(void) {
    Bench bench;
    bench_open(&bench);
    Text text = bench_text("甲——乙……");
    Lines lines = bench_compose(&bench, &text, 20 * CELL);
    int32_t clusters = 0;
    for (int32_t i = 0; i < lines.lines[0].item_count; i++)
        clusters += lines.lines[0].items[i].of.glyphs.cluster_count;
    g_assert_cmpint(clusters, ==, 6);
    bench_close(&bench);
}

static void superscript(void) {
    Bench bench;
    bench_open(&bench);
    Text text = bench_text("m3");
    Span spans[] = {{1, 2, SPAN_SUPERSCRIPT, NULL, NULL}};
    text.spans = spans;
    text.span_count = 1;
    Lines lines = bench_compose(&bench, &text, 20 * CELL);
    const Item *item = run_of(&lines.lines[0], "3");
    g_assert_nonnull(item);
    g_assert_cmpint(item->of.glyphs.size, ==, CELL * 6 / 10);
    g_assert_cmpint(item->of.glyphs.glyphs[0].y, ==, -CELL * 35 / 100);
    bench_close(&bench);
}

static void bold(void) {
    Bench bench;
    bench_open(&bench);
    Text text = bench_text("中文");
    bench.style.bold = true;
    Lines lines = bench_compose(&bench, &text, 20 * CELL);
    g_assert_cmpstr(face_family(lines.lines[0].items[0].of.glyphs.face), ==, "Box Hei");
    bench.rules.bold = BOLD_STROKE;
    lines = bench_compose(&bench, &text, 20 * CELL);
    g_assert_cmpstr(face_family(lines.lines[0].items[0].of.glyphs.face), ==, "Box Fang");
    g_assert_cmpint(lines.lines[0].items[0].of.glyphs.stroke, ==, len_scale(CELL, 30, 1000));
    bench_close(&bench);
}

/* 联系人 over four cells: the first at 0, the last ends at 4, the middle half way. */
static void even_spread(void) {
    Bench bench;
    bench_open(&bench);
    Text text = bench_text("联 系　人");
    Paragraph paragraph = bench_paragraph(&bench, &text, 20 * CELL);
    Line line = composer_spread(bench.composer, bench.arena, &paragraph, 4 * CELL);
    g_assert_cmpint(line.width, ==, 4 * CELL);
    const GlyphRun *run = &line.items[0].of.glyphs;
    g_assert_cmpint(run->glyph_count, ==, 3);
    g_assert_cmpstr(run->text, ==, "联系人");
    g_assert_cmpint(run->glyphs[1].x, ==, 3 * CELL / 2);
    g_assert_cmpint(run->glyphs[2].x, ==, 3 * CELL);
    bench_close(&bench);
}

static void measures(void) {
    Bench bench;
    bench_open(&bench);
    Text number = bench_text("12.50");
    TextExtent extent = composer_measure(bench.composer, &number, &bench.style, &bench.rules, 6);
    g_assert_cmpint(extent.most, ==, 5 * CELL / 2);
    g_assert_cmpint(extent.before_point, ==, CELL);
    g_assert_cmpint(extent.after_point, ==, 3 * CELL / 2);
    Text name = bench_text("欧阳小明");
    extent = composer_measure(bench.composer, &name, &bench.style, &bench.rules, 4);
    g_assert_cmpint(extent.least, ==, 4 * CELL);
    g_assert_cmpint(extent.characters, ==, 4);
    extent = composer_measure(bench.composer, &name, &bench.style, &bench.rules, 3);
    g_assert_cmpint(extent.least, ==, CELL);
    Text date = bench_text("2024年12月2日");
    g_assert_true(composer_measure(bench.composer, &date, &bench.style, &bench.rules, 0).date);
    Text since = bench_text("2024年12月2日起");
    g_assert_false(composer_measure(bench.composer, &since, &bench.style, &bench.rules, 0).date);
    Text month = bench_text("2024年12月");
    g_assert_false(composer_measure(bench.composer, &month, &bench.style, &bench.rules, 0).date);
    Text clock = bench_text("8:30—12:00"), years = bench_text("1986—2010");
    extent = composer_measure(bench.composer, &clock, &bench.style, &bench.rules, 0);
    g_assert_cmpint(extent.least, ==, extent.most);
    extent = composer_measure(bench.composer, &years, &bench.style, &bench.rules, 0);
    g_assert_cmpint(extent.least, <, extent.most);
    Text line = bench_text("0790-***3456");
    extent = composer_measure(bench.composer, &line, &bench.style, &bench.rules, 0);
    g_assert_cmpint(extent.least, ==, extent.most);
    bench_close(&bench);
}

static char *title_rows(const char *bytes, int32_t cells) {
    Bench bench;
    bench_open(&bench);
    bench.style.break_by_meaning = true;
    Text text = bench_text(bytes);
    Paragraph paragraph = bench_paragraph(&bench, &text, cells * CELL);
    paragraph.align = 2; /* centre */
    char *rows = bench_rows(&text, composer_compose(bench.composer, bench.arena, &paragraph));
    bench_close(&bench);
    return rows;
}

static void titles(void) {
    static const char *const samples[] = {
        "某某市人民政府办公室关于印发|某某市优化营商环境行动方案的通知",
        "关于某某大学2024年度|国家奖学金获奖学生名单的公示",
        "关于公布第三批省级非物质文化遗产|代表性项目名录的通知",
        "某某市教育局 某某市公安局 |某某市住房和城乡建设局 |某某市市场监督管理局|关于联合开展校园周边综合治理的通知",
        "某某县人力资源和社会保障局|关于2026年第三季度一次性创业补贴|拟发放人员名单的公示",
        "2026年第三季度一次性创业|补贴拟发放人员名单",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(samples); i++) {
        char **parts = g_strsplit(samples[i], "|", -1), *joined = g_strjoinv("", parts), *rows = title_rows(joined, 20);
        g_assert_cmpstr(rows, ==, samples[i]);
        g_free(rows);
        g_free(joined);
        g_strfreev(parts);
    }
    char *long_own = title_rows("某某县教育局\u2028关于2026年公开招聘教师拟聘用人员名单（第一批）的公示", 20);
    g_assert_cmpstr(long_own, ==, "某某县教育局\u2028|关于2026年公开招聘教师拟聘用|人员名单（第一批）的公示");
    g_free(long_own);
    char *year = title_rows("某某县人民政府关于某某县社会发展和二〇三五年远景目标纲要的通知", 20);
    g_assert_nonnull(strstr(year, "二〇三五年"));
    g_free(year);
    char *own = title_rows("关于公布\u2028名单的公示", 20);
    g_assert_cmpstr(own, ==, "关于公布\u2028|名单的公示");
    g_free(own);
}

static void missing_and_substituted(void) {
    Bench bench;
    bench_open(&bench);
    Text text = bench_text("昇中龘\u202e文");
    Lines lines = bench_compose(&bench, &text, 20 * CELL);
    g_assert_true(lines.lines[0].flags & LINE_SUBSTITUTED);
    bench_compose(&bench, &text, 20 * CELL); /* told once, however often it is set */
    g_assert_false(composer_report(bench.composer, bench.diags));
    g_assert_cmpint(diags_count(bench.diags), ==, 2); /* the control character is check/'s to tell */
    g_assert_cmpstr(diags_get(bench.diags, 0)->rule->id, ==, "inline.missing-character");
    g_assert_cmpstr(diags_get(bench.diags, 0)->args[1], ==, "U+9F98");
    g_assert_cmpstr(diags_get(bench.diags, 1)->rule->id, ==, "inline.substituted-face");
    g_assert_cmpstr(diags_get(bench.diags, 1)->args[0], ==, "昇");
    g_assert_cmpstr(diags_get(bench.diags, 1)->args[1], ==, "Box Rare");
    g_assert_cmpint(diags_exit(bench.diags), ==, EXIT_CODE_RESOURCE);
    bench_close(&bench);
}

/* The cell's middle is the middle of the Han ink: 380 of 1000 above the baseline in the box faces. */
static void baseline(void) {
    Bench bench;
    bench_open(&bench);
    g_assert_cmpint(composer_baseline(bench.composer, &bench.style), ==, CELL / 2 + len_scale(CELL, 380, 1000));
    bench_close(&bench);
}

/* Two Han characters and four half-wide digits: with the quarter-em gaps 4.5 cells, close together 4. */
static void a_close_style_has_no_gaps(void) {
    Bench bench;
    bench_open(&bench);
    Text text = bench_text("国2024国");
    Paragraph paragraph = bench_paragraph(&bench, &text, 10 * CELL);
    g_assert_cmpint(composer_compose(bench.composer, bench.arena, &paragraph).lines[0].width, ==, 4 * CELL + CELL / 2);
    bench.style.close = true;
    g_assert_cmpint(composer_compose(bench.composer, bench.arena, &paragraph).lines[0].width, ==, 4 * CELL);
    bench_close(&bench);
}

/* Eleven characters in ten cells, flush left: a cell of slack on the first line is better than one character on the second. */
static void a_ragged_text_ends_with_no_lone_character(void) {
    Bench bench;
    bench_open(&bench);
    Text text = bench_text("多家机构发布开源发展报");
    Paragraph paragraph = bench_paragraph(&bench, &text, 10 * CELL);
    paragraph.align = ALIGN_LEFT;
    Lines lines = composer_compose(bench.composer, bench.arena, &paragraph);
    g_assert_cmpint(lines.count, ==, 2);
    g_assert_cmpint(lines.lines[0].width, ==, 9 * CELL);
    g_assert_cmpint(lines.lines[1].width, ==, 2 * CELL);
    bench_close(&bench);
}

static Len alone_width(Bench *bench, const char *bytes) {
    Text text = bench_text(bytes);
    Paragraph paragraph = bench_paragraph(bench, &text, 20 * CELL);
    return composer_compose(bench->composer, bench->arena, &paragraph).lines[0].width;
}

/* × for what is left out takes a cell; between digits and letters it is theirs, half a cell in the box faces. */
static void times_by_their_neighbours(void) {
    Bench bench;
    bench_open(&bench);
    g_assert_cmpint(alone_width(&bench, "李××"), ==, 3 * CELL);
    g_assert_cmpint(alone_width(&bench, "×××局"), ==, 4 * CELL);
    g_assert_cmpint(alone_width(&bench, "××"), ==, 2 * CELL);
    g_assert_cmpint(alone_width(&bench, "3×5"), ==, 3 * CELL / 2);
    g_assert_cmpint(alone_width(&bench, "A×B"), ==, 3 * CELL / 2);
    g_assert_cmpint(alone_width(&bench, "6217××1234"), ==, 5 * CELL);
    bench_close(&bench);
}

int main(int argc, char **argv) {
    setlocale(LC_ALL, "C.UTF-8");
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/line/widths", widths);
    g_test_add_func("/line/punctuation-styles", punctuation_styles);
    g_test_add_func("/line/faces-by-context", faces_by_context);
    g_test_add_func("/line/decorations", decorations);
    g_test_add_func("/line/other-languages", other_languages);
    g_test_add_func("/line/pairs", pairs);
    g_test_add_func("/line/superscript", superscript);
    g_test_add_func("/line/bold", bold);
    g_test_add_func("/line/even-spread", even_spread);
    g_test_add_func("/line/measures", measures);
    g_test_add_func("/line/titles", titles);
    g_test_add_func("/line/missing", missing_and_substituted);
    g_test_add_func("/line/baseline", baseline);
    g_test_add_func("/line/close", a_close_style_has_no_gaps);
    g_test_add_func("/line/ragged", a_ragged_text_ends_with_no_lone_character);
    g_test_add_func("/line/times", times_by_their_neighbours);
    return g_test_run();
}
