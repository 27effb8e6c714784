#include "finish/metadata.h"

#include <glib.h>
#include <string.h>

static const MetadataClaims both = {CLAIM_A2A, true, "gaoshi"};

/* {{{ the packet as elements */

typedef struct { GPtrArray *path; GString *found; const char *wanted; } Reader;

static void start(GMarkupParseContext *context, const char *name, const char **names, const char **values, gpointer closure, GError **error)
{
    (void)context, (void)names, (void)values, (void)error;
    g_ptr_array_add(((Reader *)closure)->path, g_strdup(name));
}

static void end(GMarkupParseContext *context, const char *name, gpointer closure, GError **error)
{
    (void)context, (void)name, (void)error;
    GPtrArray *path = ((Reader *)closure)->path;
    g_ptr_array_set_size(path, (int)path->len - 1);
}

static void text(GMarkupParseContext *context, const char *words, gsize size, gpointer closure, GError **error)
{
    (void)context, (void)error;
    Reader *reader = closure;
    for (guint i = 0; i < reader->path->len; i++)
        if (strcmp(reader->path->pdata[i], reader->wanted) == 0)
            g_string_append_len(reader->found, words, (gssize)size);
}

/* All text within the elements of this name; the packet must be well-formed. The caller frees it. */
static char *within(const char *xmp, const char *name)
{
    static const GMarkupParser parser = {.start_element = start, .end_element = end, .text = text};
    Reader reader = {g_ptr_array_new_with_free_func(g_free), g_string_new(NULL), name};
    GMarkupParseContext *context = g_markup_parse_context_new(&parser, 0, &reader, NULL);
    GError *error = NULL;
    if (!g_markup_parse_context_parse(context, xmp, -1, &error) || !g_markup_parse_context_end_parse(context, &error))
        g_error("%s", error->message);
    g_markup_parse_context_free(context);
    g_ptr_array_free(reader.path, TRUE);
    return g_string_free(reader.found, FALSE);
}

static void expect(const char *xmp, const char *name, const char *wanted)
{
    char *found = within(xmp, name);
    g_assert_cmpstr(found, ==, wanted);
    g_free(found);
}

static Out *write_xmp(const FinishOptions *options, const MetadataClaims *claims)
{
    Out *out = out_new_memory();
    metadata_write_xmp(out, options, claims);
    return out;
}

/* }}} */

static void test_words(void)
{
    FinishOptions options = {.title = "关于<“A&B”>的公示", .author = "某市 & 局", .subject = "说明", .keywords = "甲,乙", .number = "某发〔2024〕15号",
                             .language = "zh-CN", .date = 1733126400};
    Out *out = write_xmp(&options, &both);
    const char *xmp = out_text(out);
    g_assert_true(g_str_has_prefix(xmp, "<?xpacket begin=\"\xEF\xBB\xBF\""));
    g_assert_true(g_str_has_suffix(xmp, "<?xpacket end=\"r\"?>"));
    expect(xmp, "dc:title", "关于<“A&B”>的公示");
    expect(xmp, "dc:creator", "某市 & 局");
    expect(xmp, "dc:description", "说明");
    expect(xmp, "dc:identifier", "某发〔2024〕15号");
    expect(xmp, "dc:language", "zh-CN");
    expect(xmp, "pdf:Keywords", "甲,乙");
    expect(xmp, "xmp:CreateDate", "2024-12-02T08:00:00Z");
    out_free(out);
}

/* Without words there are no empty elements, and without a date none is made up. */
static void test_nothing(void)
{
    FinishOptions options = {.language = "zh-CN", .date = -1, .title = "题", .author = ""};
    Out *out = write_xmp(&options, &both);
    static const char *const absent[] = {"dc:creator", "dc:description", "dc:identifier", "Keywords", "Date"};
    for (size_t i = 0; i < G_N_ELEMENTS(absent); i++)
        g_assert_null(strstr(out_text(out), absent[i]));
    out_free(out);
}

static void test_claims(void)
{
    static const struct { MetadataClaims claims; const char *part, *conformance, *accessible, *years; } cases[] = {
        {{CLAIM_A2A, true, "g"}, "2", "A", "1", ""},  {{CLAIM_A2A, false, "g"}, "2", "A", "", ""}, {{CLAIM_A2U, false, "g"}, "2", "U", "", ""},
        {{CLAIM_A3A, true, "g"}, "3", "A", "1", ""}, {{CLAIM_NONE, false, "g"}, "", "", "", ""},
        {{CLAIM_A4, true, "g"}, "4", "", "2", "20202024"}, /* ISO 19005-4:2020, ISO 14289-2:2024; no schema is described any more */
    };
    FinishOptions options = {.language = "zh-CN", .date = -1, .title = "题"};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        Out *out = write_xmp(&options, &cases[i].claims);
        expect(out_text(out), "pdfaid:part", cases[i].part);
        expect(out_text(out), "pdfaid:conformance", cases[i].conformance);
        expect(out_text(out), "pdfuaid:part", cases[i].accessible);
        /* ISO 19005-2 6.6.2.3: a schema that PDF/A does not know is described. */
        expect(out_text(out), "pdfaSchema:prefix", cases[i].claims.accessible && !*cases[i].years ? "pdfuaid" : "");
        char *years = within(out_text(out), "pdfaid:rev"), *others = within(out_text(out), "pdfuaid:rev"), *all = g_strconcat(years, others, NULL);
        g_assert_cmpstr(all, ==, cases[i].years);
        g_free(years);
        g_free(others);
        g_free(all);
        out_free(out);
    }
}

/* Checked with date -u -d @N. */
static void test_dates(void)
{
    static const struct { int64_t date; const char *text; } cases[] = {
        {0, "/CreationDate(D:19700101000000Z)"},          {951782400, "/CreationDate(D:20000229000000Z)"},
        {1733126400, "/CreationDate(D:20241202080000Z)"}, {4107542399, "/CreationDate(D:21000228235959Z)"},
        {4107542400, "/CreationDate(D:21000301000000Z)"}, {253402300799, "/CreationDate(D:99991231235959Z)"}};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        FinishOptions options = {.language = "zh-CN", .date = cases[i].date};
        Out *out = out_new_memory();
        metadata_write_info(out, &options, &both);
        g_assert_nonnull(strstr(out_text(out), cases[i].text));
        out_free(out);
    }
}

static void test_info(void)
{
    FinishOptions options = {.language = "zh-CN", .date = -1, .title = "公𠮷"};
    Out *out = out_new_memory();
    metadata_write_info(out, &options, &both);
    g_assert_cmpstr(out_text(out), ==, "<</Title<FEFF516cd842dfb7>/Producer<FEFF00670061006f007300680069>>>");
    out_free(out);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/metadata/words", test_words);
    g_test_add_func("/metadata/nothing", test_nothing);
    g_test_add_func("/metadata/claims", test_claims);
    g_test_add_func("/metadata/dates", test_dates);
    g_test_add_func("/metadata/info", test_info);
    return g_test_run();
}
