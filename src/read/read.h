/* read.h - a source in any of the known forms to a Notice.
 *
 * The form is told by the name's suffix, and where that says nothing (a post saved as .txt, standard input), by the first bytes.
 */
#ifndef GAOSHI_READ_READ_H
#define GAOSHI_READ_READ_H

#include "notice/notice.h"

typedef enum { FORM_UNKNOWN, FORM_POST, FORM_MARKDOWN, FORM_YAML, FORM_JSON, FORM_DOCX, FORM_TEXT, FORM_CSV, FORM_XLSX } SourceForm;

typedef struct {
    const char *const *settings;    /* KEY=VALUE …, NULL behind the last; override the front matter */
    SourceForm form;                /* FORM_UNKNOWN: told from the source */
    bool decoded;                   /* the source has been through read_decode */
} ReadOptions;

SourceForm read_form(const Source *source);
/* NULL and findings when the source cannot be a notice. The source must outlive the notice. Images beside the source are read. */
Notice *read_notice(const Source *source, const ReadOptions *options, Diags *diags);

/* The source's text in UTF-8, on the arena where it had to be converted; lines and columns stay the same. A caller that does this
 * first, on an arena that outlives its Diags, has readable excerpts in the findings about a file in gb18030; read_notice converts
 * for itself otherwise. False and a finding when the bytes are no text. */
bool read_decode(Arena *arena, Source *source, Diags *diags);

#endif
