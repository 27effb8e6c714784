/* docx_paragraph.c - paragraphs of a Word document and the words of their runs. */
#include "read/docx_document.h"

#include "read/office_rules.h"
#include "read/post_words.h"

#include "base/number.h"
#include "base/utf8.h"
#include "text/char_class.h"

#include <string.h>

enum {
    TAB_TWIPS = 420, BLANK_TWIPS = 160, WIDE_BLANK_TWIPS = 320, /* of 16 pt type */
    RIGHT_TWIPS = 3600,     /* what begins so far in is meant to stand at the right */
    CENTRE_TWIPS = 960,     /* blanks before a short line that is meant to stand in the middle */
    INDENT_TWIPS = 300, SHORT_LINE = 30
};

Place docx_place(const DocxDocument *document) {
    int32_t line = document->open ? document->paragraphs[document->open - 1].number : document->count + 1;
    return (Place){document->named, line, 1};
}

DocxParagraph *docx_paragraph(DocxDocument *document) {
    return document->open ? &document->paragraphs[document->open - 1] : NULL;
}

/* -- Beginning. */

void docx_paragraph_start(DocxDocument *document) {
    document->count++;
    if (document->open == DOCX_NESTING_MOST) {
        document->skipping = 1;
        return;
    }
    DocxParagraph *paragraph = &document->paragraphs[document->open++];
    Fold *fold = paragraph->fold ? paragraph->fold : fold_new();
    if (document->carried && document->open == 1) {
        fold_free(fold);
        fold = document->carried;
        document->carried = NULL;
    }
    *paragraph = (DocxParagraph){.fold = fold, .look = docx_look_paragraph(), .number = document->count, .waiting = document->waiting->len};
    paragraph->style = docx_styles_paragraph(document->styles, NULL);
    paragraph->words = !fold_is_empty(fold);
    docx_run_start(document);
}

void docx_paragraph_set_style(DocxDocument *document, const char *id) {
    docx_paragraph(document)->style = docx_styles_paragraph(document->styles, id);
}

/* -- Runs. */

static bool is_heading(const DocxParagraph *paragraph) {
    int32_t outline = paragraph->look.outline != DOCX_UNSAID ? paragraph->look.outline : paragraph->style->paragraph.outline;
    return paragraph->style->kind != DOCX_STYLE_PLAIN || (outline != DOCX_UNSAID && outline < DOCX_BODY_LEVEL);
}

void docx_run_start(DocxDocument *document) {
    DocxParagraph *paragraph = docx_paragraph(document);
    if (!paragraph)
        return;
    paragraph->run = (DocxRunLook){0};
    paragraph->run_style = NULL;
    docx_run_close_look(document);
}

/* How bold a heading's style is, is the layout's business. */
void docx_run_close_look(DocxDocument *document) {
    DocxParagraph *paragraph = docx_paragraph(document);
    if (!paragraph)
        return;
    paragraph->shown = paragraph->style->run;
    if (is_heading(paragraph))
        paragraph->shown.marks = 0;
    if (paragraph->run_style)
        docx_look_run_over(&paragraph->shown, &paragraph->run_style->run);
    docx_look_run_over(&paragraph->shown, &paragraph->run);
}

static void count_size(DocxParagraph *paragraph, int32_t size, int32_t bytes) {
    for (int i = 0; i < 4; i++) {
        if (paragraph->sizes[i][1] > 0 && paragraph->sizes[i][0] != size)
            continue;
        paragraph->sizes[i][0] = size;
        paragraph->sizes[i][1] += bytes;
        return;
    }
}

/* Blanks before the first word; -1 when there are words. */
static int32_t blank_twips(const char *bytes, size_t size) {
    int32_t twips = 0;
    for (size_t at = 0; at < size;) {
        uint32_t character = utf8_next(bytes, size, &at);
        if (character == 0x3000)
            twips += WIDE_BLANK_TWIPS;
        else if (character == ' ' || character == 0xA0 || (character >= 0x2000 && character <= 0x200A))
            twips += BLANK_TWIPS;
        else
            return twips | 1; /* odd: words follow */
    }
    return twips;
}

static void put(DocxDocument *document, const char *bytes, size_t size) {
    DocxParagraph *paragraph = docx_paragraph(document);
    Place place = docx_place(document);
    FoldStyle style = {.marks = paragraph->shown.marks, .uri = paragraph->uri};
    if (!paragraph->words) {
        int32_t twips = blank_twips(bytes, size);
        paragraph->lead += twips & ~1;
        paragraph->words = twips & 1;
        paragraph->red = paragraph->words && paragraph->shown.red;
    }
    if (paragraph->words) {
        count_size(paragraph, paragraph->shown.size, (int32_t)size);
        paragraph->linked += paragraph->uri ? (int32_t)size : 0;
    }
    fold_add(paragraph->fold, bytes, size, place, false, &style);
}

void docx_run_words(DocxDocument *document, const char *bytes, size_t size) {
    DocxParagraph *paragraph = docx_paragraph(document);
    if (!paragraph || docx_field_is_silent(document))
        return;
    if (paragraph->shown.hidden) {
        document->counts.hidden++;
        return;
    }
    put(document, bytes, size);
}

void docx_run_tab(DocxDocument *document) {
    DocxParagraph *paragraph = docx_paragraph(document);
    if (!paragraph || docx_field_is_silent(document))
        return;
    if (!paragraph->words)
        paragraph->lead += TAB_TWIPS;
    else
        put(document, " ", 1);
}

void docx_run_break(DocxDocument *document, const XmlTag *tag) {
    const char *type = xml_attribute(tag, "w:type");
    DocxParagraph *paragraph = docx_paragraph(document);
    if (!paragraph || docx_field_is_silent(document))
        return;
    if (!type || strcmp(type, "textWrapping") == 0) {
        fold_break(paragraph->fold, docx_place(document));
    } else if (strcmp(type, "page") == 0 && document->open == 1) {
        PostBlock block = {.kind = POST_PAGE_BREAK, .place = docx_place(document)};
        block.text = text_from(document->post->notice->arena, "", 0, block.place);
        docx_add_block(document, &block);
    }
}

/* Signs of the symbol faces by what they show. */
static uint32_t sign_of(const char *font, int64_t code) {
    static const struct { const char *font; int64_t code; uint32_t sign; } signs[] = {
        {"Wingdings", 0xFE, 0x2611},  {"Wingdings", 0xFD, 0x2612},  {"Wingdings", 0xFC, 0x2713},  {"Wingdings", 0xFB, 0x2717},
        {"Wingdings", 0xA8, 0x25A1},  {"Wingdings", 0x6F, 0x25A1},  {"Wingdings", 0x71, 0x25A1},  {"Wingdings", 0x6C, 0x25CF},
        {"Wingdings", 0x6E, 0x25A0},  {"Wingdings", 0x75, 0x25C6},  {"Wingdings", 0x76, 0x2756},  {"Wingdings", 0xA7, 0x25AA},
        {"Wingdings", 0x9F, 0x2022},  {"Wingdings", 0xD8, 0x27A2},  {"Wingdings", 0xE0, 0x2192},  {"Wingdings", 0x28, 0x260E},
        {"Wingdings", 0x2A, 0x2709},  {"Wingdings", 0xAB, 0x2605},  {"Wingdings 2", 0x52, 0x2611}, {"Wingdings 2", 0x53, 0x2612},
        {"Wingdings 2", 0xA3, 0x25A1}, {"Wingdings 2", 0x50, 0x2713}, {"Wingdings 2", 0x4F, 0x2717}, {"Symbol", 0xB7, 0x2022},
        {"Symbol", 0xB0, 0xB0},       {"Symbol", 0xB1, 0xB1},       {"Symbol", 0xB4, 0xD7},       {"Symbol", 0xB8, 0xF7},
        {"Symbol", 0xA3, 0x2264},     {"Symbol", 0xB3, 0x2265},     {"Symbol", 0xB9, 0x2260},     {"Symbol", 0xBB, 0x2248}};
    int64_t low = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (low == signs[i].code && g_ascii_strcasecmp(font, signs[i].font) == 0)
            return signs[i].sign;
    bool symbols = g_ascii_strncasecmp(font, "Wingdings", 9) == 0 || g_ascii_strcasecmp(font, "Symbol") == 0 ||
                   g_ascii_strncasecmp(font, "Webdings", 8) == 0;
    bool good = code > ' ' && code < 0xD800 && !(symbols && code < 0x100);
    return good ? (uint32_t)code : 0;
}

void docx_run_symbol(DocxDocument *document, const XmlTag *tag) {
    const char *font = xml_attribute(tag, "w:font"), *code = xml_attribute(tag, "w:char");
    char bytes[4];
    uint32_t sign = sign_of(font ? font : "", code ? g_ascii_strtoll(code, NULL, 16) : 0);
    if (sign == 0) {
        diag_add(document->post->diags, &rule_docx_symbol, docx_place(document), font ? font : "", code ? code : "");
        sign = 0x25A1;
    }
    docx_run_words(document, bytes, (size_t)utf8_put(sign, bytes));
}

/* -- The end. */

void docx_add_block(DocxDocument *document, PostBlock *block) {
    bool in_cell = document->table && docx_table_in_cell(document->table);
    if (document->open > 0) {
        g_array_append_val(document->waiting, *block);
    } else if (in_cell) {
        docx_table_add(document->table, block);
    } else if (!document->table) {
        g_array_append_val(document->post->blocks, *block);
        g_array_set_size(document->looks, document->post->blocks->len);
    }
}

static void merge_style(DocxParagraph *paragraph) {
    DocxParagraphLook look = paragraph->style->paragraph;
    docx_look_paragraph_over(&look, &paragraph->look);
    paragraph->look = look;
}

/* A paragraph pushed over by indents, tabs or blanks stands where it was pushed to. */
static uint8_t align_of(const DocxParagraph *paragraph, const Text *text) {
    const DocxParagraphLook *look = &paragraph->look;
    int32_t left = look->left > 0 ? look->left : 0, first = look->first > 0 ? look->first : 0;
    if (look->align > ALIGN_LEFT)
        return (uint8_t)look->align;
    bool brief = words_length(text->bytes, (size_t)text->size) <= SHORT_LINE;
    if (brief && left + first + paragraph->lead >= RIGHT_TWIPS)
        return ALIGN_RIGHT;
    return brief && paragraph->lead >= CENTRE_TWIPS ? ALIGN_CENTRE : ALIGN_AUTO;
}

static int16_t main_size(const DocxParagraph *paragraph) {
    int best = 0;
    for (int i = 1; i < 4; i++)
        if (paragraph->sizes[i][1] > paragraph->sizes[best][1])
            best = i;
    return (int16_t)(paragraph->sizes[best][0] < DOCX_SIZES ? paragraph->sizes[best][0] : DOCX_SIZES - 1);
}

/* 第一条, 甲、: such numbers are words of the text; 1) a. ① are marks of a list. */
static bool is_list_mark(const char *mark, const Text *text) {
    SectionLabel label;
    if (words_section(text->bytes, (size_t)text->size, &label))
        return false;
    for (size_t at = 0, size = strlen(mark); at < size;)
        if (char_class(utf8_next(mark, size, &at)) == CHAR_HAN)
            return false;
    return true;
}

static void put_mark(DocxDocument *document, const DocxParagraph *paragraph, PostBlock *block) {
    bool bullet;
    int32_t level = paragraph->look.level > 0 ? paragraph->look.level : 0;
    const char *mark = docx_numbering_next(document->numbering, paragraph->look.number, level, &bullet);
    if (*mark == 0 || text_is_empty(&block->text))
        return;
    Arena *arena = document->table ? docx_table_arena(document->table) : document->post->notice->arena;
    block->text = post_put_mark(arena, mark, &block->text, &block->label);
    if (bullet || is_list_mark(mark, &block->text))
        block->list_level = (uint8_t)(level + 1);
    else
        block->label = 0;
}

static void keep_look(DocxDocument *document, const DocxParagraph *paragraph) {
    DocxBlockLook *look = &g_array_index(document->looks, DocxBlockLook, document->looks->len - 1);
    int32_t outline = paragraph->look.outline;
    look->style = paragraph->style->kind;
    look->heading = (uint8_t)(outline >= 0 && outline < DOCX_BODY_LEVEL ? outline + 1 : 0);
    look->size = main_size(paragraph);
    look->red = paragraph->red;
    for (int i = 0; i < 4; i++)
        if (paragraph->sizes[i][0] > 0 && paragraph->sizes[i][0] < DOCX_SIZES)
            document->histogram[paragraph->sizes[i][0]] += paragraph->sizes[i][1];
}

/* Words first where they came first. */
static void give_out(DocxDocument *document, DocxParagraph *paragraph, PostBlock *block) {
    guint first = paragraph->waiting, count = document->waiting->len;
    PostBlock *waiting = count > first ? arena_memdup(document->post->notice->arena, &g_array_index(document->waiting, PostBlock, first),
                                                      (count - first) * sizeof(PostBlock))
                                       : NULL;
    g_array_set_size(document->waiting, first);
    if (block->text.size > 0) {
        docx_add_block(document, block);
        if (document->open == 0 && !document->table)
            keep_look(document, paragraph);
    }
    for (guint i = 0; i < count - first; i++)
        docx_add_block(document, &waiting[i]);
}

void docx_paragraph_end(DocxDocument *document) {
    DocxParagraph *paragraph = docx_paragraph(document);
    if (!paragraph)
        return;
    document->open--;
    merge_style(paragraph);
    if (paragraph->deleted_mark && document->open == 0 && !fold_is_empty(paragraph->fold)) {
        document->carried = paragraph->fold;
        paragraph->fold = NULL;
        return;
    }
    bool in_cell = document->table && docx_table_in_cell(document->table);
    Arena *arena = in_cell ? docx_table_arena(document->table) : document->post->notice->arena;
    PostBlock block = {.kind = POST_PARAGRAPH, .linked = paragraph->linked};
    block.text = fold_take(paragraph->fold, arena);
    block.place = (Place){document->named, paragraph->number, 1};
    block.align = align_of(paragraph, &block.text);
    block.indented = paragraph->look.first >= INDENT_TWIPS || paragraph->lead >= INDENT_TWIPS;
    if (paragraph->style->kind == DOCX_STYLE_CONTENTS) {
        document->counts.contents += block.text.size > 0;
        block.text.size = 0;
    }
    if (paragraph->look.number > 0)
        put_mark(document, paragraph, &block);
    give_out(document, paragraph, &block);
}
