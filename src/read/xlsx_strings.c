/* xlsx_strings.c - see xlsx_strings.h. */
#include "read/xlsx_strings.h"

#include "read/xlsx_element.h"

#include "base/base_rules.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/utf8.h"

#include <string.h>

/* -- One string. */

void xlsx_text_init(XlsxText *text) {
    *text = (XlsxText){.bytes = g_string_new(NULL), .marks = g_array_new(FALSE, FALSE, sizeof(CellMark))};
}

void xlsx_text_finish(XlsxText *text) {
    g_string_free(text->bytes, TRUE);
    g_array_unref(text->marks);
}

void xlsx_text_clear(XlsxText *text) {
    g_string_truncate(text->bytes, 0);
    g_array_set_size(text->marks, 0);
    text->run_marks = 0;
    text->in_words = text->in_run_look = false;
    text->phonetic = 0;
}

uint16_t xlsx_font_mark(const XmlTag *tag, bool *off) {
    const char *value = xml_attribute(tag, "val");
    *off = !office_is_on(value);
    switch (tag->code) {
    case XLSX_BOLD: return SPAN_STRONG;
    case XLSX_ITALIC: return SPAN_EMPHASIS;
    case XLSX_UNDERLINE: return SPAN_UNDERLINE;
    case XLSX_STRIKE: return SPAN_STRIKE;
    case XLSX_RAISED:
        return !value || strncmp(value, "su", 2) != 0 ? 0 : strcmp(value, "superscript") == 0 ? SPAN_SUPERSCRIPT : SPAN_SUBSCRIPT;
    default: return 0;
    }
}

void xlsx_text_start(XlsxText *text, const XmlTag *tag) {
    bool off;
    uint16_t mark;
    switch (tag->code) {
    case XLSX_WORDS: text->in_words = text->phonetic == 0; break;
    case XLSX_PHONETIC: text->phonetic++; break;
    case XLSX_RUN: text->run_marks = 0; break;
    case XLSX_RUN_LOOK: text->in_run_look = true; break;
    default:
        mark = text->in_run_look ? xlsx_font_mark(tag, &off) : 0;
        text->run_marks |= mark && !off ? mark : 0;
    }
}

void xlsx_text_end(XlsxText *text, int code) {
    switch (code) {
    case XLSX_WORDS: text->in_words = false; break;
    case XLSX_PHONETIC: text->phonetic--; break;
    case XLSX_RUN_LOOK: text->in_run_look = false; break;
    case XLSX_RUN: text->run_marks = 0; break;
    default: break;
    }
}

void xlsx_text_words(XlsxText *text, const char *bytes, size_t size) {
    int32_t start = (int32_t)text->bytes->len;
    if (!text->in_words || text->bytes->len + size > INT32_MAX)
        return;
    g_string_append_len(text->bytes, bytes, (gssize)size);
    if (!text->run_marks || size == 0)
        return;
    CellMark *last = text->marks->len ? &g_array_index(text->marks, CellMark, text->marks->len - 1) : NULL;
    if (last && last->end == start && last->marks == text->run_marks) {
        last->end = (int32_t)text->bytes->len;
        return;
    }
    CellMark mark = {start, (int32_t)text->bytes->len, text->run_marks};
    g_array_append_val(text->marks, mark);
}

/* The character behind _xHHHH_; false when there is no such thing. */
static bool read_escape(const char *bytes, size_t size, uint32_t *character) {
    *character = 0;
    if (size < 7 || bytes[0] != '_' || bytes[1] != 'x' || bytes[6] != '_')
        return false;
    for (int i = 2; i < 6; i++) {
        int digit = g_ascii_xdigit_value(bytes[i]);
        if (digit < 0)
            return false;
        *character = *character * 16 + (uint32_t)digit;
    }
    return true;
}

/* Cuts [at, at + 7) down to size bytes and moves the marks behind it. */
static void shorten(XlsxText *text, size_t at, const char *bytes, size_t size) {
    g_string_erase(text->bytes, (gssize)at, 7);
    g_string_insert_len(text->bytes, (gssize)at, bytes, (gssize)size);
    int32_t less = 7 - (int32_t)size, behind = (int32_t)at + 7;
    for (guint i = 0; i < text->marks->len; i++) {
        CellMark *mark = &g_array_index(text->marks, CellMark, i);
        mark->start -= mark->start >= behind ? less : 0;
        mark->end -= mark->end >= behind ? less : 0;
    }
}

void xlsx_text_close(XlsxText *text) {
    char bytes[4];
    uint32_t character;
    for (size_t at = 0, most = 0; at < text->bytes->len && most < 1000; at++) {
        if (text->bytes->str[at] != '_' || !read_escape(text->bytes->str + at, text->bytes->len - at, &character))
            continue;
        bool good = character >= ' ' ? character < 0xD800 || character > 0xDFFF : character == '\n' || character == '\t';
        size_t size = good ? (size_t)utf8_put(character, bytes) : 0;
        shorten(text, at, bytes, size);
        at += size;
        at--;
        most++;
    }
}

/* -- Shared strings. */

struct XlsxStrings {
    Spool *spool;
    GArray *offsets;        /* uint64_t */
    XlsxText text;
    bool open;              /* within <si> */
};

static void write_string(XlsxStrings *strings) {
    uint64_t offset = spool_size(strings->spool);
    uint32_t sizes[2] = {(uint32_t)strings->text.bytes->len, strings->text.marks->len};
    g_array_append_val(strings->offsets, offset);
    spool_write(strings->spool, sizes, sizeof sizes);
    spool_write(strings->spool, strings->text.marks->data, strings->text.marks->len * sizeof(CellMark));
    spool_write(strings->spool, strings->text.bytes->str, strings->text.bytes->len);
}

static bool on_start(void *closure, const XmlTag *tag) {
    XlsxStrings *strings = closure;
    if (tag->code == XLSX_STRING) {
        xlsx_text_clear(&strings->text);
        strings->open = true;
    } else if (strings->open) {
        xlsx_text_start(&strings->text, tag);
    }
    return true;
}

static bool on_end(void *closure, int code) {
    XlsxStrings *strings = closure;
    if (strings->open)
        xlsx_text_end(&strings->text, code);
    if (code == XLSX_STRING && strings->open) {
        xlsx_text_close(&strings->text);
        write_string(strings);
        strings->open = false;
    }
    return true;
}

static bool on_text(void *closure, const char *bytes, size_t size) {
    XlsxStrings *strings = closure;
    if (strings->open)
        xlsx_text_words(&strings->text, bytes, size);
    return true;
}

XlsxStrings *xlsx_strings_read(OfficePackage *package, const char *part, Diags *diags) {
    static const XmlHandler handler = {xlsx_elements, on_start, on_end, on_text};
    XlsxStrings *strings = mem_alloc(sizeof *strings);
    *strings = (XlsxStrings){.spool = spool_new(), .offsets = g_array_new(FALSE, FALSE, sizeof(uint64_t))};
    xlsx_text_init(&strings->text);
    bool ok = !part || office_package_read_xml(package, part, &handler, strings, diags);
    if (ok && !spool_bytes(strings->spool))
        ok = diag_add_list(diags, &rule_output_spool, PLACE_NONE, NULL);
    if (ok)
        return strings;
    xlsx_strings_free(strings);
    return NULL;
}

void xlsx_strings_free(XlsxStrings *strings) {
    if (!strings)
        return;
    spool_free(strings->spool);
    g_array_unref(strings->offsets);
    xlsx_text_finish(&strings->text);
    mem_free(strings);
}

bool xlsx_strings_get(const XlsxStrings *strings, int64_t index, Arena *arena, CellWords *words) {
    if (index < 0 || index >= strings->offsets->len)
        return false;
    const uint8_t *at = spool_bytes(strings->spool) + g_array_index(strings->offsets, uint64_t, index);
    uint32_t sizes[2];
    memcpy(sizes, at, sizeof sizes);
    at += sizeof sizes;
    if (sizes[1] > 0)
        words->marks = arena_memdup(arena, at, sizes[1] * sizeof(CellMark)); /* aligned */
    words->mark_count = (int32_t)sizes[1];
    words->bytes = (const char *)at + sizes[1] * sizeof(CellMark);
    words->size = sizes[0];
    return true;
}
