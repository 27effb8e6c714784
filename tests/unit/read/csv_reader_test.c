/* Records and fields of CSV texts: RFC 4180 and what spreadsheets and hands make of it. */
#include "read/csv_reader.h"

#include <glib.h>
#include <string.h>

/* The fields as "start-end" of each record, in words: a|b for fields, / for records; q quoted, d doubled, l literal, ! open. */
static char *spell(const char *text, char delimiter) {
    CsvReader reader;
    GString *out = g_string_new(NULL);
    csv_reader_start(&reader, text, strlen(text), delimiter ? delimiter : csv_reader_sniff(text, strlen(text)));
    while (csv_reader_next(&reader)) {
        g_string_append(out, out->len ? "/" : "");
        for (int32_t i = 0; i < reader.field_count; i++) {
            const CsvField *field = &reader.fields[i];
            g_string_append_printf(out, "%s%.*s%s%s%s", i ? "|" : "", (int)(field->end - field->start), text + field->start,
                                   field->quoted ? "'" : "", field->doubled ? "d" : "", field->literal ? "l" : "");
        }
        g_string_append(out, reader.open ? "!" : "");
    }
    csv_reader_finish(&reader);
    return g_string_free(out, FALSE);
}

static void test_grammar(void) {
    static const struct { const char *text, *spelt; } cases[] = {
        {"a,b\r\nc,d\r\n", "a|b/c|d"},
        {"a,b\nc,d", "a|b/c|d"},
        {"a,b\rc,d\r", "a|b/c|d"},
        {"a,,\n,b\n", "a||/|b"},
        {"\n\r\n a \n\n", " a "},
        {"\"a,b\",\"c\nd\"\n", "a,b'|c\nd'"},
        {"\"a \"\"b\"\"\",c\n", "a \"\"b\"\"'d|c"},
        {"\"\",\"\"\"\"\n", "'|\"\"'d"},
        {"\"a\" , \"b,c\" ,d\n", "a'|b,c'|d"},
        {"a\"b,c\n", "a\"b|c"},
        {"\"双创\"基地,北京\n", "\"双创\"基地l|北京"},
        {"\"a\nb,c\n", "a\nb,c\n'!"},
        {"\"a\nb\"c,d\n", "\"al!"},
        {"\xEF\xBB\xBFsep=;\r\na;b\n", "a|b"},
        {"", ""},
        {",", "|"},
        {"\"", "'!"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        char *spelt = spell(cases[i].text, strstr(cases[i].text, "sep=") ? 0 : ',');
        g_assert_cmpstr(spelt, ==, cases[i].spelt);
        g_free(spelt);
    }
}

static void test_delimiters(void) {
    static const struct { const char *text; char delimiter; } cases[] = {
        {"姓名,单位\n张三,甲\n", ','},
        {"姓名;单位\n张三;甲\n", ';'},
        {"姓名\t单位\n张三\t甲\n", '\t'},
        /* Commas in some words do not outdo the tab that stands in every record. */
        {"姓名\t单位\n张三\t甲,乙,丙\n李四\t丁\n", '\t'},
        {"a;b,c\n\"1;2\",3\n4,5\n", ','},
        {"只有一列\n张三\n", ','},
        {"sep=|\na|b\n", '|'},
        {"", ','},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpint(csv_reader_sniff(cases[i].text, strlen(cases[i].text)), ==, cases[i].delimiter);
}

static void assert_field(const CsvReader *reader, int32_t index, int32_t line, int32_t column) {
    g_assert_cmpint(reader->fields[index].line, ==, line);
    g_assert_cmpint(reader->fields[index].column, ==, column);
}

static void test_places(void) {
    const char *text = "\xEF\xBB\xBF姓名,\"单\n位\",c\r\n\r\n张三, \"x\"";
    CsvReader reader;
    csv_reader_start(&reader, text, strlen(text), ',');
    g_assert_true(csv_reader_next(&reader));
    assert_field(&reader, 0, 1, 1);
    assert_field(&reader, 1, 1, 5);
    assert_field(&reader, 2, 2, 4);
    g_assert_true(csv_reader_next(&reader));
    assert_field(&reader, 0, 4, 1);
    assert_field(&reader, 1, 4, 6);
    CsvPoint second = reader.start;
    g_assert_false(csv_reader_next(&reader));
    csv_reader_go(&reader, second);
    g_assert_true(csv_reader_next(&reader));
    assert_field(&reader, 1, 4, 6);
    csv_reader_finish(&reader);
}

/* Many quotes that open nothing must not make the reader look through the text again and again. */
static void test_time(void) {
    static const char *const pieces[] = {"\"a,", "\"\"a,", "\"\"\"a,", "\"a\"\",", " \"a \"\"\"\",", "\"a\"b,"};
    for (size_t i = 0; i < G_N_ELEMENTS(pieces); i++) {
        GString *text = g_string_new(NULL);
        while (text->len < 2000000)
            g_string_append(text, pieces[i]);
        CsvReader reader;
        int64_t fields = 0, started = g_get_monotonic_time();
        csv_reader_start(&reader, text->str, text->len, ',');
        while (csv_reader_next(&reader))
            fields += reader.field_count;
        csv_reader_finish(&reader);
        g_assert_cmpint(fields, >, 0);
        g_assert_cmpint(g_get_monotonic_time() - started, <, 10 * G_USEC_PER_SEC);
        g_string_free(text, TRUE);
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/csv-reader/grammar", test_grammar);
    g_test_add_func("/csv-reader/delimiters", test_delimiters);
    g_test_add_func("/csv-reader/places", test_places);
    g_test_add_func("/csv-reader/time", test_time);
    return g_test_run();
}
