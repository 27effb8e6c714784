/* docx_look.h - how runs and paragraphs of a Word document look: what a style or a paragraph says of it. Internal to read/.
 *
 * What is not said comes from the style below; docx_look_…_over puts one above the other.
 */
#ifndef GAOSHI_READ_DOCX_LOOK_H
#define GAOSHI_READ_DOCX_LOOK_H

#include "read/xml_events.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct {
    uint16_t marks, said;   /* SPAN_…: those that are on; those that something is said of */
    int16_t size;           /* half points; 0: not said */
    bool hidden, hidden_said;
    bool red, colour_said;
    const char *style;      /* of characters, as the run names it; lives as long as the event. NULL: none */
} DocxRunLook;

enum { DOCX_UNSAID = -1, DOCX_BODY_LEVEL = 9, DOCX_LEVELS = 9 };
typedef struct {
    int32_t align;          /* Align; DOCX_UNSAID */
    int32_t outline;        /* 0-8; DOCX_BODY_LEVEL: none; DOCX_UNSAID */
    int32_t number, level;  /* of a list; number 0: none; DOCX_UNSAID */
    int32_t left, first;    /* twips; the first line's indent behind the left one's; DOCX_UNSAID */
    bool page_before;
} DocxParagraphLook;

DocxParagraphLook docx_look_paragraph(void);
/* Takes a child of w:rPr or w:pPr. False when it says nothing that matters. */
bool docx_look_read_run(DocxRunLook *look, const XmlTag *tag);
bool docx_look_read_paragraph(DocxParagraphLook *look, const XmlTag *tag);
void docx_look_run_over(DocxRunLook *below, const DocxRunLook *above);
void docx_look_paragraph_over(DocxParagraphLook *below, const DocxParagraphLook *above);
/* The number of an attribute, held within ±1,000,000; otherwise where it is missing or none. */
int32_t docx_look_number(const XmlTag *tag, const char *name, int32_t otherwise);

#endif
