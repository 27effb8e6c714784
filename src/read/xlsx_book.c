/* xlsx_book.c - see xlsx_book.h. */
#include "read/xlsx_book.h"

#include "read/list_rules.h"
#include "read/office_rules.h"
#include "read/xlsx_element.h"

#include <string.h>

typedef struct {
    XlsxBook *book;
    const OfficeRelations *relations;
    GArray *sheets;         /* XlsxSheetInfo, in the order of the tabs; part NULL: no table of cells */
    GString *words;         /* of a defined name */
    int64_t title_sheet;    /* whose print titles are read; -1: none */
} Reading;

static void add_sheet(Reading *reading, const XmlTag *tag) {
    Arena *arena = reading->book->arena;
    const char *name = xml_attribute(tag, "name"), *state = xml_attribute(tag, "state");
    const OfficeRelation *relation = office_relations_find(reading->relations, xml_attribute(tag, "r:id"));
    XlsxSheetInfo sheet = {.name = arena_strdup(arena, name ? name : ""), .hidden = state && strcmp(state, "visible") != 0};
    if (relation && !relation->external && strcmp(relation->type, "worksheet") == 0)
        sheet.part = arena_strdup(arena, relation->target);
    g_array_append_val(reading->sheets, sheet);
}

static void start_name(Reading *reading, const XmlTag *tag) {
    const char *name = xml_attribute(tag, "name"), *sheet = xml_attribute(tag, "localSheetId");
    bool titles = name && sheet && strcmp(name, "_xlnm.Print_Titles") == 0;
    reading->title_sheet = titles ? g_ascii_strtoll(sheet, NULL, 10) : -1;
    g_string_truncate(reading->words, 0);
}

static bool on_start(void *closure, const XmlTag *tag) {
    Reading *reading = closure;
    const char *date = tag->code == XLSX_BOOK ? xml_attribute(tag, "date1904") : NULL;
    if (tag->code == XLSX_SHEET)
        add_sheet(reading, tag);
    else if (tag->code == XLSX_DEFINED_NAME)
        start_name(reading, tag);
    else if (date)
        reading->book->date1904 = office_is_on(date);
    return true;
}

/* Sheet1!$A:$B,Sheet1!$2:$3: the rows. */
static void set_titles(Reading *reading) {
    const char *colon = strrchr(reading->words->str, ':');
    if (reading->title_sheet < 0 || reading->title_sheet >= reading->sheets->len || !colon || colon[1] != '$')
        return;
    const char *first = colon;
    while (first > reading->words->str && first[-1] >= '0' && first[-1] <= '9')
        first--;
    gint64 from = g_ascii_strtoll(first, NULL, 10), to = g_ascii_strtoll(colon + 2, NULL, 10);
    if (first == colon || from < 1 || to < from || to > 1048576)
        return;
    XlsxSheetInfo *sheet = &g_array_index(reading->sheets, XlsxSheetInfo, reading->title_sheet);
    sheet->title_first = (int32_t)from;
    sheet->title_last = (int32_t)to;
}

static bool on_end(void *closure, int code) {
    Reading *reading = closure;
    if (code == XLSX_DEFINED_NAME) {
        set_titles(reading);
        reading->title_sheet = -1;
    }
    return true;
}

static bool on_text(void *closure, const char *bytes, size_t size) {
    Reading *reading = closure;
    if (reading->title_sheet >= 0)
        g_string_append_len(reading->words, bytes, (gssize)size);
    return true;
}

static bool read_sheets(XlsxBook *book, const char *part, const OfficeRelations *relations, Diags *diags) {
    static const XmlHandler handler = {xlsx_elements, on_start, on_end, on_text};
    Reading reading = {.book = book, .relations = relations, .title_sheet = -1};
    reading.sheets = g_array_new(FALSE, FALSE, sizeof(XlsxSheetInfo));
    reading.words = g_string_new(NULL);
    bool ok = office_package_read_xml(book->package, part, &handler, &reading, diags);
    book->sheet_count = (int32_t)reading.sheets->len;
    if (book->sheet_count)
        book->sheets = arena_memdup(book->arena, reading.sheets->data, reading.sheets->len * sizeof(XlsxSheetInfo));
    g_array_unref(reading.sheets);
    g_string_free(reading.words, TRUE);
    if (ok && book->sheet_count == 0)
        return diag_add(diags, &rule_package_kind, book->told, part);
    return ok;
}

static bool read_parts(XlsxBook *book, Diags *diags) {
    const char *part = office_package_main(book->package, diags);
    const OfficeRelations *relations = part ? office_package_relations(book->package, part, diags) : NULL;
    if (!relations || !read_sheets(book, part, relations, diags))
        return false;
    book->styles = xlsx_styles_read(book->package, office_relations_part(relations, "styles"), book->arena, diags);
    if (!book->styles)
        return false;
    book->strings = xlsx_strings_read(book->package, office_relations_part(relations, "sharedStrings"), diags);
    return book->strings != NULL;
}

bool xlsx_book_open(XlsxBook *book, Arena *arena, const Source *source, Place told, Diags *diags) {
    Source *named = ARENA_NEW(arena, Source);
    *named = (Source){.name = source->name};
    *book = (XlsxBook){.arena = arena, .named = named, .told = told};
    book->package = office_package_open(source, told, diags);
    if (book->package && read_parts(book, diags))
        return true;
    xlsx_book_finish(book);
    return false;
}

void xlsx_book_finish(XlsxBook *book) {
    xlsx_strings_free(book->strings);
    office_package_close(book->package);
    book->strings = NULL;
    book->package = NULL;
}
