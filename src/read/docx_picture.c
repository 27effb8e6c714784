/* docx_picture.c - pictures of a Word document: DrawingML of today, VML of older programs. */
#include "read/docx_document.h"

#include "read/css.h"
#include "read/image_file.h"
#include "read/read_rules.h"

#include <string.h>

enum { EMU_A_POINT = 12700, POINTS_MOST = 4000 };

void docx_picture_start(DocxDocument *document) {
    document->extent = (LenSize){0, 0};
    document->alternative = NULL;
}

static Len length_of(const XmlTag *tag, const char *name) {
    const char *value = xml_attribute(tag, name);
    gint64 emu = value ? g_ascii_strtoll(value, NULL, 10) : 0;
    return emu > 0 && emu < (gint64)POINTS_MOST * EMU_A_POINT ? (Len)(emu * LEN_ONE_POINT / EMU_A_POINT) : 0;
}

void docx_picture_extent(DocxDocument *document, const XmlTag *tag) {
    document->extent = (LenSize){length_of(tag, "cx"), length_of(tag, "cy")};
}

static void set_alternative(DocxDocument *document, const char *words) {
    if (words && *words)
        document->alternative = fold_clean(document->post->notice->arena, words);
}

void docx_picture_name(DocxDocument *document, const XmlTag *tag) {
    set_alternative(document, xml_attribute(tag, "title"));
    set_alternative(document, xml_attribute(tag, "descr"));
}

static Len css_length(const char *style, const char *property) {
    const char *value;
    size_t size;
    if (!style || !css_find(style, property, &value, &size))
        return 0;
    CssWidth width = css_width(value, size);
    return width.kind == COLUMN_FIXED ? width.width : 0;
}

void docx_picture_shape(DocxDocument *document, const XmlTag *tag) {
    const char *style = xml_attribute(tag, "style");
    document->extent = (LenSize){css_length(style, "width"), css_length(style, "height")};
    set_alternative(document, xml_attribute(tag, "alt"));
}

static const char *last_word(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* A picture that stands in many places is read once. */
static const Image *read_image(DocxDocument *document, const char *part) {
    Arena *arena = document->post->notice->arena;
    Diags *diags = document->post->diags;
    const Image *image = g_hash_table_lookup(document->images, part);
    size_t size;
    if (image)
        return image;
    Diags *unheard = diags_new(); /* what a picture lacks is a warning here, not the end */
    const uint8_t *bytes = office_package_read(document->package, arena, part, &size, unheard);
    diags_free(unheard);
    if (!bytes) {
        diag_add(diags, &rule_read_image_missing, docx_place(document), part);
        return NULL;
    }
    image = image_recognise(arena, last_word(part), bytes, size);
    if (image)
        g_hash_table_insert(document->images, (gpointer)part, (gpointer)image);
    else
        diag_add(diags, &rule_read_image_kind, docx_place(document), last_word(part));
    return image;
}

void docx_picture_add(DocxDocument *document, const XmlTag *tag, const char *id) {
    const OfficeRelation *relation = office_relations_find(document->relations, id ? id : xml_attribute(tag, "r:link"));
    if (!relation || !docx_paragraph(document))
        return;
    PostBlock block = {.kind = POST_IMAGE, .image_size = document->extent, .alternative = document->alternative};
    block.place = docx_place(document);
    block.align = (uint8_t)(docx_paragraph(document)->look.align == ALIGN_CENTRE ? ALIGN_CENTRE : ALIGN_AUTO);
    block.text = text_from(document->post->notice->arena, "", 0, block.place);
    if (relation->external)
        diag_add(document->post->diags, &rule_read_image_remote, block.place, relation->target);
    else
        block.image = read_image(document, relation->target);
    document->extent = (LenSize){0, 0}; /* a group's pictures do not share its size */
    if (block.image || block.alternative)
        docx_add_block(document, &block);
}
