/* read_markdown.c - see read_markdown.h. */
#include "read/read_markdown.h"

#include "read/front_matter.h"
#include "read/markdown_bars.h"
#include "read/markdown_post.h"
#include "read/native_attachment.h"
#include "read/native_rules.h"
#include "read/post_parts.h"
#include "read/read_rules.h"

#include "notice/notice_keys.h"

#include "base/number.h"

#include <glib.h>
#include <string.h>

typedef struct {
    Notice *notice;
    const Source *text;
    Diags *diags;
    Native native;
    Post post;
} Reading;

/* -- Whose front matter it is. */

static bool is_site_key(const char *key) {
    static const char *const words[] = {"categories", "category", "tags",  "tag",      "permalink", "slug",   "comments", "author",
                                        "authors",    "excerpt",  "cover", "featured", "sitemap",   "aliases", "toc",     NULL};
    return g_strv_contains(words, key);
}

/* A site's own keys and none of a notice's in Chinese. */
static bool is_site_post(const YamlNode *map) {
    bool site = false;
    for (const YamlNode *node = map->kind == YAML_MAP ? map->first : NULL; node; node = node->next) {
        if ((unsigned char)node->key[0] >= 0x80 && notice_key_known(node->key))
            return false;
        bool layout = strcmp(node->key, "layout") == 0 && node->kind == YAML_SCALAR;
        site = site || is_site_key(node->key) || (layout && (strcmp(node->text, "post") == 0 || strcmp(node->text, "page") == 0));
    }
    return site;
}

/* -- A notice's own form. */

static PostBlock *block_at(const Reading *reading, guint index) {
    return &g_array_index(reading->post.blocks, PostBlock, index);
}

static bool is_title_again(const Reading *reading, const PostBlock *block) {
    const Text *title = &reading->notice->title;
    return words_same(block->text.bytes, (size_t)block->text.size, title->bytes, (size_t)title->size);
}

static bool opens_attachment(const Reading *reading, guint index) {
    const PostBlock *block = block_at(reading, index);
    return block->kind == POST_PARAGRAPH && block->heading == 1 && native_attachment_mark(&block->text, NULL);
}

/* The first heading is the title where the keys give none, or where it says the same. */
static void take_title(Reading *reading) {
    Notice *notice = reading->notice;
    PostBlock *first = reading->post.blocks->len ? block_at(reading, 0) : NULL;
    if (!first || first->kind != POST_PARAGRAPH || first->heading != 1 || opens_attachment(reading, 0))
        return;
    if (!text_is_empty(&notice->title) && !is_title_again(reading, first))
        return;
    if (text_is_empty(&notice->title))
        notice->title = first->text;
    g_array_remove_index(reading->post.blocks, 0);
}

/* # is the first level where it stands before a section of the text; else ## is. */
static void shift_headings(Reading *reading) {
    bool any = false;
    for (guint i = 0; i < reading->post.blocks->len; i++)
        any = any || (block_at(reading, i)->heading == 1 && !opens_attachment(reading, i));
    for (guint i = 0; any && i < reading->post.blocks->len; i++) {
        PostBlock *block = block_at(reading, i);
        if (block->heading > 0 && !opens_attachment(reading, i))
            block->heading++;
    }
}

/* -- 1. alone is a section's number (结构层次序数), not a list: its words stand as any paragraph with a number. */

static bool is_item(const Reading *reading, guint index) {
    return index < reading->post.blocks->len && block_at(reading, index)->list_level > 0 && block_at(reading, index)->label > 0;
}

static void free_lone_numbers(Reading *reading) {
    for (guint i = 0; i < reading->post.blocks->len; i++) {
        PostBlock *block = block_at(reading, i);
        bool lone = is_item(reading, i) && block->list_level == 1 && !block->plain && !(i > 0 && is_item(reading, i - 1)) && !is_item(reading, i + 1);
        if (lone && block->text.bytes[block->label - 1] == '.')
            block->list_level = 0;
    }
}

static guint next_attachment(const Reading *reading, guint from) {
    while (from < reading->post.blocks->len && !opens_attachment(reading, from))
        from++;
    return from;
}

static void take_parts(Reading *reading) {
    guint count = reading->post.blocks->len, at = next_attachment(reading, 0);
    Parts parts = {.post = &reading->post, .notice = reading->notice, .diags = reading->diags, .end = (int32_t)at};
    Block *body = parts_make_blocks(&parts, 0, (int32_t)at);
    if (body)
        reading->notice->body = body;
    while (at < count) {
        guint next = next_attachment(reading, at + 1);
        PostBlock *block = block_at(reading, at);
        Attachment *attachment = notice_add_attachment(reading->notice, block->place);
        native_attachment_fill(reading->notice, &block->text, attachment);
        block->kind = POST_USED;
        attachment->blocks = parts_make_blocks(&parts, (int32_t)at + 1, (int32_t)next);
        at = next;
    }
}

static bool make_native(Reading *reading) {
    const Notice *notice = reading->notice;
    take_title(reading);
    shift_headings(reading);
    free_lone_numbers(reading);
    take_parts(reading);
    if (text_is_empty(&notice->title)) {
        Place place = reading->post.blocks->len ? block_at(reading, 0)->place : place_of_file(notice->source);
        return diag_add_list(reading->diags, &rule_read_no_title, place, (const char *const[]){NULL});
    }
    if (!notice->body && !notice->attachment_count && !notice->contact_count)
        diag_add_list(reading->diags, &rule_read_no_text, text_place_at(&notice->title, 0), (const char *const[]){NULL});
    return reading->native.ok;
}

/* -- The text. */

/* True when the keys are a notice's own. */
static bool read_keys(Reading *reading, size_t from, size_t to, bool *ok) {
    Arena *arena = arena_new();
    size_t end;
    const YamlNode *map = native_parse(&reading->native, arena, from, to, &rule_read_yaml);
    bool native = map && !is_site_post(map);
    if (native)
        native_keys_read(&reading->native, map);
    else if (map)
        reading->native.ok = front_matter_read(reading->notice, reading->text, &end, reading->diags);
    arena_free(arena);
    *ok = reading->native.ok;
    return native;
}

static bool are_tables_bearable(const Reading *reading, size_t from) {
    char most[NUMBER_TEXT_SIZE];
    size_t at;
    return markdown_bars_are_few(reading->text, from, &at) ||
           diag_add(reading->diags, &rule_markdown_table_size, native_place(&reading->native, place_at(reading->text, at)),
                    number_text(most, MARKDOWN_CELLS_MOST));
}

static bool fill(Reading *reading) {
    size_t from, to, end;
    bool open, ok = true, native = false;
    if (front_matter_find(reading->text, &from, &to, &end, &open))
        native = read_keys(reading, from, to, &ok);
    if (!native && !ok) /* what the keys would have said is not known: the text alone would be found to lack it */
        return false;
    Place place = place_at(reading->text, end);
    if (open)
        return diag_add_list(reading->diags, &rule_read_yaml_open, native_place(&reading->native, place), (const char *const[]){NULL});
    if (!are_tables_bearable(reading, end))
        return false;
    markdown_post_build(&reading->post, &reading->native, reading->text, end);
    post_tell_icons(&reading->post);
    if (native)
        return make_native(reading) && ok;
    return post_make_parts(&reading->post) && ok && reading->native.ok;
}

bool read_markdown(Notice *notice, const Source *text, Diags *diags) {
    Reading reading = {.notice = notice, .text = text, .diags = diags};
    native_start(&reading.native, notice, text, false, diags);
    post_start(&reading.post, notice, text, diags);
    bool ok = fill(&reading);
    post_finish(&reading.post);
    native_finish(&reading.native);
    return ok;
}
