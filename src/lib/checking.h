/* checking.h - the rules of check/ within one run: switched by the layout, then by the job; over the notice, then over its pages.
 *
 * What they find stands in job->checks, apart from the job's own findings: an error of a rule says that the notice is wrong, not
 * that it could not be drawn.
 */
#ifndef GAOSHI_LIB_CHECKING_H
#define GAOSHI_LIB_CHECKING_H

#include "lib/session.h"
#include "notice/notice.h"
#include "page/sink.h"
#include "style/sheet.h"

typedef struct Checking Checking;

/* Looks at the notice. NULL and findings in job->diags when a switch names no rule, or rows cannot be read.
 * sheet NULL: no switches of a layout. */
Checking *checking_new(GaoshiJob *job, const GaoshiRenderOptions *options, const Notice *notice, const Sheet *sheet);
/* NULL is allowed. */
void checking_free(Checking *checking);
/* The given sinks and the check's own behind them; on the job's arena. */
PageSink *const *checking_sinks(Checking *checking, PageSink *const *sinks);
/* Behind the last page. hints: with those of severity info. */
void checking_finish(Checking *checking, bool hints);

#endif
