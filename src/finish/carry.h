/* carry.h - Cairo's objects on their way into the finished file.
 *
 * What the pages need is found by following references from the page tree; all else (tags, information, lengths) stays behind.
 * Numbers stay as they are. Each page's content gets its marks, each Flate stream is unpacked once to see that it is whole.
 */
#ifndef GAOSHI_FINISH_CARRY_H
#define GAOSHI_FINISH_CARRY_H

#include "finish/page_log.h"
#include "finish/pdf_source.h"
#include "finish/pdf_writer.h"
#include "finish/press.h"
#include "page/tags.h"

typedef struct Carry Carry;

/* NULL and a finding when the file's pages are not the log's, or a reference leads nowhere. Lives on arena, borrows all. */
Carry *carry_new(Arena *arena, const PdfSource *source, const PageLog *log, const Tags *tags, Diags *diags);
void carry_free(Carry *carry);
/* press: NULL for a screen's colours. The links of all pages are annotations from first_link on, in page order. False and a
 * finding when a page draws other than its log says, or a stream is damaged. */
bool carry_write(Carry *carry, PdfWriter *writer, int32_t first_link, Press *press, Diags *diags);

int32_t carry_page_count(const Carry *carry);
const int32_t *carry_page_objects(const Carry *carry);
/* Behind carry_write: the node of each mark, page after page, and the index of each page's first mark (one more behind the
 * last page). */
const NodeId *carry_owners(const Carry *carry);
const int32_t *carry_page_marks(const Carry *carry);

#endif
