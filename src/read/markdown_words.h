/* markdown_words.h - the words of one Markdown paragraph, heading or cell on their way into a Text. Internal to read/. */
#ifndef GAOSHI_READ_MARKDOWN_WORDS_H
#define GAOSHI_READ_MARKDOWN_WORDS_H

#include "read/fold.h"
#include "read/markdown_events.h"
#include "read/place_cursor.h"

enum { MARKDOWN_STYLE_LIMIT = 64 };

typedef struct {
    Arena *arena;
    const Source *text;
    PlaceCursor *cursor;
    Fold *fold;
    FoldStyle styles[MARKDOWN_STYLE_LIMIT]; /* the last is how words look now */
    const char *tags[MARKDOWN_STYLE_LIMIT]; /* the HTML tag that opened a style; NULL: Markdown's own */
    int depth, beyond;      /* styles in use; those that were nested deeper */
    size_t cut;             /* words from this offset on are none (attributes) */
    size_t last;            /* offset behind the last word */
    bool bars;              /* "|" is the author's own line break */
    const char *hidden;     /* the HTML element that shows none of its words, while it is open */
    bool code;              /* within `…`: nothing is undone there */
    int32_t linked;         /* bytes of words within links */
} MarkdownWords;

void markdown_words_start(MarkdownWords *words, Arena *arena, const Source *text, PlaceCursor *cursor);
void markdown_words_finish(MarkdownWords *words);
/* Before the first word of a paragraph. */
void markdown_words_reset(MarkdownWords *words, size_t cut, bool bars);
/* Takes what stands within paragraphs; images are not its business. */
void markdown_words_take(MarkdownWords *words, const MarkdownNode *node);

/* The value of an attribute of an HTML tag; NULL when it has none. On the words' arena. */
const char *markdown_words_attribute(MarkdownWords *words, const char *tag, const char *name);

#endif
