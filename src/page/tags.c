/* tags.c - the flat tag tree.
 *
 * Nodes lie in one array by id (12 bytes each), marks in another (12 bytes each): a leaf on one page costs 24 bytes.
 * The strings are few and lie beside, in a hash table.
 */
#include "page/tags.h"

#include "base/mem.h"

#include <assert.h>
#include <glib.h>

_Static_assert(sizeof(TagNode) + sizeof(TagMark) <= 24, "a leaf takes at most 24 bytes");

struct Tags {
    TagNode *nodes; /* index id - 1 */
    int64_t node_count, node_room;
    TagMark *marks;
    int64_t mark_count, mark_room;
    int page_count;
    Arena *arena;
    GHashTable *strings; /* id -> PageNode * on arena */
};

Tags *tags_new(void) {
    Tags *tags = mem_alloc(sizeof *tags);
    tags->arena = arena_new();
    tags->strings = g_hash_table_new(NULL, NULL);
    return tags;
}

void tags_free(Tags *tags) {
    if (!tags)
        return;
    g_hash_table_destroy(tags->strings);
    arena_free(tags->arena);
    mem_free(tags->nodes);
    mem_free(tags->marks);
    mem_free(tags);
}

static void *room_for(void *array, int64_t *room, int64_t count, size_t size) {
    if (count <= *room)
        return array;
    *room = count < 256 ? 256 : count + count / 2;
    return mem_resize(array, (size_t)*room, size);
}

static const char *keep(Arena *arena, const char *text) {
    return text ? arena_strdup(arena, text) : NULL;
}

static void add_strings(Tags *tags, const PageNode *node) {
    if (!node->alternative && !node->actual && !node->language && !node->title && !node->uri)
        return;
    PageNode *copy = ARENA_NEW(tags->arena, PageNode);
    *copy = *node;
    copy->alternative = keep(tags->arena, node->alternative);
    copy->actual = keep(tags->arena, node->actual);
    copy->language = keep(tags->arena, node->language);
    copy->title = keep(tags->arena, node->title);
    copy->uri = keep(tags->arena, node->uri);
    g_hash_table_insert(tags->strings, GUINT_TO_POINTER(node->id), copy);
}

static void add_node(Tags *tags, const PageNode *node) {
    assert(node->id > 0);
    tags->nodes = room_for(tags->nodes, &tags->node_room, node->id, sizeof *tags->nodes);
    while (tags->node_count < node->id)
        tags->nodes[tags->node_count++] = (TagNode){.kind = NODE_KIND_COUNT}; /* not yet given */
    tags->nodes[node->id - 1] = (TagNode){.parent = node->parent,
                                          .kind = node->kind,
                                          .scope = node->scope,
                                          .numbering = node->numbering,
                                          .column_span = node->column_span ? node->column_span : 1,
                                          .row_span = node->row_span ? node->row_span : 1};
    add_strings(tags, node);
}

static void add_mark(Tags *tags, NodeId node, int32_t page, int32_t mark) {
    tags->marks = room_for(tags->marks, &tags->mark_room, tags->mark_count + 1, sizeof *tags->marks);
    tags->marks[tags->mark_count++] = (TagMark){node, page, mark};
}

/* What encloses an item: its leaf, or its kind of artifact. */
static int64_t mark_key(const Item *item) {
    return item->node ? (int64_t)item->node : -1 - (int64_t)item->artifact;
}

bool tags_opens_mark(const Page *page, int32_t item) {
    if (page->items[item].kind == ITEM_LINK)
        return false; /* a link has no ink */
    int32_t before = item - 1;
    while (before >= 0 && page->items[before].kind == ITEM_LINK)
        before--;
    return before < 0 || mark_key(&page->items[before]) != mark_key(&page->items[item]);
}

void tags_add_nodes(Tags *tags, const Page *page) {
    for (int32_t i = 0; i < page->node_count; i++)
        add_node(tags, &page->nodes[i]);
}

void tags_add_page(Tags *tags, const Page *page) {
    int32_t mark = -1;
    tags_add_nodes(tags, page);
    tags->page_count++;
    for (int32_t i = 0; i < page->item_count; i++) {
        if (!tags_opens_mark(page, i))
            continue;
        mark++;
        if (page->items[i].node)
            add_mark(tags, page->items[i].node, tags->page_count, mark);
    }
}

NodeId tags_last_node(const Tags *tags) {
    return (NodeId)tags->node_count;
}

const TagNode *tags_node(const Tags *tags, NodeId node) {
    if (node < 1 || node > tags->node_count || tags->nodes[node - 1].kind == NODE_KIND_COUNT)
        return NULL;
    return &tags->nodes[node - 1];
}

const PageNode *tags_strings(const Tags *tags, NodeId node) {
    return g_hash_table_lookup(tags->strings, GUINT_TO_POINTER(node));
}

int64_t tags_mark_count(const Tags *tags) {
    return tags->mark_count;
}

const TagMark *tags_mark(const Tags *tags, int64_t index) {
    return &tags->marks[index];
}

int tags_page_count(const Tags *tags) {
    return tags->page_count;
}
