#include "finish/pdf_value.h"

#include <glib.h>
#include <string.h>

static Slice slice(const char *text)
{
    return (Slice){text, strlen(text)};
}

static void assert_values(const char *body, const char *const *wanted)
{
    size_t at = 0;
    for (; *wanted; wanted++) {
        Slice value = pdf_next(slice(body), &at);
        char *found = g_strndup(value.at ? value.at : "", value.size);
        g_assert_cmpstr(found, ==, *wanted);
        g_free(found);
    }
    g_assert_cmpuint(pdf_next(slice(body), &at).size, ==, 0);
}

static void test_values(void)
{
    assert_values("/Type/Page /Kids[1 0 R 2 0 R]/Count 2", (const char *const[]){"/Type", "/Page", "/Kids", "[1 0 R 2 0 R]", "/Count", "2", NULL});
    assert_values("12 0 R 12 0 12", (const char *const[]){"12 0 R", "12", "0", "12", NULL});
    assert_values("12 1 R", (const char *const[]){"12", "1", "R", NULL});
    assert_values("<0001>-200<02>", (const char *const[]){"<0001>", "-200", "<02>", NULL});
    assert_values("<</A<</B<01>>>/C(>>)>>/D", (const char *const[]){"<</A<</B<01>>>/C(>>)>>", "/D", NULL});
    assert_values("(a\\)b(c)d)(e)", (const char *const[]){"(a\\)b(c)d)", "(e)", NULL});
    assert_values("1 % words\n true null", (const char *const[]){"1", "true", "null", NULL});
    assert_values("[1 % ] 2\n3]4", (const char *const[]){"[1 % ] 2\n3]", "4", NULL}); /* as Cairo's "/Page % 1" */
    assert_values("()[]<>/>", (const char *const[]){"()", "[]", "<>", "/", ">", NULL});
}

static void test_keys(void)
{
    Slice dictionary = slice("<</Type /Page/Next<</Type/Other>>/Length 12 0 R/W[0[1 2]]>>");
    g_assert_true(pdf_is_dictionary(dictionary));
    g_assert_true(slice_is(pdf_key(dictionary, "/Type"), "/Page"));
    g_assert_cmpint(pdf_reference(pdf_key(dictionary, "/Length")), ==, 12);
    g_assert_true(slice_is(pdf_key(dictionary, "/W"), "[0[1 2]]"));
    g_assert_cmpuint(pdf_key(dictionary, "/Len").size, ==, 0);
}

static void test_references(void)
{
    Slice value = slice("<</A 3 0 R/B[4 0 R<</C 5 0 R>>(6 0 R)<70>]/D 8/E 9 0 R>>");
    static const int wanted[] = {3, 4, 5, 9, 0};
    size_t at = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(wanted); i++)
        g_assert_cmpint(pdf_next_reference(value, &at), ==, wanted[i]);
}

static void test_integers(void)
{
    int64_t number = -1;
    g_assert_true(pdf_integer(slice("999999999999999"), &number));
    g_assert_cmpint(number, ==, 999999999999999);
    static const char *const wrong[] = {"", "-1", "1.5", "1234567890123456", "12x"};
    for (size_t i = 0; i < G_N_ELEMENTS(wrong); i++)
        g_assert_false(pdf_integer(slice(wrong[i]), &number));
    g_assert_cmpint(pdf_reference(slice("99999999 0 R")), ==, 0); /* more than a file may hold */
}

static void test_sound(void)
{
    static const char *const sound[] = {"1", "-1.5", "+.5", "4.", "/N", "/", "(a(b))", "<41 4>", "[]", "[1 0 R(a)/B]", "<</A<</B[true null]>>>>", "<<>>", "12 0 R", "/A#20b", "/A#2F"};
    static const char *const unsound[] = {"", "-", "1.2.3", "x", "<4g>", "[1", "[1>", "<</A>>", "<<1 2>>", "<</A 1", "(a", "[tru]", "<</A 1 2>>", "/A#", "/A#2", "/A#2g", "[/#x1]", "/A\x0B/"};
    for (size_t i = 0; i < G_N_ELEMENTS(sound); i++)
        if (!pdf_is_sound(slice(sound[i])))
            g_error("unsound: %s", sound[i]);
    for (size_t i = 0; i < G_N_ELEMENTS(unsound); i++)
        if (pdf_is_sound(slice(unsound[i])))
            g_error("sound: %s", unsound[i]);
}

/* Every prefix of something awkward, in memory that ends where the slice ends (the sanitizer watches). */
static void test_cut(void)
{
    static const char text[] = "<</A[(a\\(\\101(b))<41 4>/N#20 12 0 R]/B<</C -1.5>>>>stream %x\n[<";
    for (size_t size = 0; size < sizeof text; size++) {
        char *copy = g_memdup2(text, size + !size);
        Slice value = {copy, size};
        size_t at = 0, steps = 0;
        while (pdf_next(value, &at).size)
            g_assert_cmpuint(++steps, <=, size);
        g_assert_cmpuint(at, <=, size);
        at = steps = 0;
        while (pdf_next_token(value, &at).size)
            g_assert_cmpuint(++steps, <=, size);
        at = 0;
        while (pdf_next_reference(value, &at))
            g_assert_cmpuint(at, <=, size);
        pdf_key(value, "/B");
        pdf_is_dictionary(value);
        pdf_is_sound(value);
        g_free(copy);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/pdf-value/values", test_values);
    g_test_add_func("/pdf-value/keys", test_keys);
    g_test_add_func("/pdf-value/references", test_references);
    g_test_add_func("/pdf-value/integers", test_integers);
    g_test_add_func("/pdf-value/sound", test_sound);
    g_test_add_func("/pdf-value/cut", test_cut);
    return g_test_run();
}
