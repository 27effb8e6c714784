/* post_article.c - which blocks are the article, and which the site around it.
 *
 * Three signs, from the surest to the weakest: what the page itself calls navigation; an element named as the article that holds most of
 * the words; runs of items that are links and nothing else. Without a sign, everything is the article.
 */
#include "read/post.h"

#include "read/post_words.h"
#include "read/read_rules.h"

#include "base/number.h"

enum { MENU_LEAST = 4, INNER_PERCENT = 95, ARTICLE_PERCENT = 40 };

static PostContainer *container_at(const Post *post, int32_t index) {
    return &g_array_index(post->containers, PostContainer, index);
}

static PostBlock *block_at(const Post *post, guint index) {
    return &g_array_index(post->blocks, PostBlock, index);
}

/* What a table weighs against words: its rows are read already, so by their number. */
static int64_t weight(const PostBlock *block) {
    return block->kind == POST_TABLE ? 30 * (int64_t)block->table->row_count : block->text.size;
}

static void sum_up(Post *post) {
    for (guint i = 0; i < post->blocks->len; i++) {
        const PostBlock *block = block_at(post, i);
        if (!container_at(post, block->container)->aside)
            container_at(post, block->container)->text += weight(block);
    }
    for (int32_t i = (int32_t)post->containers->len - 1; i > 0; i--)
        container_at(post, container_at(post, i)->parent)->text += container_at(post, i)->text;
}

static bool lies_in(const Post *post, int32_t index, int32_t outer) {
    while (index > outer)
        index = container_at(post, index)->parent;
    return index == outer;
}

/* The named element with the most words; of nested ones the innermost that still has nearly all of them. */
static int32_t find_article(const Post *post) {
    int32_t best = 0;
    for (int32_t i = 1; i < (int32_t)post->containers->len; i++) {
        const PostContainer *container = container_at(post, i);
        if (container->grade == 0 || container->aside)
            continue;
        bool inner = best > 0 && lies_in(post, i, best);
        int64_t least = inner ? container_at(post, best)->text * INNER_PERCENT / 100 : container_at(post, best)->text + 1;
        if (best == 0)
            least = container_at(post, 0)->text * ARTICLE_PERCENT / 100;
        if (container->text >= least && container->text > 0)
            best = i;
    }
    return best;
}

/* -- Menus: items that are links and nothing else, several in a row, or a table of them. A list of attachments is none. */

static bool is_menu_item(const PostBlock *block) {
    const Text *text = &block->text;
    return block->kind == POST_PARAGRAPH && block->list_level > 0 && block->linked > 0 &&
           (text->size - block->label - block->linked) * 5 <= text->size &&
           !words_have_file(text->bytes, (size_t)text->size);
}

static guint menu_end(const Post *post, guint start) {
    guint end = start;
    while (end < post->blocks->len && is_menu_item(block_at(post, end)))
        end++;
    return end - start >= MENU_LEAST ? end : start;
}

/* A line between the site's heading and the article often says when it was published. */
static void keep_published(Post *post, const PostBlock *block) {
    static const char *const words[] = {"发布时间", "发布日期", "发表时间", NULL};
    if (block->kind == POST_PARAGRAPH && words_have_any(block->text.bytes, (size_t)block->text.size, words))
        post_keep_published(post->notice, &block->text);
}

static void drop(PostBlock *block, int32_t *characters) {
    *characters += block->kind == POST_TABLE ? block->linked : words_length(block->text.bytes, (size_t)block->text.size);
    block->kind = POST_USED;
}

/* Without the menus nothing but headings would be left: then the links are the article. */
static bool is_all_menus(const Post *post) {
    for (guint i = 0, end; i < post->blocks->len; i = end > i ? end : i + 1) {
        const PostBlock *block = block_at(post, i);
        end = menu_end(post, i);
        if (end == i && !block->heading && !(block->kind == POST_TABLE && block->linked > 0))
            return false;
    }
    return true;
}

static void drop_menus(Post *post, int32_t *characters) {
    if (is_all_menus(post))
        return;
    for (guint i = 0, end; i < post->blocks->len; i = end > i ? end : i + 1) {
        end = menu_end(post, i);
        if (block_at(post, i)->kind == POST_TABLE && block_at(post, i)->linked > 0)
            end = i + 1;
        for (guint item = i; item < end; item++)
            drop(block_at(post, item), characters);
    }
}

/* A heading of the first level outside is still the title, where the article has none. */
static bool is_title_outside(const Post *post, const PostBlock *block, bool inside_has_one) {
    return block->heading == 1 && !inside_has_one && !container_at(post, block->container)->aside;
}

static bool has_title(const Post *post, int32_t article) {
    for (guint i = 0; i < post->blocks->len; i++)
        if (block_at(post, i)->heading == 1 && lies_in(post, block_at(post, i)->container, article))
            return true;
    return false;
}

static void drop_outside(Post *post, int32_t article, int32_t *characters) {
    bool inside_has_one = has_title(post, article);
    for (guint i = 0; i < post->blocks->len; i++) {
        PostBlock *block = block_at(post, i);
        bool inside = lies_in(post, block->container, article) && !container_at(post, block->container)->aside;
        if (inside || is_title_outside(post, block, inside_has_one))
            continue;
        keep_published(post, block);
        drop(block, characters);
    }
}

static void drop_icons_outside(Post *post, int32_t article) {
    guint kept = 0;
    for (guint i = 0; i < post->icons->len; i++) {
        PostIcon icon = g_array_index(post->icons, PostIcon, i);
        if (lies_in(post, icon.container, article) && !container_at(post, icon.container)->aside)
            g_array_index(post->icons, PostIcon, kept++) = icon;
    }
    g_array_set_size(post->icons, kept);
}

static void close_ranks(Post *post) {
    guint kept = 0;
    for (guint i = 0; i < post->blocks->len; i++)
        if (block_at(post, i)->kind != POST_USED)
            *block_at(post, kept++) = *block_at(post, i);
    g_array_set_size(post->blocks, kept);
}

void post_find_article(Post *post) {
    char number[NUMBER_TEXT_SIZE];
    int32_t characters = 0;
    sum_up(post);
    if (container_at(post, 0)->text == 0) /* all of it is named as navigation: then the names mean something else */
        for (guint i = 0; i < post->containers->len; i++)
            container_at(post, (int32_t)i)->aside = false;
    drop_menus(post, &characters);
    int32_t article = find_article(post);
    drop_outside(post, article, &characters);
    drop_icons_outside(post, article);
    close_ranks(post);
    if (characters > 0)
        diag_add(post->diags, &rule_read_aside, place_of_file(post->notice->source), number_text(number, characters));
}
