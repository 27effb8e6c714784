/* post.h - a web post on its way to a notice: paragraphs, tables and images in the order of the page. Internal to read/.
 *
 * post_builder fills it from the HTML, post_article leaves out what is not the article, post_parts makes the notice's parts of it.
 */
#ifndef GAOSHI_READ_POST_H
#define GAOSHI_READ_POST_H

#include "notice/notice.h"
#include "read/place_cursor.h"

#include <glib.h>

typedef enum { POST_PARAGRAPH, POST_TABLE, POST_IMAGE, POST_PAGE_BREAK, POST_USED /* has become a part */ } PostKind;

typedef struct {
    uint8_t kind;           /* PostKind */
    uint8_t align;
    uint8_t heading;        /* 1-6 for h1-h6 */
    uint8_t list_level;     /* of an item of ul or ol */
    bool plain;             /* what it was said to be, whatever it looks like */
    bool indented;          /* by U+3000, no-break blanks or text-indent */
    int32_t label;          /* bytes of an item's mark */
    int32_t linked;         /* bytes of the text within links; of a table the characters, when it is a menu, else 0 */
    int32_t container;      /* index into Post.containers */
    uint8_t contact;        /* ContactLineKind, told by post_contact */
    Text text;
    Table *table;
    const Image *image;
    LenSize image_size;
    const char *alternative;
    Place place;
} PostBlock;

/* A div, section, td … around blocks. The first one is the page itself. */
typedef struct {
    int32_t parent;         /* -1: none */
    uint8_t grade;          /* how surely it is the article by its name: 0 not, 2 <article> */
    bool aside;             /* navigation and the like */
    int64_t text;           /* bytes of words within, summed up by post_article */
} PostContainer;

/* A picture so small that it is left out. */
typedef struct { int32_t container; Place place; } PostIcon;

typedef struct {
    Notice *notice;
    Diags *diags;
    PlaceCursor cursor;
    GArray *blocks;         /* PostBlock */
    GArray *containers;     /* PostContainer */
    GArray *icons;          /* PostIcon */
    const char *page_title; /* <title>; NULL: none */
    Place page_title_place;
} Post;

/* A post without blocks; post_finish frees the lists, not the notice. */
void post_start(Post *post, Notice *notice, const Source *text, Diags *diags);
void post_finish(Post *post);
/* An item's mark before its words; *label: the mark's bytes. */
Text post_put_mark(Arena *arena, const char *mark, const Text *text, int32_t *label);
/* The same, unless the author numbered the words himself. */
Text post_mark_item(Arena *arena, const char *mark, const Text *text, int32_t *label);
/* The mark of an unordered list's items: ● ○ ■ by their level. */
const char *post_bullet(int32_t level);
/* Adds the HTML from the offset on to the post. */
void post_build(Post *post, const Source *text, size_t from);
/* Says once that small pictures were left out, with the first of their places. */
void post_tell_icons(const Post *post);
/* Takes blocks outside the article away. */
void post_find_article(Post *post);
/* Keeps when the page was published, where the words say so. */
void post_keep_published(Notice *notice, const Text *text);
/* Moves the blocks into the notice. False and a finding when it has no title. */
bool post_make_parts(Post *post);

#endif
