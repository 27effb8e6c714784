/* write_parts.h - the pieces that Markdown and YAML share when a notice is written. Internal to read/. */
#ifndef GAOSHI_READ_WRITE_PARTS_H
#define GAOSHI_READ_WRITE_PARTS_H

#include "read/write_native.h"

typedef struct {
    const Notice *notice;
    const WriteOptions *options;
    Out *out;
    Diags *diags;
} Writing;

/* -- YAML values (write_yaml_value.c). flow: within [ ] or { }. */

/* A scalar: plain where every reader of YAML takes it for the same text, else in double quotes. */
void write_word(Out *out, const char *text, size_t size, bool flow);
/* A text: a scalar, or a list of runs where it has marks. Line breaks are "\n". */
void write_text(Out *out, const Text *text, bool flow);
void write_length(Out *out, Len length);
void write_width(Out *out, const Column *column);

/* -- The keys (write_keys.c): all but the body; attachments too where they are wanted as data. */
void write_keys(Writing *writing, bool attachments);
void write_attachments(Writing *writing);
/* Whether an attachment has an orientation or paper that no key of the notice tells. */
bool write_has_own_page(const Notice *notice, const Attachment *attachment);

/* -- Blocks as data (write_yaml.c): each a list entry, indented by so many blanks. */
void write_blocks(Writing *writing, const Block *first, int indent);

/* -- Tables (write_table.c). */
/* The map of a table, its lines indented. */
void write_table(Writing *writing, const Table *table, int indent);
/* As pipes, with {表 …} and 表题 above it; false, and nothing written, when pipes cannot hold it. */
bool write_pipe_table(Writing *writing, const Table *table);

/* -- Words of Markdown (write_inline.c). */
typedef enum { INLINE_PARAGRAPH, INLINE_HEADING, INLINE_TITLE /* "|" breaks lines */, INLINE_CELL } InlineKind;
void write_inline(Out *out, const Text *text, InlineKind kind);

/* Whether the mark of a list item can be written apart from its words: it has no look of its own, and no blank behind it. */
bool write_mark_stands_apart(const Block *block);
/* Whether a paragraph must be told to be one: its look is a heading's, or a caption's. */
bool write_looks_like_heading(const Block *block);

#endif
