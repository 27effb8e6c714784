/* finish_support.h - pages of box faces, drawn by paint/ and finished, and the finished file read back. */
#ifndef GAOSHI_TESTS_FINISH_SUPPORT_H
#define GAOSHI_TESTS_FINISH_SUPPORT_H

#include "finish/finish.h"
#include "finish/pdf_source.h"
#include "paint/paint.h"

#include "../font/font_support.h"
#include "../page/sample.h"

typedef struct {
    Fonts *fonts;
    const Face *han, *latin;
    FinishOptions options;
    Diags *diags;
    GByteArray *drawn, *finished; /* Cairo's file, ours */
    bool ok;
} Bench;

static inline bool bench_write(void *closure, const void *bytes, size_t size)
{
    g_byte_array_append(closure, bytes, (guint)size);
    return true;
}

static inline void bench_open(Bench *bench)
{
    *bench = (Bench){.fonts = open_box_roles(), .diags = diags_new(), .drawn = g_byte_array_new(), .finished = g_byte_array_new()};
    bench->han = fonts_first(bench->fonts, FACE_FANGSONG);
    bench->latin = fonts_first(bench->fonts, FACE_LATIN);
    bench->options = (FinishOptions){.archive = CLAIM_A2A, .accessible = true, .title = "题", .language = "zh-CN", .date = -1};
}

static inline void bench_close(Bench *bench)
{
    g_byte_array_free(bench->drawn, TRUE);
    g_byte_array_free(bench->finished, TRUE);
    diags_free(bench->diags);
    fonts_close(bench->fonts);
}

/* Draws the pages into bench->drawn, with a finisher watching; the caller frees it. */
static inline Finisher *bench_draw(Bench *bench, Page *const *pages, int count)
{
    PaintOptions paint = {.title = bench->options.title, .date = bench->options.date, .pages = bench->options.pages};
    PageRanges all = {0};
    if (!paint.pages)
        paint.pages = &all;
    Finisher *finisher = finisher_new(&bench->options);
    PageSink *sinks[] = {paint_pdf_sink_new(bench_write, bench->drawn, &paint), finisher_sink(finisher)};
    g_byte_array_set_size(bench->drawn, 0);
    for (int i = 0; i < count; i++)
        for (int k = 0; k < 2; k++)
            g_assert_true(sinks[k]->page(sinks[k], pages[i], bench->diags));
    for (int k = 0; k < 2; k++)
        g_assert_true(sinks[k]->finish(sinks[k], bench->diags));
    sinks[0]->free(sinks[0]);
    return finisher;
}

static inline bool bench_finish(Bench *bench, Finisher *finisher)
{
    g_byte_array_set_size(bench->finished, 0);
    bench->ok = finish_write(finisher, bench->drawn->data, bench->drawn->len, bench_write, bench->finished, bench->diags);
    return bench->ok;
}

/* Draws, finishes and frees the pages. */
static inline bool bench_run(Bench *bench, Page **pages, int count)
{
    Finisher *finisher = bench_draw(bench, pages, count);
    bench_finish(bench, finisher);
    finisher_free(finisher);
    for (int i = 0; i < count; i++)
        page_free(pages[i]);
    return bench->ok;
}

static inline void bench_print(const Bench *bench)
{
    Out *out = out_new_memory();
    diags_write(out, bench->diags, DIAG_SHORT, DIAG_LANG_EN);
    g_printerr("%s", out_text(out));
    out_free(out);
}

static inline Item bench_text(const Bench *bench, Arena *arena, const char *text, Len x, Len y, NodeId node)
{
    return sample_run(arena, bench->han, face_glyph, text, (LenPoint){LEN_POINTS(x), LEN_POINTS(y)}, node, -1);
}

/* {{{ the finished file */

static inline PdfSource *bench_source(const Bench *bench, Arena *arena)
{
    PdfSource *source = pdf_source_open(arena, bench->finished->data, bench->finished->len, bench->diags);
    g_assert_nonnull(source);
    return source;
}

static inline Slice catalog_of(const PdfSource *source)
{
    return pdf_object(source, pdf_source_root(source));
}

static inline void put_slice(GString *out, Slice slice)
{
    g_string_append_len(out, slice.at, (gssize)slice.size);
}

static inline void put_element(GString *out, const PdfSource *source, Slice element);

static inline void put_kid(GString *out, const PdfSource *source, Slice kid)
{
    Slice value = pdf_resolve(source, kid);
    if (!pdf_is_dictionary(value))
        put_slice(out, value);
    else if (slice_is(pdf_key(value, "/Type"), "/MCR"))
        g_string_append(out, "…"), put_slice(out, pdf_key(value, "/MCID"));
    else if (slice_is(pdf_key(value, "/Type"), "/OBJR"))
        g_string_append(out, "link");
    else
        put_element(out, source, value);
}

/* P(0 1): a paragraph with marks 0 and 1; …0: a mark on another page than the element's. */
static inline void put_element(GString *out, const PdfSource *source, Slice element)
{
    Slice kind = pdf_key(element, "/S"), kids = pdf_key(element, "/K"), attributes = pdf_key(element, "/A");
    size_t at = 0;
    g_string_append_len(out, kind.at + 1, (gssize)kind.size - 1);
    if (attributes.size)
        put_slice(out, attributes);
    g_string_append_c(out, '(');
    if (kids.size && kids.at[0] != '[')
        put_kid(out, source, kids);
    for (Slice kid, body = pdf_inside(kids); kids.size && kids.at[0] == '[' && (kid = pdf_next(body, &at)).size;) {
        if (out->str[out->len - 1] != '(')
            g_string_append_c(out, ' ');
        put_kid(out, source, kid);
    }
    g_string_append_c(out, ')');
}

/* The caller frees it. */
static inline char *structure_text(const PdfSource *source)
{
    GString *out = g_string_new(NULL);
    Slice root = pdf_resolve(source, pdf_key(catalog_of(source), "/StructTreeRoot"));
    put_element(out, source, pdf_resolve(source, pdf_key(root, "/K")));
    return g_string_free(out, FALSE);
}

static inline void assert_structure(const Bench *bench, const char *wanted)
{
    Arena *arena = arena_new();
    char *found = structure_text(bench_source(bench, arena));
    g_assert_cmpstr(found, ==, wanted);
    g_free(found);
    arena_free(arena);
}

/* Whether the XMP packet, which is not packed, holds the words. */
static inline bool finished_says(const Bench *bench, const char *words)
{
    return memmem(bench->finished->data, bench->finished->len, words, strlen(words)) != NULL;
}

/* }}} */

#endif
