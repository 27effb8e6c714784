/* markdown_words.c - see markdown_words.h.
 *
 * cmark tells about where a text begins and gives it with escapes and references undone; its words are walked along the source's
 * bytes, so that each character has its own place.
 */
#include "read/markdown_words.h"

#include "read/css.h"
#include "read/post_element.h"

#include "base/utf8.h"

#include <glib.h>
#include <string.h>

enum { RESYNC_REACH = 512, RESYNC_WORD = 12, REFERENCE_LIMIT = 40, TAG_LIMIT = 2048 };

void markdown_words_start(MarkdownWords *words, Arena *arena, const Source *text, PlaceCursor *cursor) {
    *words = (MarkdownWords){.arena = arena, .text = text, .cursor = cursor, .fold = fold_new(), .depth = 1, .cut = text->size};
}

void markdown_words_finish(MarkdownWords *words) {
    fold_free(words->fold);
}

void markdown_words_reset(MarkdownWords *words, size_t cut, bool bars) {
    words->depth = 1;
    words->beyond = 0;
    words->cut = cut;
    words->bars = bars;
    words->linked = 0;
    words->hidden = NULL;
}

static FoldStyle *style_of(MarkdownWords *words) {
    return &words->styles[words->depth - 1];
}

/* -- Styles. */

static void push(MarkdownWords *words, FoldStyle style, const char *tag) {
    if (words->depth == MARKDOWN_STYLE_LIMIT) {
        words->beyond++;
        return;
    }
    words->styles[words->depth] = style;
    words->tags[words->depth++] = tag;
}

static void pop(MarkdownWords *words) {
    if (words->beyond > 0)
        words->beyond--;
    else if (words->depth > 1)
        words->depth--;
}

static void mark(MarkdownWords *words, const MarkdownNode *node, uint16_t marks) {
    FoldStyle style = *style_of(words);
    style.marks |= marks;
    if (node->end)
        pop(words);
    else
        push(words, style, NULL);
}

/* What a reader can follow; NULL: nowhere, or to a place within the source. */
static const char *address_of(MarkdownWords *words, const char *written) {
    const char *address = fold_clean(words->arena, written);
    return address && *address && *address != '#' ? address : NULL;
}

static void link_to(MarkdownWords *words, const MarkdownNode *node) {
    FoldStyle style = *style_of(words);
    const char *address = address_of(words, node->address);
    if (address)
        style.uri = address;
    if (node->end)
        pop(words);
    else
        push(words, style, NULL);
}

/* -- Words along the source. */

static void put(MarkdownWords *words, const char *bytes, size_t size, size_t offset, bool verbatim) {
    fold_add(words->fold, bytes, size, place_cursor_at(words->cursor, offset), verbatim, style_of(words));
    if (style_of(words)->uri)
        words->linked += (int32_t)size;
}

/* A backslash or a reference that the literal holds undone. */
static bool is_undone(const MarkdownWords *words, size_t offset) {
    static const char *const references[] = {"&amp;", "&#38;", "&#x26;"};
    const char *text = words->text->text;
    size_t left = words->text->size - offset;
    if (words->code || left < 2)
        return false;
    if (text[offset] == '\\')
        return g_ascii_ispunct(text[offset + 1]);
    for (size_t i = 0; text[offset] == '&' && i < sizeof references / sizeof *references; i++)
        if (left >= strlen(references[i]) && g_ascii_strncasecmp(text + offset, references[i], strlen(references[i])) == 0)
            return true;
    return false;
}

/* How many bytes of the literal stand at this offset as they are: whole characters, up to a bar that breaks the line. */
static size_t run_at(const MarkdownWords *words, const char *literal, size_t size, size_t offset) {
    size_t count = 0, most = words->cut > offset ? words->cut - offset : 0;
    while (count < size && count < most && words->text->text[offset + count] == literal[count] && !(words->bars && literal[count] == '|') &&
           !is_undone(words, offset + count))
        count++;
    while (count > 0 && count < size && ((unsigned char)literal[count] & 0xC0) == 0x80)
        count--;
    return count;
}

/* &amp; &#8195;: the offset behind its ";", or offset itself. */
static size_t skip_reference(const MarkdownWords *words, size_t offset) {
    const char *text = words->text->text;
    if (text[offset] != '&')
        return offset;
    for (size_t at = offset + 1; at < words->text->size && at - offset < REFERENCE_LIMIT; at++) {
        if (text[at] == ';')
            return at + 1;
        if (!g_ascii_isalnum(text[at]) && text[at] != '#')
            break;
    }
    return offset;
}

/* Where the literal goes on in the source, a little further down; the cut when it is not to be found. */
static size_t resync(const MarkdownWords *words, const char *literal, size_t size, size_t offset) {
    size_t wanted = size < RESYNC_WORD ? size : RESYNC_WORD;
    size_t end = offset + RESYNC_REACH < words->cut ? offset + RESYNC_REACH : words->cut;
    for (size_t at = offset; at + wanted <= end; at++)
        if (memcmp(words->text->text + at, literal, wanted) == 0)
            return at;
    return words->cut;
}

static size_t character_size(const char *literal, size_t size) {
    size_t at = 0;
    utf8_next(literal, size, &at);
    return at;
}

/* At a character that the source has in another form: how the source says it, and what becomes of it. */
static size_t take_changed(MarkdownWords *words, const char *literal, size_t size, size_t *offset) {
    const char *text = words->text->text;
    size_t reference = skip_reference(words, *offset), length = character_size(literal, size);
    if (words->bars && *literal == '|' && text[*offset] == '|') {
        fold_break(words->fold, place_cursor_at(words->cursor, *offset));
        *offset += 1;
        return 1;
    }
    if (text[*offset] == '\\' && *offset + 1 < words->cut && text[*offset + 1] == *literal) {
        put(words, literal, 1, *offset + 1, true);
        *offset += 2;
        return 1;
    }
    if (reference > *offset) {
        put(words, literal, length, *offset, false);
        *offset = reference;
        return length;
    }
    if (strchr(" \t\r\n>", text[*offset]) && *offset + 1 < words->cut) {
        *offset += 1;
        return 0;
    }
    if (words->cut - *offset >= length && memcmp(text + *offset, literal, length) == 0) {
        put(words, literal, length, *offset, true); /* a backslash that cmark left as it is, as in an autolink */
        *offset += length;
        return length;
    }
    size_t further = resync(words, literal, size, *offset);
    if (further < words->cut) {
        *offset = further;
        return 0;
    }
    put(words, literal, size, *offset, false);
    return size;
}

static void take_text(MarkdownWords *words, const char *literal, size_t offset) {
    size_t size = strlen(literal);
    for (size_t at = 0; at < size && offset < words->cut;) {
        size_t run = run_at(words, literal + at, size - at, offset);
        if (run > 0)
            put(words, literal + at, run, offset, true);
        at += run;
        offset += run;
        words->last = offset;
        if (at < size && offset < words->cut)
            at += take_changed(words, literal + at, size - at, &offset);
    }
    words->last = offset;
}

static void take_code(MarkdownWords *words, const MarkdownNode *node) {
    size_t offset = node->offset;
    bool bars = words->bars;
    FoldStyle style = *style_of(words);
    style.marks |= SPAN_CODE;
    push(words, style, NULL);
    words->bars = false;
    words->code = true;
    while (offset < words->cut && words->text->text[offset] == '`')
        offset++;
    take_text(words, node->literal, offset);
    words->bars = bars;
    words->code = false;
    pop(words);
}

/* -- Tags. */

typedef struct { const char *name; size_t name_size; bool closing, empty; } Tag;

static bool read_tag(const char *literal, Tag *tag) {
    size_t size = strlen(literal);
    if (size < 3 || size > TAG_LIMIT || literal[0] != '<')
        return false;
    tag->closing = literal[1] == '/';
    tag->name = literal + 1 + tag->closing;
    tag->name_size = 0;
    while (g_ascii_isalnum(tag->name[tag->name_size]))
        tag->name_size++;
    tag->empty = literal[size - 2] == '/';
    return tag->name_size > 0;
}

/* In quotes or bare. */
const char *markdown_words_attribute(MarkdownWords *words, const char *tag, const char *name) {
    size_t length = strlen(name);
    for (const char *at = strchr(tag, ' '); at; at = strchr(at + 1, ' ')) {
        while (*at == ' ')
            at++;
        if (g_ascii_strncasecmp(at, name, length) != 0 || at[length] != '=')
            continue;
        const char *value = at + length + 1;
        if (*value == '"' || *value == '\'') {
            const char *end = strchr(value + 1, *value);
            return end ? arena_strndup(words->arena, value + 1, (size_t)(end - value - 1)) : NULL;
        }
        return arena_strndup(words->arena, value, strcspn(value, " >"));
    }
    return NULL;
}

static void close_tag(MarkdownWords *words, const char *name) {
    for (int i = words->depth - 1; i > 0; i--)
        if (words->tags[i] && strcmp(words->tags[i], name) == 0) {
            words->depth = i;
            words->beyond = 0;
            return;
        }
}

static void open_tag(MarkdownWords *words, const char *literal, const char *name) {
    FoldStyle style = *style_of(words);
    const char *css = markdown_words_attribute(words, literal, "style"), *language = markdown_words_attribute(words, literal, "lang");
    const char *address = strcmp(name, "a") == 0 ? address_of(words, markdown_words_attribute(words, literal, "href")) : NULL;
    style.marks |= post_element(name)->marks;
    if (css && css_has(css, "text-emphasis", "dot"))
        style.marks |= SPAN_DOTTED;
    if (css && css_has(css, "text-decoration", "underline"))
        style.marks |= SPAN_UNDERLINE;
    if (language && *language && g_ascii_strncasecmp(language, "zh", 2) != 0)
        style.language = language;
    if (address)
        style.uri = address;
    push(words, style, name);
}

static void take_html(MarkdownWords *words, const MarkdownNode *node) {
    Tag tag;
    if (node->offset >= words->cut || !read_tag(node->literal, &tag))
        return;
    char *lower = g_ascii_strdown(tag.name, (gssize)tag.name_size);
    const char *name = arena_strdup(words->arena, lower);
    g_free(lower);
    if (words->hidden) {
        if (tag.closing && strcmp(name, words->hidden) == 0)
            words->hidden = NULL;
    } else if (!tag.closing && !tag.empty && post_element(name)->kind == ELEMENT_SKIP)
        words->hidden = name;
    else if (strcmp(name, "br") == 0)
        fold_break(words->fold, place_cursor_at(words->cursor, node->offset));
    else if (tag.closing)
        close_tag(words, name);
    else if (!tag.empty && post_element(name)->kind != ELEMENT_RULE && post_element(name)->kind != ELEMENT_IMAGE)
        open_tag(words, node->literal, name);
    words->last = node->offset + strlen(node->literal);
}

void markdown_words_take(MarkdownWords *words, const MarkdownNode *node) {
    bool shown = node->kind == MARKDOWN_TEXT || node->kind == MARKDOWN_SOFT_BREAK || node->kind == MARKDOWN_HARD_BREAK || node->kind == MARKDOWN_CODE;
    if (words->hidden && shown)
        return;
    switch (node->kind) {
    case MARKDOWN_TEXT: take_text(words, node->literal, node->offset); break;
    case MARKDOWN_SOFT_BREAK: put(words, "\n", 1, words->last, false); break;
    case MARKDOWN_HARD_BREAK: fold_break(words->fold, place_cursor_at(words->cursor, words->last)); break;
    case MARKDOWN_CODE: take_code(words, node); break;
    case MARKDOWN_HTML: take_html(words, node); break;
    case MARKDOWN_STRONG: mark(words, node, SPAN_STRONG); break;
    case MARKDOWN_EMPHASIS: mark(words, node, SPAN_EMPHASIS); break;
    case MARKDOWN_STRIKE: mark(words, node, SPAN_STRIKE); break;
    case MARKDOWN_LINK: link_to(words, node); break;
    default: break;
    }
}
