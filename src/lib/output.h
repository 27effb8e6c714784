/* output.h - where a run's pages go, and their release in one step after everything has passed. */
#ifndef GAOSHI_LIB_OUTPUT_H
#define GAOSHI_LIB_OUTPUT_H

#include "base/out.h"
#include "lib/gaoshi.h"
#include "notice/notice.h"
#include "page/sink.h"
#include "style/sheet.h"

typedef struct Output Output;

/* Can this build hold that claim (--pdf)? "plain" always. */
bool output_offers(const char *claim);
/* Can it hold with --press? */
bool output_presses(const char *claim);

/* NULL and findings when the target cannot be written or the pages asked for make no sense. source: the notice
 * as it was read; sheet: NULL for a dump of the notice. Borrows all. */
Output *output_new(const GaoshiRenderOptions *options, const Source *source, const Notice *notice, const Sheet *sheet, Diags *diags);
/* NULL behind the last. */
PageSink *const *output_sinks(const Output *output);
/* For the forms that are no pages (dumps): text goes here. NULL for forms of pages. */
Out *output_text(const Output *output);
/* Ends every sink; nothing stands under its name yet. */
bool output_complete(Output *output, Diags *diags);
/* Puts what is complete in place and frees the output. False: the targets are as they were. */
bool output_commit(Output *output, Diags *diags);
/* Leaves the targets as they were; frees the output. NULL is allowed. */
void output_abort(Output *output);

#endif
