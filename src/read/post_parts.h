/* post_parts.h - the steps from a post's blocks to the parts of a notice. Internal to read/.
 *
 * Each step takes the blocks it knows and marks them POST_USED; what nobody takes is body. A step looks at the blocks
 * before `end` only: from there on they belong to attachments.
 */
#ifndef GAOSHI_READ_POST_PARTS_H
#define GAOSHI_READ_POST_PARTS_H

#include "read/post.h"
#include "read/post_words.h"

typedef struct {
    Post *post;
    Notice *notice;
    Diags *diags;
    int32_t end;
    Text *downloads;        /* names of the files that links below the notice lead to */
    int32_t download_count;
} Parts;

/* What the site says about the page: published, extras. */
void parts_take_site(Parts *parts);
/* False and a finding without a title. */
bool parts_take_title(Parts *parts);
/* Document number, salutation. */
void parts_take_head(Parts *parts);
/* Sets end. */
void parts_find_attachments(Parts *parts);
/* 抄送, 印发机关, 公开属性: the last lines of the body or of the last attachment. */
void parts_take_imprint(Parts *parts);
void parts_take_contacts(Parts *parts);
/* Signature, date, note: from the end of the body. */
void parts_take_signature(Parts *parts);
/* 附件说明. */
void parts_take_attachment_notes(Parts *parts);
/* Links to files under the signature; they become the note, where there is none, and else are the site's. */
void parts_take_downloads(Parts *parts);
void parts_use_downloads(Parts *parts);
void parts_take_body(Parts *parts);
void parts_take_attachments(Parts *parts);

/* A paragraph whose number and length make it a heading, at least where text stands below it. */
bool parts_may_be_heading(const PostBlock *block);
/* The blocks [from, to) that are not used yet, as blocks of the notice. */
Block *parts_make_blocks(Parts *parts, int32_t from, int32_t to);

static inline int32_t parts_count(const Parts *parts) {
    return (int32_t)parts->post->blocks->len;
}
static inline PostBlock *parts_block(const Parts *parts, int32_t index) {
    return &g_array_index(parts->post->blocks, PostBlock, index);
}
static inline bool parts_is_paragraph(const Parts *parts, int32_t index) {
    return index >= 0 && index < parts_count(parts) && parts_block(parts, index)->kind == POST_PARAGRAPH;
}
/* The next or the last block in [from, to) that is not used; -1 when there is none. */
int32_t parts_next(const Parts *parts, int32_t from, int32_t to);
int32_t parts_last(const Parts *parts, int32_t from, int32_t to);
/* Takes [start, end) of a block's text, without the blanks around it. */
Text parts_slice(const Parts *parts, const PostBlock *block, size_t start, size_t end);
/* Without the bold that the page shows titles and numbers in; superscripts and links stay. */
Text parts_without_bold(const Parts *parts, const Text *text);
/* One text of two lines, with their marks. */
Text parts_join_lines(const Parts *parts, const Text *first, const Text *second);

#endif
