/* Contents as Cairo writes them, by hand, and what the marks make of them. */
#include "finish/content.h"

#include "page/builder.h"

#include <glib.h>
#include <string.h>

enum { P = 2, Q = 3, SPREAD = 4, LAYOUT = -ARTIFACT_LAYOUT, PAGINATION = -ARTIFACT_PAGINATION };

static Tags *tags;

/* Two paragraphs and a span whose text is not what its glyphs say. */
static void make_tags(void)
{
    const PageNode nodes[] = {{.id = 1, .kind = NODE_DOCUMENT}, {.id = P, .parent = 1, .kind = NODE_P}, {.id = Q, .parent = 1, .kind = NODE_P},
                              {.id = SPREAD, .parent = 1, .kind = NODE_SPAN, .actual = "甲"}};
    PageBuilder *builder = page_builder_new(1, (LenSize){LEN_POINTS(595), LEN_POINTS(842)}, (LenRect){0});
    page_builder_add_nodes(builder, nodes, G_N_ELEMENTS(nodes));
    Page *page = page_builder_finish(builder);
    tags = tags_new();
    tags_add_nodes(tags, page);
    page_free(page);
}

/* /f-1 has one byte a code, /f-2 two; no other is known. */
static int code_bytes(void *closure, Slice font)
{
    (void)closure;
    return slice_is(font, "f-1") ? 1 : slice_is(font, "f-2") ? 2 : 0;
}

typedef struct { char *text; const char *fault; GArray *owners; } Marked;

static Marked mark(const Event *events, int64_t count, const char *content, size_t size)
{
    Marked marked = {.owners = g_array_new(FALSE, FALSE, sizeof(NodeId))};
    ContentJob job = {.tags = tags, .code_bytes = code_bytes, .owners = marked.owners, .said = g_hash_table_new(NULL, NULL)};
    Out *out = out_new_memory();
    char *exact = g_memdup2(content, size + !size); /* for the sanitizer: nothing is read behind the end */
    marked.fault = content_mark(&job, events, count, (Slice){exact, size}, out);
    marked.text = g_strdup(out_text(out));
    out_free(out);
    g_hash_table_destroy(job.said);
    g_free(exact);
    return marked;
}

static void marked_free(Marked *marked)
{
    g_array_free(marked->owners, TRUE);
    g_free(marked->text);
}

typedef struct { const char *content; Event events[6]; int count; const char *wanted; } Case;

static const Case cases[] = {
    /* Runs of one owner make one mark. */
    {"BT /f-2 1 Tf <00010002>Tj 1 0 Td <0003>Tj ET\n", {{P, 3}}, 1,
     "BT /f-2 1 Tf /P<</MCID 0>>BDC\n<00010002>Tj 1 0 Td <0003>Tj EMC\nET\n"},
    /* A boundary within an operator cuts it: within a string, within an array, between strings. */
    {"BT /f-2 1 Tf <00010002>Tj ET", {{P, 1}, {Q, 1}}, 2, "BT /f-2 1 Tf /P<</MCID 0>>BDC\n<0001>Tj\nEMC\n/P<</MCID 1>>BDC\n<0002>Tj EMC\nET"},
    {"BT /f-2 1 Tf [<0001>7<0002>]TJ ET", {{P, 1}, {Q, 1}}, 2,
     "BT /f-2 1 Tf /P<</MCID 0>>BDC\n[<0001>7<>]TJ\nEMC\n/P<</MCID 1>>BDC\n[<0002>]TJ EMC\nET"},
    {"BT /f-1 1 Tf [(a\\)\\051b)-3(c)]TJ ET", {{P, 3}, {Q, 2}}, 2,
     "BT /f-1 1 Tf /P<</MCID 0>>BDC\n[(a\\)\\051)]TJ\nEMC\n/P<</MCID 1>>BDC\n[(b)-3(c)]TJ EMC\nET"},
    /* Folded strings. */
    {"BT /f-1 1 Tf (\\\na\\\nb)Tj ET", {{P, 1}, {Q, 1}}, 2, "BT /f-1 1 Tf /P<</MCID 0>>BDC\n(\\\na\\\n)Tj\nEMC\n/P<</MCID 1>>BDC\n(b)Tj EMC\nET"},
    {"BT /f-2 1 Tf <00\n01 0002>Tj ET", {{P, 2}}, 1, "BT /f-2 1 Tf /P<</MCID 0>>BDC\n<00\n01 0002>Tj EMC\nET"},
    {"BT /f-1 1 Tf [()-240(10)]TJ ET", {{P, 2}}, 1, "BT /f-1 1 Tf /P<</MCID 0>>BDC\n[()-240(10)]TJ EMC\nET"},
    /* A text object is never crossed. */
    {"BT /f-1 1 Tf (a)Tj ET BT (b)Tj ET", {{P, 2}}, 1,
     "BT /f-1 1 Tf /P<</MCID 0>>BDC\n(a)Tj EMC\nET BT /P<</MCID 1>>BDC\n(b)Tj EMC\nET"},
    /* Cairo's own ActualText lies within the mark. */
    {"BT /f-1 1 Tf /Span << /ActualText <feff2014> >> BDC (a)Tj EMC (b)Tj ET", {{P, 2}}, 1,
     "BT /f-1 1 Tf /P<</MCID 0>>BDC\n/Span << /ActualText <feff2014> >> BDC (a)Tj EMC (b)Tj EMC\nET"},
    {"BT /f-1 1 Tf /Span <</ActualText <feff>>> BDC EMC (b)Tj ET", {{P, 1}}, 1,
     "BT /f-1 1 Tf /Span <</ActualText <feff>>> BDC EMC /P<</MCID 0>>BDC\n(b)Tj EMC\nET"},
    /* Paths: the mark stands in front of the path, clips are no paint. */
    {"q 0 0 9 9 re W n 1 g 1 2 3 4 re f Q 0 0 m 1 1 l S", {{LAYOUT, 0}, {P, 0}}, 2,
     "q 0 0 9 9 re W n 1 g /Artifact<</Type/Layout>>BDC\n1 2 3 4 re f Q EMC\n/P<</MCID 0>>BDC\n0 0 m 1 1 l SEMC\n"},
    {"/x5 Do 1 2 3 4 re f", {{P, 0}, {PAGINATION, 0}}, 2, "/P<</MCID 0>>BDC\n/x5 Do EMC\n/Artifact<</Type/Pagination>>BDC\n1 2 3 4 re fEMC\n"},
    {"1 2 3 4 re f BT /f-1 1 Tf (a)Tj ET", {{P, 0}, {P, 1}}, 2,
     "/P<</MCID 0>>BDC\n1 2 3 4 re f EMC\nBT /f-1 1 Tf /P<</MCID 1>>BDC\n(a)Tj EMC\nET"},
    /* What the glyphs do not say is said once. */
    {"BT /f-1 1 Tf (a)Tj ET BT (b)Tj ET", {{SPREAD, 2}}, 1,
     "BT /f-1 1 Tf /Span<</MCID 0/ActualText<FEFF7532>>>BDC\n(a)Tj EMC\nET BT /Span<</MCID 1/ActualText<FEFF>>>BDC\n(b)Tj EMC\nET"},
    {"q Q\n", {{0}}, 0, "q Q\n"},
};

static void test_marks(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        Marked marked = mark(cases[i].events, cases[i].count, cases[i].content, strlen(cases[i].content));
        g_assert_cmpstr(marked.fault, ==, NULL);
        g_assert_cmpstr(marked.text, ==, cases[i].wanted);
        marked_free(&marked);
    }
}

static void test_owners(void)
{
    static const Event events[] = {{P, 1}, {Q, 1}, {PAGINATION, 1}, {P, 1}};
    static const char content[] = "BT /f-1 1 Tf (abcd)Tj ET";
    Marked marked = mark(events, G_N_ELEMENTS(events), content, sizeof content - 1);
    static const NodeId wanted[] = {P, Q, P};
    g_assert_cmpuint(marked.owners->len, ==, G_N_ELEMENTS(wanted));
    g_assert_true(memcmp(marked.owners->data, wanted, sizeof wanted) == 0);
    marked_free(&marked);
}

static void test_refused(void)
{
    static const struct { const char *content; Event events[3]; int count; } wrong[] = {
        {"BT /f-1 1 Tf (ab)Tj ET", {{P, 1}}, 1},             /* a glyph too many */
        {"BT /f-1 1 Tf (a)Tj ET", {{P, 2}}, 1},              /* a glyph too few */
        {"BT /f-1 1 Tf (a)Tj ET", {{P, 0}}, 1},              /* text for a fill */
        {"1 2 3 4 re f", {{P, 1}}, 1},                       /* a fill for text */
        {"1 2 3 4 re f 1 2 3 4 re f", {{P, 0}}, 1},          /* a fill too many */
        {"", {{P, 0}}, 1},                                   /* nothing drawn */
        {"BT /f-9 1 Tf (a)Tj ET", {{P, 1}}, 1},              /* an unknown font */
        {"BT (a)Tj ET", {{P, 1}}, 1},                        /* no font */
        {"/f-1 1 Tf (a)Tj", {{P, 1}}, 1},                    /* text outside a text object */
        {"BT BT /f-1 1 Tf (a)Tj ET", {{P, 1}}, 1},           /* nested text objects */
        {"BT /f-1 1 Tf (a)Tj", {{P, 1}}, 1},                 /* a text object without an end */
        {"BT /f-1 1 Tf (a Tj ET", {{P, 1}}, 1},              /* a string without an end */
        {"BT /f-1 1 Tf (a\\", {{P, 1}}, 1},
        {"BT /f-2 1 Tf <00", {{P, 1}}, 1},
        {"/P <</MCID 0>> BDC BT /f-1 1 Tf (a)Tj ET EMC", {{P, 1}}, 1}, /* marks already */
        {"BT /f-1 1 Tf EMC (a)Tj ET", {{P, 1}}, 1},
        {"BT /f-1 1 Tf /Span <<>> BDC (ab)Tj EMC ET", {{P, 1}, {Q, 1}}, 2}, /* a boundary within Cairo's mark */
        {"BI /W 1 ID x EI", {{P, 0}}, 1},                    /* an inline image */
        {"BT /f-1 1 Tf (a)' ET", {{P, 1}}, 1},
        {"1 2 3 4 re xx", {{P, 0}}, 1},                      /* an unknown operator */
        {"BT /f-1 1 Tf (a)Tj ET ]", {{P, 1}}, 1},
        {"1 2 3 4 re f", {{99, 0}}, 1},                      /* a node that no page gave */
    };
    for (size_t i = 0; i < G_N_ELEMENTS(wrong); i++) {
        Marked marked = mark(wrong[i].events, wrong[i].count, wrong[i].content, strlen(wrong[i].content));
        if (!marked.fault)
            g_error("accepted: %s", wrong[i].content);
        marked_free(&marked);
    }
}

/* Every cut and every changed byte: refused or accepted, but nothing is read that is not there. */
static void test_damaged(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        size_t size = strlen(cases[i].content);
        for (size_t cut = 0; cut < size; cut++) {
            Marked marked = mark(cases[i].events, cases[i].count, cases[i].content, cut);
            marked_free(&marked);
        }
        for (size_t at = 0; at < size; at++)
            for (int c = 0; c < 256; c += 3) {
                char *copy = g_strdup(cases[i].content);
                copy[at] = (char)c;
                Marked marked = mark(cases[i].events, cases[i].count, copy, size);
                marked_free(&marked);
                g_free(copy);
            }
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    make_tags();
    g_test_add_func("/content/marks", test_marks);
    g_test_add_func("/content/owners", test_owners);
    g_test_add_func("/content/refused", test_refused);
    g_test_add_func("/content/damaged", test_damaged);
    int failed = g_test_run();
    tags_free(tags);
    return failed;
}
