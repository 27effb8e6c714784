/* docx_styles.c - see docx_styles.h. */
#include "read/docx_styles.h"

#include "read/docx_element.h"

#include <glib.h>
#include <string.h>

enum { DEPTH_MOST = 20 };

typedef struct {
    DocxStyle style;        /* first what it says itself */
    const char *based_on;
    bool done, numbering;
} Entry;

struct DocxStyles {
    GHashTable *by_id;      /* id -> Entry, all on the arena */
    DocxStyle usual;        /* the document's defaults and the usual paragraph's style */
    DocxStyle defaults;
};

typedef struct {
    DocxStyles *styles;
    Arena *arena;
    Entry *entry;           /* the open style; NULL: none */
    const char *usual_id;
    bool in_run_default, in_paragraph_default, in_run, in_paragraph, usual;
} Reading;

static bool starts(const char *name, const char *word) {
    return g_ascii_strncasecmp(name, word, strlen(word)) == 0;
}

/* Word calls its own styles by English names in every language; WPS and offices' templates have Chinese ones. */
static DocxStyleKind kind_of_name(const char *name) {
    static const char *const titles[] = {"title", "标题", "公文标题", "文章标题", "文件标题", "大标题", "主标题", "总标题", "公告标题", NULL};
    for (int i = 0; titles[i]; i++)
        if (g_ascii_strcasecmp(titles[i], name) == 0)
            return DOCX_STYLE_TITLE;
    if (starts(name, "toc ") || starts(name, "toc heading") || starts(name, "目录"))
        return DOCX_STYLE_CONTENTS;
    bool heading = (starts(name, "heading ") && g_ascii_isdigit(name[8])) || (starts(name, "标题 ") && g_ascii_isdigit(name[strlen("标题 ")]));
    return heading ? DOCX_STYLE_HEADING : DOCX_STYLE_PLAIN;
}

static int32_t level_of_name(const char *name) {
    const char *digit = strpbrk(name, "123456789");
    return digit ? *digit - '1' : 0;
}

/* -- Reading. */

static void start_style(Reading *reading, const XmlTag *tag) {
    const char *id = xml_attribute(tag, "w:styleId"), *type = xml_attribute(tag, "w:type"), *usual = xml_attribute(tag, "w:default");
    bool paragraph = !type || strcmp(type, "paragraph") == 0;
    reading->entry = ARENA_NEW(reading->arena, Entry);
    reading->entry->style.paragraph = docx_look_paragraph();
    if (!id)
        return;
    id = arena_strdup(reading->arena, id);
    g_hash_table_replace(reading->styles->by_id, (gpointer)id, reading->entry);
    if (paragraph && usual && office_is_on(usual))
        reading->usual_id = id;
}

static void take_name(Reading *reading, const XmlTag *tag) {
    const char *name = xml_attribute(tag, "w:val");
    if (!reading->entry || !name)
        return;
    reading->entry->style.kind = (uint8_t)kind_of_name(name);
    if (reading->entry->style.kind == DOCX_STYLE_HEADING)
        reading->entry->style.paragraph.outline = level_of_name(name);
}

static void take_look(Reading *reading, const XmlTag *tag) {
    DocxStyle *style = reading->entry ? &reading->entry->style : &reading->styles->defaults;
    if (!reading->entry && !reading->in_run_default && !reading->in_paragraph_default)
        return;
    if (reading->in_run && docx_look_read_run(&style->run, tag))
        style->run.style = NULL;
    if (reading->in_paragraph && !reading->in_run)
        docx_look_read_paragraph(&style->paragraph, tag);
}

static bool on_start(void *closure, const XmlTag *tag) {
    Reading *reading = closure;
    const char *value = tag->code == DOCX_BASED_ON ? xml_attribute(tag, "w:val") : NULL;
    switch (tag->code) {
    case DOCX_STYLE: start_style(reading, tag); break;
    case DOCX_NAME: take_name(reading, tag); break;
    case DOCX_BASED_ON:
        if (reading->entry && value)
            reading->entry->based_on = arena_strdup(reading->arena, value);
        break;
    case DOCX_RUN_DEFAULT: reading->in_run_default = true; break;
    case DOCX_PARAGRAPH_DEFAULT: reading->in_paragraph_default = true; break;
    case DOCX_RUN_LOOK: reading->in_run = true; break;
    case DOCX_PARAGRAPH_LOOK: reading->in_paragraph = true; break;
    default: take_look(reading, tag);
    }
    return true;
}

static bool on_end(void *closure, int code) {
    Reading *reading = closure;
    switch (code) {
    case DOCX_STYLE: reading->entry = NULL; break;
    case DOCX_RUN_DEFAULT: reading->in_run_default = false; break;
    case DOCX_PARAGRAPH_DEFAULT: reading->in_paragraph_default = false; break;
    case DOCX_RUN_LOOK: reading->in_run = false; break;
    case DOCX_PARAGRAPH_LOOK: reading->in_paragraph = false; break;
    default: break;
    }
    return true;
}

/* -- What styles have from others. */

static void inherit(DocxStyles *styles, Entry *entry, int depth) {
    Entry *base = entry->based_on && depth < DEPTH_MOST ? g_hash_table_lookup(styles->by_id, entry->based_on) : NULL;
    if (entry->done)
        return;
    entry->done = true; /* a style based on itself gets no further */
    if (!base || base == entry)
        return;
    inherit(styles, base, depth + 1);
    DocxStyle whole = base->style;
    docx_look_run_over(&whole.run, &entry->style.run);
    docx_look_paragraph_over(&whole.paragraph, &entry->style.paragraph);
    whole.kind = entry->style.kind != DOCX_STYLE_PLAIN ? entry->style.kind : base->style.kind;
    entry->style = whole;
}

static void inherit_all(DocxStyles *styles) {
    GHashTableIter all;
    gpointer entry;
    g_hash_table_iter_init(&all, styles->by_id);
    while (g_hash_table_iter_next(&all, NULL, &entry))
        inherit(styles, entry, 0);
}

static void unref_table(void *table) {
    g_hash_table_unref(table);
}

static void set_usual(DocxStyles *styles, const char *id) {
    const Entry *entry = id ? g_hash_table_lookup(styles->by_id, id) : NULL;
    styles->usual = styles->defaults;
    if (!entry)
        return;
    docx_look_run_over(&styles->usual.run, &entry->style.run);
    docx_look_paragraph_over(&styles->usual.paragraph, &entry->style.paragraph);
}

/* The document's defaults lie below every style of paragraphs. */
static void add_defaults(DocxStyles *styles) {
    GHashTableIter all;
    gpointer value;
    g_hash_table_iter_init(&all, styles->by_id);
    while (g_hash_table_iter_next(&all, NULL, &value)) {
        Entry *entry = value;
        if (entry->style.run.size == 0)
            entry->style.run.size = styles->defaults.run.size;
    }
}

const DocxStyles *docx_styles_read(OfficePackage *package, const char *part, Arena *arena, Diags *diags) {
    static const XmlHandler handler = {docx_elements, on_start, on_end, NULL};
    DocxStyles *styles = ARENA_NEW(arena, DocxStyles);
    Reading reading = {.styles = styles, .arena = arena};
    styles->by_id = g_hash_table_new(g_str_hash, g_str_equal);
    arena_on_free(arena, unref_table, styles->by_id);
    styles->defaults.paragraph = docx_look_paragraph();
    styles->defaults.run.size = 20; /* 10 pt, what Word takes where nothing is said */
    if (part && !office_package_read_xml(package, part, &handler, &reading, diags))
        return NULL;
    inherit_all(styles);
    set_usual(styles, reading.usual_id);
    add_defaults(styles);
    return styles;
}

const DocxStyle *docx_styles_find(const DocxStyles *styles, const char *id) {
    const Entry *entry = id ? g_hash_table_lookup(styles->by_id, id) : NULL;
    return entry ? &entry->style : NULL;
}

const DocxStyle *docx_styles_paragraph(const DocxStyles *styles, const char *id) {
    const DocxStyle *style = docx_styles_find(styles, id);
    return style ? style : &styles->usual;
}
