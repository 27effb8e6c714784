/* markdown_events.c - the only file that sees cmark-gfm. */
#include "read/markdown_events.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <glib.h>
#include <string.h>

typedef struct {
    Arena *arena;
    const Source *text;
    size_t from;
    GArray *lines;          /* size_t: where each line of the piece begins */
    bool disguised;         /* Chinese marks beside * stand as private characters */
    const uint8_t *aligns;  /* of the open table's columns */
    int columns, column;
} Reading;

/* -- Chinese marks beside * and ~ in disguise: as many bytes, but letters to cmark. */

static const struct { uint32_t first, last, disguise; } marks[] = {
    {0x2010, 0x205E, 0xE000}, {0x3000, 0x303F, 0xE050}, {0xFF00, 0xFF65, 0xE090}};
enum { DISGUISE_FIRST = 0xE000, DISGUISE_LAST = 0xE0F5 };

static uint32_t disguise(uint32_t character) {
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (character >= marks[i].first && character <= marks[i].last && character != 0x2028 && character != 0x2029)
            return marks[i].disguise + (character - marks[i].first);
    return character;
}

static uint32_t undisguise(uint32_t character) {
    for (size_t i = sizeof marks / sizeof *marks; i-- > 0;)
        if (character >= marks[i].disguise && character <= DISGUISE_LAST)
            return marks[i].first + (character - marks[i].disguise);
    return character;
}

static bool has_private(const char *text, size_t size) {
    for (size_t at = 0; at + 1 < size; at++)
        if ((uint8_t)text[at] == 0xEE && ((uint8_t)text[at + 1] & 0xFC) == 0x80) /* U+E000..U+E0FF */
            return true;
    return false;
}

static bool is_delimiter(char byte) {
    return byte == '*' || byte == '~';
}

static char *prepare(Reading *reading) {
    size_t size = reading->text->size - reading->from;
    char *copy = arena_strndup(reading->arena, reading->text->text + reading->from, size);
    reading->disguised = !has_private(copy, size);
    for (size_t at = 0; reading->disguised && at < size;) {
        size_t start = at;
        uint32_t character = utf8_next(copy, size, &at);
        bool beside = (start > 0 && is_delimiter(copy[start - 1])) || (at < size && is_delimiter(copy[at]));
        char bytes[4];
        if (beside && at - start == 3 && disguise(character) != character && utf8_put(disguise(character), bytes) == 3)
            memcpy(copy + start, bytes, 3);
    }
    return copy;
}

static const char *copy_string(const Reading *reading, const char *literal) {
    if (!literal || !*literal)
        return "";
    size_t size = strlen(literal);
    char *copy = arena_strndup(reading->arena, literal, size), bytes[4];
    for (size_t at = 0; reading->disguised && at < size;) {
        size_t start = at;
        uint32_t character = utf8_next(copy, size, &at);
        if (character >= DISGUISE_FIRST && character <= DISGUISE_LAST && utf8_put(undisguise(character), bytes) == 3)
            memcpy(copy + start, bytes, 3);
    }
    return copy;
}

/* -- Places. */

static void find_lines(Reading *reading, const char *text, size_t size) {
    size_t start = 0;
    g_array_append_val(reading->lines, start);
    for (size_t at = 0; at < size; at++) {
        if (text[at] != '\n' && (text[at] != '\r' || (at + 1 < size && text[at + 1] == '\n')))
            continue;
        start = at + 1;
        g_array_append_val(reading->lines, start);
    }
}

/* Line and column count from 1, columns in bytes; 0 where cmark does not know. */
static size_t offset_of(const Reading *reading, int line, int column) {
    if (line < 1 || line > (int)reading->lines->len)
        return reading->from;
    size_t offset = reading->from + g_array_index(reading->lines, size_t, line - 1) + (column > 0 ? (size_t)column - 1 : 0);
    return offset < reading->text->size ? offset : reading->text->size;
}

/* -- Nodes. */

static MarkdownKind kind_of_extension(cmark_node *node) {
    static const struct { const char *name; MarkdownKind kind; } kinds[] = {
        {"table", MARKDOWN_TABLE}, {"table_header", MARKDOWN_ROW}, {"table_row", MARKDOWN_ROW}, {"table_cell", MARKDOWN_CELL},
        {"strikethrough", MARKDOWN_STRIKE}};
    const char *name = cmark_node_get_type_string(node);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i].name, name) == 0)
            return kinds[i].kind;
    return MARKDOWN_OTHER;
}

static MarkdownKind kind_of(cmark_node *node) {
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH: return MARKDOWN_PARAGRAPH;
    case CMARK_NODE_HEADING: return MARKDOWN_HEADING;
    case CMARK_NODE_LIST: return MARKDOWN_LIST;
    case CMARK_NODE_ITEM: return MARKDOWN_ITEM;
    case CMARK_NODE_BLOCK_QUOTE: return MARKDOWN_QUOTE;
    case CMARK_NODE_CODE_BLOCK: return MARKDOWN_CODE_BLOCK;
    case CMARK_NODE_HTML_BLOCK: return MARKDOWN_HTML_BLOCK;
    case CMARK_NODE_THEMATIC_BREAK: return MARKDOWN_RULE;
    case CMARK_NODE_TEXT: return MARKDOWN_TEXT;
    case CMARK_NODE_SOFTBREAK: return MARKDOWN_SOFT_BREAK;
    case CMARK_NODE_LINEBREAK: return MARKDOWN_HARD_BREAK;
    case CMARK_NODE_CODE: return MARKDOWN_CODE;
    case CMARK_NODE_HTML_INLINE: return MARKDOWN_HTML;
    case CMARK_NODE_STRONG: return MARKDOWN_STRONG;
    case CMARK_NODE_EMPH: return MARKDOWN_EMPHASIS;
    case CMARK_NODE_LINK: return MARKDOWN_LINK;
    case CMARK_NODE_IMAGE: return MARKDOWN_IMAGE;
    default: return kind_of_extension(node);
    }
}

static void fill_table_part(Reading *reading, cmark_node *from, MarkdownNode *node) {
    if (node->kind == MARKDOWN_TABLE) {
        reading->columns = cmark_gfm_extensions_get_table_columns(from);
        reading->aligns = cmark_gfm_extensions_get_table_alignments(from);
    } else if (node->kind == MARKDOWN_ROW) {
        reading->column = 0;
    } else if (node->kind == MARKDOWN_CELL && !node->end) {
        node->align = reading->aligns && reading->column < reading->columns ? (char)reading->aligns[reading->column] : 0;
        reading->column++;
    }
}

static MarkdownNode describe(Reading *reading, cmark_node *from, bool end) {
    MarkdownNode node = {.kind = kind_of(from), .end = end, .literal = "", .address = "", .info = ""};
    node.offset = offset_of(reading, cmark_node_get_start_line(from), cmark_node_get_start_column(from));
    node.stop = offset_of(reading, cmark_node_get_end_line(from), cmark_node_get_end_column(from) + 1);
    if (node.stop < node.offset)
        node.stop = node.offset;
    fill_table_part(reading, from, &node);
    if (end)
        return node;
    node.literal = copy_string(reading, cmark_node_get_literal(from));
    if (node.kind == MARKDOWN_LINK || node.kind == MARKDOWN_IMAGE)
        node.address = copy_string(reading, cmark_node_get_url(from));
    if (node.kind == MARKDOWN_CODE_BLOCK)
        node.info = copy_string(reading, cmark_node_get_fence_info(from));
    if (node.kind == MARKDOWN_HEADING)
        node.level = cmark_node_get_heading_level(from);
    node.ordered = node.kind == MARKDOWN_LIST && cmark_node_get_list_type(from) == CMARK_ORDERED_LIST;
    node.number = node.ordered ? (int32_t)cmark_node_get_list_start(from) : 0;
    return node;
}

static cmark_node *parse(const char *text, size_t size, cmark_mem *memory) {
    static const char *const extensions[] = {"table", "strikethrough"};
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_SOURCEPOS | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE, memory);
    for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++)
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extensions[i]));
    cmark_parser_feed(parser, text, size);
    cmark_node *document = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    return document;
}

static void *allocate(size_t count, size_t size) {
    return mem_alloc(count * size);
}

static void *reallocate(void *old, size_t size) {
    return mem_resize(old, size ? size : 1, 1);
}

void markdown_events_read(Arena *arena, const Source *text, size_t from, void (*on)(void *closure, const MarkdownNode *node),
                          void *closure) {
    cmark_mem memory = {allocate, reallocate, mem_free};
    Reading reading = {.arena = arena, .text = text, .from = from, .lines = g_array_new(FALSE, FALSE, sizeof(size_t))};
    const char *prepared = prepare(&reading);
    find_lines(&reading, prepared, text->size - from);
    cmark_node *document = parse(prepared, text->size - from, &memory);
    cmark_iter *iterator = cmark_iter_new(document);
    for (cmark_event_type event; (event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE;) {
        cmark_node *node = cmark_iter_get_node(iterator);
        if (node == document)
            continue;
        MarkdownNode described = describe(&reading, node, event == CMARK_EVENT_EXIT);
        on(closure, &described);
    }
    cmark_iter_free(iterator);
    cmark_node_free(document);
    g_array_unref(reading.lines);
}
