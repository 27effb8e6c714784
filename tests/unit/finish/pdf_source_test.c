/* Files in both forms of the cross-reference, made here, whole and damaged in every byte. */
#include "finish/pdf_source.h"
#include "finish/pdf_writer.h"

#include <glib.h>
#include <string.h>

typedef struct { GString *text; size_t offsets[16]; int count; } Classic;

static void add_object(Classic *file, const char *body)
{
    file->offsets[++file->count] = file->text->len;
    g_string_append_printf(file->text, "%d 0 obj\n%s\nendobj\n", file->count, body);
}

/* As Cairo 1.16 writes: lengths as objects of their own, one section. */
static GString *classic_file(void)
{
    Classic file = {.text = g_string_new("%PDF-1.5\n%\xB5\xED\xAE\xFB\n")};
    add_object(&file, "<< /Length 2 0 R >>\nstream\nq Q\nendstream");
    add_object(&file, "3");
    add_object(&file, "<< /Type /Page /Contents 1 0 R /Parent 4 0 R >>");
    add_object(&file, "<< /Type /Pages /Kids [ 3 0 R ] /Count 1 >>");
    add_object(&file, "<< /Type /Catalog /Pages 4 0 R >>");
    add_object(&file, "<< /Producer (x\\)) >>");
    size_t start = file.text->len;
    g_string_append_printf(file.text, "xref\n0 %d\n0000000000 65535 f \n", file.count + 1);
    for (int i = 1; i <= file.count; i++)
        g_string_append_printf(file.text, "%010zu 00000 n \n", file.offsets[i]);
    g_string_append_printf(file.text, "trailer\n<< /Size %d /Root 5 0 R /Info 6 0 R >>\nstartxref\n%zu\n%%%%EOF\n", file.count + 1, start);
    return file.text;
}

static bool append(void *closure, const void *bytes, size_t size)
{
    g_string_append_len(closure, bytes, (gssize)size);
    return true;
}

/* Our own writer makes the stream form, with objects in object streams. */
static GString *stream_file(void)
{
    GString *text = g_string_new(NULL);
    PdfWriter *writer = pdf_writer_new(append, text, PDF_1_7, false);
    static const char *const bodies[] = {"<</Type/Page/Contents 1 0 R/Parent 3 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>",
                                         "<</Type/Catalog/Pages 3 0 R>>", "<</Producer(x\\))>>"};
    int first = pdf_reserve(writer, 5);
    g_assert_cmpint(first, ==, 1);
    pdf_write_stream(writer, first, "", 0, "q Q", 3);
    for (int i = 0; i < 4; i++) {
        out_str(pdf_begin_object(writer, first + 1 + i), bodies[i]);
        pdf_end_object(writer);
    }
    pdf_write_end(writer, 4, 5);
    g_assert_true(pdf_writer_free(writer));
    return text;
}

static PdfSource *open_bytes(Arena *arena, const char *bytes, size_t size, Diags *diags)
{
    return pdf_source_open(arena, (const uint8_t *)bytes, size, diags);
}

/* {{{ whole files */

static void assert_file(const GString *text, int page, int content)
{
    Arena *arena = arena_new();
    Diags *diags = diags_new();
    PdfSource *source = open_bytes(arena, text->str, text->len, diags);
    Slice data;
    g_assert_nonnull(source);
    Slice catalog = pdf_object(source, pdf_source_root(source));
    Slice pages = pdf_resolve(source, pdf_key(catalog, "/Pages"));
    g_assert_true(slice_is(pdf_key(pages, "/Type"), "/Pages"));
    g_assert_cmpint(pdf_reference(pdf_key(pdf_object(source, page), "/Contents")), ==, content);
    g_assert_true(pdf_stream(source, content, &data));
    g_assert_true(slice_is(data, "q Q"));
    g_assert_false(pdf_stream(source, page, &data));
    g_assert_true(slice_is(pdf_key(pdf_object(source, pdf_source_info(source)), "/Producer"), "(x\\))"));
    g_assert_cmpuint(pdf_object(source, 0).size, ==, 0);
    g_assert_cmpuint(pdf_object(source, -1).size, ==, 0);
    g_assert_cmpuint(pdf_object(source, 999).size, ==, 0);
    diags_free(diags);
    arena_free(arena);
}

static void test_classic(void)
{
    GString *text = classic_file();
    assert_file(text, 3, 1);
    g_string_free(text, TRUE);
}

static void test_stream_form(void)
{
    GString *text = stream_file();
    assert_file(text, 2, 1);
    g_string_free(text, TRUE);
}

/* 300 objects: more than one object stream; an unwritten number is free. */
static void test_many(void)
{
    GString *text = g_string_new(NULL);
    PdfWriter *writer = pdf_writer_new(append, text, PDF_1_7, false);
    int first = pdf_reserve(writer, 301);
    for (int i = 0; i < 300; i++) {
        out_printf(pdf_begin_object(writer, first + i), i == 299 ? "<</Type/Catalog/Number %d>>" : "<</Number %d>>", i);
        pdf_end_object(writer);
    }
    pdf_write_end(writer, first + 299, 0);
    pdf_writer_free(writer);
    Arena *arena = arena_new();
    Diags *diags = diags_new();
    PdfSource *source = open_bytes(arena, text->str, text->len, diags);
    g_assert_nonnull(source);
    for (int i = 0; i < 300; i++) {
        int64_t number;
        g_assert_true(pdf_integer(pdf_key(pdf_object(source, first + i), "/Number"), &number));
        g_assert_cmpint(number, ==, i);
    }
    g_assert_cmpuint(pdf_object(source, first + 300).size, ==, 0);
    arena_free(arena);
    diags_free(diags);
    g_string_free(text, TRUE);
}

/* }}} */
/* {{{ damaged ones */

/* Opens and asks for everything; it may be refused, but only with a finding. */
static void explore(const char *bytes, size_t size)
{
    Arena *arena = arena_new();
    Diags *diags = diags_new();
    PdfSource *source = open_bytes(arena, bytes, size, diags);
    g_assert_true(source || diags_exit(diags) == EXIT_CODE_CONFORM);
    for (int i = 0; source && i <= pdf_source_count(source) && i < 100; i++) {
        Slice data, value = pdf_object(source, i);
        size_t at = 0, sum = 0;
        if (pdf_stream(source, i, &data))
            for (size_t k = 0; k < data.size; k++)
                sum += (unsigned char)data.at[k];
        while (pdf_next_reference(value, &at))
            sum++;
        g_assert_cmpuint(sum, <, SIZE_MAX);
    }
    diags_free(diags);
    arena_free(arena);
}

static void damage(const GString *text)
{
    for (size_t size = 0; size < text->len; size++) {
        char *copy = g_memdup2(text->str, size + !size);
        explore(copy, size);
        g_free(copy);
    }
    char *copy = g_memdup2(text->str, text->len);
    for (size_t at = 0; at < text->len; at++) {
        static const char others[] = {0, '0', '9', '<', '(', ' ', (char)0xFF};
        for (size_t i = 0; i < sizeof others; i++) {
            copy[at] = others[i];
            explore(copy, text->len);
        }
        copy[at] = text->str[at];
    }
    g_free(copy);
}

static void test_damaged_classic(void)
{
    GString *text = classic_file();
    damage(text);
    g_string_free(text, TRUE);
}

static void test_damaged_stream_form(void)
{
    GString *text = stream_file();
    damage(text);
    g_string_free(text, TRUE);
}

static void assert_refused(const char *from, const char *to)
{
    GString *text = classic_file();
    g_assert_cmpuint(g_string_replace(text, from, to, 1), ==, 1);
    Arena *arena = arena_new();
    Diags *diags = diags_new();
    if (open_bytes(arena, text->str, text->len, diags))
        g_error("accepted with %s", to);
    diags_free(diags);
    arena_free(arena);
    g_string_free(text, TRUE);
}

static void test_lies(void)
{
    assert_refused("xref\n0 7", "xref\n0 8388600");      /* more objects than the file could hold */
    assert_refused("xref\n0 7", "xref\n8388600 7");
    assert_refused("/Root 5 0 R", "/Root 4 0 R");         /* no catalog */
    assert_refused("/Root 5 0 R", "/Root 99 0 R");
    assert_refused("/Root 5 0 R", "/Prev 9/Root 5 0 R");  /* updates are not Cairo's */
    assert_refused("/Root 5 0 R", "/Encrypt 9 0 R/Root 5 0 R");
    assert_refused("%PDF-1.5", "%PDF-2.0");
    assert_refused("startxref", "startxreg");
}

/* An offset one byte off, a length one byte off: the object, the stream is not there. */
static void test_offsets(void)
{
    GString *text = classic_file();
    g_string_replace(text, "\n3\nendobj", "\n2\nendobj", 1);
    Arena *arena = arena_new();
    Diags *diags = diags_new();
    Slice data;
    PdfSource *source = open_bytes(arena, text->str, text->len, diags);
    g_assert_nonnull(source);
    g_assert_false(pdf_stream(source, 1, &data));
    char *entry = strstr(text->str, "xref\n0 7\n") + 9 + 3 * 20 + 9; /* last digit of object 3's offset */
    *entry = *entry == '9' ? '8' : (char)(*entry + 1);
    source = open_bytes(arena, text->str, text->len, diags);
    g_assert_nonnull(source);
    g_assert_cmpuint(pdf_object(source, 3).size, ==, 0);
    diags_free(diags);
    arena_free(arena);
    g_string_free(text, TRUE);
}

/* }}} */

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/pdf-source/classic", test_classic);
    g_test_add_func("/pdf-source/stream-form", test_stream_form);
    g_test_add_func("/pdf-source/many", test_many);
    g_test_add_func("/pdf-source/damaged-classic", test_damaged_classic);
    g_test_add_func("/pdf-source/damaged-stream-form", test_damaged_stream_form);
    g_test_add_func("/pdf-source/lies", test_lies);
    g_test_add_func("/pdf-source/offsets", test_offsets);
    return g_test_run();
}
