/* What colours become on a press, by the standard's inks (GB/T 9704-2012 6.2: black BL100%, red Y80% M80%). */
#define _GNU_SOURCE /* memmem */
#include "finish_support.h"

#include "base/mem.h"
#include "finish/content.h"
#include "finish/deflate.h"
#include "finish/press.h"
#include "paint/png.h"

enum { LAYOUT = -ARTIFACT_LAYOUT, RED = 0xFF3333, BLUE = 0x1F4E79, GREY = 0xDDDDDD };

static const NamedColour inks[] = {
    {"black", COLOUR_BLACK, true, {0, 0, 0, 100}}, {"red", RED, true, {0, 80, 80, 0}}, {"green", 0x00FF00, false, {0, 0, 0, 0}}};

static Bench bench;

/* {{{ operators */

/* A press over a file of one empty page. */
static Press *empty_press(Arena *arena)
{
    PageBuilder *builder = sample_builder(1);
    sample_add_node(builder, sample_node(1, 0, NODE_DOCUMENT));
    sample_add(builder, sample_box(LEN_POINTS(10), LEN_POINTS(10), LEN_POINTS(10), LEN_POINTS(10), COLOUR_BLACK));
    Page *page = page_builder_finish(builder);
    finisher_free(bench_draw(&bench, &page, 1));
    page_free(page);
    PdfSource *source = pdf_source_open(arena, bench.drawn->data, bench.drawn->len, bench.diags);
    g_assert_nonnull(source);
    return press_new(arena, source, inks, G_N_ELEMENTS(inks));
}

static const struct { const char *content, *wanted; } contents[] = {
    /* As Cairo writes them. */
    {"1 0.2 0.2 rg /a0 gs", "0 0.8 0.8 0 k /a0 gs"},
    {"1 0.2 0.2 RG /a0 gs", "0 0.8 0.8 0 K /a0 gs"},
    {"0 0 0 rg", "0 0 0 1 k"},
    {"0.866667 0.866667 0.866667 rg", "0 0 0 0.133333 k"},
    {"1 1 1 RG", "0 0 0 0 K"},
    {"0 g", "0 0 0 1 k"},
    {"0.5 G", "0 0 0 0.5 K"},
    /* Within half a step of 1/255 it is the same colour; the next step is another. */
    {"1 .2 0.199 rg", "0 0.8 0.8 0 k"},
    {"1 0.2 0.196078 rg", "1 0.2 0.196078 rg"},
    /* No inks, no guess. */
    {"0.121569 0.305882 0.47451 rg", "0.121569 0.305882 0.47451 rg"},
    {"0 1 0 rg", "0 1 0 rg"},
    {"/Pattern cs /p5 scn", "/Pattern cs /p5 scn"},
    {"0 0.8 0.8 0 k", "0 0.8 0.8 0 k"},
    /* Not what an operator should have: it stays. */
    {"1 1 rg", "1 1 rg"},
    {"1 1 1 1 rg", "1 1 1 1 rg"},
    {"-1 0 0 rg", "-1 0 0 rg"},
    {"/x rg", "/x rg"},
    {"rg", "rg"},
    {"", ""},
    /* Words that only look like it. */
    {"(0 0 0 rg)Tj [<30>(1 g)]TJ % 0 g\n0 g", "(0 0 0 rg)Tj [<30>(1 g)]TJ % 0 g\n0 0 0 1 k"},
    {"q 0 0 0 rg Q\n0 0 0 rg\n", "q 0 0 0 1 k Q\n0 0 0 1 k\n"},
    {"0 g BI /W 1 ID 0 g EI 0 g", "0 0 0 1 k BI /W 1 ID 0 g EI 0 g"},
};

static void test_forms(void)
{
    Arena *arena = arena_new();
    Press *press = empty_press(arena);
    for (size_t i = 0; i < G_N_ELEMENTS(contents); i++) {
        Out *out = out_new_memory();
        char *exact = g_memdup2(contents[i].content, strlen(contents[i].content) + 1);
        press_write_form(press, 1, (Slice){exact, strlen(exact)}, out);
        g_assert_cmpstr(out_text(out), ==, contents[i].wanted);
        out_free(out);
        g_free(exact);
    }
    arena_free(arena);
}

static int code_bytes(void *closure, Slice font)
{
    (void)closure;
    return slice_is(font, "f-1") ? 1 : 0;
}

typedef struct { char *text; const char *fault; } Marked;

static Marked mark(Press *press, const Event *events, int64_t count, const char *content)
{
    GArray *owners = g_array_new(FALSE, FALSE, sizeof(NodeId));
    ContentJob job = {.code_bytes = code_bytes, .owners = owners, .press = press};
    Out *out = out_new_memory();
    Marked marked = {.fault = content_mark(&job, events, count, (Slice){content, strlen(content)}, out)};
    marked.text = g_strdup(out_text(out));
    out_free(out);
    g_array_free(owners, TRUE);
    return marked;
}

static void test_pages(void)
{
    Arena *arena = arena_new();
    Press *press = empty_press(arena);
    const Event events[] = {{LAYOUT, 0}, {LAYOUT, 1}};
    static const char content[] = "q 1 0.2 0.2 rg 1 2 3 4 re f 0 g BT /f-1 1 Tf (a)Tj ET Q\n";
    Marked marked = mark(press, events, 2, content);
    g_assert_cmpstr(marked.fault, ==, NULL);
    g_assert_cmpstr(marked.text, ==, "q 0 0.8 0.8 0 k /Artifact<</Type/Layout>>BDC\n1 2 3 4 re f 0 0 0 1 k EMC\nBT /f-1 1 Tf /Artifact<</Type/Layout>>BDC\n(a)Tj EMC\nET Q\n");
    g_free(marked.text);
    marked = mark(NULL, events, 2, content);
    g_assert_nonnull(strstr(marked.text, "q 1 0.2 0.2 rg "));
    g_free(marked.text);
    /* Where a mark is still to open in front of what has begun, a colour would land before it. */
    static const char *const wrong[] = {"1 2 3 4 re 0 g f", "BT /f-1 1 Tf /Span <</ActualText <feff>>> BDC 0 g (a)Tj EMC ET"};
    for (size_t i = 0; i < G_N_ELEMENTS(wrong); i++) {
        marked = mark(press, &events[i], 1, wrong[i]);
        g_assert_cmpstr(marked.fault, ==, "a colour within a path or a mark");
        g_free(marked.text);
    }
    arena_free(arena);
}

/* }}} */
/* {{{ whole files */

/* A square of 2 by 2 pixels of one colour. */
static Image square(uint32_t pixel, GByteArray *bytes)
{
    uint32_t pixels[4] = {pixel, pixel, pixel, pixel};
    Out *out = out_new(bench_write, bytes);
    png_write(&(PngImage){.pixels = pixels, .stride = 2, .width = 2, .height = 2, .pixels_per_metre = 3000}, out);
    out_free(out);
    return (Image){"square.png", bytes->data, bytes->len, IMAGE_PNG, 2, 2, NULL};
}

static Item coloured(const Item *item, Colour colour)
{
    Item copy = *item;
    copy.of.glyphs.colour = colour;
    return copy;
}

/* Words that are put together first, as those of a draft are. */
static Item turned(Arena *arena, Item words)
{
    Item item = {.kind = ITEM_GROUP, .artifact = ARTIFACT_BACKGROUND, .line = -1};
    item.of.group = (PageGroup){.xx = 46341, .yx = -46341, .xy = 46341, .yy = 46341, .offset = {LEN_POINTS(100), LEN_POINTS(500)}, .opacity = 255,
                                .items = arena_memdup(arena, &words, sizeof words), .item_count = 1};
    return item;
}

static Item pressed(Arena *arena, const Image *image, Len x)
{
    Item inner = {.kind = ITEM_IMAGE, .line = -1}, item = {.kind = ITEM_GROUP, .artifact = ARTIFACT_LAYOUT, .line = -1};
    inner.of.image = (PageImage){.image = image, .rect = {LEN_POINTS(x), LEN_POINTS(90), LEN_POINTS(50), LEN_POINTS(50)}};
    item.of.group = (PageGroup){.xx = 65536, .yy = 65536, .opacity = 255, .blend = BLEND_MULTIPLY, .items = arena_memdup(arena, &inner, sizeof inner), .item_count = 1};
    return item;
}

static Page *page_of(int number, const Image *image, Colour colour)
{
    PageBuilder *builder = sample_builder(number);
    Arena *arena = page_builder_arena(builder);
    if (number == 1)
        sample_add_node(builder, sample_node(1, 0, NODE_DOCUMENT));
    sample_add_node(builder, sample_node((NodeId)number + 1, 1, NODE_P));
    Item words = bench_text(&bench, arena, "甲乙", 100, 100, (NodeId)number + 1), light = bench_text(&bench, arena, "丙", 0, 0, 0);
    sample_add(builder, words);
    words.origin.y = LEN_POINTS(130);
    sample_add(builder, coloured(&words, colour));
    sample_add(builder, turned(arena, coloured(&light, GREY)));
    sample_add(builder, pressed(arena, image, 90 * (Len)number));
    return page_builder_finish(builder);
}

static bool is_content(Slice dictionary)
{
    bool bare = pdf_key(dictionary, "/Type").size + pdf_key(dictionary, "/Subtype").size + pdf_key(dictionary, "/Length1").size == 0;
    return pdf_is_dictionary(dictionary) && (bare || slice_is(pdf_key(dictionary, "/Subtype"), "/Form")) && slice_is(pdf_key(dictionary, "/Filter"), "/FlateDecode");
}

/* All contents of the finished file's pages and forms, one behind the other; the caller frees it. */
static GString *inks_of(const PdfSource *source)
{
    GString *all = g_string_new(NULL);
    for (int number = 1; number <= pdf_source_count(source); number++) {
        Slice object = pdf_object(source, number), data;
        size_t size = 0;
        if (!is_content(object) || !pdf_stream(source, number, &data))
            continue;
        uint8_t *plain = inflate_all((const uint8_t *)data.at, data.size, &size);
        if (plain)
            g_string_append_len(all, (const char *)plain, (gssize)size);
        mem_free(plain);
    }
    return all;
}

static void run(Page **pages, int count)
{
    bench.options.archive = CLAIM_NONE;
    bench.options.press = true;
    bench.options.colours = inks;
    bench.options.colour_count = G_N_ELEMENTS(inks);
    bench_run(&bench, pages, count);
    if (!bench.ok)
        bench_print(&bench);
    g_assert_true(bench.ok);
}

static void assert_finding(int index, const Rule *rule, const char *first, const char *second)
{
    const Diag *diag = diags_get(bench.diags, index);
    g_assert_cmpstr(diag->rule->id, ==, rule->id);
    g_assert_cmpint(diag->severity, ==, DIAG_WARNING);
    g_assert_cmpstr(diag->args[0], ==, first);
    if (second)
        g_assert_cmpstr(diag->args[1], ==, second);
}

static const Rule *const archive = &(const Rule){.id = "press.no-archive"};
static const Rule *const colours = &(const Rule){.id = "press.colours"};
static const Rule *const pictures = &(const Rule){.id = "press.pictures"};

static void assert_groups(const PdfSource *source)
{
    int groups = 0;
    for (int number = 1; number <= pdf_source_count(source); number++) {
        Slice group = pdf_key(pdf_object(source, number), "/Group");
        if (group.size == 0)
            continue;
        g_assert_true(slice_is(pdf_key(group, "/CS"), "/DeviceCMYK"));
        groups++;
    }
    g_assert_cmpint(groups, >=, 1);
}

static void test_red_and_grey(void)
{
    GByteArray *bytes = g_byte_array_new();
    Image grey = square(0x808080, bytes);
    Page *pages[] = {page_of(1, &grey, RED)};
    run(pages, 1);
    Arena *arena = arena_new();
    PdfSource *source = bench_source(&bench, arena);
    GString *all = inks_of(source);
    g_assert_nonnull(strstr(all->str, "0 0 0 1 k"));
    g_assert_nonnull(strstr(all->str, "0 0.8 0.8 0 k"));
    g_assert_nonnull(strstr(all->str, "0 0 0 0.133333 k")); /* in the turned words' form */
    g_assert_null(strstr(all->str, " rg"));
    assert_groups(source);
    /* Nothing stays RGB, and a picture of greys has but the black ink. */
    g_assert_cmpint(diags_count(bench.diags), ==, 1);
    assert_finding(0, archive, NULL, NULL);
    g_string_free(all, TRUE);
    arena_free(arena);
    g_byte_array_free(bytes, TRUE);
}

static void test_what_stays(void)
{
    GByteArray *bytes = g_byte_array_new(), *more = g_byte_array_new();
    Image first = square(0xC00000, bytes), second = square(0x00C000, more);
    Page *pages[] = {page_of(1, &first, COLOUR_BLACK), page_of(2, &second, BLUE), page_of(3, &first, BLUE)};
    run(pages, 3);
    g_assert_cmpint(diags_count(bench.diags), ==, 3);
    assert_finding(0, archive, NULL, NULL);
    assert_finding(1, colours, "1", "#1f4e79 (2)");
    assert_finding(2, pictures, "2", "1"); /* each image once, however often it is drawn */
    g_byte_array_free(bytes, TRUE);
    g_byte_array_free(more, TRUE);
}

/* No profile of a screen, no word of PDF/A; PDF/UA-1 stands. */
static void test_claims(void)
{
    GByteArray *bytes = g_byte_array_new();
    Image grey = square(0x808080, bytes);
    Page *pages[] = {page_of(1, &grey, RED)};
    run(pages, 1);
    Arena *arena = arena_new();
    g_assert_cmpuint(pdf_key(catalog_of(bench_source(&bench, arena)), "/OutputIntents").size, ==, 0);
    g_assert_false(finished_says(&bench, "pdfaid"));
    g_assert_false(finished_says(&bench, "pdfaExtension"));
    g_assert_true(finished_says(&bench, "<pdfuaid:part>1<"));
    arena_free(arena);
    g_byte_array_free(bytes, TRUE);
}

/* }}} */

typedef struct { void (*run)(void); } Test;

static void with_bench(const void *data)
{
    bench_open(&bench);
    ((const Test *)data)->run();
    bench_close(&bench);
}

int main(int argc, char **argv)
{
    static const struct { const char *path; Test test; } tests[] = {
        {"/press/forms", {test_forms}},
        {"/press/pages", {test_pages}},
        {"/press/red-and-grey", {test_red_and_grey}},
        {"/press/what-stays", {test_what_stays}},
        {"/press/claims", {test_claims}},
    };
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(tests); i++)
        g_test_add_data_func(tests[i].path, &tests[i].test, with_bench);
    return g_test_run();
}
