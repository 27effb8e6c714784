/* read_post.c - see read_post.h. */
#include "read/read_post.h"

#include "read/front_matter.h"
#include "read/post.h"

bool read_post(Notice *notice, const Source *text, Diags *diags) {
    size_t start;
    if (!front_matter_read(notice, text, &start, diags))
        return false;
    Post post = {.notice = notice, .diags = diags};
    place_cursor_start(&post.cursor, notice->source, text);
    post.blocks = g_array_new(FALSE, TRUE, sizeof(PostBlock));
    post.containers = g_array_new(FALSE, TRUE, sizeof(PostContainer));
    post_build(&post, text, start);
    post_find_article(&post);
    bool ok = post_make_parts(&post);
    g_array_unref(post.blocks);
    g_array_unref(post.containers);
    return ok;
}
