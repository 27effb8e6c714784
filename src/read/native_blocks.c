/* native_blocks.c - 正文 and what an attachment holds: blocks as data.
 *
 * A word is a paragraph, set as any reader sets one (its number may make it a heading); a map says what it is. All go the way of a
 * post's blocks, so that one rule tells headings, levels and run-in heads for every source.
 */
#include "read/native.h"

#include "read/image_file.h"
#include "read/native_rules.h"
#include "read/post_parts.h"

#include "base/number.h"
#include "base/utf8.h"

#include <glib.h>
#include <string.h>

enum { LEVELS = 4, LIST_LEVELS = 9 };

typedef enum { FIELD_HEADING, FIELD_PARAGRAPH, FIELD_ITEM, FIELD_LIST, FIELD_TABLE, FIELD_IMAGE, FIELD_PAGE_BREAK, FIELD_LEVEL,
               FIELD_ALIGN, FIELD_MARK, FIELD_NUMBERED, FIELD_ALTERNATIVE, FIELD_WIDTH, FIELD_HEIGHT, FIELD_COUNT } Field;

static const NativeName names[] = {
    {"标题", "heading"}, {"段落", "paragraph"}, {"项", "item"},        {"列表", "list"},     {"表", "table"},
    {"图", "image"},     {"分页", "page-break"}, {"级", "level"},      {"对齐", "align"},    {"标", "mark"},
    {"编号", "numbered"}, {"说明", "alternative"}, {"宽", "width"}, {"高", "height"}};

/* Which further fields each kind takes. */
static const uint16_t allowed[] = {
    [FIELD_HEADING] = 1 << FIELD_LEVEL | 1 << FIELD_ALIGN,
    [FIELD_PARAGRAPH] = 1 << FIELD_ALIGN,
    [FIELD_ITEM] = 1 << FIELD_LEVEL | 1 << FIELD_ALIGN | 1 << FIELD_MARK,
    [FIELD_LIST] = 1 << FIELD_LEVEL | 1 << FIELD_NUMBERED,
    [FIELD_TABLE] = 0,
    [FIELD_IMAGE] = 1 << FIELD_ALIGN | 1 << FIELD_ALTERNATIVE | 1 << FIELD_WIDTH | 1 << FIELD_HEIGHT,
    [FIELD_PAGE_BREAK] = 0,
};

static PostBlock paragraph(const Native *native, const YamlNode *node, Text text) {
    return (PostBlock){.kind = POST_PARAGRAPH, .text = text, .place = native_place(native, node->place)};
}

static void add(Post *post, PostBlock block) {
    g_array_append_val(post->blocks, block);
}

static bool read_align(Native *native, const YamlNode *node, uint8_t *out) {
    static const NativeName aligns[] = {{"自动", "auto"}, {"左", "left"}, {"居中", "centre"}, {"右", "right"}, {"两端", "justify"}};
    int index = 0;
    bool ok = !node || native_choice(native, node, aligns, 5, &index);
    *out = (uint8_t)index; /* in the order of Align */
    return ok;
}

/* -- Kinds. */

static void add_words(Native *native, Post *post, const YamlNode *node, const YamlNode *const *fields, int32_t heading, bool plain) {
    Text text;
    PostBlock block;
    if (!native_text(native, node, &text))
        return;
    block = paragraph(native, node, text);
    block.heading = (uint8_t)heading;
    block.plain = plain;
    if (fields && !read_align(native, fields[FIELD_ALIGN], &block.align))
        return;
    if (!text_is_empty(&text))
        add(post, block);
}

static void add_item(Native *native, Post *post, const YamlNode *node, const char *mark, bool forced, int32_t level, uint8_t align) {
    Text text;
    Arena *arena = native->notice->arena;
    if (!native_text(native, node, &text) || text_is_empty(&text))
        return;
    PostBlock block = paragraph(native, node, text);
    block.list_level = (uint8_t)level;
    block.align = align;
    block.text = forced ? post_put_mark(arena, mark, &text, &block.label) : post_mark_item(arena, mark, &text, &block.label);
    add(post, block);
}

/* 标: 2 without quotes: the first so many characters of the words are the mark. */
static void add_marked_item(Native *native, Post *post, const YamlNode *const *fields, int32_t level, uint8_t align) {
    int32_t characters;
    size_t at = 0;
    Text text;
    const YamlNode *item = fields[FIELD_ITEM];
    if (!native_number(native, fields[FIELD_MARK], 1, 99, &characters) || !native_text(native, item, &text))
        return;
    while (characters-- > 0 && at < (size_t)text.size)
        utf8_next(text.bytes, (size_t)text.size, &at);
    PostBlock block = paragraph(native, item, text);
    block.list_level = (uint8_t)level;
    block.align = align;
    block.label = (int32_t)at;
    if (!text_is_empty(&text))
        add(post, block);
}

/* Folded as all words are, but that a blank behind it parts it from them. */
static bool read_mark(Native *native, const YamlNode *mark, const char **word) {
    Text words;
    if (!native_text(native, mark, &words))
        return false;
    if (strstr(words.bytes, "\xE2\x80\xA8"))
        return native_refuse(native, mark, "一行之内的标号", "a mark on one line");
    bool blank = mark->kind == YAML_SCALAR && mark->size > 0 && mark->text[mark->size - 1] == ' ' && !text_is_empty(&words);
    char *copy = arena_alloc(native->notice->arena, (size_t)words.size + 2); /* zeroed */
    memcpy(copy, words.bytes, (size_t)words.size);
    copy[words.size] = blank ? ' ' : '\0';
    *word = copy;
    return true;
}

static void read_item(Native *native, Post *post, const YamlNode *const *fields, int32_t level) {
    const YamlNode *mark = fields[FIELD_MARK];
    const char *word = post_bullet(level);
    uint8_t align;
    if ((mark && !read_mark(native, mark, &word)) || !read_align(native, fields[FIELD_ALIGN], &align))
        return;
    if (mark && !mark->quoted && strspn(word, "0123456789") == strlen(word))
        add_marked_item(native, post, fields, level, align);
    else
        add_item(native, post, fields[FIELD_ITEM], word, mark != NULL, level, align);
}

/* numbered: 是, or the first number. */
static bool read_numbered(Native *native, const YamlNode *node, int32_t *first) {
    bool yes = false;
    *first = 0;
    if (!node)
        return true;
    if (yaml_read_bool(node, &yes)) {
        *first = yes;
        return true;
    }
    return native_number(native, node, 1, 99999, first);
}

static void read_list(Native *native, Post *post, const YamlNode *const *fields, int32_t level) {
    const YamlNode *list = fields[FIELD_LIST];
    int32_t number;
    char mark[NUMBER_TEXT_SIZE + 2], digits[NUMBER_TEXT_SIZE];
    if (list->kind != YAML_LIST) {
        native_refuse(native, list, "列表", "a list");
        return;
    }
    if (!read_numbered(native, fields[FIELD_NUMBERED], &number))
        return;
    for (const YamlNode *entry = list->first; entry; entry = entry->next) {
        g_snprintf(mark, sizeof mark, "%s.", number_text(digits, number));
        add_item(native, post, entry, number ? mark : post_bullet(level), false, level, ALIGN_AUTO);
        number += number > 0;
    }
}

static void read_image(Native *native, Post *post, const YamlNode *const *fields) {
    const char *file;
    const YamlNode *node = fields[FIELD_IMAGE];
    PostBlock block = {.kind = POST_IMAGE, .place = native_place(native, node->place)};
    if (!native_string(native, node, &file) || !read_align(native, fields[FIELD_ALIGN], &block.align) ||
        (fields[FIELD_ALTERNATIVE] && !native_string(native, fields[FIELD_ALTERNATIVE], &block.alternative)) ||
        (fields[FIELD_WIDTH] && !native_length(native, fields[FIELD_WIDTH], &block.image_size.width)) ||
        (fields[FIELD_HEIGHT] && !native_length(native, fields[FIELD_HEIGHT], &block.image_size.height)))
        return;
    block.text = text_from(native->notice->arena, "", 0, block.place);
    block.image = image_file_read(native->notice->arena, file, block.place, native->diags);
    if (block.image || block.alternative)
        add(post, block);
}

static void read_table(Native *native, Post *post, const YamlNode *node) {
    PostBlock block = {.kind = POST_TABLE, .table = native_table_read(native, node), .place = native_place(native, node->place)};
    block.text = text_from(native->notice->arena, "", 0, block.place);
    if (block.table)
        add(post, block);
}

static void read_page_break(Native *native, Post *post, const YamlNode *node) {
    bool wanted = false;
    PostBlock block = {.kind = POST_PAGE_BREAK, .place = native_place(native, node->place)};
    block.text = text_from(native->notice->arena, "", 0, block.place);
    if (native_bool(native, node, &wanted) && wanted)
        add(post, block);
}

/* -- A block of any kind. */

/* The one field that says the kind; -1 and a finding when there is none, or several. */
static int kind_of(Native *native, const YamlNode *map, const YamlNode *const *fields) {
    int kind = -1, count = 0;
    for (int i = 0; i <= FIELD_PAGE_BREAK; i++)
        if (fields[i]) {
            kind = i;
            count++;
        }
    if (count == 1)
        return kind;
    native->ok = diag_add(native->diags, &rule_native_one_of, native_place(native, map->place),
                          "标题 段落 项 列表 表 图 分页 (heading paragraph item list table image page-break)");
    return -1;
}

static bool accept_fields(Native *native, int kind, const YamlNode *const *fields) {
    bool ok = true;
    for (int i = FIELD_PAGE_BREAK + 1; i < FIELD_COUNT; i++)
        if (fields[i] && !(allowed[kind] & 1 << i))
            ok = native->ok = diag_add(native->diags, &rule_native_alien, native_place(native, fields[i]->key_place), fields[i]->key,
                                       names[kind].chinese);
    return ok;
}

static void read_map(Native *native, Post *post, const YamlNode *map) {
    const YamlNode *fields[NATIVE_FIELDS];
    int32_t level = 1;
    if (!native_fields(native, map, names, FIELD_COUNT, fields))
        return;
    int kind = kind_of(native, map, fields);
    if (kind < 0 || !accept_fields(native, kind, fields))
        return;
    bool list = kind == FIELD_ITEM || kind == FIELD_LIST;
    if (fields[FIELD_LEVEL] && !native_number(native, fields[FIELD_LEVEL], 1, list ? LIST_LEVELS : LEVELS, &level))
        return;
    switch (kind) {
    case FIELD_HEADING: add_words(native, post, fields[kind], fields, level + 1, false); break;
    case FIELD_PARAGRAPH: add_words(native, post, fields[kind], fields, 0, true); break;
    case FIELD_ITEM: read_item(native, post, fields, level); break;
    case FIELD_LIST: read_list(native, post, fields, level); break;
    case FIELD_TABLE: read_table(native, post, fields[kind]); break;
    case FIELD_IMAGE: read_image(native, post, fields); break;
    default: read_page_break(native, post, fields[kind]); break;
    }
}

/* A text of its own: each line is a paragraph. */
static void read_lines(Native *native, Post *post, const YamlNode *node) {
    YamlNode line = *node;
    for (const char *from = node->text, *end; from; from = end ? end + 1 : NULL) {
        end = strchr(from, '\n');
        line.size = end ? (size_t)(end - from) : strlen(from);
        line.text = arena_strndup(native->notice->arena, from, line.size);
        if (line.size)
            add_words(native, post, &line, NULL, 0, false);
        line.place.line += node->literal;
    }
}

Block *native_blocks_read(Native *native, const YamlNode *node) {
    Post post;
    post_start(&post, native->notice, native->text, native->diags);
    if (node->kind == YAML_SCALAR)
        read_lines(native, &post, node);
    else if (node->kind == YAML_MAP)
        native_refuse(native, node, "文字，或段落的列表", "text, or a list of blocks");
    for (const YamlNode *entry = node->kind == YAML_LIST ? node->first : NULL; entry; entry = entry->next) {
        if (entry->kind == YAML_MAP)
            read_map(native, &post, entry);
        else if (!native_is_null(entry))
            add_words(native, &post, entry, NULL, 0, false);
    }
    Parts parts = {.post = &post, .notice = native->notice, .diags = native->diags, .end = (int32_t)post.blocks->len};
    Block *blocks = parts_make_blocks(&parts, 0, parts.end);
    post_finish(&post);
    return blocks;
}
