/* docx_field.c - fields of a Word document: what they stand for is kept, how it is made is not. */
#include "read/docx_document.h"

#include "read/office_rules.h"

#include "base/utf8.h"

#include <string.h>

enum { CODE_MOST = 4096, FIELDS_MOST = 64 };

static DocxField *last_field(DocxDocument *document) {
    return document->fields->len ? &g_array_index(document->fields, DocxField, document->fields->len - 1) : NULL;
}

bool docx_field_is_silent(const DocxDocument *document) {
    for (guint i = 0; i < document->fields->len; i++) {
        const DocxField *field = &g_array_index(document->fields, DocxField, i);
        if (field->in_code || field->silent)
            return true;
    }
    return false;
}

static bool is_code(const DocxField *field, const char *name) {
    const char *code = field->code->str + strspn(field->code->str, " \t");
    size_t size = strlen(name);
    return g_ascii_strncasecmp(code, name, size) == 0 && !g_ascii_isalnum(code[size]);
}

/* HYPERLINK "http://…" */
static void set_link(DocxDocument *document, DocxField *field) {
    DocxParagraph *paragraph = docx_paragraph(document);
    const char *open = strchr(field->code->str, '"'), *close = open ? strchr(open + 1, '"') : NULL;
    field->uri = paragraph ? paragraph->uri : NULL;
    if (!paragraph || !close || !is_code(field, "HYPERLINK") || close == open + 1 || strstr(field->code->str, "\\l"))
        return;
    paragraph->uri = arena_strndup(document->post->notice->arena, open + 1, (size_t)(close - open - 1));
}

/* What pages, contents and indexes are made of. */
static bool is_silent(const DocxField *field) {
    static const char *const names[] = {"PAGE", "NUMPAGES", "SECTIONPAGES", "TOC", "TC", "XE", "INDEX", "PAGEREF", "FILENAME", NULL};
    for (int i = 0; names[i]; i++)
        if (is_code(field, names[i]))
            return true;
    return false;
}

/* eq \o\ac(○,印): a character in a circle. */
static bool put_circled(DocxDocument *document, const DocxField *field) {
    const char *comma = strrchr(field->code->str, ','), *close = comma ? strchr(comma, ')') : NULL;
    char bytes[4], *end;
    if (!is_code(field, "EQ") || !strstr(field->code->str, "\\o") || !close)
        return false;
    gint64 number = g_ascii_strtoll(comma + 1, &end, 10);
    if (number >= 1 && number <= 20 && end == close)
        docx_run_words(document, bytes, (size_t)utf8_put((uint32_t)(0x245F + number), bytes));
    else
        docx_run_words(document, comma + 1, (size_t)(close - comma - 1));
    return true;
}

static bool may_be_empty(const DocxField *field) {
    static const char *const names[] = {"TC", "XE", "SET", "ASK", "PRIVATE", "ADVANCE", "BOOKMARK", "RD", NULL};
    for (int i = 0; names[i]; i++)
        if (is_code(field, names[i]))
            return true;
    return is_silent(field) || strspn(field->code->str, " \t") == field->code->len;
}

static void begin(DocxDocument *document) {
    DocxField field = {.code = g_string_new(NULL), .in_code = true};
    if (document->fields->len < FIELDS_MOST)
        g_array_append_val(document->fields, field);
    else
        g_string_free(field.code, TRUE);
}

static void separate(DocxDocument *document, DocxField *field) {
    field->in_code = false;
    field->silent = is_silent(field);
    if (is_code(field, "TOC"))
        document->counts.contents++;
    set_link(document, field);
}

void docx_field_end(DocxDocument *document) {
    DocxField *last = last_field(document);
    DocxParagraph *paragraph = docx_paragraph(document);
    if (!last)
        return;
    DocxField field = *last;
    g_array_set_size(document->fields, document->fields->len - 1);
    if (field.in_code && !put_circled(document, &field) && !may_be_empty(&field)) {
        g_string_truncate(field.code, utf8_check(field.code->str, field.code->len < 80 ? field.code->len : 80));
        diag_add(document->post->diags, &rule_docx_field, docx_place(document), field.code->str);
    }
    if (!field.in_code && paragraph)
        paragraph->uri = field.uri;
    g_string_free(field.code, TRUE);
}

void docx_field_mark(DocxDocument *document, const XmlTag *tag) {
    const char *type = xml_attribute(tag, "w:fldCharType");
    DocxField *field = last_field(document);
    if (type && strcmp(type, "begin") == 0)
        begin(document);
    else if (type && strcmp(type, "separate") == 0 && field)
        separate(document, field);
    else if (type && strcmp(type, "end") == 0)
        docx_field_end(document);
}

void docx_field_simple(DocxDocument *document, const XmlTag *tag) {
    const char *code = xml_attribute(tag, "w:instr");
    guint before = document->fields->len;
    begin(document);
    DocxField *field = last_field(document);
    if (document->fields->len == before)
        return;
    g_string_append_len(field->code, code ? code : "", (gssize)strnlen(code ? code : "", CODE_MOST));
    separate(document, field);
}
