/* docx_notes.c - what a Word document holds beside its text: headers, footnotes, and what was passed over. */
#include "read/docx_document.h"

#include "read/docx_element.h"
#include "read/office_rules.h"
#include "read/post_words.h"

#include "base/number.h"

#include <string.h>

enum { WORDS_MOST = 200 };

/* The words of a part, or of one note in it. */
typedef struct {
    GString *words;
    const char *id;         /* of the note; NULL: all of the part */
    bool inside, in_words;
    int skipping;
} Reading;

static bool on_start(void *closure, const XmlTag *tag) {
    Reading *reading = closure;
    const char *id = xml_attribute(tag, "w:id");
    if (reading->skipping > 0 || tag->code >= DOCX_CHANGED || tag->code == DOCX_DELETED || tag->code == DOCX_FIELD_CODE ||
        tag->code == DOCX_FALLBACK) {
        reading->skipping++;
        return true;
    }
    if (tag->code == DOCX_FOOTNOTE || tag->code == DOCX_ENDNOTE)
        reading->inside = reading->id && id && strcmp(id, reading->id) == 0;
    reading->in_words = tag->code == DOCX_WORDS && (!reading->id || reading->inside);
    return true;
}

static bool on_end(void *closure, int code) {
    Reading *reading = closure;
    if (reading->skipping > 0)
        reading->skipping--;
    else if (code == DOCX_WORDS)
        reading->in_words = false;
    else if (code == DOCX_PARAGRAPH && reading->words->len > 0 && (!reading->id || reading->inside))
        g_string_append_c(reading->words, ' ');
    return true;
}

static bool on_text(void *closure, const char *bytes, size_t size) {
    Reading *reading = closure;
    if (reading->in_words && reading->skipping == 0)
        g_string_append_len(reading->words, bytes, (gssize)size);
    return reading->words->len < WORDS_MOST;
}

static void read_words(DocxDocument *document, const char *part, const char *id, GString *words) {
    static const XmlHandler handler = {docx_elements, on_start, on_end, on_text};
    Reading reading = {.words = words, .id = id};
    Diags *unheard = diags_new(); /* what is beside the text may be faulty */
    g_string_truncate(words, 0);
    if (part && office_package_has(document->package, part))
        office_package_read_xml(document->package, part, &handler, &reading, unheard);
    diags_free(unheard);
    g_strchomp(words->str);
}

/* Page numbers are no words. */
static bool says_something(const char *words) {
    static const char *const numbers[] = {"第", "页", "共", "—", "－", "–", "·", "　", NULL};
    while (*words) {
        size_t size = 0;
        for (int i = 0; numbers[i] && size == 0; i++)
            size = g_str_has_prefix(words, numbers[i]) ? strlen(numbers[i]) : 0;
        if (size == 0 && ((unsigned char)*words >= 0x80 || g_ascii_isalpha(*words)))
            return true;
        words += size ? size : 1;
    }
    return false;
}

static void tell_headers(DocxDocument *document, GString *words) {
    GHashTable *told = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < document->headers->len; i++) {
        read_words(document, document->headers->pdata[i], NULL, words);
        if (says_something(words->str) && g_hash_table_add(told, g_strdup(words->str)))
            diag_add(document->post->diags, &rule_docx_header, place_of_file(document->post->notice->source), words->str);
    }
    g_hash_table_unref(told);
}

static void tell_notes(DocxDocument *document, GString *words) {
    for (guint i = 0; i < document->notes->len; i++) {
        const char *key = document->notes->pdata[i];
        const char *part = office_relations_part(document->relations, *key == 'f' ? "footnotes" : "endnotes");
        read_words(document, part, key + 1, words);
        if (*words->str)
            diag_add(document->post->diags, &rule_docx_note, place_of_file(document->post->notice->source), words->str);
    }
}

void docx_notes_tell(DocxDocument *document) {
    const DocxCounts *counts = &document->counts;
    const struct { const Rule *rule; int32_t first, second; } told[] = {
        {&rule_docx_tracked, counts->deleted, counts->inserted}, {&rule_docx_box, counts->boxes, 0},
        {&rule_docx_hidden, counts->hidden, 0},                  {&rule_docx_comments, counts->comments, 0},
        {&rule_docx_placeholder, counts->placeholders, 0},       {&rule_docx_contents, counts->contents, 0},
        {&rule_docx_foreign, counts->foreign, 0},                {&rule_docx_formula, counts->formulas, 0},
        {&rule_docx_ruby, counts->ruby, 0}};
    char first[NUMBER_TEXT_SIZE], second[NUMBER_TEXT_SIZE];
    GString *words = g_string_new(NULL);
    for (size_t i = 0; i < sizeof told / sizeof *told; i++)
        if (told[i].first > 0 || told[i].second > 0)
            diag_add(document->post->diags, told[i].rule, place_of_file(document->post->notice->source), number_text(first, told[i].first),
                     number_text(second, told[i].second));
    tell_headers(document, words);
    tell_notes(document, words);
    g_string_free(words, TRUE);
}
