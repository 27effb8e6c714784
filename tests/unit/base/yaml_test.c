/* YAML as nodes with places. */
#include "base/yaml.h"

#include <glib.h>
#include <string.h>

static const Rule rule = {.id = "test.yaml", .severity = DIAG_ERROR, .exit = EXIT_CODE_NOTICE, .zh = "{1}", .en = "{1}"};

typedef struct { Arena *arena; Diags *diags; Source source; const YamlNode *root; } Parsed;

static void parse(Parsed *parsed, const char *text, size_t from) {
    parsed->arena = arena_new();
    parsed->diags = diags_new();
    parsed->source = (Source){"test.yaml", text, strlen(text)};
    parsed->root = yaml_parse(parsed->arena, &parsed->source, from, strlen(text), &rule, parsed->diags);
}

static void finish(Parsed *parsed) {
    diags_free(parsed->diags);
    arena_free(parsed->arena);
}

static void assert_place(Place place, int line, int column) {
    g_assert_cmpint(place.line, ==, line);
    g_assert_cmpint(place.column, ==, column);
}

static void test_tree(void) {
    Parsed parsed;
    parse(&parsed, "---\n标题: 公示\nlist:\n  - 1\n  - \"05\"\nempty:\nmap: {a: b}\n", 4);
    g_assert_cmpint(parsed.root->kind, ==, YAML_MAP);
    const YamlNode *title = yaml_get(parsed.root, "标题"), *list = yaml_get(parsed.root, "list");
    g_assert_cmpstr(title->text, ==, "公示");
    assert_place(title->key_place, 2, 1);
    assert_place(title->place, 2, 5);
    g_assert_cmpint(list->kind, ==, YAML_LIST);
    g_assert_false(list->first->quoted);
    g_assert_true(list->first->next->quoted);
    g_assert_cmpstr(list->first->next->text, ==, "05");
    assert_place(list->first->next->place, 5, 5);
    g_assert_cmpstr(yaml_get_text(parsed.root, "empty", NULL), ==, "");
    assert_place(yaml_get(parsed.root, "empty")->key_place, 6, 1);
    g_assert_cmpstr(yaml_get_text(yaml_get(parsed.root, "map"), "a", NULL), ==, "b");
    g_assert_null(yaml_get(parsed.root, "none"));
    g_assert_null(yaml_get(list, "none"));
    finish(&parsed);
    parse(&parsed, "%YAML 1.2\n---\n'a''''b': 'c''''d'\n...\n---\n# nothing\n", 0);
    g_assert_cmpstr(yaml_get_text(parsed.root, "a''b", NULL), ==, "c''d");
    g_assert_cmpint(diags_count(parsed.diags), ==, 0);
    finish(&parsed);
}

static void assert_refused(const char *text, int line) {
    Parsed parsed;
    parse(&parsed, text, 0);
    g_assert_null(parsed.root);
    g_assert_cmpint(diags_count(parsed.diags), ==, 1);
    if (diags_get(parsed.diags, 0)->place.line != line)
        g_error("%s: refused in line %d", text, diags_get(parsed.diags, 0)->place.line);
    finish(&parsed);
}

static void test_refusals(void) {
    assert_refused("a: 1\nb: [1, 2\n", 3);
    assert_refused("a: 1\na: 2\n", 2);
    assert_refused("a: 1\nb: *x\n", 2);
    assert_refused("a: !!str 1\n", 1);
    assert_refused("? [a]\n: 1\n", 1);
    assert_refused("a: &x 1\n", 1);
    assert_refused("a: 1\nb: &x [1]\n", 2);
    assert_refused("a: 1\nb: \"x\\0y\"\n", 2);
    assert_refused("a: 1\n\"\\0\": x\n", 2);
    assert_refused("a: 1\n---\na: 2\n", 3);
    assert_refused("a: 1\n...\n---\n- 2\n", 4);
    assert_refused("a:\n\t- 1\n", 2);
    assert_refused("a: 1\n b: 2\n", 1);
    assert_refused("a: @x\n", 1);
    assert_refused("a: \"\\q\"\n", 1);
    assert_refused("a: \"\\uD83D\"\n", 1);
    assert_refused("a: 'x\n", 1);
    /* libfyaml takes these, but without the last character. */
    assert_refused("a:\n  - t: |\n    x\n     \n     yz", 2);
    assert_refused("a:\n  - |\n  x\n   \n   yz", 3);
    assert_refused("a:\n - - >\n   x\n", 3);
}

static void test_blocks_of_text(void) {
    static const struct { const char *text, *wanted; } cases[] = {
        {"- |\n  x\n   y\n", "x\n y\n"}, {"- - |\n    x\n", "x\n"}, {"-\n  - |\n\n   x", "\nx\n"}, {"- a: |\n   x\n", "x\n"}, {"- |2\n    x\n", "  x\n"}, {"- |\r\n  x\r\n", "x\n"}};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        Parsed parsed;
        parse(&parsed, cases[i].text, 0);
        const YamlNode *node = parsed.root;
        while (node && node->kind != YAML_SCALAR)
            node = node->first;
        g_assert_nonnull(node);
        g_assert_cmpstr(node->text, ==, cases[i].wanted);
        finish(&parsed);
    }
}

static void test_deep_nesting(void) {
    GString *text = g_string_new("a: ");
    for (int i = 0; i < 5000; i++)
        g_string_append_c(text, '[');
    Parsed parsed;
    parse(&parsed, text->str, 0);
    g_assert_null(parsed.root);
    finish(&parsed);
    g_string_truncate(text, 3);
    for (int i = 0; i < 40; i++)
        g_string_append_c(text, '[');
    for (int i = 0; i < 40; i++)
        g_string_append_c(text, ']');
    parse(&parsed, text->str, 0);
    g_assert_null(parsed.root);
    finish(&parsed);
    g_string_free(text, TRUE);
}

static void test_empty(void) {
    Parsed parsed;
    parse(&parsed, "# nothing\n\n", 0);
    g_assert_cmpint(parsed.root->kind, ==, YAML_MAP);
    g_assert_null(parsed.root->first);
    finish(&parsed);
}

static void test_bool(void) {
    Parsed parsed;
    bool value = false;
    parse(&parsed, "a: true\nb: 否\nc: 2\n", 0);
    g_assert_true(yaml_read_bool(yaml_get(parsed.root, "a"), &value) && value);
    g_assert_true(yaml_read_bool(yaml_get(parsed.root, "b"), &value) && !value);
    g_assert_false(yaml_read_bool(yaml_get(parsed.root, "c"), &value));
    g_assert_false(yaml_read_bool(NULL, &value));
    finish(&parsed);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/yaml/tree", test_tree);
    g_test_add_func("/yaml/refusals", test_refusals);
    g_test_add_func("/yaml/deep-nesting", test_deep_nesting);
    g_test_add_func("/yaml/blocks-of-text", test_blocks_of_text);
    g_test_add_func("/yaml/empty", test_empty);
    g_test_add_func("/yaml/bool", test_bool);
    return g_test_run();
}
