/* read_post.c - see read_post.h. */
#include "read/read_post.h"

#include "read/front_matter.h"
#include "read/post.h"

bool read_post(Notice *notice, const Source *text, Diags *diags) {
    size_t start;
    if (!front_matter_read(notice, text, &start, diags))
        return false;
    Post post;
    post_start(&post, notice, text, diags);
    post_build(&post, text, start);
    post_find_article(&post);
    post_tell_icons(&post);
    bool ok = post_make_parts(&post);
    post_finish(&post);
    return ok;
}
