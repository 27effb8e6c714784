/* html_events.c - the only file that sees libxml2: its parser pulls the text in pieces and calls us for each tag.
 *
 * Where an event stands is told by how many bytes the parser has consumed, and checked against the text itself: a start is
 * reported before its ">", a reference behind its ";". So memory stays flat and places are those of the source's bytes.
 */
#include "read/html_events.h"

#include "read/html_reference.h"

#include "base/utf8.h"

#include <libxml/HTMLparser.h>
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
