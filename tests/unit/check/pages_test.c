/* The rules over finished pages, on pages built by hand. Millimetres become Len by LEN_TENTH_MM. */
#include "page/builder.h"

#include "check_support.h"

#define MM(value) LEN_TENTH_MM((value) * 10)

typedef struct { Notice *notice; Checks *checks; PageSink *sink; int number; } Bench;

static Bench bench_new(void) {
    Bench bench = {.notice = draft_notice("P 略作说明。")};
    CheckOptions options = {0};
    bench.checks = checks_new(bench.notice, &options);
    bench.sink = checks_page_sink_new(bench.checks);
    return bench;
}

static PageLine line_of(Role role, Part part, int flags, int y, int width) {
    return (PageLine){.box = {MM(28), MM(y), MM(width), MM(6)}, .role = (uint8_t)role, .part = (uint8_t)part, .flags = (uint8_t)flags,
                      .place = {NULL, y, 1}};
}

static void add_page(Bench *bench, const PageLine *lines, int line_count, const Item *items, int item_count) {
    PageBuilder *builder = page_builder_new(++bench->number, (LenSize){MM(210), MM(297)}, (LenRect){MM(28), MM(37), MM(156), MM(225)});
    Diags *diags = diags_new();
    page_builder_add(builder, (LenPoint){0, 0}, items, item_count, lines, line_count);
    Page *page = page_builder_finish(builder);
    g_assert_true(bench->sink->page(bench->sink, page, diags));
    page_free(page);
    diags_free(diags);
}

static void expect(Bench *bench, const char *ids) {
    Diags *diags = diags_new();
    g_assert_true(bench->sink->finish(bench->sink, diags));
    checks_give(bench->checks, diags);
    char *found = ids_of(diags);
    g_assert_cmpstr(found, ==, ids);
    g_free(found);
    diags_free(diags);
    bench->sink->free(bench->sink);
    checks_free(bench->checks);
    notice_free(bench->notice);
}

enum { WHOLE = LINE_FIRST | LINE_LAST };

static void test_clean(void) {
    Bench bench = bench_new();
    PageLine first[] = {line_of(ROLE_TITLE, PART_TITLE, WHOLE, 37, 100), line_of(ROLE_BODY, PART_BODY, LINE_FIRST, 60, 156),
                        line_of(ROLE_BODY, PART_BODY, LINE_LAST, 70, 80), line_of(ROLE_SIGNATURE, PART_SIGNATURE, WHOLE, 90, 60)};
    PageLine second[] = {line_of(ROLE_CELL, PART_ATTACHMENT, WHOLE, 40, 20)};
    Item rule = {.kind = ITEM_RULE, .part = PART_ATTACHMENT, .artifact = ARTIFACT_LAYOUT, .line = -1,
                 .of.rule = {{MM(28), MM(40)}, {MM(184), MM(40)}, LEN_POINTS(0.5), COLOUR_BLACK}};
    add_page(&bench, first, 4, NULL, 0);
    add_page(&bench, second, 1, &rule, 1);
    expect(&bench, "");
}

static void test_lone(void) {
    Bench bench = bench_new();
    PageLine first[] = {line_of(ROLE_BODY, PART_BODY, LINE_FIRST, 37, 156), line_of(ROLE_BODY, PART_BODY, LINE_LAST | LINE_LONE, 50, 6)};
    PageLine second[] = {line_of(ROLE_BODY, PART_BODY, LINE_LAST, 37, 80), line_of(ROLE_BODY, PART_BODY, WHOLE, 50, 80)};
    add_page(&bench, first, 2, NULL, 0);
    add_page(&bench, second, 2, NULL, 0);
    expect(&bench, "page.lone-line page.lone-character"); /* both hints, by their places */
}

static void test_signature_alone(void) {
    Bench bench = bench_new();
    PageLine body = line_of(ROLE_BODY, PART_BODY, WHOLE, 37, 156), number = line_of(ROLE_PAGE_NUMBER, PART_FURNITURE, WHOLE, 269, 10);
    number.artifact = ARTIFACT_PAGINATION;
    PageLine second[] = {line_of(ROLE_SIGNATURE, PART_SIGNATURE, WHOLE, 37, 60), line_of(ROLE_DATE, PART_SIGNATURE, WHOLE, 47, 60), number};
    add_page(&bench, &body, 1, NULL, 0);
    add_page(&bench, second, 3, NULL, 0);
    expect(&bench, "page.signature-alone");
}

static void test_first_without_body(void) {
    Bench bench = bench_new();
    PageLine first[] = {line_of(ROLE_TITLE, PART_TITLE, WHOLE, 37, 100), line_of(ROLE_SALUTATION, PART_BODY, WHOLE, 60, 156)};
    PageLine second = line_of(ROLE_BODY, PART_BODY, WHOLE, 37, 156);
    add_page(&bench, first, 2, NULL, 0);
    add_page(&bench, &second, 1, NULL, 0);
    expect(&bench, "page.first-without-body");
}

static void test_beyond_measure(void) {
    Bench bench = bench_new();
    PageLine body = line_of(ROLE_BODY, PART_BODY, WHOLE, 37, 156);
    Item rule = {.kind = ITEM_RULE, .part = PART_BODY, .artifact = ARTIFACT_LAYOUT, .line = -1,
                 .of.rule = {{MM(28), MM(40)}, {MM(189), MM(40)}, LEN_POINTS(0.5), COLOUR_BLACK}};
    add_page(&bench, &body, 1, &rule, 1);
    Diags *diags = diags_new();
    checks_give(bench.checks, diags);
    char *message = message_of(diags, "page.beyond-measure");
    g_assert_cmpstr(message, ==, "第1页的表格或图片超出版心5毫米");
    g_free(message);
    diags_free(diags);
    expect(&bench, "");
}

static void test_title_shapes(void) {
    static const struct { int widths[4]; const char *ids; } shapes[] = {
        {{150, 100, 150}, "page.title-shape"}, {{150, 150, 150}, "page.title-shape"}, {{150, 120, 90}, ""}, {{90, 120, 150}, ""},
        {{90, 150, 90}, ""}, {{150, 100, 0}, ""}, {{150, 150, 0}, ""}};
    for (size_t s = 0; s < G_N_ELEMENTS(shapes); s++) {
        Bench bench = bench_new();
        PageLine lines[5];
        int count = 0;
        for (; shapes[s].widths[count]; count++)
            lines[count] = line_of(ROLE_TITLE, PART_TITLE, 0, 37 + 12 * count, shapes[s].widths[count]);
        lines[count++] = line_of(ROLE_BODY, PART_BODY, WHOLE, 100, 156);
        add_page(&bench, lines, count, NULL, 0);
        expect(&bench, shapes[s].ids);
    }
}

/* The seal lies on signature and date, or on nothing; in a group it is moved. */
static void test_blank_seal(void) {
    static const Image picture = {.name = "seal.png", .bytes = (const uint8_t *)"", .kind = IMAGE_PNG, .pixel_width = 1, .pixel_height = 1};
    for (int y = 100; y <= 200; y += 100) {
        Bench bench = bench_new();
        PageLine lines[] = {line_of(ROLE_BODY, PART_BODY, WHOLE, 80, 156), line_of(ROLE_SIGNATURE, PART_SIGNATURE, WHOLE, 110, 156),
                            line_of(ROLE_DATE, PART_SIGNATURE, WHOLE, 120, 156)};
        Item seal = {.kind = ITEM_IMAGE, .part = PART_SIGNATURE, .line = -1, .of.image = {.image = &picture, .rect = {MM(100), 0, MM(42), MM(42)}}};
        Item group = {.kind = ITEM_GROUP, .part = PART_SIGNATURE, .line = -1,
                      .of.group = {.xx = 65536, .yy = 65536, .offset = {0, MM(y)}, .opacity = 255, .items = &seal, .item_count = 1}};
        add_page(&bench, lines, 3, &group, 1);
        expect(&bench, y == 100 ? "" : "page.blank-seal");
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/pages/clean", test_clean);
    g_test_add_func("/pages/lone", test_lone);
    g_test_add_func("/pages/signature-alone", test_signature_alone);
    g_test_add_func("/pages/first-without-body", test_first_without_body);
    g_test_add_func("/pages/beyond-measure", test_beyond_measure);
    g_test_add_func("/pages/title-shapes", test_title_shapes);
    g_test_add_func("/pages/blank-seal", test_blank_seal);
    return g_test_run();
}
