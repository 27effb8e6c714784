/* content.h - sets the marks of one page's content by counting what it draws.
 *
 * Cairo's content holds no marks but its own /Span … ActualText. Every stretch of one owner becomes /P <</MCID n>> BDC … EMC or
 * /Artifact BDC … EMC; a stretch never crosses a text object, so a leaf may have several numbers on a page. The content's events
 * must be exactly the log's: anything else is refused.
 */
#ifndef GAOSHI_FINISH_CONTENT_H
#define GAOSHI_FINISH_CONTENT_H

#include "base/out.h"
#include "finish/page_log.h"
#include "finish/pdf_value.h"
#include "finish/press.h"
#include "page/tags.h"

#include <glib.h>

typedef struct {
    const Tags *tags;
    /* Bytes of one code in the font of this name (without "/"): 1 or 2; 0: unknown font. */
    int (*code_bytes)(void *closure, Slice font);
    void *closure;
    GArray *owners;         /* NodeId of each MCID, appended page after page */
    GHashTable *said;       /* nodes whose ActualText stands in an earlier mark: the later ones are silent */
    Press *press;           /* NULL: colours stay as they are */
} ContentJob;

/* NULL when it is right; else what is not understood. */
const char *content_mark(const ContentJob *job, const Event *events, int64_t event_count, Slice content, Out *out);

#endif
