/* docx_document.c - see docx_document.h. */
#include "read/docx_document.h"

#include "read/docx_element.h"
#include "read/office_rules.h"
#include "read/read_rules.h"

#include <string.h>

/* -- Tables. Those within cells and text boxes are read as words. */

static bool in_real_table(const DocxDocument *document) {
    return document->table && document->inner_tables == 0;
}

static void start_table(DocxDocument *document) {
    if (document->table || document->open > 0) {
        document->inner_tables++;
        if (!document->told_inner)
            diag_add_list(document->post->diags, &rule_read_table_nested, docx_place(document), NULL);
        document->told_inner = true;
        return;
    }
    document->told_inner = false;
    document->table = docx_table_new(document->post, docx_place(document));
}

static void end_table(DocxDocument *document) {
    if (document->inner_tables > 0) {
        document->inner_tables--;
        return;
    }
    if (document->table)
        docx_table_finish(document->table);
    document->table = NULL;
    g_array_set_size(document->looks, document->post->blocks->len);
}

static DocxMerge merge_of(const XmlTag *tag) {
    const char *value = xml_attribute(tag, "w:val");
    return value && strcmp(value, "restart") == 0 ? DOCX_MERGE_START : DOCX_MERGE_GO_ON;
}

static uint8_t vertical_of(const XmlTag *tag) {
    const char *value = xml_attribute(tag, "w:val");
    return value && strcmp(value, "center") == 0 ? VALIGN_MIDDLE : value && strcmp(value, "bottom") == 0 ? VALIGN_BOTTOM : VALIGN_AUTO;
}

static void take_row_look(DocxDocument *document, const XmlTag *tag) {
    bool on = office_is_on(xml_attribute(tag, "w:val"));
    switch (tag->code) {
    case DOCX_HEAD_ROW: document->row.head = on; break;
    case DOCX_GRID_BEFORE: document->row.before = docx_look_number(tag, "w:val", 0); break;
    case DOCX_HIDDEN:
        document->row.dropped = document->row.dropped || on;
        document->counts.hidden += on;
        break;
    case DOCX_DELETED:
        document->row.dropped = true;
        document->counts.deleted++;
        break;
    default: break;
    }
}

static void take_cell_look(DocxDocument *document, const XmlTag *tag) {
    switch (tag->code) {
    case DOCX_GRID_SPAN: document->cell.span = docx_look_number(tag, "w:val", 1); break;
    case DOCX_MERGE_DOWN: document->cell.down = (uint8_t)merge_of(tag); break;
    case DOCX_MERGE_ACROSS: document->cell.across = (uint8_t)merge_of(tag); break;
    case DOCX_CELL_VERTICAL: document->cell.vertical = vertical_of(tag); break;
    default: break;
    }
}

/* True when the element was one of tables. */
static bool start_table_part(DocxDocument *document, const XmlTag *tag) {
    bool real = in_real_table(document);
    switch (tag->code) {
    case DOCX_TABLE: start_table(document); return true;
    case DOCX_GRID_COLUMN:
        if (real)
            docx_table_column(document->table, docx_look_number(tag, "w:w", 0));
        return true;
    case DOCX_ROW:
        if (real)
            docx_table_start_row(document->table, docx_place(document));
        return true;
    case DOCX_ROW_LOOK:
        document->in_row_look = true;
        document->row = (DocxRowLook){0};
        return true;
    case DOCX_CELL:
        if (real)
            docx_table_start_cell(document->table, docx_place(document));
        return true;
    case DOCX_CELL_LOOK:
        document->in_cell_look = true;
        document->cell = (DocxCellLook){.span = 1};
        return true;
    default: return false;
    }
}

static bool end_table_part(DocxDocument *document, int code) {
    bool real = in_real_table(document);
    switch (code) {
    case DOCX_TABLE: end_table(document); return true;
    case DOCX_ROW:
        if (real)
            docx_table_end_row(document->table);
        return true;
    case DOCX_ROW_LOOK:
        document->in_row_look = false;
        if (real)
            docx_table_set_row(document->table, &document->row);
        return true;
    case DOCX_CELL:
        if (real)
            docx_table_end_cell(document->table);
        return true;
    case DOCX_CELL_LOOK:
        document->in_cell_look = false;
        if (real && docx_table_in_cell(document->table))
            docx_table_set_cell(document->table, &document->cell);
        return true;
    default: return false;
    }
}

/* -- What is passed over. */

/* The first choice is taken; what stands for it in older programs is not. */
static bool skips_alternative(DocxDocument *document, int code) {
    uint32_t bit = document->alternatives > 0 && document->alternatives <= 32 ? 1u << (document->alternatives - 1) : 0;
    bool taken = document->choices & bit;
    if (code == DOCX_CHOICE)
        document->choices |= bit;
    return taken;
}

static bool is_passed_over(DocxDocument *document, const XmlTag *tag) {
    if (tag->code >= DOCX_CHANGED) {
        document->counts.ruby += tag->code == DOCX_RUBY;
        return true;
    }
    switch (tag->code) {
    case DOCX_DELETED:
    case DOCX_MOVED_FROM:
        document->counts.deleted++;
        return true;
    case DOCX_CHOICE:
    case DOCX_FALLBACK: return skips_alternative(document, tag->code);
    case DOCX_FOREIGN: document->counts.foreign++; return true;
    case DOCX_CONTROL_CONTENT: {
        bool skip = document->skip_control;
        document->skip_control = false;
        return skip;
    }
    default: return false;
    }
}

/* -- Properties. */

static void take_paragraph_look(DocxDocument *document, const XmlTag *tag) {
    DocxParagraph *paragraph = docx_paragraph(document);
    if (!paragraph)
        return;
    if (tag->code == DOCX_PARAGRAPH_STYLE)
        docx_paragraph_set_style(document, xml_attribute(tag, "w:val"));
    else
        docx_look_read_paragraph(&paragraph->look, tag);
}

/* True when the tag stood within properties. */
static bool start_in_look(DocxDocument *document, const XmlTag *tag) {
    DocxParagraph *paragraph = docx_paragraph(document);
    if (document->in_section || tag->code == DOCX_SECTION) {
        document->in_section = true;
        return false;
    }
    if (document->in_run_look && document->in_paragraph_look) { /* of the paragraph's mark */
        if (tag->code == DOCX_DELETED && paragraph)
            paragraph->deleted_mark = true;
    } else if (document->in_run_look) {
        if (paragraph && tag->code == DOCX_RUN_STYLE)
            paragraph->run_style = docx_styles_find(document->styles, xml_attribute(tag, "w:val"));
        else if (paragraph)
            docx_look_read_run(&paragraph->run, tag);
    } else if (document->in_paragraph_look && tag->code == DOCX_RUN_LOOK) {
        document->in_run_look = true;
    } else if (document->in_paragraph_look) {
        take_paragraph_look(document, tag);
    } else if (document->in_row_look) {
        take_row_look(document, tag);
    } else if (document->in_cell_look) {
        take_cell_look(document, tag);
    } else {
        return false;
    }
    return true;
}

/* A placeholder ("单击此处输入文字") or a table of contents is none of the notice's words. */
static void take_control(DocxDocument *document, const XmlTag *tag) {
    const char *value = xml_attribute(tag, "w:val");
    if (!document->in_control)
        return;
    bool contents = tag->code == DOCX_GALLERY && value && strcmp(value, "Table of Contents") == 0;
    bool placeholder = tag->code == DOCX_PLACEHOLDER && office_is_on(value);
    document->counts.contents += contents;
    document->counts.placeholders += placeholder;
    document->skip_control = document->skip_control || contents || placeholder;
}

static void add_note(DocxDocument *document, const XmlTag *tag, char kind) {
    const char *id = xml_attribute(tag, "w:id");
    char key[32];
    g_snprintf(key, sizeof key, "%c%s", kind, id ? id : "");
    g_ptr_array_add(document->notes, arena_strdup(document->post->notice->arena, key));
}

static void add_header(DocxDocument *document, const XmlTag *tag) {
    const OfficeRelation *relation = office_relations_find(document->relations, xml_attribute(tag, "r:id"));
    if (relation && !relation->external)
        g_ptr_array_add(document->headers, (gpointer)relation->target);
}

static void set_link(DocxDocument *document, const XmlTag *tag) {
    DocxParagraph *paragraph = docx_paragraph(document);
    const OfficeRelation *relation = office_relations_find(document->relations, xml_attribute(tag, "r:id"));
    if (paragraph && relation && relation->external)
        paragraph->uri = arena_strdup(document->post->notice->arena, relation->target);
}

/* -- Events. */

static void start_structure(DocxDocument *document, const XmlTag *tag) {
    switch (tag->code) {
    case DOCX_PARAGRAPH: docx_paragraph_start(document); break;
    case DOCX_PARAGRAPH_LOOK: document->in_paragraph_look = true; break;
    case DOCX_RUN: docx_run_start(document); break;
    case DOCX_RUN_LOOK: document->in_run_look = true; break;
    case DOCX_HYPERLINK: set_link(document, tag); break;
    case DOCX_INSERTED:
    case DOCX_MOVED_TO: document->counts.inserted++; break;
    case DOCX_ALTERNATIVES:
        document->alternatives++;
        if (document->alternatives <= 32)
            document->choices &= ~(1u << (document->alternatives - 1));
        break;
    case DOCX_TEXT_BOX:
        document->boxes++;
        document->counts.boxes++;
        break;
    case DOCX_CONTROL_LOOK: document->in_control = true; break;
    case DOCX_GALLERY:
    case DOCX_PLACEHOLDER: take_control(document, tag); break;
    case DOCX_FOOTNOTE_MARK: add_note(document, tag, 'f'); break;
    case DOCX_ENDNOTE_MARK: add_note(document, tag, 'e'); break;
    case DOCX_COMMENT_MARK: document->counts.comments++; break;
    case DOCX_HEADER_MARK:
    case DOCX_FOOTER_MARK: add_header(document, tag); break;
    default: break;
    }
}

static void start_content(DocxDocument *document, const XmlTag *tag) {
    switch (tag->code) {
    case DOCX_MATHEMATICS: document->counts.formulas++; document->in_words = true; break;
    case DOCX_WORDS: document->in_words = true; break;
    case DOCX_TAB:
    case DOCX_ALIGNED_TAB: docx_run_tab(document); break;
    case DOCX_BREAK:
    case DOCX_RETURN: docx_run_break(document, tag); break;
    case DOCX_HARD_HYPHEN: docx_run_words(document, "-", 1); break;
    case DOCX_SYMBOL: docx_run_symbol(document, tag); break;
    case DOCX_FIELD_MARK: docx_field_mark(document, tag); break;
    case DOCX_FIELD_CODE: document->in_code = true; break;
    case DOCX_FIELD: docx_field_simple(document, tag); break;
    case DOCX_DRAWING:
    case DOCX_PICTURE:
    case DOCX_OBJECT: docx_picture_start(document); break;
    case DOCX_EXTENT: docx_picture_extent(document, tag); break;
    case DOCX_DRAWING_NAME: docx_picture_name(document, tag); break;
    case DOCX_VML_SHAPE: docx_picture_shape(document, tag); break;
    case DOCX_BLIP: docx_picture_add(document, tag, xml_attribute(tag, "r:embed")); break;
    case DOCX_VML_IMAGE: docx_picture_add(document, tag, xml_attribute(tag, "r:id")); break;
    default: start_structure(document, tag); break;
    }
}

static bool on_start(void *closure, const XmlTag *tag) {
    DocxDocument *document = closure;
    if (document->skipping > 0) {
        document->skipping++;
    } else if (start_in_look(document, tag)) {
        if (tag->code >= DOCX_CHANGED)
            document->skipping = 1;
    } else if (is_passed_over(document, tag)) {
        document->skipping = 1;
    } else if (!start_table_part(document, tag)) {
        start_content(document, tag);
    }
    return true;
}

static void end_content(DocxDocument *document, int code) {
    DocxParagraph *paragraph = docx_paragraph(document);
    switch (code) {
    case DOCX_PARAGRAPH: docx_paragraph_end(document); break;
    case DOCX_PARAGRAPH_LOOK: document->in_paragraph_look = document->in_run_look = false; break;
    case DOCX_RUN_LOOK:
        if (!document->in_paragraph_look)
            docx_run_close_look(document);
        document->in_run_look = false;
        break;
    case DOCX_WORDS:
    case DOCX_MATHEMATICS: document->in_words = false; break;
    case DOCX_FIELD_CODE: document->in_code = false; break;
    case DOCX_FIELD: docx_field_end(document); break;
    case DOCX_HYPERLINK:
        if (paragraph)
            paragraph->uri = NULL;
        break;
    case DOCX_ALTERNATIVES: document->alternatives--; break;
    case DOCX_TEXT_BOX: document->boxes--; break;
    case DOCX_CONTROL_LOOK: document->in_control = false; break;
    case DOCX_SECTION: document->in_section = false; break;
    default: break;
    }
}

static bool on_end(void *closure, int code) {
    DocxDocument *document = closure;
    if (document->skipping > 0)
        document->skipping--;
    else if (!end_table_part(document, code))
        end_content(document, code);
    return true;
}

static bool on_text(void *closure, const char *bytes, size_t size) {
    DocxDocument *document = closure;
    if (document->skipping > 0)
        return true;
    if (document->in_words)
        docx_run_words(document, bytes, size);
    else if (document->in_code && document->fields->len > 0)
        g_string_append_len(g_array_index(document->fields, DocxField, document->fields->len - 1).code, bytes, (gssize)size);
    return true;
}

static void finish_lists(DocxDocument *document) {
    for (guint i = 0; i < document->fields->len; i++)
        g_string_free(g_array_index(document->fields, DocxField, i).code, TRUE);
    g_array_unref(document->fields);
    g_array_unref(document->waiting);
    g_hash_table_unref(document->images);
    fold_free(document->carried);
    for (int32_t i = 0; i < DOCX_NESTING_MOST; i++)
        fold_free(document->paragraphs[i].fold);
}

bool docx_document_read(DocxDocument *document, const char *part) {
    static const XmlHandler handler = {docx_elements, on_start, on_end, on_text};
    document->waiting = g_array_new(FALSE, TRUE, sizeof(PostBlock));
    document->fields = g_array_new(FALSE, TRUE, sizeof(DocxField));
    document->images = g_hash_table_new(g_str_hash, g_str_equal);
    bool ok = office_package_read_xml(document->package, part, &handler, document, document->post->diags);
    if (document->table) /* of a part that breaks off */
        docx_table_finish(document->table);
    document->table = NULL;
    finish_lists(document);
    g_array_set_size(document->looks, document->post->blocks->len);
    return ok;
}
