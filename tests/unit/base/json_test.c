/* JSON by RFC 8259: what is one, what is none and where it goes wrong, what its words become. */
#include "base/json.h"

#include <glib.h>
#include <string.h>

static const Rule rule = {.id = "test.json", .severity = DIAG_ERROR, .exit = EXIT_CODE_NOTICE, .zh = "{1}", .en = "{2}"};

typedef struct { Arena *arena; Diags *diags; Source source; const YamlNode *root; } Parsed;

static void parse(Parsed *parsed, const char *text, size_t size) {
    parsed->arena = arena_new();
    parsed->diags = diags_new();
    parsed->source = (Source){"test.json", text, size};
    parsed->root = json_parse(parsed->arena, &parsed->source, &rule, parsed->diags);
}

static void finish(Parsed *parsed) {
    diags_free(parsed->diags);
    arena_free(parsed->arena);
}

static void assert_read(const char *text) {
    Parsed parsed;
    parse(&parsed, text, strlen(text));
    if (!parsed.root)
        g_error("refused: %s", text);
    g_assert_cmpint(diags_count(parsed.diags), ==, 0);
    finish(&parsed);
}

static void assert_refused(const char *text, int line, int column) {
    Parsed parsed;
    parse(&parsed, text, strlen(text));
    if (parsed.root)
        g_error("read: %s", text);
    g_assert_cmpint(diags_count(parsed.diags), ==, 1);
    const Diag *diag = diags_get(parsed.diags, 0);
    if (diag->place.line != line || diag->place.column != column)
        g_error("%s: refused at %d:%d", text, diag->place.line, diag->place.column);
    finish(&parsed);
}

/* The entry at an index. */
static const YamlNode *nth(const YamlNode *list, int index) {
    const YamlNode *entry = list->first;
    while (index-- > 0)
        entry = entry->next;
    return entry;
}

static void test_accepted(void) {
    static const char *const texts[] = {
        "{}", "[]", "[[]   ]", "[\"\"]", "[true]", "[null, 1, \"1\", {}]", " [1]\n", "[1\n]", "[4]", "[-0]", "[-123]", "[-1]", "[0e+1]", "[0e1]",
        "[20e1]", "[1E22]", "[1E-2]", "[1E+2]", "[123e45]", "[123.456e78]", "[1e-2]", "[123.456789]", "[-0.000000000000000000000000000001]",
        "[ 4]", "{\"asd\":\"sdf\"}", "{\"\":0}", "{\"a\":[]}", "{\"foo\\u0020bar\": 42}", "{\"min\": -1.0e+28, \"max\": 1.0e+28}", "{\n\"a\": \"b\"\n}",
        "[\"\\u0060\\u012a\\u12AB\"]", "[\"\\uD801\\udc37\"]", "[\"\\ud83d\\ude39\\ud83d\\udc8d\"]", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]", "[\"\\\\u0000\"]",
        "[\"a/*b*/c/*d//e\"]", "[\"\\u0012\"]", "[\"\xE2\x80\xA8\"]", "[\"\x7F\"]", "[\"\\uFFFF\"]", "42", "-0.1", "\"asd\"", "null", "true", "\"\"", "\xEF\xBB\xBF{}",
        "[1]\r\n", "{\"a\":{\"b\":[{\"c\":null}]}}"};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        assert_read(texts[i]);
}

static void test_refused(void) {
    static const struct { const char *text; int column; } cases[] = {
        {"", 1}, {" ", 2}, {"[1 true]", 4}, {"[\"\": 1]", 4}, {"[\"\"],", 5}, {"[,1]", 2}, {"[1,,2]", 4}, {"[\"x\"]]", 6}, {"[\"\",]", 5}, {"[\"x\"", 5}, {"[x", 2},
        {"[3[4]]", 3}, {"[1,]", 4}, {"[,]", 2}, {"[-]", 2}, {"[   , \"\"]", 5}, {"[1,", 4}, {"[*]", 2}, {"[fals]", 2}, {"[nul]", 2}, {"[tru]", 2}, {"[True]", 2},
        {"[++1234]", 2}, {"[+1]", 2}, {"[-01]", 2}, {"[-2.]", 2}, {"[.-1]", 2}, {"[.2e-3]", 2}, {"[0.1.2]", 5}, {"[0.3e+]", 2}, {"[0.3e]", 2}, {"[0.e1]", 2},
        {"[0E]", 2}, {"[1.0e-]", 2}, {"[1 000.0]", 4}, {"[2.e3]", 2}, {"[9.e+]", 2}, {"[Inf]", 2}, {"[NaN]", 2}, {"[-NaN]", 2}, {"[0x1]", 3}, {"[1eE2]", 2},
        {"[012]", 2}, {"[-012]", 2}, {"[1+2]", 3}, {"[\xEF\xBC\x91]", 2}, {"{\"x\", null}", 5}, {"{[: \"x\"}", 2}, {"{\"a\":\"b\"}/**/", 10}, {"{key: \"v\"}", 2},
        {"{\"a\" b}", 6}, {"{:\"b\"}", 2}, {"{\"a\":", 6}, {"{\"a\"", 5}, {"{1:1}", 2}, {"{\"id\":0,}", 9}, {"{\"id\":0,,}", 9}, {"{'a':0}", 2}, {"{\"a\":\"a", 6},
        {"{\"a\":1 \"b\":2}", 8}, {"[\"\\x00\"]", 3}, {"[\"\\u\"]", 3}, {"[\"\\u00A\"]", 3}, {"[\"\\uD834\"]", 3}, {"[\"\\uD800\\u\"]", 3}, {"[\"\\uD800\\uD800\"]", 3},
        {"[\"\\uDd1e\\uD834\"]", 3}, {"[\"\\u0000\"]", 3}, {"[\"a\tb\"]", 4}, {"['x']", 2}, {"[\\n]", 2}, {"[\"x", 2}, {"[\"x\\\"]", 2}, {"\"x\\", 1}, {"[\"\\a\"]", 3},
        {"[\"\\U00020000\"]", 3}, {"<null>", 1}, {"[]x", 3}, {"1]", 2}, {"[][]", 3}, {"\xE2\x81\xA0[]", 1}, {"[\v]", 2}, {"// x\n{}", 1}, {"{\"a\":1,\"a\":2}", 8},
        {"{\"a\":1,\"\\u0061\":2}", 8}, {"nulls", 5}, {"truefalse", 5}};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        assert_refused(cases[i].text, 1, cases[i].column);
    assert_refused("{\n  \"甲\": 1,\n  \"乙\" 2\n}", 3, 7);
    assert_refused("[\"new\nline\"]", 1, 6);
    assert_refused("{\"甲\": \"乙\", \"丙\": [\"丁\",\n\n]}", 3, 1);
}

static void test_words(void) {
    Parsed parsed;
    const char *text = "[\"\\u6c49\\ud840\\udc00\\\"\\/\\n\", 1.50, -0, true, false, null, \"\", \"true\"]";
    parse(&parsed, text, strlen(text));
    static const struct { const char *text; bool quoted; } wanted[] = {
        {"汉\xF0\xA0\x80\x80\"/\n", true}, {"1.50", false}, {"-0", false}, {"true", false}, {"false", false}, {"", false}, {"", true}, {"true", true}};
    for (int i = 0; i < (int)G_N_ELEMENTS(wanted); i++) {
        g_assert_cmpstr(nth(parsed.root, i)->text, ==, wanted[i].text);
        g_assert_cmpuint(nth(parsed.root, i)->size, ==, strlen(wanted[i].text));
        g_assert_true(nth(parsed.root, i)->quoted == wanted[i].quoted);
        g_assert_cmpint(nth(parsed.root, i)->kind, ==, YAML_SCALAR);
    }
    finish(&parsed);
}

static void test_places(void) {
    Parsed parsed;
    const char *text = "{\"标题\": \"甲\",\n  \"正文\": [1,\n   {\"a\": 2}]}";
    parse(&parsed, text, strlen(text));
    const YamlNode *title = yaml_get(parsed.root, "标题"), *body = yaml_get(parsed.root, "正文");
    g_assert_cmpint(title->key_place.column, ==, 2);
    g_assert_cmpint(title->place.column, ==, 8);
    g_assert_cmpint(body->key_place.line, ==, 2);
    g_assert_cmpint(body->first->place.column, ==, 10);
    g_assert_cmpint(yaml_get(nth(body, 1), "a")->place.line, ==, 3);
    g_assert_cmpint(yaml_get(nth(body, 1), "a")->place.column, ==, 10);
    finish(&parsed);
}

/* Nesting is bounded, long lists and many keys are not, and a thousand keys are compared quickly. */
static void test_limits(void) {
    GString *text = g_string_new(NULL);
    for (int i = 0; i < 100000; i++)
        g_string_append_c(text, '[');
    Parsed parsed;
    parse(&parsed, text->str, text->len);
    g_assert_null(parsed.root);
    g_assert_cmpint(diags_count(parsed.diags), ==, 1);
    finish(&parsed);
    g_string_assign(text, "{");
    for (int i = 0; i < 20000; i++)
        g_string_append_printf(text, "%s\"k%d\": [%d]", i ? ", " : "", i, i);
    g_string_append(text, "}");
    parse(&parsed, text->str, text->len);
    g_assert_cmpstr(yaml_get(parsed.root, "k19999")->first->text, ==, "19999");
    finish(&parsed);
    g_string_insert(text, (gssize)text->len - 1, ", \"k7\": 0");
    parse(&parsed, text->str, text->len);
    g_assert_null(parsed.root);
    finish(&parsed);
    g_string_free(text, TRUE);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/json/accepted", test_accepted);
    g_test_add_func("/json/refused", test_refused);
    g_test_add_func("/json/words", test_words);
    g_test_add_func("/json/places", test_places);
    g_test_add_func("/json/limits", test_limits);
    return g_test_run();
}
