/* finish.c - the order of the finished file: Cairo's streams as they come, its small objects packed, then what we add. */
#include "finish/finish.h"

#include "base/mem.h"
#include "base/number.h"
#include "finish/content.h"
#include "finish/finish_rules.h"
#include "finish/icc.h"
#include "finish/metadata.h"
#include "finish/page_log.h"
#include "finish/pdf_source.h"
#include "finish/structure.h"

#include <glib.h>
#include <string.h>

struct Finisher {
    FinishOptions options;
    PageLog *log;
    Tags *tags;
    PageSink sink;
};

typedef struct {
    Finisher *finisher;
    Arena *arena;
    PdfSource *source;
    PdfWriter *writer;
    Diags *diags;
    int32_t *page_objects, *page_of_object; /* page_of_object[n]: page + 1 whose dictionary is object n; contents likewise below */
    int32_t *content_of_object;
    int32_t page_count;
    GArray *owners;
    int32_t *page_marks;
    int32_t first_new, first_link, link_count;
    Slice resources;        /* of the page whose content is marked */
    Slice last_font; int last_bytes;
} Finish;

/* {{{ watching the pages */

static bool watch_page(PageSink *sink, const Page *page, Diags *diags)
{
    (void)diags;
    Finisher *finisher = (Finisher *)((char *)sink - offsetof(Finisher, sink));
    tags_add_page(finisher->tags, page);
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

static bool refuse(Finish *f, const char *what, const char *where)
{
    return diag_add(f->diags, &rule_finish_not_understood, PLACE_NONE, what, where);
}

/* {{{ finding the pages */

static bool add_page(Finish *f, int number)
{
    Slice page = pdf_object(f->source, number);
    int contents = pdf_reference(pdf_key(page, "/Contents"));
    if (!slice_is(pdf_key(page, "/Type"), "/Page") || !contents || contents > pdf_source_count(f->source))
        return refuse(f, "/Page", "Pages");
    if (f->page_count >= page_log_count(f->finisher->log))
        return refuse(f, "a page too many", "Pages");
    f->page_objects[f->page_count++] = number;
    f->page_of_object[number] = f->page_count;
    f->content_of_object[contents] = f->page_count;
    return true;
}

static bool find_pages(Finish *f)
{
    Slice catalog = pdf_object(f->source, pdf_source_root(f->source));
    Slice pages = pdf_resolve(f->source, pdf_key(catalog, "/Pages"));
    Slice kids = pdf_key(pages, "/Kids");
    size_t at = 1;
    for (;;) {
        Slice kid = pdf_next(kids, &at);
        if (kid.size == 0 || slice_is(kid, "]"))
            break;
        int number = pdf_reference(kid);
        if (number <= 0 || number > pdf_source_count(f->source) || !add_page(f, number))
            return false;
    }
    if (f->page_count != page_log_count(f->finisher->log))
        return refuse(f, "a page too few", "Pages");
    return f->page_count > 0;
}

/* }}} */
/* {{{ content */

static int code_bytes(void *closure, const char *font, size_t size)
{
    Finish *f = closure;
    if (f->last_font.size == size && memcmp(f->last_font.at, font, size) == 0)
        return f->last_bytes;
    char name[32];
    if (size >= sizeof name)
        return 0;
    memcpy(name, font, size);
    name[size] = 0;
    Slice fonts = pdf_resolve(f->source, pdf_key(f->resources, "/Font"));
    Slice dictionary = pdf_resolve(f->source, pdf_key(fonts, name));
    if (dictionary.size == 0)
        return 0;
    f->last_font = (Slice){font, size};
    f->last_bytes = slice_is(pdf_key(dictionary, "/Subtype"), "/Type0") ? 2 : 1;
    return f->last_bytes;
}

static const char *tag_name(void *closure, NodeId node)
{
    Finish *f = closure;
    return structure_tag_name(f->finisher->tags, node);
}

static bool marks_differ(Finish *f, const LoggedPage *page, const char *fault)
{
    char number[NUMBER_TEXT_SIZE], events[NUMBER_TEXT_SIZE];
    return diag_add(f->diags, &rule_finish_marks_differ, PLACE_NONE, number_text(number, page->number), number_text(events, page->count), fault);
}

static bool write_content(Finish *f, int number, int32_t index, Slice data)
{
    const LoggedPage *page = page_log_page(f->finisher->log, index);
    size_t plain_size = data.size, packed_size;
    bool packed = pdf_key(pdf_object(f->source, number), "/Filter").size > 0;
    uint8_t *plain = packed ? inflate_all((const uint8_t *)data.at, data.size, &plain_size) : NULL;
    if (packed && !plain)
        return refuse(f, "/FlateDecode", "Contents");
    f->resources = pdf_resolve(f->source, pdf_key(pdf_object(f->source, f->page_objects[index]), "/Resources"));
    f->last_font = (Slice){0};
    ContentJob job = {.events = page_log_events(f->finisher->log, page), .event_count = page->count, .code_bytes = code_bytes,
                      .tag_name = tag_name, .closure = f, .owners = f->owners, .first_owner = (int)f->owners->len};
    f->page_marks[index] = (int32_t)f->owners->len;
    Out *marked = out_new_memory();
    const char *fault = content_mark(&job, packed ? (const char *)plain : data.at, plain_size, marked);
    const uint8_t *bytes = deflate_all(pdf_writer_deflater(f->writer), out_text(marked), out_size(marked), &packed_size);
    pdf_write_stream(f->writer, number, "/Filter/FlateDecode", 19, bytes, packed_size);
    out_free(marked);
    mem_free(plain);
    return !fault || marks_differ(f, page, fault);
}

/* }}} */
/* {{{ Cairo's objects */

static bool is_dropped(Slice key, const char *const *dropped)
{
    for (; *dropped; dropped++)
        if (slice_is(key, *dropped))
            return true;
    return false;
}

/* The entries of a dictionary but for those dropped. */
static void copy_entries(Out *out, Slice dictionary, const char *const *dropped)
{
    Slice body = {dictionary.at + 2, dictionary.size - 4};
    size_t at = 0;
    for (;;) {
        Slice key = pdf_next(body, &at);
        if (key.size == 0)
            return;
        Slice value = pdf_next(body, &at);
        if (is_dropped(key, dropped))
            continue;
        out_bytes(out, key.at, key.size);
        if (value.size && strchr("/<[(", value.at[0]) == NULL)
            out_char(out, ' ');
        out_bytes(out, value.at, value.size);
    }
}

static bool is_dictionary(Slice value)
{
    return value.size >= 4 && value.at[0] == '<' && value.at[1] == '<';
}

static void write_page(Finish *f, Out *out, Slice dictionary, int32_t index)
{
    static const char *const dropped[] = {"/StructParents", "/Tabs", "/Annots", NULL};
    const LoggedPage *page = page_log_page(f->finisher->log, index);
    out_str(out, "<<");
    copy_entries(out, dictionary, dropped);
    out_printf(out, "/StructParents %d/Tabs/S", index);
    if (page->link_count) {
        out_str(out, "/Annots[");
        for (int32_t i = 0; i < page->link_count; i++) {
            pdf_write_reference(out, f->first_link + page->first_link + i);
            out_char(out, i + 1 < page->link_count ? ' ' : ']');
        }
    }
    out_str(out, ">>");
}

static void write_small(Finish *f, int number, Slice value)
{
    static const char *const nothing[] = {NULL};
    Out *out = pdf_begin_object(f->writer, number);
    if (f->page_of_object[number]) {
        write_page(f, out, value, f->page_of_object[number] - 1);
    } else if (is_dictionary(value) && slice_is(pdf_key(value, "/Subtype"), "/CIDFontType2") && pdf_key(value, "/CIDToGIDMap").size == 0) {
        out_str(out, "<<");
        copy_entries(out, value, nothing);
        out_str(out, "/CIDToGIDMap/Identity>>"); /* ISO 19005-2 6.2.11.3.2 */
    } else if (is_dictionary(value)) {
        out_str(out, "<<");
        copy_entries(out, value, nothing);
        out_str(out, ">>");
    } else {
        out_bytes(out, value.at, value.size);
    }
    pdf_end_object(f->writer);
}

static void write_plain_stream(Finish *f, int number, Slice dictionary, Slice data)
{
    static const char *const dropped[] = {"/Length", "/Interpolate", NULL};
    Out *entries = out_new_memory();
    copy_entries(entries, dictionary, dropped);
    pdf_write_stream(f->writer, number, out_text(entries), out_size(entries), data.at, data.size);
    out_free(entries);
}

static bool is_left_out(const Finish *f, int number, Slice value)
{
    int64_t ignored;
    bool length = pdf_integer(value, &ignored);
    if (length || number == pdf_source_root(f->source) || number == pdf_source_info(f->source))
        return true;
    Slice type = is_dictionary(value) ? pdf_key(value, "/Type") : (Slice){0};
    return slice_is(type, "/ObjStm") || slice_is(type, "/XRef") || slice_is(type, "/StructTreeRoot") || slice_is(type, "/StructElem");
}

static bool copy_object(Finish *f, int number)
{
    Slice value = pdf_object(f->source, number), data;
    if (value.size == 0 || is_left_out(f, number, value))
        return true;
    bool stream = is_dictionary(value) && pdf_stream(f->source, number, &data);
    if (!stream && is_dictionary(value) && pdf_key(value, "/Length").size)
        return refuse(f, "/Length", "stream");
    if (stream && f->content_of_object[number])
        return write_content(f, number, f->content_of_object[number] - 1, data);
    if (stream)
        write_plain_stream(f, number, value, data);
    else
        write_small(f, number, value);
    return true;
}

/* Contents come in page order in Cairo's file; the marks' numbers rely on it. */
static bool contents_ascend(const Finish *f)
{
    int32_t last = 0;
    for (int number = 1; number <= pdf_source_count(f->source); number++) {
        int32_t page = f->content_of_object[number];
        if (page && page != ++last)
            return false;
    }
    return last == f->page_count;
}

static bool copy_objects(Finish *f)
{
    if (!contents_ascend(f))
        return refuse(f, "/Contents", "order");
    for (int number = 1; number <= pdf_source_count(f->source); number++)
        if (!copy_object(f, number))
            return false;
    f->page_marks[f->page_count] = (int32_t)f->owners->len;
    return true;
}

/* }}} */
/* {{{ what we add */

static void write_uri(Out *out, const char *uri)
{
    out_char(out, '(');
    for (; *uri; uri++) {
        unsigned char c = (unsigned char)*uri;
        if (c == '(' || c == ')' || c == '\\') {
            out_char(out, '\\');
            out_char(out, *uri);
        } else if (c > ' ' && c < 127) {
            out_char(out, *uri);
        } else {
            out_char(out, '%');
            out_hex(out, c, 2);
        }
    }
    out_char(out, ')');
}

static void write_link(Finish *f, int number, const LoggedLink *link, int32_t index, int32_t page)
{
    const LoggedPage *logged = page_log_page(f->finisher->log, page);
    const PageNode *strings = tags_strings(f->finisher->tags, link->node);
    LenSum height = logged->size.height;
    const LenSum edges[4] = {link->rect.x, height - link->rect.y - link->rect.height, (LenSum)link->rect.x + link->rect.width, height - link->rect.y};
    Out *out = pdf_begin_object(f->writer, number);
    out_str(out, "<</Type/Annot/Subtype/Link/Rect[");
    for (int i = 0; i < 4; i++) {
        out_points(out, edges[i]);
        out_char(out, i < 3 ? ' ' : ']');
    }
    out_str(out, "/Border[0 0 0]/F 4/Contents");
    pdf_write_text(out, strings && strings->alternative ? strings->alternative : link->uri);
    out_printf(out, "/StructParent %d/A<</S/URI/URI", f->page_count + index);
    write_uri(out, link->uri);
    out_str(out, ">>>>");
    pdf_end_object(f->writer);
}

static void write_links(Finish *f)
{
    int32_t index = 0;
    for (int32_t page = 0; page < f->page_count; page++) {
        const LoggedPage *logged = page_log_page(f->finisher->log, page);
        const LoggedLink *links = page_log_links(f->finisher->log, logged);
        for (int32_t i = 0; i < logged->link_count; i++, index++)
            write_link(f, f->first_link + index, &links[i], index, page);
    }
}

static void write_profile(Finish *f, int number)
{
    uint8_t profile[ICC_MOST];
    size_t plain = icc_srgb(profile), size;
    const uint8_t *bytes = deflate_all(pdf_writer_deflater(f->writer), profile, plain, &size);
    static const char dictionary[] = "/N 3/Filter/FlateDecode";
    pdf_write_stream(f->writer, number, dictionary, sizeof dictionary - 1, bytes, size);
}

/* Uncompressed, so that an archive's scanner can read it without a PDF library (ISO 19005-2 6.6.2.1). */
static void write_xmp(Finish *f, int number, const MetadataClaims *claims)
{
    Out *xmp = out_new_memory();
    metadata_write_xmp(xmp, &f->finisher->options, claims);
    static const char dictionary[] = "/Type/Metadata/Subtype/XML";
    pdf_write_stream(f->writer, number, dictionary, sizeof dictionary - 1, out_text(xmp), out_size(xmp));
    out_free(xmp);
}

typedef struct { int catalog, info, xmp, profile; int32_t root, outlines; } Added;

static void write_catalog(Finish *f, const Added *added)
{
    Slice catalog = pdf_object(f->source, pdf_source_root(f->source));
    Slice labels = pdf_key(catalog, "/PageLabels"), pages = pdf_key(catalog, "/Pages");
    Out *out = pdf_begin_object(f->writer, added->catalog);
    out_str(out, "<</Type/Catalog/Pages ");
    out_bytes(out, pages.at, pages.size);
    if (labels.size) {
        out_str(out, "/PageLabels ");
        out_bytes(out, labels.at, labels.size);
    }
    out_str(out, "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Lang(");
    out_str(out, f->finisher->options.language);
    out_printf(out, ")/StructTreeRoot %d 0 R/Metadata %d 0 R", added->root, added->xmp);
    if (added->outlines)
        out_printf(out, "/Outlines %d 0 R", added->outlines);
    out_printf(out, "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile %d 0 R>>]>>", added->profile);
    pdf_end_object(f->writer);
}

/* What the notice itself prevents is not claimed; asked for by name it ends the run. */
static bool settle_claims(Finish *f, const Structure *structure, MetadataClaims *claims)
{
    const FinishOptions *options = &f->finisher->options;
    char number[NUMBER_TEXT_SIZE];
    *claims = (MetadataClaims){options->archive, options->accessible, "gaoshi"};
    int32_t mute = structure_mute_figure(structure);
    if (!mute)
        return true;
    claims->accessible = false;
    claims->archive = options->archive == CLAIM_A2A ? CLAIM_A2U : options->archive;
    const char *const args[] = {number_text(number, mute), NULL};
    return diag_add_severity(f->diags, &rule_finish_no_alternative, options->insist ? DIAG_ERROR : DIAG_WARNING, PLACE_NONE, args);
}

static bool write_added(Finish *f)
{
    StructureJob job = {.tags = f->finisher->tags, .log = f->finisher->log, .owners = (const NodeId *)(const void *)f->owners->data,
                        .page_marks = f->page_marks, .page_objects = f->page_objects, .page_count = f->page_count,
                        .link_object = f->first_link, .link_count = f->link_count};
    Structure *structure = structure_new(&job);
    MetadataClaims claims;
    bool ok = settle_claims(f, structure, &claims);
    int next = f->first_link + f->link_count;
    Added added = {.catalog = next, .info = next + 1, .xmp = next + 2, .profile = next + 3};
    write_links(f);
    structure_write(structure, f->writer, next + 4, &added.root, &added.outlines);
    structure_free(structure);
    write_profile(f, added.profile);
    write_xmp(f, added.xmp, &claims);
    write_catalog(f, &added);
    metadata_write_info(pdf_begin_object(f->writer, added.info), &f->finisher->options, &claims);
    pdf_end_object(f->writer);
    pdf_write_end(f->writer, added.catalog, added.info);
    return ok;
}

/* }}} */

/* Nodes bound the elements; each may also have an entry in the outline. */
static int most_objects(const Finish *f)
{
    return f->first_link + f->link_count + 8 + 2 * (int)tags_last_node(f->finisher->tags);
}

static bool prepare(Finish *f)
{
    int32_t pages = page_log_count(f->finisher->log), objects = pdf_source_count(f->source) + 1;
    f->page_objects = ARENA_ARRAY(f->arena, int32_t, pages + 1);
    f->page_marks = ARENA_ARRAY(f->arena, int32_t, pages + 2);
    f->page_of_object = ARENA_ARRAY(f->arena, int32_t, objects);
    f->content_of_object = ARENA_ARRAY(f->arena, int32_t, objects);
    f->first_link = objects;
    for (int32_t i = 0; i < pages; i++)
        f->link_count += page_log_page(f->finisher->log, i)->link_count;
    return find_pages(f);
}

bool finish_write(Finisher *finisher, const uint8_t *cairo, size_t size, OutWrite write, void *closure, Diags *diags)
{
    Finish f = {.finisher = finisher, .arena = arena_new(), .diags = diags};
    f.source = pdf_source_open(f.arena, cairo, size, diags);
    bool ok = f.source && prepare(&f);
    if (ok) {
        f.owners = g_array_new(FALSE, FALSE, sizeof(NodeId));
        f.writer = pdf_writer_new(write, closure, most_objects(&f));
        ok = copy_objects(&f) && write_added(&f);
        pdf_writer_free(f.writer); /* a failed write shows at the commit of the file */
        g_array_free(f.owners, TRUE);
    }
    arena_free(f.arena);
    return ok;
}
