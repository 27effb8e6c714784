/* markup_events.c - HTML and XML by SAX: see html_events.h and xml_events.h. The only file that sees libxml2, whose parsers pull the
 * text in pieces and call us for each tag.
 *
 * Where an event of HTML stands is told by how many bytes the parser has consumed, and checked against the text itself: a start is
 * reported before its ">", a reference behind its ";". So memory stays flat and places are those of the source's bytes.
 */
#include "read/html_events.h"

#include "read/html_reference.h"
#include "read/xml_events.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <string.h>

enum { REFERENCE_LIMIT = 64, OPENING_TRIES = 8, LONG_TEXT = 256, TEXT_SLACK = 4 };

typedef struct {
    const Source *text;
    size_t from, fed;       /* where the HTML begins; how far it was handed over */
    htmlParserCtxtPtr parser;
    size_t passed_over;     /* bytes of the next words that belong to the reference before them */
    const HtmlHandler *handler;
    void *closure;
} Reading;

static size_t consumed(const Reading *reading) {
    const xmlParserInput *input = reading->parser->input;
    size_t offset = reading->from + (size_t)(input->cur - input->base) + (size_t)input->consumed;
    return offset < reading->text->size ? offset : reading->text->size;
}

static bool is_name_at(const Reading *reading, size_t at, const char *name) {
    size_t length = strlen(name);
    if (reading->text->size - at < length)
        return false;
    for (size_t i = 0; i < length; i++) {
        char byte = reading->text->text[at + i];
        if ((byte >= 'A' && byte <= 'Z' ? byte + 32 : byte) != name[i])
            return false;
    }
    return true;
}

/* The "<" of the tag that ends at end, past those within its quotes; end itself when there is none. */
static size_t find_opening(const Reading *reading, size_t end, const char *name) {
    int tries = OPENING_TRIES;
    for (size_t at = end; at > reading->from && tries > 0; at--) {
        if (reading->text->text[at - 1] != '<')
            continue;
        if (is_name_at(reading, at, name))
            return at - 1;
        tries--;
    }
    return end;
}

static void on_start(void *closure, const xmlChar *name, const xmlChar **attributes) {
    Reading *reading = closure;
    static const char *const none[] = {NULL};
    HtmlTag tag = {(const char *)name, attributes ? (const char *const *)attributes : none, 0};
    size_t end = consumed(reading);
    /* Only html, head, body and p are ever implied, and they have no attributes then. */
    bool may_be_implied = !attributes && (strcmp(tag.name, "html") == 0 || strcmp(tag.name, "head") == 0 ||
                                          strcmp(tag.name, "body") == 0 || strcmp(tag.name, "p") == 0);
    size_t length = strlen(tag.name);
    if (!may_be_implied)
        tag.offset = find_opening(reading, end, tag.name);
    else if (end >= reading->from + length + 1 && reading->text->text[end - length - 1] == '<' &&
             is_name_at(reading, end - length, tag.name))
        tag.offset = end - length - 1;
    else
        tag.offset = end;
    reading->handler->start(reading->closure, &tag);
}

/* Whether "</name>" ends at offset. */
static bool has_end_tag(const Reading *reading, const char *name, size_t offset) {
    const char *text = reading->text->text;
    size_t at = offset;
    if (at <= reading->from || text[at - 1] != '>')
        return false;
    while (at > reading->from && text[at - 1] != '<')
        at--;
    return at < offset && text[at] == '/' && is_name_at(reading, at + 1, name);
}

static void on_end(void *closure, const xmlChar *name) {
    Reading *reading = closure;
    size_t offset = consumed(reading);
    bool implied = !has_end_tag(reading, (const char *)name, offset);
    reading->handler->end(reading->closure, (const char *)name, offset, implied);
}

/* Where a reference ends, there was its "&" a little before. */
static size_t find_reference(const Reading *reading, size_t end) {
    for (size_t at = end; at > reading->from && end - at < REFERENCE_LIMIT; at--)
        if (reading->text->text[at - 1] == '&')
            return at - 1;
    return end;
}

static void report(Reading *reading, const char *bytes, size_t size, size_t offset, bool verbatim) {
    if (size > 0)
        reading->handler->text(reading->closure, bytes, size, offset, verbatim);
}

/* What stands for a reference (offset is its "&"); the name of one without ";" comes as words of its own, which are passed over. */
static void report_reference(Reading *reading, const char *bytes, size_t size, size_t offset) {
    const Source *text = reading->text;
    char character[8];
    size_t at = 0, name = 0;
    uint32_t code = utf8_next(bytes, size, &at), mended = 0;
    if (at == size && code == '&')
        mended = html_reference_unclosed(text->text + offset + 1, text->size - offset - 1, &name);
    else if (at == size)
        mended = html_reference_numeric(code);
    reading->passed_over = name;
    if (mended)
        report(reading, character, (size_t)utf8_put(mended, character), offset, false);
    else
        report(reading, bytes, size, offset, false);
}

static void on_text(void *closure, const xmlChar *xml_bytes, int count) {
    Reading *reading = closure;
    const char *bytes = (const char *)xml_bytes, *text = reading->text->text;
    size_t size = (size_t)count, end = consumed(reading), passed = reading->passed_over;
    reading->passed_over = 0;
    /* A long text comes in pieces, the last character of which may not have been counted yet. */
    for (size_t slack = 0; slack <= (size < LONG_TEXT ? 0 : TEXT_SLACK); slack++) {
        size_t start = end + slack - size;
        if (end + slack < reading->from + size || end + slack > reading->text->size || memcmp(text + start, bytes, size) != 0)
            continue;
        passed = passed < size ? passed : size;
        report(reading, bytes + passed, size - passed, start + passed, true);
        return;
    }
    size_t reference = find_reference(reading, end);
    if (size == 1 && *bytes == '<' && end < reading->text->size && text[end] == '<') /* of no tag */
        report(reading, bytes, size, end, true);
    else if (reference < end)
        report_reference(reading, bytes, size, reference);
    else
        report(reading, bytes, size, end, false);
}

static int hand_over(void *closure, char *buffer, int room) {
    Reading *reading = closure;
    size_t left = reading->text->size - reading->fed, size = left < (size_t)room ? left : (size_t)room;
    memcpy(buffer, reading->text->text + reading->fed, size);
    reading->fed += size;
    return (int)size;
}

static int close_nothing(void *closure) {
    (void)closure;
    return 0;
}

const char *html_attribute(const HtmlTag *tag, const char *name) {
    for (const char *const *at = tag->attributes; at[0]; at += 2)
        if (strcmp(at[0], name) == 0)
            return at[1] ? at[1] : "";
    return NULL;
}

/* A "<" of a tag or comment without its end. A bare "<" in text (a < b) is none. */
static bool breaks_off(const Source *text, size_t from) {
    size_t at = text->size;
    while (at > from && text->text[at - 1] != '<' && text->text[at - 1] != '>' && text->size - at < 4096)
        at--;
    if (at <= from || text->text[at - 1] != '<')
        return false;
    if (at == text->size)
        return true;
    char next = text->text[at];
    return next == '/' || next == '!' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
}

bool html_events_read(const Source *text, size_t from, const HtmlHandler *handler, void *closure) {
    Reading reading = {.text = text, .from = from, .fed = from, .handler = handler, .closure = closure};
    htmlSAXHandler calls = {.startElement = on_start, .endElement = on_end, .characters = on_text, .ignorableWhitespace = on_text};
    reading.parser = htmlNewParserCtxt();
    if (!reading.parser)
        return true;
    *reading.parser->sax = calls;
    reading.parser->userData = &reading;
    htmlCtxtReadIO(reading.parser, hand_over, close_nothing, &reading, NULL, "UTF-8",
                   HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC);
    htmlFreeParserCtxt(reading.parser);
    return breaks_off(text, from);
}

/* -- XML. */

enum { NAMES_KEPT = 1021 /* a prime: short names lie side by side */, NAME_SIZE = 200, ATTRIBUTES_MOST = 64 };

/* What a name in a namespace is called; libxml2 keeps one copy of each name, so that pointers tell. */
typedef struct {
    const xmlChar *local, *uri;
    const char *name;
    int code;
} KnownName;

typedef struct {
    XmlPull pull;
    void *source;
    const XmlNamespace *spaces;
    const XmlHandler *handler;
    void *closure;
    xmlParserCtxtPtr parser;
    KnownName known[NAMES_KEPT];
    const char *attributes[2 * ATTRIBUTES_MOST + 1];
    char *values;           /* of the attributes, each with its NUL */
    size_t capacity;
    bool ended, doctype;
} XmlReading;

static const char *make_name(XmlReading *reading, const xmlChar *local, const xmlChar *uri) {
    char name[NAME_SIZE];
    const char *prefix = "?";
    if (!uri)
        return (const char *)local;
    for (const XmlNamespace *space = reading->spaces; space->uri; space++)
        if (strcmp(space->uri, (const char *)uri) == 0)
            prefix = space->prefix;
    size_t start = strlen(prefix), length = strlen((const char *)local);
    if (start + 1 + length >= NAME_SIZE)
        return "?:";
    memcpy(name, prefix, start);
    name[start] = ':';
    memcpy(name + start + 1, local, length);
    return (const char *)xmlDictLookup(reading->parser->dict, (const xmlChar *)name, (int)(start + 1 + length));
}

static int code_of(const XmlReading *reading, const char *name) {
    for (int i = 0; reading->handler->names[i]; i++)
        if (strcmp(reading->handler->names[i], name) == 0)
            return i;
    return -1;
}

static const KnownName *find_name(XmlReading *reading, const xmlChar *local, const xmlChar *uri) {
    KnownName *known = &reading->known[((uintptr_t)local + 7 * (uintptr_t)uri) % NAMES_KEPT];
    if (known->local != local || known->uri != uri || !known->name) {
        const char *name = make_name(reading, local, uri);
        *known = (KnownName){local, uri, name, code_of(reading, name)};
    }
    return known;
}

static void end_reading(XmlReading *reading) {
    reading->ended = true;
    xmlStopParser(reading->parser);
}

/* libxml2 gives five pointers an attribute: local name, prefix, namespace, start and end of the value. */
static void take_attributes(XmlReading *reading, int count, const xmlChar **attributes) {
    size_t needed = 0, at = 0;
    int taken = count < ATTRIBUTES_MOST ? count : ATTRIBUTES_MOST;
    for (int i = 0; i < taken; i++)
        needed += (size_t)(attributes[5 * i + 4] - attributes[5 * i + 3]) + 1;
    if (needed > reading->capacity) {
        reading->capacity = 2 * needed;
        reading->values = mem_resize(reading->values, reading->capacity, 1);
    }
    for (int i = 0; i < taken; i++) {
        const xmlChar **attribute = &attributes[5 * i];
        size_t size = (size_t)(attribute[4] - attribute[3]);
        memcpy(reading->values + at, attribute[3], size);
        reading->values[at + size] = 0;
        reading->attributes[2 * i] = find_name(reading, attribute[0], attribute[2])->name;
        reading->attributes[2 * i + 1] = reading->values + at;
        at += size + 1;
    }
    reading->attributes[2 * taken] = NULL;
}

static void on_xml_start(void *closure, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int space_count,
                         const xmlChar **spaces, int count, int defaulted, const xmlChar **attributes) {
    XmlReading *reading = closure;
    (void)prefix, (void)space_count, (void)spaces, (void)defaulted;
    if (reading->ended)
        return;
    take_attributes(reading, count, attributes);
    const KnownName *known = find_name(reading, local, uri);
    XmlTag tag = {known->name, known->code, reading->attributes};
    if (!reading->handler->start(reading->closure, &tag))
        end_reading(reading);
}

static void on_xml_end(void *closure, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {
    XmlReading *reading = closure;
    (void)prefix;
    if (!reading->ended && reading->handler->end && !reading->handler->end(reading->closure, find_name(reading, local, uri)->code))
        end_reading(reading);
}

static void on_xml_text(void *closure, const xmlChar *bytes, int size) {
    XmlReading *reading = closure;
    if (!reading->ended && reading->handler->text && !reading->handler->text(reading->closure, (const char *)bytes, (size_t)size))
        end_reading(reading);
}

static void on_doctype(void *closure, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
    XmlReading *reading = closure;
    (void)name, (void)external, (void)system;
    reading->doctype = true;
    end_reading(reading);
}

static int pull_xml(void *closure, char *buffer, int room) {
    XmlReading *reading = closure;
    ptrdiff_t size = reading->ended ? 0 : reading->pull(reading->source, buffer, (size_t)room);
    if (size < 0)
        reading->ended = true;
    return size < 0 ? 0 : (int)size;
}

static void keep_fault(const XmlReading *reading, XmlFault *fault) {
    const xmlError *error = xmlCtxtGetLastError(reading->parser);
    *fault = (XmlFault){.line = error ? error->line : 0};
    if (!error || !error->message)
        return;
    size_t size = strcspn(error->message, "\n");
    size = size < XML_MESSAGE_SIZE - 1 ? size : XML_MESSAGE_SIZE - 1;
    memcpy(fault->message, error->message, utf8_check(error->message, size));
}

/* What the library would write to standard error where its parser's own silence does not reach: the converters of charsets. */
#if LIBXML_VERSION >= 21200
static void hush(void *closure, const xmlError *error) {
#else
static void hush(void *closure, xmlError *error) {
#endif
    (void)closure, (void)error;
}

XmlResult xml_events_read(XmlPull pull, void *source, const XmlNamespace *spaces, const XmlHandler *handler, void *closure,
                          XmlFault *fault) {
    XmlReading *reading = mem_alloc(sizeof *reading);
    *reading = (XmlReading){.pull = pull, .source = source, .spaces = spaces, .handler = handler, .closure = closure};
    xmlSAXHandler calls = {.initialized = XML_SAX2_MAGIC, .startElementNs = on_xml_start, .endElementNs = on_xml_end,
                           .characters = on_xml_text, .ignorableWhitespace = on_xml_text, .cdataBlock = on_xml_text,
                           .internalSubset = on_doctype};
    XmlResult result = XML_FAULTY;
    xmlStructuredErrorFunc before = xmlStructuredError;
    void *before_context = xmlStructuredErrorContext;
    xmlSetStructuredErrorFunc(NULL, hush);
    reading->parser = xmlCreateIOParserCtxt(&calls, reading, pull_xml, close_nothing, reading, XML_CHAR_ENCODING_NONE);
    if (reading->parser) {
        /* NOENT: "&amp;" in an attribute arrives as "&". There are no other entities without a DOCTYPE. */
        xmlCtxtUseOptions(reading->parser, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOENT);
        xmlParseDocument(reading->parser);
        result = reading->doctype ? XML_DOCTYPE : reading->ended ? XML_ENDED : reading->parser->wellFormed ? XML_READ : XML_FAULTY;
        if (result == XML_FAULTY)
            keep_fault(reading, fault);
        xmlFreeDoc(reading->parser->myDoc);
        xmlFreeParserCtxt(reading->parser);
    }
    xmlSetStructuredErrorFunc(before_context, before);
    mem_free(reading->values);
    mem_free(reading);
    return result;
}

const char *xml_attribute(const XmlTag *tag, const char *name) {
    for (const char *const *at = tag->attributes; at[0]; at += 2)
        if (strcmp(at[0], name) == 0)
            return at[1];
    return NULL;
}
