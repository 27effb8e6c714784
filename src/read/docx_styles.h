/* docx_styles.h - the styles of a Word document, each with what it has from those it is based on. Internal to read/. */
#ifndef GAOSHI_READ_DOCX_STYLES_H
#define GAOSHI_READ_DOCX_STYLES_H

#include "read/docx_look.h"
#include "read/office_package.h"

typedef enum { DOCX_STYLE_PLAIN, DOCX_STYLE_TITLE, DOCX_STYLE_HEADING, DOCX_STYLE_CONTENTS /* of a table of contents */ } DocxStyleKind;

typedef struct {
    uint8_t kind;           /* DocxStyleKind, by the style's name */
    DocxRunLook run;
    DocxParagraphLook paragraph;
} DocxStyle;

typedef struct DocxStyles DocxStyles;
/* On the arena. part NULL: a document without styles. NULL and a finding when the part is refused or faulty. */
const DocxStyles *docx_styles_read(OfficePackage *package, const char *part, Arena *arena, Diags *diags);
/* A style of paragraphs; the usual one for NULL and for an id that there is not. */
const DocxStyle *docx_styles_paragraph(const DocxStyles *styles, const char *id);
/* Of characters or of a list; NULL for an id that there is not. */
const DocxStyle *docx_styles_find(const DocxStyles *styles, const char *id);

#endif
