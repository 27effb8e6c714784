/* docx_title.c - which paragraph of a Word document is the title: the one in the style Title, the first heading, or the one that looks
 * like it: in the middle, and larger than the text or bold. Lines of the same look beside it belong to it.
 */
#include "read/docx_document.h"

#include "read/post_parts.h"

#include <string.h>

enum { HEAD_BLOCKS = 12, TITLE_LENGTH = 80, TITLE_LINES = 4, LARGER = 3 /* half points */ };

static PostBlock *block_at(const DocxDocument *document, guint index) {
    return &g_array_index(document->post->blocks, PostBlock, index);
}

static const DocxBlockLook *look_at(const DocxDocument *document, guint index) {
    return &g_array_index(document->looks, DocxBlockLook, index);
}

static guint count(const DocxDocument *document) {
    return document->post->blocks->len;
}

/* The size of most of the text. */
static int32_t body_size(const DocxDocument *document) {
    int32_t best = 0;
    for (int32_t size = 1; size < DOCX_SIZES; size++)
        if (document->histogram[size] > document->histogram[best])
            best = size;
    return best;
}

static bool may_be_title(const DocxDocument *document, guint index) {
    static const char *const ends[] = {"。", "；", "：", ":", "，", NULL};
    const PostBlock *block = block_at(document, index);
    const char *text = block->text.bytes;
    size_t size = (size_t)block->text.size;
    int32_t length = words_length(text, size);
    return block->kind == POST_PARAGRAPH && block->list_level == 0 && length >= 2 && length <= TITLE_LENGTH && !words_end_any(text, size, ends) &&
           !words_is_document_number(text, size);
}

static bool stands_out(const DocxDocument *document, guint index, int32_t body) {
    const PostBlock *block = block_at(document, index);
    return block->align == ALIGN_CENTRE && (look_at(document, index)->size >= body + LARGER || text_is_all(&block->text, SPAN_STRONG));
}

static bool has_kind(const PostBlock *block) {
    return notice_kind_of_title(block->text.bytes, (size_t)block->text.size) != NOTICE_UNKNOWN;
}

/* -- The choice. */

static gint find_styled(const DocxDocument *document) {
    for (guint i = 0; i < count(document); i++)
        if (block_at(document, i)->kind == POST_PARAGRAPH && look_at(document, i)->style == DOCX_STYLE_TITLE)
            return (gint)i;
    return -1;
}

/* A heading of the first level above all text, and in the middle or the only one of its level. */
static gint find_heading(const DocxDocument *document) {
    gint found = -1;
    int32_t others = 0;
    for (guint i = 0; i < count(document); i++) {
        if (block_at(document, i)->kind != POST_PARAGRAPH || look_at(document, i)->heading != 1)
            continue;
        others += found >= 0;
        found = found < 0 && i < HEAD_BLOCKS ? (gint)i : found;
    }
    if (found < 0 || !may_be_title(document, (guint)found))
        return -1;
    SectionLabel label;
    const PostBlock *block = block_at(document, (guint)found);
    bool numbered = words_section(block->text.bytes, (size_t)block->text.size, &label);
    return !numbered && (block->align == ALIGN_CENTRE || others == 0) ? found : -1;
}

/* The office's name in red above it is none. */
static gint find_by_look(const DocxDocument *document) {
    int32_t body = body_size(document);
    gint found = -1;
    for (guint i = 0; i < count(document) && i < HEAD_BLOCKS; i++) {
        if (!may_be_title(document, i) || !stands_out(document, i, body) || look_at(document, i)->red)
            continue;
        if (has_kind(block_at(document, i)))
            return (gint)i;
        found = found < 0 || look_at(document, i)->size > look_at(document, (guint)found)->size ? (gint)i : found;
    }
    return found;
}

/* -- Its lines. */

static bool is_same_title(const DocxDocument *document, guint title, guint other) {
    const DocxBlockLook *left = look_at(document, title), *right = look_at(document, other);
    const PostBlock *block = block_at(document, other);
    return block->kind == POST_PARAGRAPH && may_be_title(document, other) && block->align == block_at(document, title)->align &&
           left->size == right->size && left->style == right->style && left->heading == right->heading && left->red == right->red &&
           text_is_all(&block->text, SPAN_STRONG) == text_is_all(&block_at(document, title)->text, SPAN_STRONG);
}

/* 某某局 / 关于…的公示: paragraphs of one look around the title are its lines; what follows the kind is none. */
static void join_lines(DocxDocument *document, guint title) {
    const Parts parts = {.post = document->post, .notice = document->post->notice};
    guint first = title, last = title;
    while (first > 0 && title - first + 1 < TITLE_LINES && is_same_title(document, title, first - 1) && !has_kind(block_at(document, first - 1)))
        first--;
    while (last + 1 < count(document) && last - first + 1 < TITLE_LINES && !has_kind(block_at(document, last)) &&
           is_same_title(document, title, last + 1))
        last++;
    for (guint i = first + 1; i <= last; i++) {
        PostBlock *block = block_at(document, first);
        block->text = parts_join_lines(&parts, &block->text, &block_at(document, i)->text);
        block_at(document, i)->kind = POST_USED;
    }
    block_at(document, first)->heading = 1;
}

/* Levels below the title's: where the title was a heading itself and no other of its level follows, the next level is the first. */
static void set_headings(DocxDocument *document, gint title) {
    bool own = title >= 0 && look_at(document, (guint)title)->heading == 1, others = false;
    for (guint i = 0; i < count(document); i++)
        others = others || ((gint)i != title && block_at(document, i)->kind == POST_PARAGRAPH && look_at(document, i)->heading == 1);
    for (guint i = 0; i < count(document); i++) {
        PostBlock *block = block_at(document, i);
        int heading = look_at(document, i)->heading;
        if ((gint)i == title || block->kind != POST_PARAGRAPH || heading == 0)
            continue;
        int level = heading + (own && !others ? 0 : 1);
        block->heading = (uint8_t)(level < 2 ? 2 : level > 6 ? 6 : level);
    }
}

void docx_title_find(DocxDocument *document) {
    bool given = !text_is_empty(&document->post->notice->title);
    gint title = find_styled(document);
    if (title < 0)
        title = find_heading(document);
    if (title < 0)
        title = find_by_look(document);
    set_headings(document, title);
    if (title >= 0 && !given)
        join_lines(document, (guint)title);
    else if (title >= 0)
        block_at(document, (guint)title)->heading = 1; /* dropped where it says the same */
}
