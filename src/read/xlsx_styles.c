/* xlsx_styles.c - see xlsx_styles.h. Formats and fonts stand before the cell styles that name them. */
#include "read/xlsx_styles.h"

#include "read/xlsx_element.h"
#include "read/xlsx_strings.h"

#include <string.h>

struct XlsxStyles {
    XlsxStyle plain;
    XlsxStyle *list;
    int64_t count;
};

typedef struct {
    Arena *arena;
    GHashTable *codes;      /* number -> code, on the arena */
    GHashTable *formats;    /* number -> NumberFormat */
    GArray *fonts;          /* uint16_t: marks */
    GArray *styles;         /* XlsxStyle */
    bool in_fonts, in_styles;
} Reading;

static int32_t number_of(const XmlTag *tag, const char *name) {
    const char *value = xml_attribute(tag, name);
    gint64 number = value ? g_ascii_strtoll(value, NULL, 10) : 0;
    return number < 0 || number > INT32_MAX ? 0 : (int32_t)number;
}

static const NumberFormat *format_of(Reading *reading, int32_t id) {
    const NumberFormat *format = g_hash_table_lookup(reading->formats, GINT_TO_POINTER(id));
    const char *code = g_hash_table_lookup(reading->codes, GINT_TO_POINTER(id));
    if (format)
        return format;
    format = number_format_parse(reading->arena, code ? code : number_format_builtin(id));
    g_hash_table_insert(reading->formats, GINT_TO_POINTER(id), (gpointer)format);
    return format;
}

static void add_style(Reading *reading, const XmlTag *tag) {
    int32_t font = number_of(tag, "fontId");
    XlsxStyle style = {.format = format_of(reading, number_of(tag, "numFmtId"))};
    style.marks = font < (int32_t)reading->fonts->len ? g_array_index(reading->fonts, uint16_t, font) : 0;
    g_array_append_val(reading->styles, style);
}

static uint8_t word_of(const char *value, const char *const *words) {
    for (uint8_t i = 1; value && words[i]; i++)
        if (strcmp(words[i], value) == 0)
            return i;
    return 0;
}

static void set_alignment(Reading *reading, const XmlTag *tag) {
    static const char *const aligns[] = {[ALIGN_AUTO] = "general", [ALIGN_LEFT] = "left", [ALIGN_CENTRE] = "center",
                                         [ALIGN_RIGHT] = "right", [ALIGN_JUSTIFY] = "justify", NULL};
    static const char *const verticals[] = {[VALIGN_AUTO] = "bottom", [VALIGN_TOP] = "top", [VALIGN_MIDDLE] = "center", NULL};
    const char *align = xml_attribute(tag, "horizontal");
    if (reading->styles->len == 0)
        return;
    XlsxStyle *style = &g_array_index(reading->styles, XlsxStyle, reading->styles->len - 1);
    style->align = align && strcmp(align, "centerContinuous") == 0 ? ALIGN_CENTRE : word_of(align, aligns);
    style->vertical = word_of(xml_attribute(tag, "vertical"), verticals);
}

static void add_font_mark(Reading *reading, const XmlTag *tag) {
    bool off;
    uint16_t mark = xlsx_font_mark(tag, &off);
    if (reading->fonts->len > 0 && !off)
        g_array_index(reading->fonts, uint16_t, reading->fonts->len - 1) |= mark;
}

static void add_code(Reading *reading, const XmlTag *tag) {
    const char *code = xml_attribute(tag, "formatCode");
    if (code)
        g_hash_table_replace(reading->codes, GINT_TO_POINTER(number_of(tag, "numFmtId")), arena_strdup(reading->arena, code));
}

static void add_font(Reading *reading) {
    uint16_t none = 0;
    if (reading->in_fonts)
        g_array_append_val(reading->fonts, none);
}

static bool on_start(void *closure, const XmlTag *tag) {
    Reading *reading = closure;
    switch (tag->code) {
    case XLSX_FORMAT: add_code(reading, tag); break;
    case XLSX_FONTS: reading->in_fonts = true; break;
    case XLSX_FONT: add_font(reading); break;
    case XLSX_STYLES: reading->in_styles = true; break;
    case XLSX_STYLE:
        if (reading->in_styles)
            add_style(reading, tag);
        break;
    case XLSX_ALIGNMENT:
        if (reading->in_styles)
            set_alignment(reading, tag);
        break;
    default:
        if (reading->in_fonts)
            add_font_mark(reading, tag);
    }
    return true;
}

static bool on_end(void *closure, int code) {
    Reading *reading = closure;
    reading->in_fonts = reading->in_fonts && code != XLSX_FONTS;
    reading->in_styles = reading->in_styles && code != XLSX_STYLES;
    return true;
}

const XlsxStyles *xlsx_styles_read(OfficePackage *package, const char *part, Arena *arena, Diags *diags) {
    static const XmlHandler handler = {xlsx_elements, on_start, on_end, NULL};
    XlsxStyles *styles = ARENA_NEW(arena, XlsxStyles);
    Reading reading = {.arena = arena, .codes = g_hash_table_new(NULL, NULL), .formats = g_hash_table_new(NULL, NULL)};
    reading.fonts = g_array_new(FALSE, FALSE, sizeof(uint16_t));
    reading.styles = g_array_new(FALSE, TRUE, sizeof(XlsxStyle));
    styles->plain.format = number_format_parse(arena, "General");
    bool ok = !part || office_package_read_xml(package, part, &handler, &reading, diags);
    styles->count = reading.styles->len;
    styles->list = styles->count ? arena_memdup(arena, reading.styles->data, reading.styles->len * sizeof(XlsxStyle)) : NULL;
    g_hash_table_unref(reading.codes);
    g_hash_table_unref(reading.formats);
    g_array_unref(reading.fonts);
    g_array_unref(reading.styles);
    return ok ? styles : NULL;
}

const XlsxStyle *xlsx_styles_get(const XlsxStyles *styles, int64_t index) {
    return index >= 0 && index < styles->count ? &styles->list[index] : &styles->plain;
}
