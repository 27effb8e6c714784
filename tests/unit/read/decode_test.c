/* Charsets: declared, sniffed, wrong, damaged. The bytes are written out, so that no converter judges itself. */
#include "read/decode.h"

#include "outline.h"

typedef struct { Arena *arena; Diags *diags; Source source, text; bool ok; } Decoded;

static Decoded decode(const void *bytes, size_t size) {
    Decoded decoded = {.arena = arena_new(), .diags = diags_new()};
    Source *source = ARENA_NEW(decoded.arena, Source);
    *source = (Source){"post.html", arena_memdup(decoded.arena, bytes, size), size};
    decoded.source = *source;
    decoded.ok = decode_source(decoded.arena, source, &decoded.text, decoded.diags);
    return decoded;
}

static void finish(Decoded *decoded) {
    diags_free(decoded->diags);
    arena_free(decoded->arena);
}

static void assert_decoded(const void *bytes, size_t size, const char *wanted, const char *rule, int line, int column) {
    Decoded decoded = decode(bytes, size);
    g_assert_true(decoded.ok == (wanted != NULL));
    if (wanted) {
        g_assert_cmpint((int)decoded.text.size, ==, (int)strlen(wanted));
        g_assert_true(memcmp(decoded.text.text, wanted, decoded.text.size) == 0);
    }
    g_assert_cmpint(diags_count(decoded.diags), ==, rule ? 1 : 0);
    if (rule) {
        const Diag *diag = diags_get(decoded.diags, 0);
        g_assert_cmpstr(diag->rule->id, ==, rule);
        g_assert_cmpint(diag->place.line, ==, line);
        g_assert_cmpint(diag->place.column, ==, column);
    }
    finish(&decoded);
}
#define ASSERT_DECODED(literal, wanted, rule, line, column) assert_decoded(literal, sizeof(literal) - 1, wanted, rule, line, column)

static void test_utf8(void) {
    ASSERT_DECODED("公示", "公示", NULL, 0, 0);
    ASSERT_DECODED("<meta charset=utf-8>公示", "<meta charset=utf-8>公示", NULL, 0, 0);
    ASSERT_DECODED("<meta charset=gbk>公示", "<meta charset=gbk>公示", "read.charset-wrong", 0, 0);
    ASSERT_DECODED("<meta charset=gbk>notice", "<meta charset=gbk>notice", NULL, 0, 0);
}

/* D6 D0 B9 FA is 中国 in GB 2312; 82 30 AD 38 is 㙦, a character of GB 18030 only, E9 46 镕 one of GBK. */
static void test_gb18030(void) {
    ASSERT_DECODED("<meta charset=\"gb2312\">\xD6\xD0\xB9\xFA", "<meta charset=\"gb2312\">中国", NULL, 0, 0);
    ASSERT_DECODED("<META http-equiv=Content-Type content='text/html; charset=GBK'>\xD6\xD0",
                   "<META http-equiv=Content-Type content='text/html; charset=GBK'>中", NULL, 0, 0);
    ASSERT_DECODED("<?xml version='1.0' encoding='gb18030'?>\xD6\xD0", "<?xml version='1.0' encoding='gb18030'?>中", NULL, 0, 0);
    ASSERT_DECODED("\xD6\xD0\xB9\xFA\xB9\xAB\xCA\xBE", "中国公示", NULL, 0, 0);
    ASSERT_DECODED("<meta charset=gb2312>\xE9\x46", "<meta charset=gb2312>镕", NULL, 0, 0);
    ASSERT_DECODED("<meta charset=gb2312>\x82\x30\xAD\x38", "<meta charset=gb2312>㙦", NULL, 0, 0);
    ASSERT_DECODED("<meta charset=utf-8>\xD6\xD0\xB9\xFA\xB9\xAB", "<meta charset=utf-8>中国公", "read.charset-wrong", 0, 0);
}

static void test_utf16(void) {
    ASSERT_DECODED("\xFF\xFE\x2D\x4E\x0A\x00", "中\n", NULL, 0, 0);
    ASSERT_DECODED("\xFE\xFF\x4E\x2D", "中", NULL, 0, 0);
}

static void test_other(void) {
    ASSERT_DECODED("<meta charset=big5>\xA4\xA4", "<meta charset=big5>中", NULL, 0, 0);
    ASSERT_DECODED("<meta charset=nonesuch>\xD6\xD0", NULL, "read.charset", 0, 0);
}

/* The place is that of the first bad byte, in characters. */
static void test_damage(void) {
    ASSERT_DECODED("公示\n一二\xFF三四五六七", NULL, "read.utf8", 2, 3);
    ASSERT_DECODED("公示公示公示\xC0\x80一二三四五六", NULL, "read.utf8", 1, 7);
    ASSERT_DECODED("公示公示公示\xED\xA0\x80一二三四五六", NULL, "read.utf8", 1, 7);
    ASSERT_DECODED("<meta charset=gbk>\n\xD6\xD0\xFF\xFF\xD6\xD0\xD6\xD0", NULL, "read.charset-bad", 2, 2);
}

/* A file that ends within a character was cut off: the rest is kept. */
static void test_cut(void) {
    ASSERT_DECODED("一二三四五六七\xE5\x85", "一二三四五六七", "read.cut-off", 1, 8);
    ASSERT_DECODED("<meta charset=gbk>\xD6\xD0\xB9", "<meta charset=gbk>中", "read.cut-off", 1, 20);
}

static void test_no_text(void) {
    ASSERT_DECODED("", NULL, "read.empty", 0, 0);
    ASSERT_DECODED("abc\0def", NULL, "read.binary", 0, 0);
    ASSERT_DECODED("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", NULL, "read.binary", 0, 0);
    ASSERT_DECODED("\x01\x02\x03\x04\x05\x06", NULL, "read.binary", 0, 0);
}

/* A finding in a converted text still names the user's file. */
static void test_places_name_the_source(void) {
    const char text[] = "<meta charset=gbk><h1>x</h1>\n<table>";
    Reading *reading = reading_new_bytes("a.html", text, sizeof text - 1, NULL);
    for (int i = 0; i < diags_count(reading->diags); i++)
        g_assert_true(diags_get(reading->diags, i)->place.source == &reading->source);
    g_assert_cmpint(diags_count(reading->diags), >, 0);
    reading_free(reading);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/decode/utf8", test_utf8);
    g_test_add_func("/decode/gb18030", test_gb18030);
    g_test_add_func("/decode/utf16", test_utf16);
    g_test_add_func("/decode/other", test_other);
    g_test_add_func("/decode/damage", test_damage);
    g_test_add_func("/decode/cut", test_cut);
    g_test_add_func("/decode/no-text", test_no_text);
    g_test_add_func("/decode/places", test_places_name_the_source);
    return g_test_run();
}
