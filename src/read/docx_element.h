/* docx_element.h - the elements of a Word document's parts that matter. Internal to read/. */
#ifndef GAOSHI_READ_DOCX_ELEMENT_H
#define GAOSHI_READ_DOCX_ELEMENT_H

#include <stddef.h>

/* From CHANGED on: passed over with all that is in them. */
#define DOCX_ELEMENT_LIST(X)                                                                                                   \
    X(PARAGRAPH, "w:p") X(PARAGRAPH_LOOK, "w:pPr") X(RUN, "w:r") X(RUN_LOOK, "w:rPr") X(WORDS, "w:t") X(TAB, "w:tab")           \
    X(BREAK, "w:br") X(RETURN, "w:cr") X(HARD_HYPHEN, "w:noBreakHyphen") X(SYMBOL, "w:sym") X(ALIGNED_TAB, "w:ptab")            \
    X(PARAGRAPH_STYLE, "w:pStyle") X(RUN_STYLE, "w:rStyle") X(ALIGN, "w:jc") X(INDENT, "w:ind") X(NUMBERING, "w:numPr")         \
    X(NUMBER_ID, "w:numId") X(LEVEL_INDEX, "w:ilvl") X(OUTLINE, "w:outlineLvl") X(PAGE_BEFORE, "w:pageBreakBefore")             \
    X(BOLD, "w:b") X(ITALIC, "w:i") X(UNDERLINE, "w:u") X(STRIKE, "w:strike") X(DOUBLE_STRIKE, "w:dstrike")                     \
    X(RAISED, "w:vertAlign") X(EMPHASIS, "w:em") X(VANISH, "w:vanish") X(SIZE, "w:sz") X(COLOUR, "w:color")                     \
    X(INSERTED, "w:ins") X(DELETED, "w:del") X(MOVED_FROM, "w:moveFrom") X(MOVED_TO, "w:moveTo") X(HYPERLINK, "w:hyperlink")    \
    X(FIELD_MARK, "w:fldChar") X(FIELD_CODE, "w:instrText") X(FIELD, "w:fldSimple") X(CONTROL, "w:sdt")                         \
    X(CONTROL_LOOK, "w:sdtPr") X(PLACEHOLDER, "w:showingPlcHdr") X(GALLERY, "w:docPartGallery") X(TABLE, "w:tbl")               \
    X(GRID_COLUMN, "w:gridCol") X(ROW, "w:tr") X(ROW_LOOK, "w:trPr") X(HEAD_ROW, "w:tblHeader") X(GRID_BEFORE, "w:gridBefore")  \
    X(HIDDEN, "w:hidden") X(CELL, "w:tc") X(CELL_LOOK, "w:tcPr") X(GRID_SPAN, "w:gridSpan") X(MERGE_DOWN, "w:vMerge")           \
    X(MERGE_ACROSS, "w:hMerge") X(CELL_VERTICAL, "w:vAlign") X(TEXT_BOX, "w:txbxContent") X(ALTERNATIVES, "mc:AlternateContent") \
    X(CHOICE, "mc:Choice") X(FALLBACK, "mc:Fallback") X(EXTENT, "wp:extent") X(DRAWING_NAME, "wp:docPr") X(DRAWING, "w:drawing") \
    X(PICTURE, "w:pict") X(OBJECT, "w:object") X(BLIP, "a:blip") X(VML_SHAPE, "v:shape") X(VML_IMAGE, "v:imagedata")             \
    X(FOOTNOTE_MARK, "w:footnoteReference") X(ENDNOTE_MARK, "w:endnoteReference") X(COMMENT_MARK, "w:commentReference")          \
    X(FOREIGN, "w:altChunk") X(MATHEMATICS, "m:t") X(HEADER_MARK, "w:headerReference") X(FOOTER_MARK, "w:footerReference")       \
    X(STYLE, "w:style") X(NAME, "w:name") X(BASED_ON, "w:basedOn") X(RUN_DEFAULT, "w:rPrDefault")                                \
    X(PARAGRAPH_DEFAULT, "w:pPrDefault") X(ABSTRACT, "w:abstractNum") X(LEVEL, "w:lvl") X(START, "w:start")                      \
    X(NUMBER_FORMAT, "w:numFmt") X(LEVEL_TEXT, "w:lvlText") X(SUFFIX, "w:suff") X(RESTART, "w:lvlRestart")                       \
    X(LEGAL, "w:isLgl") X(NUMBER, "w:num") X(ABSTRACT_ID, "w:abstractNumId") X(OVERRIDE, "w:lvlOverride")                        \
    X(START_OVERRIDE, "w:startOverride") X(STYLE_LINK, "w:numStyleLink") X(FOOTNOTE, "w:footnote") X(ENDNOTE, "w:endnote")       \
    X(SECTION, "w:sectPr") X(CONTROL_CONTENT, "w:sdtContent") X(RUBY_BASE, "w:rubyBase")                                                                            \
    X(CHANGED, "w:rPrChange") X(CHANGED_2, "w:pPrChange") X(CHANGED_3, "w:sectPrChange") X(CHANGED_4, "w:tblPrChange")           \
    X(CHANGED_5, "w:tcPrChange") X(CHANGED_6, "w:trPrChange") X(CHANGED_7, "w:tblGridChange") X(CHANGED_8, "w:tblPrExChange")    \
    X(CHANGED_9, "w:numberingChange") X(FIELD_DATA, "w:fldData") X(DELETED_WORDS, "w:delText")                                   \
    X(DELETED_CODE, "w:delInstrText") X(CONTROL_END, "w:sdtEndPr") X(MATH_LOOK, "m:rPr") X(MATH_CONTROL, "m:ctrlPr")             \
    X(TABLE_LOOK, "w:tblPr") X(TABLE_LOOK_EX, "w:tblPrEx") X(RUBY, "w:rt") X(RUBY_LOOK, "w:rubyPr") X(OLE, "o:OLEObject")

#define DOCX_ELEMENT_ENUM(name, text) DOCX_##name,
typedef enum { DOCX_ELEMENT_LIST(DOCX_ELEMENT_ENUM) DOCX_ELEMENT_COUNT } DocxElement;

/* For XmlHandler.names. */
#define DOCX_ELEMENT_NAME(name, text) text,
static const char *const docx_elements[] = {DOCX_ELEMENT_LIST(DOCX_ELEMENT_NAME) NULL};

#endif
