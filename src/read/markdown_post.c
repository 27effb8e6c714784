/* markdown_post.c - see markdown_post.h. */
#include "read/markdown_post.h"

#include "read/css.h"
#include "read/image_file.h"
#include "read/markdown_attributes.h"
#include "read/markdown_table.h"
#include "read/markdown_words.h"
#include "read/native_rules.h"
#include "read/post_words.h"

#include "base/number.h"

#include <string.h>

enum { LIST_LIMIT = 32, MARK_SIZE = 24, LIST_LEVELS = 9 };

typedef struct { bool ordered; int32_t first, next; bool begun; } List;

typedef struct {
    Post *post;
    Native *native;
    const Source *text;
    MarkdownWords words;
    MarkdownAttributes attributes;  /* of the open block */
    MarkdownAttributes table_attributes; /* of the table below */
    MarkdownTable *table;           /* the open one; NULL: none */
    List lists[LIST_LIMIT];
    int depth;                      /* lists open */
    int items;                      /* items open */
    char mark[MARK_SIZE];           /* of the item that has no words yet */
    uint8_t heading;
    guint first_block;              /* of the open paragraph */
    size_t block_offset;
    size_t read_to;                 /* HTML is read up to here */
    GString *alternative;           /* within an image; NULL: not in one */
    size_t image_offset;
    const char *image_address;
    LenSize image_size;             /* as an HTML tag says */
    int images;                     /* open, one within another */
    bool open;                      /* a paragraph, heading or cell is open */
    bool told_rule;
    Place row_place;                /* of the open row */
    int32_t row_cells;              /* as it is written */
} Building;

static Arena *arena_of(const Building *building) {
    return building->post->notice->arena;
}

static Place place_of(Building *building, size_t offset) {
    return place_cursor_at(&building->post->cursor, offset);
}

/* -- Paragraphs. */

static int32_t level_of(const Building *building) {
    return building->depth < 1 ? 1 : building->depth > LIST_LEVELS ? LIST_LEVELS : building->depth;
}

/* {项=2 标=1}: an item that a list of Markdown cannot hold. */
static void make_item(const Building *building, PostBlock *block) {
    const char *bytes = block->text.bytes;
    size_t at = 0;
    for (int32_t i = 0; i < building->attributes.mark && at < (size_t)block->text.size; i++)
        for (at++; at < (size_t)block->text.size && ((unsigned char)bytes[at] & 0xC0) == 0x80; at++)
            ;
    block->list_level = (uint8_t)building->attributes.item;
    block->plain = true;
    block->label = (int32_t)at;
}

static void flush(Building *building) {
    Text text = fold_take(building->words.fold, arena_of(building));
    if (text_is_empty(&text))
        return;
    PostBlock block = {.kind = POST_PARAGRAPH, .text = text, .heading = building->heading, .align = building->attributes.align,
                       .plain = building->attributes.plain, .linked = building->words.linked, .place = text_place_at(&text, 0)};
    block.list_level = building->items > 0 && !building->heading ? (uint8_t)level_of(building) : 0;
    if (block.list_level)
        block.text = post_mark_item(arena_of(building), building->mark, &text, &block.label);
    building->mark[0] = 0;
    building->words.linked = 0;
    if (building->attributes.item)
        make_item(building, &block);
    g_array_append_val(building->post->blocks, block);
}

static void add_page_break(Building *building, size_t offset) {
    PostBlock block = {.kind = POST_PAGE_BREAK, .place = place_of(building, offset)};
    block.text = text_from(arena_of(building), "", 0, block.place);
    g_array_append_val(building->post->blocks, block);
}

/* "表题：名称": how many bytes the mark takes; 0: none. */
static size_t caption_mark(const Text *text) {
    static const char *const words[] = {"表题：", "表题:", "Table:"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t length = strlen(words[i]);
        if ((size_t)text->size <= length || memcmp(text->bytes, words[i], length) != 0)
            continue;
        return length + words_blank(text->bytes + length, (size_t)text->size - length);
    }
    return 0;
}

static void start_block(Building *building, const MarkdownNode *node) {
    building->attributes = markdown_attributes_read(arena_of(building), building->text->text, node->offset, node->stop);
    building->heading = node->kind == MARKDOWN_HEADING ? (uint8_t)node->level : 0;
    building->first_block = building->post->blocks->len;
    building->block_offset = node->offset;
    markdown_words_reset(&building->words, building->attributes.start, building->heading == 1);
}

/* What the braces say about a picture. */
static void size_images(Building *building) {
    for (guint i = building->first_block; i < building->post->blocks->len; i++) {
        PostBlock *block = &g_array_index(building->post->blocks, PostBlock, i);
        if (block->kind != POST_IMAGE)
            continue;
        if (building->attributes.size.width || building->attributes.size.height)
            block->image_size = building->attributes.size;
        block->align = building->attributes.align;
    }
}

/* A paragraph's last block is the caption of the table that comes right behind it. */
static void take_caption(Building *building) {
    GArray *blocks = building->post->blocks;
    PostBlock *last = blocks->len ? &g_array_index(blocks, PostBlock, blocks->len - 1) : NULL;
    if (!last || last->kind != POST_PARAGRAPH || last->heading || last->plain || last->list_level)
        return;
    size_t length = caption_mark(&last->text);
    if (length == 0)
        return;
    markdown_table_caption(building->table, text_slice(arena_of(building), &last->text, (int32_t)length, last->text.size));
    g_array_set_size(blocks, blocks->len - 1);
}

static void end_block(Building *building) {
    const MarkdownAttributes *attributes = &building->attributes;
    flush(building);
    size_images(building);
    if (attributes->alone && attributes->page_break)
        add_page_break(building, building->block_offset);
    if (attributes->alone && attributes->table)
        building->table_attributes = *attributes;
    building->heading = 0;
    building->attributes = (MarkdownAttributes){.head_rows = -1};
}

/* -- Lists. */

static void open_list(Building *building, const MarkdownNode *node) {
    if (node->end) {
        building->depth -= building->depth > 0;
        return;
    }
    if (building->depth < LIST_LIMIT)
        building->lists[building->depth] = (List){node->ordered, node->number, node->number, false};
    building->depth++;
}

/* The number as the author typed it; items that all repeat the first one's are counted. */
static int32_t typed_number(const Building *building, List *list, size_t offset) {
    int32_t number = 0, digits = 0;
    const Source *text = building->text;
    for (; offset < text->size && text->text[offset] >= '0' && text->text[offset] <= '9' && digits < 9; offset++, digits++)
        number = number * 10 + (text->text[offset] - '0');
    if (digits == 0 || (list->begun && number == list->first))
        number = list->next;
    list->begun = true;
    list->next = number < INT32_MAX ? number + 1 : number;
    return number;
}

static void open_item(Building *building, const MarkdownNode *node) {
    char number[NUMBER_TEXT_SIZE];
    if (node->end) {
        building->items -= building->items > 0;
        building->mark[0] = 0;
        return;
    }
    building->items++;
    if (building->depth < 1 || building->depth > LIST_LIMIT)
        return;
    List *list = &building->lists[building->depth - 1];
    if (list->ordered)
        g_snprintf(building->mark, MARK_SIZE, "%s.", number_text(number, typed_number(building, list, node->offset)));
    else
        g_strlcpy(building->mark, post_bullet(level_of(building)), MARK_SIZE);
}

/* -- Images. */

static void add_image(Building *building) {
    const char *address = building->image_address;
    PostBlock block = {.kind = POST_IMAGE, .image_size = building->image_size, .place = place_of(building, building->image_offset)};
    block.text = text_from(arena_of(building), "", 0, block.place);
    if (building->alternative->len)
        block.alternative = fold_clean(arena_of(building), building->alternative->str);
    block.image = *address ? image_file_read(arena_of(building), address, block.place, building->post->diags) : NULL;
    if (building->heading)
        diag_add_list(building->post->diags, &rule_markdown_image, block.place, (const char *const[]){NULL});
    else if (building->table)
        markdown_table_add_image(building->table, block.image ? image_described(arena_of(building), block.image, block.alternative) : NULL);
    else if (block.image || block.alternative) {
        flush(building);
        g_array_append_val(building->post->blocks, block);
    }
}

/* Its words are the alternative; a picture within them is none. */
static void take_image(Building *building, const MarkdownNode *node) {
    building->images += node->end ? -1 : 1;
    if (!node->end && building->images == 1) {
        building->alternative = g_string_new(NULL);
        building->image_offset = node->offset;
        building->image_address = node->address;
    } else if (node->end && building->images == 0) {
        add_image(building);
        g_string_free(building->alternative, TRUE);
        building->alternative = NULL;
    }
}

static Len pixels_of(Building *building, const MarkdownNode *node, const char *name) {
    const char *value = markdown_words_attribute(&building->words, node->literal, name);
    return value ? css_width(value, strlen(value)).width : 0;
}

/* <img> among words. */
static void take_image_tag(Building *building, const MarkdownNode *node) {
    const char *address = markdown_words_attribute(&building->words, node->literal, "src"), *words = markdown_words_attribute(&building->words, node->literal, "alt");
    building->alternative = g_string_new(words);
    building->image_offset = node->offset;
    building->image_address = address ? address : "";
    building->image_size = (LenSize){pixels_of(building, node, "width"), pixels_of(building, node, "height")};
    add_image(building);
    building->image_size = (LenSize){0, 0};
    g_string_free(building->alternative, TRUE);
    building->alternative = NULL;
}

static bool is_image_tag(const MarkdownNode *node) {
    return node->kind == MARKDOWN_HTML && g_ascii_strncasecmp(node->literal, "<img", 4) == 0 && strchr(" />\n", node->literal[4]);
}

/* -- HTML and fenced blocks. */

/* A table's HTML goes on over empty lines, which end a block for Markdown. */
static size_t html_end(const Building *building, const MarkdownNode *node) {
    const char *text = building->text->text;
    size_t size = building->text->size, end = node->stop; /* the literal lacks the indents of a list */
    for (size_t at = node->offset; at < end && at + 6 <= size; at++) {
        if (g_ascii_strncasecmp(text + at, "<table", 6) != 0)
            continue;
        for (size_t close = at; close + 8 <= size; close++)
            if (g_ascii_strncasecmp(text + close, "</table>", 8) == 0)
                return close + 8 > end ? close + 8 : end;
        break;
    }
    return end < size ? end : size;
}

static void take_html_block(Building *building, const MarkdownNode *node) {
    Source piece = *building->text;
    if (strncmp(node->literal, "<!--", 4) == 0 && !strstr(node->literal, "-->\n<"))
        return;
    piece.size = html_end(building, node);
    building->read_to = piece.size;
    post_build(building->post, &piece, node->offset);
}

static bool is_table_fence(const char *info) {
    static const char *const names[] = {"table", "表", "表格"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(info, names[i]) == 0)
            return true;
    return false;
}

/* From the line below the fence to the line of the closing one. */
static bool find_fenced(const Building *building, const MarkdownNode *node, size_t *from, size_t *to) {
    const char *text = building->text->text, *line = memchr(text + node->offset, '\n', building->text->size - node->offset);
    *from = line ? (size_t)(line - text) + 1 : building->text->size;
    *to = node->stop < *from ? *from : node->stop;
    size_t last = *to;
    while (last > *from && text[last - 1] != '\n')
        last--;
    if (strchr("`~ ", text[last < building->text->size ? last : 0]))
        *to = last;
    return *to > *from;
}

static void take_table_fence(Building *building, const MarkdownNode *node) {
    size_t from, to;
    Arena *arena = arena_new();
    PostBlock block = {.kind = POST_TABLE, .place = place_of(building, node->offset)};
    const YamlNode *map = find_fenced(building, node, &from, &to) ? native_parse(building->native, arena, from, to, &rule_native_yaml) : NULL;
    if (map)
        block.table = native_table_read(building->native, map);
    block.text = text_from(arena_of(building), "", 0, block.place);
    if (block.table)
        g_array_append_val(building->post->blocks, block);
    arena_free(arena);
}

/* The author's lines, one by one. */
static void take_code_block(Building *building, const MarkdownNode *node) {
    FoldStyle style = {.marks = SPAN_CODE};
    Place place = place_of(building, node->offset);
    if (is_table_fence(node->info)) {
        take_table_fence(building, node);
        return;
    }
    for (const char *from = node->literal, *end; *from; from = end + 1) {
        end = strchr(from, '\n');
        size_t size = end ? (size_t)(end - from) : strlen(from);
        if (size)
            fold_add(building->words.fold, from, size, place, false, &style);
        fold_break(building->words.fold, place);
        if (!end)
            break;
    }
    flush(building);
}

/* -- Tables. */

static void take_table(Building *building, const MarkdownNode *node) {
    if (!node->end) {
        building->table = markdown_table_new(building->post, &building->table_attributes, place_of(building, node->offset));
        take_caption(building);
        return;
    }
    markdown_table_finish(building->table);
    building->table = NULL;
    building->table_attributes = (MarkdownAttributes){.head_rows = -1};
}

static void take_cell(Building *building, const MarkdownNode *node) {
    if (!building->table)
        return;
    if (!node->end) {
        markdown_words_reset(&building->words, building->text->size, false);
        markdown_table_start_cell(building->table, node->align, place_of(building, node->offset));
        return;
    }
    markdown_table_end_cell(building->table, fold_take(building->words.fold, markdown_table_arena(building->table)));
}

/* Cells of the row as it is written: bars part them, those at its ends do not. */
static int32_t written_cells(const Source *text, size_t at) {
    int32_t cells = 1;
    size_t first = at, end = at;
    while (end < text->size && text->text[end] != '\n')
        end++;
    while (end > at && strchr(" \t\r", text->text[end - 1]))
        end--;
    for (; at < end; at++) {
        bool escaped = at > first && text->text[at - 1] == '\\';
        cells += text->text[at] == '|' && !escaped && at > first && at + 1 < end;
    }
    return cells;
}

static void take_row(Building *building, const MarkdownNode *node) {
    char cells[NUMBER_TEXT_SIZE], columns[NUMBER_TEXT_SIZE];
    if (!building->table)
        return;
    if (!node->end) {
        building->row_place = place_of(building, node->offset);
        building->row_cells = written_cells(building->text, node->offset);
        markdown_table_start_row(building->table, building->row_place);
        return;
    }
    int32_t taken = markdown_table_end_row(building->table);
    if (building->row_cells > taken)
        diag_add(building->post->diags, &rule_markdown_row_cells, building->row_place, number_text(cells, building->row_cells),
                 number_text(columns, taken));
}

/* -- Nodes. */

static void take_rule(Building *building, const MarkdownNode *node) {
    if (!building->told_rule)
        diag_add_list(building->post->diags, &rule_markdown_rule, place_of(building, node->offset), (const char *const[]){NULL});
    building->told_rule = true;
}

static bool is_within(MarkdownKind kind) {
    return kind >= MARKDOWN_TEXT && kind <= MARKDOWN_LINK;
}

static void on_node(void *closure, const MarkdownNode *node) {
    Building *building = closure;
    bool passed = node->offset < building->read_to && !is_within(node->kind) && node->kind != MARKDOWN_LIST && node->kind != MARKDOWN_ITEM;
    if (is_within(node->kind)) {
        if (building->alternative)
            g_string_append(building->alternative, node->end ? "" : node->literal);
        else if (building->open && !building->words.hidden && is_image_tag(node))
            take_image_tag(building, node);
        else if (building->open)
            markdown_words_take(&building->words, node);
        return;
    }
    if (passed && !building->open && !building->table)
        return;
    switch (node->kind) {
    case MARKDOWN_PARAGRAPH:
    case MARKDOWN_HEADING:
        building->open = !node->end;
        if (node->end)
            end_block(building);
        else
            start_block(building, node);
        break;
    case MARKDOWN_LIST: open_list(building, node); break;
    case MARKDOWN_ITEM: open_item(building, node); break;
    case MARKDOWN_HTML_BLOCK: take_html_block(building, node); break;
    case MARKDOWN_CODE_BLOCK: take_code_block(building, node); break;
    case MARKDOWN_TABLE: take_table(building, node); break;
    case MARKDOWN_ROW: take_row(building, node); break;
    case MARKDOWN_CELL:
        building->open = !node->end;
        take_cell(building, node);
        break;
    case MARKDOWN_IMAGE: take_image(building, node); break;
    case MARKDOWN_RULE: take_rule(building, node); break;
    default: break;
    }
}

void markdown_post_build(Post *post, Native *native, const Source *text, size_t from) {
    Building building = {.post = post, .native = native, .text = text, .attributes = {.head_rows = -1}, .table_attributes = {.head_rows = -1}};
    markdown_words_start(&building.words, post->notice->arena, text, &post->cursor);
    markdown_events_read(post->notice->arena, text, from, on_node, &building);
    markdown_words_finish(&building.words);
}
