#include "fake_face.h"
#include "sample.h"

#include "page/sink.h"

/* What Python's parser makes of the document: it is valid JSON, and these are the values. */
static char *parsed(const char *json, const char *expression) {
    g_autofree char *program = g_strdup_printf(
        "import json,sys\nd=json.loads(sys.argv[1])\nprint(json.dumps(%s,sort_keys=True,ensure_ascii=False))",
        expression);
    const char *const argv[] = {"python3", "-c", program, json, NULL};
    g_autoptr(GError) error = NULL;
    char *output = NULL;
    int status = -1;
    g_spawn_sync(NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
    g_assert_no_error(error);
    g_assert_cmpint(status, ==, 0);
    return g_strchomp(output);
}

static void assert_value(const char *json, const char *expression, const char *expected) {
    g_autofree char *value = parsed(json, expression);
    g_assert_cmpstr(value, ==, expected);
}

static Page *sample_page(Arena *arena) {
    static const Image image = {.name = "章.png", .kind = IMAGE_PNG};
    PageBuilder *builder = sample_builder(1);
    Item runs[3] = {sample_run(arena, &fake_face, NULL, "“公", (LenPoint){0, 0}, 2, 0),
                    sample_run(arena, &fake_face, NULL, "页", (LenPoint){0, 0}, 0, 1),
                    sample_run(arena, &fake_face, NULL, "示\\\"", (LenPoint){0, 0}, 2, 0)};
    PageLine lines[2] = {{.box = {LEN_TENTH_MM(280), LEN_TENTH_MM(370), LEN_TENTH_MM(1560), LEN_POINTS(16)},
                          .baseline = LEN_TENTH_MM(400),
                          .role = ROLE_TITLE,
                          .part = PART_TITLE,
                          .flags = LINE_LAST | LINE_LONE,
                          .node = 2,
                          .place = {NULL, 3, 7}},
                         {.role = ROLE_PAGE_NUMBER,
                          .part = PART_FURNITURE,
                          .artifact = ARTIFACT_PAGINATION,
                          .overfull = LEN_TENTH_MM(5)}};
    page_builder_set_label(builder, "— 1 —");
    page_builder_add(builder, (LenPoint){0, 0}, runs, 3, lines, 2);
    sample_add(builder, sample_rule(LEN_TENTH_MM(100), LEN_TENTH_MM(200), LEN_TENTH_MM(100), LEN_TENTH_MM(300),
                                    LEN_TENTH_MM(4)));
    Item picture = {
        .kind = ITEM_IMAGE, .node = 3, .line = -1, .of.image = {.image = &image, .rect = {0, 0, LEN_TENTH_MM(100), LEN_TENTH_MM(50)}}};
    Item group = {.kind = ITEM_GROUP, .node = 3, .line = -1};
    group.of.group = (PageGroup){.xx = 65536,
                                 .yy = 65536,
                                 .offset = {LEN_TENTH_MM(10), LEN_TENTH_MM(20)},
                                 .opacity = 255,
                                 .items = &picture,
                                 .item_count = 1};
    sample_add(builder, group);
    sample_add(builder, sample_box(0, 0, LEN_TENTH_MM(2100), LEN_TENTH_MM(30), 0xfe0102));
    return page_builder_finish(builder);
}

static void test_values(void) {
    Arena *arena = arena_new();
    Out *out = out_new_memory();
    PageSink *sink = page_json_sink_new(out);
    Page *page = sample_page(arena);
    g_assert_true(sink->page(sink, page, NULL));
    g_assert_true(sink->page(sink, page, NULL));
    g_assert_true(sink->finish(sink, NULL));
    const char *json = out_text(out);
    assert_value(json, "[d['version'],len(d['pages'])]", "[1, 2]");
    assert_value(json, "[d['pages'][1][k] for k in ('number','label','width','height')]", "[1, \"— 1 —\", 210, 297]");
    assert_value(json, "d['pages'][0]['type_area']", "{\"height\": 225, \"width\": 156, \"x\": 28, \"y\": 37}");
    assert_value(
        json, "d['pages'][0]['lines'][0]",
        "{\"baseline\": 40, \"flags\": [\"last\", \"lone\"], \"height\": 5.644, \"part\": \"title\", \"role\": "
        "\"title\", "
        "\"source\": {\"column\": 7, \"line\": 3}, \"text\": \"“公示\\\\\\\"\", \"width\": 156, \"x\": 28, \"y\": 37}");
    assert_value(json, "[d['pages'][0]['lines'][1][k] for k in ('text','source','artifact','overfull')]",
                 "[\"页\", null, \"pagination\", 0.5]");
    assert_value(json, "[d['pages'][0]['rules'][0][k] for k in ('x','y','width','height','colour')]",
                 "[9.8, 20, 0.4, 10, \"#000000\"]");
    assert_value(json, "[d['pages'][0]['images'][0][k] for k in ('x','y','width','height','name')]",
                 "[1, 2, 10, 5, \"章.png\"]");
    assert_value(json, "[d['pages'][0]['boxes'][0][k] for k in ('width','colour')]", "[210, \"#fe0102\"]");
    sink->free(sink);
    page_free(page);
    out_free(out);
    arena_free(arena);
}

static void test_no_pages(void) {
    Out *out = out_new_memory();
    PageSink *sink = page_json_sink_new(out);
    g_assert_true(sink->finish(sink, NULL));
    assert_value(out_text(out), "d", "{\"pages\": [], \"version\": 1}");
    sink->free(sink);
    out_free(out);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/page-json/values", test_values);
    g_test_add_func("/page-json/no-pages", test_no_pages);
    return g_test_run();
}
