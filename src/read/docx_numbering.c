/* docx_numbering.c - see docx_numbering.h. */
#include "read/docx_numbering.h"

#include "read/docx_element.h"
#include "read/post.h"

#include "base/utf8.h"
#include "text/char_class.h"

#include <string.h>

enum { LINKS_MOST = 8, MARK_SIZE = 1024, START_MOST = 32767 };

typedef struct {
    const char *format, *text;  /* "decimal", "%1." ; NULL: not said */
    int32_t start;
    int32_t restart;            /* the level whose number restarts this one, from 1; 0: never; DOCX_UNSAID: any above */
    bool legal;                 /* all numbers in digits */
    bool space;                 /* w:suff space */
} Level;

/* What several lists may count in common. */
typedef struct {
    Level levels[DOCX_LEVELS];
    const char *style_link;     /* its levels are those of this style's list; NULL: its own */
    int32_t counts[DOCX_LEVELS];
    bool counting[DOCX_LEVELS];
} Abstract;

typedef struct {
    int32_t abstract;
    int32_t starts[DOCX_LEVELS]; /* DOCX_UNSAID: the abstract one's */
    Level levels[DOCX_LEVELS];  /* format NULL: the abstract one's */
    bool begun[DOCX_LEVELS];    /* the own start has been used */
} List;

struct DocxNumbering {
    Arena *arena;
    const DocxStyles *styles;
    GHashTable *abstracts;      /* number -> Abstract */
    GHashTable *lists;          /* number -> List */
};

typedef struct {
    DocxNumbering *numbering;
    Abstract *abstract;         /* open; NULL: none */
    List *list;
    Level *level;
    int32_t override;           /* DOCX_UNSAID: none is open */
} Reading;

/* -- Reading. */

static int32_t level_index(const XmlTag *tag) {
    int32_t level = docx_look_number(tag, "w:ilvl", 0);
    return level < 0 || level >= DOCX_LEVELS ? DOCX_LEVELS - 1 : level;
}

static void start_abstract(Reading *reading, const XmlTag *tag) {
    DocxNumbering *numbering = reading->numbering;
    reading->abstract = ARENA_NEW(numbering->arena, Abstract);
    for (int i = 0; i < DOCX_LEVELS; i++)
        reading->abstract->levels[i] = (Level){.start = 1, .restart = DOCX_UNSAID};
    g_hash_table_replace(numbering->abstracts, GINT_TO_POINTER(docx_look_number(tag, "w:abstractNumId", 0)), reading->abstract);
}

static void start_list(Reading *reading, const XmlTag *tag) {
    DocxNumbering *numbering = reading->numbering;
    reading->list = ARENA_NEW(numbering->arena, List);
    for (int i = 0; i < DOCX_LEVELS; i++) {
        reading->list->starts[i] = DOCX_UNSAID;
        reading->list->levels[i].restart = DOCX_UNSAID;
        reading->list->levels[i].start = 1;
    }
    g_hash_table_replace(numbering->lists, GINT_TO_POINTER(docx_look_number(tag, "w:numId", 0)), reading->list);
}

static int32_t start_of(const XmlTag *tag) {
    int32_t start = docx_look_number(tag, "w:val", 1);
    return start < 0 ? 0 : start > START_MOST ? START_MOST : start;
}

static void start_level(Reading *reading, const XmlTag *tag) {
    if (reading->abstract)
        reading->level = &reading->abstract->levels[level_index(tag)];
    else if (reading->list)
        reading->level = &reading->list->levels[level_index(tag)];
}

static void take_level(const Reading *reading, const XmlTag *tag) {
    Level *level = reading->level;
    const char *value = xml_attribute(tag, "w:val"), *custom = xml_attribute(tag, "w:format");
    Arena *arena = reading->numbering->arena;
    switch (tag->code) {
    case DOCX_START: level->start = start_of(tag); break;
    case DOCX_NUMBER_FORMAT: level->format = arena_strdup(arena, value ? (custom && strcmp(value, "custom") == 0 ? "decimalZero" : value) : "decimal"); break;
    case DOCX_LEVEL_TEXT: level->text = arena_strdup(arena, value ? value : ""); break;
    case DOCX_SUFFIX: level->space = value && strcmp(value, "space") == 0; break;
    case DOCX_RESTART: level->restart = docx_look_number(tag, "w:val", DOCX_UNSAID); break;
    case DOCX_LEGAL: level->legal = office_is_on(value); break;
    default: break;
    }
}

static void take_outside(Reading *reading, const XmlTag *tag) {
    const char *value = xml_attribute(tag, "w:val");
    if (tag->code == DOCX_STYLE_LINK && reading->abstract && value)
        reading->abstract->style_link = arena_strdup(reading->numbering->arena, value);
    else if (tag->code == DOCX_ABSTRACT_ID && reading->list)
        reading->list->abstract = docx_look_number(tag, "w:val", 0);
    else if (tag->code == DOCX_OVERRIDE)
        reading->override = level_index(tag);
    else if (tag->code == DOCX_START_OVERRIDE && reading->list && reading->override != DOCX_UNSAID)
        reading->list->starts[reading->override] = start_of(tag);
}

static bool on_start(void *closure, const XmlTag *tag) {
    Reading *reading = closure;
    switch (tag->code) {
    case DOCX_ABSTRACT: start_abstract(reading, tag); break;
    case DOCX_NUMBER: start_list(reading, tag); break;
    case DOCX_LEVEL: start_level(reading, tag); break;
    default:
        if (reading->level)
            take_level(reading, tag);
        else
            take_outside(reading, tag);
    }
    return true;
}

static bool on_end(void *closure, int code) {
    Reading *reading = closure;
    switch (code) {
    case DOCX_ABSTRACT: reading->abstract = NULL; break;
    case DOCX_NUMBER: reading->list = NULL; break;
    case DOCX_LEVEL: reading->level = NULL; break;
    case DOCX_OVERRIDE: reading->override = DOCX_UNSAID; break;
    default: break;
    }
    return true;
}

static void unref_table(void *table) {
    g_hash_table_unref(table);
}

DocxNumbering *docx_numbering_read(OfficePackage *package, const char *part, const DocxStyles *styles, Arena *arena, Diags *diags) {
    static const XmlHandler handler = {docx_elements, on_start, on_end, NULL};
    DocxNumbering *numbering = ARENA_NEW(arena, DocxNumbering);
    *numbering = (DocxNumbering){arena, styles, g_hash_table_new(NULL, NULL), g_hash_table_new(NULL, NULL)};
    arena_on_free(arena, unref_table, numbering->abstracts);
    arena_on_free(arena, unref_table, numbering->lists);
    Reading reading = {.numbering = numbering, .override = DOCX_UNSAID};
    return !part || office_package_read_xml(package, part, &handler, &reading, diags) ? numbering : NULL;
}

/* -- Counting. */

static Abstract *find_abstract(const DocxNumbering *numbering, int32_t number) {
    for (int links = 0; links < LINKS_MOST; links++) {
        const List *list = g_hash_table_lookup(numbering->lists, GINT_TO_POINTER(number));
        Abstract *abstract = list ? g_hash_table_lookup(numbering->abstracts, GINT_TO_POINTER(list->abstract)) : NULL;
        if (!abstract || !abstract->style_link)
            return abstract;
        const DocxStyle *style = docx_styles_find(numbering->styles, abstract->style_link);
        if (!style || style->paragraph.number == DOCX_UNSAID)
            return abstract;
        number = style->paragraph.number;
    }
    return NULL;
}

static const Level *level_of(const List *list, const Abstract *abstract, int32_t level) {
    return list->levels[level].format ? &list->levels[level] : &abstract->levels[level];
}

static void count(List *list, Abstract *abstract, int32_t level) {
    if (list->starts[level] != DOCX_UNSAID && !list->begun[level]) {
        abstract->counts[level] = list->starts[level];
        list->begun[level] = true;
    } else if (abstract->counting[level]) {
        abstract->counts[level] += abstract->counts[level] < INT32_MAX;
    } else {
        abstract->counts[level] = level_of(list, abstract, level)->start;
    }
    abstract->counting[level] = true;
    for (int32_t below = level + 1; below < DOCX_LEVELS; below++) {
        int32_t restart = level_of(list, abstract, below)->restart;
        if (restart == DOCX_UNSAID || (restart > 0 && level < restart))
            abstract->counting[below] = false;
    }
}

static void put_number(const List *list, const Abstract *abstract, int32_t level, bool legal, GString *out) {
    const Level *look = level_of(list, abstract, level);
    char number[DOCX_NUMBER_SIZE];
    int32_t value = abstract->counting[level] ? abstract->counts[level] : look->start;
    if (look->format && strcmp(look->format, "none") == 0)
        return;
    docx_number_write(legal || !look->format ? "decimal" : look->format, value, number);
    g_string_append(out, number);
}

/* "%1.%2": the numbers of the levels. */
static void put_text(const List *list, const Abstract *abstract, int32_t level, GString *out) {
    const Level *look = level_of(list, abstract, level);
    for (const char *at = look->text ? look->text : ""; *at && out->len < MARK_SIZE; at++) {
        if (at[0] == '%' && at[1] >= '1' && at[1] <= '9')
            put_number(list, abstract, *++at - '1', look->legal, out);
        else
            g_string_append_c(out, *at);
    }
}

/* A Han mark or a stop parts the number from the words by itself; a letter or a digit needs a blank. */
static bool needs_blank(const GString *mark, bool space) {
    size_t at = mark->len;
    if (at == 0)
        return false;
    uint32_t last = utf8_previous(mark->str, &at);
    return last < 0x80 ? g_ascii_isalnum((char)last) || (space && last != '.') : space && !char_is_wide(last);
}

const char *docx_numbering_next(DocxNumbering *numbering, int32_t number, int32_t level, bool *bullet) {
    List *list = g_hash_table_lookup(numbering->lists, GINT_TO_POINTER(number));
    Abstract *abstract = find_abstract(numbering, number);
    *bullet = false;
    if (!list || !abstract)
        return "";
    level = level < 0 ? 0 : level >= DOCX_LEVELS ? DOCX_LEVELS - 1 : level;
    count(list, abstract, level);
    const Level *look = level_of(list, abstract, level);
    if (look->format && strcmp(look->format, "bullet") == 0) {
        *bullet = look->text && *look->text;
        return *bullet ? post_bullet(level + 1) : "";
    }
    GString *mark = g_string_new(NULL);
    put_text(list, abstract, level, mark);
    if (needs_blank(mark, look->space))
        g_string_append_c(mark, ' ');
    size_t good = utf8_check(mark->str, mark->len);
    const char *kept = arena_strndup(numbering->arena, mark->str, good);
    g_string_free(mark, TRUE);
    return kept;
}
