/* markdown_post.h - from Markdown's nodes to the blocks of a post. Internal to read/. */
#ifndef GAOSHI_READ_MARKDOWN_POST_H
#define GAOSHI_READ_MARKDOWN_POST_H

#include "read/native.h"
#include "read/post.h"

/* Adds the text's blocks from the offset on; native reads the fenced tables. "|" in headings of the first level breaks lines. */
void markdown_post_build(Post *post, Native *native, const Source *text, size_t from);

#endif
