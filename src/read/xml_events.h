/* xml_events.h - an XML text as tags and words, pulled from a stream. Internal to read/, in markup_events.c beside HTML's.
 *
 * Strict: what is not well-formed ends the reading, and so does a document type declaration, with which entities could grow without
 * end. Elements nested deeper than 256 levels and words longer than 10 MB are not well-formed here. Memory stays flat.
 */
#ifndef GAOSHI_READ_XML_EVENTS_H
#define GAOSHI_READ_XML_EVENTS_H

#include "base/diag.h"

/* The prefix by which a namespace is known to the handler, whatever the text calls it; names of others begin with "?:". */
typedef struct { const char *uri, *prefix; } XmlNamespace;

typedef struct {
    const char *name;               /* "w:p"; of an element in no namespace "p" */
    int code;                       /* its index in the handler's names; -1: it is none of them */
    const char *const *attributes;  /* name, value, …, NULL; an attribute without a prefix is in no namespace */
} XmlTag;

/* Each call returns false to end the reading; NULL where nothing is to be done. */
typedef struct {
    const char *const *names;       /* of the elements that matter, NULL behind the last */
    bool (*start)(void *closure, const XmlTag *tag);
    bool (*end)(void *closure, int code);
    /* Words come in pieces, whole characters each. */
    bool (*text)(void *closure, const char *bytes, size_t size);
} XmlHandler;

/* At most size bytes; 0 at the end, -1 on a failure, which ends the reading. */
typedef ptrdiff_t (*XmlPull)(void *source, void *bytes, size_t size);

typedef enum { XML_READ, XML_ENDED /* by the handler or the source */, XML_DOCTYPE, XML_FAULTY } XmlResult;
enum { XML_MESSAGE_SIZE = 200 };
typedef struct { int line; char message[XML_MESSAGE_SIZE]; } XmlFault;

/* spaces ends with a NULL uri. fault is filled with XML_FAULTY. */
XmlResult xml_events_read(XmlPull pull, void *source, const XmlNamespace *spaces, const XmlHandler *handler, void *closure,
                          XmlFault *fault);
/* NULL when the tag has no such attribute. */
const char *xml_attribute(const XmlTag *tag, const char *name);

#endif
