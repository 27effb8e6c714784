#define _GNU_SOURCE /* memmem */
#include "finish_support.h"

#include "base/mem.h"
#include "finish/deflate.h"
#include "paint/png.h"

static Bench bench;

/* {{{ pages */

static Page *two_paragraphs(void)
{
    PageBuilder *builder = sample_builder(1);
    Arena *arena = page_builder_arena(builder);
    sample_add_node(builder, sample_node(1, 0, NODE_DOCUMENT));
    sample_add_node(builder, sample_node(2, 1, NODE_P));
    sample_add_node(builder, sample_node(3, 1, NODE_P));
    sample_add(builder, bench_text(&bench, arena, "甲乙丙", 100, 100, 2));
    sample_add(builder, bench_text(&bench, arena, "丁戊", 100, 130, 2));
    sample_add(builder, bench_text(&bench, arena, "己庚辛", 100, 160, 3));
    sample_add(builder, sample_rule(LEN_POINTS(100), LEN_POINTS(200), LEN_POINTS(300), LEN_POINTS(200), 700));
    sample_add(builder, bench_text(&bench, arena, "一", 300, 800, 0));
    return page_builder_finish(builder);
}

/* A page that goes on with node 3 and holds a link within it. */
static Page *second_page(void)
{
    PageBuilder *builder = sample_builder(2);
    Arena *arena = page_builder_arena(builder);
    PageNode link = sample_node(4, 3, NODE_LINK);
    link.uri = "https://example.org/a(b)";
    sample_add_node(builder, link);
    sample_add(builder, bench_text(&bench, arena, "壬癸", 100, 100, 3));
    sample_add(builder, bench_text(&bench, arena, "子丑", 140, 100, 4));
    Item area = {.kind = ITEM_LINK, .node = 4, .line = -1};
    area.of.link = (PageLink){{LEN_POINTS(140), LEN_POINTS(84), LEN_POINTS(32), LEN_POINTS(20)}, link.uri};
    sample_add(builder, area);
    sample_add(builder, bench_text(&bench, arena, "寅卯", 180, 100, 3));
    return page_builder_finish(builder);
}

/* Rows of two cells, the last of them empty, one over two columns. */
static Page *table_page(void)
{
    PageBuilder *builder = sample_builder(1);
    Arena *arena = page_builder_arena(builder);
    static const struct { NodeId parent; NodeKind kind; int columns; CellScope scope; } nodes[] = {
        {0, NODE_DOCUMENT, 1, 0}, {1, NODE_TABLE, 1, 0}, {2, NODE_TABLE_HEAD, 1, 0}, {3, NODE_ROW, 1, 0}, {4, NODE_HEAD_CELL, 1, SCOPE_COLUMN},
        {4, NODE_HEAD_CELL, 1, SCOPE_COLUMN}, {2, NODE_TABLE_BODY, 1, 0}, {7, NODE_ROW, 1, 0}, {8, NODE_CELL, 1, 0}, {8, NODE_CELL, 1, 0},
        {7, NODE_ROW, 1, 0}, {11, NODE_CELL, 2, 0}, {7, NODE_ROW, 1, 0}, {13, NODE_CELL, 1, 0}, {13, NODE_CELL, 1, 0}};
    for (NodeId i = 0; i < G_N_ELEMENTS(nodes); i++) {
        PageNode node = sample_node(i + 1, nodes[i].parent, nodes[i].kind);
        node.column_span = (uint16_t)nodes[i].columns;
        node.scope = (uint8_t)nodes[i].scope;
        sample_add_node(builder, node);
    }
    static const NodeId cells[] = {5, 6, 9, 12};
    for (Len i = 0; i < 4; i++)
        sample_add(builder, bench_text(&bench, arena, "格", 100, 100 + 20 * i, cells[i]));
    return page_builder_finish(builder);
}

/* A red square of 2 by 2 pixels. */
static const Image *square(void)
{
    static Image image;
    static GByteArray *bytes;
    static const uint32_t pixels[4] = {0xC00000, 0xC00000, 0xC00000, 0xC00000};
    if (bytes)
        return &image;
    bytes = g_byte_array_new();
    Out *out = out_new(bench_write, bytes);
    png_write(&(PngImage){.pixels = pixels, .stride = 2, .width = 2, .height = 2, .pixels_per_metre = 3000}, out);
    out_free(out);
    image = (Image){"square.png", bytes->data, bytes->len, IMAGE_PNG, 2, 2, NULL};
    return &image;
}

static Page *figure_page(const char *alternative)
{
    static Source source = {"notice.html", "<p>甲</p>\n<img src=a.png>\n", 25};
    PageBuilder *builder = sample_builder(1);
    PageNode figure = sample_node(2, 1, NODE_FIGURE);
    figure.alternative = alternative;
    sample_add_node(builder, sample_node(1, 0, NODE_DOCUMENT));
    sample_add_node(builder, figure);
    Item image = {.kind = ITEM_IMAGE, .node = 2, .line = -1, .place = {&source, 2, 1}};
    image.of.image = (PageImage){.image = square(), .rect = {LEN_POINTS(100), LEN_POINTS(100), LEN_POINTS(50), LEN_POINTS(40)}};
    sample_add(builder, image);
    return page_builder_finish(builder);
}

/* }}} */

static void run(Page **pages, int count)
{
    if (!bench_run(&bench, pages, count))
        bench_print(&bench);
    g_assert_true(bench.ok);
}

/* {{{ the tree */

static void test_paragraphs(void)
{
    Page *pages[] = {two_paragraphs(), second_page()};
    run(pages, 2);
    /* All glyphs have one face and size: one text object, one mark a paragraph; node 3 goes on behind the page's end. */
    assert_structure(&bench, "Document(P(0) P(1 …0 Link(1 link) …2))");
    g_assert_cmpint(diags_count(bench.diags), ==, 0);
}

static void test_table(void)
{
    Page *pages[] = {table_page()};
    run(pages, 1);
    assert_structure(&bench, "Document(Table(THead(TR(TH<</O/Table/Scope/Column>>(0) TH<</O/Table/Scope/Column>>(1)))"
                             " TBody(TR(TD(2) TD()) TR(TD<</O/Table/ColSpan 2/Headers[(05)(06)]>>(3)) TR(TD() TD()))))");
}

/* ISO 14289-1 7.9: a note has an ID, which the tree of names leads back from. */
static void test_note(void)
{
    PageBuilder *builder = sample_builder(1);
    sample_add_node(builder, sample_node(1, 0, NODE_DOCUMENT));
    sample_add_node(builder, sample_node(2, 1, NODE_NOTE));
    sample_add(builder, bench_text(&bench, page_builder_arena(builder), "注", 100, 100, 2));
    Page *pages[] = {page_builder_finish(builder)};
    run(pages, 1);
    assert_structure(&bench, "Document(Note(0))");
    Arena *arena = arena_new();
    PdfSource *source = bench_source(&bench, arena);
    Slice root = pdf_resolve(source, pdf_key(catalog_of(source), "/StructTreeRoot"));
    Slice names = pdf_inside(pdf_key(pdf_resolve(source, pdf_key(root, "/IDTree")), "/Names"));
    size_t at = 0;
    g_assert_true(slice_is(pdf_next(names, &at), "(2)"));
    Slice note = pdf_resolve(source, pdf_next(names, &at));
    g_assert_true(slice_is(pdf_key(note, "/S"), "/Note"));
    g_assert_true(slice_is(pdf_key(note, "/ID"), "(2)"));
    arena_free(arena);
}

static void test_figure(void)
{
    Page *pages[] = {figure_page("方块")};
    run(pages, 1);
    /* 297 mm are 841.89 pt; from the foot: 841.89 - 140 and + 40. */
    assert_structure(&bench, "Document(Figure<</O/Layout/Placement/Block/BBox[100 701.88965 150 741.88965]>>(0))");
}

static void test_some_pages(void)
{
    PageRange second = {2, 2};
    PageRanges ranges = {.ranges = &second, .count = 1};
    bench.options.pages = &ranges;
    Page *pages[] = {two_paragraphs(), second_page()};
    run(pages, 2);
    assert_structure(&bench, "Document(P(0 Link(1 link) 2))");
}

/* The parent tree gives each mark its element, and each link its own. */
static void test_parents(void)
{
    Page *pages[] = {two_paragraphs(), second_page()};
    run(pages, 2);
    Arena *arena = arena_new();
    PdfSource *source = bench_source(&bench, arena);
    Slice root = pdf_resolve(source, pdf_key(catalog_of(source), "/StructTreeRoot"));
    Slice numbers = pdf_inside(pdf_key(pdf_resolve(source, pdf_key(root, "/ParentTree")), "/Nums"));
    static const char *const kinds[] = {"/P/P", "/P/Link/P", "/Link"};
    size_t at = 0;
    for (int key = 0; key < 3; key++) {
        int64_t number;
        GString *found = g_string_new(NULL);
        g_assert_true(pdf_integer(pdf_next(numbers, &at), &number));
        g_assert_cmpint(number, ==, key);
        Slice value = pdf_resolve(source, pdf_next(numbers, &at)), body = pdf_inside(value);
        size_t mark = 0;
        if (pdf_is_dictionary(value))
            put_slice(found, pdf_key(value, "/S"));
        for (Slice parent; !pdf_is_dictionary(value) && (parent = pdf_next(body, &mark)).size;)
            put_slice(found, pdf_key(pdf_resolve(source, parent), "/S"));
        g_assert_cmpstr(found->str, ==, kinds[key]);
        g_string_free(found, TRUE);
    }
    g_assert_true(slice_is(pdf_key(root, "/ParentTreeNextKey"), "3"));
    arena_free(arena);
}

/* }}} */
/* {{{ catalog and annotations */

static void test_catalog(void)
{
    Page *pages[] = {two_paragraphs(), second_page()};
    run(pages, 2);
    Arena *arena = arena_new();
    PdfSource *source = bench_source(&bench, arena);
    Slice catalog = catalog_of(source);
    g_assert_true(slice_is(pdf_key(catalog, "/Lang"), "(zh-CN)"));
    g_assert_true(slice_is(pdf_key(pdf_key(catalog, "/MarkInfo"), "/Marked"), "true"));
    g_assert_true(slice_is(pdf_key(pdf_key(catalog, "/ViewerPreferences"), "/DisplayDocTitle"), "true"));
    Slice kids = pdf_inside(pdf_key(pdf_resolve(source, pdf_key(catalog, "/Pages")), "/Kids"));
    size_t at = 0;
    pdf_next(kids, &at);
    Slice page = pdf_resolve(source, pdf_next(kids, &at));
    g_assert_true(slice_is(pdf_key(page, "/Tabs"), "/S"));
    g_assert_true(slice_is(pdf_key(page, "/StructParents"), "1"));
    Slice link = pdf_resolve(source, pdf_inside(pdf_key(page, "/Annots")));
    g_assert_true(slice_is(pdf_key(link, "/F"), "4"));
    g_assert_true(slice_is(pdf_key(link, "/Rect"), "[140 737.88965 172 757.88965]"));
    g_assert_true(slice_is(pdf_key(pdf_key(link, "/A"), "/URI"), "(https://example.org/a\\(b\\))"));
    g_assert_true(g_str_has_prefix(pdf_key(link, "/Contents").at, "<FEFF00680074007400700073")); /* https: its target, for want of words */
    arena_free(arena);
}

/* Nothing of Cairo's that the finished file does not need is in it. */
static void test_left_behind(void)
{
    Page *pages[] = {two_paragraphs()};
    run(pages, 1);
    Arena *arena = arena_new();
    PdfSource *source = bench_source(&bench, arena);
    for (int i = 1; i <= pdf_source_count(source); i++) {
        int64_t number;
        g_assert_false(pdf_integer(pdf_object(source, i), &number)); /* lengths */
        g_assert_false(slice_is(pdf_key(pdf_object(source, i), "/Producer"), "(cairo 1.16.0 (https://cairographics.org))"));
    }
    arena_free(arena);
}

static void test_embedded(void)
{
    static const char source_text[] = "<html>公示</html>";
    EmbeddedFile file = {"公示.html", "text/html", "来源", (const uint8_t *)source_text, sizeof source_text - 1, false};
    bench.options.archive = CLAIM_A3A;
    bench.options.files = &file;
    bench.options.file_count = 1;
    Page *pages[] = {two_paragraphs()};
    run(pages, 1);
    Arena *arena = arena_new();
    PdfSource *source = bench_source(&bench, arena);
    Slice specification = pdf_resolve(source, pdf_inside(pdf_key(catalog_of(source), "/AF"))), data;
    g_assert_true(slice_is(pdf_key(specification, "/AFRelationship"), "/Source"));
    int stream = pdf_reference(pdf_key(pdf_key(specification, "/EF"), "/UF"));
    g_assert_true(slice_is(pdf_key(pdf_object(source, stream), "/Subtype"), "/text#2fhtml"));
    g_assert_true(pdf_stream(source, stream, &data));
    size_t size;
    uint8_t *plain = inflate_all((const uint8_t *)data.at, data.size, &size);
    g_assert_cmpuint(size, ==, sizeof source_text - 1);
    g_assert_true(memcmp(plain, source_text, size) == 0);
    mem_free(plain);
    g_assert_true(finished_says(&bench, "<pdfaid:part>3<"));
    arena_free(arena);
}

/* }}} */
/* {{{ claims */

static void test_mute_figure(void)
{
    Page *pages[] = {figure_page(NULL)};
    run(pages, 1);
    g_assert_cmpint(diags_count(bench.diags), ==, 1);
    const Diag *diag = diags_get(bench.diags, 0);
    g_assert_cmpstr(diag->rule->id, ==, "pdf.no-alternative");
    g_assert_cmpint(diag->place.line, ==, 2);
    g_assert_true(finished_says(&bench, "<pdfaid:conformance>A<"));
    g_assert_false(finished_says(&bench, "pdfuaid"));
}

static void test_insist(void)
{
    bench.options.insist = true;
    Page *pages[] = {figure_page("")};
    g_assert_false(bench_run(&bench, pages, 1));
    g_assert_cmpint(diags_exit(bench.diags), ==, EXIT_CODE_CONFORM);
}

static void test_skipped_level(void)
{
    PageBuilder *builder = sample_builder(1);
    static const NodeKind kinds[] = {NODE_DOCUMENT, NODE_H1, NODE_H2, NODE_H4, NODE_H2, NODE_H3};
    for (NodeId i = 0; i < G_N_ELEMENTS(kinds); i++) {
        sample_add_node(builder, sample_node(i + 1, i ? 1 : 0, kinds[i]));
        if (i)
            sample_add(builder, bench_text(&bench, page_builder_arena(builder), "题", 100, 100 + 30 * (Len)i, i + 1));
    }
    Page *pages[] = {page_builder_finish(builder)};
    run(pages, 1);
    g_assert_cmpint(diags_count(bench.diags), ==, 1);
    g_assert_cmpstr(diags_get(bench.diags, 0)->rule->id, ==, "pdf.level-skipped");
    g_assert_cmpstr(diags_get(bench.diags, 0)->args[0], ==, "3");
    g_assert_false(finished_says(&bench, "pdfuaid"));
}

/* Page 2 alone has an H3 and an H4: they become H1 and H2. */
static void test_part_levels(void)
{
    static const NodeKind kinds[] = {NODE_H2, NODE_H3, NODE_H4, NODE_H3};
    PageRange second = {2, 2};
    PageRanges ranges = {.ranges = &second, .count = 1};
    bench.options.pages = &ranges;
    PageBuilder *builder = sample_builder(2);
    for (NodeId i = 0; i < G_N_ELEMENTS(kinds); i++) {
        sample_add_node(builder, sample_node(i + 4, 1, kinds[i]));
        sample_add(builder, bench_text(&bench, page_builder_arena(builder), "题", 100, 100 + 30 * (Len)i, i ? i + 4 : 3));
    }
    Page *pages[] = {two_paragraphs(), page_builder_finish(builder)};
    run(pages, 2);
    assert_structure(&bench, "Document(P(0) H1(1) H2(2) H1(3))");
    g_assert_cmpint(diags_count(bench.diags), ==, 0);
}

static void test_no_title(void)
{
    bench.options.title = NULL;
    Page *pages[] = {two_paragraphs()};
    run(pages, 1);
    g_assert_cmpstr(diags_get(bench.diags, 0)->rule->id, ==, "pdf.no-title");
    g_assert_false(finished_says(&bench, "pdfuaid"));
}

/* }}} */
/* {{{ chance */

static Item any_item(GRand *dice, Arena *arena, NodeId node, int depth)
{
    static const char *const texts[] = {"一", "甲乙丙丁", "　", "　戊", "——", "…………", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十"};
    Len x = LEN_POINTS(g_rand_int_range(dice, -200, 700)), y = LEN_POINTS(g_rand_int_range(dice, -100, 950));
    Len width = g_rand_int_range(dice, 0, 4) ? LEN_POINTS(g_rand_int_range(dice, 1, 700)) : g_rand_int_range(dice, 0, 20);
    Item item = {.line = -1, .node = node, .artifact = node ? ARTIFACT_NONE : ARTIFACT_LAYOUT};
    switch (g_rand_int_range(dice, 0, depth < 2 ? 6 : 4)) {
    case 0: item = sample_rule(x, y, x + width, y, g_rand_int_range(dice, 1, 2000)); break;
    case 1: item = sample_box(x, y, width, width / 2, 0xEEEEEE); break;
    case 2:
        item.kind = ITEM_IMAGE;
        item.of.image = (PageImage){.image = square(), .rect = {x, y, width + 1, width + 1}};
        return item;
    case 4: {
        Item *children = ARENA_ARRAY(arena, Item, 3);
        for (int i = 0; i < 3; i++)
            children[i] = any_item(dice, arena, node, depth + 1);
        item.kind = ITEM_GROUP;
        item.of.group = (PageGroup){.xx = 65536, .yy = 65536, .offset = {x / 8, y / 8}, .opacity = 255, .items = children, .item_count = g_rand_int_range(dice, 0, 4)};
        if (g_rand_boolean(dice))
            item.of.group.opacity = (uint8_t)g_rand_int_range(dice, 0, 256);
        if (g_rand_boolean(dice))
            item.of.group.blend = BLEND_MULTIPLY;
        if (g_rand_boolean(dice))
            item.of.group.clipped = true, item.of.group.clip = (LenRect){x, y, width + 1, width + 1};
        if (g_rand_boolean(dice))
            item.of.group.xx = item.of.group.yy = 46341, item.of.group.yx = 46341, item.of.group.xy = -46341;
        return item;
    }
    default: {
        item = sample_run(arena, bench.han, face_glyph, texts[g_rand_int_range(dice, 0, G_N_ELEMENTS(texts))], (LenPoint){x, y}, node, -1);
        if (g_rand_int_range(dice, 0, 4) == 0)
            item.of.glyphs.stroke = 300;
        return item;
    }
    }
    item.node = node;
    item.artifact = node ? ARTIFACT_NONE : ARTIFACT_LAYOUT;
    return item;
}

static Page *any_page(GRand *dice, int number, NodeId *next)
{
    PageBuilder *builder = sample_builder(number);
    if (number == 1)
        sample_add_node(builder, sample_node(1, 0, NODE_DOCUMENT));
    for (int i = 0; i < 12; i++) {
        NodeId node = g_rand_int_range(dice, 0, 3) ? *next : 0;
        if (node == *next)
            sample_add_node(builder, sample_node((*next)++, 1, NODE_P));
        for (int k = g_rand_int_range(dice, 1, 4); k > 0; k--)
            sample_add(builder, any_item(dice, page_builder_arena(builder), node, 0));
    }
    return page_builder_finish(builder);
}

/* Whatever a page holds, on it or off it, inked or blank, turned, clipped or faint: what Cairo draws is what was counted. */
static void test_chance(void)
{
    for (guint32 seed = 1; seed <= 300; seed++) {
        GRand *dice = g_rand_new_with_seed(seed);
        NodeId next = 2;
        Page *pages[2];
        for (int i = 0; i < 2; i++)
            pages[i] = any_page(dice, i + 1, &next);
        if (!bench_run(&bench, pages, 2)) {
            bench_print(&bench);
            g_error("seed %u", seed);
        }
        Arena *arena = arena_new();
        g_free(structure_text(bench_source(&bench, arena)));
        arena_free(arena);
        g_rand_free(dice);
    }
}

static void test_same_bytes(void)
{
    Page *first[] = {two_paragraphs(), second_page()}, *again[] = {two_paragraphs(), second_page()};
    run(first, 2);
    GBytes *bytes = g_bytes_new(bench.finished->data, bench.finished->len);
    run(again, 2);
    g_assert_cmpuint(g_bytes_get_size(bytes), ==, bench.finished->len);
    g_assert_true(memcmp(g_bytes_get_data(bytes, NULL), bench.finished->data, bench.finished->len) == 0);
    g_bytes_unref(bytes);
}

/* Another file's pages, and Cairo's file with every byte changed in turn, every cut: refused with a finding, or a file that
 * can be read. */
static void test_damaged(void)
{
    Page *pages[] = {two_paragraphs(), second_page()};
    Finisher *finisher = bench_draw(&bench, pages, 2);
    for (guint at = 0; at < bench.drawn->len; at++) {
        guint8 right = bench.drawn->data[at];
        bench.drawn->data[at] = (guint8)(right ^ (1 << at % 8));
        if (bench_finish(&bench, finisher)) {
            Arena *arena = arena_new();
            g_free(structure_text(bench_source(&bench, arena)));
            arena_free(arena);
        }
        bench.drawn->data[at] = right;
    }
    g_assert_true(bench_finish(&bench, finisher));
    guint whole = bench.drawn->len;
    for (guint size = 0; size + 8 < whole; size += 3) {
        bench.drawn->len = size;
        g_assert_false(bench_finish(&bench, finisher));
    }
    bench.drawn->len = whole;
    g_assert_true(diags_has_errors(bench.diags));
    finisher_free(finisher);
    finisher = bench_draw(&bench, pages, 1);
    Finisher *both = bench_draw(&bench, pages, 2);
    g_assert_false(bench_finish(&bench, finisher));
    finisher_free(finisher);
    finisher_free(both);
    for (int i = 0; i < 2; i++)
        page_free(pages[i]);
}

/* }}} */

typedef void Test(void);

/* Each test has its own bench. */
static void with_bench(gconstpointer test)
{
    bench_open(&bench);
    (*(Test *const *)test)();
    bench_close(&bench);
}

int main(int argc, char **argv)
{
    static const struct { const char *path; Test *test; } tests[] = {
        {"/finish/paragraphs", test_paragraphs},
        {"/finish/table", test_table},
        {"/finish/figure", test_figure},
        {"/finish/note", test_note},
        {"/finish/some-pages", test_some_pages},
        {"/finish/parents", test_parents},
        {"/finish/catalog", test_catalog},
        {"/finish/left-behind", test_left_behind},
        {"/finish/embedded", test_embedded},
        {"/finish/mute-figure", test_mute_figure},
        {"/finish/insist", test_insist},
        {"/finish/skipped-level", test_skipped_level},
        {"/finish/part-levels", test_part_levels},
        {"/finish/no-title", test_no_title},
        {"/finish/chance", test_chance},
        {"/finish/same-bytes", test_same_bytes},
        {"/finish/damaged", test_damaged},
    };
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(tests); i++)
        g_test_add_data_func(tests[i].path, &tests[i].test, with_bench);
    return g_test_run();
}
