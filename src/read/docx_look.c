/* docx_look.c - see docx_look.h. */
#include "read/docx_look.h"

#include "read/docx_element.h"
#include "read/office_package.h"

#include "notice/notice.h"

#include <glib.h>
#include <string.h>

enum { RED_LEAST = 0xB0, OTHER_MOST = 0x60, NUMBER_MOST = 1000000, CHARACTER_TWIPS = 320 /* of the usual 16 pt */ };

int32_t docx_look_number(const XmlTag *tag, const char *name, int32_t otherwise) {
    const char *value = xml_attribute(tag, name);
    char *end;
    if (!value)
        return otherwise;
    gint64 number = g_ascii_strtoll(value, &end, 10);
    if (end == value)
        return otherwise;
    return number > NUMBER_MOST ? NUMBER_MOST : number < -NUMBER_MOST ? -NUMBER_MOST : (int32_t)number;
}

DocxParagraphLook docx_look_paragraph(void) {
    return (DocxParagraphLook){DOCX_UNSAID, DOCX_UNSAID, DOCX_UNSAID, DOCX_UNSAID, DOCX_UNSAID, DOCX_UNSAID, false};
}

/* -- Runs. */

static void set_mark(DocxRunLook *look, uint16_t mark, bool on) {
    look->said |= mark;
    look->marks = (uint16_t)(on ? look->marks | mark : look->marks & ~mark);
}

static void set_raised(DocxRunLook *look, const char *value) {
    set_mark(look, SPAN_SUPERSCRIPT, value && strcmp(value, "superscript") == 0);
    set_mark(look, SPAN_SUBSCRIPT, value && strcmp(value, "subscript") == 0);
}

/* FF0000 and what else an office's head is printed in. */
static void set_colour(DocxRunLook *look, const char *value) {
    gint64 colour = value && strlen(value) == 6 ? g_ascii_strtoll(value, NULL, 16) : 0;
    look->colour_said = true;
    look->red = (colour >> 16) >= RED_LEAST && (colour >> 8 & 0xFF) <= OTHER_MOST && (colour & 0xFF) <= OTHER_MOST;
}

bool docx_look_read_run(DocxRunLook *look, const XmlTag *tag) {
    const char *value = xml_attribute(tag, "w:val");
    bool on = office_is_on(value);
    switch (tag->code) {
    case DOCX_BOLD: set_mark(look, SPAN_STRONG, on); return true;
    case DOCX_ITALIC: set_mark(look, SPAN_EMPHASIS, on); return true;
    case DOCX_UNDERLINE: set_mark(look, SPAN_UNDERLINE, on && value); return true;
    case DOCX_STRIKE:
    case DOCX_DOUBLE_STRIKE: set_mark(look, SPAN_STRIKE, on); return true;
    case DOCX_EMPHASIS: set_mark(look, SPAN_DOTTED, on && value); return true;
    case DOCX_RAISED: set_raised(look, value); return true;
    case DOCX_COLOUR: set_colour(look, value); return true;
    case DOCX_SIZE: look->size = (int16_t)(docx_look_number(tag, "w:val", 0) & 0x7FF); return true;
    case DOCX_VANISH:
        look->hidden_said = true;
        look->hidden = on;
        return true;
    case DOCX_RUN_STYLE: look->style = value; return true;
    default: return false;
    }
}

void docx_look_run_over(DocxRunLook *below, const DocxRunLook *above) {
    below->marks = (uint16_t)((below->marks & ~above->said) | (above->marks & above->said));
    below->said |= above->said;
    below->size = above->size ? above->size : below->size;
    if (above->hidden_said)
        below->hidden = above->hidden;
    if (above->colour_said)
        below->red = above->red;
    below->hidden_said = below->hidden_said || above->hidden_said;
    below->colour_said = below->colour_said || above->colour_said;
}

/* -- Paragraphs. */

static int32_t align_of(const char *value) {
    static const struct { const char *word; Align align; } words[] = {
        {"left", ALIGN_LEFT},     {"start", ALIGN_LEFT},   {"center", ALIGN_CENTRE},     {"right", ALIGN_RIGHT},
        {"end", ALIGN_RIGHT},     {"both", ALIGN_AUTO},    {"distribute", ALIGN_JUSTIFY}, {"thaiDistribute", ALIGN_JUSTIFY}};
    for (size_t i = 0; value && i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i].word, value) == 0)
            return (int32_t)words[i].align;
    return ALIGN_AUTO;
}

/* Twips, or hundredths of a character, which go before them. */
static void set_indent(DocxParagraphLook *look, const XmlTag *tag) {
    int32_t left = docx_look_number(tag, "w:left", docx_look_number(tag, "w:start", DOCX_UNSAID));
    int32_t left_characters = docx_look_number(tag, "w:leftChars", docx_look_number(tag, "w:startChars", 0));
    int32_t first = docx_look_number(tag, "w:firstLine", DOCX_UNSAID);
    int32_t first_characters = docx_look_number(tag, "w:firstLineChars", 0);
    if (left_characters != 0)
        left = left_characters * CHARACTER_TWIPS / 100;
    if (first_characters != 0)
        first = first_characters * CHARACTER_TWIPS / 100;
    if (xml_attribute(tag, "w:hanging"))
        first = 0;
    look->left = left != DOCX_UNSAID ? left : look->left;
    look->first = first != DOCX_UNSAID ? first : look->first;
}

bool docx_look_read_paragraph(DocxParagraphLook *look, const XmlTag *tag) {
    switch (tag->code) {
    case DOCX_ALIGN: look->align = align_of(xml_attribute(tag, "w:val")); return true;
    case DOCX_INDENT: set_indent(look, tag); return true;
    case DOCX_OUTLINE: look->outline = docx_look_number(tag, "w:val", DOCX_BODY_LEVEL); return true;
    case DOCX_NUMBER_ID: look->number = docx_look_number(tag, "w:val", 0); return true;
    case DOCX_LEVEL_INDEX: look->level = docx_look_number(tag, "w:val", 0); return true;
    case DOCX_PAGE_BEFORE: look->page_before = office_is_on(xml_attribute(tag, "w:val")); return true;
    default: return false;
    }
}

void docx_look_paragraph_over(DocxParagraphLook *below, const DocxParagraphLook *above) {
    below->align = above->align != DOCX_UNSAID ? above->align : below->align;
    below->outline = above->outline != DOCX_UNSAID ? above->outline : below->outline;
    below->number = above->number != DOCX_UNSAID ? above->number : below->number;
    below->level = above->level != DOCX_UNSAID ? above->level : below->level;
    below->left = above->left != DOCX_UNSAID ? above->left : below->left;
    below->first = above->first != DOCX_UNSAID ? above->first : below->first;
    below->page_before = below->page_before || above->page_before;
}
