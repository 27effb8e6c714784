#include "lib/output.h"

#include "base/file.h"
#include "finish/finish.h"
#include "lib/embedding.h"
#include "page/page_range.h"
#include "paint/paint.h"

#include <string.h>

struct Output {
    Arena *arena;
    GaoshiFormat format;
    FileWriter *writer;     /* NULL for pictures, which make one file a page */
    Out *out;               /* over writer, for text forms */
    PageRanges pages;
    Finisher *finisher;     /* a PDF with claims: Cairo draws into the spool, finish/ writes the file */
    Spool *drawn;
    PageSink *sinks[3];     /* NULL behind the last; a finisher's sink stands behind the painter's */
};

/* What is put out. */
typedef struct { const Source *source; const Notice *notice; const Sheet *sheet; } Document;

/* insist: PDF/UA was asked for by name. */
typedef struct { const char *name; ArchiveClaim archive; bool accessible, insist; } Claim;

/* What --pdf may ask for; "plain" is Cairo's own file. */
static const Claim CLAIMS[] = {
    {"auto", CLAIM_A2A, true, false},
    {"a-2a+ua-1", CLAIM_A2A, true, true},
    {"ua-1", CLAIM_NONE, true, true},
    {"a-2u", CLAIM_A2U, false, true},
    {"a-3a", CLAIM_A3A, true, false},
    {"a-4+ua-2", CLAIM_A4, true, true},
};

static const Claim *find_claim(const char *name)
{
    for (size_t i = 0; i < sizeof CLAIMS / sizeof *CLAIMS; i++)
        if (strcmp(CLAIMS[i].name, name ? name : "auto") == 0)
            return &CLAIMS[i];
    return NULL;
}

bool output_offers(const char *claim)
{
    return find_claim(claim) || strcmp(claim, "plain") == 0;
}

/* PDF/A wants an output profile for inks (ISO 19005-2 6.2.4.3), and every press has its own: we have none to give. */
bool output_presses(const char *claim)
{
    return !claim || strcmp(claim, "auto") == 0 || strcmp(claim, "ua-1") == 0;
}

static bool is_picture(GaoshiFormat format)
{
    return format == GAOSHI_PNG || format == GAOSHI_SVG;
}

/* Without the author's own line breaks; NULL when empty. */
static const char *one_line(Arena *arena, const Text *text)
{
    return text->size > 0 ? text_on_one_line(arena, text) : NULL;
}

static const char *author(Arena *arena, const Notice *notice)
{
    return notice->issuer_count > 0 ? one_line(arena, &notice->issuers[0]) : NULL;
}

static bool write_drawn(void *spool, const void *bytes, size_t size)
{
    return spool_write(spool, bytes, size);
}

static void open_finisher(Output *output, const GaoshiRenderOptions *options, const Document *document, const Claim *claim)
{
    const Notice *notice = document->notice;
    FinishOptions finish = {
        .archive = options->press ? CLAIM_NONE : claim->archive,
        .accessible = claim->accessible,
        .insist = claim->insist,
        .title = one_line(output->arena, &notice->title),
        .author = author(output->arena, notice),
        .subject = notice->description,
        .keywords = notice->keywords,
        .number = one_line(output->arena, &notice->document_number),
        .language = notice->language ? notice->language : "zh-CN",
        .date = options->source_date,
        .pages = output->pages.count ? &output->pages : NULL,
        .press = options->press,
        .colours = document->sheet->colours,
        .colour_count = document->sheet->colour_count,
    };
    if (claim->archive == CLAIM_A3A)
        finish.files = embedding_files(output->arena, document->source, notice, &finish.file_count);
    output->drawn = spool_new();
    output->finisher = finisher_new(&finish);
    output->sinks[1] = finisher_sink(output->finisher);
}

static PageSink *painter(Output *output, const GaoshiRenderOptions *options, const Document *document, Diags *diags)
{
    const Notice *notice = document->notice;
    PaintOptions paint = {
        .title = one_line(output->arena, &notice->title),
        .author = author(output->arena, notice),
        .subject = notice->description,
        .keywords = notice->keywords,
        .date = options->source_date,
        .links = find_claim(options->pdf) == NULL,
        .pages = &output->pages,
        .ppi = options->ppi,
        .threads = options->threads,
    };
    switch (output->format) {
    case GAOSHI_PNG: return paint_png_sink_new(options->output, &paint, diags);
    case GAOSHI_SVG: return paint_svg_sink_new(options->output, &paint, diags);
    default: break;
    }
    const Claim *claim = find_claim(options->pdf);
    if (!claim)
        return paint_pdf_sink_new(file_writer_write, output->writer, &paint);
    open_finisher(output, options, document, claim);
    return paint_pdf_sink_new(write_drawn, output->drawn, &paint);
}

/* Dumps of the notice and of blocks are no pages: they need no sink. */
static PageSink *text_sink(const Output *output)
{
    switch (output->format) {
    case GAOSHI_TEXT: return page_text_sink_new(output->out);
    case GAOSHI_JSON: return page_json_sink_new(output->out);
    case GAOSHI_DUMP_PAGES: return page_dump_sink_new(output->out);
    case GAOSHI_DUMP_TAGS: return page_tags_sink_new(output->out);
    default: return NULL;
    }
}

/* A long PDF is painted and noted while the next pages are laid out. */
static void paint_beside(Output *output)
{
    PageSink *beside = page_thread_sink_new(output->sinks);
    output->sinks[0] = beside;
    output->sinks[1] = NULL;
}

static bool open_sinks(Output *output, const GaoshiRenderOptions *options, const Document *document, Diags *diags)
{
    if (!page_ranges_parse(output->arena, options->pages, &output->pages, diags))
        return false;
    if (!is_picture(output->format)) {
        output->writer = file_writer_new(options->output, diags);
        if (!output->writer)
            return false;
    }
    if (output->format <= GAOSHI_SVG) {
        output->sinks[0] = painter(output, options, document, diags);
        if (output->format == GAOSHI_PDF && options->threads > 1)
            paint_beside(output);
        return output->sinks[0] != NULL;
    }
    output->out = out_new(file_writer_write, output->writer);
    PageSink *sink = text_sink(output);
    output->sinks[0] = sink && output->pages.count ? page_filter_sink_new(sink, &output->pages) : sink;
    return true;
}

Output *output_new(const GaoshiRenderOptions *options, const Source *source, const Notice *notice, const Sheet *sheet, Diags *diags)
{
    Document document = {source, notice, sheet};
    Arena *arena = arena_new();
    Output *output = ARENA_NEW(arena, Output);
    output->arena = arena;
    output->format = options->format;
    if (open_sinks(output, options, &document, diags))
        return output;
    output_abort(output);
    return NULL;
}

PageSink *const *output_sinks(const Output *output)
{
    return output->sinks;
}

Out *output_text(const Output *output)
{
    return output->out;
}

static void free_output(Output *output)
{
    for (int i = 0; output->sinks[i]; i++)
        output->sinks[i]->free(output->sinks[i]);
    finisher_free(output->finisher);
    spool_free(output->drawn);
    arena_free(output->arena);
}

static bool finish_sinks(const Output *output, Diags *diags)
{
    bool ok = true;
    for (int i = 0; ok && output->sinks[i]; i++)
        ok = output->sinks[i]->finish(output->sinks[i], diags);
    return ok;
}

static bool finish_drawn(const Output *output, Diags *diags)
{
    if (!output->finisher)
        return true;
    const uint8_t *bytes = spool_bytes(output->drawn);
    return finish_write(output->finisher, bytes, (size_t)spool_size(output->drawn), file_writer_write, output->writer, diags);
}

static bool end_text(Output *output)
{
    Out *out = output->out;
    output->out = NULL;
    return out_free(out);
}

bool output_complete(Output *output, Diags *diags)
{
    return finish_sinks(output, diags) && finish_drawn(output, diags);
}

bool output_commit(Output *output, Diags *diags)
{
    bool ok = !is_picture(output->format) || paint_files_commit(output->sinks[0], diags);
    end_text(output); /* a failed write shows at the commit, which names the file */
    if (ok && output->writer) {
        ok = file_writer_commit(output->writer, diags);
        output->writer = NULL;
    }
    file_writer_abort(output->writer);
    free_output(output);
    return ok;
}

void output_abort(Output *output)
{
    if (!output)
        return;
    end_text(output);
    file_writer_abort(output->writer);
    free_output(output);
}
