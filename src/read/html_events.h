/* html_events.h - an HTML text as tags and words, each with its offset. Internal to read/.
 *
 * The parser mends what is nested wrongly: every start has its end, but for a tag that the text breaks off in. Elements whose end
 * may be left out (p, li, td …) are closed where the next one begins. Names are in lower case.
 */
#ifndef GAOSHI_READ_HTML_EVENTS_H
#define GAOSHI_READ_HTML_EVENTS_H

#include "base/diag.h"

typedef struct {
    const char *name;
    const char *const *attributes;  /* name, value, …, NULL; a value may be NULL */
    size_t offset;                  /* of its "<"; of an implied one, where it is implied */
} HtmlTag;

typedef struct {
    void (*start)(void *closure, const HtmlTag *tag);
    /* implied: the text holds no such end tag here. */
    void (*end)(void *closure, const char *name, size_t offset, bool implied);
    /* verbatim: these are the text's bytes at offset; else a reference that stands there (&nbsp;). */
    void (*text)(void *closure, const char *bytes, size_t size, size_t offset, bool verbatim);
} HtmlHandler;

/* NULL when the tag has no such attribute; "" when it has no value. */
const char *html_attribute(const HtmlTag *tag, const char *name);
/* All events of text from the offset on; text must be valid UTF-8. True when the text breaks off within a tag or a comment. */
bool html_events_read(const Source *text, size_t from, const HtmlHandler *handler, void *closure);

#endif
