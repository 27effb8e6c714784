/* docx_document.h - a Word document's main part read into the blocks of a post. Internal to read/.
 *
 * The document runs through by SAX; open paragraphs stand on a stack, since a text box within one holds others. Blocks of text boxes and
 * pictures wait until the paragraph around them ends. Places count paragraphs: line 12 is the twelfth, those in cells and boxes included.
 */
#ifndef GAOSHI_READ_DOCX_DOCUMENT_H
#define GAOSHI_READ_DOCX_DOCUMENT_H

#include "read/docx_numbering.h"
#include "read/docx_table.h"
#include "read/fold.h"

enum { DOCX_NESTING_MOST = 32, DOCX_SIZES = 200 /* half points */ };

/* What a paragraph's look says of what it is; one for each block of the post. */
typedef struct {
    uint8_t style;          /* DocxStyleKind */
    uint8_t heading;        /* 1-9; 0: none */
    int16_t size;           /* of most of its words, half points */
    bool red;
} DocxBlockLook;

/* An open paragraph. */
typedef struct {
    Fold *fold;
    DocxParagraphLook look;
    DocxRunLook run;        /* what the open run says itself */
    DocxRunLook shown;      /* what it looks like */
    const DocxStyle *style, *run_style; /* run_style NULL: the run names none */
    const char *uri;        /* of the open link; NULL: none */
    int32_t number;         /* counted from 1 */
    int32_t lead;           /* blanks at its start, twips */
    int32_t linked;         /* bytes of words within links */
    int32_t sizes[4][2];    /* the first sizes and how many bytes have them */
    bool words, red, deleted_mark;
    guint waiting;          /* of DocxDocument.waiting, those that are older */
} DocxParagraph;

/* A field: its code runs up to "separate", its words behind it. */
typedef struct {
    GString *code;
    bool in_code, silent /* its words are not the notice's */;
    const char *uri;        /* of the link around it */
} DocxField;

/* How often something was met that is told at the end. */
typedef struct {
    int32_t inserted, deleted, boxes, hidden, comments, placeholders, contents, foreign, formulas, ruby;
} DocxCounts;

typedef struct {
    Post *post;
    OfficePackage *package;
    const OfficeRelations *relations;
    const DocxStyles *styles;
    DocxNumbering *numbering;
    const Source *named;    /* what places name */
    GArray *looks;          /* DocxBlockLook */
    DocxParagraph paragraphs[DOCX_NESTING_MOST];
    int32_t open;           /* paragraphs */
    Fold *carried;          /* of a paragraph whose mark was deleted: the next one goes on with it. NULL: none */
    int32_t count;          /* paragraphs so far */
    GArray *waiting;        /* PostBlock, until the paragraph around them ends */
    GArray *fields;         /* DocxField */
    DocxTable *table;       /* NULL: none is open */
    int32_t inner_tables;
    int32_t skipping;       /* elements open within what is passed over */
    int32_t boxes;          /* text boxes open */
    bool in_paragraph_look, in_run_look, in_row_look, in_cell_look, in_section, in_words, in_code, in_control, skip_control, told_inner;
    uint32_t choices;       /* a bit each open AlternateContent: one of its choices was taken */
    int32_t alternatives;
    DocxRowLook row;
    DocxCellLook cell;
    LenSize extent;         /* of the open drawing */
    const char *alternative;
    GHashTable *images;     /* part -> Image */
    GPtrArray *headers;     /* parts */
    GPtrArray *notes;       /* ids of footnotes, then of endnotes, as "f12" and "e12" */
    int32_t histogram[DOCX_SIZES]; /* bytes of words of each size, outside tables */
    DocxCounts counts;
} DocxDocument;

/* Fills post->blocks and looks. False and findings when the part is refused or faulty. */
bool docx_document_read(DocxDocument *document, const char *part);

/* -- docx_paragraph.c */
Place docx_place(const DocxDocument *document);
void docx_paragraph_start(DocxDocument *document);
void docx_paragraph_end(DocxDocument *document);
/* The open paragraph; NULL: none. */
DocxParagraph *docx_paragraph(DocxDocument *document);
void docx_paragraph_set_style(DocxDocument *document, const char *id);
void docx_run_start(DocxDocument *document);
/* The run has said all of its look. */
void docx_run_close_look(DocxDocument *document);
void docx_run_words(DocxDocument *document, const char *bytes, size_t size);
void docx_run_tab(DocxDocument *document);
void docx_run_break(DocxDocument *document, const XmlTag *tag);
void docx_run_symbol(DocxDocument *document, const XmlTag *tag);
/* Adds a block behind the open paragraph, or where it stands. */
void docx_add_block(DocxDocument *document, PostBlock *block);

/* -- docx_field.c */
void docx_field_mark(DocxDocument *document, const XmlTag *tag);
void docx_field_simple(DocxDocument *document, const XmlTag *tag);
void docx_field_end(DocxDocument *document);
/* Whether words are to be passed over: a field's code, or what it makes of a page number. */
bool docx_field_is_silent(const DocxDocument *document);

/* -- docx_picture.c */
void docx_picture_start(DocxDocument *document);
void docx_picture_extent(DocxDocument *document, const XmlTag *tag);
void docx_picture_name(DocxDocument *document, const XmlTag *tag);
void docx_picture_shape(DocxDocument *document, const XmlTag *tag);
void docx_picture_add(DocxDocument *document, const XmlTag *tag, const char *id);

/* -- docx_notes.c: what is told at the end. */
void docx_notes_tell(DocxDocument *document);

/* -- docx_title.c: finds the title by style and by look, and the levels of headings. */
void docx_title_find(DocxDocument *document);

#endif
