/* finish.c - the order of the finished file: Cairo's objects as they come, then what we add, the catalog last. */
#include "finish/finish.h"

#include "base/mem.h"
#include "finish/annotation.h"
#include "finish/carry.h"
#include "finish/claims.h"
#include "finish/embedded.h"
#include "finish/icc.h"
#include "finish/outline.h"
#include "finish/press.h"

enum { LONG_DOCUMENT = 64 }; /* from so many pages on, time counts more than bytes */

struct Finisher {
    FinishOptions options;
    PageLog *log;
    Tags *tags;
    PageSink sink;
};

/* {{{ watching the pages */

static bool watch_page(PageSink *sink, const Page *page, Diags *diags)
{
    (void)diags;
    Finisher *finisher = (Finisher *)((char *)sink - offsetof(Finisher, sink));
    tags_add_nodes(finisher->tags, page);
    if (!finisher->options.pages || page_ranges_hold(finisher->options.pages, page->number))
        page_log_add(finisher->log, page);
    return true;
}

static bool watch_finish(PageSink *sink, Diags *diags)
{
    (void)sink;
    (void)diags;
    return true;
}

static void watch_free(PageSink *sink)
{
    (void)sink;
}

Finisher *finisher_new(const FinishOptions *options)
{
    Finisher *finisher = mem_alloc(sizeof *finisher);
    finisher->options = *options;
    finisher->log = page_log_new();
    finisher->tags = tags_new();
    finisher->sink = (PageSink){watch_page, watch_finish, watch_free};
    return finisher;
}

void finisher_free(Finisher *finisher)
{
    if (!finisher)
        return;
    page_log_free(finisher->log);
    tags_free(finisher->tags);
    mem_free(finisher);
}

PageSink *finisher_sink(Finisher *finisher)
{
    return &finisher->sink;
}

/* }}} */
/* {{{ what we add */

/* Whether the file is PDF 2.0. */
static bool is_second(const Finisher *finisher)
{
    return finisher->options.archive == CLAIM_A4;
}

typedef struct {
    const Finisher *finisher;
    const PdfSource *source;
    PdfWriter *writer;
    int32_t structure, outlines, files, metadata, profile; /* objects; outlines, profile 0: none */
    Press *press; /* NULL: none */
} Added;

static int32_t write_profile(PdfWriter *writer)
{
    static const char entries[] = "/N 3/Filter/FlateDecode";
    uint8_t profile[ICC_MOST];
    size_t plain = icc_srgb(profile), size;
    const uint8_t *bytes = deflate_all(pdf_writer_deflater(writer), profile, plain, &size);
    int32_t object = pdf_reserve(writer, 1);
    pdf_write_stream(writer, object, entries, sizeof entries - 1, bytes, size);
    return object;
}

/* Uncompressed, so that an archive's scanner can read it without a PDF library (ISO 19005-2 6.6.2.1). */
static int32_t write_metadata(PdfWriter *writer, const FinishOptions *options, const MetadataClaims *claims)
{
    static const char entries[] = "/Type/Metadata/Subtype/XML";
    int32_t object = pdf_reserve(writer, 1);
    Out *xmp = out_new_memory();
    metadata_write_xmp(xmp, options, claims);
    pdf_write_stream(writer, object, entries, sizeof entries - 1, out_text(xmp), out_size(xmp));
    out_free(xmp);
    return object;
}

static void copy_entry(Out *out, Slice dictionary, const char *key)
{
    Slice value = pdf_key(dictionary, key);
    if (value.size == 0)
        return;
    out_str(out, key);
    out_char(out, ' ');
    out_bytes(out, value.at, value.size);
}

static int32_t write_catalog(const Added *added)
{
    const FinishOptions *options = &added->finisher->options;
    Slice catalog = pdf_object(added->source, pdf_source_root(added->source));
    int32_t object = pdf_reserve(added->writer, 1);
    Out *out = pdf_begin_object(added->writer, object);
    out_str(out, "<</Type/Catalog");
    copy_entry(out, catalog, "/Pages");
    copy_entry(out, catalog, "/PageLabels");
    out_str(out, "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Lang(");
    out_str(out, options->language);
    out_printf(out, ")/StructTreeRoot %d 0 R/Metadata %d 0 R", added->structure, added->metadata);
    if (added->outlines)
        out_printf(out, "/Outlines %d 0 R", added->outlines);
    embedded_write_entries(out, options->file_count, added->files);
    if (added->profile)
        out_printf(out, "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile %d 0 R>>]", added->profile);
    out_str(out, ">>");
    pdf_end_object(added->writer);
    return object;
}

static int32_t write_info(PdfWriter *writer, const FinishOptions *options, const MetadataClaims *claims)
{
    int32_t object = pdf_reserve(writer, 1);
    metadata_write_info(pdf_begin_object(writer, object), options, claims);
    pdf_end_object(writer);
    return object;
}

static void write_rest(Added *added, const StructureJob *job, Structure *structure, const MetadataClaims *claims)
{
    const FinishOptions *options = &added->finisher->options;
    PdfWriter *writer = added->writer;
    added->structure = structure_write(structure, writer);
    added->outlines = outline_write(job, structure, writer);
    added->files = embedded_write(writer, options->files, options->file_count);
    added->profile = added->press ? 0 : write_profile(writer);
    added->metadata = write_metadata(writer, options, claims);
    int32_t catalog = write_catalog(added);
    /* ISO 19005-4 6.1.3: what Info said, XMP says. */
    pdf_write_end(writer, catalog, is_second(added->finisher) ? 0 : write_info(writer, options, claims));
}

/* }}} */

static int32_t link_count(const PageLog *log)
{
    int32_t count = 0;
    for (int32_t i = 0; i < page_log_count(log); i++)
        count += page_log_page(log, i)->link_count;
    return count;
}

static bool write_all(Added *added, Carry *carry, Diags *diags)
{
    const Finisher *finisher = added->finisher;
    pdf_reserve(added->writer, pdf_source_count(added->source)); /* Cairo's objects keep their numbers */
    int32_t first_link = pdf_reserve(added->writer, link_count(finisher->log));
    if (!carry_write(carry, added->writer, first_link, added->press, diags))
        return false;
    annotation_write_links(added->writer, first_link, finisher->log, finisher->tags);
    StructureJob job = {.tags = finisher->tags, .log = finisher->log, .owners = carry_owners(carry), .page_marks = carry_page_marks(carry),
                        .page_objects = carry_page_objects(carry), .page_count = carry_page_count(carry), .link_object = first_link, .is_part = finisher->options.pages != NULL, .is_second = is_second(finisher)};
    Structure *structure = structure_new(&job);
    MetadataClaims claims;
    bool ok = claims_settle(&finisher->options, &job, structure, &claims, diags);
    if (ok)
        write_rest(added, &job, structure, &claims);
    if (ok && added->press)
        press_report(added->press, diags);
    structure_free(structure);
    return ok;
}

bool finish_write(Finisher *finisher, const uint8_t *cairo, size_t size, OutWrite write, void *closure, Diags *diags)
{
    Arena *arena = arena_new();
    Added added = {.finisher = finisher, .source = pdf_source_open(arena, cairo, size, diags)};
    Carry *carry = added.source ? carry_new(arena, added.source, finisher->log, finisher->tags, diags) : NULL;
    bool ok = carry != NULL;
    if (ok) {
        if (finisher->options.press)
            added.press = press_new(arena, added.source, finisher->options.colours, finisher->options.colour_count);
        added.writer = pdf_writer_new(write, closure, is_second(finisher) ? PDF_2_0 : PDF_1_7, carry_page_count(carry) > LONG_DOCUMENT);
        ok = write_all(&added, carry, diags);
        pdf_writer_free(added.writer); /* a failed write shows at the commit of the file */
    }
    carry_free(carry);
    arena_free(arena);
    return ok;
}
