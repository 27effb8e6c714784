/* paint.h - pages to PDF, PNG and SVG through Cairo.
 *
 * A painter decides nothing: it is one switch over the items of a page. Doubles exist only here. Each painter is a
 * PageSink (page/sink.h); faces must outlive it. Two runs over the same pages give the same bytes.
 *
 * The PDF streams through an OutWrite while pages come. The glyphs of the first pages (up to a window) are gathered so
 * that Cairo sees faces cut down to them; a document longer than the window is drawn with whole faces, in bounded
 * memory. PNG and SVG make one file for each page: they are held in a spool and written by paint_files_commit, when
 * every sink has passed.
 */
#ifndef GAOSHI_PAINT_PAINT_H
#define GAOSHI_PAINT_PAINT_H

#include "page/page_range.h"
#include "page/sink.h"

typedef struct {
    const char *title, *author, *subject, *keywords; /* NULL: none; copied */
    int64_t date;                                    /* seconds since 1970; -1: the PDF names no date */
    bool links;              /* PDF: with link annotations; false where finish/ writes them */
    const PageRanges *pages; /* borrowed; NULL: all */
    double ppi;              /* PNG; 0: 144 */
    int window;              /* PDF: pages held back to gather glyphs; 0: 64 */
    int threads;             /* pictures; 0: 1 */
} PaintOptions;

/* The PDF goes to write in large pieces, while pages come and at finish(). */
PageSink *paint_pdf_sink_new(OutWrite write, void *closure, const PaintOptions *options);

/* pattern names the files: {p} is the page's number, {0p} the same with zeros up to the total's length, {t} the total.
 * "-" is standard output, for one page. NULL and a finding (usage) when the pattern cannot be read. */
PageSink *paint_png_sink_new(const char *pattern, const PaintOptions *options, Diags *diags);
PageSink *paint_svg_sink_new(const char *pattern, const PaintOptions *options, Diags *diags);
/* After every sink's finish() has passed: writes a PNG or SVG sink's files, each beside its target and renamed. */
bool paint_files_commit(PageSink *sink, Diags *diags);

#endif
