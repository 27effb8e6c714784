/* finish.h - Cairo's PDF made fit for the archive and for everyone: PDF/A-2 and PDF/UA-1, tagged, small.
 *
 * A finisher is a PageSink that notes what each page draws, in drawing order; afterwards finish_write copies Cairo's file
 * through, sets the marks by counting the drawn glyphs and fills, and writes the structure tree, XMP, output intent and the rest
 * (reference: ISO 19005-2, ISO 14289-1; docs/decisions.md "Marks are counted"). What it does not understand it refuses; it never
 * guesses. Same input, same bytes.
 */
#ifndef GAOSHI_FINISH_FINISH_H
#define GAOSHI_FINISH_FINISH_H

#include "page/page_range.h"
#include "page/sink.h"

#include <stddef.h>

typedef struct {
    const char *name, *mime, *description;
    const uint8_t *bytes;
    size_t size;
    bool is_data;               /* else it is the source */
} EmbeddedFile;

/* CLAIM_A4: PDF 2.0; accessible is PDF/UA-2 then. */
typedef enum { CLAIM_NONE, CLAIM_A2U, CLAIM_A2A, CLAIM_A3A, CLAIM_A4 } ArchiveClaim;

typedef struct {
    ArchiveClaim archive;
    bool accessible;            /* PDF/UA-1, or -2 */
    const char *title, *author, *subject, *keywords, *number; /* NULL: none; borrowed */
    const char *language;       /* BCP 47 of the document */
    int64_t date;               /* seconds since 1970; -1: none */
    bool insist;                /* accessible was asked for by name: it holds or the run ends */
    const EmbeddedFile *files;  /* borrowed; for CLAIM_A3A alone */
    int file_count;
    const PageRanges *pages;    /* borrowed; NULL: all */
    bool press;                 /* inks for a print shop (finish/press.h); archive is then CLAIM_NONE: PDF/A wants a profile of them */
    const NamedColour *colours; /* borrowed; the layout's, with inks or without; for a press alone */
    int32_t colour_count;
} FinishOptions;

typedef struct Finisher Finisher;

Finisher *finisher_new(const FinishOptions *options);
void finisher_free(Finisher *finisher);
/* The sink that watches the pages; it lives as long as the finisher, and its free() does nothing. */
PageSink *finisher_sink(Finisher *finisher);
/* Reads Cairo's whole file and writes the finished one. False and a finding when the file is not what the pages say. */
bool finish_write(Finisher *finisher, const uint8_t *cairo, size_t size, OutWrite write, void *closure, Diags *diags);

#endif
