/* markdown_attributes.h - what stands in braces at the end of a Markdown block: {居中}, {宽=80mm}, {表 表头=2 列宽="12mm 自动"}.
 * Internal to read/.
 *
 * Words have a Chinese and an English form. Braces that hold anything else are text.
 */
#ifndef GAOSHI_READ_MARKDOWN_ATTRIBUTES_H
#define GAOSHI_READ_MARKDOWN_ATTRIBUTES_H

#include "notice/notice.h"

typedef struct {
    size_t start;           /* where the brace opens; the block's end when there are none */
    bool alone;             /* the block holds nothing else */
    uint8_t align;          /* Align: 左 居中 右 两端 */
    bool plain;             /* 段落: no heading, whatever it looks like */
    bool page_break;        /* 分页 */
    int32_t item;           /* 项=N: a list item of that level; 0: none */
    int32_t mark;           /* 标=N: of which the first N characters are the mark */
    LenSize size;           /* 宽=, 高= of an image; 宽= of a table */
    bool table;             /* 表: about the table below */
    int32_t head_rows;      /* 表头=N; -1: not said */
    const char *caption;    /* 表题="…"; NULL: none */
    Column *columns;        /* 列宽="12mm 自动 30%" */
    int32_t column_count;
} MarkdownAttributes;

/* Of the block at [from, to) of a text. */
MarkdownAttributes markdown_attributes_read(Arena *arena, const char *text, size_t from, size_t to);
/* "12mm", "30%", "自动"; false when it is no width. */
bool markdown_width_read(const char *text, size_t size, Column *out);

#endif
