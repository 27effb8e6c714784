/* markdown_events.h - a Markdown text as nodes that begin and end, each with its offset. Internal to read/.
 *
 * CommonMark with GitHub's pipe tables and ~~strike~~. One thing is mended: CommonMark takes no ** beside Chinese marks for emphasis
 * (文字**“引文”**文字); here a Chinese mark counts as a letter there.
 */
#ifndef GAOSHI_READ_MARKDOWN_EVENTS_H
#define GAOSHI_READ_MARKDOWN_EVENTS_H

#include "base/diag.h"

typedef enum {
    /* Blocks. */
    MARKDOWN_PARAGRAPH, MARKDOWN_HEADING, MARKDOWN_LIST, MARKDOWN_ITEM, MARKDOWN_QUOTE, MARKDOWN_CODE_BLOCK, MARKDOWN_HTML_BLOCK,
    MARKDOWN_RULE, MARKDOWN_TABLE, MARKDOWN_ROW, MARKDOWN_CELL,
    /* Within a paragraph, a heading or a cell. */
    MARKDOWN_TEXT, MARKDOWN_SOFT_BREAK, MARKDOWN_HARD_BREAK, MARKDOWN_CODE, MARKDOWN_HTML, MARKDOWN_STRONG, MARKDOWN_EMPHASIS,
    MARKDOWN_STRIKE, MARKDOWN_LINK, MARKDOWN_IMAGE,
    MARKDOWN_OTHER
} MarkdownKind;

typedef struct {
    MarkdownKind kind;
    bool end;               /* of a node that holds others */
    size_t offset, stop;    /* of blocks: from their first byte to behind their last; of what is within: about where it begins */
    const char *literal;    /* text, code, HTML: UTF-8 with a NUL; else "" */
    const char *address;    /* links and images; "" */
    const char *info;       /* of a fenced block: the words behind ``` */
    int level;              /* of a heading: 1-6 */
    bool ordered;           /* of a list */
    int32_t number;         /* of an ordered list: its first number */
    char align;             /* of a cell: 'l' 'c' 'r' or 0 */
} MarkdownNode;

/* All nodes of text from the offset on, in their order; text must be valid UTF-8. Strings live on the arena. */
void markdown_events_read(Arena *arena, const Source *text, size_t from, void (*on)(void *closure, const MarkdownNode *node), void *closure);

#endif
